//! Requests so large or so slow that they could starve others.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::cli::support::{Server, Site};
use crate::support::url;
use crate::support::wire::{assert_refused, send};

/// The head of a form, without its length.
fn form_head() -> String {
    let line = format!("POST {} HTTP/1.1\r\n", url("user.login"));
    line + "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
}

/// A connection that sends one byte at a time.
struct Dripping(Option<TcpStream>);

impl Dripping {
    fn new(server: &Server, start: &str) -> Self {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        stream.write_all(start.as_bytes()).unwrap();
        stream.set_nonblocking(true).unwrap();
        Self(Some(stream))
    }

    /// Sends another byte. Returns whether the connection is still open.
    fn drip(&mut self) -> bool {
        let Some(stream) = &mut self.0 else { return false };
        let mut piece = [0; 4096];
        let heard = loop {
            match stream.read(&mut piece) {
                Ok(0) => break false,
                Ok(_) => {}
                Err(error) => break error.kind() == ErrorKind::WouldBlock,
            }
        };
        if !heard || stream.write_all(b"x").is_err() {
            self.0 = None;
        }
        self.0.is_some()
    }
}

#[test]
fn three_hundred_slow_connections_do_not_delay_others() {
    let site = Site::new();
    let server = site.serve(&[]);
    let long = form_head() + "Content-Length: 60000\r\n\r\n";
    // Slow from the first byte, slow after a good beginning, and slow on a page that takes no form.
    let starts =
        [long.clone(), format!("{long}username=ann&password={}", "x".repeat(200)), long.replace("POST", "GET")];
    let mut bodies: Vec<_> = (0..200).map(|at| Dripping::new(&server, &starts[at % starts.len()])).collect();
    // The proxy in front must limit slow headers, so these may stay open.
    let mut headers: Vec<_> =
        (0..100).map(|_| Dripping::new(&server, "GET / HTTP/1.1\r\nHost: localhost\r\nX: ")).collect();
    let started = Instant::now();
    let mut waits = Vec::new();
    while bodies.iter_mut().map(Dripping::drip).filter(|open| *open).count() > 0 {
        for one in &mut headers {
            one.drip();
        }
        let asked = Instant::now();
        assert_eq!(server.get("user.login").status, 200);
        waits.push(asked.elapsed());
        assert!(started.elapsed() < Duration::from_secs(120), "the server must not wait forever for slow bodies");
        std::thread::sleep(Duration::from_millis(500));
    }
    waits.sort();
    let median = waits[waits.len() / 2];
    assert!(waits.len() > 10 && median < Duration::from_secs(2), "others waited {median:?}");
}

#[test]
fn oversized_requests_are_refused_before_they_fill_the_memory() {
    let site = Site::new();
    let server = site.serve(&[]);
    assert_eq!(server.get("user.login").status, 200);
    let before = server.most_memory();
    let megabyte = "x".repeat(1 << 20);
    let form = form_head() + "Connection: close\r\n";
    let start = |headers: &str| format!("{form}{headers}\r\n\r\n");
    let chunk = format!("{:x}\r\n{megabyte}\r\n", megabyte.len());
    let get = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    for (what, bytes) in [
        ("a form of 12 MB", start("Content-Length: 12582912") + &megabyte.repeat(12)),
        ("a form of 2 GB", start("Content-Length: 2147483648") + &megabyte.repeat(64)),
        ("chunks without end", start("Transfer-Encoding: chunked") + &chunk.repeat(64)),
        ("one chunk of 2 GB", start("Transfer-Encoding: chunked") + "80000000\r\n" + &megabyte.repeat(64)),
        ("an extension of a chunk without end", start("Transfer-Encoding: chunked") + "1;" + &megabyte.repeat(8)),
        ("trailers without end", start("Transfer-Encoding: chunked") + "0\r\nX: " + &megabyte.repeat(8)),
        ("a header of 200 KB", format!("{get}X: {}\r\n\r\n", &megabyte[..200 << 10])),
        ("headers of 200 KB", format!("{get}{}\r\n", format!("X: {}\r\n", &megabyte[..2040]).repeat(99))),
        ("a cookie of 200 KB", format!("{get}Cookie: session={}\r\n\r\n", &megabyte[..200 << 10])),
        ("5000 headers", format!("{get}{}\r\n", "X: y\r\n".repeat(5000))),
        ("a header without end", format!("{get}X: {}", megabyte.repeat(16))),
        ("a request line without end", format!("GET /{}", megabyte.repeat(16))),
        ("empty lines without end", "\r\n".repeat(1 << 20)),
    ] {
        for _ in 0..3 {
            assert_refused(&send(server.port, bytes.as_bytes()), what);
        }
    }
    if let (Some(before), Some(after)) = (before, server.most_memory()) {
        assert!(after < before + (48 << 10), "{after} KiB, and {before} before");
    }
    assert_eq!(server.get("user.login").status, 200, "and it lives on");
}
