//! `gantry routes`.

use serde_json::json;

use super::print;
use super::serve::explain;
use crate::clock::Clock;
use crate::config::{Settings, StartError};
use crate::web::App;

pub async fn list(settings: Settings, as_json: bool) -> anyhow::Result<()> {
    let (mut routes, moved) = with_site(settings, |app| (app.routes.declared(), app.routes.moved())).await?;
    routes.sort_by(|a, b| (&a.uri, &a.method).cmp(&(&b.uri, &b.method)));
    if as_json {
        let all = routes.iter().map(
            |r| json!({ "method": r.method, "path": r.uri, "endpoint": r.endpoint, "access": r.access.to_string() }),
        );
        let old = moved.iter().map(|old| json!({ "path": old.from, "moved_to": old.endpoint }));
        return print::json(&all.chain(old).collect());
    }
    let rows =
        routes.iter().map(|r| vec![r.method.clone(), r.uri.clone(), r.endpoint.to_string(), r.access.to_string()]);
    let old = moved
        .iter()
        .map(|old| vec!["any".to_owned(), old.from.to_owned(), "moved".to_owned(), format!("to {}", old.endpoint)]);
    print::table(&rows.chain(old).collect::<Vec<_>>())
}

/// Asks the site, as it would be served with these settings, for something. It needs a database, but must not create or
/// change the real one.
pub async fn with_site<T>(mut settings: Settings, ask: impl FnOnce(&App) -> T) -> anyhow::Result<T> {
    let scratch = std::env::temp_dir().join(format!("gantry-routes-{}", crate::auth::random_secret()));
    settings.databases.app.url = scratch.join("app.db").to_string_lossy().into_owned();
    settings.databases.app.migrate_at_start = true;
    let asked = async {
        let rocket = crate::app(settings, Clock::default())?;
        let why = rocket.state::<StartError>().cloned().unwrap_or_default();
        let rocket = rocket.ignite().await.map_err(|error| explain(error, &why))?;
        rocket.state::<App>().map(ask).ok_or_else(|| anyhow::anyhow!("the site has no pages"))
    };
    let answer = asked.await;
    std::fs::remove_dir_all(&scratch).ok();
    answer
}
