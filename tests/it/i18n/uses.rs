//! Every text is used, and every text that is used is there and given what it wants.

use std::collections::{BTreeMap, BTreeSet};

use super::REFERENCE;
use super::catalogue::Catalogue;
use crate::structure::source::files;

/// Ids that are put together while the site runs: where, the beginning, and the ends.
const COMPUTED: &[(&str, &str, &[&str])] = &[
    ("base.html", "\"theme-\" ~ ", &["theme-auto", "theme-light", "theme-dark"]),
    ("components/forms.html", "\"help-password-\" ~ ", &["help-password-modern", "help-password-classic"]),
    ("invitations/invite.html", "\"invite-\" ~ ", &["invite-sent", "invite-accepted"]), // feature: invitations
    ("invitations/invite.html", "\"invite-\" ~ ", &["invite-expired", "invite-withdrawn"]), // feature: invitations
    ("error.html", "key ~ \"-title\"", &["csrf-failed-title"]),
    ("error.html", "key ~ \"-text\"", &["csrf-failed-text"]),
];

/// The statuses that have an error page of their own, as `web/error.rs` lists them.
fn error_pages() -> Vec<String> {
    let text = std::fs::read_to_string(crate::structure::source::root().join("src/web/error.rs")).unwrap();
    let list = text.split("const KNOWN").nth(1).and_then(|rest| rest.split("= [").nth(1)).unwrap();
    let statuses = list.split(']').next().unwrap().split(',').map(str::trim).filter(|status| !status.is_empty());
    // 429 says `too-many-attempts` instead of a text of its own.
    let both = statuses.flat_map(|status| [format!("error-{status}-title"), format!("error-{status}-text")]);
    both.filter(|id| id != "error-429-text").collect()
}

/// A call of `t(…)` in a template: its key as it is written, and the names of its arguments.
#[derive(Debug, PartialEq)]
struct Call {
    key: String,
    arguments: BTreeSet<String>,
}

/// Every call of `t(…)` in a template.
fn calls(text: &str) -> Vec<Call> {
    let mut calls = Vec::new();
    for (at, _) in text.match_indices("t(") {
        if text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_') {
            continue;
        }
        let arguments = arguments(&text[at + 2..]);
        if let Some((_, key)) = arguments.iter().find(|(name, _)| name == "key") {
            let rest = arguments.iter().map(|(name, _)| name.clone()).filter(|name| name != "key").collect();
            calls.push(Call { key: key.clone(), arguments: rest });
        }
    }
    calls
}

/// The arguments up to the bracket that closes the call: `name=value`, split at commas outside of strings and brackets.
fn arguments(text: &str) -> Vec<(String, String)> {
    let (mut depth, mut quoted, mut part, mut parts) = (0, false, String::new(), Vec::new());
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' if !quoted && depth == 0 => break,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    parts.push(part);
    let split = parts.iter().filter_map(|part| part.split_once('='));
    split.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// The strings of a line of Rust.
fn strings(line: &str) -> Vec<&str> {
    line.split('"').skip(1).step_by(2).collect()
}

/// Ids that Rust code hands to `Message::new`, to a flash, or to a field's error.
fn named_in_code() -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    for file in files("src", ".rs") {
        let code: Vec<_> = file.code().into_iter().map(|(_, line)| line).collect();
        let code = code.join("\n");
        let openings = ["Message::new(", "Flash::success(", "Flash::info(", "Flash::warning(", "Flash::danger("];
        for opening in openings {
            for rest in code.split(opening).skip(1) {
                if let Some(id) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                    named.insert(id.to_owned(), file.path.clone());
                }
            }
        }
        for opening in [".error(", ".required("] {
            for rest in code.split(opening).skip(1) {
                let call = arguments_of_rust(rest);
                if let Some(id) = call.last().and_then(|last| last.strip_prefix('"')?.strip_suffix('"')) {
                    named.insert(id.to_owned(), file.path.clone());
                }
            }
        }
    }
    named
}

fn arguments_of_rust(text: &str) -> Vec<String> {
    let (mut depth, mut parts, mut part) = (0, Vec::new(), String::new());
    for c in text.chars() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    parts.push(part);
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Texts of what can happen to an account: `tx.audit` writes the kind down, the history words it.
fn happenings() -> Vec<String> {
    let mut kinds = BTreeSet::new();
    for file in files("src", ".rs") {
        let code: Vec<_> = file.code().into_iter().map(|(_, line)| line).collect();
        for call in code.join("\n").split(".audit(").skip(1) {
            let kind = arguments_of_rust(call).swap_remove(0);
            let words = strings(&kind);
            assert!(!words.is_empty(), "src/{}: {kind} is no word that a text can be found for", file.path);
            kinds.extend(words.into_iter().map(|kind| format!("history-{kind}")));
        }
    }
    kinds.into_iter().collect()
}

#[test]
fn whatever_happens_to_an_account_is_told_in_words() {
    let (texts, happenings) = (Catalogue::of(REFERENCE).texts, happenings());
    assert!(happenings.len() > 8, "{happenings:?}");
    let missing: Vec<_> = happenings.iter().filter(|id| !texts.contains_key(*id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    for id in &happenings {
        let wants = &texts[id];
        assert!(wants.is_empty() || wants.iter().eq(["detail"]), "{id} wants {wants:?}, and is given detail");
    }
}

#[test]
fn every_text_is_used_somewhere() {
    let mut used: BTreeSet<String> = error_pages().into_iter().chain(happenings()).collect();
    used.extend(COMPUTED.iter().flat_map(|(_, _, ids)| ids.iter().map(|id| (*id).to_owned())));
    for file in files("templates", "") {
        used.extend(calls(&file.text).iter().map(|call| call.key.trim_matches('"').to_owned()));
    }
    let mut links = false;
    for file in files("src", ".rs") {
        for (_, line) in file.code() {
            used.extend(strings(line).into_iter().map(str::to_owned));
            links |= line.contains("-link\"") && line.contains("format!");
        }
    }
    assert!(links, "a flash's link is worded by ID-link no more: change this test");
    let unused: Vec<_> = Catalogue::of(REFERENCE)
        .texts
        .into_keys()
        .filter(|id| !used.contains(id) && !id.strip_suffix("-link").is_some_and(|flash| used.contains(flash)))
        .collect();
    assert!(unused.is_empty(), "nobody says these: {unused:?}");
}

#[test]
fn every_text_that_a_template_says_is_there_and_gets_what_it_wants() {
    let texts = Catalogue::of(REFERENCE).texts;
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for file in files("templates", "") {
        for call in calls(&file.text) {
            let Some(id) =
                call.key.strip_prefix('"').and_then(|key| key.strip_suffix('"')).filter(|id| !id.contains('"'))
            else {
                let known = COMPUTED.iter().any(|(path, text, _)| *path == file.path && call.key.starts_with(text));
                // A menu's labels are strings in `site.rs`; a component is handed its key.
                if !known && call.key != "item.label" {
                    wrong.push(format!("templates/{}: list what {} can be in this test", file.path, call.key));
                }
                continue;
            };
            seen += 1;
            match texts.get(id) {
                None => wrong.push(format!("templates/{}: there is no text {id}", file.path)),
                Some(wants) if *wants != call.arguments => wrong
                    .push(format!("templates/{}: {id} wants {wants:?} and is given {:?}", file.path, call.arguments)),
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 80, "{seen} calls were found");
}

#[test]
fn every_text_that_the_code_says_is_there() {
    let texts = Catalogue::of(REFERENCE).texts;
    let named = named_in_code();
    assert!(named.len() > 30, "{named:?}");
    let mut missing: Vec<_> = named.iter().filter(|(id, _)| !texts.contains_key(*id)).collect();
    missing.sort();
    assert!(missing.is_empty(), "{missing:?}");
    for (_, _, ids) in COMPUTED {
        assert!(ids.iter().all(|id| texts.contains_key(*id)), "{ids:?}");
    }
    for id in error_pages() {
        assert!(texts.contains_key(&id), "{id}");
    }
}

#[test]
fn every_flash_with_a_link_has_words_for_it() {
    let texts = Catalogue::of(REFERENCE).texts;
    let mut seen = 0;
    for file in files("src", ".rs") {
        let code: Vec<_> = file.code().into_iter().map(|(_, line)| line).collect();
        let code = code.join("\n");
        for (at, _) in code.match_indices(".linking(") {
            if code[..at].ends_with("fn") || code[..at].ends_with("self") {
                continue;
            }
            let before = &code[..at];
            let flash =
                before.rfind("Flash::").unwrap_or_else(|| panic!("src/{}: no flash before .linking", file.path));
            let id = strings(&before[flash..])[0];
            assert!(texts.contains_key(&format!("{id}-link")), "src/{}: {id}-link", file.path);
            seen += 1;
        }
    }
    assert!(seen >= 2);
}

#[test]
fn calls_are_found_whatever_stands_around_them() {
    let text = r#"{{ t(key="a") }} {{ start(key="no") }} {{ <x label={t(key="b", n=f(x, 1), s=")")} /> }} {{ t(key="c-" ~ d) }}"#;
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    let call = |key: &str, names: &[&str]| Call { key: key.to_owned(), arguments: set(names) };
    assert_eq!(calls(text), [call("\"a\"", &[]), call("\"b\"", &["n", "s"]), call("\"c-\" ~ d", &[])]);
}
