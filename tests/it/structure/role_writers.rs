//! Only one file gives and takes roles: what writes the table elsewhere would go past the history of the account. And only
//! services switch accounts off and delete them, because those keep the last administrator.

use super::source::files;

const WRITER: &str = "accounts/roles.rs";

/// The parts of this text, without blanks, that write the table: by its name, or by that of a query on it.
fn writes(text: &str) -> Vec<String> {
    let text: String = text.split_whitespace().collect();
    let queries = text.split("=user_roles::table").filter_map(|before| before.rsplit_once("let"));
    let names = queries.map(|(_, name)| name).filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_'));
    let targets = ["user_roles"].into_iter().chain(names);
    let calls = targets
        .flat_map(|name| ["insert_into(", "insert_all!(", "delete(", "update("].map(|call| format!("{call}{name}")));
    let raw = ["INTOuser_roles", "FROMuser_roles", "UPDATEuser_roles"].map(str::to_owned);
    calls.chain(raw).filter(|part| text.contains(part.as_str())).collect()
}

#[test]
fn roles_are_given_and_taken_in_one_place() {
    let mut found = false;
    for file in files("src", ".rs") {
        let code = file.code().into_iter().map(|(_, line)| line).collect::<Vec<_>>().join("\n");
        let writes = writes(&code);
        if file.path == WRITER {
            found = writes.len() == 3;
        } else {
            assert!(writes.is_empty(), "src/{} writes user_roles ({writes:?}): call accounts::roles", file.path);
        }
    }
    assert!(found, "{WRITER} does not write user_roles as this test expects it");
}

#[test]
fn accounts_are_switched_off_and_deleted_only_by_services() {
    const SERVICES: [&str; 2] = ["accounts/deletion.rs", "accounts/manage.rs"];
    let mut found = Vec::new();
    for file in files("src", ".rs").iter().filter(|file| file.path != "models/user.rs") {
        let code = file.code().into_iter().map(|(_, line)| line).collect::<Vec<_>>().join("\n");
        if ["User::set_active(", "User::delete(", "delete(users::table"].iter().any(|call| code.contains(call)) {
            found.push(file.path.clone());
        }
    }
    assert_eq!(found, SERVICES, "call accounts::manage instead");
}
