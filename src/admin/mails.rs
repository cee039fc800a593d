//! The mails in the queue: what waits, what was given up. Neither a text nor a link of a mail is shown anywhere.

use diesel::prelude::*;

use crate::db::schema::jobs;
use crate::db::{AnyConnection, Tx};
use crate::error::{Error, Result};
use crate::jobs::Work;
use crate::mail::SendMail;
use crate::message::Flash;
use crate::models::{Job, JobId, Token, UserId};

/// Which mails to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those that are at work or will be tried (again).
    Waiting,
    /// Those that were given up.
    Failed,
}

impl Which {
    pub const ALL: [Self; 2] = [Self::Waiting, Self::Failed];

    /// The word in addresses; `admin-mails-WORD` is its text.
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Failed => "failed",
        }
    }

    pub fn states(self) -> &'static [&'static str] {
        match self {
            Self::Waiting => &["queued", "running"],
            Self::Failed => &["dead"],
        }
    }
}

/// The mails before this one, the newest first, at most `limit`.
pub fn find(
    connection: &mut AnyConnection,
    which: Which,
    before: Option<JobId>,
    limit: usize,
) -> QueryResult<Vec<Job>> {
    let mut found: Vec<Job> = Vec::new();
    // A query for each state, so that each reads the index in its order.
    for state in which.states() {
        let these = jobs::kind.eq(SendMail::KIND).and(jobs::state.eq(state));
        let these = jobs::table.filter(these.and(jobs::id.lt(before.unwrap_or(JobId(i64::MAX)))));
        let newest = these.order(jobs::id.desc()).limit(i64::try_from(limit).unwrap_or(i64::MAX));
        found.extend(newest.select(Job::as_select()).load(connection)?);
    }
    found.sort_unstable_by_key(|job| std::cmp::Reverse(job.id));
    found.truncate(limit);
    Ok(found)
}

/// Sends a mail again, at once. If its link has expired meanwhile, it gets one that works. A link that was used, or was
/// ended by a new password, stays so: then the mail has become useless, and this is refused.
pub fn send_again(tx: &mut Tx<'_>, admin: UserId, id: JobId) -> Result<Flash> {
    let (job, now) = (idle(tx, id)?, tx.now());
    let mut mail: SendMail = serde_json::from_str(&job.payload).map_err(|_| Error::NotFound)?;
    if let Some(link) = &mut mail.link {
        let token = Token::find(tx, link.token, &link.purpose)?.filter(|token| token.used_at.is_none());
        let token = token.ok_or_else(|| Flash::danger("admin-mail-useless"))?;
        if !token.is_fresh(now) {
            link.token = token.renew(tx, now)?;
            let payload = serde_json::to_string(&mail).map_err(|e| Error::Internal(e.into()))?;
            diesel::update(jobs::table.find(id)).set(jobs::payload.eq(payload)).execute(tx.connection())?;
        }
    }
    Job::retry_now(tx, &[id], now)?;
    tx.wake_worker();
    tx.audit("mail-again", job.user_id.unwrap_or(admin), &format!("{} #{id}", mail.mail))?;
    Ok(Flash::success("admin-mail-again"))
}

/// Deletes a mail that is not to be sent.
pub fn discard(tx: &mut Tx<'_>, admin: UserId, id: JobId) -> Result<Flash> {
    let job = idle(tx, id)?;
    let name = serde_json::from_str::<SendMail>(&job.payload).map_or_else(|_| String::new(), |mail| mail.mail);
    Job::discard(tx, &[id])?;
    tx.audit("mail-discarded", job.user_id.unwrap_or(admin), format!("{name} #{id}").trim())?;
    Ok(Flash::success("admin-mail-discarded"))
}

/// A mail that nobody sends at this moment.
fn idle(tx: &mut Tx<'_>, id: JobId) -> Result<Job> {
    let mail = jobs::table.find(id).filter(jobs::kind.eq(SendMail::KIND));
    let job = mail.select(Job::as_select()).first(tx.connection()).optional()?.ok_or(Error::NotFound)?;
    if Job::not_at_work(tx, &[id])?.is_empty() {
        return Err(Flash::info("admin-mail-busy").into());
    }
    Ok(job)
}
