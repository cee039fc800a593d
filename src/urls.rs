//! The addresses of pages, by the names that templates, mails and settings use. The addresses are written once, in route
//! attributes; `web/routes.rs` collects them from there.

use std::collections::HashMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rocket::http::uri::Origin;

/// Everything but the unreserved characters (RFC 3986, 2.3) and `/`.
const RESERVED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Endpoint names and their patterns: `user.confirm_email` is `/user/confirm-email/<token>`.
#[derive(Debug, Default, Clone)]
pub struct Urls(HashMap<&'static str, String>);

impl Urls {
    pub fn insert(&mut self, endpoint: &'static str, pattern: &str) {
        self.0.insert(endpoint, pattern.to_owned());
    }

    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied()
    }

    /// The path of an endpoint. Arguments fill the pattern's parameters; the others become the query, without empty ones.
    /// `None` if there is no such endpoint, or a parameter is missing.
    pub fn path(&self, endpoint: &str, args: &[(&str, String)]) -> Option<String> {
        let pattern = self.0.get(endpoint)?;
        let mut path = String::with_capacity(pattern.len());
        let mut used = Vec::new();
        for segment in pattern.split('/').skip(1) {
            path.push('/');
            match segment.strip_prefix('<').and_then(|s| s.strip_suffix('>')) {
                None => path.push_str(segment),
                Some(name) => {
                    let (_, value) = args.iter().find(|(arg, _)| *arg == name)?;
                    path.extend(utf8_percent_encode(value, &RESERVED));
                    used.push(name);
                }
            }
        }
        let mut separator = '?';
        for (name, value) in args.iter().filter(|(name, value)| !used.contains(name) && !value.is_empty()) {
            path.push(separator);
            path.push_str(name);
            path.push('=');
            path.extend(utf8_percent_encode(value, &RESERVED));
            separator = '&';
        }
        Some(path)
    }

    /// Returns true if a path is this endpoint's, or begins like one whose pattern ends in parameters.
    pub fn is_below(&self, endpoint: &str, path: &str) -> bool {
        let Some(pattern) = self.0.get(endpoint) else { return false };
        match pattern.split_once('<') {
            Some((start, _)) => path.starts_with(start),
            None => path == pattern,
        }
    }

    /// The path that a setting of `after.*` names: an endpoint without parameters, or a local path.
    pub fn target(&self, setting: &str) -> Option<String> {
        if setting.starts_with('/') {
            return ReturnTo::parse(setting).map(String::from);
        }
        self.path(setting, &[])
    }
}

/// A path of this site with its query, as in `next`. Its characters are checked against a list of those allowed. Guessing
/// what browsers make of odd addresses has failed every project that tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnTo(String);

impl ReturnTo {
    /// Accepts one `/`, then neither `/` nor `\`, and from there printable ASCII without `\`, `//` or `..`.
    ///
    /// ```
    /// use app::urls::ReturnTo;
    /// assert!(ReturnTo::parse("/members?page=2").is_some());
    /// assert!(ReturnTo::parse("//evil.example").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let shaped = text.starts_with('/')
            && text.len() <= 1000
            && text.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
            && !text.contains("//")
            && !text.contains("..");
        // Rocket has to be able to read it back.
        (shaped && Origin::parse(text).is_ok()).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<ReturnTo> for String {
    fn from(path: ReturnTo) -> Self {
        path.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_fill_the_pattern_and_then_the_query() {
        let mut urls = Urls::default();
        urls.insert("home", "/");
        urls.insert("link", "/link/<token>");
        let path = |name: &str, args: &[(&str, &str)]| {
            let args: Vec<_> = args.iter().map(|(n, v)| (*n, (*v).to_owned())).collect();
            urls.path(name, &args)
        };
        assert_eq!(path("home", &[]).as_deref(), Some("/"));
        assert_eq!(path("home", &[("next", "/a?b=c&d"), ("e", "")]).as_deref(), Some("/?next=/a%3Fb%3Dc%26d"));
        assert_eq!(path("link", &[("token", "x y"), ("next", "/")]).as_deref(), Some("/link/x%20y?next=/"));
        assert_eq!(path("link", &[]), None);
        assert_eq!(path("nowhere", &[]), None);
    }

    #[test]
    fn a_path_is_below_a_pattern_that_it_begins_like() {
        let mut urls = Urls::default();
        urls.insert("live", "/live");
        urls.insert("static", "/static/<path..>");
        for (endpoint, path, expected) in [
            ("live", "/live", true),
            ("live", "/live/x", false),
            ("static", "/static/css/app.css", true),
            ("static", "/static", false),
            ("static", "/", false),
            ("nowhere", "/live", false),
        ] {
            assert_eq!(urls.is_below(endpoint, path), expected, "{endpoint} {path}");
        }
    }
}
