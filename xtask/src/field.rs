//! The fields of a new feature, as they are given on the command line: `title:line:120`, `body:text?`, `seats:number:1..9`.

use std::fmt::Display;
use std::str::FromStr;

use serde::Serialize;

use crate::names::Name;
use crate::reserved;

/// The bounds of a number, if none are given. They are exact in every language that reads JSON.
const NUMBERS: (i64, i64) = (0, 1_000_000_000);
/// The widest bounds of a number.
const WIDEST: i64 = 1_000_000_000_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Line,
    Text,
    Number,
    Bool,
    Date,
}

/// A field: its name, what it takes, and whether it may be left empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub name: Name,
    pub kind: Kind,
    pub optional: bool,
    /// The fewest and the most characters; or the bounds of a number.
    pub min: i64,
    pub max: i64,
}

impl FromStr for Field {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (required, optional) = text.strip_suffix('?').map_or((text, false), |text| (text, true));
        let mut parts = required.splitn(3, ':');
        let (name, kind, size) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
        let name: Name = name.parse().map_err(|why| format!("{name}: {why}"))?;
        if let Some(why) = reserved::why_no_field(name.as_str()) {
            return Err(format!("a field cannot be called {name}: {why}"));
        }
        let (kind, longest) = match kind {
            Some("line") => (Kind::Line, 500),
            Some("text") => (Kind::Text, 5000),
            Some("number") => (Kind::Number, 0),
            Some("bool") => (Kind::Bool, 0),
            Some("date") => (Kind::Date, 0),
            _ => return Err(format!("expected {name}:line, {name}:text, {name}:number, {name}:bool or {name}:date")),
        };
        let (min, max) = match (kind, size) {
            (Kind::Line, None) => (1, 80),
            (Kind::Text, None) => (1, 2000),
            (Kind::Line | Kind::Text, Some(size)) => match size.parse() {
                Ok(max) if (1..=longest).contains(&max) => (1, max),
                _ => return Err(format!("{name}: expected a length from 1 to {longest} characters, not {size:?}")),
            },
            (Kind::Number, None) => NUMBERS,
            (Kind::Number, Some(size)) => bounds(size)
                .ok_or_else(|| format!("{name}: expected bounds such as 1..100, within {WIDEST}, not {size:?}"))?,
            (Kind::Bool | Kind::Date, None) => (0, 0),
            (Kind::Bool | Kind::Date, Some(_)) => return Err(format!("{name}: this type has no size")),
        };
        if kind == Kind::Bool && optional {
            return Err(format!("{name}: a box is ticked or not, and never empty: leave out the `?`"));
        }
        Ok(Self { name, kind, optional, min, max })
    }
}

fn bounds(size: &str) -> Option<(i64, i64)> {
    let (min, max) = size.split_once("..")?;
    let (min, max) = (min.parse().ok()?, max.parse().ok()?);
    (-WIDEST <= min && min < max && max <= WIDEST).then_some((min, max))
}

/// A field as the templates in `templates/feature/` speak of it.
#[derive(Debug, Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "a template asks")]
pub struct Said {
    name: String,
    kebab: String,
    label: String,
    words: String,
    kind: Kind,
    optional: bool,
    /// Whether its column may be NULL.
    nullable: bool,
    negative: bool,
    min: String,
    max: String,
    max_const: Option<String>,
    min_const: Option<String>,
    /// Types: in the form, in `New…`, in the row, in what is written, in `schema.rs` and in SQL.
    form: String,
    new: String,
    row: String,
    column: String,
    schema: String,
    sql: String,
    /// Expressions: what is read from the form, how it gets into `New…`, what is written, what the form shows.
    read: Option<String>,
    built: String,
    pub value: String,
    shown: String,
    /// Its cell in the list.
    cell: String,
    /// Examples: in a form and in JSON.
    sample: String,
    example: String,
}

impl Field {
    pub fn upper(&self) -> String {
        self.name.as_str().to_ascii_uppercase()
    }

    pub fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Line | Kind::Text)
    }

    /// The constants in the file of the rows.
    pub fn consts(&self) -> Vec<String> {
        let upper = self.upper();
        match self.kind {
            Kind::Line | Kind::Text => vec![format!("{upper}_MAX")],
            Kind::Number => vec![format!("{upper}_MIN"), format!("{upper}_MAX")],
            Kind::Bool | Kind::Date => Vec::new(),
        }
    }

    /// The type of a value that somebody has typed.
    fn typed(&self) -> String {
        let consts = self.consts().join(", ");
        match self.kind {
            Kind::Line => format!("Line<{consts}>"),
            Kind::Text => format!("Paragraphs<{consts}>"),
            Kind::Number => format!("Number<{consts}>"),
            Kind::Bool => "bool".to_owned(),
            Kind::Date => "Day".to_owned(),
        }
    }

    /// What is typed for an example.
    pub fn sample(&self) -> String {
        match self.kind {
            Kind::Line | Kind::Text => "Example".chars().take(usize::try_from(self.max).unwrap_or(0)).collect(),
            Kind::Number => (self.min + (self.max - self.min) / 2).to_string(),
            Kind::Bool => "true".to_owned(),
            Kind::Date => "2026-12-24".to_owned(),
        }
    }

    /// As the templates speak of it. `cell` is its place in the list.
    pub fn said(&self, cell: usize) -> Said {
        let name = &self.name;
        let (typed, nullable) = (self.typed(), self.optional && !self.is_text());
        let maybe = |kind: &str| if nullable { format!("Option<{kind}>") } else { kind.to_owned() };
        let (new, row, column, schema, sql) = match self.kind {
            Kind::Line if self.optional => (format!("Option<{typed}>"), "String", "&'a str", "Text", "TEXT"),
            Kind::Line | Kind::Text => (typed.clone(), "String", "&'a str", "Text", "TEXT"),
            Kind::Number => (maybe("i64"), "i64", "i64", "BigInt", "BIGINT"),
            Kind::Bool => ("bool".to_owned(), "bool", "bool", "Bool", "BOOLEAN"),
            Kind::Date => (maybe("Day"), "Day", "Day", "Date", "DATE"),
        };
        let required = format!("typed.required_or(\"{name}\", self.{name}, \"field-required\")");
        let optional = format!("typed.optional(\"{name}\", self.{name})");
        let read = match (self.kind, self.optional) {
            (Kind::Bool, _) => None,
            (Kind::Text, true) => Some(format!("{optional}.unwrap_or_default()")),
            (_, true) => Some(optional),
            (_, false) => Some(required),
        };
        let built = match (self.kind, self.optional) {
            (Kind::Bool, _) => format!("{name}: self.{name}.0"),
            (Kind::Number, true) => format!("{name}: {name}.map(Number::get)"),
            (Kind::Number, false) => format!("{name}: {name}?.get()"),
            (_, true) => name.to_string(),
            (_, false) => format!("{name}: {name}?"),
        };
        let value = match (self.kind, self.optional) {
            (Kind::Line, true) => format!("self.{name}.as_ref().map_or(\"\", Line::as_str)"),
            (Kind::Line | Kind::Text, _) => format!("self.{name}.as_str()"),
            _ => format!("self.{name}"),
        };
        let shown = match self.kind {
            Kind::Line | Kind::Text => format!("&row.{name}"),
            Kind::Bool => format!("if row.{name} {{ \"true\" }} else {{ \"\" }}"),
            _ if nullable => format!("&row.{name}.map_or_else(String::new, |{name}| {name}.to_string())"),
            _ => format!("&row.{name}.to_string()"),
        };
        let example = match self.kind {
            Kind::Line | Kind::Text => "\"✓\"".to_owned(),
            Kind::Number | Kind::Bool => self.sample(),
            Kind::Date => quoted(self.sample()),
        };
        let mut consts = self.consts();
        Said {
            name: name.to_string(),
            kebab: name.kebab(),
            label: name.title(),
            words: name.words(),
            kind: self.kind,
            optional: self.optional,
            nullable,
            negative: self.min < 0,
            min: grouped(self.min),
            max: grouped(self.max),
            max_const: consts.pop(),
            min_const: consts.pop(),
            form: if self.kind == Kind::Bool { "Checkbox".to_owned() } else { format!("Field<{typed}>") },
            new,
            row: maybe(row),
            column: maybe(column),
            schema: if nullable { format!("Nullable<{schema}>") } else { schema.to_owned() },
            sql: format!("{sql}{}", if nullable { "" } else { " NOT NULL" }),
            read,
            built,
            value,
            shown,
            cell: format!("columns[{cell}]"),
            sample: self.sample(),
            example,
        }
    }

    /// What the form refuses: each a text, as Rust, and the id of the message.
    pub fn wrongs(&self) -> Vec<String> {
        let name = &self.name;
        let wrong = |text: &str, id: &str| format!("\"{name}\", {text}, \"{id}\"");
        let mut wrongs = match self.kind {
            Kind::Line | Kind::Text => {
                vec![wrong(&repeated(self.max + 1), "text-too-long"), wrong("\"a\\u{7}b\"", "text-bad-chars")]
            }
            Kind::Number => [quoted("x"), quoted(self.min - 1), quoted(self.max + 1)]
                .map(|text| wrong(&text, "number-wanted"))
                .to_vec(),
            Kind::Bool => Vec::new(),
            Kind::Date => vec![wrong("\"2026-02-30\"", "date-wanted")],
        };
        if !self.optional && self.kind != Kind::Bool {
            wrongs.push(wrong("\"\"", "field-required"));
        }
        wrongs
    }

    /// What the form just accepts, as Rust.
    pub fn goods(&self) -> Vec<String> {
        let mut texts = match self.kind {
            Kind::Line | Kind::Text => vec![repeated(self.max)],
            Kind::Number => vec![quoted(self.min), quoted(self.max)],
            Kind::Bool | Kind::Date => Vec::new(),
        };
        if self.optional {
            texts.push(quoted(""));
        }
        texts.into_iter().map(|text| format!("\"{}\", {text}", self.name)).collect()
    }
}

/// As Rust writes it: `1_000_000`.
fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    if number < 0 { format!("-{grouped}") } else { grouped }
}

fn quoted(text: impl Display) -> String {
    format!("\"{text}\"")
}

/// So many letters that are longer in bytes.
fn repeated(times: i64) -> String {
    if times == 1 { quoted("é") } else { format!("\"é\".repeat({times}).as_str()") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(text: &str) -> Result<Field, String> {
        text.parse()
    }

    #[test]
    fn a_field_has_a_name_a_type_and_perhaps_a_size() {
        for (text, kind, optional, min, max) in [
            ("title:line", Kind::Line, false, 1, 80),
            ("title:line:120", Kind::Line, false, 1, 120),
            ("city:line:500?", Kind::Line, true, 1, 500),
            ("body:text", Kind::Text, false, 1, 2000),
            ("body:text:5000?", Kind::Text, true, 1, 5000),
            ("seats:number", Kind::Number, false, 0, 1_000_000_000),
            ("seats:number:-5..-2?", Kind::Number, true, -5, -2),
            ("paid:bool", Kind::Bool, false, 0, 0),
            ("day:date?", Kind::Date, true, 0, 0),
        ] {
            let read = field(text).unwrap();
            assert_eq!((read.kind, read.optional, read.min, read.max), (kind, optional, min, max), "{text}");
        }
    }

    #[test]
    fn numbers_are_written_as_rust_has_them() {
        for (number, written) in [(0, "0"), (-5, "-5"), (120, "120"), (1000, "1_000"), (-1_234_567, "-1_234_567")] {
            assert_eq!(grouped(number), written);
        }
    }

    #[test]
    fn what_is_no_field_is_refused_with_a_reason() {
        for (text, why) in [
            ("title", "expected title:line"),
            ("title:string", "expected title:line"),
            ("title:Line", "expected title:line"),
            ("Title:line", "small letters"),
            ("größe:line", "small letters"),
            (":line", "small letters"),
            ("type:line", "keyword"),
            ("title:line:0", "from 1 to 500"),
            ("title:line:501", "from 1 to 500"),
            ("title:line:x", "from 1 to 500"),
            ("body:text:5001", "from 1 to 5000"),
            ("seats:number:9", "such as 1..100"),
            ("seats:number:9..1", "such as 1..100"),
            ("seats:number:1..1", "such as 1..100"),
            ("seats:number:0..9999999999999999999", "such as 1..100"),
            ("paid:bool:1", "no size"),
            ("paid:bool?", "leave out"),
            ("day:date:1", "no size"),
            ("id:number", "column"),
            ("user_id:number", "column"),
            ("created_at:date", "column"),
            ("lang:line", "language"),
            ("theme:line", "theme"),
            ("csrf_token:line", "form"),
            ("old_password:line", "password"),
            ("secret_key:line", "opens an account"),
            ("hashtag:line", "opens an account"),
            ("token_id:number", "opens an account"),
            ("order:number", "SQL"),
            ("user:line", "SQL"),
        ] {
            let refused = field(text).unwrap_err();
            assert!(refused.contains(why), "{text}: {refused}");
        }
    }
}
