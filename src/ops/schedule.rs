//! What happens once a day, at a time of some place, on one machine of all.
//!
//! The database knows of each daily chore when it was last due. The chore runs in the transaction that notes the next time:
//! so it runs once, whatever number of machines there are, and if it fails or its machine dies, it runs again. What a site
//! has missed while it was off, it makes up for once.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use diesel::prelude::*;
use tokio::task::JoinSet;

use crate::db::schema::site_facts;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::models::{maintenance, site_fact};

/// How often it is looked whether something is due, and how long after a failure.
const EVERY: Duration = Duration::from_secs(30);
const AFTER_FAILURE: Duration = Duration::from_secs(600);

/// How the time of a daily chore is stored: later times are greater texts.
const FORMAT: &str = "%Y-%m-%d %H:%M:%S";

type Run = Arc<dyn Fn(&mut Tx<'_>) -> Result<()> + Send + Sync>;

struct Daily {
    /// The row of `site_facts`.
    fact: String,
    at: NaiveTime,
    zone: Tz,
    run: Run,
}

/// The daily chores of a site.
#[derive(Default)]
pub struct Schedule {
    daily: Vec<Daily>,
    wrong: Option<String>,
}

impl Schedule {
    /// Runs `chore` each day at this time, such as `"03:00"` (UTC) or `"03:00 Europe/Berlin"`. A time that a clock skips in
    /// spring is the first one after the gap; one that comes twice in autumn is the first of the two.
    ///
    /// The chore is known by the path of its function, so it has to be a function, and one that was renamed begins anew: with
    /// the next time, as each chore does that the database does not know yet.
    #[must_use]
    pub fn daily<F>(mut self, at: &str, chore: F) -> Self
    where
        F: Fn(&mut Tx<'_>) -> Result<()> + Send + Sync + 'static,
    {
        let name = std::any::type_name::<F>();
        let fact = format!("daily {name}");
        let (time, zone) = at.split_once(' ').unwrap_or((at, "UTC"));
        match (NaiveTime::parse_from_str(time, "%H:%M"), zone.parse::<Tz>()) {
            _ if name.contains("{{closure}}") || name.contains("fn(") => {
                self.wrong(format!("daily({at:?}, …): expected a function by its name"));
            }
            _ if self.daily.iter().any(|daily| daily.fact == fact) => {
                self.wrong(format!("daily({at:?}, …): {name} is there twice"));
            }
            (Ok(at), Ok(zone)) => self.daily.push(Daily { fact, at, zone, run: Arc::new(chore) }),
            (Ok(_), Err(_)) => {
                self.wrong(format!("daily({at:?}, …): expected a zone such as Europe/Berlin for {zone:?}"));
            }
            _ => self.wrong(format!(
                "daily({at:?}, …): expected a time such as \"03:00\", which is UTC, or \"03:00 Europe/Berlin\""
            )),
        }
        self
    }

    fn wrong(&mut self, sentence: String) {
        self.wrong.get_or_insert(sentence);
    }

    /// What is wrong with it, in one sentence.
    pub fn check(&self) -> std::result::Result<(), String> {
        self.wrong.clone().map_or(Ok(()), Err)
    }

    /// Runs what is due. Returns false if some of it failed, and is to be tried again.
    pub async fn run_due(&self, db: &Db) -> bool {
        let mut all_is_well = true;
        for daily in &self.daily {
            all_is_well &= daily.run_due(db).await;
        }
        all_is_well
    }

    /// Runs what is due, again and again: each chore by itself, so that one that fails or takes long delays no other.
    pub async fn keep_running(self, db: Db) {
        let mut all = JoinSet::new();
        for daily in self.daily {
            all.spawn(Arc::new(daily).keep_running(db.clone()));
        }
        while all.join_next().await.is_some() {}
    }
}

impl Daily {
    async fn keep_running(self: Arc<Self>, db: Db) {
        loop {
            let (daily, db) = (Arc::clone(&self), db.clone());
            // In a task of its own: a chore that panics is tried again.
            let ended = tokio::spawn(async move { daily.run_due(&db).await }).await;
            tokio::time::sleep(if ended.unwrap_or(false) { EVERY } else { AFTER_FAILURE }).await;
        }
    }

    /// Returns false if it failed, and is to be tried again.
    async fn run_due(&self, db: &Db) -> bool {
        if db.read(|conn| Ok(maintenance::is_on(conn)?)).await.unwrap_or_default() {
            return true;
        }
        let done = self.run_if_due(db).await;
        done.map_err(|error| tracing::error!("{} failed, and is tried again: {:#}", self.fact, error.root_cause()))
            .is_ok()
    }

    async fn run_if_due(&self, db: &Db) -> Result<()> {
        let Some(due) = last_due(self.at, self.zone, db.now()) else { return Ok(()) };
        let due = due.format(FORMAT).to_string();
        let fact = self.fact.clone();
        let noted = db.read(move |conn| Ok(site_fact::get(conn, &fact)?)).await?;
        if noted.is_some_and(|noted| noted >= due) {
            return Ok(());
        }
        let (fact, run) = (self.fact.clone(), Arc::clone(&self.run));
        let begun = Arc::new(AtomicBool::new(false));
        let is_mine = Arc::clone(&begun);
        let done = db.write(move |tx| {
            site_fact::note_first(tx, &fact, &due)?;
            // A second machine waits here for the first one, and then finds no such row.
            let row = site_facts::table.find(&fact).filter(site_facts::value.lt(&due));
            is_mine.store(diesel::update(row).set(site_facts::value.eq(&due)).execute(tx.connection())? > 0, Relaxed);
            // A savepoint: whatever the chore would keep of a failure, the time is not noted then.
            if is_mine.load(Relaxed) { tx.savepoint(|tx| run(tx)) } else { Ok(()) }
        });
        match done.await {
            // Another machine is at it, and takes longer than one waits for a lock.
            Err(Error::Unavailable(_)) if !begun.load(Relaxed) => Ok(()),
            done => done,
        }
    }
}

/// When it was this time last, in UTC.
fn last_due(at: NaiveTime, zone: Tz, now: NaiveDateTime) -> Option<NaiveDateTime> {
    let today = zone.from_utc_datetime(&now).date_naive();
    let days = (0..3).map(|back| today - TimeDelta::days(back));
    let mut times = days.filter_map(|day| {
        // The longest gap of any clock is a day: Samoa's of 2011.
        let minutes = (0..=24 * 60).map(|more| day.and_time(at) + TimeDelta::minutes(more));
        let mut there = minutes.filter_map(|local| zone.from_local_datetime(&local).earliest());
        there.next().map(|time| time.with_timezone(&Utc).naive_utc())
    });
    times.find(|time| *time <= now)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::{Schedule, last_due};
    use crate::db::Tx;
    use crate::error::Result;

    fn utc(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    #[test]
    fn the_last_time_is_that_of_the_zone_also_when_its_clock_is_changed() {
        for (at, zone, now, expected) in [
            ("03:00", "UTC", "2026-11-27 03:00", "2026-11-27 03:00"),
            ("03:00", "UTC", "2026-11-27 02:59", "2026-11-26 03:00"),
            ("03:00", "Europe/Berlin", "2026-11-27 02:30", "2026-11-27 02:00"),
            ("03:00", "Europe/Berlin", "2026-07-01 02:30", "2026-07-01 01:00"),
            // It is the next day there already.
            ("03:00", "Pacific/Auckland", "2026-11-26 15:00", "2026-11-26 14:00"),
            // Still the day before.
            ("23:30", "America/New_York", "2026-11-27 04:00", "2026-11-26 04:30"),
            // In the gap from 02:00 to 03:00, so at 03:00 of summer.
            ("02:30", "Europe/Berlin", "2026-03-29 00:59", "2026-03-28 01:30"),
            ("02:30", "Europe/Berlin", "2026-03-29 01:00", "2026-03-29 01:00"),
            // It comes twice: at 00:30 and at 01:30.
            ("02:30", "Europe/Berlin", "2026-10-25 00:29", "2026-10-24 00:30"),
            ("02:30", "Europe/Berlin", "2026-10-25 01:45", "2026-10-25 00:30"),
            // A day that was skipped.
            ("12:00", "Pacific/Apia", "2011-12-30 20:00", "2011-12-30 10:00"),
        ] {
            let time = chrono::NaiveTime::parse_from_str(at, "%H:%M").unwrap();
            assert_eq!(last_due(time, zone.parse().unwrap(), utc(now)), Some(utc(expected)), "{at} {zone}, {now}");
        }
    }

    #[expect(clippy::unnecessary_wraps, reason = "it stands for a chore")]
    fn nothing(_: &mut Tx<'_>) -> Result<()> {
        Ok(())
    }

    #[test]
    fn what_is_wrong_with_a_schedule_is_one_sentence() {
        assert_eq!(Schedule::default().daily("23:59 Asia/Tehran", nothing).check(), Ok(()));
        for at in ["", "3 o'clock", "24:00", "03:00:00", "03:00 Berlin", "03:00 +02:00", "03:00  UTC"] {
            let sentence = Schedule::default().daily(at, nothing).check().unwrap_err();
            assert!(sentence.starts_with(&format!("daily({at:?}, …): expected a ")), "{sentence}");
            assert_eq!(sentence.contains("expected a zone"), at.starts_with("03:00 "), "{sentence}");
        }
        let twice = Schedule::default().daily("03:00", nothing).daily("04:00", nothing);
        assert!(twice.check().unwrap_err().ends_with("nothing is there twice"));
        let closure = Schedule::default().daily("03:00", |_| Ok(()));
        assert!(closure.check().unwrap_err().ends_with("expected a function by its name"));
    }
}
