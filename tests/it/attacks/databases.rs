//! A stolen copy of the database reveals names and addresses, but nothing that lets the thief in.

use app::auth::TokenManager;
use app::config::keys::SecretKeys;
use app::config::mail::Transport;
use app::db::schema::{sessions, tokens, users};
use app::models::{LinkKey, TokenId};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use diesel::prelude::*;

use crate::support::{PASSWORD, TestApp, url_prefix};

/// Sends mails to files, because the mailbox keeps mails with their links in the database.
fn mails_in_files(settings: &mut app::config::Settings) {
    settings.mail.transport = Some(Transport::File);
    settings.mail.directory = "mails".into();
}

#[test]
fn the_database_holds_no_secret_that_was_given_out() {
    let app = TestApp::with(mails_in_files);
    let mut browser = app.browser();
    let form = browser.get("user.register");
    browser.register("ann", "ann@example.com");
    app.run_jobs();
    let mail = std::fs::read_dir(app.folder().join("mails")).unwrap().next().unwrap().unwrap().path();
    let mail = std::fs::read_to_string(mail).unwrap().replace("=\r\n", "").replace("=3D", "=");
    let link = mail.split_whitespace().find(|word| word.contains(url_prefix("user.confirm_email"))).unwrap().to_owned();
    let page = browser.get(&link);
    let waiting = browser.cookies.clone();
    browser.press(&page);
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));

    let kept = all_secret_columns(&app);
    assert!(kept.contains("ann@example.com"), "the dump must contain the address");
    let secrets = waiting.values().chain(browser.cookies.values()).cloned();
    let token = link.rsplit('/').next().unwrap().to_owned();
    let typed = [PASSWORD.to_owned(), token, form.csrf_token(), page.csrf_token()];
    for secret in secrets.chain(typed).filter(|secret| secret.len() > 10) {
        // As text, and as the bytes that a column could hold: those of the text, or the decoded ones.
        let mut stored = vec![secret.clone(), STANDARD.encode(&secret), format!("{:?}", secret.as_bytes())];
        stored.extend(URL_SAFE_NO_PAD.decode(&secret).map(|bytes| format!("{bytes:?}")));
        for stored in stored {
            assert!(!kept.contains(&stored), "{secret} is in the database, as {stored}");
        }
    }
}

/// The contents of every column that could hold a secret.
fn all_secret_columns(app: &TestApp) -> String {
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
fn nothing_in_the_database_works_as_a_credential() {
    let app = TestApp::new();
    let id = app.member("ann");
    app.with_session(id);
    app.unconfirmed("una");
    let mut una = app.browser();
    let form = una.get("user.resend_confirm_email");
    una.submit(&form, "user.resend_confirm_email", &[("email", "una@example.com")]);
    app.run_jobs();

    let (hash, row, link_hash) = app.read(|c| {
        let hash = sessions::table.select(sessions::secret_hash).first::<Vec<u8>>(c)?;
        let (row, link_hash) = tokens::table.select((tokens::id, tokens::secret_hash)).first::<(i64, Vec<u8>)>(c)?;
        Ok((hash, row, link_hash))
    });
    // The hash of a session's secret does not work as the secret.
    let text = String::from_utf8_lossy(&hash).into_owned();
    for cookie in [text, URL_SAFE_NO_PAD.encode(&hash), STANDARD.encode(&hash), "1".to_owned()] {
        let mut thief = app.browser();
        thief.cookies.insert("session".to_owned(), cookie);
        assert_eq!(thief.signed_in_as(), None);
    }
    // A password hash does not work as a password.
    let stored = app.user("ann").unwrap().password_hash;
    assert_eq!(app.browser().sign_in("ann", &stored).status, 422);
    // Neither a token's row id nor a token made with another site's key works as a link, nor does the stored hash.
    let other = SecretKeys::parse(&SecretKeys::generate()).unwrap();
    let key = LinkKey { row: TokenId(row), random: link_hash[..16].try_into().unwrap() };
    let (foreign, own) = (TokenManager::new(&other), &app.state().tokens);
    let forged = [foreign.link("confirm-email", key), own.link("confirm-email", key)];
    for token in [row.to_string(), URL_SAFE_NO_PAD.encode(row.to_string())].into_iter().chain(forged) {
        let mut thief = app.browser();
        let refused = thief.get(&format!("user.confirm_email/{token}"));
        assert_eq!(thief.follow(&refused).flashes(), ["invalid-confirm-token"], "{token}");
    }
    assert!(!app.is_confirmed("una"));
}
