//! No column about a person is missing from the export, unless it is listed here with the reason.

use app::models::UserId;
use diesel::prelude::*;
use serde_json::Value;

use crate::db::schema::{Columns, declared};
use crate::support::{Browser, TestApp, enable_all_features};

/// The tables with rows about one person, and their part of the file, if it is not called as the table. In `roles`, it is a
/// list of names.
const PARTS: &[(&str, &str)] = &[
    ("users", "account"),
    ("user_emails", "emails"),
    ("user_roles", "roles"),
    ("tokens", "links"),
    ("audit_events", "history"),
    ("api_tokens", "tokens"), // feature: api
];

/// Columns with another name in the file.
const RENAMED: &[(&str, &str)] = &[
    ("user_emails.is_primary", "primary"),
    ("sessions.ip", "network_address"),
    ("sessions.user_agent", "browser"),
    ("audit_events.kind", "what"),
    ("audit_events.ip", "network_address"),
    ("audit_events.user_agent", "browser"),
    ("audit_events.created_at", "at"),
];

/// Tables that name an account, and why none of their rows are in the file.
const NOT_IN_THE_FILE: &[(&str, &str)] = &[
    ("jobs", "the site's own work: it repeats what other rows say, and is gone after two weeks"),
    ("known_browsers", "hashes of cookies; the history has every sign-in"),
];

/// Columns that are not in the file, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("users.username_canonical", "the username in another form"),
    ("users.password_hash", "a secret"),
    ("users.active", "true for whoever can ask for the file"),
    ("users.delete_after", "empty for whoever can ask for the file"),
    ("users.generation", "a number that means something only to the site"),
    ("api_tokens.generation", "the same"), // feature: api
    ("users.registered_in", "the hash of a secret, and empty once the address is confirmed"),
    ("user_emails.canonical", "the address in another form"),
    ("audit_events.by_user", "the number of another account"),
    ("invitations.accepted_by", "the number of another account"), // feature: invitations
];

/// What no file needs: numbers that mean something only to the database, the account itself, hashes of secrets, and texts
/// once more as the database compares them.
fn is_technical(column: &str) -> bool {
    ["id", "user_id", "token_id", "invited_by", "secret_hash", "sort_text", "search_text"].contains(&column)
}

/// The part of the file with the rows of a table.
fn part_of(table: &str) -> &str {
    PARTS.iter().find(|(name, _)| *name == table).map_or(table, |(_, part)| part)
}

/// Makes a row of an account in a table of which nothing else is known.
fn insert_any(app: &TestApp, table: &str, columns: &Columns, user_id: UserId) {
    let columns: Vec<_> = columns.iter().filter(|(name, ..)| name != "id").collect();
    let value = |(name, kind, _): &&(String, String, bool)| match kind.as_str() {
        _ if name == "user_id" => user_id.to_string(),
        "BigInt" | "Integer" => "1".to_owned(),
        "Bool" => "true".to_owned(),
        "Timestamp" => "'2026-11-22 10:00:00'".to_owned(),
        "Date" => "'2026-11-22'".to_owned(),
        _ => "'x'".to_owned(),
    };
    let values: Vec<_> = columns.iter().map(value).collect();
    let names: Vec<_> = columns.iter().map(|(name, ..)| name.as_str()).collect();
    let insert = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), values.join(", "));
    app.write(move |tx| {
        diesel::sql_query(&insert).execute(tx.connection())?;
        Ok(())
    });
}

#[test]
fn every_column_about_a_person_is_in_the_export_or_left_out_for_a_reason() {
    let app = TestApp::with(enable_all_features);
    let ann = app.member("ann");
    app.grant(ann, "agent");
    super::forget(&mut app.browser(), "ann@example.com");
    app.run_jobs();
    let mut browser = app.signed_in("ann");
    let token = browser.get("home").csrf_token(); // feature: invitations
    browser.post("user.invite", &[("csrf_token", token.as_str()), ("email", "bob@example.com")]); // feature: invitations
    let form = browser.get("user.tokens"); // feature: api
    browser.submit(&form, "user.tokens", &[("name", "backup")]); // feature: api
    let read = |browser: &mut Browser<'_>| -> Value { serde_json::from_str(&browser.get("user.export").body).unwrap() };
    let before = read(&mut browser);
    app.run_jobs();
    let empty = |table: &str| before[part_of(table)].as_array().is_some_and(Vec::is_empty);
    for (table, columns) in declared().iter().filter(|(table, _)| empty(table)) {
        insert_any(&app, table, columns, ann);
    }
    let all = read(&mut browser);

    let tables = declared();
    let about_people: Vec<_> = tables
        .iter()
        .filter(|(table, columns)| {
            *table == "users" || columns.iter().any(|(name, ..)| ["user_id", "invited_by"].contains(&name.as_str()))
        })
        .collect();
    let mut used = Vec::new();
    for (table, columns) in about_people {
        if NOT_IN_THE_FILE.iter().any(|(name, _)| name == table) {
            continue;
        }
        let part = all.get(part_of(table));
        let part = part.unwrap_or_else(|| panic!("{table} is about a person: add it to the list `exports` in site.rs"));
        let row = if part.is_array() { &part[0] } else { part };
        assert!(!row.is_null(), "this test makes no row in {table}: {all}");
        if table == "user_roles" {
            continue;
        }
        for (column, ..) in columns {
            let name = format!("{table}.{column}");
            if let Some((left_out, _)) = LEFT_OUT.iter().find(|(left_out, _)| *left_out == name) {
                used.push(*left_out);
                continue;
            }
            let key = RENAMED.iter().find(|(renamed, _)| *renamed == name).map_or(column.as_str(), |(_, key)| key);
            // Of another row, the export tells what it is about, and not its number.
            let other = key.strip_suffix("_id").unwrap_or(key);
            assert!(
                is_technical(column) || row.get(key).or(row.get(other)).is_some(),
                "{name} is not in the export ({key} in {row}): serialise it, or leave it out with a reason"
            );
        }
    }
    let gone: Vec<_> = LEFT_OUT.iter().filter(|(name, _)| !used.contains(name)).collect();
    assert!(gone.is_empty(), "take out of the list what is no longer there: {gone:?}");
}
