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

#[test]
fn without_an_address_it_is_the_one_that_rocket_binds() {
    for (toml, vars, url) in [
        ("", vec![], "http://127.0.0.1:8000"),
        ("[default]\nport = 18731", vec![], "http://127.0.0.1:18731"),
        ("[default]\nport = 18731", vec![("ROCKET_PORT", "18732")], "http://127.0.0.1:18732"),
        ("[default]\naddress = \"::1\"\nport = 1", vec![], "http://[::1]:1"),
    ] {
        assert_eq!(read(toml, &vars).unwrap().base_url(), url, "{toml} {vars:?}");
    }
    let settings = read("[default]\nworkers = 3\nport = -1", &[]).unwrap();
    assert_eq!((settings.of_server::<usize>("workers"), settings.of_server::<u16>("port")), (Some(3), None));
}
