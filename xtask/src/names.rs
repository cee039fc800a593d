//! Names that somebody gives on the command line. What does not fit into code, addresses and file names is refused.

use std::fmt;
use std::str::FromStr;

/// The words that Rust keeps for itself, in lower case.
const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
/// The longest name, in characters: texts and types are named after it.
const LONGEST: usize = 40;

pub fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// Returns whether this is one or more words of small letters and digits, with a letter at the beginning.
fn is_plain(text: &str, separators: &[char]) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split(separators).all(is_word) && text.len() <= LONGEST
}

/// `sales_reports` as `SalesReports`.
fn camel(name: &str) -> String {
    let words = name.split(['_', '-']).map(|word| {
        let (first, rest) = word.split_at(1);
        first.to_ascii_uppercase() + rest
    });
    words.collect()
}

/// The name of a page or of a mail: a module of Rust, such as `sales_reports`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(String);

impl FromStr for Name {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if !is_plain(text, &['_']) {
            return Err(format!(
                "expected words of small letters and digits, joined by _, and {LONGEST} characters at most"
            ));
        }
        if is_keyword(text) {
            return Err("this is a keyword of Rust".to_owned());
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Name {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As texts and addresses have it: `sales-reports`.
    pub fn kebab(&self) -> String {
        self.0.replace('_', "-")
    }

    /// As it stands in a sentence: `sales reports`.
    pub fn words(&self) -> String {
        self.0.replace('_', " ")
    }

    /// As somebody would write it: `Sales reports`.
    pub fn title(&self) -> String {
        let words = self.words();
        let (first, rest) = words.split_at(1);
        first.to_ascii_uppercase() + rest
    }

    /// As a type: `SalesReports`.
    pub fn camel(&self) -> String {
        camel(&self.0)
    }
}

/// The names of a feature: of all its rows, such as `bookings`, and of one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManyAndOne {
    pub many: Name,
    pub one: Name,
}

impl FromStr for ManyAndOne {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (many, one) = match text.split_once('/') {
            Some((many, one)) => (many, one.to_owned()),
            None => (text, singular(text).ok_or("give both names: of many and of one, such as categories/category")?),
        };
        let (many, one): (Name, Name) = (many.parse()?, one.parse()?);
        if many == one {
            return Err("the names of many and of one must differ, such as bookings and booking".to_owned());
        }
        Ok(Self { many, one })
    }
}

/// One of many, if it is `s` that makes the difference.
fn singular(many: &str) -> Option<String> {
    let unsure = ["ss", "us", "is", "ies", "ses", "xes", "zes", "hes", "oes", "ves"];
    let one = many.strip_suffix('s').filter(|one| !one.is_empty());
    one.filter(|_| !unsure.iter().any(|ending| many.ends_with(ending))).map(str::to_owned)
}

/// The name of a role, such as `editor` or `sales-team`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role(String);

impl FromStr for Role {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if !is_plain(text, &['_', '-']) {
            return Err(format!(
                "expected words of small letters and digits, joined by _ or -, and {LONGEST} characters at most"
            ));
        }
        // The guard of a page stands beside these.
        if ["Reply", "Self", "Visit"].contains(&camel(text).as_str()) {
            return Err("a guard cannot be called so".to_owned());
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Role {
    /// The type that guards its pages: `SalesTeam`.
    pub fn guard(&self) -> String {
        camel(&self.0)
    }

    /// As the name of a variable.
    pub fn snake(&self) -> String {
        self.0.replace('-', "_")
    }
}

/// The tag of a language: `pt`, `pt-BR` or `zh-Hant`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag(String);

impl FromStr for Tag {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut parts = text.split('-').peekable();
        let is = |part: &str, class: fn(&char) -> bool, lengths: &[usize]| {
            part.chars().all(|c| class(&c)) && lengths.contains(&part.len())
        };
        let language = parts.next().is_some_and(|part| is(part, char::is_ascii_lowercase, &[2, 3]));
        parts.next_if(|part| {
            part.starts_with(|c: char| c.is_ascii_uppercase()) && is(&part[1..], char::is_ascii_lowercase, &[3])
        });
        parts.next_if(|part| is(part, char::is_ascii_uppercase, &[2]) || is(part, char::is_ascii_digit, &[3]));
        if language && parts.next().is_none() {
            Ok(Self(text.to_owned()))
        } else {
            Err("expected the tag of a language, such as pt, pt-BR or zh-Hant".to_owned())
        }
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Tag {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_modules_of_rust() {
        for good in ["reports", "sales_reports", "q3", "a"] {
            assert!(good.parse::<Name>().is_ok(), "{good}");
        }
        let long = "a".repeat(LONGEST + 1);
        let bad = [
            "", "9x", "../x", "a/b", "Reports", "a-b", "a__b", "_a", "a_", "mod", "self", "yield", "größe", "a b",
            "a\"", "a.rs", "--x", &long,
        ];
        for bad in bad {
            assert!(bad.parse::<Name>().is_err(), "{bad}");
        }
        let name: Name = "sales_reports".parse().unwrap();
        assert_eq!((name.kebab().as_str(), name.title().as_str()), ("sales-reports", "Sales reports"));
    }

    #[test]
    fn one_of_many_has_a_name() {
        for (text, many, one) in [
            ("bookings", "bookings", "booking"),
            ("sales_orders", "sales_orders", "sales_order"),
            ("categories/category", "categories", "category"),
        ] {
            let names: ManyAndOne = text.parse().unwrap();
            assert_eq!((names.many.as_str(), names.one.as_str()), (many, one));
        }
        for (text, why) in [
            ("categories", "give both names"),
            ("status", "give both names"),
            ("staff", "give both names"),
            ("s", "give both names"),
            ("sheep/sheep", "must differ"),
            ("bookings/", "small letters"),
            ("a/b/c", "small letters"),
            ("Bookings", "small letters"),
            ("buchungen/größe", "small letters"),
            ("mods", "keyword"),
            ("types", "keyword"),
        ] {
            let refused = text.parse::<ManyAndOne>();
            assert!(refused.clone().unwrap_err().contains(why), "{text}: {refused:?}");
        }
    }

    #[test]
    fn roles_have_guards() {
        let role: Role = "sales-team".parse().unwrap();
        assert_eq!((role.guard().as_str(), role.snake().as_str()), ("SalesTeam", "sales_team"));
        for bad in ["", "Editor", "a b", "a--b", "visit", "self", "a'b", "../x", "9"] {
            assert!(bad.parse::<Role>().is_err(), "{bad}");
        }
    }

    #[test]
    fn tags_are_those_of_languages() {
        for good in ["pt", "pt-BR", "zh-Hant", "zh-Hant-TW", "fil", "es-419"] {
            assert!(good.parse::<Tag>().is_ok(), "{good}");
        }
        for bad in ["", "p", "PT", "pt_BR", "pt-br", "pt_BR.UTF-8", "../de", "de/", "english", "pt-BR-x", "pt-"] {
            assert!(bad.parse::<Tag>().is_err(), "{bad}");
        }
    }
}
