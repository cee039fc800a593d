//! The one source of time, so that tests can move it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDateTime, SecondsFormat, TimeDelta, Utc};

/// The machine's time, plus what a test has added. Always UTC.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    moved: Arc<AtomicI64>,
}

impl Clock {
    /// The time to the microsecond, as both database engines store it.
    pub fn now(&self) -> NaiveDateTime {
        let micros = Utc::now().timestamp_micros() + self.moved.load(Ordering::Relaxed);
        DateTime::from_timestamp_micros(micros).unwrap_or_default().naive_utc()
    }

    /// Moves this clock, and every clone of it, by `by` (which may be negative): for tests.
    pub fn advance(&self, by: TimeDelta) {
        self.moved.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::Relaxed);
    }
}

/// A time with its zone, to the second, as `<time datetime>` and JSON have it (RFC 3339).
pub fn utc(at: NaiveDateTime) -> String {
    at.and_utc().to_rfc3339_opts(SecondsFormat::Secs, true)
}
