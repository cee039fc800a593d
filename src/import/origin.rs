//! Where the accounts are: the tables and columns of the source, by the names that they usually have or that are given.

use std::collections::{HashMap, HashSet};

use anyhow::{bail, ensure};

/// The tables and the names that they usually have.
const TABLES: [(&str, &[&str]); 5] = [
    ("users", &["users", "user"]),
    ("auths", &["user_auth", "user_auths"]),
    ("emails", &["user_emails", "user_email"]),
    ("roles", &["roles", "role"]),
    ("user_roles", &["user_roles", "users_roles", "roles_users", "user_role"]),
];
const CONFIRMED: &[&str] = &["email_confirmed_at", "confirmed_at", "confirmed"];
const EMAIL: &[&str] = &["email", "email_address"];
const USERNAME: &[&str] = &["username", "user_name"];
const PASSWORD: &[&str] = &["password", "password_hash"];
/// The columns, likewise. A table needs those with `true`.
const COLUMNS: [(&str, &str, &[&str], bool); 21] = [
    ("users", "id", &["id"], true),
    ("users", "username", USERNAME, false),
    ("users", "password", PASSWORD, false),
    ("users", "email", EMAIL, false),
    ("users", "confirmed", CONFIRMED, false),
    ("users", "active", &["active", "is_active", "is_enabled"], false),
    ("users", "first_name", &["first_name"], false),
    ("users", "last_name", &["last_name"], false),
    ("users", "created", &["created_at", "create_datetime", "created_on", "registered_at", "registered_on"], false),
    ("auths", "user_id", &["user_id"], true),
    ("auths", "username", USERNAME, false),
    ("auths", "password", PASSWORD, false),
    ("emails", "user_id", &["user_id"], true),
    ("emails", "email", EMAIL, true),
    ("emails", "confirmed", CONFIRMED, false),
    ("emails", "primary", &["is_primary", "primary"], false),
    ("roles", "id", &["id"], true),
    ("roles", "name", &["name"], true),
    ("roles", "description", &["description", "label"], false),
    ("user_roles", "user_id", &["user_id"], true),
    ("user_roles", "role_id", &["role_id"], true),
];

/// Columns that only one of the libraries has.
const FLASK_USER: [&str; 3] = ["email_confirmed_at", "is_enabled", "reset_password_token"];
const FLASK_SECURITY: [&str; 4] = ["fs_uniquifier", "current_login_at", "us_totp_secrets", "tf_primary_method"];

/// A table of the source, with its columns in their order.
pub type Table = (String, Vec<String>);

/// A name that was given: `username=login`. The last part is empty if there is no such thing.
pub type Given = (String, String);

/// How passwords were hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Hashes {
    /// The password itself, as Flask-User and Werkzeug do.
    Single,
    /// An HMAC of the password, as Flask-Security and Flask-Security-Too do.
    Double,
}

/// The tables and columns of the source that there are.
#[derive(Debug, Clone)]
pub struct Origin {
    tables: HashMap<&'static str, String>,
    columns: HashMap<(&'static str, &'static str), String>,
    /// How passwords were hashed, if the tables tell.
    pub hashes: Option<Hashes>,
    /// Columns of the table of users that are not taken.
    pub left: Vec<String>,
}

impl Origin {
    /// Finds everything. `tables` and `columns` are the names that were given.
    pub fn find(all: &[Table], tables: &[Given], columns: &[Given]) -> anyhow::Result<Self> {
        let mut origin = Self { tables: HashMap::new(), columns: HashMap::new(), hashes: None, left: Vec::new() };
        let tables = check(tables, TABLES.map(|(what, _)| what.to_owned()).as_slice(), "--table")?;
        let known = COLUMNS.map(|(table, what, ..)| column_key(table, what));
        let columns = check(columns, &known, "--column")?;
        for (what, usual) in TABLES {
            let names: Vec<_> = all.iter().map(|(name, _)| name.as_str()).collect();
            if let Some(name) = pick("table", what, usual, &tables, &names)? {
                origin.tables.insert(what, name);
            }
        }
        // One of them is of no use without the other.
        if !(origin.tables.contains_key("roles") && origin.tables.contains_key("user_roles")) {
            origin.tables.remove("roles");
            origin.tables.remove("user_roles");
        }
        ensure!(
            origin.tables.contains_key("users"),
            "there is no table users or user: say --table users=NAME, with one of {}",
            some(all.iter().map(|(name, _)| name.as_str()))
        );
        for (table, what, usual, is_needed) in COLUMNS {
            let Some(name) = origin.tables.get(table) else { continue };
            let names: Vec<_> = columns_of(all, name).iter().map(String::as_str).collect();
            let key = column_key(table, what);
            match pick("column", &key, usual, &columns, &names)? {
                Some(column) => _ = origin.columns.insert((table, what), column),
                None if is_needed => bail!(
                    "the table {name} has no column {}: say --column {key}=NAME with one of {}, or leave the table out with \
                     --table {table}=",
                    usual.join(" or "),
                    some(names)
                ),
                None => {}
            }
        }
        origin.look(all, &columns)?;
        Ok(origin)
    }

    /// Refuses a source without names or passwords, and finds out which library made it.
    fn look(&mut self, all: &[Table], given: &HashMap<String, String>) -> anyhow::Result<()> {
        let has = |table, what| self.columns.contains_key(&(table, what));
        let users = columns_of(all, self.tables.get("users").map_or("", String::as_str));
        if !(has("users", "username") || has("users", "email") || has("auths", "username") || has("emails", "email")) {
            bail!(
                "there is neither a column username nor email: say --column username=NAME or --column email=NAME with one of {}",
                some(users.iter().map(String::as_str))
            );
        }
        if !(has("users", "password") || has("auths", "password") || given.contains_key("password")) {
            bail!(
                "there is no column password: say --column password=NAME with one of {}, or --column password= if there are \
                 no passwords",
                some(users.iter().map(String::as_str))
            );
        }
        let one_of = |names: &[&str]| users.iter().any(|column| names.contains(&column.as_str()));
        let is_user = one_of(&FLASK_USER) || has("emails", "email") || has("auths", "user_id");
        let is_security =
            one_of(&FLASK_SECURITY) || self.tables.get("user_roles").is_some_and(|name| name == "roles_users");
        self.hashes = match (is_user, is_security) {
            (true, false) => Some(Hashes::Single),
            (false, true) => Some(Hashes::Double),
            _ => None,
        };
        let taken: HashSet<_> =
            self.columns.iter().filter(|((table, _), _)| *table == "users").map(|(_, name)| name).collect();
        self.left = users.iter().filter(|name| !taken.contains(name)).cloned().collect();
        Ok(())
    }

    /// The name of a table, for SQL.
    pub fn table(&self, what: &str) -> Option<String> {
        self.tables.get(what).map(|name| quoted(name))
    }

    /// The name of a column, for SQL.
    pub fn column(&self, table: &'static str, what: &'static str) -> Option<String> {
        self.columns.get(&(table, what)).map(|name| quoted(name))
    }

    /// The names of the tables, for people.
    pub fn tables(&self) -> Vec<String> {
        TABLES.iter().filter_map(|(what, _)| self.tables.get(what).cloned()).collect()
    }
}

fn column_key(table: &str, what: &str) -> String {
    if table == "users" { what.to_owned() } else { format!("{table}.{what}") }
}

fn columns_of<'a>(all: &'a [Table], name: &str) -> &'a [String] {
    all.iter().find(|(table, _)| table == name).map_or(&[], |(_, columns)| columns)
}

fn check(given: &[Given], known: &[String], option: &str) -> anyhow::Result<HashMap<String, String>> {
    for (what, _) in given {
        let what = what.strip_prefix("users.").unwrap_or(what);
        ensure!(known.iter().any(|name| name == what), "{option}: there is no {what}: it takes {}", known.join(", "));
    }
    Ok(given
        .iter()
        .map(|(what, name)| (what.strip_prefix("users.").unwrap_or(what).to_owned(), name.clone()))
        .collect())
}

/// The name that was given, or the first usual one that is there. Two usual tables are one too many to choose between.
fn pick(
    kind: &str,
    what: &str,
    usual: &[&str],
    given: &HashMap<String, String>,
    names: &[&str],
) -> anyhow::Result<Option<String>> {
    if let Some(name) = given.get(what) {
        ensure!(
            name.is_empty() || names.contains(&name.as_str()),
            "--{kind} {what}={name}: there is no {kind} {name}: there are {}",
            some(names.iter().copied())
        );
        return Ok(Some(name.clone()).filter(|name| !name.is_empty()));
    }
    let mut found = usual.iter().filter_map(|usual| names.iter().find(|name| name.eq_ignore_ascii_case(usual)));
    let first = found.next();
    if let (Some(one), Some(other), "table") = (first, found.next(), kind) {
        bail!("there are the tables {one} and {other}: say which it is, with --table {what}={one}");
    }
    Ok(first.map(|name| (*name).to_owned()))
}

/// A few of these names.
fn some<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const FEW: usize = 30;
    let names: Vec<_> = names.into_iter().collect();
    let more = if names.len() > FEW { ", …" } else { "" };
    if names.is_empty() { "none".to_owned() } else { format!("{}{more}", names[..names.len().min(FEW)].join(", ")) }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
