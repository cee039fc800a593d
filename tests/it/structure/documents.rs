//! Documents match the source.

use std::collections::BTreeSet;

use super::source::{Source, document, files, root};
use crate::support::binary::Site;

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
            match word {
                "src/report.rs" => return "xtask/templates/webhook/job.rs".to_owned(),
                "tests/it/jobs/report.rs" => return "xtask/templates/webhook/test.rs".to_owned(),
                "src/forget_old_sign_ins.rs" => return "xtask/templates/daily/chore.rs".to_owned(),
                "tests/it/jobs/forget_old_sign_ins.rs" => return "xtask/templates/daily/test.rs".to_owned(),
                _ => {}
            }
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

/// The commands in documents, between backticks and in blocks, each with the text that it stands in.
fn commands(documents: &[Source]) -> BTreeSet<(&str, &str)> {
    let mut all = BTreeSet::new();
    for document in documents {
        let text = document.text.as_str();
        let blocks = text.split("```").skip(1).step_by(2).flat_map(str::lines);
        all.extend(quoted(text).chain(blocks).map(|command| (command.trim(), text)));
    }
    all
}

fn documents() -> Vec<Source> {
    let readme =
        Source { path: "README.md".to_owned(), text: std::fs::read_to_string(root().join("README.md")).unwrap() };
    files("docs", ".md").into_iter().chain([readme]).collect()
}

/// The words of a command, without what a shell does with its output, and without quotes.
fn words(command: &str) -> Vec<&str> {
    let command = [" #", " <", " |", " >", " && "].iter().fold(command, |text, end| text.split(end).next().unwrap());
    let mut words = Vec::new();
    for (at, part) in command.split(['\'', '"']).enumerate() {
        // Every other part is in quotes.
        if at % 2 == 0 { words.extend(part.split_whitespace()) } else { words.push(part) }
    }
    words
}

#[test]
fn the_site_knows_all_its_commands_in_documents() {
    let mut documents = documents();
    // It speaks of features that are gone, too.
    documents.retain(|document| document.path != "remove-a-feature.md");
    let site = Site::new();
    for (command, _) in commands(&documents) {
        let command = command.strip_prefix("runuser -u gantry -- ").unwrap_or(command);
        let Some(command) = command.strip_prefix("gantry ").or_else(|| command.strip_prefix("cargo run -- ")) else {
            continue;
        };
        // It reads all words before it asks what is missing.
        let help = site.run(&[words(command), vec!["--help"]].concat());
        assert_eq!(help.code, Some(0), "a document says `gantry {command}`: {}", help.err);
    }
    assert_eq!(words("roles add 'ann b' editor # c"), ["roles", "add", "ann b", "editor"]);
}

#[test]
fn the_tests_that_documents_tell_to_run_are_there() {
    let modules: Vec<_> = files("tests/it", ".rs")
        .iter()
        .map(|file| file.path.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::") + "::")
        .collect();
    for (command, text) in commands(&documents()) {
        let Some((_, filters)) = command.split_once("--test it").and_then(|(_, rest)| rest.split_once("-- ")) else {
            continue;
        };
        for word in words(filters) {
            let word = word.trim_end_matches(':');
            // Names in capitals are yours, and some are of a feature that the document makes.
            if word.starts_with(|c: char| c.is_uppercase()) || text.contains(&format!("new feature {word}")) {
                continue;
            }
            let known = modules.iter().any(|module| module.contains(&format!("{word}::")));
            assert!(known, "no test is in {word}: {command}");
        }
    }
}

#[test]
#[ignore = "a limit of this repository, not of sites made from it; .ci/run tests it"]
fn documents_are_short() {
    for document in files("docs", ".md") {
        let lines = document.text.lines().count();
        assert!(lines < 150, "docs/{}: {lines} lines", document.path);
    }
}
