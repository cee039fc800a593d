//! Gantry: a complete Rocket web site to start from. This file is the table of contents, with one line for each feature.
//!
//! `docs/tour.md` names the nine files to read first; `docs/architecture.md` gives the reasons.

// Commands print in one way: `cli/print.rs`.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod accounts;
pub mod admin; // feature: admin
pub mod api; // feature: api
pub mod assets;
pub mod auth;
pub mod cli;
pub mod clock;
pub mod config;
pub mod db;
mod dev; // feature: dev
pub mod devices; // feature: devices
mod discovery;
pub mod error;
pub mod files;
pub mod i18n;
mod import; // feature: import
pub mod invitations; // feature: invitations
mod job_context;
pub mod jobs;
pub mod legacy_hashes; // feature: legacy_hashes
pub mod live;
pub mod mail;
pub mod message;
pub mod models;
pub mod notes; // feature: notes
pub mod ops;
mod pages;
pub mod passwordless; // feature: passwordless
pub mod render;
pub mod site;
mod source;
pub mod telemetry;
pub mod tracking; // feature: tracking
pub mod urls;
pub mod web;

use std::sync::Arc;

use figment::Figment;
use figment::providers::Serialized;
use rocket::{Build, Rocket};
use rocket_db_pools::Database;

use crate::auth::PasswordManager;
use crate::clock::Clock;
use crate::config::{ConfigError, Settings, StartError};
use crate::web::{App, Shell};
pub use job_context::JobContext;

/// The whole site, ready to be launched; or to be called without a network, by tests. It fails if settings do not fit
/// together.
pub fn app(settings: Settings, clock: Clock) -> Result<Rocket<Build>, ConfigError> {
    let figment = check_rocket(&settings)?;
    let settings = Arc::new(settings);
    let passwords = passwords(&settings);
    let shell = Shell {
        menu: site::MENU,
        footer: site::FOOTER,
        found: site::FOUND,
        offers: site::offers,
        security_payload: site::security_payload,
    };
    Ok(rocket::custom(figment)
        .manage(StartError::default())
        .attach(db::Pool::init())
        .attach(db::stage(Arc::clone(&settings), clock, site::subscribers()))
        .attach(web::stage(App::new(Arc::clone(&settings), passwords, shell)?))
        .attach(pages::stage(site::for_developers))
        .attach(discovery::stage())
        .attach(accounts::stage(site::REGISTER_LINKS, site::exports(), site::details()))
        .attach(admin::stage()) // feature: admin
        .attach(devices::stage()) // feature: devices
        .attach(invitations::stage()) // feature: invitations
        .attach(passwordless::stage()) // feature: passwordless
        .attach(api::stage()) // feature: api
        .attach(notes::stage()) // feature: notes
        .attach(ops::stage())
        .attach(dev::stage(dev::Parts { app, job_context, jobs: site::jobs })) // feature: dev
        .attach(web::serve_moved(site::MOVED))
        .attach(web::check()))
}

/// Hashes and verifies passwords, those of other sites too.
#[allow(unused_variables, clippy::let_and_return, reason = "there may be no other scheme")]
pub(crate) fn passwords(settings: &Settings) -> PasswordManager {
    let passwords = PasswordManager::new();
    let passwords = passwords.with_scheme(legacy_hashes::LegacyHashes::new(&settings.user.password_salt)); // feature: legacy_hashes
    passwords
}

/// Adds what a served site does by itself: it makes missing roles, and runs the worker and housekeeping. Tests run them by
/// hand.
pub fn with_background(rocket: Rocket<Build>) -> Rocket<Build> {
    rocket
        .attach(web::assets::compress_ahead())
        .attach(accounts::missing_roles(site::ROLES))
        .attach(jobs::stage(job_context, site::jobs()))
        .attach(ops::housekeeping(site::chores()))
        .attach(ops::scheduled(site::schedule()))
        .attach(dev::remember_the_first_start()) // feature: dev
}

/// What jobs may use. `None` before the site has ignited.
pub fn job_context<P: rocket::Phase>(rocket: &Rocket<P>) -> Option<JobContext> {
    let (app, db) = (rocket.state::<App>()?, rocket.state::<db::Db>()?);
    let mailer = Arc::new(mail::Mailer::new(db.clone(), Arc::clone(&app.tokens), app.urls()));
    Some(JobContext { db: db.clone(), settings: Arc::clone(&app.settings), mailer })
}

/// Fails if Rocket could not read one of its own settings.
pub(crate) fn check_rocket(settings: &Settings) -> Result<Figment, ConfigError> {
    let figment = rocket_figment(settings);
    match figment.extract::<rocket::Config>() {
        Ok(_) => Ok(figment),
        Err(error) => {
            let variable = format!("ROCKET_{}", error.path.first().map_or("", String::as_str).to_ascii_uppercase());
            let source = if std::env::var_os(&variable).is_some() { &variable } else { "Rocket.toml" };
            Err(ConfigError::of(&error, source))
        }
    }
}

/// Rocket's own settings: the owner's, and those that this site fixes.
fn rocket_figment(settings: &Settings) -> Figment {
    let mut database = settings.databases.app.clone();
    if let Ok(url) = settings.database_url()
        && let Some(file) = url.file()
    {
        database.url = file.to_string_lossy().into_owned();
    }
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    if database.max_connections == 0 {
        database.max_connections = workers * 4;
    }
    Figment::from(rocket::Config::default())
        // How long running requests may take to finish at shutdown. Rocket's two seconds are few for a busy machine.
        .merge(("shutdown.grace", 10))
        .merge(Serialized::globals(&settings.rocket))
        // Anybody can send `X-Real-IP`. The site uses `app.trusted_proxies` instead.
        .merge(("ip_header", false))
        .merge(("ident", settings.rocket.get("ident").is_some_and(|v| v.to_bool() == Some(true))))
        .merge(("databases.app", database))
}
