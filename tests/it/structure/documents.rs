//! What documents promise about the source.

use super::source::{files, root};

#[test]
fn every_module_says_what_it_owns_and_how_to_remove_it() {
    for file in files("src", "mod.rs").iter().filter(|file| file.path.ends_with("/mod.rs")) {
        assert!(file.text.starts_with("//! "), "src/{} does not begin by saying what it is", file.path);
        // A folder inside a feature belongs to it.
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
fn the_tour_leads_to_files_that_exist() {
    let text = std::fs::read_to_string(root().join("docs/tour.md")).expect("docs/tour.md");
    let stops: Vec<_> =
        text.lines().filter(|line| line.trim_start().starts_with(|c: char| c.is_ascii_digit())).collect();
    let mut paths = Vec::new();
    for stop in &stops {
        let quoted = stop.split('`').skip(1).step_by(2).filter(|word| word.contains('/') || word.contains(".rs"));
        paths.extend(quoted.filter(|word| !word.contains([' ', '(', '<', ':']) && !word.starts_with('/')));
    }
    assert!(stops.len() >= 9 && paths.len() >= 9, "a tour of nine files: {stops:?}");
    for path in paths {
        assert!(root().join(path).exists(), "docs/tour.md: there is no {path}");
    }
}

/// What stands between backticks in a document.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2))
}

#[test]
fn every_test_and_every_file_that_a_document_names_exists() {
    let mut tests = 0;
    for document in files("docs", ".md") {
        for word in quoted(&document.text) {
            if let [folder, file, name] = word.split("::").collect::<Vec<_>>()[..]
                && root().join("tests/it").join(folder).is_dir()
            {
                let path = format!("tests/it/{folder}/{file}.rs");
                let text = std::fs::read_to_string(root().join(&path)).unwrap_or_default();
                assert!(text.contains(&format!("fn {name}(")), "docs/{}: there is no test {word}", document.path);
                tests += 1;
            }
            let plain = !word.contains(['<', '*', '…', ' ', '(', '{', ':']);
            if plain && ["src/", "tests/", "templates/mail/base"].iter().any(|folder| word.starts_with(folder)) {
                let made =
                    ["docs/add-a-page.md", "docs/add-a-field.md"].contains(&format!("docs/{}", document.path).as_str());
                assert!(made || root().join(word).exists(), "docs/{}: there is no {word}", document.path);
            }
        }
    }
    assert!(tests > 50, "{tests} tests are named");
}

#[test]
fn a_document_is_read_in_one_sitting() {
    for document in files("docs", ".md") {
        let lines = document.text.lines().count();
        assert!(lines < 150, "docs/{}: {lines} lines", document.path);
    }
}
