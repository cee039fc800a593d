//! Who may use whom: features -> auth, web, mail, jobs -> models -> db, config. What stands below knows nothing
//! of what stands above it, so that it can be read, tested and kept alone.

use std::collections::BTreeSet;

use super::source::{Source, files};

/// What each module of the core may use. A feature may use all of the core; no core module may use a feature, but
/// for `site`, the owner's file, where features are plugged in.
const MAY_USE: [(&str, &[&str]); 18] = [
    ("clock", &[]),
    ("message", &[]),
    ("live", &[]),
    ("error", &[]),
    ("telemetry", &["config"]),
    ("config", &[]),
    // Subscribers are handed the database; the database publishes what was committed.
    ("events", &["db"]),
    ("db", &["clock", "config", "error", "events"]),
    ("models", &["config", "db", "error", "message"]),
    ("i18n", &["config", "live", "message"]),
    // `return_to` decides which path is one of ours; `web` is where hostile paths come from.
    ("urls", &["web"]),
    // `asset(path=…)` in templates.
    ("render", &["i18n", "live", "message", "urls", "web"]),
    // A mail is a job, and jobs are handed the mailer.
    ("jobs", &["clock", "config", "db", "error", "mail", "models"]),
    ("mail", &["auth", "config", "db", "error", "i18n", "jobs", "message", "models", "render", "urls"]),
    // `web`: guards alone.
    ("auth", &["clock", "config", "db", "error", "message", "models", "web"]),
    ("web", &["auth", "clock", "config", "db", "error", "i18n", "live", "message", "models", "render", "site", "urls"]),
    ("site", &["accounts", "auth", "config", "db", "error", "events", "jobs", "mail", "models"]),
    // `app`, `with_background`: the site put together.
    (
        "cli",
        &[
            "accounts",
            "app",
            "auth",
            "clock",
            "config",
            "db",
            "error",
            "i18n",
            "jobs",
            "mail",
            "message",
            "models",
            "telemetry",
            "urls",
            "web",
            "with_background",
        ],
    ),
];

/// Features, and the features that each may use: those below it. `accounts` is the ground of all others.
const FEATURES: [(&str, &[&str]); 6] = [
    ("accounts", &[]),
    ("pages", &["accounts"]),
    ("ops", &["accounts"]),
    ("dev", &["accounts"]),
    ("devices", &["accounts"]),
    ("invitations", &["accounts"]),
];

fn module(file: &Source) -> &str {
    file.path.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The modules that a file names after `crate::`, each with its line.
fn used(file: &Source) -> Vec<(usize, String)> {
    let mut used = Vec::new();
    let lines: Vec<_> = file.text.lines().collect();
    for (at, line) in file.code() {
        // Where a removable feature is plugged in: these lines go with it.
        if lines[at - 1].contains("// feature: ") {
            continue;
        }
        for rest in line.split("crate::").skip(1) {
            let words: Vec<&str> = match rest.strip_prefix('{') {
                Some(group) => group.split(',').collect(),
                None => vec![rest],
            };
            for word in words {
                let name: String = word.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                if !name.is_empty() {
                    used.push((at, name));
                }
            }
        }
    }
    used
}

#[test]
fn what_stands_below_knows_nothing_of_what_stands_above() {
    let mut wrong = Vec::new();
    for file in files("src", ".rs").iter().filter(|file| file.path != "lib.rs" && file.path != "main.rs") {
        let own = module(file);
        let listed = MAY_USE.iter().find(|(name, _)| *name == own).map(|(_, may)| *may);
        let feature = FEATURES.iter().find(|(name, _)| *name == own).map(|(_, may)| *may);
        for (at, name) in used(file) {
            // The macros of `auth/roles.rs` are exported at the crate's root.
            let is_macro = ["role_guard", "role_rule"].contains(&name.as_str());
            let is_feature = FEATURES.iter().any(|(feature, _)| *feature == name);
            let fine = name == own
                || is_macro
                || match (listed, feature) {
                    (Some(may), _) => may.contains(&name.as_str()),
                    (None, Some(may)) => !is_feature || may.contains(&name.as_str()),
                    (None, None) => panic!("src/{}: add {own} to the lists in this test", file.path),
                };
            if !fine {
                wrong.push(format!("src/{}:{at}: {own} may not use {name}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_auth_needs_of_the_web_is_for_guards_alone() {
    for file in files("src/auth", ".rs").iter().filter(|file| !["guards.rs", "roles.rs"].contains(&&*file.path)) {
        let web: Vec<_> = used(file).into_iter().filter(|(_, name)| name == "web").collect();
        assert!(web.is_empty(), "src/auth/{}: {web:?}", file.path);
    }
}

#[test]
fn every_module_is_in_one_of_the_lists() {
    let modules: BTreeSet<_> = files("src", ".rs").iter().map(|file| module(file).to_owned()).collect();
    let listed: BTreeSet<_> =
        MAY_USE.iter().map(|(name, _)| *name).chain(FEATURES.iter().map(|(name, _)| *name)).collect();
    // A feature may be gone; then its line is not missed.
    for (name, _) in &MAY_USE {
        assert!(modules.contains(*name), "{name} is gone: take it out of the list");
    }
    let unlisted: Vec<_> = modules.iter().filter(|name| !listed.contains(name.as_str())).collect();
    assert_eq!(unlisted, ["lib", "main"]);
}
