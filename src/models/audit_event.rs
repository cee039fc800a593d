//! The history of accounts, written in the transaction of the change.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use super::{EventId, UserId};
use crate::db::schema::audit_events;
use crate::db::{AnyConnection, Tx};
use crate::insert_all;

/// How many events remain of an account that is deleted.
const REMAIN: i64 = 1000;

#[derive(Debug, Clone, Queryable, Selectable, Identifiable, Serialize)]
pub struct AuditEvent {
    #[serde(skip)]
    pub id: EventId,
    /// Such as `signed-in`.
    #[serde(rename = "what")]
    pub kind: String,
    #[serde(skip)]
    pub user_id: Option<UserId>,
    /// The network address of the request.
    #[serde(rename = "network_address")]
    pub ip: String,
    /// The browser's description of itself.
    #[serde(rename = "browser")]
    pub user_agent: String,
    /// More, such as an address or a role; never a secret.
    pub detail: String,
    #[serde(rename = "at", serialize_with = "super::utc")]
    pub created_at: NaiveDateTime,
    /// The administrator who did it, if it was not the user.
    #[serde(skip)]
    pub by_user: Option<UserId>,
}

impl AuditEvent {
    /// An account's events before the event `before`, the newest first, at most `limit`.
    pub fn of_user(
        connection: &mut AnyConnection,
        user_id: UserId,
        before: Option<EventId>,
        limit: i64,
    ) -> QueryResult<Vec<Self>> {
        let older = audit_events::id.lt(before.unwrap_or(EventId(i64::MAX)));
        audit_events::table
            .filter(audit_events::user_id.eq(user_id).and(older))
            .order(audit_events::id.desc())
            .limit(limit)
            .select(Self::as_select())
            .load(connection)
    }

    /// An account's newest events of these kinds, at most `limit`.
    pub fn latest(
        connection: &mut AnyConnection,
        user_id: UserId,
        kinds: &[&str],
        limit: i64,
    ) -> QueryResult<Vec<Self>> {
        audit_events::table
            .filter(audit_events::user_id.eq(user_id).and(audit_events::kind.eq_any(kinds.to_vec())))
            .order(audit_events::id.desc())
            .limit(limit)
            .select(Self::as_select())
            .load(connection)
    }

    /// Removes what identifies the user from an account's events. The events themselves remain, under the account's id.
    /// Returns how many there are.
    pub fn anonymise(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<usize> {
        diesel::update(audit_events::table.filter(audit_events::user_id.eq(user_id)))
            .set((audit_events::ip.eq(""), audit_events::user_agent.eq(""), audit_events::detail.eq("")))
            .execute(connection)
    }

    /// Deletes events of an account, at most `limit`, until the newest `REMAIN` are left. Returns how many.
    pub fn shorten(connection: &mut AnyConnection, user_id: UserId, limit: usize) -> QueryResult<usize> {
        let own = audit_events::table.filter(audit_events::user_id.eq(user_id)).order(audit_events::id.desc());
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let older: Vec<EventId> = own.select(audit_events::id).offset(REMAIN).limit(limit).load(connection)?;
        if older.is_empty() {
            return Ok(0);
        }
        diesel::delete(audit_events::table.filter(audit_events::id.eq_any(older))).execute(connection)
    }
}

impl Tx<'_> {
    /// Writes a line into the history of an account, and logs it after the commit.
    pub fn audit(&mut self, kind: &'static str, user_id: UserId, detail: &str) -> QueryResult<()> {
        let client = self.client();
        let by = client.administrator.filter(|id| *id != user_id.0);
        diesel::insert_into(audit_events::table)
            .values((
                audit_events::kind.eq(kind),
                audit_events::user_id.eq(user_id),
                audit_events::ip.eq(&client.ip),
                audit_events::user_agent.eq(&client.user_agent),
                audit_events::detail.eq(detail),
                audit_events::created_at.eq(self.now()),
                audit_events::by_user.eq(by),
            ))
            .execute(self.connection())?;
        let (client, detail) = (client.clone(), detail.to_owned());
        self.after_commit(move || {
            tracing::info!(target: "audit", kind, user_id = user_id.0, by, ip = client.ip, request = client.request, detail);
        });
        Ok(())
    }

    /// Writes a line for each of these accounts. The log gets none of them: they would be too many.
    pub fn audit_all<'a>(
        &mut self,
        kind: &'static str,
        of: impl Iterator<Item = (UserId, &'a str)>,
    ) -> QueryResult<()> {
        let (client, now) = (self.client(), self.now());
        let rows = of.map(|(user_id, detail)| {
            (
                audit_events::kind.eq(kind),
                audit_events::user_id.eq(user_id),
                audit_events::ip.eq(&client.ip),
                audit_events::user_agent.eq(&client.user_agent),
                audit_events::detail.eq(detail),
                audit_events::created_at.eq(now),
            )
        });
        let rows: Vec<_> = rows.collect();
        insert_all!(audit_events, rows, self.connection())?;
        Ok(())
    }
}
