//! Bytes on a real connection, as only a hand-made client sends them.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// How long a server may be silent.
const SILENCE: Duration = Duration::from_secs(10);

/// Sends these bytes and returns what comes back until the server closes or says nothing more; empty if it just
/// closes.
pub fn send(port: u16, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(SILENCE)).unwrap();
    stream.set_write_timeout(Some(SILENCE)).unwrap();
    // The server may have had enough before everything is sent.
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

/// The status of the first answer; 0 if there is none.
pub fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_default()
}

/// How many answers these are.
pub fn replies(answer: &str) -> usize {
    answer.matches("HTTP/1.1 ").count()
}

/// Refused with a status, or by hanging up.
#[track_caller]
pub fn assert_refused(answer: &str, said: &str) {
    assert!(answer.is_empty() || (400..500).contains(&status(answer)), "{said}: {answer:.200}");
    assert!(replies(answer) <= 1, "{said}: one reply, not two");
}
