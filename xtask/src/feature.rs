//! `cargo xtask new feature`: a feature with a table of its own, in the shape of `src/notes/`. Its files are in
//! `templates/feature/`: Tera, as on the pages of the site, but with square brackets.

mod plugged;
mod taken;

use anyhow::{Context as _, Result, ensure};
use chrono::{NaiveDate, Utc};
use serde::Serialize;
use tera::{Context, Delimiters, Tera};

use crate::field::{Field, Kind, Said};
use crate::languages;
use crate::names::{ManyAndOne, Role};
use crate::tree::Tree;

/// More columns than this no list, form or statement of Diesel is made for.
const MOST_FIELDS: usize = 20;
/// A form has 64 KiB, and a character in it up to nine bytes.
const MOST_CHARACTERS: i64 = 7000;
/// The columns of the list, beside the day of the row.
const COLUMNS: usize = 5;

/// Where a file goes, and its template. `MANY` and `ONE` are the names.
const FILES: [(&str, &str); 9] = [
    ("src/MANY/mod.rs", include_str!("../templates/feature/src/mod.rs")),
    ("src/MANY/ONE.rs", include_str!("../templates/feature/src/one.rs")),
    ("src/MANY/page.rs", include_str!("../templates/feature/src/page.rs")),
    ("src/MANY/schema.rs", include_str!("../templates/feature/src/schema.rs")),
    ("templates/MANY/list.html", include_str!("../templates/feature/templates/list.html")),
    ("templates/MANY/form.html", include_str!("../templates/feature/templates/form.html")),
    ("templates/MANY/delete.html", include_str!("../templates/feature/templates/delete.html")),
    ("tests/it/MANY/mod.rs", include_str!("../templates/feature/tests/mod.rs")),
    ("tests/it/MANY/example.json", include_str!("../templates/feature/tests/example.json")),
];
const UP: &str = include_str!("../templates/feature/migrations/up.sql");
const DOWN: &str = include_str!("../templates/feature/migrations/down.sql");

macro_rules! texts {
    ($($lang:literal),+) => {
        [$(($lang, include_str!(concat!("../templates/feature/i18n/", $lang, ".ftl")))),+]
    };
}
/// The texts, in the languages that come with the site.
const TEXTS: [(&str, &str); 12] = texts!["de", "en", "es", "fa", "fi", "fr", "it", "nl", "ru", "sv", "tr", "zh"];

/// What the templates speak of.
#[derive(Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "a template asks")]
struct Spec {
    many: String,
    one: String,
    #[serde(rename = "One")]
    camel: String,
    kebab: String,
    upper: String,
    title: String,
    many_words: String,
    one_words: String,
    role: Option<Guard>,
    fields: Vec<Said>,
    listed: Vec<Said>,
    first: Said,
    /// What takes and hands on the account, unless a role shares the rows.
    own: &'static str,
    own_param: &'static str,
    own_arg: &'static str,
    visitor: String,
    visitor_id: &'static str,
    nobody: String,
    /// Lists in Rust, and one in a page.
    consts: String,
    row_models: String,
    page_models: String,
    searched: String,
    columns: String,
    wrongs: Vec<String>,
    goods: Vec<String>,
    emptied: String,
    has_bool: bool,
    nullable: bool,
    allow: String,
    /// Whether so many fields have names of one letter that a lint complains.
    has_letters: bool,
    engine: &'static str,
}

#[derive(Serialize)]
struct Guard {
    name: String,
    guard: String,
}

pub fn run(tree: &mut Tree, names: &ManyAndOne, fields: &[Field], role: Option<&Role>) -> Result<Vec<String>> {
    check_fields(names, fields)?;
    let lang = languages::default(tree)?;
    let mut spec = spec(names, fields, role);
    let tera = templates()?;
    let (many, one) = (&names.many, &names.one);
    let texts = texts(tree, &tera, &spec, &lang)?;
    taken::refuse(tree, names, role, &lang, &texts[0].1)?;

    for (path, template) in FILES {
        let path = path.replace("MANY", many.as_str()).replace("ONE", one.as_str());
        tree.create(&path, &fill(&tera, &path, template, &spec)?)?;
    }
    let step = next_step(tree)?;
    for engine in ["sqlite", "postgres"] {
        // A site may keep one engine alone.
        if !tree.exists(&format!("migrations/{engine}")) {
            continue;
        }
        spec.engine = engine;
        for (file, template) in [("up.sql", UP), ("down.sql", DOWN)] {
            let path = format!("migrations/{engine}/{step}_{many}/{file}");
            tree.create(&path, &fill(&tera, &path, template, &spec)?)?;
        }
    }
    let languages: Vec<_> = texts.iter().map(|(lang, _)| lang.clone()).collect();
    for (lang, text) in texts {
        tree.create(&format!("i18n/{lang}/{many}.ftl"), &text)?;
    }
    plugged::plug_in(tree, names, fields, role, &step)?;
    Ok(next(names, role, &lang, &languages))
}

fn check_fields(names: &ManyAndOne, fields: &[Field]) -> Result<()> {
    let first = fields.first().context("a feature has a field at least, such as title:line")?;
    ensure!(
        first.kind == Kind::Line && !first.optional && first.max >= 10,
        "the first field names the row in lists and questions: it must be a line of 10 characters or more, and not \
         optional, such as title:line:80"
    );
    ensure!(fields.len() <= MOST_FIELDS, "{} fields are too many: {MOST_FIELDS} at most", fields.len());
    for (at, field) in fields.iter().enumerate() {
        let name = &field.name;
        ensure!(fields[..at].iter().all(|other| other.name != *name), "there are two fields called {name}");
        ensure!(*name != names.many, "a field cannot be called {name}, as the table is");
    }
    let characters: i64 = fields.iter().filter(|field| field.is_text()).map(|field| field.max).sum();
    ensure!(
        characters <= MOST_CHARACTERS,
        "the texts may have {characters} characters together, and a form has room for {MOST_CHARACTERS}: make some shorter"
    );
    Ok(())
}

fn spec(names: &ManyAndOne, fields: &[Field], role: Option<&Role>) -> Spec {
    let is_listed = |field: &&Field| field.kind != Kind::Text;
    let listed: Vec<_> = fields.iter().filter(is_listed).take(COLUMNS).collect();
    let said = |field: &Field| field.said(listed.iter().position(|other| *other == field).unwrap_or_default());
    let has = |kind| fields.iter().any(|field| field.kind == kind);
    let (row, page) = models(fields, role.is_none());
    let kebab = names.many.kebab();
    let columns = listed.iter().map(|field| format!("\"{kebab}-label-{}\" | t", field.name.kebab()));
    let columns: Vec<_> = columns.chain(["\"list-created\" | t".to_owned()]).collect();
    let emptied = fields.iter().filter(|field| field.optional || field.kind == Kind::Bool);
    let emptied: Vec<_> = emptied.map(|field| format!("{:?}", field.name.as_str())).collect();
    let searched = fields.iter().filter(|field| field.is_text());
    let searched: Vec<_> = searched.map(|field| field.said(0).value).collect();
    let guard = role.map(|role| Guard { name: role.to_string(), guard: role.guard() });
    let visitor = |name: &str| {
        let guard = guard.as_ref().map_or("SignedIn", |guard| &guard.guard);
        format!("{}: {guard}", if guard == "SignedIn" { name } else { "_visitor" })
    };
    let own = |text: &'static str| if role.is_none() { text } else { "" };
    Spec {
        many: names.many.to_string(),
        one: names.one.to_string(),
        camel: names.one.camel(),
        upper: names.many.as_str().to_ascii_uppercase(),
        title: names.many.title(),
        many_words: names.many.words(),
        one_words: names.one.words(),
        first: said(&fields[0]),
        fields: fields.iter().map(said).collect(),
        listed: listed.iter().map(|field| said(field)).collect(),
        own: own("user_id"),
        own_param: own("user_id: UserId, "),
        own_arg: own("user_id, "),
        visitor: visitor("visitor"),
        nobody: visitor("_visitor"),
        visitor_id: own("visitor.id, "),
        consts: fields.iter().flat_map(Field::consts).collect::<Vec<_>>().join(", "),
        row_models: row.join(", "),
        page_models: page.join(", "),
        searched: format!("[{}]", searched.join(", ")),
        columns: format!("[{}]", columns.join(", ")),
        wrongs: fields.iter().flat_map(Field::wrongs).collect(),
        goods: fields.iter().flat_map(Field::goods).collect(),
        emptied: format!("[{}]", emptied.join(", ")),
        has_bool: has(Kind::Bool),
        nullable: fields.iter().any(|field| field.optional && !field.is_text()),
        allow: allowed(names, fields),
        has_letters: fields.iter().filter(|field| field.name.as_str().len() == 1).count() > 4,
        engine: "sqlite",
        role: guard,
        kebab,
    }
}

/// What the file of the rows and that of the pages import from `models`.
fn models(fields: &[Field], own: bool) -> (Vec<&'static str>, Vec<&'static str>) {
    let has = |kind| fields.iter().any(|field| field.kind == kind);
    let types = [(Kind::Date, "Day"), (Kind::Line, "Line"), (Kind::Text, "Paragraphs")];
    let types: Vec<_> = types.into_iter().filter(|(kind, _)| has(*kind)).map(|(_, name)| name).collect();
    let user = if own { &["UserId"][..] } else { &[] };
    let number = if has(Kind::Number) { &["Number"][..] } else { &[] };
    ([&types[..], user, &["PAGE_ROWS", "fold", "page_of"]].concat(), [&types[..], number, user].concat())
}

/// The lints that names and types of fields would set off.
fn allowed(names: &ManyAndOne, fields: &[Field]) -> String {
    let words: Vec<Vec<_>> = fields.iter().map(|field| field.name.as_str().split('_').collect()).collect();
    let begins_as_row = fields.iter().any(|field| {
        let (name, one) = (field.name.as_str(), names.one.as_str());
        name.starts_with(&format!("{one}_")) || name.ends_with(&format!("_{one}"))
    });
    let alike = |at: fn(&[&str]) -> Option<String>| words.windows(2).all(|pair| at(&pair[0]) == at(&pair[1]));
    let first = |words: &[&str]| words.first().map(ToString::to_string);
    let last = |words: &[&str]| words.last().map(ToString::to_string);
    // With the columns `sort_text` and `search_text`, two are enough.
    let are_texts = words.iter().all(|words| words.len() > 1 && words.last() == Some(&"text"));
    let are_alike = are_texts || fields.len() > 2 && (alike(first) || alike(last));
    let bools = fields.iter().filter(|field| field.kind == Kind::Bool).count();
    let lints =
        [(bools > 3, "clippy::struct_excessive_bools"), (begins_as_row || are_alike, "clippy::struct_field_names")];
    let lints: Vec<_> = lints.into_iter().filter(|(is, _)| *is).map(|(_, lint)| lint).collect();
    lints.join(", ")
}

fn templates() -> Result<Tera> {
    let mut tera = Tera::default();
    tera.set_delimiters(Delimiters {
        block_start: "[%".into(),
        block_end: "%]".into(),
        variable_start: "[[".into(),
        variable_end: "]]".into(),
        comment_start: "[#".into(),
        comment_end: "#]".into(),
    })?;
    Ok(tera)
}

fn fill(tera: &Tera, path: &str, template: &str, spec: &Spec) -> Result<String> {
    let text = tera.render_str(template, &Context::from_serialize(spec)?, false).with_context(|| path.to_owned())?;
    Ok(format!("{}\n", text.trim()))
}

/// The texts of each language that has some: first those of the default language. A required language that did not come with
/// the site gets the default language's.
fn texts(tree: &Tree, tera: &Tera, spec: &Spec, default: &str) -> Result<Vec<(String, String)>> {
    let known = |lang: &str| TEXTS.iter().find(|(name, _)| *name == lang).map(|(_, text)| *text);
    let english = known("en").context("there are no English texts")?;
    let (all, required) = (languages::all(tree)?, languages::required(tree)?);
    let mut texts = Vec::new();
    for lang in [default.to_owned()].into_iter().chain(all.into_iter().filter(|lang| lang != default)) {
        let template = match known(&lang) {
            Some(template) => template,
            None if required.contains(&lang) => known(default).unwrap_or(english),
            None => continue,
        };
        let text = fill(tera, &format!("the texts of {lang}"), template, spec)?;
        texts.push((lang, text));
    }
    Ok(texts)
}

/// The beginning of the names of the new migrations: now, as Diesel's command line has it; but later than all others, which
/// may be dated ahead.
fn next_step(tree: &Tree) -> Result<String> {
    let files = tree.files()?;
    let steps = files.iter().filter_map(|file| file.strip_prefix("migrations/")?.split('/').nth(1));
    let latest = steps.max().unwrap_or_default();
    let now = Utc::now().format("%Y-%m-%d-%H%M%S").to_string();
    if now.as_str() > latest {
        return Ok(now);
    }
    let day =
        latest.get(..10).and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()).and_then(|day| day.succ_opt());
    let day = day.with_context(|| format!("the name of the migration {latest} does not begin with a date"))?;
    Ok(format!("{day}-000001"))
}

fn next(names: &ManyAndOne, role: Option<&Role>, lang: &str, languages: &[String]) -> Vec<String> {
    let (many, kebab) = (&names.many, names.many.kebab());
    let mut next = vec![
        format!("what the pages say: i18n/{lang}/{many}.ftl; what it is: the first lines of src/{many}/mod.rs"),
        "how to change a field, or who may see what: docs/add-a-table.md".to_owned(),
    ];
    let others: Vec<_> = languages.iter().filter(|other| *other != lang).map(String::as_str).collect();
    if !others.is_empty() {
        next.push(format!(
            "the texts in {} speak of an entry: {kebab}-title and the labels of the fields are yet to be translated there",
            others.join(", ")
        ));
    }
    next.push(format!("cargo run, sign in, and open http://127.0.0.1:8000/{kebab}: the start makes the table"));
    if let Some(role) = role {
        next.push(format!("the start makes the role {role}; give it to an account: cargo run -- roles add ann {role}"));
    }
    next.push(format!("cargo test --test it -- {many}:: structure i18n db dev walk export"));
    next.push(format!("git restore . && git clean -fd undoes all of it; later, cargo xtask remove {many}"));
    next
}

#[cfg(test)]
mod tests;
