//! What pages tell search engines and networks. Pages that are not to be found are answered with `X-Robots-Tag: noindex`
//! (`secure.rs`).

use rocket::Request;
use rocket::http::Method;
use serde_json::{Value, json};

use super::app::App;
use super::found::{FoundPage, in_language};
use super::visit::Visit;
use crate::i18n::Lang;
use crate::render::Templates;

impl App {
    /// The pages of `site.rs`, and those in `src/pages/`, whose names have no dot, if anybody may open them.
    pub fn found(&self) -> &[FoundPage] {
        self.found.get_or_init(|| {
            let (declared, urls) = (self.routes.declared(), self.urls());
            let is_offered = |endpoint| (self.shell.offers)(&self.settings, None, endpoint);
            let open = self.routes.open_to(None).into_iter().filter(|(endpoint, open)| *open && is_offered(endpoint));
            let pages = open.filter_map(|(endpoint, _)| {
                let texts = self.shell.found.iter().find(|found| found.endpoint == endpoint);
                let path = urls.path(endpoint, &[])?;
                let is_page = declared.iter().any(|route| route.method == "GET" && route.uri == path);
                (is_page && (texts.is_some() || !endpoint.contains('.'))).then_some(FoundPage { endpoint, path, texts })
            });
            pages.collect()
        })
    }

    /// The addresses of a page in each language; the one without a language is for everybody else.
    pub fn in_languages(&self, path: &str) -> Vec<(Option<Lang>, String)> {
        let default = self.settings.i18n.default.as_str();
        let mut all: Vec<_> =
            self.languages.offered().map(|(lang, _)| (Some(lang.clone()), in_language(path, lang, default))).collect();
        if all.len() > 1 {
            all.push((None, path.to_owned()));
        }
        all
    }

    /// Whether search engines may show the answer to this request, if it is a page.
    pub(super) fn is_found(&self, request: &Request<'_>) -> bool {
        let is_read = matches!(request.method(), Method::Get | Method::Head);
        let path = request.route().map(|route| route.uri.path());
        is_read && path.is_some_and(|path| self.found().iter().any(|page| page.path == path))
    }
}

impl Visit<'_> {
    /// What the head of this page says to search engines and networks, if it is found.
    pub(super) fn head(&self, templates: &Templates) -> Option<Value> {
        let path = self.data.here.split('?').next()?;
        let page = self.app.found().iter().find(|page| page.path == path)?;
        let base = self.app.settings.base_url();
        let languages = self.app.in_languages(&page.path);
        let here = if self.data.asks_language {
            languages.iter().find(|(lang, _)| lang.as_ref() == Some(self.lang())).map_or(path, |(_, path)| path)
        } else {
            path
        };
        let others = languages.iter().filter(|_| languages.len() > 1).map(|(lang, path)| {
            json!({ "lang": lang.as_ref().map_or("x-default", Lang::as_str), "url": format!("{base}{path}") })
        });
        let text = |id: &str| templates.text(id).as_str().map(str::to_owned);
        Some(json!({
            "url": format!("{base}{here}"),
            "others": others.collect::<Vec<_>>(),
            "title": page.texts.and_then(|texts| text(texts.title?)),
            "description": text(page.texts.map_or("site-description", |texts| texts.description)),
            "picture": self.app.urls().path("site.picture", &[]).map(|path| format!("{base}{path}")),
        }))
    }
}
