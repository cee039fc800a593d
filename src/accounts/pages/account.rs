//! The pages that show visitors their own account: an overview, its history, and everything as a file.

use rocket::http::ContentType;
use rocket::{State, get};
use serde_json::json;

use crate::accounts::export::{Exports, export};
use crate::accounts::history::{entries, told};
use crate::clock;
use crate::error::Error;
use crate::models::EventId;
use crate::web::guards::{AllowUnconfirmed, Fresh, SignedIn};
use crate::web::{Answer, Reply, Visit};

/// How many events a page of the history shows.
const PAGE: usize = 20;

#[get("/user/account")]
pub fn overview(visitor: AllowUnconfirmed, visit: Visit<'_>) -> Reply {
    visit.page("accounts/account", json!({ "since": clock::utc(visitor.since) }))
}

#[get("/user/history?<before>")]
pub async fn history(visitor: SignedIn, visit: Visit<'_>, before: Option<i64>) -> Reply {
    let user_id = visitor.id;
    let (entries, more) = visit.read(move |conn| entries(conn, user_id, before.map(EventId), PAGE)).await?;
    let older = entries.last().filter(|_| more).map(|last| last.id);
    let events = entries.into_iter().map(|entry| {
        json!({
            "kind": entry.kind,
            "text": told(visit.lang(), &entry),
            "by_administrator": entry.by_user.is_some(),
            "at": clock::utc(entry.created_at),
            "ip": entry.ip,
            "agent": entry.user_agent,
        })
    });
    let events: Vec<_> = events.collect();
    visit.page("accounts/history", json!({ "events": events, "older": older, "newest": before.is_none() }))
}

#[get("/user/export")]
pub async fn file(visitor: Fresh, visit: Visit<'_>, exports: &State<Exports>) -> Reply {
    let (user_id, more) = (visitor.id, exports.0.clone());
    let all = visit.read(move |conn| export(conn, user_id, &more)).await?;
    let text = serde_json::to_string_pretty(&all).map_err(|e| Error::Internal(e.into()))?;
    // Not named after the visitor: a name could contain what ends a header.
    Ok(Answer::new(ContentType::JSON, text).header("Content-Disposition", "attachment; filename=\"account.json\""))
}
