//! What happened to one's own account: sign-ins, failures, changes.

use rocket::get;
use serde_json::json;

use crate::accounts::history::entries;
use crate::auth::guards::SignedIn;
use crate::db::Db;
use crate::i18n;
use crate::message::Message;
use crate::web::{Reply, Visit};

/// How many events stand on a page.
const PAGE: usize = 20;

#[get("/user/history?<before>")]
pub async fn page(visitor: SignedIn, visit: Visit<'_>, db: &Db, before: Option<i64>) -> Reply {
    let user_id = visitor.id;
    let (entries, more) = db.read(move |c| entries(c, user_id, before, PAGE)).await?;
    let older = entries.last().filter(|_| more).map(|last| last.id);
    let events: Vec<_> = entries
        .into_iter()
        .map(|entry| {
            let id = format!("history-{}", entry.kind);
            let message = if i18n::has(&id) {
                Message::new(id).with("detail", entry.detail)
            } else {
                // A feature that is gone has left its events and taken its words.
                Message::new("history-other").with("kind", entry.kind.clone())
            };
            let (ip, agent) = entry.from.unwrap_or_default();
            json!({
                "kind": entry.kind,
                "text": i18n::translate(visit.lang(), &message),
                "at": entry.at.and_utc().to_rfc3339(),
                "ip": ip,
                "agent": agent,
            })
        })
        .collect();
    visit.page("accounts/history", json!({ "events": events, "older": older, "newest": before.is_none() }))
}
