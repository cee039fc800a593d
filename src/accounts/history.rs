//! What happened to an account, for its owner.

use chrono::NaiveDateTime;

use crate::db::AnyConnection;
use crate::error::Error;
use crate::models::AuditEvent;

/// What others do to an account. From where they did it is theirs: not for its owner.
const BY_OTHERS: [&str; 4] = ["activated", "deactivated", "role-granted", "role-revoked"];

/// Something that happened, as the owner of the account may know it.
#[derive(Debug)]
pub struct Entry {
    /// The row.
    pub id: i64,
    /// What happened, such as `signed-in`.
    pub kind: String,
    /// More: an address, a role.
    pub detail: String,
    /// When.
    pub at: NaiveDateTime,
    /// The network address and the browser, in its own words; none of what others did, or a command.
    pub from: Option<(String, String)>,
}

impl From<AuditEvent> for Entry {
    fn from(event: AuditEvent) -> Self {
        let known = !event.ip.is_empty() && !BY_OTHERS.contains(&event.kind.as_str());
        Self {
            id: event.id,
            kind: event.kind,
            detail: event.detail,
            at: event.created_at,
            from: known.then_some((event.ip, event.user_agent)),
        }
    }
}

/// What happened to an account, the newest first: at most `limit`, before the event `before`; and whether there is
/// more.
pub fn entries(
    connection: &mut AnyConnection,
    user_id: i64,
    before: Option<i64>,
    limit: usize,
) -> Result<(Vec<Entry>, bool), Error> {
    let one_more = i64::try_from(limit + 1).unwrap_or(i64::MAX);
    let mut found = AuditEvent::of_user(connection, user_id, before, one_more)?;
    let more = found.len() > limit;
    found.truncate(limit);
    Ok((found.into_iter().map(Entry::from).collect(), more))
}
