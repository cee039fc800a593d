//! A removable feature goes with its folders and the lines that carry its mark; nothing else may lean on it.

use super::source::{Source, files};

const REMOVABLE: [&str; 4] = ["dev", "devices", "invitations", "legacy_hashes"];

/// The files that are left when the folders and the marked lines of a feature are gone.
fn without(feature: &str, folder: &str, ending: &str) -> Vec<Source> {
    let mark = format!("feature: {feature}");
    // A folder, or single files.
    let inside = |path: &str| {
        path.starts_with(&format!("{feature}/"))
            || path.starts_with(&format!("it/{feature}/"))
            || path.ends_with(&format!("/{feature}.rs"))
    };
    let mut left: Vec<_> = files(folder, ending).into_iter().filter(|file| !inside(&file.path)).collect();
    for file in &mut left {
        let marked = |line: &&str| line.trim_end().ends_with(&mark) || line.contains(&format!("{mark} "));
        file.text = file.text.lines().filter(|line| !marked(line)).collect::<Vec<_>>().join("\n");
    }
    left
}

#[test]
fn what_is_left_of_the_code_does_not_name_it() {
    for feature in REMOVABLE {
        for folder in ["src", "tests"] {
            for file in without(feature, folder, ".rs").iter().filter(|file| !file.path.contains("/structure/")) {
                for (at, line) in file.code() {
                    let words = [format!("mod {feature};"), format!("{feature}::"), format!("(\"{feature}\",")];
                    let named = words.iter().find(|word| line.contains(word.as_str()));
                    // `mydev::` is another module.
                    let whole = named.is_some_and(|word| {
                        let before = line.split(word.as_str()).next().unwrap_or_default();
                        !before.ends_with(|c: char| c.is_alphanumeric() || c == '_')
                    });
                    assert!(!whole, "{folder}/{}:{at} (of what is left): {line}", file.path);
                }
            }
        }
    }
}

#[test]
fn what_is_left_of_the_templates_leads_there_only_if_it_can() {
    for feature in REMOVABLE {
        for file in without(feature, "templates", "") {
            let guard = format!("if can.{feature}");
            for (at, _) in file.text.match_indices(&format!("name=\"{feature}.")) {
                let before = &file.text[..at];
                let guarded = before.rfind(&guard).is_some_and(|from| !before[from..].contains("endif"));
                assert!(guarded, "templates/{}: a link to {feature} outside of `{guard}`", file.path);
            }
        }
    }
}

#[test]
fn the_brackets_still_match_when_the_marked_lines_are_gone() {
    for feature in REMOVABLE {
        for file in without(feature, "src", ".rs") {
            let count = |c: char| file.text.matches(c).count();
            let whole = std::fs::read_to_string(super::source::root().join("src").join(&file.path)).unwrap();
            let before = |c: char| whole.matches(c).count();
            for (open, close) in [('(', ')'), ('{', '}'), ('[', ']')] {
                let (gone_open, gone_close) = (before(open) - count(open), before(close) - count(close));
                assert_eq!(gone_open, gone_close, "src/{}: {open}{close}", file.path);
            }
        }
    }
}
