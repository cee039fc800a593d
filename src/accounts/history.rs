//! The history of an account, for its owner.

use crate::db::AnyConnection;
use crate::error::Result;
use crate::i18n::{self, Lang, translate};
use crate::message::Message;
use crate::models::{AuditEvent, EventId, UserId, page_of};

/// Events that somebody else causes. The owner does not see their network address and browser.
const BY_OTHERS: [&str; 4] = ["activated", "deactivated", "role-granted", "role-revoked"];

/// The events of an account that are older than the event `before`, the newest first, at most `limit`; and whether there
/// are more.
pub fn entries(
    connection: &mut AnyConnection,
    user_id: UserId,
    before: Option<EventId>,
    limit: usize,
) -> Result<(Vec<AuditEvent>, bool)> {
    let one_more = i64::try_from(limit + 1).unwrap_or(i64::MAX);
    let found = AuditEvent::of_user(connection, user_id, before, one_more)?;
    let (mut events, next) = page_of(found, limit, |event| event.id);
    for event in &mut events {
        if event.by_user.is_some() || BY_OTHERS.contains(&event.kind.as_str()) {
            event.ip.clear();
            event.user_agent.clear();
        }
    }
    Ok((events, next.is_some()))
}

/// Leaves out what is told twice: a sign-in from a new browser is one event for its owner.
pub fn joined(mut events: Vec<AuditEvent>) -> Vec<AuditEvent> {
    let new: Vec<_> = events.iter().filter(|event| event.kind == "new-device").map(|event| event.created_at).collect();
    events.retain(|event| event.kind != "signed-in" || !new.contains(&event.created_at));
    events
}

/// What happened, in words.
pub fn told(lang: &Lang, event: &AuditEvent) -> String {
    let id = format!("history-{}", event.kind);
    let message = if i18n::has(&id) {
        Message::new(id).with("detail", event.detail.as_str())
    } else {
        // The event of a feature that was removed, with its texts.
        Message::new("history-other").with("kind", event.kind.as_str())
    };
    translate(lang, &message)
}
