//! The header `Authorization: Basic …` (RFC 7617).

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Some programs leave out the padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The name and the password in the header's value. The password may contain colons.
pub fn parse(header: &str) -> Option<(String, String)> {
    let (scheme, encoded) = header.trim().split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let text = String::from_utf8(BASE64.decode(encoded.trim()).ok()?).ok()?;
    let (name, password) = text.split_once(':')?;
    (!name.is_empty() && !password.is_empty()).then(|| (name.to_owned(), password.to_owned()))
}

/// The header `WWW-Authenticate` that asks for it.
pub fn challenge(realm: &str) -> String {
    let quoted = realm.replace('\\', "\\\\").replace('"', "\\\"");
    format!("Basic realm=\"{quoted}\", charset=\"UTF-8\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_passwords_are_read_as_they_were_typed() {
        let encode = |text: &str| base64::engine::general_purpose::STANDARD.encode(text);
        let read = |header: &str| parse(header);
        let pair = |name: &str, password: &str| Some((name.to_owned(), password.to_owned()));
        assert_eq!(read(&format!("Basic {}", encode("ann:a:b:"))), pair("ann", "a:b:"));
        assert_eq!(
            read(&format!("bAsIc  {} ", encode("änn@example.com:pässwörd"))),
            pair("änn@example.com", "pässwörd")
        );
        assert_eq!(read(&format!("Basic {}", encode("ann:x").trim_end_matches('='))), pair("ann", "x"));
        for text in ["", "ann", ":", "ann:", ":x"] {
            assert_eq!(read(&format!("Basic {}", encode(text))), None, "{text}");
        }
        for header in
            ["", "Basic", "Basic ", "Basic !!!!", "Basic /w==", "Basic YW5uOv8=", "Bearer YW5uOng=", "BasicYW5uOng="]
        {
            assert_eq!(read(header), None, "{header}");
        }
    }

    #[test]
    fn a_realm_cannot_end_the_header() {
        assert_eq!(challenge(r#"a "b" \"#), r#"Basic realm="a \"b\" \\", charset="UTF-8""#);
    }
}
