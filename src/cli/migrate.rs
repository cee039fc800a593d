//! Migrations at a terminal: which one runs, and how far it is.
//!
//! A connection that is at work answers nothing. Others see how large the database becomes, and on PostgreSQL how far an
//! index is. Nobody knows how much a migration will write, but rarely is it more than there was.

use std::convert::Infallible;
use std::path::Path;
use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use indicatif::{MultiProgress, ProgressBar};
use tokio::task::spawn_blocking;
use tokio::time::sleep;

use super::progress;
use crate::config::DatabaseUrl;
use crate::db::{AnyConnection, Db, dialect};
use crate::error::{Error, Result};

/// How often to look.
const LOOK: Duration = Duration::from_millis(200);

/// How large a database of PostgreSQL is, and which index the connection makes that holds the lock of migrations. Nothing here
/// waits for its other locks.
const SEEN: &str = "SELECT pg_database_size(current_database()) AS bytes, index.what, coalesce(index.done, 0) AS done, \
                    coalesce(index.total, 0) AS total FROM (SELECT 1) AS always LEFT JOIN \
                    (SELECT concat('an index', ' of ' || c.relname, ', ', replace(p.phase, 'building index: ', '')) AS what, \
                     CASE WHEN p.tuples_total > 0 THEN p.tuples_done ELSE p.blocks_done END AS done, \
                     CASE WHEN p.phase LIKE '%sorting%' THEN 0 WHEN p.tuples_total > 0 THEN p.tuples_total \
                     ELSE p.blocks_total END AS total \
                     FROM pg_stat_progress_create_index p JOIN pg_locks l USING (pid) LEFT JOIN pg_class c ON c.oid = p.relid \
                     WHERE l.locktype = 'advisory' AND l.granted AND l.objid::bigint = $1) AS index ON true";

#[derive(QueryableByName)]
struct Seen {
    #[diesel(sql_type = BigInt)]
    bytes: i64,
    #[diesel(sql_type = Nullable<Text>)]
    what: Option<String>,
    #[diesel(sql_type = BigInt)]
    done: i64,
    #[diesel(sql_type = BigInt)]
    total: i64,
}

/// Brings the tables up to date. Returns the names of the migrations that ran.
pub async fn run(db: &Db) -> Result<Vec<String>> {
    let bars = MultiProgress::new();
    let steps = bars.add(progress::steps());
    let bar = steps.clone();
    let done = db.read(move |conn| {
        let done = dialect::migrate_watched(conn, &mut |step| progress::next(&bar, step.number, step.of, step.name));
        done.map_err(Error::Internal)
    });
    let done = tokio::select! {
        done = done => done,
        // When it fails, the migrations go on.
        Ok(never) = watch(db, &bars, &steps), if !bars.is_hidden() => match never {},
    };
    steps.finish_and_clear();
    done
}

/// Looks again and again.
async fn watch(db: &Db, bars: &MultiProgress, steps: &ProgressBar) -> anyhow::Result<Infallible> {
    let mut eye = (db.settings().database_url()?, None);
    // A file is looked at before, but a server is not asked until there is a step.
    let mut last = eye.0.file().map(size);
    let mut most = last;
    let (mut step, mut grown) = (None, 0);
    let (mut written, mut index) = (ProgressBar::hidden(), None::<ProgressBar>);
    loop {
        sleep(LOOK).await;
        if steps.length().is_none() {
            continue;
        }
        let running = Some(steps.position());
        let (seen, back) = spawn_blocking(move || look(&eye.0, &mut eye.1).map(|seen| (seen, eye))).await??;
        eye = back;
        // The first look at something tells no pace, so it is shown from the second on.
        match (seen.what, &index) {
            (Some(what), Some(bar)) if bar.message() == what => {
                progress::part(bar, unsigned(seen.done), unsigned(seen.total));
            }
            (what, _) => index = what.map(|what| bars.add(ProgressBar::no_length().with_message(what))),
        }
        let most = *most.get_or_insert(seen.bytes);
        let more = unsigned(seen.bytes - last.replace(seen.bytes).unwrap_or(most));
        if step == running {
            grown += more;
            if grown > 0 {
                progress::written(&written, grown, index.is_none().then_some(unsigned(most)));
            }
        } else {
            (step, grown, written) = (running, more, bars.add(ProgressBar::no_length()));
        }
    }
}

fn unsigned(number: i64) -> u64 {
    number.try_into().unwrap_or(0)
}

fn look(url: &DatabaseUrl, server: &mut Option<AnyConnection>) -> anyhow::Result<Seen> {
    if let Some(file) = url.file() {
        return Ok(Seen { bytes: size(file), what: None, done: 0, total: 0 });
    }
    let server = match server {
        Some(server) => server,
        none => none.insert(dialect::connect(url)?),
    };
    Ok(diesel::sql_query(SEEN).bind::<BigInt, _>(dialect::LOCK).get_result(server)?)
}

/// The size of a file, with what SQLite writes beside it until all is done, and, on Linux, into the nameless files that it
/// sorts in.
fn size(file: &Path) -> i64 {
    let mut beside = file.as_os_str().to_owned();
    beside.push("-wal");
    let open = Path::new("/proc/self/fd").read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
    let sorting = open.filter(|file| file.read_link().is_ok_and(|name| name.to_string_lossy().contains("/etilqs_")));
    let all = [file.to_owned(), beside.into()].into_iter().chain(sorting);
    all.filter_map(|file| i64::try_from(file.metadata().ok()?.len()).ok()).sum()
}
