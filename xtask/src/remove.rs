//! `cargo xtask remove`: runs the commands of `docs/remove-a-feature.md`, which is the only place that has them.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::tree::{Tree, succeeded};

const DOCUMENT: &str = "docs/remove-a-feature.md";

pub fn run(tree: &Tree, features: &[String]) -> Result<Vec<String>> {
    let document = tree.read(DOCUMENT)?;
    let (known, mut next) = (features_of(&document), Vec::new());
    for feature in features {
        ensure!(known.contains(&feature.as_str()), "{DOCUMENT} has no feature {feature}: it has {}", known.join(", "));
        ensure!(tree.exists(&format!("src/{feature}")), "the feature {feature} is not here: there is no src/{feature}");
        next.extend(settings(&document, feature).map(|line| format!("{feature}: {line}")));
    }
    tree.or_undo(|| {
        for feature in features {
            let done = Command::new("bash")
                .args(["-euo", "pipefail", "-c", &commands(&document, feature)])
                .current_dir(tree.root())
                .output()
                .context("the commands need bash")?;
            succeeded(&format!("the commands of {DOCUMENT} for {feature}"), &done)?;
        }
        Ok(())
    })?;
    next.push(
        "settings that go may be in the environment too (APP_USER__…): the site does not start with them".to_owned(),
    );
    next.push(format!("look for {} in README.md, docs/, and texts that list it among others", features.join(", ")));
    next.push(
        "if there are new migrations: make a backup of your database before the next start, which runs them".to_owned(),
    );
    next.push("cargo clippy --all-targets, cargo test".to_owned());
    Ok(next)
}

/// The blocks of commands in the document.
fn blocks(document: &str) -> impl Iterator<Item = &str> {
    document.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next())
}

/// The feature that a block of commands is for; none, if it is for all.
fn feature_of(block: &str) -> Option<&str> {
    block.strip_prefix("feature=").and_then(|rest| rest.lines().next())
}

fn features_of(document: &str) -> Vec<&str> {
    blocks(document).filter_map(feature_of).collect()
}

/// What the document does for a feature, in its order.
fn commands(document: &str, feature: &str) -> String {
    blocks(document).filter(|block| feature_of(block).is_none_or(|name| name == feature)).collect()
}

/// What the document says of the settings of a feature, in a sentence before its commands.
fn settings(document: &str, feature: &str) -> Option<String> {
    let (before, _) = document.split_once(&format!("\n\n```sh\nfeature={feature}\n"))?;
    let paragraph = before.rsplit("\n\n").next()?.replace('\n', " ");
    let mut sentences = paragraph.split_inclusive(". ");
    let sentence = sentences.find(|sentence| sentence.contains("setting") && sentence.contains(" with it"));
    Some(sentence?.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tests::repository;

    const TEXT: &str = "# Remove\n\n```sh\nhelp() { echo \"$feature\" > \"helped\"; }\n```\n\n## A\n\nIt does a. These settings go \
         with it: `a.b` and\n`a.c`. It is small.\n\n```sh\nfeature=aa\nrm -r src/aa\nhelp\n```\n\n## B\n\nThe setting.\n\n```sh\nfeature=bb\nrm -r src/bb\nrm nothing\n```\n\n## All\n\n```sh\nrm \"marks-of-$feature\"\n```\n";

    fn small() -> (tempfile::TempDir, Tree) {
        let files = [(DOCUMENT, TEXT), ("src/aa/mod.rs", ""), ("src/bb/mod.rs", ""), ("marks-of-aa", "")];
        repository(&files)
    }

    fn remove(tree: &Tree, features: &[&str]) -> Result<Vec<String>> {
        run(tree, &features.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn the_commands_of_the_document_are_run() {
        let (folder, tree) = small();
        let next = remove(&tree, &["aa"]).unwrap();
        assert_eq!(next[0], "aa: These settings go with it: `a.b` and `a.c`.");
        assert_eq!(tree.finish().unwrap(), ["deleted  marks-of-aa", "deleted  src/aa/mod.rs", "created  helped"]);
        assert_eq!(std::fs::read_to_string(folder.path().join("helped")).unwrap(), "aa\n");
    }

    #[test]
    fn if_a_command_fails_all_is_as_it_was() {
        let (folder, tree) = small();
        let failed = format!("{:#}", remove(&tree, &["aa", "bb"]).unwrap_err());
        assert!(failed.contains(DOCUMENT) && failed.contains("for bb") && failed.contains("nothing"), "{failed}");
        assert!(folder.path().join("src/aa/mod.rs").exists() && !folder.path().join("helped").exists());
        assert!(Tree::at(folder.path()).is_ok());
    }

    #[test]
    fn unknown_features_are_refused_with_a_list() {
        let (folder, tree) = small();
        let refused = remove(&tree, &["aa", "cc"]).unwrap_err().to_string();
        assert!(refused.contains("no feature cc: it has aa, bb"), "{refused}");
        std::fs::remove_dir_all(folder.path().join("src/aa")).unwrap();
        assert!(remove(&tree, &["aa"]).unwrap_err().to_string().contains("not here"));
    }
}
