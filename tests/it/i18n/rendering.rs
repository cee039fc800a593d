//! Every template can be rendered in every language, and no text is missing then.

use std::sync::Arc;

use app::i18n::Lang;
use app::render::{Scope, render, template_names};
use serde_json::json;
use tera::Context;

use super::required;
use crate::support::TestApp;

/// Everything that any template may ask for. A new page's own variables go in here.
fn everything(lang: &Lang) -> Context {
    let all = json!({
        "lang": lang.as_str(),
        "dir": lang.dir(),
        "theme": "auto",
        "app_name": "Gantry",
        "csrf_token": "0",
        "here": "/",
        "site": "https://gantry.example",
        "visitor": {
            "name": "ann", "username": "ann", "email": "ann@example.com", "confirmed": false, "roles": ["admin"],
        },
        "can": {
            "register": true,
            "remember_me": true,
            "resend_confirm_email": true,
            "special": true,
            "dev": true, // feature: dev
        },
        "menu": [{ "url": "/", "text": "✓", "active": true }],
        "languages": [
            { "code": "en", "name": "English", "current": true },
            { "code": "de", "name": "Deutsch", "current": false },
        ],
        "flashes": [{ "id": "signed-in", "level": "success", "text": "✓", "link": { "url": "/", "text": "✓" } }],
        "form": { "values": { "email": "a@b.c" }, "errors": { "password": [{ "id": "password-required", "text": "✗" }] } },
        "next": "/members",
        "action": "/user/setup/0",
        "identity": "either",
        "ask": { "username": true, "email": true, "retype": true },
        "password_rule": "modern",
        "retype": true,
        "recovers": true,
        "address": "ann@example.com",
        "since": "2026",
        "since_iso": "2026-01-01T00:00:00Z",
        "status": 429,
        "key": "error-429",
        "request_id": "0",
        "retry_after_text": "✓",
        "mails": [{ "id": 1, "to": "a@b.c", "subject": "✓", "when": "2026", "when_iso": "2026-01-01T00:00:00Z" }],
        "mail": { "id": 1, "subject": "✓", "headers": [{ "name": "To", "value": "a@b.c" }], "text": "✓", "has_html": true },
        "username": "ann",
        "link": "http://127.0.0.1:8000/user/confirm-email/0",
    });
    Context::from_serialize(&all).unwrap()
}

/// What a text looks like that is missing: its id.
fn looks_like_an_id(text: &str) -> bool {
    let word = text.trim();
    word.contains('-')
        && !word.starts_with('-')
        && !word.ends_with('-')
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn scope(app: &TestApp, lang: &Lang) -> Scope {
    Scope { lang: lang.clone(), urls: Arc::clone(&app.site().urls()), base: String::new() }
}

#[test]
fn every_template_speaks_every_language() {
    let app = TestApp::new();
    let names: Vec<_> = template_names().into_iter().filter(|name| !name.starts_with("components/")).collect();
    assert!(names.len() > 20, "{names:?}");
    for lang in required() {
        let lang = Lang::new(&lang);
        let mut context = everything(&lang);
        for (visitor, link) in [(true, true), (false, false)] {
            if !visitor {
                context.insert("mails", &json!([]));
            }
            if !link {
                context.insert("link", &None::<String>);
                context.insert("username", &None::<String>);
                context.insert("key", "csrf-failed");
            }
            // The other mails never come without a link.
            let optional = |name: &&String| link || !name.starts_with("mail/") || name.contains("registered");
            for name in names.iter().filter(optional) {
                let text = render(name, &context, scope(&app, &lang)).unwrap_or_else(|e| panic!("{lang:?}: {e:#}"));
                let pieces = text.split(['<', '>', '\n', '"']).filter(|piece| looks_like_an_id(piece));
                // Attributes hold ids of other kinds; a text stands between tags, or is an accessible name.
                let known = app::i18n::available();
                for piece in pieces.filter(|piece| !known.iter().any(|known| known == piece)) {
                    let shown = [format!(">{piece}<"), format!("aria-label=\"{piece}\""), format!("title=\"{piece}\"")];
                    assert!(!shown.iter().any(|shown| text.contains(shown)), "{name} in {lang:?}: no text {piece}");
                }
            }
        }
    }
}

#[test]
fn a_text_that_is_missing_would_be_seen() {
    assert!(looks_like_an_id(" login-title "));
    assert!(!looks_like_an_id("Sign in") && !looks_like_an_id("-") && !looks_like_an_id("E-Mail"));
    let message = app::message::Message::new("no-such-text");
    assert_eq!(app::i18n::translate(&Lang::new("de"), &message), "no-such-text");
}

#[test]
fn what_a_language_lacks_comes_from_the_default_one() {
    let message = app::message::Message::new("login-title");
    let english = app::i18n::translate(&Lang::new("en"), &message);
    assert_eq!(app::i18n::translate(&Lang::new("xx"), &message), english);
    assert_ne!(app::i18n::translate(&Lang::new("de"), &message), english);
    assert_eq!(app::i18n::translate(&Lang::new("de-AT"), &message), app::i18n::translate(&Lang::new("de"), &message));
}
