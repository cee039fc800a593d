//! A visit: what is known of one request, such as the visitor, the language, the form token and the flashes.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rocket::Request;
use rocket::http::Method;
use rocket::request::{FromRequest, Outcome};

use super::access::Access;
use super::app::App;
use super::client::{self, request_id};
use super::cookies::{Cookies, Kind};
use super::flash;
use super::found::{asked_language, without_language};
use super::json_body::Errors;
use super::maintenance::{self, AskedFor};
use super::program::answers_program;
use super::refusal::Refusal;
use crate::auth::{self, PasswordManager, Visitor};
use crate::db::{Cause, Client, Conn, Db, Tx};
use crate::error::Result;
use crate::i18n::{Lang, Languages};
use crate::message::{Flash, Message};
use crate::models::Session;
use crate::urls::ReturnTo;

/// How many cookies of one name are looked at. Each session costs a query.
const MAX_VALUES: usize = 4;

/// A guard that never fails. If the database is down, the visitor is anonymous. Every page, error pages too, is rendered
/// through it (`page.rs`); there is no other way.
#[derive(Clone, Copy)]
pub struct Visit<'r> {
    pub(super) app: &'r App,
    pub(super) db: &'r Db,
    pub(super) cookies: Cookies<'r>,
    pub(super) data: &'r VisitData,
}

/// What the visitor has chosen with this request. The page that answers it shows the choice already.
#[derive(Default)]
pub(super) struct Chosen {
    pub lang: OnceLock<Lang>,
    pub theme: OnceLock<&'static str>,
}

/// Loaded once for each request.
#[expect(clippy::struct_excessive_bools, reason = "each is an independent fact")]
pub(super) struct VisitData {
    visitor: Option<Arc<Visitor>>,
    /// Whether there is a session that could not be read, because the database is down.
    no_database: bool,
    cause: Arc<Cause>,
    pub chosen: Chosen,
    pub here: String,
    /// Whether the address says in which language the page is.
    pub asks_language: bool,
    /// The secret of the session that the browser is signed in with.
    pub session: Option<String>,
    /// The secrets that form tokens are made of: the session's, or before sign-in the browser's. The first makes new
    /// ones. There are several if the browser sent several.
    secrets: Vec<String>,
    /// Whether the browser does not have that secret yet.
    pub new_browser: bool,
    /// The secret that identifies this browser once it has signed in.
    pub known_browser: String,
    /// See [`Visit::has_cookies`].
    has_cookies: bool,
    pub dead_session: bool,
    /// Whether to set the session cookie again, so that it lives longer.
    pub renew: bool,
    pub flashes: Mutex<Vec<Flash>>,
    /// Whether a program has sent a form, so that the answer is JSON.
    pub answers_program: bool,
    /// What is wrong with that form.
    errors: Mutex<Errors>,
    /// Whether the form has a token that is not this browser's.
    stale: AtomicBool,
    /// Whether this is a page load, not a request for an image or a script.
    pub is_page_load: bool,
}

impl<'r> Visit<'r> {
    /// The visit of this request.
    ///
    /// # Panics
    /// Without the stages of `web` and `db`, which every site attaches.
    pub async fn of(request: &'r Request<'_>) -> Visit<'r> {
        let app = request.rocket().state::<App>().expect("web::stage is attached");
        let db = request.rocket().state::<Db>().expect("db::stage is attached");
        let cookies = Cookies::new(request, app);
        let data = request.local_cache_async(load(request, app, db, cookies)).await;
        Visit { app, db, cookies, data }
    }

    pub fn visitor(&self) -> Option<&'r Arc<Visitor>> {
        self.data.visitor.as_ref()
    }

    /// The signed-in visitor, or the refusal of a page that needs one.
    pub fn require_visitor(&self) -> Result<&'r Arc<Visitor>, Refusal> {
        self.admit(Access::AllowUnconfirmed)?;
        self.visitor().ok_or(Refusal::MustSignIn)
    }

    /// Why this visitor is refused, if so.
    pub fn admit(&self, access: Access) -> Result<(), Refusal> {
        access.judge(self.visitor().map(AsRef::as_ref)).map_err(|refusal| match refusal {
            Refusal::MustSignIn if self.data.no_database => Refusal::NoDatabase,
            refusal => refusal,
        })
    }

    /// The language of the page.
    pub fn lang(&self) -> &'r Lang {
        self.data.chosen.lang.get().unwrap_or(&self.data.cause.lang)
    }

    /// The page to come back to after a choice in a menu: this one or, after a form that was refused, the form's.
    pub fn here(&self) -> &'r str {
        &self.data.here
    }

    pub fn client(&self) -> &'r Client {
        &self.data.cause.client
    }

    pub fn app(&self) -> &'r App {
        self.app
    }

    /// The database, used on behalf of this request.
    pub fn db(&self) -> Db {
        self.db.caused_by(Arc::clone(&self.data.cause))
    }

    /// Runs queries: see [`Db::read`].
    pub async fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&mut Conn<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db().read(query).await
    }

    /// Runs one change in one transaction: see [`Db::write`].
    pub async fn write<T: Send + 'static>(
        &self,
        change: impl Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db().write(change).await
    }

    /// Hashes and verifies passwords on behalf of this request.
    pub fn passwords(&self) -> PasswordManager {
        self.app.passwords.caused_by(self.client())
    }

    pub fn csrf_token(&self) -> String {
        self.app.csrf.token(self.data.secret())
    }

    /// Returns true if a form's token was made for this visitor, in this browser.
    pub fn is_own_token(&self, token: &str) -> bool {
        !self.data.new_browser && self.data.secrets.iter().any(|secret| self.app.csrf.verify(secret, token))
    }
}

impl Visit<'_> {
    /// Notes that the form of this request has a token that is not this browser's.
    pub(super) fn form_is_stale(&self) {
        self.client().log_refusal("csrf-failed", self.visitor().map(|visitor| visitor.id.0), "");
        self.data.stale.store(true, Ordering::Relaxed);
    }

    /// Whether there is such a form, once.
    pub(super) fn take_stale(&self) -> bool {
        self.data.stale.swap(false, Ordering::Relaxed)
    }

    /// Notes what is wrong with the form of a program.
    pub(super) fn note_errors(&self, errors: impl IntoIterator<Item = (String, Vec<Message>)>) {
        self.data.errors.lock().unwrap_or_else(PoisonError::into_inner).extend(errors);
    }

    pub(super) fn take_errors(&self) -> Errors {
        std::mem::take(&mut *self.data.errors.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn take_flashes(&self) -> Vec<Flash> {
        std::mem::take(&mut *self.data.flashes.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether the browser sent any cookie. Without, no form has a token of this browser.
    pub(super) fn has_cookies(&self) -> bool {
        self.data.has_cookies
    }
}

impl VisitData {
    /// The secret that new form tokens are made of.
    pub fn secret(&self) -> &str {
        self.secrets.first().map_or("", String::as_str)
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Visit<'r> {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Self::of(request).await)
    }
}

async fn load(request: &Request<'_>, app: &App, db: &Db, cookies: Cookies<'_>) -> VisitData {
    // A session that is not looked up stays.
    let found = match cookies.all(Kind::Session).next().filter(|_| maintenance::leaves_untouched(request)) {
        Some(secret) => Found::Unreadable(secret.to_owned()),
        None => find_session(db, cookies).await,
    };
    let (session, visitor) = match found {
        Found::Session(secret, visitor) => (Some(secret), Some(visitor)),
        Found::Unreadable(secret) => (Some(secret), None),
        Found::Nothing => (None, None),
    };
    let mut secrets: Vec<_> = match &session {
        Some(secret) => vec![secret.clone()],
        None => cookies.all(Kind::Browser).take(MAX_VALUES).map(str::to_owned).collect(),
    };
    let new_browser = secrets.is_empty();
    if new_browser {
        secrets.push(auth::random_secret());
    }
    let browser = cookies.all(Kind::Browser).next().unwrap_or(&secrets[0]);
    let known_browser = cookies.all(Kind::KnownBrowser).next().map_or_else(auth::random_secret, str::to_owned);
    let language = visitor.as_ref().and_then(|visitor| visitor.language.as_deref());
    let asked =
        asked_language(request, &app.languages).filter(|asked| app.is_found(request) || Languages::is_pseudo(asked));
    let named = asked.into_iter().chain(language).chain(cookies.all(Kind::Lang));
    let lang = app.languages.choose(named, request.headers().get_one("Accept-Language"));
    let is_page_load = request.headers().get_one("Sec-Fetch-Dest").is_none_or(|dest| dest == "document");
    let client = Client {
        ip: client::ip(request, app.settings.app.trusted_proxies),
        user_agent: client::user_agent(request),
        request: request_id(request).to_owned(),
        browser: auth::digest(browser),
        known_browser: auth::digest(&known_browser),
        administrator: None,
    };
    let answers_program = answers_program(request);
    let shows_flashes = is_page_load && !answers_program;
    let flashes = cookies.all(Kind::Flash).filter(|_| shows_flashes).map(flash::decode).find(|found| !found.is_empty());
    VisitData {
        cause: Arc::new(Cause { client, lang }),
        chosen: Chosen::default(),
        here: page_of(request, app),
        asks_language: asked.is_some(),
        has_cookies: request.headers().contains("Cookie"),
        dead_session: session.is_none() && cookies.all(Kind::Session).next().is_some(),
        no_database: session.is_some() && visitor.is_none(),
        renew: visitor.as_ref().is_some_and(|visitor| visitor.stale && visitor.remembered),
        flashes: Mutex::new(flashes.unwrap_or_default()),
        answers_program,
        errors: Mutex::default(),
        visitor: visitor.map(Arc::new),
        session,
        secrets,
        stale: AtomicBool::default(),
        new_browser,
        known_browser,
        is_page_load,
    }
}

/// See [`Visit::here`].
fn page_of(request: &Request<'_>, app: &App) -> String {
    let has_page = request.method() == Method::Get || request.route().is_some_and(|route| app.routes.has_page(route));
    let address = AskedFor::of(request).map_or_else(|| request.uri().to_string(), str::to_owned);
    let is_elsewhere = maintenance::leaves_untouched(request) && AskedFor::of(request).is_none();
    let here = ReturnTo::parse(&without_language(&address)).filter(|_| has_page && !is_elsewhere);
    here.map_or_else(|| "/".to_owned(), String::from)
}

enum Found {
    /// The secret of a session that is alive, and whose it is.
    Session(String, Visitor),
    /// A secret that may be a session's: the database is down.
    Unreadable(String),
    Nothing,
}

/// Finds the one session that is alive, among all that the browser names.
async fn find_session(db: &Db, cookies: Cookies<'_>) -> Found {
    for secret in cookies.all(Kind::Session).take(MAX_VALUES) {
        match load_visitor(db, secret).await {
            Ok(Some(visitor)) => return Found::Session(secret.to_owned(), visitor),
            Ok(None) => {}
            Err(error) => {
                tracing::warn!("the visitor is taken for anonymous: {:#}", error.root_cause());
                return Found::Unreadable(secret.to_owned());
            }
        }
    }
    Found::Nothing
}

pub(super) async fn load_visitor(db: &Db, secret: &str) -> Result<Option<Visitor>> {
    let secret = secret.to_owned();
    let found = db.read_one(move |conn| Ok(auth::current_visitor(conn, &secret)?)).await?;
    // Noted at most once a minute, so that not every page costs a write.
    if let Some(Visitor { session_id, stale: true, .. }) = found {
        let noted = db.write(move |tx| {
            let now = tx.now();
            Ok(Session::touch(tx, session_id, now)?)
        });
        if let Err(error) = noted.await {
            tracing::warn!("a session's use was not noted: {:#}", error.root_cause());
        }
    }
    Ok(found)
}
