//! First and last names of people: whatever people are called, but plain text.

use std::str::FromStr;

use icu_properties::props::{BinaryProperty, DefaultIgnorableCodePoint, EnumeratedProperty, GeneralCategory, Script};
use unicode_normalization::UnicodeNormalization;

use crate::message::Message;

/// The longest name, in characters.
pub const LONGEST: usize = 60;

/// A first or last name, without blanks around it, and with one blank between two words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName(String);

impl FromStr for PersonName {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let is_blank = |c| GeneralCategory::for_char(c) == GeneralCategory::SpaceSeparator;
        let words: Vec<_> = text.split(is_blank).filter(|word| !word.is_empty()).collect();
        let name: Vec<char> = words.join(" ").chars().collect();
        if name.len() > LONGEST {
            return Err(Message::new("name-too-long").with("max", LONGEST));
        }
        let is_good = |at: usize| is_plain(name[at]) || is_part_of_a_letter(&name[..at], name[at], name.get(at + 1));
        if !(0..name.len()).all(is_good) || !name.iter().copied().any(char::is_alphabetic) {
            return Err(Message::new("name-bad-chars"));
        }
        Ok(Self(name.into_iter().collect()))
    }
}

/// Names appear in mails and on other people's pages. So they hold nothing that makes an address, markup or a new line, not
/// even in another width, and nothing invisible that changes how the rest is read. All else is somebody's name.
fn is_plain(c: char) -> bool {
    use GeneralCategory as Category;
    let is_dangerous = |c| "<>&\"\\/@:#%=?[]{}|`*_~^".contains(c);
    let is_invisible = matches!(
        GeneralCategory::for_char(c),
        Category::Control
            | Category::Format
            | Category::LineSeparator
            | Category::ParagraphSeparator
            | Category::PrivateUse
            | Category::Surrogate
            | Category::Unassigned
    );
    !is_invisible && !DefaultIgnorableCodePoint::for_char(c) && !std::iter::once(c).nfkc().any(is_dangerous)
}

/// Invisible characters that names need: a joiner between letters of a script that joins them, and the choice of a shape
/// for the ideograph before it.
fn is_part_of_a_letter(before: &[char], c: char, after: Option<&char>) -> bool {
    let joins = |c: &char| JOINING.contains(&Script::for_char(*c));
    // Vowel signs belong to every script.
    let letter = before.iter().rfind(|c| Script::for_char(**c) != Script::Inherited);
    match c {
        '\u{200c}' | '\u{200d}' => letter.is_some_and(joins) && after.is_some_and(joins),
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {
            before.last().is_some_and(|c| Script::for_char(*c) == Script::Han)
        }
        _ => false,
    }
}

/// Scripts whose letters are joined, or kept apart, by invisible characters.
const JOINING: [Script; 17] = [
    Script::Arabic,
    Script::Syriac,
    Script::Nko,
    Script::Mongolian,
    Script::Devanagari,
    Script::Bengali,
    Script::Gurmukhi,
    Script::Gujarati,
    Script::Oriya,
    Script::Tamil,
    Script::Telugu,
    Script::Kannada,
    Script::Malayalam,
    Script::Sinhala,
    Script::Tibetan,
    Script::Myanmar,
    Script::Khmer,
];

impl From<PersonName> for String {
    fn from(name: PersonName) -> Self {
        name.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_called_all_sorts_of_things() {
        let names = "Ann O’Neill O'Neill Jean-Luc Ågot J.R.R. José Jose\u{301} 李 अनीता نور X_Æ_12 Nguyễn_Thị_Ánh Ọláńrewájú \
            دانیال علی\u{200c}رضا مُحَمَّد\u{200c}رضا 山田_太郎 佐々木_くらのすけ ジョン・スミス エリー 渡\u{e0100}辺 ශ්\u{200d}රී \
            ක්\u{200d}රිස්ටෝෆර් ნინო Հայկ፣ ፍቅርተ วรรณา ບຸນມີ မြင့် សុខា བཀྲ་ཤིས་ ᠪᠠᠶᠠᠷ צ׳רלס ד״ר_כהן שרה־לאה L·lull Ma’a ʻIolani \
            !Xóõ ǃKung Mary_(Molly) „Hansi“ King,_Jr. Müller–Lüdenscheidt Ḥasan Łukasz 김_민준 Ⅲ_Karl Ὀδυσσεύς Ѓорѓи 𐐔𐐇𐐝𐐀𐐡𐐇𐐓 \
            ߒߞߏ ᏣᎳᎩ ꦗꦮ ⴰⵎⴰⵣⵉⵖ";
        for name in names.split_whitespace().map(|name| name.replace('_', " ")) {
            assert_eq!(PersonName::from_str(&name).map(|name| name.0).as_deref(), Ok(name.as_str()));
        }
        for (typed, name) in [("  Mary   Ann ", "Mary Ann"), ("山田　太郎", "山田 太郎"), ("a\u{a0}b", "a b")]
        {
            assert_eq!(PersonName::from_str(typed).map(|name| name.0).as_deref(), Ok(name));
        }
    }

    #[test]
    fn what_is_no_name_is_refused() {
        let words = "1234 ... a@b http://evil.example evil.example/x a:b <b> A&B a\"b a\\b {ann} a＠b ａ：／／ｂ a＜b a%20b #a \
            *a* _a_ `a` [a](b) a=b a?b ann\u{e000} 😀";
        let invisible = "a\nb a\tb a\0b a\rb a\u{85}b \u{202e}nnA \u{2066}Ann\u{2069} An\u{200e}n An\u{61c}n An\u{200b}n \
            An\u{ad}n An\u{2060}n An\u{feff}n a\u{2028}b a\u{2029}b Ann\u{fe0f} Ann\u{e0101} An\u{e0041}n a\u{115f}b An\u{34f}n";
        // A joiner where nothing is joined.
        let joiners = "An\u{200d}n An\u{200c}n \u{200c}علی علی\u{200c} علی\u{200c}\u{200c}رضا 李\u{200d}李";
        let invisible = invisible.split(' ').chain(joiners.split(' ')).chain(["", " ", "\u{3000}"]);
        for name in words.split_whitespace().chain(invisible) {
            assert_eq!(PersonName::from_str(name).map_err(|why| why.id), Err("name-bad-chars".into()), "{name:?}");
        }
        assert!(PersonName::from_str(&"é".repeat(LONGEST)).is_ok());
        assert!(PersonName::from_str(&"é".repeat(LONGEST + 1)).is_err());
    }
}
