//! Which files may name Rocket. Services, models and mails know nothing of HTTP.

use super::imports::is_in_feature;
use super::source::files;

/// Files outside of `web/` and of pages, and why they name Rocket.
const EXCEPTIONS: [(&str, &str); 7] = [
    ("cli/serve.rs", "launches the site, and explains why it does not start"),
    ("cli/stop.rs", "ends the site when the last request is answered"),
    ("db/open.rs", "opens the database when the site starts"),
    ("db/pool.rs", "implements Rocket's Pool"),
    ("jobs/worker.rs", "runs from liftoff to shutdown"),
    ("lib.rs", "puts the site together"),
    ("urls.rs", "asks Rocket whether a path can be one of ours"),
];

/// In a feature, HTTP belongs in `mod.rs`, where its pages are mounted, in `page.rs` and in `pages/`.
fn is_about_http(path: &str) -> bool {
    let is_page = path.starts_with("pages/")
        || ["/mod.rs", "/page.rs"].iter().any(|name| path.ends_with(name))
        || path.contains("/pages/");
    path.starts_with("web/") || (is_page && is_in_feature(path))
}

fn names_rocket(line: &str) -> bool {
    ["rocket::", "use rocket", "rocket_db_pools"].iter().any(|word| line.contains(word))
}

#[test]
fn only_pages_web_and_the_exceptions_name_rocket() {
    let mut wrong = Vec::new();
    for file in files("src", ".rs").iter().filter(|file| !is_about_http(&file.path)) {
        if EXCEPTIONS.iter().any(|(path, _)| *path == file.path) {
            continue;
        }
        let lines = file.code().into_iter().filter(|(_, line)| names_rocket(line));
        wrong.extend(lines.map(|(at, line)| format!("src/{}:{at}: {}", file.path, line.trim())));
    }
    assert!(wrong.is_empty(), "Rocket is named where there is no HTTP:\n{}", wrong.join("\n"));
}

#[test]
fn every_exception_is_needed() {
    let files = files("src", ".rs");
    for (path, why) in EXCEPTIONS {
        let file = files.iter().find(|file| file.path == path);
        let is_needed = file.is_some_and(|file| file.code().iter().any(|(_, line)| names_rocket(line)));
        assert!(is_needed, "{path} does not name Rocket any more ({why}): take it out of the list");
    }
}
