//! `app.*`: the site itself.

use serde::{Deserialize, Serialize};

/// The site itself: its name, its address, its proxies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct App {
    /// The name that pages and mails show.
    pub name: String,
    /// Where visitors reach the site, for example `https://example.com`. Required in a release build;
    /// in a debug build it defaults to the address that is bound.
    pub base_url: Option<String>,
    /// Serve plain `http` off loopback: passwords then travel in the clear. Only for a private network.
    pub allow_http: bool,
    /// How many proxies stand in front: the n-th `X-Forwarded-For` entry from the right is the client.
    pub trusted_proxies: usize,
    /// Whether `/dev/…` exists; by default only in a debug build.
    pub dev_pages: Option<bool>,
    /// The form of log lines.
    pub log: LogFormat,
}

/// The form of log lines: for people or for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// One readable line an event.
    Text,
    /// One JSON object a line.
    Json,
}

impl Default for App {
    fn default() -> Self {
        Self {
            name: "Gantry".to_owned(),
            base_url: None,
            allow_http: false,
            trusted_proxies: 0,
            dev_pages: None,
            log: LogFormat::Text,
        }
    }
}
