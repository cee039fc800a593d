//! For operators: whether the site lives and is ready, and housekeeping.
//!
//! Tables: none of its own. Routes: `/health/live`, `/health/ready`. To remove it, delete this folder and
//! its lines in `lib.rs`; nothing else calls it.

use std::time::Duration;

use diesel::prelude::*;
use rocket::fairing::AdHoc;
use rocket::http::{ContentType, Status};
use rocket::{get, routes};

use crate::accounts::housekeeping::clean;
use crate::db::schema::users;
use crate::db::{Db, root_cause};
use crate::web::{Access, Answer, Serve, Site, page};

/// How often what has ended is deleted.
const HOUSEKEEPING: Duration = Duration::from_secs(3600);

/// Serves the health pages.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("ops", |rocket| async move {
        rocket.serve(vec![
            page("health.live", Access::Anyone, routes![live]),
            page("health.ready", Access::Anyone, routes![ready]),
        ])
    })
}

/// Deletes what has ended, at the start and every hour, until the server stops.
pub fn housekeeping() -> AdHoc {
    AdHoc::on_liftoff("housekeeping", |rocket| {
        Box::pin(async move {
            let (Some(site), Some(db)) = (rocket.state::<Site>(), rocket.state::<Db>()) else { return };
            let (settings, db, shutdown) = (site.settings.clone(), db.clone(), rocket.shutdown());
            rocket::tokio::spawn(async move {
                loop {
                    let settings = settings.clone();
                    if let Err(error) = db.write(move |tx| clean(tx, &settings)).await {
                        tracing::error!("housekeeping failed: {:#}", root_cause(error));
                    }
                    rocket::tokio::select! {
                        () = shutdown.clone() => break,
                        () = rocket::tokio::time::sleep(HOUSEKEEPING) => {}
                    }
                }
            });
        })
    })
}

/// The process answers.
#[get("/health/live")]
fn live() -> Answer {
    Answer::new(ContentType::Plain, "live\n")
}

/// The process can do its work: the database answers, and can be written to.
#[get("/health/ready")]
async fn ready(db: &Db) -> Answer {
    // Of a table: SQLite answers `SELECT 1` without a look at its file.
    let asked = db.write(|tx| Ok(users::table.select(users::id).first::<i64>(&mut **tx).optional()?)).await;
    match asked {
        Ok(_) => Answer::new(ContentType::Plain, "ready\n"),
        Err(error) => {
            tracing::error!("not ready: {:#}", root_cause(error));
            Answer::new(ContentType::Plain, "not ready\n").status(Status::ServiceUnavailable)
        }
    }
}
