//! Asking for a link: the answer is the same for every address.

use app::config::values::Limit;
use app::passwordless::LoginLinkSent;
use rocket::http::Method;

use super::{ask, mails, next_of, press, site, site_with};
use crate::support::{PASSWORD, TestApp, url, url_prefix};

#[test]
fn the_pages_are_there_only_if_they_are_switched_on() {
    let app = TestApp::new();
    for path in ["user.login_link", "user.use_login_link/x"] {
        assert_eq!(app.browser().get(path).status, 404, "{path}");
    }
    assert!(!app.browser().get("user.login").body.contains(&url("user.login_link")));
    let app = site();
    let page = app.browser().get(&format!("user.login?next={}", url("members")));
    let offered = page.attributes("a", "href").into_iter().find(|to| to.starts_with(&url("user.login_link"))).unwrap();
    assert_eq!(next_of(&app.browser().get(&offered)), Some(url("members")), "the way back goes along");
}

#[test]
fn the_answer_is_the_same_for_every_address_and_only_owners_get_a_mail() {
    let app = site();
    app.member("known");
    app.unconfirmed("waits");
    app.set_active(app.member("ended"), false);
    app.set_active(app.unconfirmed("never"), false);
    let mut seen = Vec::new();
    for name in ["Known", "waits", "ended", "never", "nobdy"] {
        let mut browser = app.browser();
        let answer = ask(&mut browser, &format!("{name}@example.com"));
        assert_eq!(answer.leads_to(), url("user.check_inbox"));
        let landed = browser.follow(&answer);
        assert_eq!(landed.flashes(), ["login-email-sent"]);
        assert_eq!(landed.main_action(), url("user.login_link"), "it offers to send the mail again");
        let typed = [format!("{name}@example.com")];
        seen.push((answer.redacted(&[&typed[0]]), landed.redacted(&[&typed[0]])));
    }
    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:#?}");
    let to: Vec<_> = app.mails().into_iter().map(|mail| mail.to).collect();
    assert_eq!(to, ["known@example.com"]);
    assert_eq!(ask(&mut app.browser(), "no address").errors("email"), ["invalid-email"]);
    assert_eq!(ask(&mut app.browser(), "").errors("email"), ["email-required"]);
}

#[test]
fn the_settings_can_allow_the_answer_to_tell() {
    let app = site_with(|settings| settings.user.show_email_does_not_exist = true);
    app.member("ann");
    app.unconfirmed("bob");
    for unknown in ["nobody@example.com", "bob@example.com"] {
        let page = ask(&mut app.browser(), unknown);
        assert_eq!((page.status, page.errors("email")), (422, vec!["does-not-exist".to_owned()]), "{unknown}");
    }
    assert!(ask(&mut app.browser(), "ann@example.com").is_redirect());
    assert_eq!(mails(&app).len(), 1);
}

#[test]
fn an_account_that_waits_to_be_deleted_gets_the_link_that_keeps_it() {
    let app = site();
    let mut ann = app.with_session(app.member("ann"));
    let form = ann.get("user.delete");
    ann.submit(&form, "user.delete", &[("password", PASSWORD)]);
    let before = app.mails().len();
    ask(&mut app.browser(), "ann@example.com");
    let all = app.mails();
    assert_eq!((all.len(), mails(&app).len()), (before + 1, 0));
    assert!(all.last().unwrap().text.contains(url_prefix("user.keep")));
}

#[test]
fn clients_that_ask_too_often_are_refused_and_write_nothing() {
    let app = site_with(|settings| settings.limits.login_link = Limit::per_minutes(2, 60));
    app.member("ann");
    let mut browser = app.browser();
    for _ in 0..2 {
        assert!(ask(&mut browser, "nobody@example.com").is_redirect());
    }
    let refused = ask(&mut browser, "ann@example.com");
    assert_eq!(refused.status, 429);
    assert!(refused.header("Retry-After").is_some());
    assert_eq!(app.mails().len(), 0);
    assert!(ask(&mut app.browser().from_ip("198.51.100.7"), "ann@example.com").is_redirect());
    assert_eq!(mails(&app).len(), 1);
}

#[test]
fn a_mailbox_gets_no_more_than_it_can_take_and_the_last_mail_is_left_for_a_forgotten_password() {
    let app = site();
    app.member("ann");
    let most = app.state().settings.limits.mails_per_mailbox.times as usize;
    for _ in 0..most + 3 {
        assert!(ask(&mut app.browser(), "ann@example.com").is_redirect());
        app.browser().register("evil", "ann@example.com");
    }
    assert!(mails(&app).len() < most, "strangers' mails count as well");
    let before = app.mails().len();
    assert_eq!(before, most - 1);
    let mut browser = app.browser();
    let form = browser.get("user.forgot_password");
    browser.submit(&form, "user.forgot_password", &[("email", "ann@example.com")]);
    let all = app.mails();
    assert_eq!(all.len(), most);
    assert!(all.last().unwrap().text.contains(url_prefix("user.reset_password")));
}

#[test]
fn strangers_leave_room_for_a_link() {
    let app = site();
    app.member("ann");
    for number in 0..app.state().settings.limits.mails_per_mailbox.times {
        app.browser().register(&format!("evil{number}"), "ann@example.com");
    }
    ask(&mut app.browser(), "ann@example.com");
    assert_eq!(mails(&app).len(), 1);
}

#[test]
fn a_program_asks_in_json() {
    let app = site();
    app.member("ann");
    let ask = |body| app.browser().request(Method::Post, "user.login_link", Some("application/json"), body);
    for (body, code) in [(r#"{"email": "ann@example.com"}"#, 200), (r#"{"email": "no address"}"#, 400)] {
        let answer = ask(body);
        let envelope: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!((answer.status, &envelope["meta"]["code"]), (code, &code.into()), "{envelope}");
        assert_eq!(envelope["response"]["errors"]["email"].is_array(), code == 400, "{envelope}");
    }
    assert_eq!(mails(&app).len(), 1);
}

#[test]
fn subscribers_hear_of_it_and_the_history_says_so() {
    let app = site();
    let ann = app.member("ann");
    let told = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let tell = told.clone();
    let db = app.db_with(app::db::Bus::default().on(move |event: &LoginLinkSent, _tx| {
        tell.lock().unwrap().push(event.user_id);
        Ok(())
    }));
    app.wait(app::passwordless::ask(&db, "ann@example.com".parse().unwrap(), None)).unwrap();
    let context = app::JobContext { db, ..app::job_context(app.client.rocket()).unwrap() };
    app.wait(app::jobs::drain(app.db(), &context, &app::site::jobs())).unwrap();
    assert_eq!(*told.lock().unwrap(), [ann]);
    assert_eq!(app.history(ann), ["login-link-sent"]);
    let mut browser = app.browser();
    let link = mails(&app).pop().unwrap().link("user.use_login_link");
    assert!(press(&mut browser, &link).is_redirect());
    assert_eq!(app.history(ann), ["login-link-sent", "signed-in"]);
    assert!(!browser.get("user.history").body.contains("history-"), "every event has its text");
}
