//! Opens the database when the site starts.

use std::sync::Arc;

use rocket::fairing::AdHoc;
use rocket_db_pools::Database;

use super::bus::Bus;
use super::dialect;
use super::handle::Db;
use super::pool::Pool;
use crate::clock::Clock;
use crate::config::{Settings, StartError};
use crate::error::Error;

/// Brings the tables up to date (or checks that they are), and manages [`Db`].
pub fn stage(settings: Arc<Settings>, clock: Clock, bus: Bus) -> AdHoc {
    AdHoc::try_on_ignite("database", move |rocket| async move {
        let prepared = async {
            dialect::create_file(&settings.database_url()?)?;
            let Some(pool) = Pool::fetch(&rocket) else { anyhow::bail!("the pool is not attached") };
            let migrate = settings.databases.app.migrate_at_start;
            let db = Db::new(pool.0.clone(), settings, clock, bus);
            let pending = db.read(move |conn| {
                if migrate { dialect::migrate(conn).map(|_| 0) } else { dialect::pending(conn) }
                    .map_err(Error::Internal)
            });
            match pending.await.map_err(Error::root_cause)? {
                0 => Ok(db),
                n => anyhow::bail!(
                    "{n} migrations have not run: run `gantry migrate`, or set databases.app.migrate_at_start"
                ),
            }
        };
        match prepared.await {
            Ok(db) => Ok(rocket.manage(db)),
            Err(error) => {
                StartError::report(rocket.state(), format!("the database cannot be used: {error:#}"));
                Err(rocket)
            }
        }
    })
}
