//! Text files that people write: settings, texts, templates. What is wrong with one is told in a sentence.

use std::fmt::Display;
use std::sync::Arc;

use anyhow::bail;

/// What is wrong with a file of the project: one sentence that begins with the file, and the line and the column in it.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{0}")]
pub struct Broken(Arc<str>);

impl Broken {
    pub fn new(path: &str, why: impl Display) -> Self {
        let sentence = format!("{path}: {why}");
        Self(sentence.split_whitespace().collect::<Vec<_>>().join(" ").into())
    }

    /// At a line and a column, which count from 1.
    pub fn on(path: &str, line: usize, column: usize, why: impl Display) -> Self {
        let why = why.to_string();
        let mut rest = why.chars();
        // Parsers say "Expected …", and here it continues a sentence.
        let first = rest.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
        Self::new(path, format_args!("line {line}, column {column}: {first}{}", rest.as_str()))
    }

    /// At a byte of the text.
    pub fn at(path: &str, text: &str, byte: usize, why: impl Display) -> Self {
        let (line, column) = position(text, byte);
        Self::on(path, line, column, why)
    }
}

/// The text of a file, without a BOM, and with `\n` at the ends of lines. It fails if the file is not UTF-8, and says where.
pub fn text(bytes: Vec<u8>) -> anyhow::Result<String> {
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            Ok(text.replace("\r\n", "\n"))
        }
        Err(error) => {
            let (line, column) = end_of_utf8(error.as_bytes());
            bail!("line {line}, column {column}: {NOT_UTF8}")
        }
    }
}

const NOT_UTF8: &str = "not UTF-8: save it in this encoding, not as Latin-1 or Windows-1252";

/// Like the error of [`text`], with the path.
pub fn not_utf8(path: &str, bytes: &[u8]) -> Broken {
    let (line, column) = end_of_utf8(bytes);
    Broken::on(path, line, column, NOT_UTF8)
}

/// Where the text stops being UTF-8.
fn end_of_utf8(bytes: &[u8]) -> (usize, usize) {
    let good = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    position(good, good.len())
}

/// The line and the column of a byte in a text.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(at)];
    (before.matches('\n').count() + 1, before.chars().rev().take_while(|c| *c != '\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_line_ends_of_windows_do_not_matter() {
        assert_eq!(text("\u{feff}a = 1\r\nb = 2\r\n".into()).unwrap(), "a = 1\nb = 2\n");
        assert_eq!(text(Vec::new()).unwrap(), "");
    }

    #[test]
    fn another_encoding_is_refused_with_its_place() {
        let refused = text(b"Gr\xc3\xbc\xc3\x9fe\nSch\xf6n".to_vec()).unwrap_err().to_string();
        assert!(refused.starts_with("line 2, column 4: not UTF-8"), "{refused}");
        assert_eq!(not_utf8("x", b"\xff").to_string(), format!("x: line 1, column 1: {NOT_UTF8}"));
    }

    #[test]
    fn a_place_is_counted_in_characters_and_never_outside() {
        let text = "ä\r\nüx";
        for (byte, expected) in [(0, (1, 1)), (1, (1, 1)), (2, (1, 2)), (4, (2, 1)), (6, (2, 2)), (99, (2, 3))] {
            assert_eq!(position(text, byte), expected, "{byte}");
        }
        let broken = Broken::at("x.ftl", text, 6, "Expected\n  a \"=\"");
        assert_eq!(broken.to_string(), "x.ftl: line 2, column 2: expected a \"=\"");
    }
}
