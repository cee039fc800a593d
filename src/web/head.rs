//! The pages that search engines may show. The others are answered with `X-Robots-Tag: noindex` (`secure.rs`).

use rocket::Request;
use rocket::http::Method;

use super::app::App;
use super::found::{FoundPage, in_languages};
use crate::i18n::Lang;

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
        in_languages(path, &self.languages, &self.settings.i18n.default)
    }

    /// Whether search engines may show the answer to this request, if it is a page.
    pub(super) fn is_found(&self, request: &Request<'_>) -> bool {
        let is_read = matches!(request.method(), Method::Get | Method::Head);
        let path = request.route().map(|route| route.uri.path());
        is_read && path.is_some_and(|path| self.found().iter().any(|page| page.path == path))
    }
}
