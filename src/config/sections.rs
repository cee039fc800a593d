//! Sections of settings that have no file of their own. `Rocket.toml` has a sentence for each setting.

use serde::{Deserialize, Serialize};

use super::colour::Colour;
use super::values::{Limit, Support};

section! {
    /// `app.*`: the site's name, address and proxies.
    #[derive(Debug)]
    pub struct App {
        /// The name in pages and mails.
        name: String = "Gantry".to_owned(),
        /// The colour of pages, mails and icons.
        brand: Colour = Colour::BRAND,
        /// The address that visitors use. In a debug build it defaults to the address the server binds.
        base_url: Option<String> = None,
        /// Whether `base_url` may be plain `http` on another host than this machine.
        allow_http: bool = false,
        /// The number of proxies in front of the site: the n-th `X-Forwarded-For` entry from the right is the client.
        trusted_proxies: usize = 0,
        /// Where people get help. An address is the `Reply-To` of every mail.
        support: Option<Support> = None,
        /// See [`Settings::dev_pages`](super::Settings::dev_pages).
        dev_pages: Option<bool> = None,
        log: LogFormat = LogFormat::Text,
    }
}

/// The format of log lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// One readable line for each event.
    Text,
    /// One JSON object for each event.
    Json,
}

section! {
    /// `i18n.*`: the languages of the site.
    #[derive(Debug)]
    pub struct I18n {
        /// The languages on offer, in the order of the menu. If empty, every folder in `i18n/`.
        languages: Vec<String> = Vec::new(),
        /// The language of visitors who ask for no language on offer, and of texts that a translation lacks.
        default: String = "en".to_owned(),
        /// See [`I18n::required`].
        required: Vec<String> = Vec::new(),
    }
}

impl I18n {
    /// The languages that must be complete.
    pub fn required(&self) -> &[String] {
        if self.required.is_empty() { std::slice::from_ref(&self.default) } else { &self.required }
    }
}

section! {
    /// `after.*`: the page a visitor sees next, for each thing they can do: an endpoint name (`members`) or a local path
    /// (`/members`).
    #[derive(Debug)]
    pub struct After {
        login: String = home(),
        logout: String = "user.login".to_owned(),
        register: String = CHECK_INBOX.to_owned(),
        confirm: String = home(),
        change_password: String = "user.change_password".to_owned(),
        change_username: String = "user.change_username".to_owned(),
        forgot_password: String = CHECK_INBOX.to_owned(),
        reset_password: String = home(),
        invite: String = "user.invite".to_owned(), // feature: invitations
        profile: String = "user.profile".to_owned(),
        resend_confirm_email: String = CHECK_INBOX.to_owned(),
        /// Instead of a page that needs a confirmed address.
        unconfirmed: String = CHECK_INBOX.to_owned(),
        /// Instead of a page that needs a role the visitor does not have.
        unauthorized: String = home(),
    }
}

/// The page that says what to do while a mail is on its way.
pub const CHECK_INBOX: &str = "user.check_inbox";

fn home() -> String {
    "/".to_owned()
}

section! {
    /// `limits.*`: how often something may be tried before the answer is 429. The counters are in the database, so that all
    /// machines share them.
    #[derive(Debug)]
    pub struct Limits {
        login_per_account: Limit = Limit::per_minutes(10, 15),
        login_per_address: Limit = Limit::per_minutes(60, 15),
        register: Limit = Limit::per_minutes(60, 60),
        resend: Limit = Limit::per_minutes(60, 60),
        forgot: Limit = Limit::per_minutes(60, 60),
        invite: Limit = Limit::per_minutes(30, 24 * 60), // feature: invitations
        login_link: Limit = Limit::per_minutes(60, 60), // feature: passwordless
        /// Attempts of one signed-in user to give their password again.
        change_password: Limit = Limit::per_minutes(10, 15),
        /// Mails that visitors cause to one mailbox. Mails beyond the limit are dropped silently.
        mails_per_mailbox: Limit = Limit::per_minutes(6, 60),
    }
}
