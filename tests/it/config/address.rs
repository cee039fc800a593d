//! `app.base_url` becomes what browsers send as `Origin`.

use super::{read, refusal};

#[test]
fn an_address_is_kept_as_browsers_write_it() {
    for (given, kept) in [
        ("https://example.com", "https://example.com"),
        ("https://example.com/", "https://example.com"),
        ("HTTPS://Example.COM", "https://example.com"),
        ("https://example.com:443", "https://example.com"),
        ("https://example.com:", "https://example.com"),
        ("https://example.com.", "https://example.com"),
        ("https://example.com:8443/", "https://example.com:8443"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
        ("https://[2001:0DB8:0:0::1]", "https://[2001:db8::1]"),
        ("http://127.0.0.1:80", "http://127.0.0.1"),
        ("http://localhost:8000", "http://localhost:8000"),
    ] {
        assert_eq!(read("", &[("APP_APP__BASE_URL", given)]).unwrap().base_url(), kept, "{given}");
    }
}

#[test]
fn what_is_no_scheme_and_host_is_refused() {
    for given in [
        "example.com",
        "https:example.com",
        "https://",
        "https:///",
        "https://example.com/shop",
        "https://example.com?a",
        "https://example.com#a",
        "https://ann@example.com",
        "https://ann:secret@example.com",
        "https:\\\\example.com",
        "https://exa mple.com",
        "https://example.com:99999",
        "https://.",
    ] {
        let sentence = refusal("", &[("APP_APP__BASE_URL", given)]);
        assert!(sentence.starts_with("app.base_url = ") && sentence.contains("expected"), "{given}: {sentence}");
    }
}
