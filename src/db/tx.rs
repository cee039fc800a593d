//! A transaction that changes something.

use std::ops::{Deref, DerefMut};

use chrono::NaiveDateTime;
use diesel::{Connection, QueryResult};

use super::{AnyConnection, Db};

/// What every changing service function takes: the connection inside one transaction, and the things
/// that happen together with the change. `tx.mail(…)` (in [`crate::mail`]), `tx.enqueue(…)` (in
/// [`crate::jobs`]) and `tx.audit(…)` write rows in the same transaction; `tx.emit(…)` (in
/// [`crate::events`]) is published after the commit.
pub struct Tx<'c> {
    connection: &'c mut AnyConnection,
    now: NaiveDateTime,
    effects: Vec<Effect>,
}

/// Something to do after the commit; lost if the process dies between, so nothing promised hangs on it.
pub type Effect = Box<dyn FnOnce(&Db) + Send>;

impl<'c> Tx<'c> {
    pub(super) fn new(connection: &'c mut AnyConnection, now: NaiveDateTime) -> Self {
        Self { connection, now, effects: Vec::new() }
    }

    /// The time at which this transaction began: one change, one time.
    #[must_use]
    pub fn now(&self) -> NaiveDateTime {
        self.now
    }

    /// Does `effect` after the commit; never if the transaction is rolled back.
    pub fn after_commit(&mut self, effect: impl FnOnce(&Db) + Send + 'static) {
        self.effects.push(Box::new(effect));
    }

    /// Runs `change` so that its failure undoes only itself: on PostgreSQL a statement that fails, such as
    /// one that a unique index refuses, would otherwise take the whole transaction with it.
    ///
    /// # Errors
    /// What `change` says.
    pub fn savepoint<T>(&mut self, change: impl FnOnce(&mut AnyConnection) -> QueryResult<T>) -> QueryResult<T> {
        #[expect(clippy::disallowed_methods, reason = "inside a transaction this is a savepoint")]
        self.connection.transaction(change)
    }

    pub(super) fn into_effects(self) -> Vec<Effect> {
        self.effects
    }
}

impl Deref for Tx<'_> {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        self.connection
    }
}

impl DerefMut for Tx<'_> {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        self.connection
    }
}
