//! Documents match the source.

use super::source::{document, files, root};

#[test]
fn every_module_documents_its_tables_its_routes_and_its_removal() {
    for file in files("src", "mod.rs").iter().filter(|file| file.path.ends_with("/mod.rs")) {
        assert!(file.text.starts_with("//! "), "src/{} does not begin by saying what it is", file.path);
        // Nested folders belong to their feature.
        if file.path.matches('/').count() > 1 {
            continue;
        }
        let says: String = file.text.lines().take_while(|line| line.starts_with("//!")).collect();
        for word in ["Table", "Route", "remove"] {
            assert!(says.contains(word), "src/{} does not say: tables, routes, how to remove it ({word})", file.path);
        }
    }
}

#[test]
fn the_files_in_the_tour_exist() {
    let Some(text) = document("tour.md") else { return };
    let stops: Vec<_> =
        text.lines().filter(|line| line.trim_start().starts_with(|c: char| c.is_ascii_digit())).collect();
    let mut paths = Vec::new();
    for stop in &stops {
        let quoted = stop.split('`').skip(1).step_by(2).filter(|word| word.contains('/') || word.contains(".rs"));
        paths.extend(quoted.filter(|word| !word.contains([' ', '(', '<', ':']) && !word.starts_with('/')));
    }
    assert!(stops.len() >= 9 && paths.len() >= 9, "the tour leads to nine files or more: {stops:?}");
    paths.retain(|path| !root().join(path).exists());
    assert_eq!(paths, [""; 0], "docs/tour.md names files that do not exist");
}

/// The texts between backticks in a document.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2))
}

#[test]
fn all_tests_and_files_named_in_documents_exist() {
    let mut missing = Vec::new();
    for document in files("docs", ".md") {
        // A document may walk through making a file: "Create `src/pages/reports.rs`".
        let made: Vec<_> = document.text.split("Create `").skip(1).filter_map(|rest| rest.split('`').next()).collect();
        // Or a command that makes files: then there must be a template for each.
        let templates = |word: &str| {
            let word = word.replace("customers/customer.rs", "customers/one.rs");
            let [before, after] = word.split("customers/").collect::<Vec<_>>()[..] else { return word };
            format!("xtask/templates/feature/{}{after}", before.replace("/it/", "/"))
        };
        for word in quoted(&document.text) {
            let exists = if let [folder, file, name] = word.split("::").collect::<Vec<_>>()[..]
                && root().join("tests/it").join(folder).is_dir()
            {
                let text = std::fs::read_to_string(root().join(format!("tests/it/{folder}/{file}.rs")));
                text.is_ok_and(|text| text.contains(&format!("fn {name}(")))
            } else {
                let is_file = ["src/", "tests/", "templates/mail/base"].iter().any(|folder| word.starts_with(folder));
                let is_pattern = word.contains(['<', '*', '…', ' ', '(', '{', ':']);
                !is_file || is_pattern || made.contains(&word) || root().join(templates(word)).exists()
            };
            if !exists {
                missing.push(format!("docs/{}: {word}", document.path));
            }
        }
    }
    assert_eq!(missing, [""; 0], "documents name tests or files that do not exist");
}

#[test]
#[ignore = "a limit of this repository, not of sites made from it; .ci/run tests it"]
fn documents_are_short() {
    for document in files("docs", ".md") {
        let lines = document.text.lines().count();
        assert!(lines < 150, "docs/{}: {lines} lines", document.path);
    }
}
