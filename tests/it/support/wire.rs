//! Raw bytes over a TCP connection.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::binary::PATIENCE;
use super::url;

/// How long to wait for the next bytes.
const SILENCE: Duration = Duration::from_secs(10);

/// Sends these bytes and returns everything received until the server closes the connection or falls silent.
pub fn send(port: u16, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(SILENCE)).unwrap();
    stream.set_write_timeout(Some(SILENCE)).unwrap();
    // The server may close the connection before everything is sent.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let mut piece = vec![0; 65536];
    while let Ok(read) = stream.read(&mut piece)
        && read > 0
    {
        answer.extend_from_slice(&piece[..read]);
    }
    String::from_utf8_lossy(&answer).into_owned()
}

/// The status of the first response, 0 if there is none.
pub fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_default()
}

/// Counts the responses.
pub fn replies(answer: &str) -> usize {
    answer.matches("HTTP/1.1 ").count()
}

/// Asserts that the request was refused with a 4xx status or a closed connection.
#[track_caller]
pub fn assert_refused(answer: &str, context: &str) {
    assert!(answer.is_empty() || (400..500).contains(&status(answer)), "{context}: {answer:.200}");
    assert!(replies(answer) <= 1, "{context}: one reply, not two");
}

/// A connection that the client leaves open.
pub struct KeptAlive(TcpStream);

impl KeptAlive {
    /// Connects, sends so many requests, and reads their answers.
    pub fn open(port: u16, requests: usize) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut open = Self(stream);
        for _ in 0..requests {
            open.0.write_all(format!("GET {} HTTP/1.1\r\nHost: x\r\n\r\n", url("health.live")).as_bytes()).unwrap();
            let mut answer = Vec::new();
            while !answer.ends_with(b"\r\n\r\nlive\n") {
                let mut byte = [0];
                open.0.read_exact(&mut byte).unwrap();
                answer.extend(byte);
            }
        }
        open
    }

    /// What arrives until the server closes the connection, if anything does.
    pub fn unread(mut self) -> Option<String> {
        let mut rest = Vec::new();
        let _ = self.0.read_to_end(&mut rest);
        (!rest.is_empty()).then(|| String::from_utf8_lossy(&rest).into_owned())
    }
}
