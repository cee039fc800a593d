//! Pages can be moved: the tests name them by their endpoints.

use super::source::{files, root};
use crate::support::{endpoints, url_prefix};

/// The folders with tests. Some go with a feature.
const TESTS: [&str; 4] = ["tests/it", "tests/browser/src", "tests/browser/tests", "tests/timing/src"];

#[test]
fn no_test_writes_down_the_address_of_a_page() {
    // The address of a file, such as `/robots.txt`, is a standard.
    let names: Vec<_> = endpoints().map(|(name, _)| name).filter(|name| !url_prefix(name).contains('.')).collect();
    assert!(names.len() > 20);
    let mut written = Vec::new();
    for folder in TESTS.into_iter().filter(|folder| root().join(folder).is_dir()) {
        for file in files(folder, ".rs") {
            for (at, line) in file.code() {
                for name in names.iter().filter(|name| url_prefix(name) != "/") {
                    let address = url_prefix(name);
                    // Not inside of a longer address, nor of the path of a file; but behind a host.
                    let begins = |before: &str| {
                        let word = before.rsplit(['"', '}', ' ', '=', '>']).next().unwrap_or_default();
                        word.is_empty() || word.contains("://")
                    };
                    let ends = |rest: &str| address.ends_with('/') || rest.starts_with(['"', '?', '#', '/', ' ', '<']);
                    if line.match_indices(address).any(|(i, _)| begins(&line[..i]) && ends(&line[i + address.len()..]))
                    {
                        written.push(format!("{folder}/{}:{at}: {address} is \"{name}\"", file.path));
                    }
                }
            }
        }
    }
    assert!(written.is_empty(), "name these pages by their endpoints:\n{}", written.join("\n"));
}
