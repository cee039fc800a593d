//! `gantry serve`.

use std::net::SocketAddr;

use anyhow::Context;

use super::{print, stop};
use crate::accounts::setup;
use crate::auth::shared_key;
use crate::clock::Clock;
use crate::config::{ConfigError, Settings, StartError};
use crate::db::Db;
use crate::jobs::Running;
use crate::web::App;

pub async fn serve(settings: Settings) -> anyhow::Result<()> {
    let base = settings.base_url();
    for notice in settings.notices().into_iter().chain(settings.unread.iter().map(String::as_str)) {
        tracing::warn!("{notice}");
    }
    match crate::render::check() {
        // In a debug build, pages say it until the file is mended.
        Err(broken) if !settings.is_release() => tracing::warn!("{broken}"),
        checked => checked?,
    }
    let new = super::database::new_file(&settings)?;
    let rocket = crate::with_background(crate::app(settings, Clock::default())?);
    let rocket = rocket.attach(rocket::fairing::AdHoc::on_liftoff("greeting", move |rocket| {
        Box::pin(async move {
            greet(&format!("The site is at {base}"));
            if let Some(file) = new {
                greet(&format!("It has a new database at {}", file.display()));
            }
            let (Some(app), Some(db)) = (rocket.state::<App>(), rocket.state::<Db>()) else { return };
            match db.write(shared_key::note).await {
                Ok(None) => {}
                Ok(Some(complaint)) => tracing::warn!("{complaint}"),
                Err(error) => tracing::error!("the key was not compared: {:#}", error.root_cause()),
            }
            match db.write(setup::new_link).await {
                Ok(None) => {}
                Ok(Some(row)) => {
                    if let Some(address) = setup::address(&app.tokens, &app.urls(), &base, row) {
                        greet(&format!(
                            "There is no administrator yet. Sign in, then open this address to become one. It is good \
                             for a day, or until the next start of this site, on whatever machine:\n{address}"
                        ));
                    }
                }
                Err(error) => tracing::error!("no setup link: {:#}", error.root_cause()),
            }
        })
    }));
    let (rocket, gone) = stop::watch(rocket);
    let why = rocket.state::<StartError>().cloned().unwrap_or_default();
    let rocket = rocket.ignite().await.map_err(|error| explain(error, &why))?;
    let (address, port) = (rocket.config().address, rocket.config().port);
    let worker = rocket.state::<Running>().cloned();
    let ended = stop::launch(rocket, gone).await.map_err(|error| explain(error, &why));
    ended.with_context(|| format!("at {}", SocketAddr::new(address, port)))?;
    if let Some(worker) = worker {
        worker.finish().await;
    }
    Ok(())
}

/// Prints a greeting. A site whose output nobody can read is served all the same.
fn greet(text: &str) {
    if let Err(error) = print::out(text) {
        tracing::warn!("the greeting was not printed: {error:#}");
    }
}

/// Makes one sentence of Rocket's error, which would print itself at length, and panic if it is dropped unread.
pub(super) fn explain(error: rocket::Error, why: &StartError) -> anyhow::Error {
    use rocket::error::ErrorKind;
    let sentence = match error.kind() {
        ErrorKind::Bind(cause) => format!("the address cannot be bound: {cause}"),
        ErrorKind::Config(cause) => ConfigError::of(cause, "Rocket.toml").to_string(),
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
