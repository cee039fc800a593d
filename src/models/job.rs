//! Jobs: work to be done outside of requests.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{JobId, UserId};
use crate::db::AnyConnection;
use crate::db::schema::jobs;

#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
pub struct Job {
    pub id: JobId,
    /// The account that the job is about: the job is deleted with it.
    pub user_id: Option<UserId>,
    /// The handler's name.
    pub kind: String,
    /// Where its work goes, with the kind before it; few go to the same at once.
    pub destination: Option<String>,
    /// What the handler needs, as JSON; never a secret.
    pub payload: String,
    /// `queued`, `running`, `done` or `dead`.
    pub state: String,
    /// How often it was started.
    pub attempts: i32,
    /// When it is due; while running, when it counts as lost.
    pub run_at: NaiveDateTime,
    /// When it is given up, if it goes on failing. Set by the first failure.
    pub give_up_at: Option<NaiveDateTime>,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
    pub created_at: NaiveDateTime,
    /// When it was done or given up.
    pub finished_at: Option<NaiveDateTime>,
}

/// A job that a worker may take.
#[derive(Debug, Clone, Queryable)]
pub struct DueJob {
    id: JobId,
    attempts: i32,
    state: String,
}

impl DueJob {
    /// The job of these kinds that has been due longest, except those to the destinations in `full`. One whose lease ran
    /// out comes first: its worker must have died.
    pub fn first(
        connection: &mut AnyConnection,
        kinds: &[&str],
        full: &[String],
        now: NaiveDateTime,
    ) -> QueryResult<Option<Self>> {
        // A query for each state, so that both read the index from its beginning.
        for state in ["running", "queued"] {
            let due = jobs::state.eq(state).and(jobs::run_at.le(now)).and(jobs::kind.eq_any(kinds.to_vec()));
            let free = jobs::destination.is_null().or(jobs::destination.ne_all(full.to_vec()));
            let found = jobs::table
                .filter(due.and(free))
                .order((jobs::run_at, jobs::id))
                .select((jobs::id, jobs::attempts, jobs::state))
                .first(connection)
                .optional()?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// Whether its worker has died.
    pub fn is_lost(&self) -> bool {
        self.state == "running"
    }

    /// Takes the job until `lease_ends`. `None` if another worker was faster, which one conditional update decides.
    pub fn take(
        &self,
        connection: &mut AnyConnection,
        now: NaiveDateTime,
        lease_ends: NaiveDateTime,
    ) -> QueryResult<Option<Job>> {
        let row = jobs::table.find(self.id);
        let same = jobs::state.eq(&self.state).and(jobs::attempts.eq(self.attempts)).and(jobs::run_at.le(now));
        let taken = diesel::update(row.filter(same))
            .set((jobs::state.eq("running"), jobs::attempts.eq(self.attempts + 1), jobs::run_at.eq(lease_ends)))
            .execute(connection)?;
        if taken == 0 {
            return Ok(None);
        }
        match row.select(Job::as_select()).first(connection) {
            // A damaged row must not block all others for ever.
            Err(diesel::result::Error::DeserializationError(error)) => {
                tracing::error!(job = %self.id, "a job is given up: its row cannot be read: {error}");
                let error = format!("its row cannot be read: {error}");
                diesel::update(row)
                    .set((jobs::state.eq("dead"), jobs::finished_at.eq(now), jobs::last_error.eq(error)))
                    .execute(connection)?;
                Ok(None)
            }
            job => job.optional(),
        }
    }
}

/// The row of a job at work, unless the lease ran out and another worker has taken it.
macro_rules! held {
    ($job:expr) => {
        jobs::table.find($job.id).filter(jobs::state.eq("running").and(jobs::attempts.eq($job.attempts)))
    };
}

/// What a worker does with a job that it has taken. Each returns 0 and changes nothing if another worker has it now.
impl Job {
    pub fn renew(&self, connection: &mut AnyConnection, lease_ends: NaiveDateTime) -> QueryResult<usize> {
        diesel::update(held!(self)).set(jobs::run_at.eq(lease_ends)).execute(connection)
    }

    pub fn done(&self, connection: &mut AnyConnection, now: NaiveDateTime) -> QueryResult<usize> {
        diesel::update(held!(self))
            .set((jobs::state.eq("done"), jobs::finished_at.eq(now), jobs::last_error.eq(None::<&str>)))
            .execute(connection)
    }

    /// Puts back a job that failed, to be tried again at `run_at`.
    pub fn retry(
        &self,
        connection: &mut AnyConnection,
        run_at: NaiveDateTime,
        give_up_at: NaiveDateTime,
        error: &str,
    ) -> QueryResult<usize> {
        let again = (jobs::state.eq("queued"), jobs::run_at.eq(run_at));
        diesel::update(held!(self))
            .set((again, jobs::give_up_at.eq(give_up_at), jobs::last_error.eq(error)))
            .execute(connection)
    }

    /// Puts back a job that was interrupted, as if it had not been begun.
    pub fn put_back(&self, connection: &mut AnyConnection, now: NaiveDateTime) -> QueryResult<usize> {
        diesel::update(held!(self))
            .set((jobs::state.eq("queued"), jobs::attempts.eq(self.attempts - 1), jobs::run_at.eq(now)))
            .execute(connection)
    }

    /// Gives the job up: a dead letter, kept for an administrator.
    pub fn bury(&self, connection: &mut AnyConnection, now: NaiveDateTime, error: &str) -> QueryResult<usize> {
        diesel::update(held!(self))
            .set((jobs::state.eq("dead"), jobs::finished_at.eq(now), jobs::last_error.eq(error)))
            .execute(connection)
    }
}

/// The states of jobs that an administrator may repeat or delete. A worker may take one meanwhile.
const NOT_AT_WORK: [&str; 2] = ["dead", "queued"];

/// For administrators.
impl Job {
    /// The jobs that are not done, those that were given up first.
    pub fn unfinished(connection: &mut AnyConnection, most: i64) -> QueryResult<Vec<Self>> {
        jobs::table
            .filter(jobs::state.eq_any(["dead", "queued", "running"]))
            .order((jobs::state, jobs::id))
            .limit(most)
            .select(Self::as_select())
            .load(connection)
    }

    /// The jobs that were given up.
    pub fn dead(connection: &mut AnyConnection) -> QueryResult<Vec<JobId>> {
        jobs::table.filter(jobs::state.eq("dead")).order(jobs::id).select(jobs::id).load(connection)
    }

    /// The jobs that were given up, and those that wait after a failure.
    pub fn failed(connection: &mut AnyConnection) -> QueryResult<Vec<JobId>> {
        let waiting = jobs::state.eq("queued").and(jobs::attempts.gt(0));
        jobs::table.filter(jobs::state.eq("dead").or(waiting)).order(jobs::id).select(jobs::id).load(connection)
    }

    /// Those of these jobs that were given up, or are queued.
    pub fn not_at_work(connection: &mut AnyConnection, ids: &[JobId]) -> QueryResult<Vec<JobId>> {
        let these = jobs::id.eq_any(ids.to_vec()).and(jobs::state.eq_any(NOT_AT_WORK));
        jobs::table.filter(these).order(jobs::id).select(jobs::id).load(connection)
    }

    /// Queues jobs as if they were new.
    pub fn retry_now(connection: &mut AnyConnection, ids: &[JobId], now: NaiveDateTime) -> QueryResult<usize> {
        let never = None::<NaiveDateTime>;
        diesel::update(jobs::table.filter(jobs::id.eq_any(ids.to_vec())).filter(jobs::state.eq_any(NOT_AT_WORK)))
            .set((
                (jobs::state.eq("queued"), jobs::attempts.eq(0), jobs::run_at.eq(now)),
                (jobs::give_up_at.eq(never), jobs::finished_at.eq(never)),
            ))
            .execute(connection)
    }

    pub fn discard(connection: &mut AnyConnection, ids: &[JobId]) -> QueryResult<usize> {
        let these = jobs::table.filter(jobs::id.eq_any(ids.to_vec()));
        diesel::delete(these.filter(jobs::state.eq_any(NOT_AT_WORK))).execute(connection)
    }
}
