//! A client that measures how long responses take.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::urls::url;

/// The longest time to wait for a response.
const PATIENCE: Duration = Duration::from_secs(30);

/// A form without its CSRF token.
pub struct Form {
    path: &'static str,
    body: String,
}

/// A form with these fields. If they include a `csrf_token`, no other token is added.
pub fn form(endpoint: &str, fields: &[(&str, &str)]) -> Form {
    let body: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    Form { path: url(endpoint), body: body.join("&") }
}

fn encode(text: &str) -> String {
    let byte = |b: u8| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") };
    text.bytes().map(byte).collect()
}

/// A response.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The time from the first byte of the request to the last byte of the response.
    pub took: Duration,
    text: String,
}

/// A browser that is not signed in.
pub struct Visitor {
    port: u16,
    cookie: String,
    /// Its CSRF token.
    pub token: String,
}

impl Visitor {
    /// Opens a page to get a cookie and a token.
    pub fn new(port: u16) -> Self {
        let text = exchange(port, &format!("GET {} HTTP/1.1", url("user.login")), "", "").text;
        let between = |from: &str, to: char| {
            let rest = text.split_once(from).map(|(_, rest)| rest);
            rest.and_then(|rest| rest.split(to).next()).unwrap_or_else(|| panic!("no {from} in {text}")).to_owned()
        };
        Self {
            port,
            cookie: format!("Cookie: {}\r\n", between("set-cookie: ", ';')),
            token: between("name=\"csrf_token\" value=\"", '"'),
        }
    }

    /// Sends a form.
    pub fn send(&self, form: &Form) -> Answer {
        let body = if form.body.contains("csrf_token=") {
            form.body.clone()
        } else {
            format!("csrf_token={}&{}", encode(&self.token), form.body)
        };
        let headers = format!("{}Content-Type: application/x-www-form-urlencoded\r\n", self.cookie);
        exchange(self.port, &format!("POST {} HTTP/1.1", form.path), &headers, &body)
    }
}

fn exchange(port: u16, line: &str, headers: &str, body: &str) -> Answer {
    let length = body.len();
    let request = format!(
        "{line}\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
    );
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the site listens");
    stream.set_nodelay(true).expect("a connection can be set up");
    stream.set_read_timeout(Some(PATIENCE)).expect("a connection can be set up");
    let began = Instant::now();
    stream.write_all(request.as_bytes()).expect("the site reads");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("the site answers");
    let took = began.elapsed();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let status = text.split(' ').nth(1).and_then(|code| code.parse().ok());
    Answer { status: status.unwrap_or_else(|| panic!("no answer to {line}: {text}")), took, text }
}
