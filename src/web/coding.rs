//! Which coding of an answer a client gets (RFC 9110, 12.5.3).

use rocket::Request;

use crate::assets::{Coding, gzip};

/// How hard a page is compressed: harder, it takes twice as long and is a few bytes smaller.
const LEVEL: u32 = 3;

/// A page, compressed, if the client accepts that and nobody learns anything by it.
///
/// Whoever sees how long answers are, and makes a browser open addresses of their choice, could guess what else is on the
/// page: what they guess right compresses better (BREACH). The form token is another one on every page. A name or an address
/// is not; so what another site has caused is compressed only if the browser sent no cookie, and is a stranger.
pub fn page_in_gzip(request: &Request<'_>, page: &[u8]) -> Option<Vec<u8>> {
    let headers = request.headers();
    let is_own = matches!(headers.get_one("Sec-Fetch-Site"), Some("same-origin" | "none"));
    let is_stranger = !headers.contains("Cookie") && !headers.contains("Authorization");
    let is_wanted = (is_own || is_stranger) && accepted(request).contains(&Coding::Gzip);
    is_wanted.then(|| gzip(page, LEVEL)).flatten()
}

/// The codings that the client accepts, the best first. Only those that it likes as much as the plain answer.
pub fn accepted(request: &Request<'_>) -> Vec<Coding> {
    accepted_by(request.headers().get("Accept-Encoding"))
}

fn accepted_by<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<Coding> {
    let weighed: Vec<_> = lines.flat_map(|line| line.split(',')).filter_map(weighed).collect();
    let weight = |name: &str| weighed.iter().find(|(coding, _)| coding.eq_ignore_ascii_case(name)).map(|(_, q)| *q);
    let any = weight("*");
    // A plain answer is always acceptable; it ranks only if it is named.
    let plain = weight("identity").unwrap_or(0);
    let weight = |coding: Coding| {
        let other_name = if coding == Coding::Gzip { weight("x-gzip") } else { None };
        weight(coding.name()).or(other_name).or(any).unwrap_or(0)
    };
    let mut accepted = Coding::ALL.map(|coding| (weight(coding), coding)).to_vec();
    accepted.retain(|(weight, _)| *weight > 0 && *weight >= plain);
    // Stable: of two that are liked as much, the one with the smaller files stays first.
    accepted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    accepted.into_iter().map(|(_, coding)| coding).collect()
}

/// A coding and its weight in thousandths. `None` if the weight cannot be read.
fn weighed(entry: &str) -> Option<(&str, u16)> {
    let mut parts = entry.split(';').map(str::trim);
    let name = parts.next()?;
    let mut weight = 1000;
    for part in parts {
        let (key, value) = part.split_once('=')?;
        if key.trim().eq_ignore_ascii_case("q") {
            weight = thousandths(value.trim())?;
        }
    }
    Some((name, weight))
}

/// `0.25` is 250. `None` if it cannot be read as one.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let is_shaped = ["0", "1"].contains(&whole) && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    let weight: u16 = format!("{whole}{part:0<3}").parse().ok().filter(|_| is_shaped)?;
    (weight <= 1000).then_some(weight)
}
