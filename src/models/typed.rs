//! Numbers and days, as people type them: `Field<Number<1, 100>>` and `Field<Day>` are fields of a form.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Date;
use serde::{Serialize, Serializer};

use crate::message::Message;

/// A whole number from `MIN` to `MAX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number<const MIN: i64, const MAX: i64>(i64);

impl<const MIN: i64, const MAX: i64> Number<MIN, MAX> {
    pub fn get(self) -> i64 {
        self.0
    }
}

impl<const MIN: i64, const MAX: i64> FromStr for Number<MIN, MAX> {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let number = plain_digits(text).parse().ok().filter(|number| (MIN..=MAX).contains(number));
        number.map(Self).ok_or_else(|| Message::new("number-wanted").with("min", MIN).with("max", MAX))
    }
}

/// A day of the calendar, without a time. It is written as `2026-12-24`, which is what browsers send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Date)]
pub struct Day(pub NaiveDate);

impl FromStr for Day {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let day = NaiveDate::parse_from_str(&plain_digits(text), "%Y-%m-%d").ok();
        // Both engines, and the form, write years with four digits.
        let day = day.filter(|day| (1..=9999).contains(&day.year()));
        day.map(Self).ok_or_else(|| Message::new("date-wanted").with("example", "2026-12-24"))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.format("%Y-%m-%d").fmt(f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<DB: Backend> FromSql<Date, DB> for Day
where
    NaiveDate: FromSql<Date, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        NaiveDate::from_sql(value).map(Self)
    }
}

impl<DB: Backend> ToSql<Date, DB> for Day
where
    NaiveDate: ToSql<Date, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

/// The text with the digits and the minus of ASCII, for keyboards that write others.
fn plain_digits(text: &str) -> String {
    let plain = |c: char| match c {
        '۰'..='۹' => digit(c, '۰'),
        '٠'..='٩' => digit(c, '٠'),
        '０'..='９' => digit(c, '０'),
        '−' | '－' => '-',
        other => other,
    };
    text.trim().chars().map(plain).collect()
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_whole_and_within_their_bounds() {
        let number = |text: &str| text.parse::<Number<-5, 1200>>().map(Number::get);
        for (typed, meant) in [(" 7 ", 7), ("-5", -5), ("−5", -5), ("+3", 3), ("007", 7), ("1200", 1200)] {
            assert_eq!(number(typed), Ok(meant), "{typed}");
        }
        for (typed, meant) in [("۱۲", 12), ("٣٤", 34), ("５", 5)] {
            assert_eq!(number(typed), Ok(meant), "{typed}");
        }
        for wrong in ["", "x", "1.5", "1,000", "1 000", "-6", "1201", "99999999999999999999", "0x1", "1e3"] {
            let why = number(wrong).unwrap_err();
            assert_eq!((why.id.as_ref(), why.args.len()), ("number-wanted", 2), "{wrong}");
        }
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        let day = |text: &str| text.parse::<Day>().map(|day| day.to_string());
        for (typed, meant) in [
            ("2026-12-24", "2026-12-24"),
            (" 2028-02-29 ", "2028-02-29"),
            ("۲۰۲۶-۰۱-۰۲", "2026-01-02"),
            ("0001-01-01", "0001-01-01"),
            ("9999-12-31", "9999-12-31"),
        ] {
            assert_eq!(day(typed).as_deref(), Ok(meant));
        }
        for wrong in
            ["", "today", "24.12.2026", "2026-02-29", "2026-13-01", "0000-01-01", "+10000-01-01", "2026-12-24T00:00"]
        {
            assert_eq!(day(wrong).unwrap_err().id, "date-wanted", "{wrong}");
        }
        assert_eq!(serde_json::to_value("2026-12-24".parse::<Day>().unwrap()).unwrap(), "2026-12-24");
    }
}
