//! Jobs: what is to be done outside of a request.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::AnyConnection;
use crate::db::schema::jobs;

/// Something to be done, being done, done, or given up.
#[derive(Debug, Clone, Queryable, Identifiable)]
pub struct Job {
    /// The row.
    pub id: i64,
    /// Which handler does it.
    pub kind: String,
    /// What the handler needs, as JSON; never a secret.
    pub payload: String,
    /// `queued`, `running`, `done` or `dead`.
    pub state: String,
    /// How often it was begun.
    pub attempts: i32,
    /// Not before; while running, when it counts as lost.
    pub run_at: NaiveDateTime,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
    /// When it was written.
    pub created_at: NaiveDateTime,
    /// When it was done or given up.
    pub finished_at: Option<NaiveDateTime>,
}

/// What writes a job.
#[derive(Insertable)]
#[diesel(table_name = jobs)]
pub struct NewJob<'a> {
    /// Which handler does it.
    pub kind: &'a str,
    /// What the handler needs, as JSON.
    pub payload: &'a str,
    /// `queued`.
    pub state: &'a str,
    /// 0.
    pub attempts: i32,
    /// Not before.
    pub run_at: NaiveDateTime,
    /// Now.
    pub created_at: NaiveDateTime,
}

impl Job {
    /// Takes the job of these kinds that has been due longest: queued, or running for so long that its worker must have
    /// died. One update decides between several workers.
    pub fn claim(
        connection: &mut AnyConnection,
        kinds: &[&str],
        now: NaiveDateTime,
        lost_at: NaiveDateTime,
    ) -> QueryResult<Option<Self>> {
        let open = || {
            jobs::state.eq_any(["queued", "running"]).and(jobs::run_at.le(now)).and(jobs::kind.eq_any(kinds.to_vec()))
        };
        // Another worker may be faster with the first; then there may be a next.
        for _ in 0..10 {
            let due: Option<(i64, i32)> = jobs::table
                .filter(open())
                .order((jobs::run_at, jobs::id))
                .select((jobs::id, jobs::attempts))
                .first(connection)
                .optional()?;
            let Some((id, attempts)) = due else { return Ok(None) };
            let taken = diesel::update(jobs::table.find(id).filter(open()).filter(jobs::attempts.eq(attempts)))
                .set((jobs::state.eq("running"), jobs::attempts.eq(attempts + 1), jobs::run_at.eq(lost_at)))
                .execute(connection)?;
            if taken == 0 {
                continue;
            }
            match jobs::table.find(id).first(connection) {
                // A damaged row must not stand in the way of all others for ever.
                Err(diesel::result::Error::DeserializationError(error)) => {
                    tracing::error!(job = id, "a job is given up: its row cannot be read: {error}");
                    Self::give_up(connection, id, now, &format!("its row cannot be read: {error}"))?;
                }
                job => return job.optional(),
            }
        }
        Ok(None)
    }

    /// Marks the job as done.
    pub fn done(&self, connection: &mut AnyConnection, now: NaiveDateTime) -> QueryResult<()> {
        diesel::update(jobs::table.find(self.id))
            .set((jobs::state.eq("done"), jobs::finished_at.eq(now), jobs::last_error.eq(None::<String>)))
            .execute(connection)?;
        Ok(())
    }

    /// Puts the job back, to be tried again at `run_at`.
    pub fn retry(&self, connection: &mut AnyConnection, run_at: NaiveDateTime, error: &str) -> QueryResult<()> {
        diesel::update(jobs::table.find(self.id))
            .set((jobs::state.eq("queued"), jobs::run_at.eq(run_at), jobs::last_error.eq(error)))
            .execute(connection)?;
        Ok(())
    }

    /// Gives the job up: a dead letter, kept for an administrator.
    pub fn bury(&self, connection: &mut AnyConnection, now: NaiveDateTime, error: &str) -> QueryResult<()> {
        Self::give_up(connection, self.id, now, error)
    }

    fn give_up(connection: &mut AnyConnection, id: i64, now: NaiveDateTime, error: &str) -> QueryResult<()> {
        diesel::update(jobs::table.find(id))
            .set((jobs::state.eq("dead"), jobs::finished_at.eq(now), jobs::last_error.eq(error)))
            .execute(connection)?;
        Ok(())
    }
}
