//! From where a request comes.

use std::net::IpAddr;

use rocket::Request;

use super::headers::request_id;
use crate::models::Client;

/// How much of a browser's description of itself is kept, in characters.
const AGENT_LENGTH: usize = 200;

/// The client of a request. Behind `trusted_proxies` proxies it is the n-th `X-Forwarded-For` entry from the
/// right: what stands left of it, anybody could have written.
#[must_use]
pub fn of(request: &Request<'_>, trusted_proxies: usize) -> Client {
    let peer = request.remote().map(|address| address.ip());
    let forwarded: Vec<_> = request.headers().get("X-Forwarded-For").flat_map(|line| line.split(',')).collect();
    let behind = match trusted_proxies {
        0 => None,
        n => forwarded.len().checked_sub(n).and_then(|at| forwarded.get(at)),
    };
    let forwarded = behind.and_then(|entry| entry.trim().parse::<IpAddr>().ok());
    let agent = request.headers().get_one("User-Agent").unwrap_or_default();
    Client {
        ip: forwarded.or(peer).map(|ip| ip.to_canonical().to_string()).unwrap_or_default(),
        user_agent: agent.chars().filter(|c| !c.is_control()).take(AGENT_LENGTH).collect(),
        request: request_id(request).to_owned(),
    }
}
