//! What the files say.

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono::{Days, NaiveDateTime};
use serde_json::{Value, json};

use crate::assets;
use crate::i18n::{self, Lang};
use crate::message::Message;
use crate::web::App;

/// Search engines are kept out of accounts, and of what is for those who run the site. Your own pages that need a sign-in
/// are not named here: nobody learns of them.
pub fn robots(app: &App) -> String {
    let found = app.found();
    let mut closed = BTreeSet::new();
    for route in app.routes.declared() {
        let is_found = found.iter().any(|page| page.endpoint == route.endpoint);
        let folder = route.uri.split('/').nth(1).filter(|_| route.uri.matches('/').count() > 1);
        if route.endpoint.contains('.') && !is_found {
            closed.extend(folder.map(|folder| format!("/{folder}/")));
        }
    }
    // Those who want to tell of a weakness, or to change a password, find their way by themselves.
    closed.remove("/.well-known/");
    let mut text = "User-agent: *\n".to_owned();
    for page in found.iter().filter(|page| closed.iter().any(|folder| page.path.starts_with(folder))) {
        let _ = writeln!(text, "Allow: {}", page.path);
    }
    for folder in &closed {
        let _ = writeln!(text, "Disallow: {folder}");
    }
    let _ = writeln!(text, "\nSitemap: {}/sitemap.xml", app.settings.base_url());
    text
}

/// Every page that is found, in every language, each with its other languages.
pub fn sitemap(app: &App) -> String {
    let base = app.settings.base_url();
    let mut text = concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"\n",
        "        xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    )
    .to_owned();
    for page in app.found() {
        let languages = app.in_languages(&page.path);
        let mut others = String::new();
        for (lang, path) in languages.iter().filter(|_| languages.len() > 1) {
            let (lang, url) = (tag(lang.as_ref()), escaped(&format!("{base}{path}")));
            let _ = writeln!(others, "    <xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\"/>");
        }
        for (_, path) in languages.iter().filter(|(lang, _)| lang.is_some()) {
            let url = escaped(&format!("{base}{path}"));
            let _ = writeln!(text, "  <url>\n    <loc>{url}</loc>\n{others}  </url>");
        }
    }
    text + "</urlset>\n"
}

/// A language, as a search engine calls it; without one, the address for everybody else.
fn tag(lang: Option<&Lang>) -> &str {
    lang.map_or("x-default", Lang::as_str)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// What a browser needs to keep the site as an app (<https://www.w3.org/TR/appmanifest>).
pub fn manifest(app: &App) -> Value {
    let (settings, lang) = (&app.settings.app, Lang::new(&app.settings.i18n.default));
    let icon = |name: &str, size: u32, purpose: &str| {
        let source = assets::url(settings.brand, &format!("icons/{name}.png"));
        json!({ "src": source, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose })
    };
    let text = Message::new("site-description").with("app_name", settings.name.as_str());
    json!({
        "name": settings.name,
        "short_name": settings.name,
        "description": i18n::translate_plain(&lang, &text),
        "lang": lang.as_str(),
        "dir": lang.dir(),
        "id": "/",
        "start_url": "/",
        "scope": "/",
        // With the address and the way back: the pages have no buttons of their own for these.
        "display": "minimal-ui",
        "theme_color": settings.brand,
        "background_color": settings.brand.pages()[0],
        "icons": [
            icon("icon-192", 192, "any"),
            icon("icon-512", 512, "any"),
            icon("icon-maskable-512", 512, "maskable"),
        ],
    })
}

/// A PNG as an ICO: a directory of one picture of 32 × 32, and the picture.
pub fn icon(png: &[u8]) -> Vec<u8> {
    const HEAD: [u8; 14] = [0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0];
    let length = u32::try_from(png.len()).unwrap_or(u32::MAX);
    [&HEAD[..], &length.to_le_bytes(), &22_u32.to_le_bytes(), png].concat()
}

/// For how long `security.txt` may be believed. Less than a year, as it is recommended.
const GOOD_FOR: Days = Days::new(180);

/// Whom to tell of a weakness (RFC 9116).
pub fn security(app: &App, now: NaiveDateTime) -> Option<String> {
    let support = app.settings.app.support.as_ref()?;
    let contact = support.email().map_or_else(|| support.as_str().to_owned(), |email| format!("mailto:{email}"));
    let expires = now.date().checked_add_days(GOOD_FOR)?;
    let languages: Vec<_> = app.languages.offered().map(|(lang, _)| lang.as_str().to_owned()).collect();
    Some(format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {}\nCanonical: {}/.well-known/security.txt\n",
        languages.join(", "),
        app.settings.base_url()
    ))
}
