//! `gantry routes`.

use super::serve::explain;
use crate::clock::Clock;
use crate::config::{Settings, StartError};
use crate::web::Site;

pub async fn print(mut settings: Settings) -> anyhow::Result<()> {
    // A site wants a database, but asking for its addresses must not make or change one.
    let scratch = std::env::temp_dir().join(format!("gantry-routes-{}", crate::auth::random_secret()));
    settings.databases.app.url = scratch.join("app.db").to_string_lossy().into_owned();
    settings.databases.app.migrate_at_start = true;
    let printed = print_all(settings).await;
    std::fs::remove_dir_all(&scratch).ok();
    printed
}

async fn print_all(settings: Settings) -> anyhow::Result<()> {
    let rocket = crate::app(settings, Clock::default())?;
    let why = rocket.state::<StartError>().cloned().unwrap_or_default();
    let rocket = rocket.ignite().await.map_err(|error| explain(error, &why))?;
    let mut routes = rocket.state::<Site>().map(|site| site.map.declared()).unwrap_or_default();
    routes.sort_by(|a, b| (&a.uri, &a.method).cmp(&(&b.uri, &b.method)));
    for route in routes {
        println!("{:<6} {:<40} {:<28} {:?}", route.method, route.uri, route.endpoint, route.access);
    }
    Ok(())
}
