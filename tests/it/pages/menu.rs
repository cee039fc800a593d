//! The menu: what it offers to whom, and which page it marks as the one that is shown.

use crate::support::{Page, TestApp};

fn menu(page: &Page) -> Vec<String> {
    page.attributes("#site-menu .navbar-nav.me-auto a", "href")
}

fn marked(page: &Page) -> Vec<String> {
    page.attributes("#site-menu a[aria-current=page]", "href")
}

#[test]
fn it_marks_the_page_that_is_shown_and_no_other() {
    let app = TestApp::new();
    let agent = app.member("ann");
    for role in ["secret", "sauce"] {
        app.grant(agent, role);
    }
    let mut browser = app.entered(agent);
    for path in ["/", "/members", "/special"] {
        let page = browser.get(path);
        assert_eq!((page.status, marked(&page)), (200, vec![path.to_owned()]), "{path}");
        assert_eq!(marked(&browser.get(&format!("{path}?page=2"))), [path], "with a query too");
    }
    for path in ["/user/account", "/user/logout", "/nowhere", "/members/nowhere"] {
        assert_eq!(marked(&browser.get(path)), [""; 0], "{path}");
    }
    assert_eq!(browser.get("/user/account").attributes("main a[aria-current=page]", "href"), ["/user/account"]);
}

#[test]
fn it_offers_what_may_be_opened() {
    let app = TestApp::new();
    let (member, agent) = (app.member("ann"), app.member("bob"));
    for role in ["secret", "agent"] {
        app.grant(agent, role);
    }
    for (mut browser, offered) in [
        (app.browser(), vec!["/"]),
        (app.entered(member), vec!["/", "/members"]),
        (app.entered(agent), vec!["/", "/members", "/special"]),
    ] {
        let page = browser.get("/");
        assert_eq!(menu(&page), offered);
        for link in page.attributes("#site-menu a[href]", "href") {
            assert_eq!(browser.get(&link).status, 200, "{link} is offered");
        }
    }
}

#[test]
fn it_knows_who_is_signed_in() {
    let app = TestApp::new();
    let id = app.member("ann");
    let stranger = app.browser().get("/");
    assert_eq!(stranger.user(), None);
    assert_eq!(stranger.attributes("#site-menu a[href='/user/login']", "href").len(), 1);
    assert_eq!(stranger.texts("form[action='/user/logout']").len(), 0);
    let mut browser = app.entered(id);
    let home = browser.get("/");
    assert_eq!(home.user().as_deref(), Some("ann"));
    assert_eq!(home.texts("#site-menu a[href='/user/login'], #site-menu a[href='/user/register']").len(), 0);
    let out = browser.submit(&home, "/user/logout", &[]);
    assert_eq!(browser.follow(&out).flashes(), ["signed-out"]);
    assert_eq!(browser.who(), None);
}

#[test]
fn what_is_switched_off_is_not_offered_and_not_there() {
    let app = TestApp::with(|settings| {
        settings.user.enable_registration = false;
        settings.user.enable_confirm_email = false;
        settings.app.dev_pages = Some(false);
    });
    let mut browser = app.browser();
    for path in ["/", "/user/login", "/nowhere"] {
        let page = browser.get(path);
        for gone in ["/user/register", "/user/resend-confirm-email", "/dev/mailbox"] {
            assert_eq!(page.texts(&format!("a[href^='{gone}']")).len(), 0, "{gone} on {path}");
        }
    }
    for gone in
        ["/user/register", "/user/resend-confirm-email", "/user/confirm-email/x", "/dev/mailbox", "/dev/mailbox/1"]
    {
        assert_eq!(browser.get(gone).status, 404, "{gone}");
        let token = browser.get("/").csrf_token();
        assert_eq!(browser.post(gone, &[("csrf_token", token)]).status, 404, "{gone}");
    }
}
