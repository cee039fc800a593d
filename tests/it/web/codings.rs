//! Compressed answers: which coding a client gets, and that it always gets the same contents.

use std::io::Read;

use rocket::http::{Header, Method};

use crate::support::TestApp;

/// A file as one client gets it.
struct Got {
    status: u16,
    coding: Option<String>,
    tag: String,
    length: String,
    vary: String,
    body: Vec<u8>,
}

fn ask(app: &TestApp, method: Method, path: &str, headers: &[(&'static str, &str)]) -> Got {
    let mut request = app.client.req(method, crate::support::url(path));
    for (name, value) in headers {
        request.add_header(Header::new(*name, (*value).to_owned()));
    }
    app.wait(async {
        let response = request.dispatch().await;
        let header = |name: &str| response.headers().get_one(name).map(str::to_owned);
        let (coding, tag, vary) = (header("Content-Encoding"), header("ETag"), header("Vary"));
        // Rocket writes the length when it sends the body.
        let length = response.body().preset_size().map(|size| size.to_string()).unwrap_or_default();
        let status = response.status().code;
        let body = response.into_bytes().await.unwrap_or_default();
        Got { status, coding, tag: tag.unwrap_or_default(), length, vary: vary.unwrap_or_default(), body }
    })
}

fn get(app: &TestApp, path: &str, accepts: &str) -> Got {
    ask(app, Method::Get, path, &[("Accept-Encoding", accepts)])
}

fn plain(got: &Got) -> Vec<u8> {
    let mut plain = Vec::new();
    match got.coding.as_deref() {
        Some("br") => brotli::Decompressor::new(&*got.body, 4096).read_to_end(&mut plain).unwrap(),
        Some("gzip") => flate2::read::GzDecoder::new(&*got.body).read_to_end(&mut plain).unwrap(),
        Some(other) => panic!("{other}"),
        None => (&*got.body).read_to_end(&mut plain).unwrap(),
    };
    plain
}

/// A style sheet under its lasting address.
fn sheet(app: &TestApp) -> String {
    let mut sheets = app.browser().get("home").attributes("link[rel=stylesheet]", "href");
    sheets.retain(|sheet| sheet.contains("bootstrap"));
    sheets.remove(0)
}

#[test]
fn each_client_gets_the_best_coding_that_it_accepts() {
    let app = TestApp::new();
    let path = sheet(&app);
    let original = ask(&app, Method::Get, &path, &[]);
    assert_eq!((original.coding.as_deref(), original.body.len() > 100_000), (None, true));
    let cases = [
        ("gzip, deflate, br, zstd", Some("br")),
        ("gzip", Some("gzip")),
        ("br;q=0.5, gzip;q=0.9", Some("gzip")),
        ("br;q=0, gzip", Some("gzip")),
        ("*", Some("br")),
        ("*;q=0", None),
        ("br;q=0, *;q=0.1", Some("gzip")),
        ("identity", None),
        ("identity, br;q=0.5", None),
        ("identity;q=0, br", Some("br")),
        ("identity;q=0, *", Some("br")),
        ("identity;q=0.5, gzip", Some("gzip")),
        ("identity;q=1, gzip;q=1", Some("gzip")),
        ("x-gzip", Some("gzip")),
        ("GZIP", Some("gzip")),
        ("br", Some("br")),
        ("gzip;q=1.0, br;q=0.9", Some("gzip")),
        ("gzip ; q = 0.5 , br ; q = 0.8", Some("br")),
        ("br;q=0.000, gzip;q=0.001", Some("gzip")),
        ("*;q=0, gzip", Some("gzip")),
        ("*, br;q=0", Some("gzip")),
        ("deflate", None),
        ("brotli, gzipped, not-gzip", None),
        ("gzip;q=2", None),
        ("gzip;q=-1", None),
        ("gzip;q=nan, br;q=0.1234", None),
        ("gzip;level=9;q=0", None),
        ("", None),
    ];
    for (accepts, expected) in cases {
        let got = get(&app, &path, accepts);
        assert_eq!((got.status, got.coding.as_deref()), (200, expected), "{accepts:?}");
        assert_eq!(got.vary, "Accept-Encoding", "{accepts:?}");
        assert_eq!(got.length, got.body.len().to_string(), "{accepts:?}");
        assert!(plain(&got) == original.body, "{accepts:?}: other contents");
        assert!(expected.is_none() || got.body.len() * 3 < original.body.len(), "{accepts:?}: {}", got.length);
    }
    let two_lines = [("Accept-Encoding", "gzip"), ("Accept-Encoding", "br")];
    assert_eq!(ask(&app, Method::Get, &path, &two_lines).coding.as_deref(), Some("br"));
}

#[test]
fn each_coding_has_a_tag_of_its_own() {
    let app = TestApp::new();
    for path in [sheet(&app), crate::support::url("static/css/app.css")] {
        let all = ["br", "gzip", "identity"].map(|accepts| (accepts, get(&app, &path, accepts)));
        for (accepts, got) in &all {
            for (other, tagged) in &all {
                let headers = [("Accept-Encoding", *accepts), ("If-None-Match", tagged.tag.as_str())];
                let again = ask(&app, Method::Get, &path, &headers);
                assert_eq!(again.status == 304, accepts == other, "{accepts} with the tag of {other}");
                assert_eq!((again.tag == got.tag, again.vary.as_str()), (true, "Accept-Encoding"));
                assert!(again.status == 200 || (again.body.is_empty() && again.coding.is_none()));
            }
            let weak = format!("\"x\", W/{}", got.tag);
            let again = ask(&app, Method::Get, &path, &[("Accept-Encoding", accepts), ("If-None-Match", &weak)]);
            assert_eq!(again.status, 304, "one of a list, made weak by a proxy");
            let part = got.tag.trim_matches('"');
            let again = ask(&app, Method::Get, &path, &[("Accept-Encoding", accepts), ("If-None-Match", part)]);
            assert_eq!(again.status, 200, "a tag without its quotes is none");
        }
    }
}

#[test]
fn head_says_what_get_would_send() {
    let app = TestApp::new();
    let path = sheet(&app);
    for accepts in ["br", "gzip", "identity"] {
        let got = get(&app, &path, accepts);
        let head = ask(&app, Method::Head, &path, &[("Accept-Encoding", accepts)]);
        assert_eq!((head.status, head.body.len()), (200, 0));
        assert_eq!((head.coding, head.tag, head.length), (got.coding, got.tag, got.length), "{accepts}");
    }
}

/// What a browser says of a request, as the page that has caused it.
const FROM: [(&str, bool); 4] = [("same-origin", true), ("none", true), ("same-site", false), ("cross-site", false)];

/// Whoever makes a browser open addresses, and sees how long the answers are, must not learn what else is on them.
#[test]
fn a_members_page_is_not_compressed_for_another_site() {
    let app = TestApp::new();
    let member = app.with_session(app.member("ann"));
    let cookies: Vec<_> = member.cookies.iter().map(|(name, value)| format!("{name}-8000={value}")).collect();
    let cookies = cookies.join("; ");
    for path in ["members", "home", "user.account", "/nowhere"] {
        for (from, is_own) in FROM {
            let accepts = ("Accept-Encoding", "gzip, br");
            let headers = [accepts, ("Cookie", cookies.as_str()), ("Sec-Fetch-Site", from)];
            let got = ask(&app, Method::Get, path, &headers);
            assert_eq!(got.coding.is_some(), is_own, "{path} from {from}");
            assert_eq!(
                (got.vary.as_str(), got.length.clone()),
                ("Accept-Encoding", got.body.len().to_string()),
                "{path}"
            );
            assert!(String::from_utf8(plain(&got)).unwrap().contains("</html>"));
            // A stranger's page is the same for everybody.
            let got = ask(&app, Method::Get, path, &[accepts, ("Sec-Fetch-Site", from)]);
            assert!(got.coding.is_some() || got.body.len() < 1000, "{path} from {from}");
        }
        let got = ask(&app, Method::Get, path, &[("Accept-Encoding", "gzip"), ("Cookie", &cookies)]);
        assert_eq!(got.coding, None, "an old browser does not say who has caused it");
        let got = get(&app, path, "gzip;q=0, br");
        assert_eq!(got.coding, None, "{path}");
    }
}

#[test]
fn a_form_token_is_another_one_on_every_page_and_each_is_good() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    let tokens: Vec<_> = (0..20).map(|_| browser.get("home").csrf_token()).collect();
    let other = app.with_session(app.member("bob")).get("home").csrf_token();
    for (at, token) in tokens.iter().enumerate() {
        // Not only a part of it: what is the same can be guessed.
        for earlier in &tokens[..at] {
            let same = token.bytes().zip(earlier.bytes()).filter(|(a, b)| a == b).count();
            assert!(same < token.len() / 3, "{token} is like {earlier}");
        }
    }
    for (token, is_good) in [(&tokens[0], true), (&tokens[19], true), (&tokens[7], true), (&other, false)] {
        let page = browser.post("user.profile", &[("csrf_token", token.as_str()), ("first_name", "Ann")]);
        assert_eq!(page.is_redirect(), is_good, "{}", page.status);
        let mut program = browser.clone().with_header("X-CSRF-Token", token);
        let json = Some("application/json");
        let page = program.request(Method::Post, "user.profile", json, r#"{"first_name":"Ann"}"#);
        assert_eq!(page.status == 200, is_good, "{}", page.body);
    }
}

#[test]
fn what_is_dense_already_or_tiny_is_sent_as_it_is() {
    let app = TestApp::new();
    let mut seen = 0;
    for link in
        app.browser().get("home").attributes("link[rel=stylesheet], link[rel=icon], link[rel=apple-touch-icon]", "href")
    {
        let got = get(&app, &link, "br, gzip");
        let original = get(&app, &link, "identity");
        if link.contains("/icons/") {
            assert_eq!(got.coding, None, "{link}");
        }
        assert!(got.body.len() <= original.body.len(), "{link}");
        seen += 1;
    }
    assert!(seen >= 2);
}
