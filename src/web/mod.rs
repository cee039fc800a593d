//! Between HTTP and the features: visits, pages, forms, errors, headers, static files.
//!
//! A handler takes guards and a [`Posted`] form, calls a service function, and answers through its
//! [`Visit`]. Tables: none. Routes: `/static/…`, `/language`, `/theme`. Cannot be removed.

mod answer;
pub mod assets;
mod client;
pub mod cookies;
mod csrf;
pub mod error;
pub mod flash;
pub mod form;
mod headers;
mod page;
mod preferences;
mod refusal;
mod refused;
pub mod return_to;
pub mod site_map;
mod visit;

use std::sync::Arc;

use rocket::fairing::AdHoc;
use rocket::routes;
use rocket::shield::Shield;

use crate::auth::{PasswordManager, PasswordPolicy, TokenManager};
use crate::config::{ConfigError, Settings, StartError};
use crate::i18n::Languages;
use crate::urls::Urls;
pub use answer::{Answer, Reply};
pub use flash::Flash;
pub use form::{Button, Checkbox, FormState, Given, Posted};
pub use refusal::Refusal;
pub use return_to::Next;
pub use site_map::{Access, Page, Serve, SiteMap, page};
pub use visit::Visit;

/// What all requests share.
pub struct Site {
    /// The settings.
    pub settings: Arc<Settings>,
    /// Makes and opens mailed links.
    pub tokens: Arc<TokenManager>,
    /// Hashes and verifies passwords.
    pub passwords: PasswordManager,
    /// The rule for new passwords.
    pub policy: PasswordPolicy,
    /// Whether the site is reached over TLS.
    pub https: bool,
    /// The languages on offer.
    pub languages: Languages,
    /// What is served.
    pub map: SiteMap,
    csrf: csrf::Csrf,
}

impl Site {
    /// Over checked settings.
    ///
    /// # Errors
    /// If the languages do not fit what is in `i18n/`.
    pub fn new(settings: Arc<Settings>) -> Result<Self, ConfigError> {
        let passwords = PasswordManager::new();
        let passwords = passwords.taking_over(&settings.user.password_salt); // feature: legacy_hashes
        Ok(Self {
            tokens: Arc::new(TokenManager::new(&settings.keys)),
            passwords,
            policy: PasswordPolicy::new(&settings),
            https: settings.is_https(),
            languages: Languages::new(&settings.i18n)?,
            map: SiteMap::default(),
            csrf: csrf::Csrf::new(&settings.keys),
            settings,
        })
    }

    /// The addresses of all pages.
    #[must_use]
    pub fn urls(&self) -> Arc<Urls> {
        self.map.urls()
    }
}

/// Everything between HTTP and the features; to be attached before them.
pub fn stage(site: Site) -> AdHoc {
    AdHoc::on_ignite("web", |rocket| async move {
        rocket
            .manage(site)
            // All headers are ours to set: see `headers`.
            .attach(Shield::new())
            .attach(headers::Gate)
            .register("/", error::catchers())
            .mount("/", routes![headers::refused])
            .serve(vec![
                page("static", Access::Anyone, routes![assets::file]),
                page("language", Access::Anyone, routes![preferences::language]),
                page("theme", Access::Anyone, routes![preferences::theme]),
            ])
    })
}

/// Checks, once everything is served, that the pages which settings name exist; to be attached last.
pub fn check() -> AdHoc {
    AdHoc::try_on_ignite("settings name pages", |rocket| async move {
        let Some(site) = rocket.state::<Site>() else { return Err(rocket) };
        let (after, urls) = (&site.settings.after, site.urls());
        let wrong = [
            ("login", &after.login),
            ("logout", &after.logout),
            ("register", &after.register),
            ("confirm", &after.confirm),
            ("resend_confirm_email", &after.resend_confirm_email),
            ("change_password", &after.change_password),
            ("change_username", &after.change_username),
            ("forgot_password", &after.forgot_password),
            ("reset_password", &after.reset_password),
            ("invite", &after.invite), // feature: invitations
            ("profile", &after.profile),
            ("unconfirmed", &after.unconfirmed),
            ("unauthorized", &after.unauthorized),
        ]
        .into_iter()
        .find(|(key, target)| urls.target(target).is_none() && !is_off(key, &site.settings));
        let Some((key, target)) = wrong else { return Ok(rocket) };
        let mut names: Vec<_> = urls.names().filter(|name| urls.path(name, &[]).is_some()).collect();
        names.sort_unstable();
        let sentence = format!("after.{key} = {target:?}: expected a local path or one of {}", names.join(", "));
        if let Some(why) = rocket.state::<StartError>() {
            why.tell(sentence);
        } else {
            tracing::error!("{sentence}");
        }
        Err(rocket)
    })
}

/// Whether nothing ever leads there: the default of `after.unconfirmed` is a page that may be off.
fn is_off(key: &str, settings: &Settings) -> bool {
    key == "unconfirmed" && !settings.user.confirms()
}
