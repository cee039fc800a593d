//! A form that is sent in two halves, so that something can happen while the site reads it.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::binary::{Browser, PATIENCE, form};
use super::url;

/// A form of which only the first half was sent.
pub struct HalfSent {
    stream: TcpStream,
    rest: String,
}

impl HalfSent {
    /// Opens a page, and sends the first half of its form to `action`. Returns once the site has begun to read the form.
    pub fn begin(browser: &Browser<'_>, page: &str, action: &str, fields: &[(&str, &str)]) -> Self {
        let body = form(&browser.get(page).csrf_token(), fields);
        let head = format!(
            "POST {} HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\nConnection: close\r\nExpect: 100-continue\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
            url(action),
            browser.cookie_header(),
            body.len()
        );
        let mut stream = TcpStream::connect(("127.0.0.1", browser.server.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        // The site asks for the body when it reads it, and not before.
        let mut asked = Vec::new();
        while !asked.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            stream.read_exact(&mut byte).expect("the site must ask for the form");
            asked.extend(byte);
        }
        let asked = String::from_utf8_lossy(&asked).into_owned();
        assert!(asked.starts_with("HTTP/1.1 100 "), "the form was answered before it was sent: {asked}");
        let (half, rest) = body.split_at(body.len() / 2);
        stream.write_all(half.as_bytes()).unwrap();
        Self { stream, rest: rest.to_owned() }
    }

    /// Sends the second half.
    pub fn send_rest(&mut self) {
        self.stream.write_all(self.rest.as_bytes()).unwrap();
        self.rest.clear();
    }

    /// Sends what is left, and returns the answer.
    pub fn finish(mut self) -> String {
        self.send_rest();
        let mut answer = String::new();
        self.stream.read_to_string(&mut answer).unwrap();
        answer
    }
}
