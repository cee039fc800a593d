//! The site on a real port, with raw bytes that only a hand-made client sends.

use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::Duration;

use app::clock::Clock;
use rocket::fairing::AdHoc;
use tempfile::TempDir;

use crate::support::wire::{assert_refused, send, status};
use crate::support::{settings, url, url_prefix};

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

    /// Sends these bytes and returns everything until the server closes the connection.
    fn send(&self, bytes: &[u8]) -> String {
        send(self.port, bytes)
    }

    /// Sends a request line and headers on a connection that closes after the response.
    fn request(&self, line: &[u8], headers: &[u8]) -> String {
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

/// The beginning of a request line: `GET /user/login`.
fn line(method: &str, page: &str) -> Vec<u8> {
    format!("{method} {}", url(page)).into_bytes()
}

#[test]
fn malformed_requests_are_refused_and_do_no_harm() {
    let wire = Wire::start();
    assert_eq!(status(&wire.request(&line("GET", "home"), b"")), 200);

    for method in ["PROPFIND", "TRACE", "BREW", "get", "PUT", "DELETE", "MKCOL", "X"] {
        let answer = wire.request(&line(method, "members"), b"X-Secret: mirror-me\r\n");
        assert_refused(&answer, method);
        assert!(!answer.contains("mirror-me"), "{method}: {answer}");
    }
    let (confirm, files, members) = (url_prefix("user.confirm_email"), url_prefix("static"), url("members"));
    let paths = [
        b"/%ff".to_vec(),
        b"/\xff".to_vec(),
        [confirm.as_bytes(), b"\xc3\x28"].concat(),
        b"/a\0b".to_vec(),
        b"/<script>".to_vec(),
        b"/../../../../etc/passwd".to_vec(),
        format!("{files}../../../../etc/passwd").into_bytes(),
        format!("{files}..\\..\\Cargo.toml").into_bytes(),
        format!("{files}%2e%2e/%2e%2e/Cargo.toml").into_bytes(),
        format!("{files}/etc/passwd").into_bytes(),
        b"//etc/passwd".to_vec(),
        b"/nowhere#fragment".to_vec(),
        b"*".to_vec(),
        b"nowhere".to_vec(),
        b"\\".to_vec(),
        format!("{members}\r\nX-Evil: 1\r\nY:").into_bytes(),
    ];
    for path in paths {
        let answer = wire.request(&[b"GET ".as_slice(), &path].concat(), b"");
        assert!(status(&answer) < 500 && status(&answer) != 200, "{path:?}: {answer:.200}");
        assert!(!answer.contains("root:") && !answer.contains("[package]"), "{path:?}");
    }
    let long = [b"GET /".as_slice(), &vec![b'a'; 300_000]].concat();
    assert_refused(&wire.request(&long, b""), "a path of 300 KB");
    assert_eq!(status(&wire.request(&line("GET", "home"), b"")), 200, "the server must still run");
}

#[test]
fn malformed_headers_are_refused_and_do_no_harm() {
    let wire = Wire::start();
    assert_refused(&wire.request(&line("GET", "home"), "X: y\r\n".repeat(5000).as_bytes()), "5000 headers");
    let long = format!("X: {}\r\n", "y".repeat(2_000_000));
    assert_refused(&wire.request(&line("GET", "home"), long.as_bytes()), "a header of 2 MB");
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
        assert_refused(&wire.request(&line("POST", "theme"), headers.as_bytes()), headers);
    }
    // Both kinds of length: whichever counts, the rest must not be a second request.
    let both = b"Content-Length: 6\r\nTransfer-Encoding: chunked\r\nConnection: close\r\nHost: x\r\n\r\n0\r\n\r\n";
    let (end, hidden) = (b" HTTP/1.1\r\n", line("GET", "health.live"));
    let answer = wire.send(&[&line("POST", "theme")[..], end, both, &hidden, end, b"\r\n"].concat());
    assert_refused(&answer, "both lengths");

    // Cookies with invalid UTF-8 are ignored.
    for cookie in [b"Cookie: session=\xff\xfe; lang=de\r\n".as_slice(), b"Cookie: \xff\r\n", b"Cookie: =;;=; a\r\n"] {
        let answer = wire.request(&line("GET", "home"), cookie);
        assert_eq!(status(&answer), 200, "{cookie:?}");
        assert!(!answer.contains("data-user="), "{cookie:?}");
        assert_eq!(status(&wire.request(&line("GET", "members"), cookie)), 303, "{cookie:?}");
    }
    for header in [
        b"Accept-Language: \xff\r\n".as_slice(),
        b"Accept: \xff/\xfe\r\n",
        b"Sec-Fetch-Site: \xff\r\n",
        b"User-Agent: \xff\r\n",
    ] {
        assert_eq!(status(&wire.request(&line("GET", "home"), header)), 200, "{header:?}");
    }
    assert_refused(
        &wire.request(&line("POST", "theme"), b"Origin: \xff\r\nContent-Length: 0\r\n"),
        "an origin with invalid UTF-8",
    );
    assert_eq!(status(&wire.request(&line("GET", "home"), b"")), 200, "the server must still run");
}

#[test]
fn a_host_name_in_the_request_appears_nowhere() {
    let wire = Wire::start();
    let (members, login) = (url("members"), url("user.login"));
    let headers = format!(
        "Host: evil.example\r\nConnection: close\r\nX-Forwarded-Host: evil.example\r\n\
         Forwarded: host=evil.example\r\nX-Original-URL: {members}\r\nX-Rewrite-URL: {members}\r\n\r\n"
    );
    for target in [&url("home"), &login, &members, &format!("http://evil.example{login}")] {
        let answer = wire.send(format!("GET {target} HTTP/1.1\r\n{headers}").as_bytes());
        assert!(matches!(status(&answer), 200 | 303 | 400 | 404), "unexpected status: {answer:.200}");
        assert!(!answer.contains("evil.example"), "the response names a foreign host: {answer:.400}");
    }
}

#[test]
fn responses_name_no_server_and_head_sends_no_body() {
    let wire = Wire::start();
    for (method, page) in
        [("GET", "home"), ("GET", "/nowhere"), ("GET", "/%ff"), ("PROPFIND", "home"), ("GET", "static/css/app.css")]
    {
        let answer = wire.request(&line(method, page), b"");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let head = head.to_lowercase();
        assert!(head.contains(&format!("content-length: {}", body.len())), "{method} {page}: {head}");
        assert!(!head.contains("\r\nserver:"), "{head}");
        for header in
            ["x-content-type-options: nosniff", "content-security-policy: default-src 'none'", "x-request-id: "]
        {
            assert!(head.contains(header), "{method} {page}: {head}");
        }
    }
    let answer = wire.request(&line("HEAD", "home"), b"");
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert_eq!((status(&answer), body), (200, ""));
    let length =
        head.to_lowercase().split("content-length: ").nth(1).map(|rest| rest.split("\r\n").next().unwrap().to_owned());
    assert!(length.is_some_and(|length| length.parse::<usize>().unwrap() > 1000), "{head}");
}

#[test]
fn an_oversized_form_is_413_at_once() {
    let wire = Wire::start();
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Connection: close\r\n",
        url("theme")
    );
    let sent = "x".repeat(200_000);
    for length in ["2000000000", "12000000", "200000"] {
        let started = std::time::Instant::now();
        let answer = wire.send(format!("{head}Content-Length: {length}\r\n\r\n{sent}").as_bytes());
        assert!(answer.is_empty() || status(&answer) == 413, "{length}: {answer:.200}");
        assert!(started.elapsed() < Duration::from_secs(9), "{length}");
    }
    let chunk = format!("{:x}\r\n{sent}\r\n", sent.len());
    let answer = wire.send(format!("{head}Transfer-Encoding: chunked\r\n\r\n{chunk}").as_bytes());
    assert!(answer.is_empty() || status(&answer) == 413, "not a 413: {answer:.200}");
    assert_eq!(status(&wire.request(&line("GET", "home"), b"")), 200);
}
