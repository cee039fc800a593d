//! The one source of time, so that tests can move it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

/// The time as the application sees it: the machine's, plus what a test has added. Always UTC.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    moved: Arc<AtomicI64>,
}

impl Clock {
    /// Now, in UTC, to the microsecond (what both database engines keep).
    #[must_use]
    pub fn now(&self) -> NaiveDateTime {
        let micros = Utc::now().timestamp_micros() + self.moved.load(Ordering::Relaxed);
        DateTime::from_timestamp_micros(micros).unwrap_or_default().naive_utc()
    }

    /// Moves this clock, and every clone of it, by `by` (which may be negative): for tests.
    pub fn advance(&self, by: TimeDelta) {
        self.moved.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::Relaxed);
    }
}
