//! The site's cookies: their attributes, what the browser sent, and what the answer does to them.
//!
//! Each answer decides about each cookie at most once: handlers decide as they go, [`super::Visit`] adds what is due and
//! not decided yet, and [`Cookies::write`] writes the decisions last.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rocket::http::{Cookie, SameSite};
use rocket::time::Duration;
use rocket::{Request, Response};

use super::app::App;
pub use super::cookie_names::Kind;

/// The decisions of this answer: a cookie to set, or `None` for one to remove.
#[derive(Default)]
struct Decisions(Mutex<BTreeMap<Kind, Option<Cookie<'static>>>>);

/// The cookies of a request and its answer.
#[derive(Clone, Copy)]
pub struct Cookies<'r> {
    request: &'r Request<'r>,
    app: &'r App,
    decisions: &'r Decisions,
}

impl<'r> Cookies<'r> {
    pub fn new(request: &'r Request<'_>, app: &'r App) -> Self {
        Self { request, app, decisions: request.local_cache(Decisions::default) }
    }

    /// The values that the browser sent, in its order, without those that this site cannot have made. There are several if
    /// another site of the domain, or an older version of this one, has set a cookie of the same name. Rocket's own jar
    /// keeps one of them.
    pub fn all(self, kind: Kind) -> impl Iterator<Item = &'r str> {
        let name = self.app.cookie_names.of(kind);
        let pairs = self.request.headers().get("Cookie").flat_map(|line| line.split(';'));
        let pairs = pairs.filter_map(|pair| pair.trim().split_once('='));
        pairs.filter(move |(sent, value)| *sent == name && kind.can_be(value)).map(|(_, value)| value)
    }

    /// Sets a cookie, for `max_age` or until the browser is closed.
    pub fn set(self, kind: Kind, value: String, max_age: Option<std::time::Duration>) {
        self.decide(kind, Some(self.cookie(kind, value, max_age)));
    }

    pub fn remove(self, kind: Kind) {
        self.decide(kind, None);
    }

    /// As [`Cookies::set`], unless this answer has already decided about this cookie.
    pub fn set_if_undecided(self, kind: Kind, value: String, max_age: Option<std::time::Duration>) {
        let cookie = self.cookie(kind, value, max_age);
        self.lock().entry(kind).or_insert(Some(cookie));
    }

    /// As [`Cookies::remove`], unless this answer has already decided about this cookie.
    pub fn remove_if_undecided(self, kind: Kind) {
        self.lock().entry(kind).or_insert(None);
    }

    /// The value that this answer has decided to give a cookie; empty if it is removed.
    pub fn decided(self, kind: Kind) -> Option<String> {
        self.lock().get(&kind).map(|cookie| cookie.as_ref().map_or("", |cookie| cookie.value()).to_owned())
    }

    /// Forgets all decisions, because what they belong to was undone.
    pub fn forget_decisions(self) {
        self.lock().clear();
    }

    /// Writes the decisions. A cookie that the browser did not send, or that is not this site's, is not removed.
    pub fn write(self, response: &mut Response<'_>) {
        for (kind, cookie) in std::mem::take(&mut *self.lock()) {
            let cookie = cookie.or_else(|| {
                self.all(kind).next()?;
                let mut removal = self.cookie(kind, String::new(), None);
                removal.make_removal();
                Some(removal)
            });
            if let Some(cookie) = cookie {
                response.adjoin_header(&cookie);
            }
        }
    }

    fn decide(self, kind: Kind, cookie: Option<Cookie<'static>>) {
        self.lock().insert(kind, cookie);
    }

    fn lock(self) -> std::sync::MutexGuard<'r, BTreeMap<Kind, Option<Cookie<'static>>>> {
        self.decisions.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn cookie(self, kind: Kind, value: String, max_age: Option<std::time::Duration>) -> Cookie<'static> {
        let mut cookie = Cookie::build((self.app.cookie_names.of(kind).to_owned(), value))
            .path("/")
            .http_only(true)
            .secure(self.app.https)
            // Lax, not Strict: with Strict, a click in a mail would arrive signed out.
            .same_site(SameSite::Lax)
            .build();
        if let Some(max_age) = max_age {
            cookie.set_max_age(Duration::try_from(max_age).unwrap_or(Duration::MAX));
        }
        cookie
    }
}
