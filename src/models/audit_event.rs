//! What happened to accounts: written in the transaction that did it.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::schema::audit_events;
use crate::db::{AnyConnection, Tx};

/// From where a request came.
#[derive(Debug, Clone, Default)]
pub struct Client {
    /// The network address, empty for a command.
    pub ip: String,
    /// The browser, in its own words, cut to a sensible length.
    pub user_agent: String,
    /// The request's id in the log, empty for a command.
    pub request: String,
}

/// Something that happened to an account.
#[derive(Debug, Clone, Queryable, Identifiable)]
pub struct AuditEvent {
    /// The row.
    pub id: i64,
    /// What happened, such as `signed-in`.
    pub kind: String,
    /// To whose account.
    pub user_id: Option<i64>,
    /// From which network address.
    pub ip: String,
    /// By which browser.
    pub user_agent: String,
    /// More, in words of the code; never a secret.
    pub detail: String,
    /// When.
    pub created_at: NaiveDateTime,
}

impl Client {
    /// Logs what was refused to this client: nothing happened, so there is nothing to write down.
    pub fn refused(&self, kind: &'static str, user_id: Option<i64>, detail: &str) {
        tracing::info!(target: "audit", kind, user_id, ip = self.ip, request = self.request, detail);
    }
}

impl AuditEvent {
    /// What happened to an account, the newest first: at most `limit`, and only what came before the event `before`.
    pub fn of_user(
        connection: &mut AnyConnection,
        user_id: i64,
        before: Option<i64>,
        limit: i64,
    ) -> QueryResult<Vec<Self>> {
        audit_events::table
            .filter(audit_events::user_id.eq(user_id).and(audit_events::id.lt(before.unwrap_or(i64::MAX))))
            .order(audit_events::id.desc())
            .limit(limit)
            .load(connection)
    }

    /// Takes out of an account's events what tells whose it was: that something happened remains, under a number.
    pub fn anonymise(connection: &mut AnyConnection, user_id: i64) -> QueryResult<()> {
        diesel::update(audit_events::table.filter(audit_events::user_id.eq(user_id)))
            .set((audit_events::ip.eq(""), audit_events::user_agent.eq(""), audit_events::detail.eq("")))
            .execute(connection)?;
        Ok(())
    }
}

impl Tx<'_> {
    /// Writes down what happened to an account, together with the change itself, and logs it.
    pub fn audit(&mut self, kind: &'static str, user_id: i64, client: &Client, detail: &str) -> QueryResult<()> {
        diesel::insert_into(audit_events::table)
            .values((
                audit_events::kind.eq(kind),
                audit_events::user_id.eq(user_id),
                audit_events::ip.eq(&client.ip),
                audit_events::user_agent.eq(&client.user_agent),
                audit_events::detail.eq(detail),
                audit_events::created_at.eq(self.now()),
            ))
            .execute(&mut **self)?;
        let (client, detail) = (client.clone(), detail.to_owned());
        self.after_commit(move |_| {
            tracing::info!(target: "audit", kind, user_id, ip = client.ip, request = client.request, detail);
        });
        Ok(())
    }
}
