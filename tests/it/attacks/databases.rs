//! What somebody has who has stolen a copy of the database: names and addresses, and nothing that opens a door.

use app::auth::TokenManager;
use app::config::keys::SecretKeys;
use app::config::mail::Transport;
use app::db::schema::{sessions, tokens, users};
use app::models::Purpose;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use diesel::prelude::*;

use crate::support::{PASSWORD, TestApp};

/// Mails as files: the mailbox that is read in a browser keeps them in the database.
fn mails_in_files(settings: &mut app::config::Settings) {
    settings.mail.transport = Some(Transport::File);
    settings.mail.directory = "mails".into();
}

#[test]
fn no_secret_that_was_ever_given_out_stands_in_it() {
    let app = TestApp::with(mails_in_files);
    let mut browser = app.browser();
    let form = browser.get("/user/register");
    browser.register("ann", "ann@example.com");
    app.work();
    let mail = std::fs::read_dir(app.folder().join("mails")).unwrap().next().unwrap().unwrap().path();
    let mail = std::fs::read_to_string(mail).unwrap().replace("=\r\n", "").replace("=3D", "=");
    let link = mail.split_whitespace().find(|word| word.contains("/user/confirm-email/")).unwrap().to_owned();
    let page = browser.get(&link);
    let waiting = browser.cookies.clone();
    browser.press(&page);
    assert_eq!(browser.who().as_deref(), Some("ann"));

    let kept = everything(&app);
    assert!(kept.contains("ann@example.com"), "this reads what is there");
    let secrets = waiting.values().chain(browser.cookies.values()).cloned();
    let token = link.rsplit('/').next().unwrap().to_owned();
    let typed = [PASSWORD.to_owned(), token, form.csrf_token(), page.csrf_token()];
    for secret in secrets.chain(typed).filter(|secret| secret.len() > 10) {
        // As it was given out, and as the bytes that a column could hold: of its letters, or of what they stand for.
        let mut stored = vec![secret.clone(), STANDARD.encode(&secret), format!("{:?}", secret.as_bytes())];
        stored.extend(URL_SAFE_NO_PAD.decode(&secret).map(|bytes| format!("{bytes:?}")));
        for stored in stored {
            assert!(!kept.contains(&stored), "{secret} is in the database, as {stored}");
        }
    }
}

/// Every column that could hold a secret.
fn everything(app: &TestApp) -> String {
    use app::db::schema::{audit_events, jobs, mailbox, throttle_counters, user_emails};
    app.read(|c| {
        let columns = (users::username, users::password_hash, users::registered_in, users::language);
        let accounts = users::table.select(columns);
        let accounts = accounts.load::<(Option<String>, String, Option<Vec<u8>>, Option<String>)>(c)?;
        let addresses = user_emails::table.select(user_emails::address).load::<String>(c)?;
        let opened = sessions::table.select((sessions::secret_hash, sessions::ip, sessions::user_agent));
        let opened = opened.load::<(Vec<u8>, String, String)>(c)?;
        let links = tokens::table.select((tokens::id, tokens::purpose, tokens::sent_to));
        let links = links.load::<(i64, String, String)>(c)?;
        let todo = jobs::table.select((jobs::payload, jobs::last_error)).load::<(String, Option<String>)>(c)?;
        let mails = mailbox::table.select((mailbox::headers, mailbox::text)).load::<(String, String)>(c)?;
        let counted = throttle_counters::table.select(throttle_counters::key).load::<String>(c)?;
        let noted = audit_events::table.select((audit_events::kind, audit_events::detail));
        let noted = noted.load::<(String, String)>(c)?;
        Ok(format!("{accounts:?} {addresses:?} {opened:?} {links:?} {todo:?} {mails:?} {counted:?} {noted:?}"))
    })
}

#[test]
fn what_stands_in_it_opens_nothing() {
    let app = TestApp::new();
    let id = app.member("ann");
    app.entered(id);
    app.unconfirmed("una");
    let mut una = app.browser();
    let form = una.get("/user/resend-confirm-email");
    una.submit(&form, "/user/resend-confirm-email", &[("email", "una@example.com")]);
    app.work();

    let (hash, row) = app.read(|c| {
        let hash = sessions::table.select(sessions::secret_hash).first::<Vec<u8>>(c)?;
        Ok((hash, tokens::table.select(tokens::id).first::<i64>(c)?))
    });
    // The hash of a session's secret is no secret.
    let text = String::from_utf8_lossy(&hash).into_owned();
    for cookie in [text, URL_SAFE_NO_PAD.encode(&hash), STANDARD.encode(&hash), "1".to_owned()] {
        let mut thief = app.browser();
        thief.cookies.insert("session".to_owned(), cookie);
        assert_eq!(thief.who(), None);
    }
    // The hash of a password is no password.
    let stored = app.user("ann").unwrap().password_hash;
    assert_eq!(app.browser().sign_in("ann", &stored).status, 422);
    // The number of a link is no link, nor is a link made with another site's key.
    let other = SecretKeys::parse(&SecretKeys::generate()).unwrap();
    let foreign = TokenManager::new(&other).link(Purpose::ConfirmEmail, row);
    for token in [row.to_string(), URL_SAFE_NO_PAD.encode(row.to_string()), foreign] {
        let mut thief = app.browser();
        let refused = thief.get(&format!("/user/confirm-email/{token}"));
        assert_eq!(thief.follow(&refused).flashes(), ["invalid-confirm-token"], "{token}");
    }
    assert!(!app.is_confirmed("una"));
}
