//! Texts of a bounded length, as people type them, and how they are searched: `Field<Line<80>>` is a field of a form with 1
//! to 80 characters.

use std::ops::RangeInclusive;
use std::str::FromStr;

use icu_properties::props::{BinaryProperty, DefaultIgnorableCodePoint, EnumeratedProperty, GeneralCategory};
use unicode_normalization::UnicodeNormalization;

use crate::message::Message;

/// One line of 1 to `N` characters: composed (NFC), without blanks around it, and without control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<const N: usize>(String);

/// The same with new lines. The default is no text, for a field that may be left empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraphs<const N: usize>(String);

impl<const N: usize> Line<N> {
    /// For the form: the `max` of `ui.field`.
    pub const MAX: usize = N;

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const N: usize> Paragraphs<N> {
    /// For the form: the `max` of `ui.textarea`.
    pub const MAX: usize = N;

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const N: usize> From<Line<N>> for String {
    fn from(line: Line<N>) -> Self {
        line.0
    }
}

impl<const N: usize> From<Paragraphs<N>> for String {
    fn from(text: Paragraphs<N>) -> Self {
        text.0
    }
}

impl<const N: usize> FromStr for Line<N> {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        use GeneralCategory::{Control, LineSeparator, ParagraphSeparator};
        checked(text, N, |c| matches!(GeneralCategory::for_char(c), Control | LineSeparator | ParagraphSeparator))
            .map(Self)
    }
}

impl<const N: usize> FromStr for Paragraphs<N> {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        // Browsers send a new line as CR and LF.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        checked(&text, N, |c| c.is_control() && c != '\n' && c != '\t').map(Self)
    }
}

fn checked(text: &str, max: usize, is_bad: impl Fn(char) -> bool) -> Result<String, Message> {
    let text: String = text.trim().nfc().collect();
    if text.chars().any(is_bad) {
        return Err("text-bad-chars".into());
    }
    // What shows nothing would be a link that nobody finds.
    if text.chars().all(|c| c.is_whitespace() || DefaultIgnorableCodePoint::for_char(c)) {
        return Err("field-required".into());
    }
    if text.chars().count() > max {
        return Err(Message::new("text-too-long").with("max", max));
    }
    Ok(text)
}

/// The text as it is compared: without upper case, accents, vowel points and joiners, and with one form of letters that
/// keyboards write in two. Store it beside the text: the engines know upper case only in ASCII, or each in its own way.
pub fn fold(text: &str) -> String {
    let is_left_out =
        |c: char| c == '\0' || ACCENTS.iter().any(|range| range.contains(&c)) || DefaultIgnorableCodePoint::for_char(c);
    let letters = text.nfkd().filter(|c| !is_left_out(*c)).nfkc();
    // To upper case first: it makes one of `ß` and `SS`, and of both forms of a sigma.
    let letters = letters.flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    letters
        .map(|c| {
            if let 'ي' | 'ى' = c {
                'ی'
            } else if c == 'ك' {
                'ک'
            } else {
                c
            }
        })
        .collect()
}

/// The accents of the alphabets, and the points of Hebrew and Arabic. The signs of other scripts make another letter.
const ACCENTS: [RangeInclusive<char>; 5] =
    ['\u{300}'..='\u{36f}', '\u{591}'..='\u{5bd}', '\u{5bf}'..='\u{5c7}', '\u{610}'..='\u{61a}', '\u{64b}'..='\u{65f}'];

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Result<String, String> {
        text.parse::<Line<5>>().map(|line| line.0).map_err(|why| why.id.into_owned())
    }

    fn paragraphs(text: &str) -> Result<String, String> {
        text.parse::<Paragraphs<5>>().map(|text| text.0).map_err(|why| why.id.into_owned())
    }

    #[test]
    fn lines_are_trimmed_composed_and_bounded() {
        for (typed, kept) in [
            (" ab ", "ab"),
            ("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "ééééé"),
            ("😀😀😀😀😀", "😀😀😀😀😀"),
            ("می\u{200c}ر", "می\u{200c}ر"),
        ] {
            assert_eq!(line(typed).as_deref(), Ok(kept));
        }
        for (typed, why) in [
            ("", "field-required"),
            (" \u{3000}", "field-required"),
            ("\u{200b}", "field-required"),
            ("abcdef", "text-too-long"),
            ("a\nb", "text-bad-chars"),
            ("a\0b", "text-bad-chars"),
            ("a\u{85}b", "text-bad-chars"),
            ("a\u{2028}b", "text-bad-chars"),
        ] {
            assert_eq!(line(typed), Err(why.to_owned()), "{typed:?}");
        }
    }

    #[test]
    fn paragraphs_keep_new_lines_and_tabs() {
        assert_eq!(paragraphs("\r\na\r\n\tb\r\n").as_deref(), Ok("a\n\tb"));
        assert_eq!(paragraphs("a\r\n\r\nbc").as_deref(), Ok("a\n\nbc"), "a new line is one character");
        assert_eq!(paragraphs("a\n\nbcd"), Err("text-too-long".to_owned()));
        assert_eq!(paragraphs("a\u{7}b"), Err("text-bad-chars".to_owned()));
        assert_eq!(paragraphs("\r\n"), Err("field-required".to_owned()));
    }

    #[test]
    fn what_people_take_for_the_same_is_folded_to_the_same() {
        for (one, other) in [
            ("ÄRGER", "ärger"),
            ("Müller", "MULLER"),
            ("Straße", "STRASSE"),
            ("İstanbul", "istanbul"),
            ("ΟΔΟΣ", "οδος"),
            ("ПРИВЕТ", "привет"),
            ("كتابي", "کتابی"),
            ("می\u{200c}روم", "میروم"),
            ("ＡＢＣ", "abc"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
        for (one, other) in [("a", "b"), ("かき", "かぎ"), ("कि", "का")] {
            assert_ne!(fold(one), fold(other));
        }
    }
}
