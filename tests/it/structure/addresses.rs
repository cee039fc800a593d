//! Pages can be moved: the tests name them by their endpoints.

use super::source::files;
use crate::support::{endpoints, url_prefix};

/// Its address is a standard.
const FIXED: &str = "user.well_known";

#[test]
fn no_test_writes_down_the_address_of_a_page_of_accounts_or_administrators() {
    let movable = |name: &str| name != FIXED && (name.starts_with("user.") || name.starts_with("admin"));
    let names: Vec<_> = endpoints().map(|(name, _)| name).filter(|name| movable(name)).collect();
    assert!(names.len() > 20);
    let mut written = Vec::new();
    for file in files("tests/it", ".rs") {
        for (at, line) in file.code() {
            for name in &names {
                let address = url_prefix(name);
                let is_it = |rest: &str| address.ends_with('/') || rest.starts_with(['"', '?', '#', '/']);
                if line.split(&format!("\"{address}")).skip(1).any(is_it) {
                    written.push(format!("tests/it/{}:{at}: {address} is \"{name}\"", file.path));
                }
            }
        }
    }
    assert!(written.is_empty(), "name these pages by their endpoints:\n{}", written.join("\n"));
}
