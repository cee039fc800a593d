//! Open redirects: `next` leads only to pages of this site, wherever it occurs.

use super::{confirm_link, without_limits};
use crate::support::{Browser, PASSWORD, Page, TestApp, encode, registration, url};
use app::urls::ReturnTo;
use app::web::moved;

/// URLs that lead to another site, or that some browser or parser has misread as such.
const HOSTILE: [&str; 86] = [
    "http://evil.example",
    "https://evil.example/",
    "HTTPS://EVIL.EXAMPLE",
    "https:evil.example",
    "https:/evil.example",
    "https:///evil.example",
    "http:\\\\evil.example",
    "ftp://evil.example",
    "ws://evil.example",
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/////evil.example",
    "//evil.example/%2e%2e",
    "//evil.example:80",
    "//user@evil.example",
    "//user:password@evil.example/",
    "//127.0.0.1:8000@evil.example",
    "//127.0.0.1:8000\\@evil.example",
    "http://127.0.0.1:8000@evil.example",
    "http://127.0.0.1:8000.evil.example",
    "http://evil.example#127.0.0.1:8000",
    "http://evil.example?127.0.0.1:8000",
    "/\\evil.example",
    "\\/evil.example",
    "\\\\evil.example",
    "\\\\\\evil.example",
    "/\\/evil.example",
    "\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r/evil.example",
    "/\r\n/evil.example",
    "\t//evil.example",
    "\n//evil.example",
    "/\t\\evil.example",
    "/\t\t//evil.example",
    " //evil.example",
    "  https://evil.example",
    "\u{1}//evil.example",
    "\u{0}//evil.example",
    "\u{b}//evil.example",
    "\u{1f}//evil.example",
    "/\u{0}/evil.example",
    "\u{a0}//evil.example",
    "\u{feff}//evil.example",
    "\u{2028}//evil.example",
    "ht\ttps://evil.example",
    "ht\ntps://evil.example",
    "java\nscript:alert(1)",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\u{1}javascript:alert(1)",
    "javascript://127.0.0.1/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:x",
    "mailto:a@evil.example",
    "view-source:http://evil.example",
    "/\u{2f}evil.example",
    "/\u{ff0f}evil.example",
    "\u{ff0f}\u{ff0f}evil.example",
    "\u{2044}\u{2044}evil.example",
    "//evil\u{3002}example",
    "//evil\u{ff0e}example",
    "https://evil\u{3002}example",
    "/.//evil.example",
    "/./\\evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/../\\evil.example",
    "/page//evil.example",
    "/page/..//evil.example",
    "/;//evil.example",
    "/@evil.example//",
    "/\\t/evil.example",
    "/page\r\nLocation: https://evil.example",
    "/page\r\nSet-Cookie: session=evil",
    "/page\nSet-Cookie: session=evil",
    "/page\r\n\r\n<script>alert(1)</script>",
    "/page\u{d}\u{a}X-Evil: 1",
    "/page\u{560d}\u{560a}Set-Cookie:evil=1",
    "/page\u{85}Set-Cookie: evil=1",
    "/%2e%2e//evil.example",
    "evil.example//",
];

/// Double-encoded text, dangerous if it is decoded twice.
const ENCODED: [&str; 12] = [
    "/%2fevil.example",
    "/%2Fevil.example",
    "%2f%2fevil.example",
    "/%5cevil.example",
    "/%5Cevil.example",
    "/%09/evil.example",
    "/%0a/evil.example",
    "/%0d%0aSet-Cookie:evil=1",
    "/%0d%0a%0d%0a<script>",
    "/%00/evil.example",
    "/%252fevil.example",
    "/%E5%98%8D%E5%98%8ASet-Cookie:evil=1",
];

/// What leads to no other site, but is no plain path of this one either.
const ODD: [&str; 15] = [
    "",
    " ",
    "evil.example",
    "?next=/",
    "/%0d%0a//x\r\nSet-Cookie: a=b",
    "/a//b",
    "/a/../b",
    "/..",
    "/é",
    "/a b",
    "/a\u{7f}",
    "/．．/",
    "/\u{2028}/x",
    "/a?b=//evil.example",
    "/a\\b",
];

#[test]
fn only_a_plain_path_is_followed() {
    for text in HOSTILE.into_iter().chain(ODD) {
        assert_eq!(ReturnTo::parse(text), None, "{text:?}");
    }
    for text in ["/", "/page", "/page?a=b&c=%2F", "/ask?next=/other", "/a-b_c.d~e"] {
        assert_eq!(ReturnTo::parse(text).as_ref().map(ReturnTo::as_str), Some(text));
    }
}

/// Returns whether a browser would leave the site, by the URL standard: surrounding controls and blanks are
/// stripped, tabs and line breaks are removed, and a backslash counts as a slash.
fn leaves_the_site(location: &str) -> bool {
    let trimmed = location.trim_matches(|c: char| c <= ' ');
    let read: String = trimmed.chars().filter(|c| !matches!(c, '\t' | '\r' | '\n')).collect();
    let read = read.replace('\\', "/");
    let scheme = read.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    });
    scheme || read.starts_with("//")
}

#[test]
fn the_check_for_leaving_the_site_works() {
    let leaving = ["//a", "\\\\a", "/\\a", "/\t/a", " //a", "https:a", "java\nscript:a", "\u{1}//a", "a:b"];
    assert!(leaving.iter().all(|location| leaves_the_site(location)));
    assert!(["/", "/a", "/a:b", "a/b", "?a=b:c", "/a//b", "/%2fa"].iter().all(|location| !leaves_the_site(location)));
}

fn hostile_nexts() -> impl Iterator<Item = &'static str> {
    HOSTILE.into_iter().chain(ENCODED)
}

fn assert_stays(page: &Page, next: &str, context: &str) {
    let context = format!("{context} with next={next:?}");
    let location = page.location().unwrap_or_else(|| panic!("{context}: {} {}", page.status, page.body));
    assert!(!leaves_the_site(&location), "{context}: {location:?}");
    assert!(location.bytes().all(|b| b.is_ascii_graphic()), "{context}: {location:?}");
    assert_clean(page, &context);
}

/// Asserts that nothing was injected into the headers.
fn assert_clean(page: &Page, context: &str) {
    for (name, value) in &page.headers {
        assert!(!value.contains(['\r', '\n', '\0']), "{context}: {name}: {value:?}");
        assert!(!name.eq_ignore_ascii_case("X-Evil"), "{context}");
    }
    assert!(page.set_cookies().iter().all(|cookie| cookie.name() != "evil" && cookie.value() != "evil"), "{context}");
}

/// Asserts that a page keeps no hostile `next` for later.
fn assert_forgets(page: &Page, next: &str) {
    assert_eq!(page.status, 200, "{next:?}");
    for kept in page.attributes("input[name=next]", "value").iter().chain(&page.attributes("main a", "href")) {
        assert!(!leaves_the_site(kept), "{} keeps {kept:?} of {next:?}", page.path);
    }
    assert_clean(page, next);
}

#[test]
fn signing_in_never_leads_away() {
    let app = TestApp::with(without_limits);
    app.member("ann");
    let token = app.browser();
    for next in hostile_nexts() {
        let mut browser = token.clone();
        let form = browser.get(&format!("user.login?next={}", encode(next)));
        assert_forgets(&form, next);
        let fields = [("username", "ann"), ("password", PASSWORD)];
        let mut in_query = fields.to_vec();
        in_query.push(("csrf_token", "")); // replaced below: the token of the page that was just read
        let csrf = form.csrf_token();
        in_query.last_mut().unwrap().1 = &csrf;
        let by_query = browser.clone().post(&format!("user.login?next={}", encode(next)), &in_query);
        assert_stays(&by_query, next, "sign-in, by query");
        in_query.push(("next", next));
        let by_field = browser.post("user.login", &in_query);
        assert_stays(&by_field, next, "sign-in, by field");
        assert_eq!(browser.signed_in_as().as_deref(), Some("ann"), "{next:?}");
        let again = browser.post("user.login", &[("csrf_token", csrf.as_str()), ("next", next)]);
        assert_stays(&again, next, "signed in already");
    }
}

#[test]
fn registering_never_leads_away() {
    let app = TestApp::with(|settings| {
        without_limits(settings);
        settings.user.enable_confirm_email = false;
        settings.user.send_registered_email = false;
    });
    for (number, next) in hostile_nexts().enumerate() {
        for (which, field) in ["next", "reg_next"].into_iter().enumerate() {
            let mut browser = app.browser();
            let form = browser.get(&format!("user.register?{field}={}", encode(next)));
            assert_forgets(&form, next);
            let name = format!("n{number}-{which}");
            let email = format!("{name}@example.com");
            let csrf = form.csrf_token();
            let mut fields = registration(&name, &email, PASSWORD);
            fields.push(("csrf_token", csrf.as_str()));
            // Every second one only in the query.
            let done = if number % 2 == 0 {
                fields.push((field, next));
                browser.post("user.register", &fields)
            } else {
                browser.post(&format!("user.register?{field}={}", encode(next)), &fields)
            };
            assert_stays(&done, next, "registering");
            assert_eq!(browser.signed_in_as().as_deref(), Some(name.as_str()), "{next:?}");
        }
    }
}

#[test]
fn signing_out_and_menus_never_lead_away() {
    let app = TestApp::new();
    let id = app.member("ann");
    let stranger = app.browser();
    for next in hostile_nexts() {
        for (path, field, value) in
            [("language", "lang", "de"), ("theme", "theme", "dark"), ("user.logout", "remember_me", "")]
        {
            for in_query in [true, false] {
                let mut browser = if path == "user.logout" { app.with_session(id) } else { stranger.clone() };
                let csrf = browser.get("home").csrf_token();
                let fields = [("csrf_token", csrf.as_str()), (field, value), ("next", next)];
                let done = if in_query {
                    browser.post(&format!("{path}?next={}", encode(next)), &fields[..2])
                } else {
                    browser.post(path, &fields)
                };
                assert_stays(&done, next, path);
            }
        }
        assert_forgets(&stranger.clone().get(&format!("user.logout?next={}", encode(next))), next);
    }
}

#[test]
fn a_confirmation_link_never_leads_away() {
    let app = TestApp::new();
    let link = confirm_link(&app, &mut app.browser(), "ann");
    for next in hostile_nexts() {
        let page = app.browser().get(&format!("{link}?next={}", encode(next)));
        assert_forgets(&page, next);
        let bad = app.browser().get(&format!("user.confirm_email/nonsense?next={}", encode(next)));
        assert_stays(&bad, next, "a bad link");
        assert_eq!(bad.leads_to(), url("user.login"));
        let mut browser = app.browser();
        let csrf = browser.get("home").csrf_token();
        let fields = [("csrf_token", csrf.as_str()), ("next", next)];
        assert_stays(&browser.post("user.confirm_email/nonsense", &fields), next, "a bad link, pressed");
    }
    // The valid link works only once, so try the plainest attack.
    let mut browser = app.browser();
    let page = browser.get(&format!("{link}?next=//evil.example"));
    let fields = [("next", "//evil.example")];
    let done = browser.submit(&page, page.main_action().as_str(), &fields);
    assert_stays(&done, fields[0].1, "confirming");
}

#[test]
fn registering_with_a_hostile_next_mails_no_hostile_link() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let form = browser.get("user.register");
    let mut fields = registration("ann", "ann@example.com", PASSWORD);
    fields.extend([("next", "//evil.example"), ("reg_next", "/\\evil.example")]);
    assert_stays(&browser.submit(&form, "user.register", &fields), "//evil.example", "registering");
    let mail = app.mail_to("ann@example.com");
    assert!(!mail.text.contains("evil") && !mail.html.contains("evil"), "the mail has a hostile link: {}", mail.text);
}

#[test]
fn signed_in_users_are_never_led_away() {
    let app =
        TestApp::with_moved(&[moved("/old/sign-in", "user.login"), moved("/old/sign-out", "user.logout")], |_| {});
    let id = app.member("ann");
    let mut browser = app.with_session(id);
    let csrf = browser.get("home").csrf_token();
    for next in hostile_nexts() {
        for path in ["user.login", "user.register"] {
            let query = format!("{path}?next={}", encode(next));
            assert_stays(&browser.get(&query), next, path);
            assert_stays(&browser.post(&query, &[("csrf_token", csrf.as_str()), ("next", next)]), next, path);
        }
        for old in ["/old/sign-in", "/old/sign-out"] {
            let page = browser.get(&format!("{old}?next={}", encode(next)));
            assert_stays(&page, next, old);
        }
        let confirm = format!("user.confirm_access?next={}", encode(next));
        assert_forgets(&browser.get(&confirm), next);
    }
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn the_referer_is_never_followed() {
    let app = TestApp::new();
    app.member("ann");
    let own = format!("http://127.0.0.1:8000{}", url("members"));
    for referer in ["https://evil.example/", "//evil.example", &own, "javascript:alert(1)"] {
        let mut browser = app.browser().with_header("Referer", referer).with_header("X-Forwarded-Host", "evil.example");
        let home = browser.get("home");
        let token = home.csrf_token();
        let post = |browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]| {
            let mut all = vec![("csrf_token", token.as_str())];
            all.extend(fields);
            browser.post(path, &all)
        };
        assert_eq!(post(&mut browser, "theme", &[("theme", "dark")]).location(), Some(url("home")), "{referer}");
        assert_eq!(post(&mut browser, "language", &[("lang", "en")]).location(), Some(url("home")));
        let resend = post(&mut browser, "user.resend_confirm_email", &[("email", "x@example.com")]);
        assert_eq!(resend.location(), Some(url("user.check_inbox")));
        assert_eq!(browser.sign_in("ann", PASSWORD).location(), Some(url("home")));
        assert_eq!(browser.get("user.login").location(), Some(url("home")));
        assert_eq!(browser.sign_out().location(), Some(url("user.login")));
    }
    app.run_jobs();
}

#[test]
fn a_valid_next_is_followed() {
    let app = TestApp::with(without_limits);
    app.member("ann");
    for next in ["members", "members?page=2&q=a%20b", "user.account#top", "special", "/nowhere"] {
        let next = url(next);
        let mut browser = app.browser();
        let form = browser.get(&format!("user.login?next={}", encode(&next)));
        let done = browser.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
        if next.contains('#') {
            assert!(!leaves_the_site(&done.location().unwrap()));
        } else {
            assert_eq!(done.location(), Some(next));
        }
        let page = browser.get(&format!("user.logout?next={}", encode(&url("home?bye=1"))));
        assert_eq!(browser.press(&page).location(), Some(url("home?bye=1")));
    }
}
