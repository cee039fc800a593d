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
        "ask": { "username": true, "email": true, "names": true, "retype": true },
        "password_rule": "modern",
        "retype": true,
        "recovers": true,
        "address": "ann@example.com",
        "email": "ann@example.com",
        "emails": [
            { "id": 1, "address": "ann@example.com", "confirmed": true, "primary": true },
            { "id": 2, "address": "ann@second.example", "confirmed": true, "primary": false },
            { "id": 3, "address": "ann@third.example", "confirmed": false, "primary": false },
        ],
        "confirms": true,
        "after": "2026-01-01T00:00:00Z",
        "mailed": true,
        "events": [{ "kind": "signed-in", "text": "✓", "at": "2026-01-01T00:00:00Z", "ip": "192.0.2.1", "agent": "x" }],
        "older": 1,
        "newest": false,
    });
    let more = json!({
        "since": "2026",
        "since_iso": "2026-01-01T00:00:00Z",
        "status": 429,
        "key": "error-429",
        "request_id": "0",
        "retry_after_text": "✓",
        "mails": [{ "id": 1, "to": "a@b.c", "subject": "✓", "when": "2026", "when_iso": "2026-01-01T00:00:00Z", "name": "x", "languages": [] }],
        "levels": ["success"],
        "mail": { "id": 1, "subject": "✓", "headers": [{ "name": "To", "value": "a@b.c" }], "text": "✓", "has_html": true },
        "username": "ann",
        "called": "ann",
        "link": "http://127.0.0.1:8000/user/confirm-email/0",
    });
    // In parts, since the macro takes only so much at once.
    let last = json!({
        "blank": { "values": {}, "errors": {} },
        "sent": "login",
        "one_page": false,
        "reg_next": "/members",
        "token": "0",
        "offered": [{ "value": "en", "label": "English", "lang": "en" }],
        "names_required": false,
        "roles": [{ "value": "admin", "label": "admin" }], // feature: invitations
        "invitations": [{ "address": "a@b.c", "id": 1, "state": "sent", "open": true, "when": "", "when_iso": "" }], // feature: invitations
        "inviter": "ann", // feature: invitations
    });
    let mut context = Context::from_serialize(&all).unwrap();
    for part in [more, last] {
        context.extend(Context::from_serialize(&part).unwrap());
    }
    context
}

/// What templates may offer, on a site where accounts have several addresses or one.
fn can(several_emails: bool) -> serde_json::Value {
    json!({
        "register": true,
        "remember_me": true,
        "resend_confirm_email": true,
        "forgot_password": true,
        "change_password": true,
        "change_username": true,
        "change_email": !several_emails,
        "manage_emails": several_emails,
        "special": true,
        "dev": true, // feature: dev
        "invite": true, // feature: invitations
    })
}

/// What a mail's templates may ask for beside that.
fn example(template: &str) -> Context {
    let mail = template.strip_prefix("mail/").and_then(|rest| rest.split_once('/'));
    let variables = mail.map(|(name, _)| app::mail::examples::variables(name).unwrap());
    Context::from_serialize(&variables.unwrap_or_default()).unwrap()
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
    let app = TestApp::with(|_settings| {
        _settings.user.enable_invitation = true; // feature: invitations
    });
    // An account has one address that can be changed, or a list of several: no site serves both pages.
    let several = TestApp::with(|_settings| {
        _settings.user.enable_multiple_emails = true;
        _settings.user.enable_invitation = true; // feature: invitations
    });
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
                context.insert("called", &None::<String>);
                context.insert("key", "csrf-failed");
            }
            // The other mails never come without a link.
            let may_miss = ["registered", "email_changed"];
            let optional =
                |name: &&String| link || !name.starts_with("mail/") || may_miss.iter().any(|mail| name.contains(mail));
            for name in names.iter().filter(optional) {
                let of_several = name == "accounts/manage_emails.html";
                context.insert("can", &can(of_several));
                let app = if of_several { &several } else { &app };
                let mut own = example(name);
                own.extend(context.clone());
                let text = render(name, &own, scope(app, &lang)).unwrap_or_else(|e| panic!("{lang:?}: {e:#}"));
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
