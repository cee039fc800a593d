//! Housekeeping: deletes rows that nothing needs any more. `docs/architecture.md` lists the tables and their bounds.
//!
//! Each chore deletes a few rows in a transaction of its own, and `ops` repeats it until nothing is left: a transaction that
//! deletes everything would keep all visitors waiting for the write lock.

use chrono::TimeDelta;
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::manage;
use crate::db::schema::{
    audit_events, jobs, mailbox, sent_forms, sessions, throttle_counters, tokens, user_emails, user_roles, users,
};
use crate::db::{AnyConnection, Tx};
use crate::delete_some;
use crate::error::Result;
use crate::models::{AuditEvent, MEMORY, UserId};

/// Deletes about so many rows. Returns how many; if they are fewer, nothing is left to delete.
pub type Chore = fn(&mut Tx<'_>, usize) -> Result<usize>;

/// The chores of all tables but those of features, which are listed in `site.rs`.
pub const CHORES: [Chore; 12] = [
    |tx, limit| end_sessions(tx, limit, false),
    |tx, limit| end_sessions(tx, limit, true),
    forget_expired_tokens,
    forget_old_counters,
    forget_sent_forms,
    |tx, limit| forget_jobs(tx, limit, "done", KEEP),
    |tx, limit| forget_jobs(tx, limit, "dead", KEEP_DEAD),
    forget_kept_mails,
    forget_old_history,
    delete_unconfirmed_emails,
    delete_deleted_accounts,
    delete_unconfirmed_accounts,
];

/// How long done jobs, kept mails and expired tokens stay.
const KEEP: TimeDelta = TimeDelta::days(14);
/// How long jobs stay that were given up: an administrator may still want them.
const KEEP_DEAD: TimeDelta = TimeDelta::days(90);

fn end_sessions(tx: &mut Tx<'_>, limit: usize, remembered: bool) -> Result<usize> {
    let (now, user) = (tx.now(), &tx.settings().user);
    let (idle, absolute) = if remembered {
        (user.remember_me_expiration.delta(), user.remember_me_absolute.delta())
    } else {
        (user.user_session_expiration.delta(), user.session_absolute.delta())
    };
    delete_some!(tx, limit, sessions.id: i64, {
        // Sessions from the future exist if a wrong clock was set back.
        let future = sessions::created_at.gt(now + absolute);
        let ended = sessions::seen_at.le(now - idle).or(sessions::created_at.le(now - absolute)).or(future);
        sessions::remembered.eq(remembered).and(ended)
    })
}

/// Expired tokens stay for a while, so that a visitor is told "expired" and not "invalid".
fn forget_expired_tokens(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let before = tx.now() - KEEP;
    delete_some!(tx, limit, tokens.id: i64, tokens::expires_at.le(before))
}

fn forget_old_counters(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let now = tx.now();
    delete_some!(tx, limit, throttle_counters.key: String, throttle_counters::resets_at.le(now))
}

fn forget_sent_forms(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let before = tx.now() - MEMORY;
    delete_some!(tx, limit, sent_forms.key: Vec<u8>, sent_forms::created_at.le(before))
}

fn forget_jobs(tx: &mut Tx<'_>, limit: usize, state: &str, keep: TimeDelta) -> Result<usize> {
    let before = tx.now() - keep;
    delete_some!(tx, limit, jobs.id: i64, jobs::state.eq(state).and(jobs::finished_at.le(before)))
}

fn forget_kept_mails(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let before = tx.now() - KEEP;
    delete_some!(tx, limit, mailbox.id: i64, mailbox::created_at.le(before))
}

fn forget_old_history(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let before = tx.now() - tx.settings().user.history_lifetime.delta();
    delete_some!(tx, limit, audit_events.id: i64, audit_events::created_at.le(before))
}

/// Deletes secondary addresses that were not confirmed in time.
fn delete_unconfirmed_emails(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let user = &tx.settings().user;
    if !user.confirms_emails() {
        return Ok(0);
    }
    let before = tx.now() - user.unconfirmed_lifetime.delta();
    delete_some!(tx, limit, user_emails.id: i64, {
        let unconfirmed = user_emails::confirmed_at.is_null().and(not(user_emails::is_primary));
        unconfirmed.and(user_emails::created_at.le(before))
    })
}

/// Deletes the accounts that meet a condition. Locking one repeats the condition, because its owner may just be saving it.
macro_rules! delete_accounts {
    ($tx:expr, $limit:expr, $condition:expr) => {{
        let condition = || $condition;
        let some = users::table.filter(condition()).limit(i64::try_from($limit).unwrap_or(i64::MAX));
        let found = some.select(users::id).load($tx.connection())?;
        let lock = |connection: &mut AnyConnection, id: UserId| {
            let still = users::table.find(id).filter(condition());
            Ok(diesel::update(still).set(users::active.eq(users::active)).execute(connection)? > 0)
        };
        delete_accounts($tx, $limit, found, lock)
    }};
}

/// Deletes for good the accounts that their owners deleted.
fn delete_deleted_accounts(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let now = tx.now();
    delete_accounts!(tx, limit, users::delete_after.le(now))
}

/// Deletes accounts that never confirmed an address: only those that were registered on the site, not those that were made
/// by a command or given a role.
fn delete_unconfirmed_accounts(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let user = &tx.settings().user;
    if !user.confirms_emails() {
        return Ok(0);
    }
    let before = tx.now() - user.unconfirmed_lifetime.delta();
    delete_accounts!(tx, limit, {
        let own = user_emails::table.filter(user_emails::user_id.eq(users::id));
        let has_role = user_roles::table.filter(user_roles::user_id.eq(users::id));
        let registered = users::created_at.le(before).and(users::registered_in.is_not_null());
        registered.and(not(exists(own.filter(user_emails::confirmed_at.is_not_null())))).and(not(exists(has_role)))
    })
}

fn delete_accounts(
    tx: &mut Tx<'_>,
    limit: usize,
    found: Vec<UserId>,
    lock: impl Fn(&mut AnyConnection, UserId) -> QueryResult<bool>,
) -> Result<usize> {
    let (count, mut left) = (found.len(), limit);
    for user_id in found {
        if !lock(tx.connection(), user_id)? {
            continue;
        }
        // A long history goes first, in as many transactions as it takes.
        left = left.saturating_sub(1 + AuditEvent::shorten(tx, user_id, left)?);
        if left == 0 {
            return Ok(limit);
        }
        left = left.saturating_sub(manage::delete(tx, user_id)?);
    }
    Ok(count)
}
