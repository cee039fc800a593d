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
