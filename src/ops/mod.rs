//! For operators: health checks, housekeeping, and what happens once a day.
//!
//! Tables: rows of `site_facts`. Routes: `/health/live`, `/health/ready`. To remove it, delete this folder and its lines in
//! `lib.rs`; nothing else uses it.

mod housekeeping;
mod schedule;

use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use rocket::fairing::AdHoc;
use rocket::http::{ContentType, Status};
use rocket::tokio::sync::Mutex;
use rocket::{State, get};

use crate::accounts::housekeeping::Chore;
use crate::config::StartError;
use crate::db::schema::users;
use crate::db::{AnyConnection, Db};
use crate::error::Result;
use crate::models::maintenance;
use crate::web::guards::Anyone;
use crate::web::{Answer, Serve, page};
pub use housekeeping::clean;
pub use schedule::Schedule;

const EVERY: Duration = Duration::from_secs(3600);

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("ops", |rocket| async move {
        rocket.manage(LastAnswer::default()).serve(vec![page!("health.live", live), page!("health.ready", ready)])
    })
}

/// Runs all chores at the start and every hour, until the server stops.
pub fn housekeeping(chores: Vec<Chore>) -> AdHoc {
    AdHoc::on_liftoff("housekeeping", |rocket| {
        Box::pin(async move {
            let Some(db) = rocket.state::<Db>().cloned() else { return };
            let shutdown = rocket.shutdown();
            rocket::tokio::spawn(async move {
                let all = async {
                    loop {
                        clean(&db, &chores).await;
                        rocket::tokio::time::sleep(EVERY).await;
                    }
                };
                // Dropped between two transactions: what is left waits for the next start.
                rocket::tokio::select! {
                    () = shutdown => {}
                    () = all => {}
                }
            });
        })
    })
}

/// Runs the daily chores, until the server stops. Refuses to start with a schedule that has a wrong time.
pub fn scheduled(schedule: Schedule) -> AdHoc {
    AdHoc::try_on_ignite("schedule", |rocket| async move {
        if let Err(sentence) = schedule.check() {
            StartError::report(rocket.state(), sentence);
            return Err(rocket);
        }
        Ok(rocket.attach(AdHoc::on_liftoff("schedule", |rocket| {
            Box::pin(async move {
                let Some(db) = rocket.state::<Db>().cloned() else { return };
                let shutdown = rocket.shutdown();
                rocket::tokio::spawn(async move {
                    rocket::tokio::select! {
                        () = shutdown => {}
                        () = schedule.keep_running(db) => {}
                    }
                });
            })
        })))
    })
}

#[get("/health/live")]
fn live(_anyone: Anyone) -> Answer {
    Answer::new(ContentType::Plain, "live\n")
}

/// When it was last asked whether the site is ready, and the answer. It stays good for a second: anybody can ask as often as
/// they like, and each answer takes the write lock.
#[derive(Default)]
struct LastAnswer(Mutex<Option<(NaiveDateTime, bool)>>);

/// Ready means that the database can be read and, but for maintenance, written.
#[get("/health/ready")]
async fn ready(_anyone: Anyone, db: &State<Db>, last: &State<LastAnswer>) -> Answer {
    let (mut last, now) = (last.0.lock().await, db.now());
    let known = last.filter(|(at, _)| (now - *at).abs() < TimeDelta::seconds(1)).map(|(_, ready)| ready);
    let ready = if let Some(known) = known { known } else { is_ready(db).await };
    if known.is_none() {
        *last = Some((now, ready));
    }
    if ready {
        Answer::new(ContentType::Plain, "ready\n")
    } else {
        Answer::new(ContentType::Plain, "not ready\n").status(Status::ServiceUnavailable)
    }
}

async fn is_ready(db: &Db) -> bool {
    // A query of a table, because SQLite answers `SELECT 1` without reading its file.
    fn ask(connection: &mut AnyConnection) -> Result<Option<i64>> {
        Ok(users::table.select(users::id).first(connection).optional()?)
    }
    // During maintenance others may hold the lock for long, and a load balancer should let the page through.
    let asked = match db.read(|conn| Ok(maintenance::is_on(conn)?)).await {
        Ok(true) => db.read(|conn| ask(conn)).await,
        Ok(false) => db.write(|tx| ask(tx)).await,
        Err(error) => Err(error),
    };
    asked.map_err(|error| tracing::error!("not ready: {:#}", error.root_cause())).is_ok()
}
