//! One-time messages: stored as ids and arguments, worded when they are shown, used up when rendered.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::message::{Arg, Message};

/// More flashes than this never stand together; the oldest go.
const MOST: usize = 5;
/// Arguments are cut to this many characters: a cookie holds 4 kB.
const LONGEST_ARG: usize = 150;

/// How a flash looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Something was done.
    Success,
    /// Something to know.
    Info,
    /// Something to look at.
    Warning,
    /// Something was refused.
    Danger,
}

/// A one-time message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// How it looks.
    pub level: Level,
    /// What it says.
    pub message: Message,
    /// A page that helps: its endpoint, the address to fill in there, and the link's words (`<id>-link`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<(String, String)>,
}

impl Flash {
    /// Something was done.
    #[must_use]
    pub fn success(message: impl Into<Message>) -> Self {
        Self { level: Level::Success, message: message.into(), link: None }
    }

    /// Something to know.
    #[must_use]
    pub fn info(message: impl Into<Message>) -> Self {
        Self { level: Level::Info, ..Self::success(message) }
    }

    /// Something to look at before going on.
    #[must_use]
    pub fn warning(message: impl Into<Message>) -> Self {
        Self { level: Level::Warning, ..Self::success(message) }
    }

    /// Something was refused.
    #[must_use]
    pub fn danger(message: impl Into<Message>) -> Self {
        Self { level: Level::Danger, ..Self::success(message) }
    }

    /// With a link to a page that helps, which is told `email`.
    #[must_use]
    pub fn linking(mut self, endpoint: &str, email: &str) -> Self {
        self.link = Some((endpoint.to_owned(), email.to_owned()));
        self
    }
}

impl From<&'static str> for Message {
    fn from(id: &'static str) -> Self {
        Self::new(id)
    }
}

/// Flashes as a cookie holds them. Nothing secret is in them, and what a visitor writes there only he sees.
#[must_use]
pub fn encode(flashes: &[Flash]) -> String {
    let mut newest = flashes[flashes.len().saturating_sub(MOST)..].to_vec();
    for arg in newest.iter_mut().flat_map(|flash| flash.message.args.values_mut()) {
        if let Arg::Text(text) = arg
            && text.chars().count() > LONGEST_ARG
        {
            *text = text.chars().take(LONGEST_ARG).chain(['…']).collect();
        }
    }
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(&newest).unwrap_or_default())
}

/// The flashes of a cookie; nonsense is none.
#[must_use]
pub fn decode(cookie: &str) -> Vec<Flash> {
    let flashes: Option<Vec<Flash>> =
        URL_SAFE_NO_PAD.decode(cookie).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    // An id that no text of ours can have is not worth looking up.
    let known =
        |flash: &Flash| flash.message.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    flashes.unwrap_or_default().into_iter().filter(known).take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flashes_survive_the_cookie_and_fit_into_it() {
        let flash = Flash::danger(Message::new("must-sign-in").with("path", "/x".repeat(5000)));
        let all = vec![flash; 20];
        let cookie = encode(&all);
        assert!(cookie.len() < 3500, "{}", cookie.len());
        assert_eq!(decode(&cookie).len(), MOST);
        let one = [Flash::success("signed-in").linking("user.login", "a@b.c")];
        assert_eq!(decode(&encode(&one)), one);
    }

    #[test]
    fn nonsense_is_no_flash() {
        for cookie in ["", "x", "e30", &URL_SAFE_NO_PAD.encode(r#"[{"level":"success","message":{"id":"<b>"}}]"#)] {
            assert_eq!(decode(cookie), []);
        }
    }
}
