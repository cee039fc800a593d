//! Using a link.

use chrono::TimeDelta;

use super::{ask, mailed_link, mails, next_of, press, refusal, site};
use crate::support::{url, with_next};

#[test]
fn the_browser_that_asked_is_signed_in_by_a_button() {
    let app = site();
    let id = app.member("ann");
    let mut ann = app.browser();
    let link = mailed_link(&app, &mut ann, "ann");
    let page = ann.get(&link);
    assert_eq!((page.status, ann.signed_in_as()), (200, None), "opening the link does nothing");
    assert!(page.texts("main").remove(0).contains("ann"), "the page names the account");
    assert!(!page.body.contains("i_asked"), "nothing is asked");
    let answer = ann.press(&page);
    assert_eq!(answer.leads_to(), url("home"));
    assert_eq!(ann.follow(&answer).flashes(), ["signed-in"]);
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    assert_eq!(ann.get("user.delete").status, 200, "it is a proof of identity");
    let session = app.sessions().pop().unwrap();
    assert!(!session.remembered && session.authenticated_at.is_some());
    assert!(answer.set_cookies().iter().all(|cookie| cookie.name() != "session" || cookie.max_age().is_none()));
    assert!(app.history(id).contains(&"signed-in".to_owned()));
}

#[test]
fn another_browser_is_told_so_and_asked_first() {
    let app = site();
    app.member("ann");
    let link = mailed_link(&app, &mut app.browser(), "ann");
    let mut other = app.browser();
    let page = other.get(&link);
    assert_eq!(page.value("i_asked"), "true", "the button says that they asked");
    // Without the answer, as by the page of the browser that asked, nothing happens.
    let token = page.csrf_token();
    let unasked = other.post(&link, &[("csrf_token", token)]);
    assert_eq!((unasked.status, unasked.value("i_asked").as_str()), (422, "true"));
    assert_eq!((other.signed_in_as(), app.sessions().len()), (None, 0));
    assert!(other.press(&unasked).is_redirect());
    assert_eq!(other.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn a_link_works_once_and_ends_the_others() {
    let app = site();
    app.member("ann");
    let mut ann = app.browser();
    let first = mailed_link(&app, &mut ann, "ann");
    let second = mailed_link(&app, &mut ann, "ann");
    let third = mailed_link(&app, &mut ann, "ann");
    let open = ann.get(&first);
    assert!(press(&mut ann, &second).is_redirect());
    ann.sign_out();
    for link in [&first, &second, &third] {
        assert_eq!(refusal(&mut app.browser(), link), "invalid-login-token");
    }
    let mut other = app.browser();
    let token = other.get("user.login").csrf_token();
    let pressed = other.post(&open.path, &[("csrf_token", token.as_str()), ("i_asked", "true")]);
    assert_eq!(other.follow(&pressed).flashes(), ["invalid-login-token"]);
    assert_eq!(app.sessions().len(), 0);
}

#[test]
fn a_link_expires_and_offers_another_one() {
    let app = site();
    app.member("ann");
    let mut ann = app.browser();
    let link = mailed_link(&app, &mut ann, "ann");
    let lifetime = app.state().settings.user.login_link_expiration.delta();
    app.advance_clock(lifetime - TimeDelta::seconds(10));
    let page = ann.get(&link);
    assert_eq!(page.status, 200);
    app.advance_clock(TimeDelta::seconds(10));
    let pressed = ann.press(&page);
    assert_eq!(ann.follow(&pressed).flashes(), ["login-expired"]);
    let answer = ann.get(&link);
    assert_eq!(answer.leads_to(), url("user.login"));
    let refused = ann.follow(&answer);
    let way = refused.attributes("[data-message=login-expired] a", "href").remove(0);
    assert_eq!(ann.get(&way).value("email"), "ann@example.com");
    assert_eq!(app.sessions().len(), 0);
}

#[test]
fn it_leads_on_to_the_page_that_was_asked_for() {
    let app = site();
    app.member("ann");
    let mut ann = app.browser();
    for (next, leads_to) in [(url("members"), url("members")), ("https://evil.example/".to_owned(), url("home"))] {
        let form = ann.get("user.login_link");
        ann.submit(&form, "user.login_link", &[("email", "ann@example.com"), ("next", &next)]);
        let link = mails(&app).pop().unwrap().link("user.use_login_link");
        assert!(!link.contains("evil"), "{link}");
        assert_eq!(press(&mut ann, &link).leads_to(), leads_to);
        ann.sign_out();
    }
    let page = ann.get(&format!("user.login_link?next={}", url("members")));
    let refused = ann.submit(&page, "user.login_link", &[("email", "no address")]);
    assert_eq!(next_of(&refused), Some(url("members")), "also after a mistake");
}

#[test]
fn who_is_signed_in_is_sent_on() {
    let app = site();
    let ann = app.member("ann");
    app.member("bob");
    let link = mailed_link(&app, &mut app.browser(), "bob");
    let mut ann = app.with_session(ann);
    for path in [link.as_str(), "user.login_link"] {
        assert_eq!(ann.get(path).leads_to(), url("home"), "{path}");
    }
    assert_eq!(ann.get(&with_next("user.login_link", "members")).leads_to(), url("members"));
    let token = ann.get("home").csrf_token();
    let answer = ann.post(&link, &[("csrf_token", token.as_str()), ("i_asked", "true")]);
    assert_eq!((answer.leads_to(), ann.signed_in_as().as_deref()), (url("home"), Some("ann")));
    assert!(ask(&mut app.browser(), "bob@example.com").is_redirect());
    app.run_jobs();
}
