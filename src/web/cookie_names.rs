//! Which cookies the site has, what they are called, and what they look like.

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Session,
    /// Identifies a browser before it signs in, for its form tokens.
    Browser,
    /// Identifies a browser that has signed in, for a year and longer.
    KnownBrowser,
    /// One-time messages.
    Flash,
    /// The page to come back to, if its address is a secret; encrypted.
    WayBack,
    /// The mail that this browser waits for; encrypted.
    Inbox,
    /// What the next page shows once; encrypted.
    HandedOn,
    /// The language chosen in the menu.
    Lang,
    /// The theme chosen in the menu.
    Theme,
}

impl Kind {
    /// Returns true if this site can have made such a value.
    pub fn can_be(self, value: &str) -> bool {
        let is_base64 = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        match self {
            Self::Session | Self::Browser | Self::KnownBrowser => is_base64 && value.len() == 43,
            Self::Flash | Self::WayBack | Self::Inbox | Self::HandedOn => is_base64,
            Self::Lang | Self::Theme => true,
        }
    }
}

/// The names of the cookies. Over TLS they are `__Host-…`, which browsers accept only from this very host. Without TLS
/// they end in the port: browsers share cookies between all ports of a host, so two sites on one machine would sign each
/// other out.
pub struct Names([String; 9]);

impl Names {
    pub fn new(base_url: &str) -> Self {
        let url = url::Url::parse(base_url).ok();
        let port = url.as_ref().and_then(url::Url::port_or_known_default).unwrap_or_default();
        let is_https = url.is_some_and(|url| url.scheme() == "https");
        let own = |name| if is_https { format!("__Host-{name}") } else { format!("{name}-{port}") };
        let [session, browser, known_browser, flash, way_back, inbox, handed_on] =
            ["session", "browser", "known-browser", "flash", "way-back", "inbox", "handed-on"].map(own);
        let [lang, theme] = ["lang", "theme"].map(str::to_owned);
        Self([session, browser, known_browser, flash, way_back, inbox, handed_on, lang, theme])
    }

    pub fn of(&self, kind: Kind) -> &str {
        &self.0[kind as usize]
    }
}
