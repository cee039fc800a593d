//! Connections as services use them: to read ([`Conn`]), and inside a transaction ([`Tx`]).

use std::any::Any;
use std::ops::{Deref, DerefMut};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;

use chrono::NaiveDateTime;
use diesel::QueryResult;
use tokio::sync::Notify;

use super::cause::{Cause, Client};
use super::dialect::{self, AnyConnection};
use crate::clock::Clock;
use crate::config::Settings;
use crate::error::{Error, Result, is_unique_violation};
use crate::i18n::Lang;

/// What all connections of a database share.
pub(super) struct Shared {
    pub settings: Arc<Settings>,
    pub clock: Clock,
    /// Notified when a job has been written.
    pub wake: Arc<Notify>,
    /// Calls the subscribers of an event.
    pub publish: Publish,
}

pub(super) type Publish = Box<dyn Fn(&dyn Any, &mut Tx<'_>) + Send + Sync>;

/// A connection that knows the time, the settings and the request. Service functions that read take it.
pub struct Conn<'c> {
    connection: &'c mut AnyConnection,
    now: NaiveDateTime,
    shared: &'c Shared,
    cause: &'c Cause,
}

impl<'c> Conn<'c> {
    pub(super) fn new(connection: &'c mut AnyConnection, shared: &'c Shared, cause: &'c Cause) -> Self {
        Self { connection, now: shared.clock.now(), shared, cause }
    }

    /// The plain connection, for Diesel's own functions.
    pub fn connection(&mut self) -> &mut AnyConnection {
        self.connection
    }

    /// The time at which this read or transaction began, so that one change has one time.
    pub fn now(&self) -> NaiveDateTime {
        self.now
    }

    pub fn settings(&self) -> &'c Settings {
        &self.shared.settings
    }

    pub fn client(&self) -> &'c Client {
        &self.cause.client
    }

    pub fn lang(&self) -> &'c Lang {
        &self.cause.lang
    }
}

impl Deref for Conn<'_> {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        self.connection
    }
}

impl DerefMut for Conn<'_> {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        self.connection
    }
}

/// Something that happened, for the subscribers in `site.rs`.
pub trait Event: Any + Send + Sync {}

/// A transaction. Service functions that change something take it; if they return an error, all of it is undone.
///
/// `tx.mail(…)` (in [`crate::mail`]), `tx.enqueue(…)` (in [`crate::jobs`]) and `tx.audit(…)` write rows in the same
/// transaction, and [`Tx::emit`] runs subscribers in it, so that none of these is lost when the process dies.
pub struct Tx<'c> {
    conn: Conn<'c>,
    effects: Vec<Effect>,
    /// Set by [`Tx::keep`]: an error goes back to there. The number of effects at that moment.
    kept: Option<usize>,
}

/// Something to do after the commit: lost if the process dies just then, so nothing promised depends on it.
pub(super) type Effect = Box<dyn FnOnce() + Send>;

impl<'c> Tx<'c> {
    /// Calls `effect` after the commit, unless the change that asked for it is undone.
    pub fn after_commit(&mut self, effect: impl FnOnce() + Send + 'static) {
        self.effects.push(Box::new(effect));
    }

    /// Runs `change`. If it returns an error or panics, only what it did itself is undone.
    pub fn savepoint<T, E>(&mut self, change: impl FnOnce(&mut Self) -> Result<T, E>) -> Result<T, E>
    where
        E: From<diesel::result::Error>,
    {
        let (depth, effects) = (dialect::depth(self.connection()), self.effects.len());
        dialect::begin_savepoint(self.connection())?;
        let result = match catch_unwind(AssertUnwindSafe(|| change(self))) {
            Ok(Ok(value)) => match dialect::commit(self.connection()) {
                Ok(()) => return Ok(value),
                Err(error) => Ok(Err(error.into())),
            },
            undone => undone,
        };
        self.undo_to(depth, effects)?;
        result.unwrap_or_else(|panic| resume_unwind(panic))
    }

    /// Runs a change that a unique index may refuse. Returns `None` if it does; only that change is undone. (On
    /// PostgreSQL the refusal would otherwise undo the whole transaction.)
    pub fn unless_taken<T>(
        &mut self,
        change: impl FnOnce(&mut AnyConnection) -> QueryResult<T>,
    ) -> QueryResult<Option<T>> {
        match self.savepoint(|tx| change(tx)) {
            Err(error) if is_unique_violation(&error) => Ok(None),
            done => done.map(Some),
        }
    }

    /// Keeps what was done so far, even if the rest is refused: a counted try, a line of history. Inside a savepoint it
    /// does nothing.
    pub fn keep(&mut self) -> QueryResult<()> {
        if dialect::depth(self.connection()) > 1 + u32::from(self.kept.is_some()) {
            return Ok(());
        }
        if self.kept.is_some() {
            dialect::commit(self.connection())?;
        }
        dialect::begin_savepoint(self.connection())?;
        self.kept = Some(self.effects.len());
        Ok(())
    }

    /// Runs the subscribers of `event`, each in a savepoint: if one fails, what it did is undone and the error is logged,
    /// and the change itself goes on. They hold the write lock, so whatever takes long belongs in a job.
    pub fn emit(&mut self, event: &impl Event) {
        (self.conn.shared.publish)(event, self);
    }

    /// Wakes the worker after the commit.
    pub fn wake_worker(&mut self) {
        let wake = Arc::clone(&self.conn.shared.wake);
        self.after_commit(move || wake.notify_one());
    }

    pub(super) fn begin(connection: &'c mut AnyConnection, shared: &'c Shared, cause: &'c Cause) -> QueryResult<Self> {
        dialect::begin_write(connection)?;
        // The time is taken when the lock is held, so that times follow the order of changes.
        Ok(Self { conn: Conn::new(connection, shared, cause), effects: Vec::new(), kept: None })
    }

    /// Runs `change`, then commits or undoes. A panic undoes everything, too: left to the pool, the connection would
    /// hold the write lock until its next use. So does a conflict, unless this is the `last` attempt: the next one does
    /// all of it again, and must not count a try twice.
    pub(super) fn run<T>(
        mut self,
        change: impl Fn(&mut Self) -> Result<T>,
        last: bool,
    ) -> (std::thread::Result<Result<T>>, Vec<Effect>) {
        let result = match catch_unwind(AssertUnwindSafe(|| change(&mut self))) {
            Ok(Ok(value)) => Ok(self.commit().map(|()| value).map_err(Into::into)),
            Ok(Err(error @ Error::Conflict(_))) if !last => {
                self.undo(None);
                Ok(Err(error))
            }
            Ok(Err(error)) => {
                self.undo(self.kept);
                Ok(Err(error))
            }
            Err(panic) => {
                self.undo(None);
                Err(panic)
            }
        };
        (result, self.effects)
    }

    fn commit(&mut self) -> QueryResult<()> {
        let released = if self.kept.is_some() { dialect::commit(self.connection()) } else { Ok(()) };
        let done = released.and_then(|()| dialect::commit(self.connection()));
        if done.is_err() {
            self.undo(None);
        }
        done
    }

    /// Undoes the transaction, except what was kept.
    fn undo(&mut self, kept: Option<usize>) {
        let undone = match kept {
            Some(effects) => self.undo_to(1, effects).and_then(|()| dialect::commit(self.connection())),
            None => self.undo_to(0, 0),
        };
        if let Err(error) = undone {
            tracing::warn!(%error, "a rollback failed");
            // If this fails, too, the pool closes the connection.
            let _ = self.undo_to(0, 0);
        }
    }

    /// Undoes everything above this depth of savepoints.
    fn undo_to(&mut self, depth: u32, effects: usize) -> QueryResult<()> {
        self.effects.truncate(effects);
        while dialect::depth(self.connection()) > depth {
            dialect::rollback(self.connection())?;
        }
        Ok(())
    }
}

impl<'c> Deref for Tx<'c> {
    type Target = Conn<'c>;

    fn deref(&self) -> &Conn<'c> {
        &self.conn
    }
}

impl<'c> DerefMut for Tx<'c> {
    fn deref_mut(&mut self) -> &mut Conn<'c> {
        &mut self.conn
    }
}
