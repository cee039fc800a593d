//! Links that were mailed before the database was restored from an older backup. The restored database gives out the ids of
//! their rows once more.

use app::accounts::links::{ChangeEmail, ConfirmEmail, Keep, ResetPassword, Setup, UndoEmail};
use app::db::Tx;
use app::db::schema::{sessions, tokens};
use app::models::{LinkKey, Purpose, UserId};
use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_query;

use crate::support::{Browser, PASSWORD, TestApp, enable_all_features, pattern};

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
            let backup = backup.to_string_lossy().into_owned();
            let connection = app::config::DatabaseUrl::parse("app.db", app.folder()).unwrap();
            let mut connection = app::db::dialect::connect(&connection).unwrap();
            sql_query(format!("VACUUM INTO '{backup}'")).execute(&mut connection).unwrap();
        }
        Self { app, backup }
    }

    /// Restores the backup as `docs/operate.md` says. On PostgreSQL only the part that matters here.
    fn restored(self) -> (TestApp, TestApp) {
        let app =
            if self.app.database.is_file() { self.app.restored_from(&self.backup) } else { self.app.second_machine() };
        let is_file = self.app.database.is_file();
        app.write(move |tx| {
            diesel::delete(sessions::table).execute(tx.connection())?;
            diesel::delete(tokens::table).execute(tx.connection())?;
            if !is_file {
                sql_query("ALTER TABLE tokens ALTER COLUMN id RESTART WITH 1").execute(tx.connection())?;
            }
            Ok(())
        });
        (app, self.app)
    }
}

type Make = fn(&mut Tx<'_>, UserId) -> QueryResult<LinkKey>;

/// Each purpose: its name, how to make a token, its page, and the message for an invalid link.
fn purposes() -> Vec<(&'static str, Make, &'static str, &'static str)> {
    fn of<P: Purpose>() -> (&'static str, Make, &'static str, &'static str) {
        let make: Make = |tx, id| tx.token::<P>(Some(id), "new@example.com", TimeDelta::days(1));
        (P::NAME, make, P::ENDPOINT, P::INVALID)
    }
    vec![
        of::<ConfirmEmail>(),
        of::<ResetPassword>(),
        of::<ChangeEmail>(),
        of::<UndoEmail>(),
        of::<Keep>(),
        of::<Setup>(),
        of::<app::devices::NotMe>(),              // feature: devices
        of::<app::invitations::InvitationLink>(), // feature: invitations
    ]
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
        let keys = app.write(move |tx| {
            Ok(purposes().iter().map(|(_, make, ..)| make(tx, id)).collect::<QueryResult<Vec<_>>>()?)
        });
        keys.into_iter()
            .zip(purposes())
            .map(|(key, of)| (key.row, app.state().tokens.link(of.0, key)))
            .collect::<Vec<_>>()
    };
    let old = make_all(&site.app, "mallory");
    let (app, _before) = site.restored();
    let new = make_all(&app, "victim");
    let mut victim = app.with_session(app.user("victim").unwrap().id);
    for ((old, new), (name, _, page, invalid)) in old.iter().zip(&new).zip(purposes()) {
        assert_eq!(old.0, new.0, "the number of the row is used again");
        let path = |token: &str| {
            if pattern(page).contains('<') { format!("{page}/{token}") } else { format!("{page}?token={token}") }
        };
        // The setup link asks its visitor to sign in first, the page to register asks for the opposite.
        let browser = if name == Setup::NAME { &mut victim } else { &mut app.browser() };
        assert_eq!(flashes(browser, &path(&old.1)), [invalid], "{name}");
    }
}
