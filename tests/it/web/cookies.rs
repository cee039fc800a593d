//! Cookies: their attributes, their lifetime, and damaged ones.

use rocket::http::SameSite;

use crate::support::{Browser, PASSWORD, Page, TestApp, default_language, url};

/// The responses of a visit that sets every cookie of the site.
fn visit_with_all_cookies(app: &TestApp, browser: &mut Browser<'_>) -> Vec<Page> {
    let mut pages = vec![browser.get("home"), browser.get("members")];
    // The cookie that remembers a page with a secret URL.
    pages.push(browser.get("user.setup/secret"));
    let home = browser.get("home");
    let csrf = home.csrf_token();
    pages.push(browser.post("language", &[("csrf_token", csrf.as_str()), ("lang", default_language())]));
    pages.push(browser.submit(&home, "theme", &[("theme", "dark")]));
    let form = browser.get("user.login");
    let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", "true")];
    pages.push(browser.submit(&form, "user.login", &fields));
    pages.push(browser.get("home"));
    app.advance_clock(chrono::TimeDelta::minutes(5));
    pages.push(browser.get("members"));
    pages.push(browser.sign_out());
    pages.push(browser.get("user.login"));
    pages
}

fn assert_attributes(pages: &[Page], https: bool) {
    let mut names = Vec::new();
    for cookie in pages.iter().flat_map(Page::set_cookies) {
        let context = cookie.to_string();
        assert_eq!(cookie.http_only(), Some(true), "{context}");
        assert_eq!(cookie.same_site(), Some(SameSite::Lax), "{context}");
        assert_eq!(cookie.path(), Some("/"), "{context}");
        assert_eq!(cookie.domain(), None, "{context}");
        assert_eq!(cookie.secure().unwrap_or(false), https, "{context}");
        assert!(context.len() < 4096, "{context}");
        let name = cookie.name().to_owned();
        let preference = name == "lang" || name == "theme";
        assert_eq!(name.starts_with("__Host-"), https && !preference, "{context}");
        if !names.contains(&name) {
            names.push(name);
        }
    }
    for name in ["session", "browser", "flash", "way-back", "lang", "theme"] {
        assert!(names.iter().any(|n| n == name || n == &format!("__Host-{name}")), "{name} was never set: {names:?}");
    }
}

#[test]
fn cookies_are_hidden_from_scripts_and_other_sites() {
    let app = TestApp::new();
    app.member("ann");
    assert_attributes(&visit_with_all_cookies(&app, &mut app.browser()), false);
}

#[test]
fn over_tls_cookies_are_bound_to_the_host_and_hsts_is_sent() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://site.example".to_owned()));
    app.member("ann");
    let pages = visit_with_all_cookies(&app, &mut app.browser());
    assert_attributes(&pages, true);
    for page in &pages {
        let hsts = page.header("Strict-Transport-Security").unwrap();
        assert_eq!(hsts, "max-age=63072000; includeSubDomains", "{}", page.path);
    }
    // A cookie without the prefix, which a sibling domain could have set, is ignored.
    let mut browser = app.signed_in("ann");
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    let secret = browser.cookies.remove("__Host-session").unwrap();
    browser.cookies.insert("session".to_owned(), secret);
    assert_eq!(browser.signed_in_as(), None);
}

#[test]
fn without_tls_there_is_no_hsts() {
    let app = TestApp::new();
    assert_eq!(app.browser().get("home").header("Strict-Transport-Security"), None);
}

#[test]
fn only_remembered_sessions_and_preferences_outlive_the_browser() {
    let app = TestApp::new();
    app.member("ann");
    let age = |fields: &[(&str, &str)]| {
        let mut browser = app.browser();
        let form = browser.get("user.login");
        let page = browser.submit(&form, "user.login", fields);
        page.set_cookies().iter().find(|cookie| cookie.name() == "session").unwrap().max_age()
    };
    assert_eq!(age(&[("username", "ann"), ("password", PASSWORD)]), None);
    let remembered = age(&[("username", "ann"), ("password", PASSWORD), ("remember_me", "true")]).unwrap();
    assert_eq!(remembered.whole_days(), 14);
}

#[test]
fn cookies_from_before_the_sign_in_are_worthless_after_it() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    browser.get("home");
    let mut thief = browser.clone();
    let before = browser.cookies.clone();
    browser.sign_in("ann", PASSWORD);
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    assert_eq!(thief.signed_in_as(), None);
    assert_eq!(thief.get("members").leads_to(), url("user.login"));
    assert!(browser.cookies.iter().all(|(name, value)| before.get(name) != Some(value)), "{before:?}");
    // A session planted by an attacker is not used either.
    let mut victim = app.browser();
    let planted = "planted-by-somebody-else-0123456789abcdefgh".to_owned();
    victim.cookies.insert("session".to_owned(), planted.clone());
    victim.sign_in("ann", PASSWORD);
    assert_ne!(victim.cookies["session"], planted);
}

#[test]
fn a_damaged_session_cookie_is_ignored_and_removed_if_it_looks_like_one() {
    let app = TestApp::new();
    let id = app.member("ann");
    let good = app.with_session(id).cookies["session"].clone();
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
    let good_bytes: Vec<_> = (0..128_u8).filter(|b| b.is_ascii_alphanumeric() || b"-_".contains(b)).collect();
    for secret in bad {
        let mut browser = app.browser();
        browser.cookies.insert("session".to_owned(), secret.clone());
        let home = browser.get("home");
        assert_eq!((home.status, home.user()), (200, None), "{secret}");
        let looks_like_one = secret.len() == good.len() && secret.bytes().all(|b| good_bytes.contains(&b));
        assert_eq!(browser.cookies.contains_key("session"), !looks_like_one, "{secret:?}");
        browser.cookies.insert("session".to_owned(), secret.clone());
        assert_eq!(browser.get("members").leads_to(), url("user.login"), "{secret}");
        // The browser continues as an anonymous visitor.
        assert!(browser.sign_in("ann", "wrong password").status < 500);
    }
    assert_eq!(app.with_session(id).signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn other_damaged_cookies_do_no_harm() {
    let app = TestApp::new();
    let id = app.member("ann");
    let values = ["", "x", "null", "%ff", "e30", "W10", "W3t9XQ", "../../x", "\u{202e}é", "<b>", &"A".repeat(4096)];
    for name in ["browser", "flash", "way-back", "lang", "theme"] {
        for value in values {
            for mut browser in [app.browser(), app.with_session(id)] {
                browser.cookies.insert(name.to_owned(), value.to_owned());
                for path in ["home", "members", "user.login", "/nowhere", "user.setup/x"] {
                    let page = browser.visit(path);
                    assert!(page.status == 200 || page.status == 404, "{name}={value} {path}: {}", page.status);
                }
            }
        }
    }
    // A browser secret that the site cannot have made is replaced.
    for foreign in ["short".to_owned(), "x".repeat(44), " ".repeat(43), "é".repeat(43)] {
        let mut browser = app.browser();
        browser.cookies.insert("browser".to_owned(), foreign.clone());
        browser.get("home");
        assert_ne!(browser.cookies["browser"], foreign);
    }
}
