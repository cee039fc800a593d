//! `gantry routes`.

use crate::clock::Clock;
use crate::config::Settings;
use crate::web::Site;

pub async fn print(settings: Settings) -> anyhow::Result<()> {
    let rocket = crate::app(settings, Clock::default())?.ignite().await;
    let rocket = rocket.map_err(|error| anyhow::anyhow!("{}", error.kind()))?;
    let mut routes = rocket.state::<Site>().map(|site| site.map.declared()).unwrap_or_default();
    routes.sort_by(|a, b| (&a.uri, &a.method).cmp(&(&b.uri, &b.method)));
    for route in routes {
        println!("{:<6} {:<40} {:<28} {:?}", route.method, route.uri, route.endpoint, route.access);
    }
    Ok(())
}
