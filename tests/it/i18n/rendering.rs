//! Every template renders in every language without missing texts.

use std::collections::BTreeMap;

use app::i18n::Lang;
use app::render::{Renderer, Templates, template_names};
use serde_json::json;
use tera::Context;

use crate::structure::source::root;
use crate::support::languages::abroad;
use crate::support::{TestApp, another_language, default_language, enable_all_features};

/// What the templates of a folder show, from `tests/it/FOLDER/example.json`; those of `web` stand for every page. They are
/// rendered a second time with what is in `otherwise`. What is not there, such as a variable of your own page, is made up.
fn variables(folder: &str, otherwise: bool) -> Context {
    let file = root().join("tests/it").join(folder).join("example.json");
    let Ok(text) = std::fs::read_to_string(&file) else { return Context::new() };
    let mut variables: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    if let Some(serde_json::Value::Object(others)) = variables.remove("otherwise").filter(|_| otherwise) {
        variables.extend(others);
    }
    Context::from_serialize(&variables).unwrap()
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
    Renderer::new(&app.state().settings.app, app.state().urls(), String::new(), |_| variables("web", false))
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
        for otherwise in [false, true] {
            // The other mails always have a link.
            let may_miss = ["registered", "email_changed"];
            let optional = |name: &&String| {
                !otherwise || !name.starts_with("mail/") || may_miss.iter().any(|mail| name.contains(mail))
            };
            for name in names.iter().filter(optional) {
                let of_several = name == "accounts/manage_emails.html";
                let (site, templates) = if of_several { &several } else { &one };
                let templates = templates.speaking(&lang).unwrap();
                let folder = name.split('/').next().unwrap();
                let mut own = variables("web", otherwise);
                own.insert("may", &may(site));
                own.extend(example(name));
                own.extend(variables(folder, otherwise));
                own.extend(crate::admin::variables(name)); // feature: admin
                let text = render(&templates, name, &mut own).unwrap_or_else(|e| {
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
