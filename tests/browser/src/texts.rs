//! The site's texts, so that tests do not write them down again.

use std::fs::DirEntry;
use std::path::Path;

/// How many languages the site has.
///
/// # Panics
/// When the site's texts cannot be read.
#[must_use]
pub fn languages() -> usize {
    folders().filter(|entry| entry.path().is_dir()).count()
}

fn folders() -> impl Iterator<Item = DirEntry> {
    let all = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../i18n")).expect("i18n/ can be read");
    all.filter_map(Result::ok)
}

/// Returns whether `text` is the message with this id in one of the site's languages, with whatever values.
///
/// # Panics
/// When the site's texts cannot be read, or none of its languages has the message.
#[must_use]
pub fn is_message(text: &str, id: &str) -> bool {
    let folders = folders().filter_map(|entry| std::fs::read_dir(entry.path()).ok());
    let files = folders.flatten().filter_map(|file| std::fs::read_to_string(file.ok()?.path()).ok());
    let values: Vec<String> = files
        .flat_map(|file| file.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|line| Some(line.strip_prefix(id)?.strip_prefix(" = ")?.to_owned()))
        .collect();
    assert!(!values.is_empty(), "no language has the text {id}");
    values.iter().any(|value| {
        // What stands between variables.
        let mut rest = Some(text);
        for part in value.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after)) {
            rest = rest.and_then(|rest| rest.find(part).map(|at| &rest[at + part.len()..]));
        }
        rest.is_some()
    })
}
