//! The addresses of pages, by the names that templates, mails and settings use. The addresses themselves
//! are written once, in route attributes; `web::site_map` collects them from there.

use std::collections::HashMap;
use std::fmt::Write;

/// Endpoint names and their patterns: `user.confirm_email` is `/user/confirm-email/<token>`.
#[derive(Debug, Default, Clone)]
pub struct Urls(HashMap<&'static str, String>);

impl Urls {
    /// Adds an endpoint.
    pub fn insert(&mut self, endpoint: &'static str, pattern: &str) {
        self.0.insert(endpoint, pattern.to_owned());
    }

    /// Whether there is such an endpoint: whether its feature is on.
    #[must_use]
    pub fn has(&self, endpoint: &str) -> bool {
        self.0.contains_key(endpoint)
    }

    /// The names of all endpoints.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied()
    }

    /// The path of an endpoint. Arguments fill the pattern's parameters; what is left over becomes the
    /// query string, empty ones are left out. `None` if there is no such endpoint, or a parameter is missing.
    #[must_use]
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
                    push_encoded(&mut path, value);
                    used.push(name);
                }
            }
        }
        let mut separator = '?';
        for (name, value) in args.iter().filter(|(name, value)| !used.contains(name) && !value.is_empty()) {
            path.push(separator);
            path.push_str(name);
            path.push('=');
            push_encoded(&mut path, value);
            separator = '&';
        }
        Some(path)
    }

    /// Where a setting of `after.*` leads: an endpoint without parameters, or a local path.
    #[must_use]
    pub fn target(&self, setting: &str) -> Option<String> {
        if setting.starts_with('/') {
            return crate::web::return_to::ReturnTo::parse(setting).map(|path| path.as_str().to_owned());
        }
        self.path(setting, &[])
    }
}

/// Percent-encodes everything but unreserved characters (RFC 3986, 2.3) and `/`.
fn push_encoded(out: &mut String, value: &str) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
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
}
