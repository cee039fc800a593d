//! Gantry: a complete Rocket web site to start from. This file is the table of contents: one line a feature.
//!
//! `docs/tour.md` names the nine files to read first; `docs/architecture.md` says why things are as they are.

pub mod accounts;
pub mod auth;
pub mod cli;
pub mod clock;
pub mod config;
pub mod db;
mod dev; // feature: dev
pub mod devices; // feature: devices
pub mod error;
pub mod events;
pub mod i18n;
pub mod invitations; // feature: invitations
pub mod jobs;
pub mod live;
pub mod mail;
pub mod message;
pub mod models;
mod ops;
mod pages;
pub mod render;
pub mod site;
pub mod telemetry;
pub mod urls;
pub mod web;

use std::sync::Arc;

use figment::Figment;
use figment::providers::Serialized;
use rocket::{Build, Rocket};
use rocket_db_pools::Database;

use crate::clock::Clock;
use crate::config::{ConfigError, Settings, StartError};
use crate::web::Site;

/// The whole site, ready to be launched (or, in tests, to be called without a network).
///
/// # Errors
/// A [`ConfigError`] for settings that do not fit together.
pub fn app(settings: Settings, clock: Clock) -> Result<Rocket<Build>, ConfigError> {
    let settings = Arc::new(settings);
    Ok(rocket::custom(rocket_figment(&settings))
        .manage(StartError::default())
        .attach(db::Pool::init())
        .attach(db::stage(&settings, clock, site::subscribers()))
        .attach(web::stage(Site::new(Arc::clone(&settings))?))
        .attach(pages::stage())
        .attach(accounts::stage())
        .attach(devices::stage()) // feature: devices
        .attach(invitations::stage()) // feature: invitations
        .attach(ops::stage())
        .attach(dev::stage()) // feature: dev
        .attach(web::check()))
}

/// What runs beside the requests of a served site: the worker and housekeeping. Tests do without, and do
/// that work when they want it done.
#[must_use]
pub fn with_background(rocket: Rocket<Build>) -> Rocket<Build> {
    rocket.attach(jobs::stage(context, site::jobs())).attach(ops::housekeeping())
}

/// What jobs need, of a site that is running or about to.
#[must_use]
pub fn context<P: rocket::Phase>(rocket: &Rocket<P>) -> Option<jobs::Context> {
    let (site, db) = (rocket.state::<Site>()?, rocket.state::<db::Db>()?);
    let mailer = mail::Mailer::new(Arc::clone(&site.settings), Arc::clone(&site.tokens), site.urls());
    Some(jobs::Context { db: db.clone(), settings: Arc::clone(&site.settings), mailer: Arc::new(mailer) })
}

/// Rocket's own settings: the owner's, and what this site does not leave to chance.
fn rocket_figment(settings: &Settings) -> Figment {
    let mut database = settings.databases.app.clone();
    let url = config::DatabaseUrl::parse(&database.url, &settings.root).ok();
    if let Some(file) = url.as_ref().and_then(config::DatabaseUrl::file) {
        database.url = file.to_string_lossy().into_owned();
    }
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    if database.max_connections == 0 {
        database.max_connections = workers * 4;
    }
    Figment::from(rocket::Config::default())
        // Asked to end, it lets requests finish that are on their way; two seconds are few for a busy machine.
        .merge(("shutdown.grace", 10))
        .merge(Serialized::globals(&settings.rocket))
        // Anybody can send `X-Real-IP`; `app.trusted_proxies` decides instead.
        .merge(("ip_header", false))
        .merge(("ident", settings.rocket.get("ident").is_some_and(|v| v.to_bool() == Some(true))))
        .merge(("databases.app", database))
}
