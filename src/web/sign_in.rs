//! The cookies that signing in and out set, and those by which a browser remembers something.

use std::time::Duration;

use super::cookies::Kind;
use super::visit::Visit;
use crate::auth::SessionSecret;
use crate::i18n::Lang;
use crate::urls::ReturnTo;

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);
const YEAR: Duration = Duration::from_secs(365 * 24 * 3600);
/// As long as browsers keep a cookie.
const LONGEST: Duration = Duration::from_secs(400 * 24 * 3600);

impl<'r> Visit<'r> {
    /// Signs in this browser: gives it the session's cookie, and that of a known browser.
    pub fn sign_in(&self, session: SessionSecret, remembered: bool) {
        let max_age = remembered.then_some(self.app.settings.user.remember_me_expiration.0);
        self.cookies.set(Kind::Session, session.0, max_age);
        self.cookies.set(Kind::KnownBrowser, self.data.known_browser.clone(), Some(LONGEST));
        self.cookies.remove(Kind::Browser);
    }

    /// Signs out this browser: removes the cookies that identify the visitor.
    pub fn sign_out(&self) {
        for kind in [Kind::Session, Kind::Browser, Kind::WayBack, Kind::Inbox, Kind::HandedOn] {
            self.cookies.remove(kind);
        }
    }

    /// The secret of the browser's session, for ending it.
    pub fn session_secret(&self) -> Option<&'r str> {
        self.data.session.as_deref()
    }

    /// Remembers a page to come back to after signing in. Its address is a secret, so it is kept out of the sign-in page's
    /// address, in an encrypted cookie.
    pub fn keep_way_back(&self, path: &str) {
        self.cookies.set(Kind::WayBack, self.app.way_back.encrypt_string(path), None);
    }

    /// The page that [`Visit::keep_way_back`] remembered within the last hour. The cookie is removed.
    pub fn take_way_back(&self) -> Option<ReturnTo> {
        let open = |encrypted: &str| self.app.way_back.decrypt_string(encrypted, Some(HOUR));
        let path = self.cookies.all(Kind::WayBack).find_map(open);
        self.cookies.remove(Kind::WayBack);
        ReturnTo::parse(&path?)
    }

    /// Hands a secret on to the next page, which shows it once, in an encrypted cookie.
    pub fn hand_on(&self, secret: &str) {
        self.cookies.set(Kind::HandedOn, self.app.handed_on.encrypt_string(secret), None);
    }

    /// What [`Visit::hand_on`] handed on within the last hour. The cookie is removed.
    pub fn take_handed_on(&self) -> Option<String> {
        let open = |encrypted: &str| self.app.handed_on.decrypt_string(encrypted, Some(HOUR));
        let secret = self.cookies.all(Kind::HandedOn).find_map(open);
        self.cookies.remove(Kind::HandedOn);
        secret
    }

    /// Remembers the mail that this browser waits for, in an encrypted cookie.
    pub fn remember_inbox(&self, inbox: &str) {
        self.cookies.set(Kind::Inbox, self.app.inbox.encrypt_string(inbox), None);
    }

    /// What [`Visit::remember_inbox`] remembered within the last day.
    pub fn inbox(&self) -> Option<String> {
        let open = |inbox: &str| self.app.inbox.decrypt_string(inbox, Some(DAY));
        self.cookies.all(Kind::Inbox).find_map(open)
    }

    /// Remembers the chosen language in this browser. With `None`, it follows the browser's settings again.
    pub fn remember_lang(&self, lang: Option<&Lang>) {
        match lang {
            Some(lang) => self.remember(Kind::Lang, lang.as_str()),
            None => self.cookies.remove(Kind::Lang),
        }
    }

    /// Sets a cookie that is only a preference.
    pub(super) fn remember(&self, kind: Kind, value: &str) {
        self.cookies.set(kind, value.to_owned(), Some(YEAR));
    }

    /// Decides about the cookies that [`Visit::of`] found to be due, where the handler has not: signing in, for instance,
    /// gives the browser another session than the one it sent.
    pub(super) fn settle(&self) {
        if self.data.dead_session {
            self.cookies.remove_if_undecided(Kind::Session);
        }
        if self.data.new_browser {
            self.cookies.set_if_undecided(Kind::Browser, self.data.secret().to_owned(), None);
        }
        if let (true, Some(secret)) = (self.data.renew, &self.data.session) {
            let max_age = self.app.settings.user.remember_me_expiration.0;
            self.cookies.set_if_undecided(Kind::Session, secret.clone(), Some(max_age));
        }
    }
}
