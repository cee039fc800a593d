//! Names that mean something already: in SQL, in forms, in tables, and in Rust.

use anyhow::{Context as _, Result, ensure};
use toml_edit::DocumentMut;

use crate::tree::Tree;

/// What SQLite or PostgreSQL would not take for the name of a table or a column. What both take, such as `day`, is missing.
const SQL: &str = "
    add all alter analyse analyze and any array as asc asymmetric authorization autoincrement between binary both case cast
    check collate collation column commit concurrently constraint create cross current_catalog current_date current_role
    current_schema current_time current_timestamp current_user default deferrable delete desc distinct do drop else end escape
    except exists false fetch for foreign freeze from full grant group having ilike in index initially inner insert intersect
    into is isnull join lateral leading left like limit localtime localtimestamp natural not nothing notnull null offset on
    only or order outer overlaps placing primary references returning right select session_user set similar some symmetric
    system_user table tablesample then to trailing transaction true union unique update user using values variadic verbose
    when where window with";
/// The columns that every table of a feature has, and those that the engines have by themselves.
const COLUMNS: [&str; 14] = [
    "id",
    "user_id",
    "created_at",
    "deleted_at",
    "sort_text",
    "search_text",
    "rowid",
    "oid",
    "ctid",
    "xmin",
    "xmax",
    "cmin",
    "cmax",
    "tableoid",
];
/// What Diesel puts into the module of a table, beside its columns.
const DIESEL: [&str; 6] = ["dsl", "columns", "all_columns", "star", "diesel", "bool"];
/// What a form has beside its fields, for the site or for scripts.
const FORMS: [&str; 7] = ["csrf_token", "next", "action", "method", "submit", "elements", "main"];
/// Types that stand in the files of a feature, or everywhere.
const TYPES: &str = "
    AdHoc AnyConnection Box Button Checkbox Columns Conn Day Default Entrance Err Error Field Flash FormState FromForm
    Into Iterator Line ListQuery NaiveDateTime None Number Ok Option Paragraphs Posted QueryResult Reply Result Self Send
    Serialize Serve SignedIn Some Sorts String TimeDelta ToString Tx User UserId Value Vec Visit";
/// The files of a feature.
const MODULES: [&str; 3] = ["mod", "page", "schema"];
/// The macros that its files import: with them would come a module of the same name.
const MACROS: [&str; 3] = ["id", "page", "rows"];

pub fn is_sql(word: &str) -> bool {
    SQL.split_whitespace().any(|reserved| reserved == word)
}

/// Whether a row cannot be called so, because a type is.
pub fn is_type(camel: &str) -> bool {
    TYPES.split_whitespace().any(|name| name == camel)
}

pub fn is_module(word: &str) -> bool {
    MODULES.contains(&word)
}

pub fn is_macro(word: &str) -> bool {
    MACROS.contains(&word)
}

/// Refuses the name of a crate, which a module of this name would hide.
pub fn refuse_crate(tree: &Tree, name: &str) -> Result<()> {
    let manifest = tree.read("Cargo.toml")?.parse::<DocumentMut>().context("Cargo.toml cannot be read")?;
    let dependencies = manifest.get("dependencies").and_then(|item| item.as_table_like());
    let is_crate = ["alloc", "app", "core", "std"].contains(&name)
        || dependencies.is_some_and(|table| table.iter().any(|(key, _)| key.replace('-', "_") == name));
    ensure!(!is_crate, "nothing here can be called {name}, as a crate is: choose another name");
    Ok(())
}

/// Refuses the name of a module beside the site's own: that of a crate, or of a folder. A file of this name is found when it
/// is to be made.
pub fn refuse_module(tree: &Tree, name: &str) -> Result<()> {
    refuse_crate(tree, name)?;
    let folder = format!("src/{name}/");
    let is_there = tree.files()?.iter().any(|file| file.starts_with(&folder));
    ensure!(!is_there, "there is {folder} already: choose another name than {name}");
    Ok(())
}

/// Why a field cannot have this name.
pub fn why_no_field(name: &str) -> Option<&'static str> {
    match name {
        "lang" => Some("a form with such a field chooses a language"),
        "theme" => Some("a form with such a field chooses a theme"),
        "newest" => Some("it is the word for the usual order of the list"),
        "typed" => Some("it is the word for what somebody has typed"),
        _ if COLUMNS.contains(&name) || DIESEL.contains(&name) => Some("the table has such a column by itself"),
        _ if FORMS.contains(&name) => Some("a form has something of this name by itself"),
        _ if name.contains("password") => Some("a form does not show a password again"),
        _ if ["secret", "hash"].iter().any(|word| name.contains(word)) || name == "token_id" => {
            Some("tests take a column of such a name for what opens an account")
        }
        _ if is_sql(name) => Some("it is a word of SQL"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_engines_are_known() {
        for word in ["order", "user", "isnull", "analyse", "window", "with", "add"] {
            assert!(is_sql(word), "{word}");
        }
        for word in ["day", "text", "number", "title", "state", "name", "position"] {
            assert!(!is_sql(word) && why_no_field(word).is_none(), "{word}");
        }
    }

    #[test]
    fn rows_are_not_called_as_types_are() {
        for name in ["Line", "User", "Visit", "Self", "Option", "Tx"] {
            assert!(is_type(name), "{name}");
        }
        assert!(!is_type("Booking") && !is_type("Place") && !is_type("Event") && !is_type("Message"));
    }
}
