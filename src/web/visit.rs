//! One visit: who it is, in which language, and how a page or a redirect is made for it.

use std::sync::{Arc, Mutex, PoisonError};

use rocket::Request;
use rocket::http::Method;
use rocket::request::{FromRequest, Outcome};

use super::cookies::{Cookies, Kind};
use super::flash::{self, Flash};
use super::return_to::ReturnTo;
use super::{Answer, Refusal, Site, client};
use crate::auth::{self, SessionSecret, Visitor};
use crate::db::Db;
use crate::error::Error;
use crate::i18n::Lang;
use crate::models::{Client, Session};

/// A guard that never fails: the visitor, the language, the form token, the flashes of one request. When
/// the database is down, the visitor is anonymous. Every page, error pages too, is rendered through it
/// (see `page`); there is no other way.
#[derive(Clone, Copy)]
pub struct Visit<'r> {
    pub(super) site: &'r Site,
    pub(super) cookies: Cookies<'r>,
    pub(super) data: &'r VisitData,
}

/// What is known of a request, found out once.
#[expect(clippy::struct_excessive_bools, reason = "each is an independent fact")]
pub(super) struct VisitData {
    visitor: Option<Arc<Visitor>>,
    /// Whether there is a session and the database does not say whose.
    unknown: bool,
    lang: Lang,
    client: Client,
    pub(super) here: String,
    /// The secret that form tokens are made of: the session's, or before sign-in the browser's.
    secret: String,
    /// Whether the browser has yet to be told that secret.
    new_browser: bool,
    /// Whether the session cookie opens nothing any more.
    dead_session: bool,
    /// Whether the session cookie's life is to be renewed.
    renew: bool,
    pub(super) flashes: Mutex<Vec<Flash>>,
    /// Whether somebody sees the answer: not so that of a picture that is not there.
    pub(super) looked_at: bool,
}

impl<'r> Visit<'r> {
    /// The visit of this request.
    ///
    /// # Panics
    /// Without the stage of `web`, which every test of the site attaches.
    pub async fn of(request: &'r Request<'_>) -> Visit<'r> {
        let site = request.rocket().state::<Site>().expect("web::stage is attached");
        let cookies = Cookies::new(request.cookies(), site.https);
        let data = request.local_cache_async(find_out(request, site, cookies)).await;
        Visit { site, cookies, data }
    }

    /// Who is signed in.
    #[must_use]
    pub fn visitor(&self) -> Option<&'r Arc<Visitor>> {
        self.data.visitor.as_ref()
    }

    /// Who is signed in, or why that is nobody.
    ///
    /// # Errors
    /// What a page that is not for everybody answers.
    pub fn known_visitor(&self) -> Result<&'r Arc<Visitor>, Refusal> {
        let nobody = if self.data.unknown { Refusal::Unknown } else { Refusal::MustSignIn };
        self.visitor().ok_or(nobody)
    }

    /// The language of the page.
    #[must_use]
    pub fn lang(&self) -> &'r Lang {
        &self.data.lang
    }

    /// The page to come back to: this one or, after a form that was refused, the form's.
    #[must_use]
    pub fn here(&self) -> &'r str {
        &self.data.here
    }

    /// From where the request comes.
    #[must_use]
    pub fn client(&self) -> &'r Client {
        &self.data.client
    }

    /// The site that is visited.
    #[must_use]
    pub fn site(&self) -> &'r Site {
        self.site
    }

    /// The hash of the secret that tells this browser from others before it signs in.
    #[must_use]
    pub fn browser(&self) -> Vec<u8> {
        auth::digest(self.cookies.get(Kind::Browser).unwrap_or(&self.data.secret))
    }

    /// The token for this visit's forms.
    #[must_use]
    pub fn csrf_token(&self) -> String {
        self.site.csrf.token(&self.data.secret)
    }

    /// Whether a form's token was made for this visitor, in this browser.
    #[must_use]
    pub fn is_own_token(&self, token: &str) -> bool {
        !self.data.new_browser && self.site.csrf.verify(&self.data.secret, token)
    }

    /// Shows a message on the page that comes next, be it the answer itself or where it redirects to.
    pub fn flash(&self, flash: Flash) {
        self.data.flashes.lock().unwrap_or_else(PoisonError::into_inner).push(flash);
    }

    /// A redirect to a path of this site.
    #[must_use]
    pub fn redirect(&self, to: impl Into<String>) -> Answer {
        self.settle();
        let flashes = self.data.flashes.lock().unwrap_or_else(PoisonError::into_inner);
        if !flashes.is_empty() {
            self.cookies.set(Kind::Flash, flash::encode(&flashes), None);
        }
        Answer::redirect(to.into())
    }

    /// A redirect to an endpoint, by name.
    ///
    /// # Errors
    /// If there is none of that name.
    pub fn redirect_to(&self, endpoint: &str, args: &[(&str, String)]) -> Result<Answer, Error> {
        let path = self.site.urls().path(endpoint, args);
        path.map(|path| self.redirect(path))
            .ok_or_else(|| Error::Internal(anyhow::anyhow!("there is no page {endpoint:?}")))
    }

    /// A redirect to `next`, else to where a setting of `after.*` leads.
    #[must_use]
    pub fn redirect_after(&self, next: Option<&str>, setting: &str) -> Answer {
        let to = next.map(str::to_owned).or_else(|| self.site.urls().target(setting));
        self.redirect(to.unwrap_or_else(|| "/".to_owned()))
    }

    /// Refuses a mailed link that is none, used up, or too old. Login sends on whoever is signed in, and the message
    /// with him.
    #[must_use]
    pub fn refuse_link(&self) -> Answer {
        self.flash(Flash::danger("invalid-link"));
        self.redirect_after(None, "user.login")
    }

    /// Signs in this browser: gives it the session, and forgets what it was before.
    pub fn signed_in(&self, session: SessionSecret, remembered: bool) {
        let max_age = remembered.then_some(self.site.settings.user.remember_me_expiration.0);
        self.cookies.set(Kind::Session, session.0, max_age);
        self.cookies.remove(Kind::Browser);
    }

    /// The secret of the browser's session, to end it by.
    #[must_use]
    pub fn session_secret(&self) -> Option<&'r str> {
        self.cookies.get(Kind::Session)
    }

    /// Signs out this browser: takes away all that was about who it was.
    pub fn signed_out(&self) {
        for kind in [Kind::Session, Kind::Browser, Kind::WayBack] {
            self.cookies.remove(kind);
        }
    }

    /// Keeps the way back to a page whose address is a secret out of addresses: encrypted, in a cookie.
    pub fn keep_way_back(&self, path: &str) {
        self.cookies.set(Kind::WayBack, self.site.tokens.encrypt_string(path), None);
    }

    /// The way back that was kept within the last hour; it is used up by this.
    #[must_use]
    pub fn take_way_back(&self) -> Option<ReturnTo> {
        let kept = self.cookies.get(Kind::WayBack)?;
        self.cookies.remove(Kind::WayBack);
        let hour = std::time::Duration::from_secs(3600);
        self.site.tokens.decrypt_string(kept, Some(hour)).and_then(|path| ReturnTo::parse(&path))
    }

    /// Remembers in this browser which language was chosen; none: as the browser says.
    pub fn remember_lang(&self, lang: Option<&Lang>) {
        match lang {
            Some(lang) => self.prefer(Kind::Lang, lang.as_str()),
            None => self.cookies.remove(Kind::Lang),
        }
    }

    /// Sets a cookie that is only a preference.
    pub(super) fn prefer(&self, kind: Kind, value: &str) {
        let year = std::time::Duration::from_secs(365 * 24 * 3600);
        self.cookies.set(kind, value.to_owned(), Some(year));
    }

    /// Tells the browser what it has to know about its cookies. With the answer, not before: a request that
    /// fails loses the cookies that were set on its way.
    pub(super) fn settle(&self) {
        if self.data.dead_session {
            self.cookies.remove(Kind::Session);
        }
        if self.data.new_browser {
            self.cookies.set(Kind::Browser, self.data.secret.clone(), None);
        }
        if self.data.renew
            && let Some(secret) = self.session_secret()
        {
            let max_age = self.site.settings.user.remember_me_expiration.0;
            self.cookies.set(Kind::Session, secret.to_owned(), Some(max_age));
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Visit<'r> {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Self::of(request).await)
    }
}

async fn find_out(request: &Request<'_>, site: &Site, cookies: Cookies<'_>) -> VisitData {
    let session = cookies.get(Kind::Session);
    let db = request.rocket().state::<Db>();
    let found = match (session, db) {
        (Some(secret), Some(db)) => who(site, db, secret).await,
        _ => Ok(None),
    };
    let unknown = found.is_err();
    let dead_session = matches!(found, Ok(None)) && session.is_some();
    let visitor = found.unwrap_or_else(|error| {
        tracing::warn!("the visitor is taken for anonymous: {:#}", crate::db::root_cause(error));
        None
    });
    let browser = cookies.get(Kind::Browser).filter(|secret| secret.len() >= 32 && secret.len() <= 64);
    let known = session.filter(|_| visitor.is_some() || unknown).or(browser);
    let language = visitor.as_ref().and_then(|visitor| visitor.language.as_deref());
    let accept = request.headers().get_one("Accept-Language");
    let looked_at = request.headers().get_one("Sec-Fetch-Dest").is_none_or(|dest| dest == "document");
    VisitData {
        lang: site.languages.choose(language, cookies.get(Kind::Lang), accept),
        client: client::of(request, site.settings.app.trusted_proxies),
        here: here(request, site),
        secret: known.map_or_else(auth::random_secret, str::to_owned),
        new_browser: known.is_none(),
        dead_session,
        renew: visitor.as_ref().is_some_and(|visitor| visitor.stale && visitor.remembered),
        flashes: Mutex::new(cookies.get(Kind::Flash).filter(|_| looked_at).map(flash::decode).unwrap_or_default()),
        looked_at,
        unknown,
        visitor: visitor.map(Arc::new),
    }
}

/// The page to come back to after a choice in a menu: this one or, after a form that was refused, the form's.
fn here(request: &Request<'_>, site: &Site) -> String {
    let has_page =
        request.method() == Method::Get || request.route().is_some_and(|route| site.map.has_page(route.uri.path()));
    let here = ReturnTo::parse(&request.uri().to_string()).filter(|_| has_page);
    here.map_or_else(|| "/".to_owned(), |here| here.to_string())
}

async fn who(site: &Site, db: &Db, secret: &str) -> Result<Option<Visitor>, Error> {
    let (secret, settings, now) = (secret.to_owned(), Arc::clone(&site.settings), db.now());
    let found = db.read_one(move |c| Ok(auth::current(c, &secret, &settings.user, now)?)).await?;
    // At most once a minute: not every page may cost a write.
    if let Some(Visitor { session_id, stale: true, .. }) = found
        && let Err(error) = db.write(move |tx| Ok(Session::touch(tx, session_id, now)?)).await
    {
        tracing::warn!("a session's use was not noted: {:#}", crate::db::root_cause(error));
    }
    Ok(found)
}
