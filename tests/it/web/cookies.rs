//! Cookies: what they are allowed, what they survive, and what a damaged one opens.

use rocket::http::SameSite;

use crate::support::{Browser, PASSWORD, Page, TestApp};

/// Every answer of a visit that sets each of the site's cookies.
fn visit(app: &TestApp, browser: &mut Browser<'_>) -> Vec<Page> {
    let mut pages = vec![browser.get("/"), browser.get("/members")];
    // The way back to a page whose address is a secret.
    pages.push(browser.get("/user/setup/secret"));
    let home = browser.get("/");
    pages.push(browser.submit(&home, "/language", &[("lang", "de")]));
    pages.push(browser.submit(&home, "/theme", &[("theme", "dark")]));
    let form = browser.get("/user/login");
    let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", "true")];
    pages.push(browser.submit(&form, "/user/login", &fields));
    pages.push(browser.get("/"));
    app.later(chrono::TimeDelta::minutes(5));
    pages.push(browser.get("/members"));
    pages.push(browser.sign_out());
    pages.push(browser.get("/user/login"));
    pages
}

fn check(pages: &[Page], https: bool) {
    let mut names = Vec::new();
    for cookie in pages.iter().flat_map(Page::set_cookies) {
        let said = cookie.to_string();
        assert_eq!(cookie.http_only(), Some(true), "{said}");
        assert_eq!(cookie.same_site(), Some(SameSite::Lax), "{said}");
        assert_eq!(cookie.path(), Some("/"), "{said}");
        assert_eq!(cookie.domain(), None, "{said}");
        assert_eq!(cookie.secure().unwrap_or(false), https, "{said}");
        assert!(said.len() < 4096, "{said}");
        let name = cookie.name().to_owned();
        let preference = name == "lang" || name == "theme";
        assert_eq!(name.starts_with("__Host-"), https && !preference, "{said}");
        if !names.contains(&name) {
            names.push(name);
        }
    }
    for name in ["session", "browser", "flash", "way-back", "lang", "theme"] {
        assert!(names.iter().any(|n| n == name || n == &format!("__Host-{name}")), "{name} was never set: {names:?}");
    }
}

#[test]
fn no_script_and_no_other_site_reads_a_cookie() {
    let app = TestApp::new();
    app.member("ann");
    check(&visit(&app, &mut app.browser()), false);
}

#[test]
fn over_tls_cookies_belong_to_this_host_alone_and_the_browser_comes_back_encrypted() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://site.example".to_owned()));
    app.member("ann");
    let pages = visit(&app, &mut app.browser());
    check(&pages, true);
    for page in &pages {
        let hsts = page.header("Strict-Transport-Security").unwrap();
        assert_eq!(hsts, "max-age=63072000; includeSubDomains", "{}", page.path);
    }
    // A cookie of that name without the prefix, which a neighbour could have set, is nobody's.
    let mut browser = app.signed_in("ann");
    assert_eq!(browser.who().as_deref(), Some("ann"));
    let secret = browser.cookies.remove("__Host-session").unwrap();
    browser.cookies.insert("session".to_owned(), secret);
    assert_eq!(browser.who(), None);
}

#[test]
fn without_tls_the_browser_is_not_told_to_insist_on_it() {
    let app = TestApp::new();
    assert_eq!(app.browser().get("/").header("Strict-Transport-Security"), None);
}

#[test]
fn only_being_remembered_outlives_the_browser() {
    let app = TestApp::new();
    app.member("ann");
    let age = |fields: &[(&str, &str)]| {
        let mut browser = app.browser();
        let form = browser.get("/user/login");
        let page = browser.submit(&form, "/user/login", fields);
        page.set_cookies().iter().find(|cookie| cookie.name() == "session").unwrap().max_age()
    };
    assert_eq!(age(&[("username", "ann"), ("password", PASSWORD)]), None);
    let remembered = age(&[("username", "ann"), ("password", PASSWORD), ("remember_me", "true")]).unwrap();
    assert_eq!(remembered.whole_days(), 14);
}

#[test]
fn a_cookie_from_before_the_sign_in_opens_nothing_after_it() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    browser.get("/");
    let mut thief = browser.clone();
    let before = browser.cookies.clone();
    browser.sign_in("ann", PASSWORD);
    assert_eq!(browser.who().as_deref(), Some("ann"));
    assert_eq!(thief.who(), None);
    assert_eq!(thief.get("/members").leads_to(), "/user/login");
    assert!(browser.cookies.iter().all(|(name, value)| before.get(name) != Some(value)), "{before:?}");
    // A session that an attacker planted is not taken over, either.
    let mut victim = app.browser();
    victim.cookies.insert("session".to_owned(), "planted-by-somebody-else-0123456789abcdef".to_owned());
    victim.sign_in("ann", PASSWORD);
    assert_ne!(victim.cookies["session"], "planted-by-somebody-else-0123456789abcdef");
}

#[test]
fn a_damaged_session_cookie_is_anonymous_and_is_taken_away() {
    let app = TestApp::new();
    let id = app.member("ann");
    let good = app.entered(id).cookies["session"].clone();
    let flipped = |at: usize| {
        let mut chars: Vec<_> = good.chars().collect();
        chars[at] = if chars[at] == 'A' { 'B' } else { 'A' };
        chars.into_iter().collect::<String>()
    };
    let bad = [
        flipped(0),
        flipped(good.len() / 2),
        flipped(good.len() - 1),
        good[..good.len() - 1].to_owned(),
        good[1..].to_owned(),
        format!("{good}A"),
        format!("{good}="),
        good.to_uppercase(),
        good.chars().rev().collect(),
        String::new(),
        "null".to_owned(),
        "x".repeat(4096),
        "' OR 1=1 --".to_owned(),
        "%00".to_owned(),
        "%ff%fe".to_owned(),
        "\u{fffd}\u{202e}é".to_owned(),
        "../../../etc/passwd".to_owned(),
    ];
    for secret in bad {
        let mut browser = app.browser();
        browser.cookies.insert("session".to_owned(), secret.clone());
        let home = browser.get("/");
        assert_eq!((home.status, home.user()), (200, None), "{secret}");
        assert!(!browser.cookies.contains_key("session"), "{secret:?} is no use to anybody");
        browser.cookies.insert("session".to_owned(), secret.clone());
        assert_eq!(browser.get("/members").leads_to(), "/user/login", "{secret}");
        // And the browser works on as a stranger's.
        assert!(browser.sign_in("ann", "wrong password").status < 500);
    }
    assert_eq!(app.entered(id).who().as_deref(), Some("ann"));
}

#[test]
fn damaged_cookies_of_every_other_kind_do_no_harm() {
    let app = TestApp::new();
    let id = app.member("ann");
    let values = ["", "x", "null", "%ff", "e30", "W10", "W3t9XQ", "../../x", "\u{202e}é", "<b>", &"A".repeat(4096)];
    for name in ["browser", "flash", "way-back", "lang", "theme"] {
        for value in values {
            for mut browser in [app.browser(), app.entered(id)] {
                browser.cookies.insert(name.to_owned(), value.to_owned());
                for path in ["/", "/members", "/user/login", "/nowhere", "/user/setup/x"] {
                    let page = browser.visit(path);
                    assert!(page.status == 200 || page.status == 404, "{name}={value} {path}: {}", page.status);
                }
            }
        }
    }
    // A browser's own secret that is too short to be one is replaced.
    let mut browser = app.browser();
    browser.cookies.insert("browser".to_owned(), "short".to_owned());
    browser.get("/");
    assert!(browser.cookies["browser"].len() >= 32);
}
