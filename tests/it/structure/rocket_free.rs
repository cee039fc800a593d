//! Where Rocket may be named: services, models and mails know nothing of HTTP.

use super::source::files;

/// Files outside of `web/`, `pages/` and `mod.rs` that may, and why.
const MAY: [(&str, &str); 7] = [
    ("auth/guards.rs", "guards are Rocket's"),
    ("auth/roles.rs", "the macro that makes role guards"),
    ("db/pool.rs", "implements Rocket's Pool, and the guard &Db"),
    ("cli/serve.rs", "launches the site, and says why it does not start"),
    ("jobs/worker.rs", "runs beside the requests, from liftoff to shutdown"),
    ("lib.rs", "puts the site together"),
    ("main.rs", "starts it"),
];

/// Modules that may not, not even in their `mod.rs`.
const NEVER: [&str; 5] = ["config/", "i18n/", "jobs/mod.rs", "mail/", "models/"];

fn may(path: &str) -> bool {
    let pages = path.starts_with("web/") || path.starts_with("pages/") || path.contains("/pages/");
    let listed = path.ends_with("/mod.rs") || MAY.iter().any(|(file, _)| *file == path);
    pages || (listed && !NEVER.iter().any(|module| path.starts_with(module)))
}

fn names_rocket(line: &str) -> bool {
    ["rocket::", "use rocket", "rocket_db_pools"].iter().any(|word| line.contains(word))
}

#[test]
fn rocket_is_named_only_where_http_is() {
    let mut wrong = Vec::new();
    for file in files("src", ".rs").iter().filter(|file| !may(&file.path)) {
        let lines = file.code().into_iter().filter(|(_, line)| names_rocket(line));
        wrong.extend(lines.map(|(at, line)| format!("src/{}:{at}: {}", file.path, line.trim())));
    }
    assert!(wrong.is_empty(), "Rocket is named outside of web/, pages/ and guards:\n{}", wrong.join("\n"));
}

#[test]
fn every_exception_is_needed() {
    let files = files("src", ".rs");
    for (path, why) in MAY.iter().filter(|(path, _)| *path != "main.rs") {
        let file = files.iter().find(|file| file.path == *path).unwrap_or_else(|| panic!("{path} ({why}) is gone"));
        assert!(file.code().iter().any(|(_, line)| names_rocket(line)), "{path} ({why}) does not name Rocket any more");
    }
}
