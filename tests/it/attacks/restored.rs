//! Links that were mailed before the database was restored from an older backup. The restored database gives out the ids of
//! their rows once more.

use app::accounts::links::Setup;
use app::db::schema::{sessions, tokens};
use app::models::Purpose;
use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_query;

use crate::structure::source::files;
use crate::support::binary;
use crate::support::{Browser, PASSWORD, TestApp, enable_all_features, endpoints, pattern};

/// A site, and a backup of it.
struct Site {
    app: TestApp,
    backup: std::path::PathBuf,
}

impl Site {
    fn new() -> Self {
        let app = TestApp::with(enable_all_features);
        app.member("mallory");
        app.member("victim");
        let backup = app.folder().join("backup.db");
        if app.database.is_file() {
            let (database, file) = (app.folder().join("app.db"), backup.to_string_lossy());
            let of_app = [("DATABASE_URL", database.to_str().unwrap())];
            binary::Site::new().run_with(&["backup", &file], &of_app, "").assert_success();
        }
        Self { app, backup }
    }

    /// Restores the backup. On PostgreSQL it is the same database, without what a backup leaves out
    /// of these tables: the tests of `gantry restore` restore one.
    fn restored(self) -> (TestApp, TestApp) {
        if self.app.database.is_file() {
            return (self.app.restored_from(&self.backup), self.app);
        }
        let app = self.app.second_machine();
        app.write(|tx| {
            diesel::delete(sessions::table).execute(tx.connection())?;
            diesel::delete(tokens::table).execute(tx.connection())?;
            sql_query("ALTER TABLE tokens ALTER COLUMN id RESTART WITH 1").execute(tx.connection())?;
            Ok(())
        });
        (app, self.app)
    }
}

/// A purpose: its name, its page, and the message for an invalid link.
struct Found {
    name: String,
    page: String,
    invalid: String,
}

/// The purposes in the source. A new one may have no page yet.
fn purposes() -> Vec<Found> {
    let mut found = Vec::new();
    for file in files("src", ".rs") {
        for purpose in file.text.split("\nimpl Purpose for ").skip(1) {
            let (purpose, _) = purpose.split_once("\n}").unwrap();
            let word = |name: &str| {
                Some(purpose.split_once(&format!("const {name}: &'static str = \""))?.1.split_once('"')?.0)
            };
            found.push(Found {
                name: word("NAME").unwrap().to_owned(),
                page: word("ENDPOINT").unwrap().to_owned(),
                invalid: word("INVALID").unwrap_or(Setup::INVALID).to_owned(),
            });
        }
    }
    found.retain(|purpose| endpoints().any(|(endpoint, _)| endpoint == purpose.page));
    assert!(!found.is_empty());
    found
}

/// Stands for any of them.
struct Any;

impl Purpose for Any {
    const NAME: &'static str = "any";
    const ENDPOINT: &'static str = "home";
}

fn flashes(browser: &mut Browser<'_>, path: &str) -> Vec<String> {
    let answer = browser.get(path);
    assert!(answer.is_redirect(), "{path} opens: {}", answer.status);
    browser.follow(&answer).flashes()
}

#[test]
fn a_link_from_before_the_restore_does_not_open_the_account_that_has_its_number_now() {
    let site = Site::new();
    let forget = |app: &TestApp, address: &str| {
        let mut browser = app.browser();
        let form = browser.get("user.forgot_password");
        browser.submit(&form, "user.forgot_password", &[("email", address)]);
        app.mails().pop().unwrap().link("user.reset_password")
    };
    let kept: Vec<_> = (0..3).map(|_| forget(&site.app, "mallory@example.com")).collect();
    let (app, _before) = site.restored();
    for _ in 0..3 {
        forget(&app, "victim@example.com");
    }
    for link in kept {
        assert_eq!(flashes(&mut app.browser(), &link), ["invalid-reset-token"]);
    }
    assert!(app.browser().sign_in("victim", PASSWORD).is_redirect());
    app.run_jobs();
}

#[test]
fn no_link_of_any_purpose_outlives_a_restore() {
    let site = Site::new();
    let make_all = |app: &TestApp, name: &str| {
        let id = app.user(name).unwrap().id;
        let link = |purpose: Found| {
            let name = purpose.name.clone();
            let key = app.write(move |tx| {
                let key = tx.token::<Any>(Some(id), "new@example.com", TimeDelta::days(1))?;
                let row = diesel::update(tokens::table.find(key.row));
                row.set(tokens::purpose.eq(&purpose.name)).execute(tx.connection())?;
                Ok(key)
            });
            (key.row, app.state().tokens.link(&name, key))
        };
        purposes().into_iter().map(link).collect::<Vec<_>>()
    };
    let old = make_all(&site.app, "mallory");
    let (app, _before) = site.restored();
    let new = make_all(&app, "victim");
    let mut victim = app.with_session(app.user("victim").unwrap().id);
    for ((old, new), Found { name, page, invalid }) in old.iter().zip(&new).zip(purposes()) {
        assert_eq!(old.0, new.0, "the number of the row is used again");
        let path = |token: &str| {
            if pattern(&page).contains('<') { format!("{page}/{token}") } else { format!("{page}?token={token}") }
        };
        // The setup link asks its visitor to sign in first, the page to register asks for the opposite.
        let browser = if name == Setup::NAME { &mut victim } else { &mut app.browser() };
        assert_eq!(flashes(browser, &path(&old.1)), [invalid], "{name}");
    }
}
