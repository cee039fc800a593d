//! `/dev/mailbox`.

use serde_json::Value;

use crate::support::{Browser, Page, TestApp};

/// A site where two visitors have registered.
fn site() -> TestApp {
    let app = TestApp::new();
    app.browser().register("ann", "ann@example.com");
    app.browser().register("ben", "<b>ben</b>@example.com");
    app.browser().register("ben", "ben@example.com");
    app.work();
    app
}

fn json(browser: &mut Browser<'_>, url: &str) -> Value {
    let page = browser.get(url);
    assert_eq!((page.status, page.header("Content-Type")), (200, Some("application/json")), "{}", page.body);
    serde_json::from_str(&page.body).unwrap()
}

fn first(page: &Page) -> String {
    page.attributes("main li a", "href").remove(0)
}

#[test]
fn the_newest_mail_stands_first_and_can_be_opened() {
    let app = site();
    let mut browser = app.browser();
    let list = browser.get("/dev/mailbox");
    assert_eq!(list.status, 200);
    let rows = list.texts("main li");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].contains("ben@example.com") && rows[1].contains("ann@example.com"), "{rows:?}");
    let mail = browser.get(&first(&list));
    assert_eq!(mail.texts("h1"), ["Welcome to Gantry"]);
    let headers = mail.texts("table tr");
    for header in ["To", "From", "Subject", "Date", "Message-ID", "Auto-Submitted"] {
        assert!(headers.iter().any(|line| line.starts_with(header)), "{header} in {headers:?}");
    }
    assert!(mail.texts("pre")[0].contains("/user/confirm-email/"), "{:?}", mail.texts("pre"));
    let frame = mail.attributes("iframe", "sandbox");
    assert_eq!(frame, ["allow-popups allow-popups-to-escape-sandbox"], "no scripts, no forms, no origin of ours");
    assert_eq!(mail.attributes("iframe", "src"), [format!("{}/html", mail.path)]);
}

#[test]
fn an_empty_mailbox_says_so() {
    let app = TestApp::new();
    let page = app.browser().get("/dev/mailbox");
    assert_eq!((page.status, page.texts("main li").len()), (200, 0));
    assert!(!page.texts(".empty-state").is_empty());
}

#[test]
fn the_html_part_is_shut_in() {
    let app = site();
    let mut browser = app.browser();
    let url = first(&browser.get("/dev/mailbox"));
    let html = browser.get(&format!("{url}/html"));
    assert_eq!((html.status, html.header("Content-Type")), (200, Some("text/html; charset=utf-8")));
    let policy = html.header("Content-Security-Policy").unwrap();
    for rule in ["default-src 'none'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'self'", "sandbox "] {
        assert!(policy.contains(rule), "{rule} in {policy}");
    }
    for hole in ["allow-scripts", "allow-same-origin", "allow-forms", "allow-top-navigation", "script-src"] {
        assert!(!policy.contains(hole), "{hole} in {policy}");
    }
    assert_eq!(html.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("Content-Security-Policy")).count(), 1);
    // Our own page may frame it, and nobody else.
    assert_eq!(html.header("X-Frame-Options"), Some("SAMEORIGIN"));
    assert_eq!(html.header("X-Content-Type-Options"), Some("nosniff"));
    assert!(html.set_cookies().is_empty());
}

#[test]
fn programs_read_the_same_as_json() {
    let app = site();
    let mut browser = app.browser().with_header("Accept", "application/json");
    let list = json(&mut browser, "/dev/mailbox");
    let mails = list.as_array().unwrap();
    assert_eq!(mails.len(), 2);
    assert_eq!((mails[0]["to"].as_str(), mails[1]["to"].as_str()), (Some("ben@example.com"), Some("ann@example.com")));
    for field in ["subject", "headers", "text", "html", "created_at"] {
        assert!(mails[0][field].as_str().is_some_and(|text| !text.is_empty()), "{field}");
    }
    let one = json(&mut browser, &format!("/dev/mailbox/{}", mails[1]["id"]));
    assert_eq!(one, mails[1]);
    let person = app.browser().with_header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").get("/dev/mailbox");
    assert!(person.header("Content-Type").unwrap().starts_with("text/html"));
}

#[test]
fn a_mail_that_is_not_there_is_not_found() {
    let app = site();
    for path in ["999", "0", "-1", "x", "999/html", "9223372036854775808"] {
        assert_eq!(app.browser().get(&format!("/dev/mailbox/{path}")).status, 404, "{path}");
    }
}

#[test]
fn what_a_stranger_wrote_is_text_here() {
    let app = TestApp::with(|settings| settings.app.name = "<script>alert(1)</script>".to_owned());
    app.browser().register("ann", "ann@example.com");
    app.work();
    let mut browser = app.browser();
    let list = browser.get("/dev/mailbox");
    let mail = browser.get(&first(&list));
    let html = browser.get(&format!("{}/html", mail.path));
    for page in [&list, &mail, &html] {
        assert!(!page.body.contains("<script>alert"), "{}", page.body);
    }
}

#[test]
fn where_it_is_not_wanted_there_is_nothing_and_no_way_to_it() {
    let app = TestApp::with(|settings| settings.app.dev_pages = Some(false));
    app.browser().register("ann", "ann@example.com");
    app.work();
    for path in
        ["/dev/mailbox", "/dev/mailbox/1", "/dev/mailbox/1/html", "/dev", "/dev/gallery", "/dev/gallery/registered/en"]
    {
        assert_eq!(app.browser().get(path).status, 404, "{path}");
    }
    assert!(!app.browser().get("/").body.contains("/dev/"));
    assert!(TestApp::new().browser().get("/").body.contains("/dev/mailbox"));
}
