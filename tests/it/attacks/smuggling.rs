//! Request smuggling: bytes that a proxy reads as one request and the site as two.

use crate::cli::support::Site;
use crate::support::url;
use crate::support::wire::{assert_refused, replies, send, status};

/// The smuggled request, which gets a response of its own if the server reads it as a request.
fn hidden() -> String {
    format!("GET {} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", url("health.live"))
}

/// A form with these headers and this body, followed by the smuggled request.
fn smuggle(headers: &str, body: &str) -> Vec<u8> {
    let line = format!("POST {} HTTP/1.1\r\nHost: localhost\r\n", url("theme"));
    let (kind, hidden) = ("Content-Type: application/x-www-form-urlencoded\r\n", hidden());
    format!("{line}{kind}{headers}\r\n{body}{hidden}").into_bytes()
}

#[test]
fn two_valid_requests_on_one_connection_get_two_responses() {
    // Without this, the tests below would prove nothing.
    let site = Site::new();
    let server = site.serve(&[]);
    for (headers, body) in
        [("Content-Length: 10\r\n", "theme=dark"), ("Transfer-Encoding: chunked\r\n", "a\r\ntheme=dark\r\n0\r\n\r\n")]
    {
        let answer = send(server.port, &smuggle(headers, body));
        assert_eq!((status(&answer), replies(&answer)), (403, 2), "{headers}: {answer}");
    }
}

#[test]
fn an_ambiguous_body_length_smuggles_no_request() {
    let site = Site::new();
    let server = site.serve(&[]);
    let chunks = "0\r\n\r\n";
    for (headers, body) in [
        // Both lengths, in either order.
        ("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", chunks),
        ("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", chunks),
        ("Content-Length: 200\r\nTransfer-Encoding: chunked\r\n", chunks),
        // Two lengths, or a length that is not a number.
        ("Content-Length: 0\r\nContent-Length: 100\r\n", ""),
        ("Content-Length: 100\r\nContent-Length: 0\r\n", ""),
        ("Content-Length: 0, 100\r\n", ""),
        ("Content-Length: 0, 0\r\n", ""),
        ("Content-Length: +0\r\n", ""),
        ("Content-Length: -0\r\n", ""),
        ("Content-Length: 0x0\r\n", ""),
        ("Content-Length: 0 0\r\n", ""),
        ("Content-Length: \r\n", ""),
        ("Content-Length: 99999999999999999999\r\n", ""),
        // Almost "chunked".
        ("Transfer-Encoding: xchunked\r\n", chunks),
        ("Transfer-Encoding: chunkedx\r\n", chunks),
        ("Transfer-Encoding: \"chunked\"\r\n", chunks),
        ("Transfer-Encoding: chunked;q=1\r\n", chunks),
        ("Transfer-Encoding: chunked, identity\r\n", chunks),
        ("Transfer-Encoding: identity\r\n", chunks),
        ("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", chunks),
        ("Transfer-Encoding: \u{b}chunked\r\n", chunks),
        ("Transfer-Encoding:\r\n", chunks),
        // Ambiguous names and lines.
        ("Transfer-Encoding : chunked\r\n", chunks),
        ("Content-Length : 0\r\n", ""),
        (" Transfer-Encoding: chunked\r\n", chunks),
        ("X: y\r\n Transfer-Encoding: chunked\r\n", chunks),
        ("X: y\rTransfer-Encoding: chunked\r\n", chunks),
        ("Transfer\0-Encoding: chunked\r\n", chunks),
        ("Transfer-Encoding: chun\0ked\r\n", chunks),
        ("X: a\0b\r\n", ""),
        ("no colon\r\n", ""),
        // Malformed chunks.
        ("Transfer-Encoding: chunked\r\n", "-1\r\nx\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\n", "0x1\r\nx\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\n", "ffffffffffffffffff\r\nx\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\n", "1\nx\n0\n\n"),
        ("Transfer-Encoding: chunked\r\n", "1\r\nxyz\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\n", "\r\n"),
    ] {
        let answer = send(server.port, &smuggle(headers, body));
        assert_refused(&answer, &format!("{headers:?} {body:?}"));
    }
    let head = format!("POST {} HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", url("theme"));
    let old = format!("{head}0\r\n\r\n{}", hidden());
    assert_refused(&send(server.port, old.as_bytes()), "chunked in HTTP/1.0");
    assert_eq!(server.get("health.live").status, 200, "the server must still run");
}

#[test]
fn malformed_line_ends_smuggle_no_request() {
    let site = Site::new();
    let server = site.serve(&[]);
    for request in [
        "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n",
        "GET / HTTP/1.1\r\nHost: localhost\nConnection: close\n\r\n",
        "\n\r\n\nGET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    ] {
        let answer = send(server.port, format!("{request}{}", hidden()).as_bytes());
        assert_eq!(replies(&answer), 1, "{request:?}: {answer:.300}");
    }
    for request in [
        "GET / HTTP/1.1\rHost: localhost\r\r",
        "GET /\rX: HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nX: a\rb\r\n\r\n",
        "GET / HTTP/1.1 \r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\rX: y\r\n\r\n",
        "GET / HTTP/2.0\r\n\r\n",
        "GET / HTTP/0.9\r\n\r\n",
        "GET /\r\n\r\n",
        "GET  / HTTP/1.1\r\n\r\n",
    ] {
        assert_refused(&send(server.port, format!("{request}{}", hidden()).as_bytes()), request);
    }
}
