//! Panics in the source.

use super::source::files;

/// The allowed panics: the file, the text on the line, and why no visitor can cause it.
const ALLOWED: [(&str, &str, &str); 7] = [
    ("auth/token.rs", "32 bytes are a Fernet key", "the type has that length"),
    ("auth/token.rs", "purposes are plain words", "each is a constant"),
    ("config/keys.rs", "HMAC takes keys of any length", "so it is defined"),
    ("config/mod.rs", "noreply@localhost is an address", "it is a constant"),
    ("i18n/formats.rs", "for a language without data", "it is how the compiled data of ICU4X is made"),
    (
        "mail/smtp.rs",
        "TLS as it is built in",
        "the TLS versions are constants, and certificates are read without failing",
    ),
    ("web/visit.rs", "::stage is attached", "`app` attaches both stages to every site"),
];

const PANICS: [&str; 6] = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("];

#[test]
fn every_panic_is_listed_with_a_reason() {
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
    assert!(wrong.is_empty(), "these lines may panic:\n{}", wrong.join("\n"));
    for allowed in &ALLOWED {
        assert!(seen.contains(&allowed), "no longer there: take it out of the list: {allowed:?}");
    }
}
