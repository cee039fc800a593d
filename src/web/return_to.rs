//! Where to go next: only ever a path of this site.

use std::fmt;

use rocket::form::{FromFormField, ValueField};
use rocket::http::uri::Origin;

/// A path of this site, with its query: what `next` may be. Accepted by shape, from an allow-list; a
/// parser that guesses what browsers do with odd addresses has failed every project that tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnTo(String);

impl ReturnTo {
    /// Accepts one `/`, then neither `/` nor `\`, and from there printable ASCII without `\`, `//` or `..`.
    ///
    /// ```
    /// use app::web::return_to::ReturnTo;
    /// assert!(ReturnTo::parse("/members?page=2").is_some());
    /// assert!(ReturnTo::parse("//evil.example").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let shaped = text.starts_with('/')
            && text.len() <= 1000
            && text.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
            && !text.contains("//")
            && !text.contains("..");
        // What Rocket cannot read back as a path of its own is none.
        (shaped && Origin::parse(text).is_ok()).then(|| Self(text.to_owned()))
    }

    /// The path and query.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ReturnTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `next` as a form or query field: what is not a path of this site counts as not given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Next(pub Option<ReturnTo>);

impl Next {
    /// The path, or nothing.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.0.as_ref().map(ReturnTo::as_str)
    }

    /// This path, else the other one.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0.or(other.0))
    }
}

impl FromFormField<'_> for Next {
    fn from_value(field: ValueField<'_>) -> rocket::form::Result<'_, Self> {
        Ok(Self(ReturnTo::parse(field.value)))
    }

    fn default() -> Option<Self> {
        Some(Self(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_hosts_in_any_disguise_are_refused() {
        let hostile = [
            "",
            " ",
            "evil.example",
            "http://evil.example",
            "https:evil.example",
            "//evil.example",
            "///evil.example",
            "////evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "\\/evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/\r\n/evil.example",
            " //evil.example",
            "\u{0}//evil.example",
            "/%0d%0a//x\r\nSet-Cookie: a=b",
            "javascript:alert(1)",
            "/a//b",
            "/a/../b",
            "/..",
            "/é",
            "/a b",
            "/a\u{7f}",
            "/．．/",
            "/\u{2028}/x",
            "?next=/",
            "/a?b=//evil.example",
            "mailto:a@b.c",
            "data:text/html,x",
            "/%",
            "/%zz",
        ];
        for text in hostile {
            let parsed = ReturnTo::parse(text);
            // A stray percent sign is no other host; whether it is a path is Rocket's to say.
            assert!(parsed.is_none() || text.starts_with("/%"), "{text:?}");
        }
        for text in ["/", "/members", "/members?a=b&c=%2F", "/user/confirm-access?next=/special", "/a-b_c.d~e"] {
            assert_eq!(ReturnTo::parse(text).map(|p| p.0).as_deref(), Some(text));
        }
    }
}
