//! `next` leads to a page of this site or nowhere, wherever it stands and whatever it looks like.

use super::{confirm_link, without_limits};
use crate::support::{Browser, PASSWORD, Page, TestApp, encode};

/// Addresses that are, or that some browser or parser has taken for, another site's.
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
    "/members//evil.example",
    "/members/..//evil.example",
    "/;//evil.example",
    "/@evil.example//",
    "/\\t/evil.example",
    "/members\r\nLocation: https://evil.example",
    "/members\r\nSet-Cookie: session=evil",
    "/members\nSet-Cookie: session=evil",
    "/members\r\n\r\n<script>alert(1)</script>",
    "/members\u{d}\u{a}X-Evil: 1",
    "/members\u{560d}\u{560a}Set-Cookie:evil=1",
    "/members\u{85}Set-Cookie: evil=1",
    "/%2e%2e//evil.example",
    "evil.example//",
];

/// Text that is encoded once too often: whoever decodes it twice is led astray.
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

/// Whether a browser that is told to go there leaves the site, by the rules of the URL standard: controls and
/// blanks around it do not count, tab and line ends count nowhere, a backslash is a slash.
fn leaves(location: &str) -> bool {
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
fn the_judge_is_right() {
    let leaving = ["//a", "\\\\a", "/\\a", "/\t/a", " //a", "https:a", "java\nscript:a", "\u{1}//a", "a:b"];
    assert!(leaving.iter().all(|location| leaves(location)));
    assert!(["/", "/a", "/a:b", "a/b", "?a=b:c", "/a//b", "/%2fa"].iter().all(|location| !leaves(location)));
}

fn corpus() -> impl Iterator<Item = &'static str> {
    HOSTILE.into_iter().chain(ENCODED)
}

fn assert_stays(page: &Page, next: &str, said: &str) {
    let said = format!("{said} with next={next:?}");
    let location = page.location().unwrap_or_else(|| panic!("{said}: {} {}", page.status, page.body));
    assert!(!leaves(&location), "{said}: {location:?}");
    assert!(location.bytes().all(|b| b.is_ascii_graphic()), "{said}: {location:?}");
    assert_clean(page, &said);
}

/// No line that was not meant to be there.
fn assert_clean(page: &Page, said: &str) {
    for (name, value) in &page.headers {
        assert!(!value.contains(['\r', '\n', '\0']), "{said}: {name}: {value:?}");
        assert!(!name.eq_ignore_ascii_case("X-Evil"), "{said}");
    }
    assert!(page.set_cookies().iter().all(|cookie| cookie.name() != "evil" && cookie.value() != "evil"), "{said}");
}

/// A page shown meanwhile keeps nothing hostile to be sent later.
fn assert_forgets(page: &Page, next: &str) {
    assert_eq!(page.status, 200, "{next:?}");
    for kept in page.attributes("input[name=next]", "value").iter().chain(&page.attributes("main a", "href")) {
        assert!(!leaves(kept), "{} keeps {kept:?} of {next:?}", page.path);
    }
    assert_clean(page, next);
}

#[test]
fn signing_in_never_leads_away() {
    let app = TestApp::with(without_limits);
    app.member("ann");
    let token = app.browser();
    for next in corpus() {
        let mut browser = token.clone();
        let form = browser.get(&format!("/user/login?next={}", encode(next)));
        assert_forgets(&form, next);
        let fields = [("username", "ann"), ("password", PASSWORD)];
        let mut in_query = fields.to_vec();
        in_query.push(("csrf_token", "")); // replaced below: the token of the page that was just read
        let csrf = form.csrf_token();
        in_query.last_mut().unwrap().1 = &csrf;
        let by_query = browser.clone().post(&format!("/user/login?next={}", encode(next)), &in_query);
        assert_stays(&by_query, next, "sign-in, by query");
        in_query.push(("next", next));
        let by_field = browser.post("/user/login", &in_query);
        assert_stays(&by_field, next, "sign-in, by field");
        assert_eq!(browser.who().as_deref(), Some("ann"), "{next:?}");
    }
}

#[test]
fn registering_never_leads_away() {
    let app = TestApp::with(|settings| {
        without_limits(settings);
        settings.user.enable_confirm_email = false;
        settings.user.send_registered_email = false;
    });
    for (number, next) in corpus().enumerate() {
        for (which, field) in ["next", "reg_next"].into_iter().enumerate() {
            let mut browser = app.browser();
            let form = browser.get(&format!("/user/register?{field}={}", encode(next)));
            assert_forgets(&form, next);
            let name = format!("n{number}-{which}");
            let email = format!("{name}@example.com");
            let csrf = form.csrf_token();
            let fields = [
                ("csrf_token", csrf.as_str()),
                ("username", &name),
                ("email", &email),
                ("password", PASSWORD),
                ("retype_password", PASSWORD),
                (field, next),
            ];
            // Every other one by the query alone.
            let done = if number % 2 == 0 {
                browser.post("/user/register", &fields)
            } else {
                browser.post(&format!("/user/register?{field}={}", encode(next)), &fields[..5])
            };
            assert_stays(&done, next, "registering");
            assert_eq!(browser.who().as_deref(), Some(name.as_str()), "{next:?}");
        }
    }
}

#[test]
fn signing_out_and_what_is_chosen_in_a_menu_never_lead_away() {
    let app = TestApp::new();
    let id = app.member("ann");
    let stranger = app.browser();
    for next in corpus() {
        for (path, field, value) in
            [("/language", "lang", "de"), ("/theme", "theme", "dark"), ("/user/logout", "remember_me", "")]
        {
            for in_query in [true, false] {
                let mut browser = if path == "/user/logout" { app.entered(id) } else { stranger.clone() };
                let csrf = browser.get("/").csrf_token();
                let fields = [("csrf_token", csrf.as_str()), (field, value), ("next", next)];
                let done = if in_query {
                    browser.post(&format!("{path}?next={}", encode(next)), &fields[..2])
                } else {
                    browser.post(path, &fields)
                };
                assert_stays(&done, next, path);
            }
        }
        assert_forgets(&stranger.clone().get(&format!("/user/logout?next={}", encode(next))), next);
    }
}

#[test]
fn a_confirmation_link_never_leads_away() {
    let app = TestApp::new();
    let link = confirm_link(&app, &mut app.browser(), "ann");
    for next in corpus() {
        let page = app.browser().get(&format!("{link}?next={}", encode(next)));
        assert_forgets(&page, next);
        let bad = app.browser().get(&format!("/user/confirm-email/nonsense?next={}", encode(next)));
        assert_stays(&bad, next, "a bad link");
        assert_eq!(bad.leads_to(), "/user/login");
        let mut browser = app.browser();
        let csrf = browser.get("/").csrf_token();
        let fields = [("csrf_token", csrf.as_str()), ("next", next)];
        assert_stays(&browser.post("/user/confirm-email/nonsense", &fields), next, "a bad link, pressed");
    }
    // The good one can be pressed once: with the plainest of all.
    let mut browser = app.browser();
    let page = browser.get(&format!("{link}?next=//evil.example"));
    let fields = [("next", "//evil.example")];
    let done = browser.submit(&page, page.main_action().as_str(), &fields);
    assert_stays(&done, fields[0].1, "confirming");
}

#[test]
fn registering_with_a_hostile_next_mails_no_link_that_leads_away() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let form = browser.get("/user/register");
    let fields = [
        ("username", "ann"),
        ("email", "ann@example.com"),
        ("password", PASSWORD),
        ("retype_password", PASSWORD),
        ("next", "//evil.example"),
        ("reg_next", "/\\evil.example"),
    ];
    assert_stays(&browser.submit(&form, "/user/register", &fields), "//evil.example", "registering");
    let mail = app.mail_to("ann@example.com");
    assert!(!mail.text.contains("evil") && !mail.html.contains("evil"), "{}", mail.text);
}

#[test]
fn who_is_signed_in_already_is_never_led_away() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut browser = app.entered(id);
    let csrf = browser.get("/").csrf_token();
    for next in corpus() {
        for path in ["/user/login", "/user/register"] {
            let query = format!("{path}?next={}", encode(next));
            assert_stays(&browser.get(&query), next, path);
            assert_stays(&browser.post(&query, &[("csrf_token", csrf.as_str()), ("next", next)]), next, path);
        }
        for alias in ["/user/sign-in", "/user/sign-out"] {
            let page = browser.get(&format!("{alias}?next={}", encode(next)));
            assert_stays(&page, next, alias);
        }
        let confirm = format!("/user/confirm-access?next={}", encode(next));
        assert_forgets(&browser.get(&confirm), next);
    }
    assert_eq!(browser.who().as_deref(), Some("ann"));
}

#[test]
fn where_a_request_came_from_is_never_followed() {
    let app = TestApp::new();
    app.member("ann");
    let referers = ["https://evil.example/", "//evil.example", "http://127.0.0.1:8000/members", "javascript:alert(1)"];
    for referer in referers {
        let mut browser = app.browser().with_header("Referer", referer).with_header("X-Forwarded-Host", "evil.example");
        let home = browser.get("/");
        let token = home.csrf_token();
        let post = |browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]| {
            let mut all = vec![("csrf_token", token.as_str())];
            all.extend(fields);
            browser.post(path, &all)
        };
        assert_eq!(post(&mut browser, "/theme", &[("theme", "dark")]).location().as_deref(), Some("/"), "{referer}");
        assert_eq!(post(&mut browser, "/language", &[("lang", "en")]).location().as_deref(), Some("/"));
        let resend = post(&mut browser, "/user/resend-confirm-email", &[("email", "x@example.com")]);
        assert_eq!(resend.location().as_deref(), Some("/"));
        assert_eq!(browser.sign_in("ann", PASSWORD).location().as_deref(), Some("/"));
        assert_eq!(browser.get("/user/login").location().as_deref(), Some("/"));
        assert_eq!(browser.sign_out().location().as_deref(), Some("/user/login"));
    }
}

#[test]
fn a_good_way_back_is_taken() {
    let app = TestApp::with(without_limits);
    app.member("ann");
    for next in ["/members", "/members?page=2&q=a%20b", "/user/account#top", "/special", "/nowhere"] {
        let mut browser = app.browser();
        let form = browser.get(&format!("/user/login?next={}", encode(next)));
        let done = browser.submit(&form, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
        if next.contains('#') {
            assert!(!leaves(&done.location().unwrap()));
        } else {
            assert_eq!(done.location().as_deref(), Some(next));
        }
        let page = browser.get(&format!("/user/logout?next={}", encode("/?bye=1")));
        assert_eq!(browser.press(&page).location().as_deref(), Some("/?bye=1"));
    }
}
