//! The frames of `/dev/gallery`: every page, state and mail with example data.

use serde_json::Value;

use crate::Server;

/// Everything that can be switched on, so that the gallery shows all pages.
pub const EVERYTHING: [(&str, &str); 3] = [
    ("APP_USER__ENABLE_INVITATION", "true"),   // feature: invitations
    ("APP_USER__ENABLE_PASSWORDLESS", "true"), // feature: passwordless
    ("APP_USER__TRACKABLE", "true"),           // feature: tracking
];

/// A page or a mail in one state, language and theme.
#[derive(Debug, Clone)]
pub struct Frame {
    /// What it belongs to: `account`, `mails`.
    pub group: String,
    /// The endpoint of the page, or the name of the mail, and its state: `user.login/errors`.
    pub name: String,
    /// Its language: `de`.
    pub language: String,
    /// Its theme; mails have only `auto`.
    pub theme: String,
    /// The address of the frame itself.
    pub address: String,
}

impl Frame {
    /// Whether it is a mail.
    #[must_use]
    pub fn is_mail(&self) -> bool {
        self.group == "mails"
    }
}

/// All frames of a site.
///
/// # Panics
/// When the gallery has none.
#[must_use]
pub fn frames(server: &Server) -> Vec<Frame> {
    let listed = server.json("dev.gallery");
    assert!(!listed.is_empty(), "the gallery is empty");
    let text = |frame: &Value, key: &str| frame[key].as_str().unwrap_or_default().to_owned();
    let frame = |frame: &Value| Frame {
        group: text(frame, "group"),
        name: format!("{}/{}", text(frame, "name"), text(frame, "state")),
        language: text(frame, "language"),
        theme: text(frame, "theme"),
        address: text(frame, "address"),
    };
    listed.iter().map(frame).collect()
}
