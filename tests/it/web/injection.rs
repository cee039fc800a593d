//! Injection: everything a visitor types is plain text in pages, flashes and mails.

use app::message::Message;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use diesel::prelude::*;

use super::{form_fields, sample_url, without_limits};
use crate::support::{Page, TestApp, another_language, default_language, encode};

/// Text that looks like markup, a template, a Fluent pattern, a header or SQL.
const PAYLOADS: [&str; 16] = [
    "<script>alert('x9')</script>",
    "\"><b id=x9>bold</b>",
    "'><b id=x9>bold</b>",
    "\" onfocus=alert(1) autofocus x9=\"",
    "</title><b id=x9>",
    "</textarea></form><form id=x9 action=//evil.example>",
    "<img src=x onerror=alert(1)>",
    "<!-- x9",
    "&lt;b id=x9&gt;",
    "javascript:alert(1)",
    "{{ 1337 * 7331 }}",
    "{% for x in [1337 * 7331] %}{{ x }}{% endfor %}",
    "{{ csrf_token }}{{ __tera_context }}{# x #}",
    "{ $path }{ NUMBER(1337) }",
    "' OR 1=1 --",
    "x\r\nSet-Cookie: evil=1\r\nX-Evil: 1\r\n\r\n<b id=x9>",
];

/// Asserts that the typed text stayed plain text.
fn assert_inert(page: &Page, context: &str) {
    let context = format!("{context} on {} ({})", page.path.chars().take(60).collect::<String>(), page.status);
    assert!(page.status < 500, "{context}");
    for (what, selector) in [
        ("an element", "#x9, [x9]"),
        ("a script", "script:not([src])"),
        ("a picture", "img[src=x]"),
        ("a form", "form:not([method])"),
    ] {
        assert_eq!(page.texts(selector).len(), 0, "{context}: {what}: {}", page.body);
    }
    let handlers = page.select("*", |e| e.value().attrs().any(|(name, _)| name.starts_with("on")));
    assert!(!handlers.contains(&true), "an event handler was injected: {context}: {}", page.body);
    let itself = page.attributes("link[rel=canonical], link[rel=alternate]", "href");
    assert!(itself.iter().all(|link| link.starts_with("http://127.0.0.1:8000/")), "{context}: {itself:?}");
    let links = page
        .attributes("[href]:not([rel=canonical], [rel=alternate])", "href")
        .into_iter()
        .chain(page.attributes("form", "action"));
    for link in links {
        assert!(link.starts_with('/') || link.starts_with('#') || link.starts_with("data:"), "{context}: {link}");
        assert!(!link.starts_with("//"), "{context}: {link}");
    }
    assert!(!page.body.contains("9801547"), "a template was evaluated: {context}: {}", page.body);
    for (name, value) in &page.headers {
        assert!(!name.eq_ignore_ascii_case("X-Evil") && !value.contains(['\r', '\n']), "{context}: {name}: {value}");
    }
    assert!(page.set_cookies().iter().all(|cookie| cookie.name() != "evil"), "{context}");
    let times = |text: &str| page.body.matches(text).count();
    assert!(page.texts("html").len() <= 1 && times("</html>") <= 1, "{context}");
}

#[test]
fn markup_in_form_fields_is_plain_text() {
    let app = TestApp::with(without_limits);
    let id = app.member("ann");
    let fields = form_fields();
    let (mut member, mut stranger) = (app.with_session(id), app.browser());
    let tokens = [member.get("home").csrf_token(), stranger.get("home").csrf_token()];
    let routes = app.state().routes.declared();
    for payload in PAYLOADS {
        for (browser, token) in [&mut member, &mut stranger].into_iter().zip(&tokens) {
            let mut all: Vec<_> = fields.iter().map(|field| (field.as_str(), payload)).collect();
            all.push(("csrf_token", token));
            let choice: Vec<_> = all.iter().copied().chain([("lang", payload), ("theme", payload)]).collect();
            for route in routes.iter().filter(|route| route.method == "POST" && route.endpoint != "user.logout") {
                let path = sample_url(&route.uri);
                assert_inert(&browser.post(&path, &choice), payload);
                let page = browser.post(&path, &all);
                assert_inert(&page, payload);
                if page.is_redirect() {
                    assert_inert(&browser.follow(&page), payload);
                }
                assert!(page.attributes("input[type=password]", "value").iter().all(String::is_empty));
            }
        }
        // A form repeats what was typed.
        let line = payload.replace("\r\n", "\n");
        for (path, field) in
            [("user.login", "username"), ("user.register", "email"), ("user.resend_confirm_email", "email")]
        {
            let page = stranger.post(path, &[("csrf_token", tokens[1].as_str()), (field, payload)]);
            let shown = page.value(field).replace("\r\n", "\n");
            assert!(shown == line || payload.contains('\n'), "{path}: {shown}");
        }
    }
    assert!(app.mails().is_empty());
}

#[test]
fn markup_in_urls_is_plain_text() {
    let app = TestApp::new();
    let id = app.member("ann");
    for payload in PAYLOADS {
        let text = encode(payload);
        let paths = [
            format!("/{text}"),
            format!("members/{text}"),
            format!("/user/{text}"),
            format!("user.setup/{text}"),
            format!("user.confirm_email/{text}"),
            format!("static/{text}"),
            format!("dev.mail/{text}"), // feature: dev
            format!("user.login?next={text}"),
            format!("user.login?next=/{text}"),
            format!("user.login?username={text}&lang={text}&email={text}"),
            format!("user.register?next={text}&reg_next={text}&token={text}"),
            format!("user.resend_confirm_email?email={text}"),
            format!("user.logout?next={text}"),
            format!("members?{text}={text}"),
            format!("special?x={text}"),
            format!("home?{text}"),
        ];
        for path in paths {
            for mut browser in [app.browser(), app.with_session(id)] {
                assert_inert(&browser.get(&path), payload);
                assert_inert(&browser.visit(&path), payload);
            }
        }
    }
}

#[test]
fn markup_in_headers_is_plain_text() {
    let app = TestApp::new();
    let id = app.member("ann");
    for payload in PAYLOADS.into_iter().filter(|payload| !payload.contains('\n')) {
        for name in ["User-Agent", "Referer", "Accept-Language", "Accept", "X-Forwarded-For", "X-Request-Id", "Host"] {
            let mut browser = app.with_session(id).with_header(name, payload);
            for path in ["home", "members", "special", "/nowhere"] {
                assert_inert(&browser.visit(path), payload);
            }
        }
    }
}

#[test]
fn markup_in_cookies_is_plain_text() {
    let app = TestApp::new();
    let id = app.member("ann");
    let forged = |level: &str, id: &str, args: &str, link: &str| {
        URL_SAFE_NO_PAD.encode(format!(r#"[{{"level":{level},"message":{{"id":{id},"args":{args}}},"link":{link}}}]"#))
    };
    for payload in PAYLOADS {
        let text = serde_json::to_string(payload).unwrap();
        let args = format!(r#"{{"path":{text},"email":{text},"name":{text},{text}:{text}}}"#);
        let flashes = [
            forged("\"danger\"", "\"must-sign-in\"", &args, "null"),
            forged("\"success\"", "\"confirmation-sent\"", &args, "null"),
            forged("\"info\"", &text, &args, "null"),
            forged(&text, "\"signed-in\"", &args, "null"),
            forged("\"info\"", "\"expired-confirm-token\"", &args, &format!("[\"user.resend_confirm_email\",{text}]")),
            forged("\"info\"", "\"signed-in\"", &args, &format!("[{text},{text}]")),
            forged("\"info\"", "\"signed-in\"", &args, "[\"https://evil.example\",\"\"]"),
            payload.to_owned(),
            URL_SAFE_NO_PAD.encode(payload),
        ];
        for flash in flashes {
            let mut browser = app.browser();
            // What the site cannot have made is not its to remove.
            let is_ours = flash.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
            browser.cookies.insert("flash".to_owned(), flash);
            assert_inert(&browser.get("home"), payload);
            assert_eq!(browser.cookies.contains_key("flash"), !is_ours, "used up");
        }
        for name in ["lang", "theme", "browser", "session", "way-back"] {
            for mut browser in [app.browser(), app.with_session(id)] {
                browser.cookies.insert(name.to_owned(), payload.to_owned());
                let page = browser.get("home");
                assert_inert(&page, payload);
                assert_eq!(page.attributes("html", "lang"), [default_language()], "{payload}");
                assert_eq!(page.attributes("html[data-bs-theme]", "lang").len(), 0, "{payload}");
            }
        }
    }
    // Very many, very deep, very long: no flash is shown that the site could not have created.
    let one = serde_json::to_string(&app::message::Flash::info(Message::new("signed-in"))).unwrap();
    let many = URL_SAFE_NO_PAD.encode(format!("[{}]", vec![one; 50].join(",")));
    let deep = URL_SAFE_NO_PAD.encode("[".repeat(3000));
    for flash in [many, deep] {
        let mut browser = app.browser();
        browser.cookies.insert("flash".to_owned(), flash);
        let page = browser.get("home");
        assert_eq!(page.status, 200);
        assert!(page.flashes().len() <= 5);
    }
}

#[test]
fn an_e_mail_address_that_looks_like_a_template_is_plain_text() {
    let app = TestApp::new();
    // All these characters are valid in an address.
    for (number, local) in ["{{1337*7331}}", "{%if/1%}", "a&b'c", "{$path}", "`x9`|{#y#}"].into_iter().enumerate() {
        let address = format!("{local}@example.com");
        let mut browser = app.browser();
        let name = format!("name{number}");
        let sent = browser.follow(&browser.clone().register(&name, &address));
        assert_inert(&sent, local);
        let page = browser.register(&name, &address);
        assert_eq!(page.errors("username"), ["username-taken"]);
        assert_eq!(page.value("email"), address);
        let mail = app.mail_to(&address);
        for part in [&mail.subject, &mail.text, &mail.html, &mail.headers] {
            assert!(!part.contains("9801547"), "{part}");
        }
        let link = mail.link("user.confirm_email");
        let page = browser.get(&link);
        assert!(page.texts("main")[0].contains(&address), "the page does not name the address: {}", page.body);
        assert_inert(&page, local);
    }
}

#[test]
fn an_imported_username_is_escaped_in_pages_and_mails() {
    use app::db::schema::users;
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    for (number, payload) in PAYLOADS.into_iter().enumerate() {
        let account = format!("name{number}");
        let id = app.unconfirmed(&account);
        // An import could leave such a username.
        let name = payload.to_owned();
        app.write(move |tx| {
            diesel::update(users::table.find(id)).set(users::username.eq(&name)).execute(tx.connection())?;
            Ok(())
        });
        let mut browser = app.with_session(id);
        for path in ["home", "user.account", "user.confirm_access", "/nowhere"] {
            let page = browser.get(path);
            assert_inert(&page, payload);
            assert_eq!(
                page.user().map(|user| user.replace("\r\n", "\n")),
                Some(payload.replace("\r\n", "\n")),
                "{path}"
            );
        }
        let form = browser.get("user.resend_confirm_email");
        let address = format!("{account}@example.com");
        browser.submit(&form, "user.resend_confirm_email", &[("email", &address)]);
        let mail = app.mail_to(&address);
        assert!(
            !mail.text.contains("9801547") && !mail.html.contains("9801547"),
            "a template was evaluated: {}",
            mail.html
        );
        assert_eq!(mail.subject.lines().count(), 1);
        assert!(!mail.headers.to_lowercase().contains("x-evil"), "a header was injected: {}", mail.headers);
        let html = scraper::Html::parse_document(&mail.html);
        for selector in ["#x9", "script", "img", "form", "a:not([href^='http://127.0.0.1:8000/'])"] {
            let found = html.select(&scraper::Selector::parse(selector).unwrap()).count();
            assert_eq!(found, 0, "{payload}: {selector} in {}", mail.html);
        }
    }
}

#[test]
fn unknown_languages_are_ignored() {
    let app = TestApp::new();
    let home = app.browser().get("home");
    let (default, other) = (default_language(), another_language().unwrap_or("de"));
    assert_eq!(home.attributes("html", "lang"), [default]);
    let long = format!("{}{other}", "x,".repeat(5000));
    let nonsense = [
        "../../x",
        "../../etc/passwd",
        "de/../../x",
        "xx",
        "",
        ";;;",
        "de\0",
        "<b id=x9>",
        "*",
        "e\u{301}n",
        long.as_str(),
    ];
    for lang in nonsense {
        let pages = [
            app.browser().with_header("Accept-Language", lang).get("home"),
            app.browser().get(&format!("home?lang={}", encode(lang))),
        ];
        for page in pages {
            assert_eq!((page.status, page.attributes("html", "lang")), (200, vec![default.to_owned()]), "{lang:.40}");
            assert_inert(&page, lang);
            assert!(!page.texts("body")[0].contains("passwd"));
        }
    }
    for path in ["user.forgot_password", "/nowhere"] {
        let spoken = app.browser().get(&format!("{path}?lang={other}")).attributes("html", "lang");
        assert_eq!(spoken, [default], "{path}: only pages that search engines show have an address in each language");
    }
}
