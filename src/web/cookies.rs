//! Our cookies: their names and attributes, in one place.

use rocket::Response;
use rocket::http::{Cookie, CookieJar, SameSite};
use rocket::time::Duration;

/// What a cookie is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Who is signed in.
    Session,
    /// A browser before sign-in, for its form tokens.
    Browser,
    /// One-time messages.
    Flash,
    /// The way back to a page whose address is a secret; encrypted.
    WayBack,
    /// The language chosen in the menu.
    Lang,
    /// The theme chosen in the menu.
    Theme,
    /// A browser that has signed in before.
    Device, // feature: devices
}

impl Kind {
    fn name(self, https: bool) -> &'static str {
        match (self, https) {
            (Self::Session, true) => "__Host-session",
            (Self::Session, false) => "session",
            (Self::Browser, true) => "__Host-browser",
            (Self::Browser, false) => "browser",
            (Self::Flash, true) => "__Host-flash",
            (Self::Flash, false) => "flash",
            (Self::WayBack, true) => "__Host-way-back",
            (Self::WayBack, false) => "way-back",
            (Self::Lang, _) => "lang",
            (Self::Theme, _) => "theme",
            (Self::Device, true) => "__Host-device", // feature: devices
            (Self::Device, false) => "device",       // feature: devices
        }
    }
}

/// The cookies of one request and its answer.
#[derive(Clone, Copy)]
pub struct Cookies<'r> {
    jar: &'r CookieJar<'r>,
    https: bool,
}

impl<'r> Cookies<'r> {
    /// Over Rocket's jar; `https` decides `Secure` and the prefix `__Host-`.
    #[must_use]
    pub fn new(jar: &'r CookieJar<'r>, https: bool) -> Self {
        Self { jar, https }
    }

    /// What the browser sent.
    #[must_use]
    pub fn get(self, kind: Kind) -> Option<&'r str> {
        self.jar.get(kind.name(self.https)).map(Cookie::value)
    }

    /// Sets a cookie, for `max_age` or until the browser is closed.
    pub fn set(self, kind: Kind, value: String, max_age: Option<std::time::Duration>) {
        self.jar.add(self.lasting(kind, value, max_age));
    }

    /// The same in an answer that is finished already: there the jar is too late.
    pub fn set_in(self, response: &mut Response<'_>, kind: Kind, value: String, max_age: Option<std::time::Duration>) {
        response.adjoin_header(self.lasting(kind, value, max_age));
    }

    /// The secret of the session that a finished answer gives the browser, if it gives one.
    #[must_use]
    pub fn session_in(self, response: &Response<'_>) -> Option<String> {
        let given = response.cookies().find(|cookie| cookie.name() == Kind::Session.name(self.https));
        given.map(|cookie| cookie.value().to_owned()).filter(|secret| !secret.is_empty())
    }

    /// Takes a cookie away, if the browser sent it.
    pub fn remove(self, kind: Kind) {
        if self.get(kind).is_some() {
            self.jar.remove(self.bare(kind, String::new()));
        }
    }

    fn lasting(self, kind: Kind, value: String, max_age: Option<std::time::Duration>) -> Cookie<'static> {
        let mut cookie = self.bare(kind, value);
        if let Some(max_age) = max_age {
            cookie.set_max_age(Duration::try_from(max_age).unwrap_or(Duration::MAX));
        }
        cookie
    }

    fn bare(self, kind: Kind, value: String) -> Cookie<'static> {
        Cookie::build((kind.name(self.https), value))
            .path("/")
            .http_only(true)
            .secure(self.https)
            // Lax, not Strict: with Strict a click in a mail would arrive signed out.
            .same_site(SameSite::Lax)
            .build()
    }
}
