//! What all requests share, and how features add their pages to it.

use std::sync::{Arc, OnceLock};

use rocket::{Build, Rocket};
use serde_json::Value;

use super::caller::Caller;
use super::cookie_names::Names;
use super::csrf::Csrf;
use super::found::{Found, FoundPage};
use super::frame::{Frame, MenuItem};
use super::offered::Offered;
use super::routes::{Page, Routes};
use super::turns::Turns;
use crate::auth::{PasswordManager, PasswordPolicy, Standing, TokenManager, Visitor};
use crate::config::{ConfigError, Settings};
use crate::i18n::Languages;
use crate::render::Renderer;
use crate::urls::Urls;

/// What `site.rs` says about the frame of every page.
pub struct Shell {
    /// The menu, in order. A visitor sees the entries whose pages they may open.
    pub menu: &'static [MenuItem],
    /// The links at the end of every page, likewise.
    pub footer: &'static [MenuItem],
    /// Whether to offer a page to a visitor who may open it. It is asked once for visitors who are the same in this respect.
    pub offers: fn(&Settings, Option<&Standing>, &str) -> bool,
    /// The pages that search engines may show, with their texts.
    pub found: &'static [Found],
    /// What a program learns of the account that it acts for.
    pub security_payload: fn(&Caller) -> Value,
}

/// The state that all requests share.
pub struct App {
    pub settings: Arc<Settings>,
    /// Makes and opens mailed links.
    pub tokens: Arc<TokenManager>,
    /// For all visitors together: see [`Visit::passwords`](super::Visit::passwords).
    pub(super) passwords: PasswordManager,
    /// The rule for new passwords.
    pub policy: PasswordPolicy,
    /// Whether the site is reached over TLS.
    pub https: bool,
    pub languages: Languages,
    /// The pages that are served.
    pub routes: Routes,
    pub(super) cookie_names: Names,
    pub(super) csrf: Csrf,
    pub(super) turns: Turns,
    /// Encrypts the address of the page to come back to after signing in.
    pub(super) way_back: TokenManager,
    /// Encrypts which mail a browser waits for.
    pub(super) inbox: TokenManager,
    /// Encrypts what a page hands on to the next one.
    pub(super) handed_on: TokenManager,
    pub(super) shell: Shell,
    offered: Offered,
    renderer: OnceLock<Renderer>,
    pub(super) found: OnceLock<Vec<FoundPage>>,
}

impl App {
    /// The state for checked settings. It fails if the languages do not fit the folders in `i18n/`.
    pub fn new(settings: Arc<Settings>, passwords: PasswordManager, shell: Shell) -> Result<Self, ConfigError> {
        Ok(Self {
            tokens: Arc::new(TokenManager::new(&settings.keys)),
            passwords,
            policy: PasswordPolicy::new(&settings),
            https: settings.is_https(),
            languages: Languages::new(&settings.i18n)?,
            routes: Routes::default(),
            cookie_names: Names::new(&settings.base_url()),
            csrf: Csrf::new(&settings.keys),
            turns: Turns::new(&settings.keys),
            way_back: TokenManager::for_purpose(&settings.keys, "way-back"),
            inbox: TokenManager::for_purpose(&settings.keys, "inbox"),
            handed_on: TokenManager::for_purpose(&settings.keys, "handed-on"),
            shell,
            offered: Offered::default(),
            renderer: OnceLock::new(),
            found: OnceLock::new(),
            settings,
        })
    }

    /// The addresses of all pages.
    pub fn urls(&self) -> Arc<Urls> {
        self.routes.urls()
    }

    /// The endpoints of all pages, and whether templates may offer each to this visitor.
    pub(super) fn offered_to(&self, visitor: Option<&Visitor>) -> tera::Value {
        let standing = visitor.map(Visitor::standing);
        self.offered.to(standing, |standing| {
            let mut open = self.routes.open_to(visitor);
            for (endpoint, open) in &mut open {
                *open &= (self.shell.offers)(&self.settings, standing, endpoint);
            }
            open
        })
    }

    /// Whether pages say what is wrong with a broken template or text: to whoever develops the site.
    pub(super) fn shows_faults(&self) -> bool {
        !self.settings.is_release()
    }

    /// The templates of pages. They are loaded for the first page, because by then all addresses are known.
    pub(super) fn renderer(&self) -> &Renderer {
        self.renderer.get_or_init(|| {
            let frame = Frame {
                settings: Arc::clone(&self.settings),
                languages: self.languages.clone(),
                urls: self.urls(),
                found: self.found().to_vec(),
                menu: self.shell.menu,
                footer: self.shell.footer,
            };
            Renderer::new(&self.settings.app, self.urls(), String::new(), move |lang| frame.variables(lang))
        })
    }
}

/// How features mount their routes.
pub trait Serve {
    /// Mounts the routes of pages, and adds the pages to [`App::routes`].
    #[must_use]
    fn serve(self, pages: Vec<Page>) -> Self;
}

impl Serve for Rocket<Build> {
    fn serve(self, pages: Vec<Page>) -> Self {
        pages.into_iter().fold(self, |rocket, page| {
            if let Some(app) = rocket.state::<App>() {
                app.routes.add(&page);
            }
            let routes: Vec<_> = page.routes.into_iter().map(|(route, _)| route).collect();
            rocket.mount("/", routes)
        })
    }
}
