//! `gantry serve`.

use std::net::SocketAddr;

use anyhow::Context;

use crate::accounts::setup;
use crate::clock::Clock;
use crate::config::{Settings, StartError};
use crate::db::{Db, root_cause};
use crate::web::Site;

pub async fn serve(settings: Settings) -> anyhow::Result<()> {
    let base = settings.base_url();
    for notice in settings.notices() {
        tracing::warn!("{notice}");
    }
    let rocket = crate::with_background(crate::app(settings, Clock::default())?);
    let rocket = rocket.attach(rocket::fairing::AdHoc::on_liftoff("greeting", move |rocket| {
        Box::pin(async move {
            println!("The site is at {base}");
            let (Some(site), Some(db)) = (rocket.state::<Site>(), rocket.state::<Db>()) else { return };
            match db.write(setup::new_link).await {
                Ok(None) => {}
                Ok(Some(row)) => {
                    if let Some(address) = setup::address(&site.tokens, &site.urls(), &base, row) {
                        println!("There is no administrator yet. Sign in, then open this address to become one:");
                        println!("{address}");
                    }
                }
                Err(error) => tracing::error!("no setup link: {:#}", root_cause(error)),
            }
        })
    }));
    let why = rocket.state::<StartError>().cloned().unwrap_or_default();
    let rocket = rocket.ignite().await.map_err(|error| explain(error, &why))?;
    let (address, port) = (rocket.config().address, rocket.config().port);
    let ended = rocket.launch().await.map_err(|error| explain(error, &why));
    let ended = ended.with_context(|| format!("at {}", SocketAddr::new(address, port)))?;
    crate::jobs::finish(&ended).await;
    Ok(())
}

/// Rocket's error prints itself at length and panics when dropped unread: one sentence is enough.
pub(super) fn explain(error: rocket::Error, why: &StartError) -> anyhow::Error {
    use rocket::error::ErrorKind;
    let sentence = match error.kind() {
        ErrorKind::Bind(cause) => format!("the address cannot be bound: {cause}"),
        ErrorKind::Config(cause) => format!("Rocket.toml: {cause}"),
        ErrorKind::FailedFairings(stages) => why.told().map_or_else(
            || {
                format!(
                    "the site does not start: {} failed",
                    stages.iter().map(|s| s.name).collect::<Vec<_>>().join(", ")
                )
            },
            str::to_owned,
        ),
        other => other.to_string(),
    };
    anyhow::anyhow!(sentence)
}
