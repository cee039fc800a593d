//! Where a request comes from, and its id in the log.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use rocket::Request;

use crate::auth;
use crate::config::values::Limit;
use crate::db::Db;
use crate::models::throttle;

/// How much of a browser's description of itself is kept, in characters.
const MAX_USER_AGENT: usize = 200;

/// The random id of a request: in the log, in the header `X-Request-Id`, and on the page of a 500.
pub fn request_id<'r>(request: &'r Request<'_>) -> &'r str {
    struct Id(String);
    &request.local_cache(|| Id(auth::random_secret()[..12].to_owned())).0
}

/// The network address of a request. Behind `trusted_proxies` proxies it is the n-th `X-Forwarded-For` entry from the
/// right: anybody could have written those to the left of it. If that cannot be read, such visitors share the proxy's
/// address, and the owner is told.
pub fn ip(request: &Request<'_>, trusted_proxies: usize) -> String {
    let peer = request.remote().map(|address| address.ip());
    let ip = if trusted_proxies == 0 {
        peer
    } else {
        let forwarded: Vec<_> = request.headers().get("X-Forwarded-For").flat_map(|line| line.split(',')).collect();
        let entry = forwarded.len().checked_sub(trusted_proxies).and_then(|at| forwarded.get(at).copied());
        entry.and_then(address).or_else(|| {
            unreadable(request, entry, trusted_proxies);
            peer
        })
    };
    ip.map(|ip| ip.to_canonical().to_string()).unwrap_or_default()
}

/// The address in an entry of `X-Forwarded-For`. Proxies write it in many ways: with quotes, brackets, a port or a zone.
fn address(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim().trim_matches('"').trim();
    let (bracketed, after) = match entry.strip_prefix('[') {
        Some(rest) => rest.split_once(']').map(|(inside, after)| (Some(inside), after))?,
        None => (None, ""),
    };
    // Only IPv4 can have a port without brackets.
    let (host, port) = match (bracketed, entry.split_once(':')) {
        (Some(inside), _) => (inside, after.strip_prefix(':').or(after.is_empty().then_some("0"))?),
        (None, Some((host, port))) if !port.contains(':') => (host, port),
        (None, _) => (entry, "0"),
    };
    port.parse::<u16>().ok()?;
    host.split('%').next()?.parse().ok()
}

/// When an address could not be read last, so that the log has one line a minute.
#[derive(Default)]
pub struct Unreadable(Mutex<Option<Instant>>);

/// The counter of minutes in which an address could not be read. `gantry doctor` looks at it.
pub const UNREADABLE: &str = "unreadable-forwarded-for";
const MINUTE: Duration = Duration::from_secs(60);
const A_DAY: Limit = Limit::per_minutes(24 * 60, 24 * 60);

fn unreadable(request: &Request<'_>, entry: Option<&str>, trusted_proxies: usize) {
    let (state, db) = (request.rocket().state::<Unreadable>(), request.rocket().state::<Db>().cloned());
    let (Some(state), Some(db)) = (state, db) else { return };
    {
        let mut last = state.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_some_and(|last| last.elapsed() < MINUTE) {
            return;
        }
        *last = Some(Instant::now());
    }
    let entry: String = entry.map_or_else(|| "missing".to_owned(), |entry| format!("{entry:.60?}"));
    tracing::warn!(
        id = request_id(request),
        "entry {trusted_proxies} from the right of X-Forwarded-For is no address ({entry}): such visitors share the \
         limits of one client: look at app.trusted_proxies and at the proxy"
    );
    rocket::tokio::spawn(async move {
        let noted = db.write(|tx| {
            let now = tx.now();
            Ok(throttle::count(tx.connection(), UNREADABLE, A_DAY, now)?)
        });
        if let Err(error) = noted.await {
            tracing::warn!("an unreadable address was not counted: {:#}", error.root_cause());
        }
    });
}

/// The browser's description of itself, without control characters, cut to a sensible length.
pub fn user_agent(request: &Request<'_>) -> String {
    let agent = request.headers().get_one("User-Agent").unwrap_or_default();
    agent.chars().filter(|c| !c.is_control()).take(MAX_USER_AGENT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_write_addresses_in_many_ways() {
        for (entry, expected) in [
            ("203.0.113.9", "203.0.113.9"),
            (" 203.0.113.9:51512 ", "203.0.113.9"),
            ("\"203.0.113.9\"", "203.0.113.9"),
            ("2001:db8::7", "2001:db8::7"),
            ("[2001:db8::7]", "2001:db8::7"),
            ("[2001:db8::7]:443", "2001:db8::7"),
            ("\"[2001:db8::7]:443\"", "2001:db8::7"),
            ("fe80::7%eth0", "fe80::7"),
            ("[fe80::7%25eth0]:443", "fe80::7"),
        ] {
            assert_eq!(address(entry).map(|ip| ip.to_string()).as_deref(), Some(expected), "{entry}");
        }
        for entry in
            ["", "unknown", "_hidden", "203.0.113", "203.0.113.9:x", "[2001:db8::7", "[2001:db8::7]x", "a.example:80"]
        {
            assert_eq!(address(entry), None, "{entry}");
        }
    }
}
