//! Every text is used, and every used text exists and gets its variables.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::Catalogue;
use super::reference;
use crate::structure::source::files;

/// Ids that are built at run time: where, their beginning, and their ends.
const COMPUTED: &[(&str, &str, &[&str])] = &[
    ("parts/theme_buttons.html", "\"theme-\" ~ ", &["theme-auto", "theme-light", "theme-dark"]),
    ("components/forms.html", "\"help-password-\" ~ ", &["help-password-modern", "help-password-classic"]),
    ("invitations/invite.html", "\"invite-\" ~ ", &["invite-sent", "invite-accepted"]), // feature: invitations
    ("invitations/invite.html", "\"invite-\" ~ ", &["invite-expired", "invite-withdrawn"]), // feature: invitations
    ("admin/base.html", "\"admin-state-\" ~ ", &["admin-state-active", "admin-state-unconfirmed"]), // feature: admin
    ("admin/base.html", "\"admin-state-\" ~ ", &["admin-state-off", "admin-state-waiting"]), // feature: admin
    ("pages/users.rs", "the words of orders", &["admin-sort-newest", "admin-sort-oldest"]), // feature: admin
    ("pages/users.rs", "the words of orders", &["admin-sort-name", "admin-sort-email"]), // feature: admin
    ("pages/mails.rs", "the words of states", &["admin-mails-waiting", "admin-mails-failed"]), // feature: admin
    ("pages/user.rs", "the purposes of links", &["admin-link-confirm-email", "admin-link-reset-password"]), // feature: admin
    ("pages/user.rs", "the purposes of links", &["admin-link-change-email", "admin-link-undo-email"]), // feature: admin
    ("pages/user.rs", "the purposes of links", &["admin-link-keep", "admin-link-login-link"]),         // feature: admin
    ("pages/user.rs", "the purposes of links", &["admin-link-not-me"]),                                // feature: admin
    ("error.html", "key ~ \"-title\"", &["csrf-failed-title", "cookies-needed-title", "maintenance-title"]),
    ("error.html", "key ~ \"-text\"", &["csrf-failed-text", "cookies-needed-text"]),
];

/// The statuses with an error page, as listed in `web/error.rs`.
fn error_pages() -> Vec<String> {
    let text = std::fs::read_to_string(crate::structure::source::root().join("src/web/error.rs")).unwrap();
    let list = text.split("const WITH_TEXTS").nth(1).and_then(|rest| rest.split("= [").nth(1)).unwrap();
    let statuses = list.split(']').next().unwrap().split(',').map(str::trim).filter(|status| !status.is_empty());
    // 429 shows `too-many-attempts` instead.
    let both = statuses.flat_map(|status| [format!("error-{status}-title"), format!("error-{status}-text")]);
    both.filter(|id| id != "error-429-text").collect()
}

/// A use of the filter `t` in a template, as in `"id" | t(name=x)`: its id expression and the names of its arguments.
#[derive(Debug, PartialEq)]
struct Call {
    key: String,
    arguments: BTreeSet<String>,
}

/// Every use of the filter `t` in a template.
fn calls(text: &str) -> Vec<Call> {
    let mut calls = Vec::new();
    for (at, filter) in text.match_indices(" | t") {
        let (before, after) = (&text[..at], &text[at + filter.len()..]);
        if after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_') {
            continue;
        }
        let arguments = after.strip_prefix('(').map(arguments).unwrap_or_default();
        calls.push(Call { key: last_value(before), arguments: arguments.into_iter().map(|(name, _)| name).collect() });
    }
    calls
}

/// The last value in a text: a string, the inside of parentheses, or a variable.
fn last_value(text: &str) -> String {
    if let Some(inside) = text.strip_suffix('"') {
        return format!("\"{}\"", inside.rsplit('"').next().unwrap());
    }
    if let Some(inside) = text.strip_suffix(')') {
        let mut depth = 1;
        let start = inside.rfind(|c| {
            depth += i32::from(c == ')') - i32::from(c == '(');
            depth == 0
        });
        return inside[start.unwrap() + 1..].to_owned();
    }
    text.rsplit([' ', '{', '(']).next().unwrap().to_owned()
}

/// The arguments of a call, `name=value`, split at commas outside of strings and brackets.
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

/// The string literals in a line of Rust.
fn strings(line: &str) -> Vec<&str> {
    line.split('"').skip(1).step_by(2).collect()
}

/// Ids in Rust code: in `Message::new`, flashes and field errors.
fn ids_in_code() -> BTreeMap<String, String> {
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

/// The text ids of the subjects of mails.
fn subjects() -> Vec<String> {
    let names = app::mail::examples::names().into_iter();
    names.map(|name| format!("mail-{}-subject", name.replace('_', "-"))).collect()
}

/// The text ids of audit events, which the history shows. The code passes the kinds to `tx.audit`.
fn audit_texts() -> Vec<String> {
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
fn every_audit_event_has_a_text() {
    let (texts, happenings) = (Catalogue::of(&reference()).texts, audit_texts());
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
    let mut used: BTreeSet<String> = error_pages().into_iter().chain(audit_texts()).chain(subjects()).collect();
    used.extend(COMPUTED.iter().flat_map(|(_, _, ids)| ids.iter().map(|id| (*id).to_owned())));
    for file in files("templates", "") {
        used.extend(calls(&file.text).iter().map(|call| call.key.trim_matches('"').to_owned()));
    }
    let mut links = false;
    for file in files("src", ".rs") {
        for (_, line) in file.code() {
            used.extend(strings(line).into_iter().map(str::to_owned));
            // `FormState::required` has a message of its own for each field.
            used.extend(strings(line).into_iter().map(|field| format!("{}-required", field.replace('_', "-"))));
            links |= line.contains("-link\"") && line.contains("format!");
        }
    }
    assert!(links, "the link text of a flash is not ID-link any more: change this test");
    let unused: Vec<_> = Catalogue::of(&reference())
        .texts
        .into_keys()
        .filter(|id| !used.contains(id) && !id.strip_suffix("-link").is_some_and(|flash| used.contains(flash)))
        .collect();
    assert!(unused.is_empty(), "unused texts: {unused:?}");
}

#[test]
fn every_text_in_a_template_exists_and_gets_its_variables() {
    let texts = Catalogue::of(&reference()).texts;
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for file in files("templates", "") {
        for call in calls(&file.text) {
            let Some(id) =
                call.key.strip_prefix('"').and_then(|key| key.strip_suffix('"')).filter(|id| !id.contains('"'))
            else {
                let known = COMPUTED.iter().any(|(path, text, _)| *path == file.path && call.key.starts_with(text));
                if !known {
                    wrong.push(format!("templates/{}: list what {} can be in this test", file.path, call.key));
                }
                continue;
            };
            seen += 1;
            match texts.get(id) {
                None => wrong.push(format!("templates/{}: there is no text {id}", file.path)),
                // Every text in a template is given `app_name`.
                Some(wants) if wants.iter().filter(|name| *name != "app_name").ne(&call.arguments) => wrong
                    .push(format!("templates/{}: {id} wants {wants:?} and is given {:?}", file.path, call.arguments)),
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 80, "{seen} calls were found");
}

#[test]
fn every_text_in_the_code_exists() {
    let texts = Catalogue::of(&reference()).texts;
    let named = ids_in_code();
    assert!(named.len() > 30, "{named:?}");
    let mut missing: Vec<_> = named.iter().filter(|(id, _)| !texts.contains_key(*id)).collect();
    missing.sort();
    assert!(missing.is_empty(), "{missing:?}");
    for (_, _, ids) in COMPUTED {
        assert!(ids.iter().all(|id| texts.contains_key(*id)), "{ids:?}");
    }
    for id in error_pages().into_iter().chain(subjects()) {
        assert!(texts.contains_key(&id), "{id}");
    }
}

#[test]
fn every_required_field_has_a_text_for_an_empty_value() {
    let (texts, mut fields) = (Catalogue::of(&reference()).texts, 0);
    for file in files("src", ".rs") {
        for (_, line) in file.code().into_iter().filter(|(_, line)| line.contains(".required(\"")) {
            let field = strings(&line[line.find(".required(").unwrap()..])[0];
            let id = format!("{}-required", field.replace('_', "-"));
            assert!(texts.contains_key(&id), "src/{} requires a field, but there is no text {id}", file.path);
            fields += 1;
        }
    }
    assert!(fields >= 8, "only {fields} required fields were found");
}

#[test]
fn every_flash_with_a_link_has_a_text_for_it() {
    let texts = Catalogue::of(&reference()).texts;
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
fn calls_are_found_in_any_context() {
    let text = r#"{{ "a" | t }} {{ "no" | trim }} {{ <x label={"b" | t(n=f(x, 1), s=")")} /> }} {{ ("c-" ~ d(1)) | t }} {{ e.f | t }}"#;
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    let call = |key: &str, names: &[&str]| Call { key: key.to_owned(), arguments: set(names) };
    let expected = [call("\"a\"", &[]), call("\"b\"", &["n", "s"]), call("\"c-\" ~ d(1)", &[]), call("e.f", &[])];
    assert_eq!(calls(text), expected);
}
