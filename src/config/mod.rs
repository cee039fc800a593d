//! Settings: read once at the start, typed, and checked before anything else runs.
//!
//! There are two sources, and the second wins: `Rocket.toml` says what the site does (it lists every key, commented out,
//! with its default), and the environment says where it runs (`APP_SECTION__KEY`, and the well-known names `SECRET_KEY`,
//! `DATABASE_URL`, `MAIL_…`). Rocket's own keys (`address`, `port`, `workers`, …) are in the same file, or in `ROCKET_…`
//! variables.
//!
//! A wrong setting stops the start with one sentence on standard error and exit code 1: [`ConfigError`].
//!
//! Tables: none. Routes: none. Cannot be removed.

/// Makes a section of the settings: a struct whose fields are public and have defaults.
macro_rules! section {
    ($(#[$about:meta])* pub struct $name:ident {
        $($(#[$about_field:meta])* $field:ident: $type:ty = $default:expr,)*
    }) => {
        $(#[$about])*
        #[derive(Clone, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $($(#[$about_field])* pub $field: $type,)*
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $default,)* }
            }
        }
    };
}

pub mod colour;
pub mod database;
mod environment;
pub mod keys;
mod load;
pub mod mail;
mod passwords;
mod programs; // feature: api
mod refuse;
mod sections;
mod unread;
pub mod user;
pub mod values;

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use figment::value::Dict;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use colour::Colour;
pub use database::{Database, DatabaseUrl, Databases};
pub use keys::SecretKeys;
pub use mail::Mail;
pub use sections::{After, App, CHECK_INBOX, I18n, Limits, LogFormat};
pub use user::User;

/// All settings, by section. Made by [`Settings::load`], or by hand in tests.
#[derive(Debug, Clone, Serialize, Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    pub app: App,
    pub databases: Databases,
    pub i18n: I18n,
    pub mail: Mail,
    pub user: User,
    pub after: After,
    pub limits: Limits,
    /// The keys that sign and encrypt; never serialized.
    #[serde(skip)]
    pub keys: SecretKeys,
    /// Rocket's own settings (`address`, `port`, …), passed on as they are.
    #[serde(skip)]
    pub rocket: Dict,
    /// What looks meant for this site, although nothing reads it: a sentence for each variable.
    #[serde(skip)]
    pub unread: Vec<String>,
    /// Whether `ROCKET_PROFILE` is `release`: then a debug build has the rules of a release build.
    #[serde(skip)]
    pub release: bool,
    /// The folder that relative paths start from: the one of `Rocket.toml`, or the working directory without that file.
    #[serde(skip)]
    pub root: PathBuf,
}

/// Why the site does not start: one sentence, with the name of the setting and what was expected.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(pub String);

/// Why a start fails after the settings were read: set by the stage that failed, read by the command that started the
/// site (Rocket itself only names the stage). Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct StartError(Arc<OnceLock<String>>);

impl StartError {
    /// Sets the reason, one sentence. The first one counts.
    pub fn tell(&self, sentence: String) {
        let _ = self.0.set(sentence);
    }

    /// Sets the reason or, in a site that keeps none, logs it.
    pub fn report(kept: Option<&Self>, sentence: String) {
        if let Some(kept) = kept {
            kept.tell(sentence);
        } else {
            tracing::error!("{sentence}");
        }
    }

    pub fn told(&self) -> Option<&str> {
        self.0.get().map(String::as_str)
    }
}

impl Settings {
    /// Makes a path absolute. Relative paths start at the folder of `Rocket.toml`.
    pub fn resolve(&self, path: &std::path::Path) -> PathBuf {
        self.root.join(path)
    }

    /// The database's URL, with a relative path resolved.
    pub fn database_url(&self) -> Result<DatabaseUrl, ConfigError> {
        let url = &self.databases.app.url;
        DatabaseUrl::parse(url, &self.root).map_err(|expected| {
            // The URL may hold a password, so that only its scheme is repeated.
            let shown = match url.split_once("://") {
                Some((scheme, _)) if scheme.chars().all(|c| c.is_ascii_alphanumeric()) => {
                    format!(" = \"{scheme}://…\"")
                }
                _ => String::new(),
            };
            ConfigError(format!("databases.app.url{shown}: expected {expected}"))
        })
    }

    /// The base URL of every link in a mail, without a slash at the end. In a debug build without `app.base_url` it is
    /// the address the server binds.
    pub fn base_url(&self) -> String {
        if let Some(url) = &self.app.base_url {
            return url.trim_end_matches('/').to_owned();
        }
        let host = self.of_server("address").unwrap_or_else(|| "127.0.0.1".to_owned());
        // A server that binds every address can be reached under this name at least.
        let host = if host == "0.0.0.0" || host == "::" { "localhost".to_owned() } else { host };
        let host = if host.contains(':') { format!("[{host}]") } else { host };
        format!("http://{host}:{}", self.of_server::<u16>("port").unwrap_or(8000))
    }

    /// One of the server's own settings, read as Rocket reads it.
    pub fn of_server<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        self.rocket.get(key)?.deserialize().ok()
    }

    /// The host of the base URL, without its port.
    pub fn host(&self) -> String {
        let url = url::Url::parse(&self.base_url()).ok();
        url.as_ref().and_then(url::Url::host_str).unwrap_or("localhost").to_owned()
    }

    /// Returns whether the rules of a release build apply: no convenient defaults for a developer's machine.
    pub fn is_release(&self) -> bool {
        self.release || !cfg!(debug_assertions)
    }

    /// Returns whether visitors use TLS. This decides about `Secure`, `__Host-` and HSTS.
    pub fn is_https(&self) -> bool {
        self.base_url().starts_with("https://")
    }

    /// Returns whether the site has developer tools: the pages under `/dev/` and the transport `mailbox`.
    pub fn dev_pages(&self) -> bool {
        self.app.dev_pages.unwrap_or(!self.is_release())
    }

    /// The sender of every mail: `mail.sender`, or `app.name <noreply@host>` without it.
    pub fn sender(&self) -> lettre::message::Mailbox {
        if let Some(sender) = &self.mail.sender {
            return sender.0.clone();
        }
        let host = self.host();
        // An address in brackets can be no mail server's.
        let host = if host.starts_with('[') { "localhost" } else { host.as_str() };
        let address = lettre::Address::new("noreply", host)
            .or_else(|_| lettre::Address::new("noreply", "localhost"))
            .expect("noreply@localhost is an address");
        lettre::message::Mailbox::new(Some(self.app.name.clone()), address)
    }
}

/// Returns whether a host, as in a URL, is this machine. `127.0.0.1.example.com` is not.
pub fn is_loopback(host: &str) -> bool {
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    host == "localhost" || bare.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
