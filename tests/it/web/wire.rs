//! The site on a real port, and bytes that only a hand-made client sends.

use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::Duration;

use app::clock::Clock;
use rocket::fairing::AdHoc;
use tempfile::TempDir;

use crate::support::settings;
use crate::support::wire::{assert_refused, send, status};

struct Wire {
    port: u16,
    shutdown: rocket::Shutdown,
    server: Option<JoinHandle<()>>,
    _folder: TempDir,
}

impl Wire {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut settings = settings(folder.path());
        settings.rocket.insert("port".to_owned(), 0.into());
        settings.rocket.insert("log_level".to_owned(), "off".into());
        let (tell, told) = mpsc::channel();
        let rocket = app::app(settings, Clock::default()).unwrap();
        let rocket = rocket.attach(AdHoc::on_liftoff("port", |rocket| {
            Box::pin(async move { tell.send((rocket.config().port, rocket.shutdown())).unwrap() })
        }));
        let server = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
            runtime.block_on(rocket.launch()).map(|_| ()).unwrap();
        });
        let (port, shutdown) = told.recv().unwrap();
        Self { port, shutdown, server: Some(server), _folder: folder }
    }

    /// Sends these bytes and returns what comes back until the server closes; empty if it just closes.
    fn send(&self, bytes: &[u8]) -> String {
        send(self.port, bytes)
    }

    /// Sends a request line and headers, to be closed after the answer.
    fn ask(&self, line: &[u8], headers: &[u8]) -> String {
        let end: &[u8] = b"Host: localhost\r\nConnection: close\r\n\r\n";
        self.send(&[line, b" HTTP/1.1\r\n", headers, end].concat())
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.shutdown.clone().notify();
        if let Some(server) = self.server.take() {
            let _ = server.join();
        }
    }
}

#[test]
fn requests_that_only_a_hand_made_client_sends_are_refused_and_harm_nobody() {
    let wire = Wire::start();
    assert_eq!(status(&wire.ask(b"GET /", b"")), 200);

    for method in ["PROPFIND", "TRACE", "BREW", "get", "PUT", "DELETE", "MKCOL", "X"] {
        let answer = wire.ask(format!("{method} /members").as_bytes(), b"X-Secret: mirror-me\r\n");
        assert_refused(&answer, method);
        assert!(!answer.contains("mirror-me"), "{method}: {answer}");
    }
    let paths: [&[u8]; 16] = [
        b"/%ff",
        b"/\xff",
        b"/user/confirm-email/\xc3\x28",
        b"/a\0b",
        b"/<script>",
        b"/../../../../etc/passwd",
        b"/static/../../../../etc/passwd",
        b"/static/..\\..\\Cargo.toml",
        b"/static/%2e%2e/%2e%2e/Cargo.toml",
        b"/static//etc/passwd",
        b"//etc/passwd",
        b"/nowhere#fragment",
        b"*",
        b"nowhere",
        b"\\",
        b"/members\r\nX-Evil: 1\r\nY:",
    ];
    for path in paths {
        let answer = wire.ask(&[b"GET ", path].concat(), b"");
        assert!(status(&answer) < 500 && status(&answer) != 200, "{path:?}: {answer:.200}");
        assert!(!answer.contains("root:") && !answer.contains("[package]"), "{path:?}");
    }
    let long = [b"GET /".as_slice(), &vec![b'a'; 300_000]].concat();
    assert_refused(&wire.ask(&long, b""), "a path of 300 KB");
    assert_eq!(status(&wire.ask(b"GET /", b"")), 200, "and it lives on");
}

#[test]
fn headers_that_only_a_hand_made_client_sends_are_refused_and_harm_nobody() {
    let wire = Wire::start();
    assert_refused(&wire.ask(b"GET /", "X: y\r\n".repeat(5000).as_bytes()), "5000 headers");
    let long = format!("X: {}\r\n", "y".repeat(2_000_000));
    assert_refused(&wire.ask(b"GET /", long.as_bytes()), "a header of 2 MB");
    for headers in [
        "Content-Length: 3\r\nContent-Length: 4\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: x\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "X : blank-before-colon\r\n",
        "no colon\r\n",
        ": no name\r\n",
        "X: a\0b\r\n",
    ] {
        assert_refused(&wire.ask(b"POST /theme", headers.as_bytes()), headers);
    }
    // Two lengths in two languages: whichever counts, the rest is no second request.
    let smuggled = b"Content-Length: 6\r\nTransfer-Encoding: chunked\r\nConnection: close\r\nHost: x\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\n\r\n";
    let answer = wire.send(&[b"POST /theme HTTP/1.1\r\n".as_slice(), smuggled].concat());
    assert_refused(&answer, "both lengths");

    // Cookies in bytes that are no text are no cookies.
    for cookie in [b"Cookie: session=\xff\xfe; lang=de\r\n".as_slice(), b"Cookie: \xff\r\n", b"Cookie: =;;=; a\r\n"] {
        let answer = wire.ask(b"GET /", cookie);
        assert_eq!(status(&answer), 200, "{cookie:?}");
        assert!(!answer.contains("data-user="), "{cookie:?}");
        assert_eq!(status(&wire.ask(b"GET /members", cookie)), 303, "{cookie:?}");
    }
    for header in [
        b"Accept-Language: \xff\r\n".as_slice(),
        b"Accept: \xff/\xfe\r\n",
        b"Sec-Fetch-Site: \xff\r\n",
        b"User-Agent: \xff\r\n",
    ] {
        assert_eq!(status(&wire.ask(b"GET /", header)), 200, "{header:?}");
    }
    assert_refused(&wire.ask(b"POST /theme", b"Origin: \xff\r\nContent-Length: 0\r\n"), "an origin that is no text");
    assert_eq!(status(&wire.ask(b"GET /", b"")), 200, "and it lives on");
}

#[test]
fn a_name_that_the_client_gives_the_site_appears_nowhere() {
    let wire = Wire::start();
    let headers = b"X-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nX-Original-URL: /members\r\nX-Rewrite-URL: /members\r\n";
    for line in [b"GET /".as_slice(), b"GET /user/login", b"GET /members", b"GET http://evil.example/user/login"] {
        let answer =
            wire.send(&[line, b" HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n", headers, b"\r\n"].concat());
        assert!(matches!(status(&answer), 200 | 303 | 400 | 404), "{answer:.200}");
        assert!(!answer.contains("evil.example"), "{answer:.400}");
    }
}

#[test]
fn answers_on_the_wire_name_no_server_and_head_sends_no_body() {
    let wire = Wire::start();
    for line in ["GET /", "GET /nowhere", "GET /%ff", "PROPFIND /", "GET /static/css/app.css"] {
        let answer = wire.ask(line.as_bytes(), b"");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let head = head.to_lowercase();
        assert!(head.contains(&format!("content-length: {}", body.len())), "{line}: {head}");
        assert!(!head.contains("\r\nserver:"), "{head}");
        for header in
            ["x-content-type-options: nosniff", "content-security-policy: default-src 'none'", "x-request-id: "]
        {
            assert!(head.contains(header), "{line}: {head}");
        }
    }
    let answer = wire.ask(b"HEAD /", b"");
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert_eq!((status(&answer), body), (200, ""));
    let length =
        head.to_lowercase().split("content-length: ").nth(1).map(|rest| rest.split("\r\n").next().unwrap().to_owned());
    assert!(length.is_some_and(|length| length.parse::<usize>().unwrap() > 1000), "{head}");
}

#[test]
fn a_form_larger_than_any_is_413_and_not_waited_for() {
    let wire = Wire::start();
    let head = "POST /theme HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n";
    let sent = "x".repeat(200_000);
    for length in ["2000000000", "12000000", "200000"] {
        let started = std::time::Instant::now();
        let answer = wire.send(format!("{head}Content-Length: {length}\r\n\r\n{sent}").as_bytes());
        assert!(answer.is_empty() || status(&answer) == 413, "{length}: {answer:.200}");
        assert!(started.elapsed() < Duration::from_secs(9), "{length}");
    }
    let chunk = format!("{:x}\r\n{sent}\r\n", sent.len());
    let answer = wire.send(format!("{head}Transfer-Encoding: chunked\r\n\r\n{chunk}").as_bytes());
    assert!(answer.is_empty() || status(&answer) == 413, "{answer:.200}");
    assert_eq!(status(&wire.ask(b"GET /", b"")), 200);
}
