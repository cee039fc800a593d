//! The history of the visitor's own account.

use chrono::NaiveDate;
use rocket::get;
use serde_json::{Value, json};

use crate::accounts::history::{entries, joined, told};
use crate::auth::{agent, live_sessions};
use crate::clock;
use crate::i18n::Lang;
use crate::models::{AuditEvent, EventId, Session};
use crate::web::guards::SignedIn;
use crate::web::{Reply, Visit};

/// How many events a page of the history shows.
const PAGE: usize = 20;

#[get("/user/history?<before>")]
pub async fn page(visitor: SignedIn, visit: Visit<'_>, before: Option<i64>) -> Reply {
    let user_id = visitor.id;
    let (mut entries, more, sessions) = visit
        .read(move |conn| {
            let (entries, more) = entries(conn, user_id, before.map(EventId), PAGE)?;
            Ok((entries, more, live_sessions(conn, user_id)?))
        })
        .await?;
    // The event that it is told with is on the next page.
    if more && entries.last().is_some_and(|last| last.kind == "new-device") {
        entries.pop();
    }
    let older = entries.last().filter(|_| more).map(|last| last.id);
    let mut days: Vec<(NaiveDate, Vec<Value>)> = Vec::new();
    for entry in joined(entries) {
        let row = row(visit.lang(), &entry, &sessions);
        match days.last_mut().filter(|(day, _)| *day == entry.created_at.date()) {
            Some((_, rows)) => rows.push(row),
            None => days.push((entry.created_at.date(), vec![row])),
        }
    }
    let days = days.into_iter().map(|(_, rows)| json!({ "at": rows[0]["at"], "events": rows }));
    let variables = json!({
        "days": days.collect::<Vec<_>>(),
        "older": older,
        "newest": before.is_none(),
        "own_session": visitor.session_id,
    });
    visit.page("accounts/history", variables)
}

/// A line of the history. `session` is that which began with it, if it is alive.
fn row(lang: &Lang, event: &AuditEvent, sessions: &[Session]) -> Value {
    let is_sign_in = ["signed-in", "new-device"].contains(&event.kind.as_str());
    let session = sessions.iter().find(|session| is_sign_in && session.created_at == event.created_at);
    json!({
        "kind": event.kind,
        "text": told(lang, event),
        "is_sign_in": is_sign_in,
        "session": session.map(|session| session.id),
        "by_administrator": event.by_user.is_some(),
        "at": clock::utc(event.created_at),
        "ip": event.ip,
        "agent": agent::describe(&event.user_agent),
    })
}
