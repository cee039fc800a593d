//! What would end a request, or the process, instead of answering.

use super::source::files;

/// The panics that are allowed: the file, what is on the line, and why it cannot happen to a visitor.
const ALLOWED: [(&str, &str, &str); 7] = [
    ("auth/token.rs", "32 bytes are a Fernet key", "the length is in the type"),
    ("auth/token.rs", "purposes are plain words", "each is a constant of this binary"),
    ("config/keys.rs", "HMAC takes keys of any length", "so says its definition"),
    ("config/mod.rs", "noreply@localhost is an address", "a constant"),
    ("live.rs", "panic!(\"{folder}: {error:#}\")", "files that were built in, read at the start: tests find it"),
    (
        "mail/smtp.rs",
        "TLS as it is built in",
        "the versions it offers are a constant; what a machine trusts is read without failing",
    ),
    ("web/visit.rs", "web::stage is attached", "every site is made by `app`, which attaches it"),
];

const PANICS: [&str; 6] = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("];

#[test]
fn nothing_panics_but_what_is_listed_with_its_reason() {
    let (mut wrong, mut seen) = (Vec::new(), Vec::new());
    for file in files("src", ".rs") {
        for (at, line) in file.code() {
            if !PANICS.iter().any(|panic| line.contains(panic)) {
                continue;
            }
            match ALLOWED.iter().find(|(path, text, _)| *path == file.path && line.contains(text)) {
                Some(allowed) => seen.push(allowed),
                None => wrong.push(format!("src/{}:{at}: {}", file.path, line.trim())),
            }
        }
    }
    assert!(wrong.is_empty(), "these may panic:\n{}", wrong.join("\n"));
    for allowed in &ALLOWED {
        assert!(seen.contains(&allowed), "no longer there: take it out of the list: {allowed:?}");
    }
}
