//! The events of all accounts.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::AnyConnection;
use crate::db::schema::{audit_events, user_emails, users};
use crate::models::{AuditEvent, EventId, UserId};

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub kind: Option<String>,
    pub user_id: Option<UserId>,
    /// Only what happened before.
    pub until: Option<NaiveDateTime>,
}

/// The events before this one, the newest first, at most `limit`. There is an index for every filter.
pub fn find(
    connection: &mut AnyConnection,
    filter: &Filter,
    before: Option<EventId>,
    limit: usize,
) -> QueryResult<Vec<AuditEvent>> {
    let mut before = before.unwrap_or(EventId(i64::MAX));
    if let Some(until) = filter.until {
        before = before.min(EventId(last_before(connection, until)?.0.saturating_add(1)));
    }
    let events = audit_events::table.select(AuditEvent::as_select()).into_boxed();
    let events = events.filter(audit_events::id.lt(before)).order(audit_events::id.desc());
    let events = match &filter.kind {
        Some(kind) => events.filter(audit_events::kind.eq(kind)),
        None => events,
    };
    let events = match filter.user_id {
        Some(id) => events.filter(audit_events::user_id.eq(id)),
        None => events,
    };
    events.limit(i64::try_from(limit).unwrap_or(i64::MAX)).load(connection)
}

/// The last event before a moment; `EventId(0)` if there is none.
pub fn last_before(connection: &mut AnyConnection, at: NaiveDateTime) -> QueryResult<EventId> {
    let earlier = audit_events::table.filter(audit_events::created_at.lt(at));
    let last = earlier.order((audit_events::created_at.desc(), audit_events::id.desc())).select(audit_events::id);
    Ok(last.first(connection).optional()?.unwrap_or(EventId(0)))
}

#[derive(QueryableByName)]
struct Kind {
    #[diesel(sql_type = diesel::sql_types::Text)]
    kind: String,
}

/// The kinds of events that there are. It asks the index for one after the other, so it need not read all events.
pub fn kinds(connection: &mut AnyConnection) -> QueryResult<Vec<String>> {
    let kinds: Vec<Kind> = diesel::sql_query(
        "WITH RECURSIVE kinds (kind) AS (
           SELECT min(kind) FROM audit_events
           UNION ALL
           SELECT (SELECT min(e.kind) FROM audit_events e WHERE e.kind > kinds.kind) FROM kinds WHERE kinds.kind IS NOT NULL
         ) SELECT kind FROM kinds WHERE kind IS NOT NULL",
    )
    .load(connection)?;
    Ok(kinds.into_iter().map(|row| row.kind).collect())
}

/// What the accounts in these events, and the administrators who acted, are called.
pub fn names(connection: &mut AnyConnection, events: &[AuditEvent]) -> QueryResult<HashMap<UserId, String>> {
    let mut ids: Vec<UserId> = events.iter().flat_map(|event| [event.user_id, event.by_user]).flatten().collect();
    ids.sort_unstable();
    ids.dedup();
    let found: Vec<(UserId, Option<String>, Option<String>)> = users::table
        .left_join(user_emails::table.on(user_emails::user_id.eq(users::id).and(user_emails::is_primary)))
        .filter(users::id.eq_any(ids))
        .select((users::id, users::username, user_emails::address.nullable()))
        .load(connection)?;
    Ok(found.into_iter().filter_map(|(id, name, email)| Some((id, name.or(email)?))).collect())
}
