//! How the texts that come with the project are written: typography, plurals, buttons, and what is still in English. Whoever
//! writes other texts may write them otherwise: as in `words.rs`, only the languages count that `APP_I18N__REQUIRED` names.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::parse;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::structure::source::files;

/// Texts that are the same in English, because they are words of this language, too, or names.
const SAME: &[(&str, &[&str])] = &[
    ("de", &["(optional)", "Browser", "Cookies", "Name", "UTC"]),
    ("es", &["Cookies", "Error", "Error:", "No", "Roles", "UTC"]),
    ("fi", &["UTC"]),
    ("fr", &["Actions", "Administration", "Contact", "Cookies", "Invitations", "Menu", "UTC"]),
    ("it", &["Account", "Browser", "Email", "Home", "Menu", "No", "Password", "Privacy", "UTC"]),
    (
        "nl",
        &[
            "Account", "Accounts", "Browser", "Browsers", "Contact", "Cookies", "Headers", "Home", "Mailbox", "Menu",
            "Privacy", "UTC",
        ],
    ),
    ("ru", &["UTC"]),
    ("sv", &["Administration", "UTC"]),
    ("tr", &["UTC"]),
];

/// Buttons have room for so many characters on a phone.
const BUTTON: usize = 24;

/// Languages where a noun stays as it is behind a number.
const UNCHANGED: [&str; 2] = ["fa", "tr"];

/// A text of a language.
struct Text {
    id: String,
    /// The words of each variant, without variables, which are `{}`.
    variants: Vec<String>,
    /// The keys of each choice between variants.
    choices: Vec<BTreeSet<String>>,
}

fn texts(lang: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    // A site may do without English, which others are compared with.
    if !app::i18n::available().iter().any(|name| name == lang) {
        return texts;
    }
    for file in files(&format!("i18n/{lang}"), ".ftl") {
        for entry in parse(file.text.as_str()).unwrap_or_else(|(read, _)| read).body {
            let Entry::Message(message) = entry else { continue };
            let mut text = Text { id: message.id.name.to_owned(), variants: Vec::new(), choices: Vec::new() };
            if let Some(pattern) = &message.value {
                text.read(pattern);
            }
            texts.push(text);
        }
    }
    texts
}

impl Text {
    fn read(&mut self, pattern: &Pattern<&str>) {
        let mut words = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => words.push_str(value),
                PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                    let key = |key: &VariantKey<&str>| match key {
                        VariantKey::Identifier { name } => (*name).to_owned(),
                        VariantKey::NumberLiteral { value } => (*value).to_owned(),
                    };
                    self.choices.push(variants.iter().map(|variant| key(&variant.key)).collect());
                    for variant in variants {
                        self.read(&variant.value);
                    }
                }
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                } => words.push_str(&unescape_unicode_to_string(value)),
                PatternElement::Placeable { .. } => words.push_str("{}"),
            }
        }
        self.variants.push(words);
    }

    fn is_button(&self) -> bool {
        self.id.ends_with("-submit") || self.id.ends_with("-button")
    }

    fn words(&self) -> String {
        self.variants.join("\n").replace("{}", "").trim().to_owned()
    }
}

/// The languages that `APP_I18N__REQUIRED` names.
fn written() -> Vec<String> {
    if std::env::var("APP_I18N__REQUIRED").is_err() {
        return Vec::new();
    }
    super::required()
}

/// What is wrong in the texts of these languages, by a check of one text.
fn wrong(check: impl Fn(&str, &Text) -> Option<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for lang in written() {
        let found = texts(&lang).into_iter().filter_map(|text| Some((check(&lang, &text)?, text.id)));
        wrong.extend(found.map(|(why, id)| format!("i18n/{lang}: {id}: {why}")));
    }
    wrong
}

#[test]
fn texts_are_translated_unless_they_are_words_of_the_language() {
    let english: BTreeMap<_, _> = texts("en").into_iter().map(|text| (text.id.clone(), text.words())).collect();
    let same = |lang: &str| SAME.iter().find(|(name, _)| *name == lang).map_or(&[][..], |(_, words)| *words);
    let found = wrong(|lang, text| {
        let words = text.words();
        let is_english = lang != "en" && english.get(&text.id) == Some(&words) && words.contains(char::is_alphabetic);
        (is_english && !same(lang).contains(&words.as_str())).then(|| format!("as in English: {words}"))
    });
    assert!(found.is_empty(), "translate them, or list them in SAME:\n{}", found.join("\n"));
    for (lang, words) in SAME.iter().filter(|(lang, _)| written().iter().any(|written| written == lang)) {
        let own: BTreeSet<_> = texts(lang).iter().map(Text::words).collect();
        let gone: Vec<_> = words.iter().filter(|word| !own.contains(**word)).collect();
        assert!(gone.is_empty(), "take out of SAME for {lang}: {gone:?}");
    }
}

#[test]
fn buttons_fit_on_a_phone() {
    let found = wrong(|_, text| {
        let long = text.variants.iter().find(|words| text.is_button() && words.trim().chars().count() > BUTTON);
        long.map(|words| format!("{} characters, not {BUTTON}: {words}", words.trim().chars().count()))
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The forms that numbers up to two hundred have in a language, as Fluent chooses them.
fn plurals(lang: &str) -> BTreeSet<String> {
    let keys = ["zero", "one", "two", "few", "many"];
    let variants = keys.map(|key| format!("        [{key}] {key}\n")).concat();
    let text = format!("n =\n    {{ $n ->\n{variants}       *[other] other\n    }}\n");
    let mut bundle = FluentBundle::new(vec![lang.parse().unwrap()]);
    bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
    let pattern = bundle.get_message("n").unwrap().value().unwrap();
    let form = |n: i32| {
        let args: FluentArgs = [("n", n)].into_iter().collect();
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    };
    (0..=200).map(form).collect()
}

/// What is wrong with the keys of a choice, if these are the forms of the language.
fn bad_choice(lang: &str, forms: &BTreeSet<String>, keys: &BTreeSet<String>, as_english: bool) -> Option<String> {
    let all = ["zero", "one", "two", "few", "many", "other"];
    let own: BTreeSet<_> = keys.iter().filter(|key| all.contains(&key.as_str())).cloned().collect();
    let unknown: Vec<_> = own.difference(forms).filter(|key| *key != "other").collect();
    let lacking: Vec<_> = forms.difference(&own).filter(|key| *key != "other").collect();
    if !unknown.is_empty() {
        return Some(format!("{lang} has no {unknown:?}"));
    }
    let may_lack = UNCHANGED.contains(&lang) || (own.len() < 2 && !as_english);
    (!lacking.is_empty() && !may_lack).then(|| format!("without {lacking:?}"))
}

#[test]
fn numbers_have_all_the_forms_of_their_language() {
    let english: BTreeSet<_> = {
        let counts = |text: &Text| text.choices.iter().any(|keys| keys.contains("one"));
        texts("en").into_iter().filter(counts).map(|text| text.id).collect()
    };
    let forms: BTreeMap<_, _> = written().into_iter().map(|lang| (lang.clone(), plurals(&lang))).collect();
    let found = wrong(|lang, text| {
        let counts = english.contains(&text.id);
        text.choices.iter().find_map(|keys| bad_choice(lang, &forms[lang], keys, counts))
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What is wrong with the typography of a text.
fn slip(lang: &str, text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let base = lang.split('-').next().unwrap_or_default();
    let at = |position: usize| chars.get(position).copied().unwrap_or('\n');
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    for (position, &c) in chars.iter().enumerate() {
        let (before, after) = (if position == 0 { '\n' } else { at(position - 1) }, at(position + 1));
        let is_bad = match c {
            '\'' | '"' => true,
            '.' if base == "zh" && is_han(before) => true,
            '.' => before == '.' && after == '.',
            ' ' if base == "zh" && is_han(before) && is_han(after) => true,
            ' ' => before == ' ' || (base == "fr" && (":;!?»".contains(after) || before == '«')),
            ':' | ';' | '!' | '?' if base == "fr" => {
                !before.is_whitespace() && !(c == ':' && (after == '/' || after.is_ascii_digit()))
            }
            'ي' | 'ك' | '?' | ';' | ',' | '0'..='9' if base == "fa" => true,
            ',' | ';' | ':' | '?' | '!' | '(' | ')' if base == "zh" => is_han(before) || is_han(after),
            _ => false,
        };
        if is_bad {
            let start = position.saturating_sub(12);
            let near: String = chars[start..(position + 12).min(chars.len())].iter().collect();
            return Some(format!("{c:?} in {near:?}"));
        }
    }
    let count = |c: char| chars.iter().filter(|other| **other == c).count();
    let pairs: &[(char, char)] = match base {
        "es" => &[('¿', '?'), ('¡', '!')],
        "de" => &[('„', '“')],
        "en" | "nl" | "tr" => &[('“', '”')],
        "fr" | "it" | "ru" | "fa" => &[('«', '»')],
        _ => &[],
    };
    let odd = pairs.iter().find(|(open, close)| count(*open) != count(*close));
    odd.map(|(open, close)| format!("{open} without {close}, or the other way round: {text}"))
}

#[test]
fn texts_have_the_typography_of_their_language() {
    let found = wrong(|lang, text| text.variants.iter().find_map(|words| slip(lang, words)));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn slips_are_found() {
    for (lang, wrong) in [
        ("en", "It's"),
        ("de", "so \"so\""),
        ("sv", "vänta..."),
        ("fi", "a  b"),
        ("fr", "Quoi ?"),
        ("fr", "Quoi?"),
        ("fr", "« mot\u{a0}»"),
        ("es", "Listo?"),
        ("fa", "كتاب"),
        ("fa", "8 نویسه"),
        ("fa", "نام, نشانی"),
        ("zh", "登录,"),
        ("zh", "登录."),
        ("zh-Hans", "(登录)"),
        ("de", "„so"),
    ] {
        assert!(slip(lang, wrong).is_some(), "{lang}: {wrong}");
    }
    for (lang, right) in [
        ("en", "It’s “so” … (a: b)"),
        ("fr", "Quoi\u{202f}? «\u{a0}mot\u{a0}»\u{a0}: à 14:05"),
        ("es", "¿Listo?"),
        ("fa", "۸ نویسه، {} و example.com"),
        ("zh", "登录 {} 次，{}。"),
        ("de", "„so“"),
    ] {
        assert_eq!(slip(lang, right), None, "{lang}");
    }
}

#[test]
fn missing_forms_are_found() {
    let set = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(plurals("ru"), set(&["few", "many", "one"]));
    assert_eq!((plurals("en"), plurals("zh")), (set(&["one", "other"]), set(&["other"])));
    let bad = |lang: &str, keys: &[&str], counts| bad_choice(lang, &plurals(lang), &set(keys), counts);
    assert!(bad("ru", &["one", "other"], true).is_some() && bad("de", &["other"], true).is_some());
    assert!(bad("zh", &["one", "other"], true).is_some());
    for (lang, keys) in [("ru", &["few", "many", "one", "other"][..]), ("zh", &["other"]), ("fa", &["1", "other"])] {
        assert_eq!(bad(lang, keys, true), None, "{lang}");
    }
    assert_eq!(bad("ru", &["yes", "no"], false), None);
}
