//! Housekeeping: what has ended is deleted, once an hour.

use chrono::TimeDelta;
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::config::Settings;
use crate::db::Tx;
use crate::db::schema::{jobs, mailbox, sessions, throttle_counters, tokens, user_emails, user_roles, users};
use crate::error::Error;

/// How long a job that was done, or a kept mail, can be looked at.
const KEEP: TimeDelta = TimeDelta::days(14);

/// Deletes sessions, links, counters and finished jobs that have ended, and accounts that never confirmed
/// their address.
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
    if user.confirms() {
        let confirmed =
            user_emails::table.filter(user_emails::user_id.eq(users::id).and(user_emails::confirmed_at.is_not_null()));
        let trusted = user_roles::table.filter(user_roles::user_id.eq(users::id));
        // Only who registered here and never came back; not whom somebody made by command, or trusted with a role.
        let never = users::created_at
            .le(now - user.unconfirmed_lifetime.delta())
            .and(users::registered_in.is_not_null())
            .and(not(exists(confirmed)))
            .and(not(exists(trusted)));
        let deleted = diesel::delete(users::table.filter(never)).execute(&mut **tx)?;
        if deleted > 0 {
            tracing::info!(target: "audit", kind = "unconfirmed-deleted", deleted);
        }
    }
    Ok(())
}
