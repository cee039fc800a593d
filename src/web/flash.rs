//! The cookie that carries flashes to the next page: ids and arguments, translated when they are shown.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::message::{Arg, Flash};

/// The most flashes that a cookie carries. The oldest are dropped.
const MAX_FLASHES: usize = 5;
/// Arguments are cut to this many characters, because a cookie holds 4 kB.
const MAX_ARG_LENGTH: usize = 150;

/// Writes flashes for a cookie. It needs no signature: flashes hold no secret, and a visitor who forges one is the only
/// one to see it.
pub fn encode(flashes: &[Flash]) -> String {
    let mut newest = flashes[flashes.len().saturating_sub(MAX_FLASHES)..].to_vec();
    for arg in newest.iter_mut().flat_map(|flash| flash.message.args.values_mut()) {
        if let Arg::Text(text) = arg
            && text.chars().count() > MAX_ARG_LENGTH
        {
            *text = text.chars().take(MAX_ARG_LENGTH).chain(['…']).collect();
        }
    }
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(&newest).unwrap_or_default())
}

/// Reads the flashes of a cookie. A malformed cookie has none.
pub fn decode(cookie: &str) -> Vec<Flash> {
    let flashes: Option<Vec<Flash>> =
        URL_SAFE_NO_PAD.decode(cookie).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let is_id =
        |flash: &Flash| flash.message.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    flashes.unwrap_or_default().into_iter().filter(is_id).take(MAX_FLASHES).collect()
}
