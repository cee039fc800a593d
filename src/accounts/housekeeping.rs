//! Housekeeping: what has ended is deleted, once an hour.

use chrono::TimeDelta;
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::manage;
use crate::config::Settings;
use crate::db::Tx;
use crate::db::schema::{
    audit_events, jobs, mailbox, sessions, throttle_counters, tokens, user_emails, user_roles, users,
};
use crate::error::Error;
use crate::models::Client;

/// How long a job that was done, or a kept mail, can be looked at.
const KEEP: TimeDelta = TimeDelta::days(14);
/// How long it is remembered what happened to accounts.
const REMEMBER: TimeDelta = TimeDelta::days(365);
/// How many accounts are deleted at once; the rest an hour later.
const MOST: i64 = 1000;

/// Deletes sessions, links, counters, finished jobs and old events, accounts whose owners deleted them, addresses that
/// were added and never confirmed, and accounts that never confirmed one.
pub fn clean(tx: &mut Tx<'_>, settings: &Settings) -> Result<(), Error> {
    let (now, user) = (tx.now(), &settings.user);
    for (remembered, idle, absolute) in [
        (false, user.user_session_expiration, user.session_absolute),
        (true, user.remember_me_expiration, user.remember_me_absolute),
    ] {
        let (idle, absolute) = (idle.delta(), absolute.delta());
        // From the future: a clock that was wrong has been set back.
        let future = sessions::created_at.gt(now + absolute);
        let ended = sessions::seen_at.le(now - idle).or(sessions::created_at.le(now - absolute)).or(future);
        diesel::delete(sessions::table.filter(sessions::remembered.eq(remembered).and(ended))).execute(&mut **tx)?;
    }
    // A link is kept for a while after its end, so that it can be told from one that never was.
    diesel::delete(tokens::table.filter(tokens::expires_at.le(now - KEEP))).execute(&mut **tx)?;
    diesel::delete(throttle_counters::table.filter(throttle_counters::resets_at.le(now))).execute(&mut **tx)?;
    diesel::delete(jobs::table.filter(jobs::state.eq("done").and(jobs::finished_at.le(now - KEEP))))
        .execute(&mut **tx)?;
    diesel::delete(mailbox::table.filter(mailbox::created_at.le(now - KEEP))).execute(&mut **tx)?;
    diesel::delete(audit_events::table.filter(audit_events::created_at.le(now - REMEMBER))).execute(&mut **tx)?;
    let left = users::table.filter(users::delete_after.le(now)).select(users::id).limit(MOST);
    let mut gone: Vec<i64> = left.load(&mut **tx)?;
    if user.confirms() {
        let waiting = user_emails::confirmed_at.is_null().and(user_emails::is_primary.eq(false));
        let ended = user_emails::created_at.le(now - user.unconfirmed_lifetime.delta());
        diesel::delete(user_emails::table.filter(waiting.and(ended))).execute(&mut **tx)?;
        let confirmed =
            user_emails::table.filter(user_emails::user_id.eq(users::id).and(user_emails::confirmed_at.is_not_null()));
        let trusted = user_roles::table.filter(user_roles::user_id.eq(users::id));
        // Only who registered here and never came back; not whom somebody made by command, or trusted with a role.
        let never = users::created_at
            .le(now - user.unconfirmed_lifetime.delta())
            .and(users::registered_in.is_not_null())
            .and(not(exists(confirmed)))
            .and(not(exists(trusted)));
        gone.extend(users::table.filter(never).select(users::id).limit(MOST).load::<i64>(&mut **tx)?);
    }
    for user_id in gone {
        manage::delete(tx, user_id, &Client::default())?;
    }
    Ok(())
}
