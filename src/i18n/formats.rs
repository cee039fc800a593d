//! Dates, times, numbers and lists as readers of a language write them, by ICU4X: order, words, digits and calendar are
//! those of Unicode's data, never a translator's. A browser's `Intl` has the same data, so what `app.js` writes looks alike.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{Datelike, NaiveDateTime, Timelike};
use fluent_bundle::FluentValue;
use icu_datetime::fieldsets::{T, YMD, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::options::TimePrecision;
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use super::pseudo::is_pseudo;

/// What stands for an item while a list is put together. No text has it.
const ITEM: &str = "\u{fdd3}";

/// The formatters of one language. Making them takes longer than a page, so they are made once: see [`of`].
pub struct Formats {
    date: DateTimeFormatter<YMD>,
    date_time: DateTimeFormatter<YMDT>,
    time: NoCalendarFormatter<T>,
    number: DecimalFormatter,
    list: ListFormatter,
}

pub fn of(id: &LanguageIdentifier) -> Arc<Formats> {
    static MADE: RwLock<BTreeMap<LanguageIdentifier, Arc<Formats>>> = RwLock::new(BTreeMap::new());
    if let Some(made) = MADE.read().unwrap_or_else(PoisonError::into_inner).get(id) {
        return Arc::clone(made);
    }
    let formats = Arc::new(Formats::new(id));
    MADE.write().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), Arc::clone(&formats));
    formats
}

impl Formats {
    fn new(id: &LanguageIdentifier) -> Self {
        Self::try_new(&locale(id)).expect("for a language without data, ICU4X has those of the root")
    }

    fn try_new(locale: &Locale) -> anyhow::Result<Self> {
        let minute = TimePrecision::Minute;
        Ok(Self {
            date: DateTimeFormatter::try_new(locale.into(), YMD::long())?,
            date_time: DateTimeFormatter::try_new(locale.into(), YMDT::long().with_time_precision(minute))?,
            time: NoCalendarFormatter::try_new(locale.into(), T::short().with_time_precision(minute))?,
            number: DecimalFormatter::try_new(locale.into(), icu_decimal::options::DecimalFormatterOptions::default())?,
            list: ListFormatter::try_new_and(locale.into(), icu_list::options::ListFormatterOptions::default())?,
        })
    }

    pub fn date(&self, at: NaiveDateTime) -> String {
        // ICU4X has fewer years than chrono.
        let date = Date::try_new_iso(at.year(), month(at), day(at));
        date.map_or_else(|_| at.format("%F").to_string(), |date| bare(self.date.format(&date).to_string()))
    }

    pub fn date_time(&self, at: NaiveDateTime) -> String {
        match (Date::try_new_iso(at.year(), month(at), day(at)), time(at)) {
            (Ok(date), Some(time)) => self.date_time.format(&DateTime { date, time }).to_string(),
            _ => at.format("%F %H:%M").to_string(),
        }
    }

    pub fn time(&self, at: NaiveDateTime) -> String {
        time(at).map_or_else(|| at.format("%H:%M").to_string(), |time| self.time.format(&time).to_string())
    }

    /// A number, with its digits in groups.
    pub fn number(&self, number: i64) -> String {
        self.number.format(&Decimal::from(number)).to_string()
    }

    /// What stands behind each item of a list with so many, as in "a, b and c"; behind the last one nothing.
    pub fn separators(&self, items: usize) -> Vec<String> {
        let list = self.list.format(std::iter::repeat_n(ITEM, items)).to_string();
        list.split(ITEM).skip(1).map(str::to_owned).collect()
    }
}

/// How numbers in Fluent messages are written.
pub fn in_messages(value: &FluentValue, memoizer: &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let number = Decimal::from_str(&number.as_string()).ok()?;
    memoizer.with_try_get::<Kept, _, _>((), |kept| kept.0.number.format(&number).to_string()).ok()
}

/// The formatters, as Fluent keeps them beside the texts of their language.
struct Kept(Arc<Formats>);

impl Memoizable for Kept {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Ok(Self(of(&lang)))
    }
}

/// The language of dates. English alone would be that of the United States, which the rest of the world misreads; a folder
/// `en-US` has its dates. `app.js` does the same.
fn locale(id: &LanguageIdentifier) -> Locale {
    let tag = id.to_string();
    let tag = if tag == "en" || is_pseudo(id) { "en-GB" } else { &tag };
    tag.parse().unwrap_or(Locale::UNKNOWN)
}

/// The date without an abbreviated "year" behind it, as Russian has: at the end of a sentence there would be two stops.
fn bare(date: String) -> String {
    match date.rsplit_once(char::is_whitespace) {
        Some((bare, word)) if word.ends_with('.') && word.starts_with(char::is_alphabetic) => bare.to_owned(),
        _ => date,
    }
}

// Numbers of a calendar and of a clock are small.
fn small(number: u32) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

fn month(at: NaiveDateTime) -> u8 {
    small(at.month())
}

fn day(at: NaiveDateTime) -> u8 {
    small(at.day())
}

fn time(at: NaiveDateTime) -> Option<Time> {
    Time::try_new(small(at.hour()), small(at.minute()), small(at.second()), 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formats(tag: &str) -> Arc<Formats> {
        of(&tag.parse().unwrap())
    }

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%F %T").unwrap()
    }

    #[test]
    fn each_language_has_its_order_words_digits_and_calendar() {
        let day = at("2026-11-22 14:05:59");
        for (tag, date, date_time, time, number) in [
            ("en", "22 November 2026", "22 November 2026 at 14:05", "14:05", "1,234,567"),
            ("en-US", "November 22, 2026", "November 22, 2026 at 2:05\u{202f}PM", "2:05\u{202f}PM", "1,234,567"),
            ("de", "22. November 2026", "22. November 2026 um 14:05", "14:05", "1.234.567"),
            ("es", "22 de noviembre de 2026", "22 de noviembre de 2026 a las 14:05", "14:05", "1.234.567"),
            ("fa", "۱ آذر ۱۴۰۵", "۱ آذر ۱۴۰۵ ساعت ۱۴:۰۵", "۱۴:۰۵", "۱٬۲۳۴٬۵۶۷"),
            ("fi", "22. marraskuuta 2026", "22. marraskuuta 2026 klo 14.05", "14.05", "1\u{a0}234\u{a0}567"),
            ("fr", "22 novembre 2026", "22 novembre 2026 à 14:05", "14:05", "1\u{202f}234\u{202f}567"),
            ("it", "22 novembre 2026", "22 novembre 2026 alle ore 14:05", "14:05", "1.234.567"),
            ("nl", "22 november 2026", "22 november 2026 om 14:05", "14:05", "1.234.567"),
            ("ru", "22 ноября 2026", "22 ноября 2026\u{202f}г. в 14:05", "14:05", "1\u{a0}234\u{a0}567"),
            ("sv", "22 november 2026", "22 november 2026 kl. 14:05", "14:05", "1\u{a0}234\u{a0}567"),
            ("tr", "22 Kasım 2026", "22 Kasım 2026 14:05", "14:05", "1.234.567"),
            ("zh", "2026年11月22日", "2026年11月22日 14:05", "14:05", "1,234,567"),
            // Elsewhere, Persian is written with the same calendar of its readers, and Thai has another one.
            ("fa-AF", "۱ قوس ۱۴۰۵", "۱ قوس ۱۴۰۵ ساعت ۱۴:۰۵", "۱۴:۰۵", "۱٬۲۳۴٬۵۶۷"),
            ("th", "22 พฤศจิกายน 2569", "22 พฤศจิกายน 2569 เวลา 14:05", "14:05", "1,234,567"),
        ] {
            let formats = formats(tag);
            let written = [formats.date(day), formats.date_time(day), formats.time(day), formats.number(1_234_567)];
            assert_eq!(written, [date, date_time, time, number], "{tag}");
        }
    }

    #[test]
    fn lists_have_the_words_of_their_language() {
        for (tag, expected) in [("en", "a, b and c"), ("de", "a, b und c"), ("ru", "a, b и c"), ("zh", "a、b和c")] {
            let separators = formats(tag).separators(3);
            let list: String =
                ["a", "b", "c"].iter().zip(&separators).flat_map(|(item, after)| [*item, after]).collect();
            assert_eq!(list, expected, "{tag}");
        }
        assert_eq!((formats("en").separators(0), formats("en").separators(1)), (vec![], vec![String::new()]));
        assert_eq!(formats("de").separators(2), [" und ", ""]);
    }

    #[test]
    fn nothing_that_a_folder_or_a_row_can_hold_is_in_the_way() {
        for tag in ["tlh", "zh-Hant-HK", "sr-Latn", "und", "es-419", "de-CH-1996", "qps", "ckb"] {
            assert!(formats(tag).date(at("2026-11-22 00:00:00")).contains(['6', '5', '٦']), "{tag}");
        }
        let early = NaiveDateTime::MIN;
        assert!(formats("fa").date(early).starts_with('-') && formats("fa").date_time(early).starts_with('-'));
    }
}
