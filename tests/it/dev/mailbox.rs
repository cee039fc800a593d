//! `/dev/mailbox`.

use serde_json::Value;

use crate::support::{Browser, Page, TestApp, url, url_prefix};

/// A site where two visitors have registered.
fn site() -> TestApp {
    let app = TestApp::new();
    app.browser().register("ann", "ann@example.com");
    app.browser().register("ben", "<b>ben</b>@example.com");
    app.browser().register("ben", "ben@example.com");
    app.run_jobs();
    app
}

fn json(browser: &mut Browser<'_>, url: &str) -> Value {
    let page = browser.get(url);
    assert_eq!((page.status, page.header("Content-Type")), (200, Some("application/json")), "{}", page.body);
    serde_json::from_str(&page.body).unwrap()
}

fn first_mail(page: &Page) -> String {
    page.attributes("main li a", "href").remove(0)
}

#[test]
fn the_newest_mail_is_first_and_can_be_opened() {
    let app = site();
    let mut browser = app.browser();
    let list = browser.get("dev.mailbox");
    assert_eq!(list.status, 200);
    let rows = list.texts("main li");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].contains("ben@example.com") && rows[1].contains("ann@example.com"), "{rows:?}");
    let mail = browser.get(&first_mail(&list));
    assert_eq!(mail.texts("h1"), [app.mail_to("ben@example.com").subject]);
    let headers = mail.texts("table tr");
    for header in ["To", "From", "Subject", "Date", "Message-ID", "Auto-Submitted"] {
        assert!(headers.iter().any(|line| line.starts_with(header)), "{header} in {headers:?}");
    }
    assert!(mail.texts("pre")[0].contains(url_prefix("user.confirm_email")), "{:?}", mail.texts("pre"));
    let frame = mail.attributes("iframe", "sandbox");
    assert_eq!(
        frame,
        ["allow-popups allow-popups-to-escape-sandbox"],
        "the sandbox allows no scripts, forms or same origin"
    );
    assert_eq!(mail.attributes("iframe", "src"), [format!("{}/html", mail.path)]);
}

#[test]
fn an_empty_mailbox_says_so() {
    let app = TestApp::new();
    let page = app.browser().get("dev.mailbox");
    assert_eq!((page.status, page.texts("main li").len()), (200, 0));
    assert!(!page.texts(".empty-state").is_empty());
}

#[test]
fn the_html_part_is_sandboxed() {
    let app = site();
    let mut browser = app.browser();
    let url = first_mail(&browser.get("dev.mailbox"));
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
    // Only this site may frame it.
    assert_eq!(html.header("X-Frame-Options"), Some("SAMEORIGIN"));
    assert_eq!(html.header("X-Content-Type-Options"), Some("nosniff"));
    assert!(html.set_cookies().is_empty());
}

#[test]
fn programs_get_the_mailbox_as_json() {
    let app = site();
    let mut browser = app.browser().with_header("Accept", "application/json");
    let list = json(&mut browser, "dev.mailbox");
    let mails = list.as_array().unwrap();
    assert_eq!(mails.len(), 2);
    assert_eq!((mails[0]["to"].as_str(), mails[1]["to"].as_str()), (Some("ben@example.com"), Some("ann@example.com")));
    for field in ["subject", "headers", "text", "html", "created_at"] {
        assert!(mails[0][field].as_str().is_some_and(|text| !text.is_empty()), "{field}");
    }
    let one = json(&mut browser, &format!("dev.mail/{}", mails[1]["id"]));
    assert_eq!(one, mails[1]);
    let person = app.browser().with_header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").get("dev.mailbox");
    assert!(person.header("Content-Type").unwrap().starts_with("text/html"));
}

#[test]
fn unknown_mails_are_404() {
    let app = site();
    for path in ["999", "0", "-1", "x", "999/html", "9223372036854775808"] {
        assert_eq!(app.browser().get(&format!("dev.mail/{path}")).status, 404, "{path}");
    }
}

#[test]
fn markup_in_a_mail_is_escaped() {
    let app = TestApp::with(|settings| settings.app.name = "<script>alert(1)</script>".to_owned());
    app.browser().register("ann", "ann@example.com");
    app.run_jobs();
    let mut browser = app.browser();
    let list = browser.get("dev.mailbox");
    let mail = browser.get(&first_mail(&list));
    let html = browser.get(&format!("{}/html", mail.path));
    for page in [&list, &mail, &html] {
        assert!(!page.body.contains("<script>alert"), "markup was not escaped: {}", page.body);
    }
}

#[test]
fn without_dev_pages_there_is_no_mailbox_and_no_link_to_it() {
    let app = TestApp::with(|settings| settings.app.dev_pages = Some(false));
    app.browser().register("ann", "ann@example.com");
    app.run_jobs();
    for path in [
        "dev.mailbox",
        "dev.mail/1",
        "dev.mail_html/1",
        "/dev",
        "dev.gallery",
        "dev.gallery_mail/registered",
        "dev.gallery_page/home/plain",
        // The pages of the gallery's own site.
        "/dev/components",
        "/dev/failure?status=404",
    ] {
        assert_eq!(app.browser().get(path).status, 404, "{path}");
    }
    let home = app.browser().get("home");
    assert!(!home.body.contains(&url("dev.mailbox")) && !home.body.contains(&url("dev.gallery")));
    assert!(TestApp::new().browser().get("home").body.contains(&url("dev.mailbox")));
}
