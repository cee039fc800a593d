//! What is wrong with the database, what is in it, and what it lies on.

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::dsl::max;
use diesel::prelude::*;

use super::is_deployed;
use crate::accounts::setup::ADMIN;
use crate::cli::demo;
use crate::config::Settings;
use crate::db::schema::{audit_events, jobs, user_emails};
use crate::db::{self, AnyConnection, Db, dialect, root_cause};
use crate::error::Error;
use crate::models::{Job, Role};

/// What a disk should have free, in bytes.
const ROOM: u64 = 200 << 20;
/// How far clocks may differ.
const DRIFT: TimeDelta = TimeDelta::seconds(60);
/// A job that is due for so long has no worker.
const OVERDUE: TimeDelta = TimeDelta::minutes(30);
/// Jobs that were given up longer ago are history.
const RECENT: TimeDelta = TimeDelta::days(7);

/// One sentence for each thing that is wrong.
pub async fn wrong(settings: &Settings) -> Vec<String> {
    let file = db::url(settings).ok().and_then(|url| url.file().map(Path::to_owned));
    let mut wrong = Vec::new();
    if let Some(file) = &file {
        if !file.exists() {
            return vec![format!("there is no database at {}: `gantry migrate` makes it", file.display())];
        }
        around(file, &mut wrong);
    }
    let (deployed, settings) = (is_deployed(settings), settings.clone());
    let looked = async {
        let database = Db::open(&settings)?;
        let now = database.now();
        database.read(move |c| inside(c, now, deployed)).await.map_err(root_cause)
    };
    match looked.await {
        Ok(found) => wrong.extend(found),
        Err(error) => wrong.push(format!("the database cannot be used: {error:#}: look at DATABASE_URL")),
    }
    wrong
}

/// The file's folder and disk, and who may read it.
fn around(file: &Path, wrong: &mut Vec<String>) {
    let folder = file.parent().unwrap_or(Path::new("."));
    let probe = folder.join(format!("{}.check", crate::auth::random_secret()));
    match std::fs::write(&probe, b"").and_then(|()| std::fs::remove_file(&probe)) {
        Ok(()) => {}
        Err(error) => wrong.push(format!(
            "{} is not writable ({error}), and SQLite keeps files beside the database: give the folder to the user \
             that runs the site",
            folder.display()
        )),
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(file).map(|data| data.permissions().mode()).unwrap_or_default();
        if mode & 0o007 != 0 {
            wrong.push(format!("everybody on this machine can read {0}: chmod 600 {0}", file.display()));
        }
        if let Ok(disk) = rustix::fs::statvfs(folder) {
            let free = disk.f_bavail.saturating_mul(disk.f_frsize);
            if free < ROOM {
                wrong.push(format!("{} MB are free at {}: make room", free >> 20, folder.display()));
            }
        }
    }
}

fn inside(connection: &mut AnyConnection, now: NaiveDateTime, deployed: bool) -> Result<Vec<String>, Error> {
    let pending = dialect::pending(connection).map_err(Error::Internal)?;
    if pending > 0 {
        return Ok(vec![format!("{pending} migrations have not run: run `gantry migrate`")]);
    }
    let mut wrong: Vec<_> = dialect::complaint(connection)?.into_iter().collect();
    clock(connection, now, &mut wrong)?;
    open_jobs(connection, now, &mut wrong)?;
    if !Role::is_held(connection, ADMIN)? {
        wrong.push(format!(
            "nobody is administrator: open the setup link that the start prints, or run `gantry roles add NAME {ADMIN}`"
        ));
    }
    let demo = user_emails::table.filter(user_emails::address.eq_any(demo::addresses()));
    if deployed && demo.count().get_result::<i64>(connection)? > 0 {
        wrong.push(
            "there are accounts of the demo, whose password everybody knows: `gantry users delete` them".to_owned(),
        );
    }
    Ok(wrong)
}

/// A clock that goes wrong ends sessions and links too early, or too late.
fn clock(connection: &mut AnyConnection, now: NaiveDateTime, wrong: &mut Vec<String>) -> QueryResult<()> {
    if let Some(theirs) = dialect::server_time(connection)?
        && (theirs - now).abs() > DRIFT
    {
        wrong.push(format!("this machine's clock says {now} UTC and the database's {theirs}: set both by NTP"));
    }
    let newest: Option<NaiveDateTime> = audit_events::table.select(max(audit_events::created_at)).first(connection)?;
    let written = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN);
    let least = newest.map_or(written, |newest| newest.max(written) - DRIFT);
    if now < least {
        wrong.push(format!("this machine's clock says {now} UTC, and it has been later before: set it"));
    }
    Ok(())
}

fn open_jobs(connection: &mut AnyConnection, now: NaiveDateTime, wrong: &mut Vec<String>) -> QueryResult<()> {
    let dead = || jobs::table.filter(jobs::state.eq("dead").and(jobs::finished_at.gt(now - RECENT)));
    let last: Option<Job> = dead().order(jobs::id.desc()).first(connection).optional()?;
    if let Some(last) = last {
        wrong.push(format!(
            "{} jobs were given up within a week, the last ({}) because of: {}",
            dead().count().get_result::<i64>(connection)?,
            last.kind,
            last.last_error.unwrap_or_default()
        ));
    }
    let waiting = || jobs::table.filter(jobs::state.eq("queued").and(jobs::run_at.lt(now - OVERDUE)));
    let count: i64 = waiting().count().get_result(connection)?;
    if count > 0 {
        wrong.push(format!(
            "{count} jobs have been due for half an hour: is the site running? `gantry serve` does them"
        ));
    }
    let failing = || jobs::table.filter(jobs::state.eq("queued").and(jobs::attempts.gt(2)));
    let last: Option<Option<String>> =
        failing().order(jobs::id.desc()).select(jobs::last_error).first(connection).optional()?;
    if let Some(last) = last {
        wrong.push(format!(
            "{} jobs have failed more than twice, the last because of: {}",
            failing().count().get_result::<i64>(connection)?,
            last.unwrap_or_default()
        ));
    }
    Ok(())
}
