//! Settings: read once at the start, typed, and checked before anything else runs.
//!
//! Two sources, the later wins: `Rocket.toml` (what the site does; every key stands there commented
//! out with its default) and the environment (where it runs: `APP_SECTION__KEY`, and the well-known
//! names `SECRET_KEY`, `DATABASE_URL`, `MAIL_…`). Keys of Rocket itself (`address`, `port`, `workers`,
//! `tls`, …) stand in the same file, or in `ROCKET_…` variables.
//!
//! A wrong setting is one clear sentence on standard error and exit code 1: [`ConfigError`].
//!
//! Tables: none. Routes: none. Cannot be removed.

pub mod after;
pub mod app;
pub mod database;
pub mod i18n;
pub mod keys;
pub mod limits;
mod load;
pub mod mail;
mod refuse;
mod start_error;
pub mod user;
pub mod values;

use std::path::PathBuf;

use figment::value::Dict;
use serde::{Deserialize, Serialize};

pub use after::After;
pub use app::App;
pub use database::{Database, DatabaseUrl, Databases};
pub use i18n::I18n;
pub use keys::SecretKeys;
pub use limits::Limits;
pub use mail::Mail;
pub use start_error::StartError;
pub use user::User;

/// Everything that an owner may set, by section. Made by [`Settings::load`], or by hand in tests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The site itself: its name, its address, its proxies.
    pub app: App,
    /// Where the rows live.
    pub databases: Databases,
    /// Languages.
    pub i18n: I18n,
    /// How mails leave.
    pub mail: Mail,
    /// Accounts: what visitors may do.
    pub user: User,
    /// Where a visitor lands after something is done.
    pub after: After,
    /// How often something may be tried.
    pub limits: Limits,
    /// The keys that sign and encrypt; never serialized.
    #[serde(skip)]
    pub keys: SecretKeys,
    /// Rocket's own settings (`address`, `port`, …), handed on as they are.
    #[serde(skip)]
    pub rocket: Dict,
    /// Whether the profile `release` was asked for by name: a debug build then wants what a release build wants.
    #[serde(skip)]
    pub release: bool,
    /// The folder that relative paths start from: that of `Rocket.toml`, else the working folder.
    #[serde(skip)]
    pub root: PathBuf,
}

/// Why the site does not start: one sentence that names the setting and what was expected.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(pub String);

impl Settings {
    /// Reads `Rocket.toml` and the environment of this process.
    ///
    /// # Errors
    /// A [`ConfigError`] for an unknown key, a wrong type or value, or a combination that makes no sense.
    pub fn load() -> Result<Self, ConfigError> {
        // What is no text is none of ours; `std::env::vars` would panic at it.
        let vars = std::env::vars_os().filter_map(|(k, v)| Some((k.into_string().ok()?, v.into_string().ok()?)));
        load::load(load::find_file(), vars.collect())
    }

    /// As [`Settings::load`], from a given text of `Rocket.toml` and given variables: for tests.
    pub fn from_text(toml: &str, vars: &[(&str, &str)], root: PathBuf) -> Result<Self, ConfigError> {
        let vars = vars.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        load::load_text(toml, vars, root)
    }

    /// `path` as seen from the folder of `Rocket.toml`.
    #[must_use]
    pub fn resolve(&self, path: &std::path::Path) -> PathBuf {
        self.root.join(path)
    }

    /// The base URL that every link in a mail begins with, without a slash at the end. In a debug
    /// build without `app.base_url` it is the address that the server binds.
    #[must_use]
    pub fn base_url(&self) -> String {
        if let Some(url) = &self.app.base_url {
            return url.trim_end_matches('/').to_owned();
        }
        let text = |key: &str| self.rocket.get(key).and_then(|v| v.clone().into_string());
        let number = |key: &str| self.rocket.get(key).and_then(figment::value::Value::to_u128);
        let host = text("address").unwrap_or_else(|| "127.0.0.1".to_owned());
        // Bound to every address, the site has at least this name.
        let host = if host == "0.0.0.0" || host == "::" { "localhost".to_owned() } else { host };
        let host = if host.contains(':') { format!("[{host}]") } else { host };
        format!("http://{host}:{}", number("port").unwrap_or(8000))
    }

    /// Whether what is handy on one's own machine is off, and nothing is left to chance.
    #[must_use]
    pub fn is_release(&self) -> bool {
        self.release || !cfg!(debug_assertions)
    }

    /// Whether the site is reached over TLS: decides `Secure`, `__Host-` and HSTS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.base_url().starts_with("https://")
    }

    /// Whether `/dev/…` exists and the `mailbox` transport may be used.
    #[must_use]
    pub fn dev_pages(&self) -> bool {
        self.app.dev_pages.unwrap_or(!self.is_release())
    }

    /// The sender of every mail: `mail.sender`, else `app.name <noreply@host>`.
    #[must_use]
    pub fn sender(&self) -> lettre::message::Mailbox {
        if let Some(sender) = &self.mail.sender {
            return sender.0.clone();
        }
        let base = self.base_url();
        let host = base.split("//").nth(1).unwrap_or("localhost");
        let host = host.split([':', '/']).next().unwrap_or("localhost");
        let address = lettre::Address::new("noreply", host)
            .or_else(|_| lettre::Address::new("noreply", "localhost"))
            .expect("noreply@localhost is an address");
        lettre::message::Mailbox::new(Some(self.app.name.clone()), address)
    }
}
