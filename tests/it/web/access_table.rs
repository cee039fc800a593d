//! The table in `docs/security.md` says of every route who may use it, as its guard does.

use std::collections::{BTreeMap, BTreeSet};

use crate::structure::source::document;
use crate::support::{TestApp, enable_all_features};

/// Who may use a route, by method and endpoint.
type Table = BTreeMap<(&'static str, String), String>;

/// What the document says, if it is there. Each row is for one access: the pages that open, and the forms that may be sent.
fn documented() -> Option<Table> {
    let text = document("security.md")?;
    let section = text.split("## Who may do what").nth(1).and_then(|rest| rest.split("\n## ").next());
    let mut table = Table::new();
    for row in section.unwrap_or_default().lines().filter(|line| line.starts_with("| `")) {
        let columns: Vec<_> = row.split('|').collect();
        let quoted = |column: &str| column.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
        let access = quoted(columns[1]).remove(0);
        for (method, column) in [("GET", columns[2]), ("POST", columns[3])] {
            for endpoint in quoted(column) {
                let twice = table.insert((method, endpoint), access.clone());
                assert_eq!(twice, None, "a route is in the table twice: {row}");
            }
        }
    }
    Some(table)
}

/// What the guards say, with everything switched on.
fn declared() -> Table {
    let mut table = Table::new();
    for several_addresses in [false, true] {
        let app = TestApp::with(|settings| {
            enable_all_features(settings);
            settings.user.enable_multiple_emails = several_addresses;
        });
        for route in app.state().routes.declared() {
            let method = if route.method == "GET" { "GET" } else { "POST" };
            table.insert((method, route.endpoint.to_owned()), route.access.to_string());
        }
    }
    table
}

/// Pages that owners add, change and remove: those in `src/pages/`, whose names have no dot, and those of features that the
/// document does not name.
fn is_the_owners(endpoint: &str, documented: &Table) -> bool {
    match endpoint.split_once('.') {
        None => !["static", "language", "theme"].contains(&endpoint),
        Some((feature, _)) => !documented.keys().any(|(_, known)| known.starts_with(&format!("{feature}."))),
    }
}

#[test]
fn the_document_says_of_every_route_what_its_guard_says() {
    let Some(documented) = documented() else { return };
    let declared = declared();
    // Of the owner's pages, those that are in both.
    let compared = |table: &Table, other: &Table| -> BTreeSet<_> {
        let rows = table.iter().filter(|(route, _)| !is_the_owners(&route.1, &documented) || other.contains_key(route));
        rows.map(|(route, access)| (route.clone(), access.clone())).collect()
    };
    let (in_document, in_code) = (compared(&documented, &declared), compared(&declared, &documented));
    let missing: Vec<_> = in_code.difference(&in_document).collect();
    assert!(missing.is_empty(), "docs/security.md, \"Who may do what\", lacks {missing:#?}");
    let wrong: Vec<_> = in_document.difference(&in_code).collect();
    assert!(wrong.is_empty(), "docs/security.md, \"Who may do what\", has what is not so: {wrong:#?}");
    assert!(in_code.len() > 40);
}
