//! A client that holds one form token and knows what time it is.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// How long an answer may take at all.
const PATIENCE: Duration = Duration::from_secs(30);

/// A form to be sent, without its token.
pub struct Form {
    path: &'static str,
    body: String,
}

/// A form with these fields; one with a `csrf_token` is sent as it stands.
pub fn form(path: &'static str, fields: &[(&str, &str)]) -> Form {
    let body: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    Form { path, body: body.join("&") }
}

fn encode(text: &str) -> String {
    let byte = |b: u8| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") };
    text.bytes().map(byte).collect()
}

/// What came back.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// From the first byte of the request to the last one of the answer.
    pub took: Duration,
    text: String,
}

/// A browser that was never signed in.
pub struct Visitor {
    port: u16,
    cookie: String,
    /// The token of its forms.
    pub token: String,
}

impl Visitor {
    /// Opens a page, for a cookie and a token.
    pub fn new(port: u16) -> Self {
        let text = exchange(port, "GET /user/login HTTP/1.1", "", "").text;
        let between = |from: &str, to: char| {
            let rest = text.split_once(from).map(|(_, rest)| rest);
            rest.and_then(|rest| rest.split(to).next()).unwrap_or_else(|| panic!("no {from} in {text}")).to_owned()
        };
        Self {
            port,
            cookie: format!("Cookie: browser={}\r\n", between("browser=", ';')),
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
