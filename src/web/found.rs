//! The pages that search engines may show, each in all languages.

use rocket::Request;
use rocket::http::Method;

use crate::i18n::{Lang, Languages};

/// What `site.rs` says of a page.
pub struct Found {
    pub endpoint: &'static str,
    /// The Fluent id of its title; without one, it is the name of the site.
    pub title: Option<&'static str>,
    /// The Fluent id of what a search engine shows below the title.
    pub description: &'static str,
}

#[derive(Clone)]
pub struct FoundPage {
    pub endpoint: &'static str,
    pub path: String,
    pub(super) texts: Option<&'static Found>,
}

/// The address at which a page speaks this language, whatever the browser asks for.
pub fn in_language(path: &str, lang: &Lang, default: &str) -> String {
    if lang.as_str() == default { path.to_owned() } else { format!("{path}?lang={}", lang.as_str()) }
}

/// The addresses of a page in each language; the one without a language is for everybody else.
pub fn in_languages(path: &str, languages: &Languages, default: &str) -> Vec<(Option<Lang>, String)> {
    let offered = languages.offered();
    let mut all: Vec<_> = offered.map(|(lang, _)| (Some(lang.clone()), in_language(path, lang, default))).collect();
    if all.len() > 1 {
        all.push((None, path.to_owned()));
    }
    all
}

/// The language that the address asks for. It holds for this one page, and only for one that is found.
pub fn asked_language<'r>(request: &'r Request<'_>, languages: &Languages) -> Option<&'r str> {
    let asked = request.query_value::<&str>("lang")?.ok()?;
    (request.method() == Method::Get && languages.find(asked).is_some()).then_some(asked)
}

/// An address without the language that it asks for, so that the language can be changed on its page.
pub fn without_language(address: &str) -> String {
    let Some((path, query)) = address.split_once('?') else { return address.to_owned() };
    let kept: Vec<_> = query.split('&').filter(|pair| !pair.starts_with("lang=")).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_language_leaves_an_address() {
        for (address, expected) in [
            ("/", "/"),
            ("/?lang=de", "/"),
            ("/a?lang=de&next=/b", "/a?next=/b"),
            ("/a?next=/b&lang=de", "/a?next=/b"),
            ("/a?slang=de", "/a?slang=de"),
        ] {
            assert_eq!(without_language(address), expected);
        }
    }
}
