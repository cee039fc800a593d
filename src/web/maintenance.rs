//! Maintenance: every page answers 503, and says that the site is being worked on.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};
use rocket::Request;
use rocket::http::Method;

use super::app::App;
use crate::db::Db;
use crate::models::maintenance;

/// What is served meanwhile, by endpoint: what the page itself needs, and what asks whether the process is well.
const SERVED: [&str; 5] = ["static", "language", "theme", "health.live", "health.ready"];
/// For how long an answer of the database is good. Then one request asks again.
const GOOD_FOR: TimeDelta = TimeDelta::seconds(1);
/// How long that request waits. If it waits in vain, what was true last is true.
const PATIENCE: Duration = Duration::from_secs(1);
/// The seconds after which a visitor or a program may try again.
pub const RETRY_AFTER: u64 = 120;

/// What the database said last, and when it was asked.
#[derive(Default)]
pub struct Maintenance(Mutex<Option<(NaiveDateTime, bool)>>);

/// Set for a request on whose behalf nothing is read or written.
#[derive(Default)]
struct Untouched(bool);

/// The address of a request that was sent elsewhere, if it was a GET.
#[derive(Default)]
pub struct AskedFor(Option<String>);

impl AskedFor {
    pub fn remember(request: &Request<'_>) {
        request.local_cache(|| Self((request.method() == Method::Get).then(|| request.uri().to_string())));
    }

    pub fn of<'r>(request: &'r Request<'_>) -> Option<&'r str> {
        request.local_cache(Self::default).0.as_deref()
    }
}

/// Whether nothing is read or written on behalf of this request: it came during maintenance, or needs no database.
pub fn leaves_untouched(request: &Request<'_>) -> bool {
    request.local_cache(Untouched::default).0
}

/// Notes whether maintenance is on. Returns true if it is, and this request gets its page.
pub async fn keeps_out(request: &Request<'_>) -> bool {
    let (app, db, known) = (request.rocket().state::<App>(), request.rocket().state::<Db>(), request.rocket().state());
    let (Some(app), Some(db), Some(known)) = (app, db, known) else { return false };
    let path = request.uri().path();
    let is_served = |endpoint: &str| app.urls().is_below(endpoint, path.as_str());
    // They must answer even if the database does not, so nobody asks it whether maintenance is on.
    let needs_no_database = ["static", "health.live"].into_iter().any(is_served);
    if !needs_no_database && !is_on(known, db).await {
        return false;
    }
    request.local_cache(|| Untouched(true));
    !SERVED.into_iter().any(is_served)
}

async fn is_on(Maintenance(known): &Maintenance, db: &Db) -> bool {
    let now = db.now();
    let last = {
        let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
        let last = *known;
        if let Some((at, on)) = last
            && (now - at).abs() < GOOD_FOR
        {
            return on;
        }
        // The others go by what is known, while this request asks.
        let on = last.is_some_and(|(_, on)| on);
        *known = Some((now, on));
        on
    };
    let asked = db.read(|conn| Ok(maintenance::is_on(conn)?));
    let Ok(Ok(on)) = rocket::tokio::time::timeout(PATIENCE, asked).await else { return last };
    *known.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, on));
    on
}
