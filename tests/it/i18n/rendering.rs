//! Every template renders in every language without missing texts.

use std::collections::BTreeMap;

use app::i18n::Lang;
use app::render::{Renderer, Templates, template_names};
use serde_json::json;
use tera::Context;

use crate::structure::source::root;
use crate::support::languages::abroad;
use crate::support::{TestApp, another_language, default_language, enable_all_features};

/// What templates show. What is not here, such as a variable of your own page, is made up. Those of a feature's own templates
/// are in `tests/it/FEATURE/example.json`.
#[allow(clippy::too_many_lines, reason = "a list")]
fn all_variables() -> Context {
    let all = json!({
        "theme": "auto",
        "has_page_form": false,
        "csrf_token": "0",
        "here": "/",
        "site": "https://gantry.example",
        "visitor": {
            "name": "ann", "initials": "A", "username": "ann", "email": "ann@example.com", "confirmed": false, "roles": ["admin"],
        },
        "menu": [{ "endpoint": "home", "url": "/", "text": "✓" }],
        "footer": [{ "endpoint": "home", "url": "/", "text": "✓" }],
        "year": 2026,
        "for_developers": { "steps": [{ "name": "register", "done": true }, { "name": "edit", "done": false }], "done": 1 },
        "languages": [
            { "code": "en", "name": "English" },
            { "code": "de", "name": "Deutsch" },
        ],
        "flashes": [{ "id": "signed-in", "level": "success", "message": { "id": "signed-in" }, "link": { "url": "/", "text": "✓" } }],
        "form": { "values": { "email": "a@b.c" }, "errors": { "password": [{ "id": "password-required", "text": "✗" }] } },
        "next": "/",
        "action": "/",
        "identity": "either",
        "ask": { "username": true, "email": true, "names": true, "retype": true, "remember_me": true },
        "password_rule": { "name": "modern", "min": 8, "site": "Sample", "words": "" },
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
        "days": [{
            "at": "2026-01-01T00:00:00Z",
            "events": [{
                "kind": "signed-in", "text": "✓", "at": "2026-01-01T00:00:00Z", "ip": "192.0.2.1", "agent": "x",
                "is_sign_in": true, "session": 1, "by_administrator": true,
            }],
        }],
        "newest": false,
    });
    let more = json!({
        "path": "/",
        "asks_language": false,
        "found_pages": { "/": {
            "url": "/", "url_in_language": "/", "title": null, "description": "✓", "picture": "/x.png",
            "others": [{ "lang": "x-default", "url": "/" }],
        } },
        "since": "2026-01-01T00:00:00Z",
        "status": 429,
        "key": "error-429",
        "request_id": "0",
        "retry_after_text": "✓",
        "retry_after": 125,
        "mails": [{ "id": 1, "to": "a@b.c", "subject": "✓", "created_at": "2026-01-01T00:00:00Z", "name": "x", "address": "/", "text": "✓" }],
        "levels": ["success"],
        "groups": [{ "name": "mails", "id": "mails", "pages": [{
            "name": "home", "frames": [{ "state": "plain", "status": 200, "address": "/" }, { "state": "errors", "error": "✗" }],
        }] }],
        "choices": { "languages": [], "themes": [], "widths": [] },
        "shown": { "lang": "en", "dir": "ltr", "theme": "light" },
        "missing": ["home"],
        "mail": { "id": 1, "subject": "✓", "text": "✓", "html": "✓" },
        "headers": [{ "name": "To", "value": "a@b.c" }],
        "username": "ann",
        "called": "ann",
        "link": "http://127.0.0.1:8000/0",
        "expires": "2026-01-01T00:00:00Z",
        "subject": "✓",
    });
    // In parts, because the macro has a recursion limit.
    let last = json!({
        "blank": { "values": {}, "errors": {} },
        "sent": "login",
        "person": "Ann Miller",
        "browsers": 2,
        "last_sign_in": { "at": "2026-01-01T00:00:00Z", "ip": "192.0.2.1", "agent": "x" },
        "password_since": "2026-01-01T00:00:00Z",
        "pending": { "address": "a@b.c", "until": "2026-01-01T00:00:00Z" },
        "new_email": { "address": "a@b.c", "until": "2026-01-01T00:00:00Z" },
        "unconfirmed": ["a@b.c"],
        "more": {
            "invitations": [{ "address": "a@b.c", "state": "sent" }], // feature: invitations
            "tracking": { "login_count": 3 }, // feature: tracking
        },
        "signs_in_as": "ann",
        "one_page": false,
        "reg_next": "/",
        "token": "0",
        "account": { "name": "ann", "since": "2026-01-01T00:00:00Z" },
        "way_out": { "kind": "correct", "address": "a@b.c", "support": "help@example.com" },
        "again": "user.forgot_password",
        "asked_here": true, // feature: passwordless
        "correctable": true,
        "support": "https://example.com/help",
        "password": true,
        "offered": [{ "value": "en", "label": "English", "lang": "en" }],
        "names_required": false,
        "sessions": [
            { "id": 1, "current": true, "remembered": true, "agent": "x", "ip": "192.0.2.1", "since": "2026-01-01T00:00:00Z", "seen": "2026-01-01T00:00:00Z" },
            { "id": 2, "current": false, "remembered": false, "agent": "", "ip": "192.0.2.1", "since": "2026-01-01T00:00:00Z", "seen": "2026-01-01T00:00:00Z" },
        ],
        "roles": [{ "value": "admin", "label": "admin" }], // feature: invitations
        "invitations": [{ "address": "a@b.c", "id": 1, "state": "sent", "open": true, "sent_at": "2026-01-01T00:00:00Z", "expires_at": "2026-01-01T00:00:00Z" }], // feature: invitations
        "inviter": "ann", // feature: invitations
    });
    let mut context = Context::from_serialize(&all).unwrap();
    for part in [more, last] {
        context.extend(Context::from_serialize(&part).unwrap());
    }
    context
}

/// The variable `may`, as if every page of this site were offered.
fn may(app: &TestApp) -> BTreeMap<&'static str, bool> {
    app.state().urls().names().map(|endpoint| (endpoint, true)).collect()
}

/// The variables of a mail, from its example.
fn example(template: &str) -> Context {
    let mail =
        template.strip_prefix("mail/").and_then(|rest| rest.strip_suffix(".html")).filter(|name| *name != "base");
    let variables = mail.map(|name| app::mail::examples::variables(name).unwrap());
    Context::from_serialize(&variables.unwrap_or_default()).unwrap()
}

/// The variables of a feature's own template, if they have a file.
fn own_variables(template: &str) -> Context {
    let feature = template.split('/').next().unwrap_or_default();
    let file = root().join("tests/it").join(feature).join("example.json");
    let Ok(text) = std::fs::read_to_string(&file) else { return Context::new() };
    let variables: serde_json::Value =
        serde_json::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    Context::from_serialize(&variables).unwrap()
}

/// Returns whether this looks like a text id, which is shown when the text is missing.
fn looks_like_an_id(text: &str) -> bool {
    let word = text.trim();
    word.contains('-')
        && !word.starts_with('-')
        && !word.ends_with('-')
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The variable that a template lacks, by what its error says.
fn lacking(said: &str, context: &Context) -> Option<String> {
    if let Some((_, rest)) = said.split_once("Variable `") {
        return Some(rest.split_once("` is not defined")?.0.to_owned());
    }
    // For an argument of a component, only the place is said.
    let (file, rest) =
        said.strip_prefix("templates/").filter(|_| said.contains("`undefined`"))?.split_once(": line ")?;
    let line: usize = rest.split(',').next()?.parse().ok()?;
    let text = app::render::source(file).ok()??;
    let given = text.lines().nth(line - 1)?.split("={").skip(1).filter_map(|rest| rest.split(['.', '}']).next());
    given.map(str::to_owned).find(|name| !context.contains_key(name))
}

/// Makes up what a template only tells a text: nothing says so if that is not there, but the text is none.
fn make_up_told(name: &str, context: &mut Context) {
    let text = app::render::source(name).ok().flatten().unwrap_or_default();
    for told in text.split("| t(").skip(1).filter_map(|rest| rest.split(')').next()) {
        for (_, value) in told.split(',').filter_map(|argument| argument.split_once('=')) {
            let variable = value.trim().split(['.', ' ']).next().unwrap_or_default();
            if variable.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !context.contains_key(variable) {
                context.insert(variable.to_owned(), &2);
            }
        }
    }
}

/// Renders a template. A variable that nobody has given, as a new page has, is made up.
fn render(templates: &Templates, name: &str, context: &mut Context) -> anyhow::Result<String> {
    make_up_told(name, context);
    let mut last = None;
    loop {
        let failed = match templates.render(name, context) {
            Ok(text) => return Ok(text),
            Err(failed) => failed,
        };
        let values = [json!(2), json!("2026-01-01T00:00:00Z"), json!([])].into_iter();
        // If it is known, but something else is expected, another one is made up.
        let (variable, mut rest) = match (lacking(&failed.to_string(), context), last.take()) {
            (Some(variable), _) => (variable, values),
            (None, Some(last)) => last,
            (None, None) => return Err(failed),
        };
        let Some(value) = rest.next() else { return Err(failed) };
        context.insert(variable.clone(), &value);
        last = Some((variable, rest));
    }
}

fn renderer(app: &TestApp) -> Renderer {
    Renderer::new(&app.state().settings.app, app.state().urls(), String::new(), |_| all_variables())
}

#[test]
fn every_template_renders_in_every_language() {
    let app = TestApp::with(|settings| {
        enable_all_features(settings);
    });
    // No site serves both the page for one address and the list of several.
    let several = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = true;
        enable_all_features(settings);
    });
    let (one, several) = ((&app, renderer(&app)), (&several, renderer(&several)));
    let names: Vec<_> = template_names().into_iter().filter(|name| !name.starts_with("components/")).collect();
    assert!(names.len() > 20, "{names:?}");
    for lang in app::i18n::available() {
        let lang = Lang::new(&lang);
        let mut context = all_variables();
        for (visitor, link) in [(true, true), (false, false)] {
            if !visitor {
                context.insert("mails", &json!([]));
            }
            if !link {
                context.insert("link", &None::<String>);
                context.insert("username", &None::<String>);
                context.insert("called", &None::<String>);
                context.insert("key", "csrf-failed");
                context.insert("account", &json!({ "name": null, "since": "2026-01-01T00:00:00Z" }));
                context.insert("way_out", &json!({ "kind": "keep", "address": "a@b.c" }));
                context.insert("expected", "keep");
            }
            // The other mails always have a link.
            let may_miss = ["registered", "email_changed"];
            let optional =
                |name: &&String| link || !name.starts_with("mail/") || may_miss.iter().any(|mail| name.contains(mail));
            for name in names.iter().filter(optional) {
                let of_several = name == "accounts/manage_emails.html";
                let (site, templates) = if of_several { &several } else { &one };
                context.insert("may", &may(site));
                let templates = templates.speaking(&lang).unwrap();
                let mut own = example(name);
                own.extend(context.clone());
                own.extend(crate::admin::variables(name)); // feature: admin
                own.extend(own_variables(name));
                let text = render(&templates, name, &mut own).unwrap_or_else(|e| {
                    let folder = name.split('/').next().unwrap();
                    panic!("{lang:?}: {e:#}\nA variable that is a map belongs into tests/it/{folder}/example.json.")
                });
                let pieces = text.split(['<', '>', '\n', '"']).filter(|piece| looks_like_an_id(piece));
                // Attributes contain other ids. Texts are between tags or in accessible names.
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
fn a_missing_text_would_be_found() {
    assert!(looks_like_an_id(" login-title "));
    assert!(!looks_like_an_id("Sign in") && !looks_like_an_id("-") && !looks_like_an_id("E-Mail"));
    let message = app::message::Message::new("no-such-text");
    assert_eq!(app::i18n::translate(&Lang::new(default_language()), &message), "no-such-text");
}

#[test]
fn missing_texts_come_from_the_default_language() {
    let message = app::message::Message::new("login-title");
    let said = |lang: &str| app::i18n::translate(&Lang::new(lang), &message);
    let default = said(default_language());
    assert_eq!(app::i18n::translate_plain(&Lang::new("xx"), &message), default);
    let Some(other) = another_language() else { return };
    assert_ne!(said(other), default);
    assert_eq!(said(&abroad(other)), said(other));
}
