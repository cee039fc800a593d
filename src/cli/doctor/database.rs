//! What is wrong with the database, with its rows, and with the disk it is on.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::dsl::max;
use diesel::prelude::*;

use super::settings::is_deployed;
use crate::accounts::roles::ADMIN;
use crate::auth::{PasswordManager, shared_key};
use crate::cli::demo;
use crate::cli::routes::with_site;
use crate::cli::rows::load_readable;
use crate::config::Settings;
use crate::db::schema::{audit_events, jobs, throttle_counters, user_emails, users};
use crate::db::{AnyConnection, Bus, Conn, Db, dialect};
use crate::error::Error;
use crate::models::{Job, Role, User, UserId, maintenance};
use crate::web::UNREADABLE;

/// The free space that a disk should have, in bytes.
const ROOM: u64 = 200 << 20;
/// How much clocks may differ.
const DRIFT: TimeDelta = TimeDelta::seconds(60);
/// A job that is due for so long has no worker.
const OVERDUE: TimeDelta = TimeDelta::minutes(30);

/// One sentence for each thing that is wrong.
pub async fn problems(settings: &Settings) -> Vec<String> {
    let file = settings.database_url().ok().and_then(|url| url.file().map(Path::to_owned));
    let mut problems = Vec::new();
    if let Some(file) = &file {
        if !file.exists() {
            return vec![format!(
                "there is no database at {}: `gantry migrate` makes it, unless DATABASE_URL should name another",
                file.display()
            )];
        }
        check_disk(file, &mut problems);
    }
    let (deployed, settings) = (is_deployed(settings), settings.clone());
    let looked = async {
        let database = Db::open(&settings, Bus::default())?;
        let passwords = crate::passwords(&settings);
        let mut found =
            database.read(move |conn| check_rows(conn, &passwords, deployed)).await.map_err(Error::root_cause)?;
        // Otherwise the start makes them.
        if !settings.databases.app.migrate_at_start && found.is_empty() {
            let asked_for = with_site(settings.clone(), |app| app.routes.roles()).await?;
            found.extend(database.read(move |conn| check_roles(conn, asked_for)).await.map_err(Error::root_cause)?);
        }
        Ok::<_, anyhow::Error>(found)
    };
    match looked.await {
        Ok(found) => problems.extend(found),
        Err(error) => problems.push(format!("the database cannot be used: {error:#}: look at DATABASE_URL")),
    }
    problems
}

/// The file's folder and disk, and who may read it.
fn check_disk(file: &Path, problems: &mut Vec<String>) {
    let folder = file.parent().unwrap_or(Path::new("."));
    let probe = folder.join(format!("{}.check", crate::auth::random_secret()));
    match std::fs::write(&probe, b"").and_then(|()| std::fs::remove_file(&probe)) {
        Ok(()) => {}
        Err(error) => problems.push(format!(
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
            problems.push(format!("everybody on this machine can read {0}: chmod 600 {0}", file.display()));
        }
        if let Ok(disk) = rustix::fs::statvfs(folder) {
            let free = disk.f_bavail.saturating_mul(disk.f_frsize);
            if free < ROOM {
                problems.push(format!("{} MB are free at {}: make room", free >> 20, folder.display()));
            }
        }
    }
}

fn check_rows(connection: &mut Conn<'_>, passwords: &PasswordManager, deployed: bool) -> Result<Vec<String>, Error> {
    let now = connection.now();
    let pending = dialect::pending(connection).map_err(Error::Internal)?;
    if pending > 0 {
        return Ok(vec![format!("{pending} migrations have not run: run `gantry migrate`")]);
    }
    let mut problems: Vec<_> = dialect::complaint(connection)?.into_iter().collect();
    problems.extend(maintenance::since(connection)?.map(|since| {
        format!("maintenance is on since {since} UTC, and visitors get a page that says so: `gantry maintenance off` ends it")
    }));
    check_clock(connection, now, &mut problems)?;
    check_jobs(connection, now, &mut problems)?;
    problems.extend(shared_key::complaint(connection)?.map(str::to_owned));
    check_accounts(connection, passwords, &mut problems)?;
    check_proxies(connection, now, &mut problems)?;
    if !Role::is_held(connection, ADMIN)? {
        problems.push(format!(
            "nobody is administrator: open the setup link that the start prints, or run `gantry roles add NAME {ADMIN}`"
        ));
    }
    let demo = user_emails::table.filter(user_emails::address.eq_any(demo::addresses()));
    if deployed && demo.count().get_result::<i64>(connection.connection())? > 0 {
        problems.push(
            "there are accounts of the demo, whose password everybody knows: `gantry users delete` them".to_owned(),
        );
    }
    Ok(problems)
}

/// With a wrong clock, sessions and links end too early or too late.
fn check_clock(connection: &mut AnyConnection, now: NaiveDateTime, problems: &mut Vec<String>) -> QueryResult<()> {
    if let Some(theirs) = dialect::server_time(connection)?
        && (theirs - now).abs() > DRIFT
    {
        problems.push(format!("this machine's clock says {now} UTC and the database's {theirs}: set both by NTP"));
    }
    let newest: Option<NaiveDateTime> = audit_events::table.select(max(audit_events::created_at)).first(connection)?;
    let written = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN);
    let least = newest.map_or(written, |newest| newest.max(written) - DRIFT);
    if now < least {
        problems.push(format!("this machine's clock says {now} UTC, and it has been later before: set it"));
    }
    Ok(())
}

/// Accounts whose owners cannot sign in, whatever they type.
fn check_accounts(
    connection: &mut AnyConnection,
    passwords: &PasswordManager,
    problems: &mut Vec<String>,
) -> QueryResult<()> {
    let ids: Vec<UserId> = users::table.order(users::id).select(users::id).load(connection)?;
    let (hashes, broken) = load_readable(&ids, |ids| {
        let own = users::table.filter(users::id.eq_any(ids.to_vec()));
        own.select(User::as_select()).load(connection)
    })?;
    for (id, why) in broken {
        problems.push(format!(
            "the row of the account {id} cannot be read ({why}): repair it in the database, or delete it"
        ));
    }
    let unreadable: Vec<_> = hashes.iter().filter(|user| !passwords.is_readable(&user.password_hash)).collect();
    if let Some(first) = unreadable.first() {
        problems.push(format!(
            "{} accounts cannot sign in, because the hashes of their passwords cannot be read; the first has the id {}: \
             `gantry users reset-password NAME` sends a link for a new password",
            unreadable.len(),
            first.id
        ));
    }
    Ok(())
}

/// The running site counts the minutes in which a proxy did not say where visitors come from.
fn check_proxies(connection: &mut AnyConnection, now: NaiveDateTime, problems: &mut Vec<String>) -> QueryResult<()> {
    let counter = throttle_counters::table.find(UNREADABLE).filter(throttle_counters::resets_at.gt(now));
    if let Some(minutes) = counter.select(throttle_counters::count).first::<i32>(connection).optional()? {
        problems.push(format!(
            "X-Forwarded-For had no address where app.trusted_proxies looks for it (minutes of the last day: {minutes}): \
             such visitors share the limits of one client: set it to the number of proxies, and let each add an entry"
        ));
    }
    Ok(())
}

/// Pages that nobody can open, because nobody can be given the role.
fn check_roles(connection: &mut AnyConnection, asked_for: BTreeSet<&'static str>) -> Result<Vec<String>, Error> {
    let there: Vec<_> = Role::all(connection)?.into_iter().map(|role| role.name).collect();
    let missing = asked_for.into_iter().filter(|name| !there.iter().any(|there| there == name));
    let says =
        |name: &str| format!("a page asks for the role {name}, which is not there: `gantry roles create {name}`");
    Ok(missing.map(says).collect())
}

fn check_jobs(connection: &mut AnyConnection, now: NaiveDateTime, problems: &mut Vec<String>) -> QueryResult<()> {
    let dead = || jobs::table.filter(jobs::state.eq("dead"));
    let last: Option<Job> = dead().order(jobs::id.desc()).select(Job::as_select()).first(connection).optional()?;
    if let Some(last) = last {
        problems.push(format!(
            "jobs that were given up: {}, the last ({}) because of: {}: when that is mended, run `gantry jobs retry --all`, or \
             `gantry jobs discard --all`",
            dead().count().get_result::<i64>(connection)?,
            last.kind,
            last.last_error.unwrap_or_default()
        ));
    }
    let waiting = || jobs::table.filter(jobs::state.eq("queued").and(jobs::run_at.lt(now - OVERDUE)));
    let count: i64 = waiting().count().get_result(connection)?;
    if count > 0 {
        problems.push(format!(
            "jobs that have been due for half an hour: {count}: is the site running? `gantry serve` does them"
        ));
    }
    let failing = || jobs::table.filter(jobs::state.eq("queued").and(jobs::attempts.gt(2)));
    let last: Option<Option<String>> =
        failing().order(jobs::id.desc()).select(jobs::last_error).first(connection).optional()?;
    if let Some(last) = last {
        problems.push(format!(
            "jobs that have failed more than twice: {}, the last because of: {}",
            failing().count().get_result::<i64>(connection)?,
            last.unwrap_or_default()
        ));
    }
    Ok(())
}
