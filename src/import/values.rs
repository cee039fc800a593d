//! Values as SQLite, PostgreSQL and those who filled them in may have written them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};

/// What a column says that holds a time, or whether something has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Never,
    /// It has happened; nobody wrote down when.
    Sometime,
    At(NaiveDateTime),
    Unreadable,
}

/// Reads a time, in UTC if it names no zone. A time that is not over, or from before there were such sites, is none.
pub fn when(text: Option<&str>, now: NaiveDateTime) -> When {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return When::Never };
    match flag(text) {
        Some(true) => return When::Sometime,
        Some(false) => return When::Never,
        None => {}
    }
    let is_sound = |at: &NaiveDateTime| *at <= now && at.and_utc().timestamp() > 0;
    time(text).filter(is_sound).map_or(When::Unreadable, When::At)
}

fn time(text: &str) -> Option<NaiveDateTime> {
    const ZONED: [&str; 2] = ["%Y-%m-%d %H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M:%S%.f%#z"];
    const PLAIN: [&str; 4] = ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"];
    let zoned = || ZONED.iter().find_map(|format| DateTime::parse_from_str(text, format).ok()).map(|at| at.naive_utc());
    let plain = || PLAIN.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
    let day = || NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(|day| day.and_time(NaiveTime::MIN));
    // The seconds since 1970.
    let seconds =
        || text.parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0)).map(|at| at.naive_utc());
    zoned().or_else(plain).or_else(day).or_else(seconds)
}

/// Reads yes or no.
pub fn flag(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "1" | "t" | "true" | "y" | "yes" | "on" => Some(true),
        "0" | "f" | "false" | "n" | "no" | "off" | "" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_the_engines_and_python_write_them() {
        let now = time("2026-11-27 00:00:00").unwrap();
        for text in [
            "2024-02-03 04:05:06",
            "2024-02-03 04:05:06.000000",
            "2024-02-03T04:05:06Z",
            "2024-02-03 04:05:06+00",
            "2024-02-03 06:05:06.000+02:00",
            "2024-02-03T01:05:06-0300",
            "1706933106",
        ] {
            assert_eq!(when(Some(text), now), When::At(time("2024-02-03 04:05:06").unwrap()), "{text}");
        }
        assert_eq!(when(Some("2024-02-03"), now), When::At(time("2024-02-03 00:00:00").unwrap()));
        for text in [None, Some(""), Some(" "), Some("0"), Some("false")] {
            assert_eq!(when(text, now), When::Never, "{text:?}");
        }
        assert_eq!(when(Some("t"), now), When::Sometime);
        for text in
            ["soon", "infinity", "2026-11-27 00:00:01", "0001-01-01 00:00:00", "-5", "9223372036854775807", "\u{fffd}"]
        {
            assert_eq!(when(Some(text), now), When::Unreadable, "{text}");
        }
    }
}
