//! Edits of text. Each finds its place by what stands there, and says what it misses.

use anyhow::{Context as _, Result, ensure};

/// Inserts lines after the last line of a block that fits. The block begins with the line that contains `opening`, and ends
/// with the first line that is no deeper.
pub fn add_to_block(text: &str, opening: &str, fits: impl Fn(&str) -> bool, added: &str) -> Result<String> {
    let lines: Vec<_> = text.lines().collect();
    let start =
        lines.iter().position(|line| line.contains(opening)).with_context(|| format!("`{opening}` is missing"))?;
    ensure!(
        !["];", "])"].iter().any(|end| lines[start].ends_with(end)),
        "`{opening}` stands on one line: give each entry its own"
    );
    let depth = |line: &str| line.len() - line.trim_start().len();
    let inside = lines[start + 1..].iter().take_while(|line| line.is_empty() || depth(line) > depth(lines[start]));
    let last = inside.enumerate().filter(|(_, line)| fits(line)).last().map_or(start, |(at, _)| start + 1 + at);
    Ok(insert(&lines, last + 1, added))
}

/// Inserts lines after the last line that fits.
pub fn add_after_last(text: &str, what: &str, fits: impl Fn(&str) -> bool, added: &str) -> Result<String> {
    let lines: Vec<_> = text.lines().collect();
    let last = lines.iter().rposition(|line| fits(line)).with_context(|| format!("{what} is missing"))?;
    Ok(insert(&lines, last + 1, added))
}

fn insert(lines: &[&str], at: usize, added: &str) -> String {
    let lines = lines[..at].iter().copied().chain(added.lines()).chain(lines[at..].iter().copied());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Returns whether a line declares a module.
pub fn is_module(line: &str) -> bool {
    (line.starts_with("mod ") || line.starts_with("pub mod ")) && line.trim_end().ends_with(';')
}

/// Inserts the line that declares a module where it belongs: the formatter would take the mark of the last line for one of
/// the whole list.
pub fn add_module(text: &str, name: &str, added: &str) -> Result<String> {
    let at = |line: &&str| module_in(line).is_some_and(|other| other > name);
    let before = text.lines().find(at).map(|line| text.find(&format!("\n{line}")).map_or(0, |at| at + 1));
    match before {
        Some(before) => Ok(format!("{}{added}\n{}", &text[..before], &text[before..])),
        None => add_after_last(text, "a line `mod …;`", |line| module_in(line).is_some(), added),
    }
}

/// The module that a line declares, with or without a mark.
fn module_in(line: &str) -> Option<&str> {
    line.strip_prefix("pub ").unwrap_or(line).strip_prefix("mod ")?.split_once(';').map(|(name, _)| name)
}

/// Imports `module::item`, unless the text does so already.
pub fn import(text: &str, module: &str, item: &str) -> Result<String> {
    let beginning = format!("use {module}::");
    // What is imported of the module by a line of its own.
    let imported = |line: &str| {
        let items = line.strip_prefix(&beginning)?.strip_suffix(';')?;
        let items = items.strip_prefix('{').and_then(|items| items.strip_suffix('}')).unwrap_or(items).to_owned();
        (!items.contains([':', '{', '*'])).then_some(items)
    };
    let Some((line, items)) = text.lines().find_map(|line| Some((line, imported(line)?))) else {
        let is_import = |line: &str| line.starts_with("use crate::");
        return add_after_last(text, "a line `use crate::…`", is_import, &format!("{beginning}{item};"));
    };
    if items.split(',').any(|word| word.trim() == item) {
        return Ok(text.to_owned());
    }
    Ok(text.replacen(line, &format!("{beginning}{{{items}, {item}}};"), 1))
}

/// Appends a block of texts to a catalogue.
pub fn append(catalogue: &str, texts: &str) -> String {
    format!("{}\n\n{texts}", catalogue.trim_end()).trim_start().to_owned()
}

/// Returns whether a catalogue has a text.
pub fn has_text(catalogue: &str, id: &str) -> bool {
    catalogue.lines().any(|line| line.split_once('=').is_some_and(|(found, _)| found.trim_end() == id))
}

/// Replaces a word, wherever it stands alone. A neighbour that is a letter or a digit makes it a part of another word.
/// `with` gets what stands before and behind.
pub fn replace_word(text: &str, word: &str, with: impl Fn(&str, &str) -> String) -> String {
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for (at, _) in text.match_indices(word) {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        if !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric) {
            result.push_str(&text[done..at]);
            result.push_str(&with(before, after));
            done = at + word.len();
        }
    }
    result.push_str(&text[done..]);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_gets_a_line_behind_the_last_one_that_fits() {
        let text = "a\nconst MENU = &[\n    Item(1),\n\n    Item(2), // marked\n    other,\n];\n    Item(3),\n";
        let fits = |line: &str| line.contains("Item") && !line.contains("//");
        let added = add_to_block(text, "const MENU", fits, "    Item(9),").unwrap();
        assert_eq!(added, text.replace("Item(1),\n", "Item(1),\n    Item(9),\n"));
        let empty = add_to_block("const MENU = &[\n];\n", "const MENU", fits, "    Item(9),").unwrap();
        assert_eq!(empty, "const MENU = &[\n    Item(9),\n];\n");
        assert!(add_to_block(text, "const FOOT", fits, "x").is_err());
        assert!(add_to_block("const MENU = &[Item(1)];\n", "const MENU", fits, "x").is_err());
    }

    #[test]
    fn an_import_is_made_once() {
        let text = "use crate::db::{Bus, Conn};\nuse crate::mail::SendMail;\nuse crate::a::b::Tx;\n\nfn f() {}\n";
        assert_eq!(import(text, "crate::db", "Conn").unwrap(), text);
        assert_eq!(import(text, "crate::db", "Tx").unwrap(), text.replace("Conn}", "Conn, Tx}"));
        assert_eq!(import(text, "crate::mail", "Mail").unwrap(), text.replace("SendMail", "{SendMail, Mail}"));
        assert_eq!(import(text, "crate::a", "Tx").unwrap(), text.replace("b::Tx;\n", "b::Tx;\nuse crate::a::Tx;\n"));
        assert!(import("fn f() {}\n", "crate::db", "Tx").is_err());
    }

    #[test]
    fn texts_are_found_by_their_whole_id() {
        let catalogue = "a-title = A\nb =\n    .x = 1\n# c = C\n";
        assert!(has_text(catalogue, "a-title") && has_text(catalogue, "b"));
        assert!(!has_text(catalogue, "title") && !has_text(catalogue, "a") && !has_text(catalogue, "c"));
        assert_eq!(append("a = A\n\n\n", "b = B\n"), "a = A\n\nb = B\n");
    }

    #[test]
    fn a_word_is_replaced_where_it_stands_alone() {
        let new = |_: &str, after: &str| if after.starts_with('_') { "new_one".into() } else { "new-one".to_owned() };
        assert_eq!(
            replace_word("old older bold old_x old's `old` old", "old", new),
            "new-one older bold new_one_x new-one's `new-one` new-one"
        );
        assert_eq!(replace_word("öold oldß", "old", new), "öold oldß");
    }
}
