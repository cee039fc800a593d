//! Texts that a language lacks come from another one, and carry its tag, as `<span lang="en">` where a page can have that: a
//! screen reader must not read English as if it were Portuguese.
//!
//! Whoever translates does not know where the text goes. So it gets marks of characters that stand for nothing, and
//! [`html`] makes tags of them when the page is complete.

use std::fmt::Write;

use unic_langid::LanguageIdentifier;

use super::texts::direction;

const OPEN: char = '\u{fdd0}';
const END_OF_TAG: char = '\u{fdd1}';
const CLOSE: char = '\u{fdd2}';

/// Elements whose content can have no tags.
const TEXT_ONLY: [&str; 5] = ["option", "script", "style", "textarea", "title"];

pub fn mark(text: &str, id: &LanguageIdentifier) -> String {
    format!("{OPEN}{id}{END_OF_TAG}{text}{CLOSE}")
}

/// Returns true if this comes from another language.
pub fn is_marked(text: &str) -> bool {
    text.starts_with(OPEN)
}

/// The text without marks.
pub fn plain(text: &str) -> String {
    let mut pieces = text.split(OPEN);
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once(END_OF_TAG).map_or(piece, |(_, text)| text));
    }
    plain.replace(CLOSE, "")
}

/// The page in `lang`, with tags for the marks. Attributes, titles and the like lose them.
pub fn html(page: &str, lang: &LanguageIdentifier) -> String {
    let (mut out, mut rest) = (String::with_capacity(page.len() + page.len() / 4), page);
    while !rest.is_empty() {
        let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        // A visitor may type such characters, too: they count only in pairs.
        out.push_str(&spans(text, lang).unwrap_or_else(|| plain(text)));
        let (tag, after) = after.split_at(tag_length(after));
        out.push_str(&plain(tag));
        rest = after;
    }
    out
}

/// The length of the comment or tag at the beginning, with the content that can have no tags.
fn tag_length(text: &str) -> usize {
    let until = |end: &str| text.find(end).map_or(text.len(), |at| at + end.len());
    let name = text.strip_prefix('<').unwrap_or_default();
    if name.starts_with("!--") {
        return until("-->");
    }
    let silent = TEXT_ONLY.iter().find(|silent| name.starts_with(**silent));
    silent.map_or_else(|| until(">"), |silent| until(&format!("</{silent}")))
}

/// The text between two tags. `None` if its marks do not match.
fn spans(text: &str, lang: &LanguageIdentifier) -> Option<String> {
    let (mut out, mut rest, mut depth) = (String::with_capacity(text.len()), text, 0_usize);
    while let Some(at) = rest.find([OPEN, CLOSE]) {
        out.push_str(&rest[..at]);
        let opens = rest[at..].starts_with(OPEN);
        // All marks have the same length.
        rest = &rest[at + OPEN.len_utf8()..];
        if opens {
            let (tag, after) = rest.split_once(END_OF_TAG)?;
            // Parsed, so that nothing but a language gets into the page.
            let other: LanguageIdentifier = tag.parse().ok()?;
            write!(out, "<span lang=\"{other}\"").ok()?;
            if direction(&other) != direction(lang) {
                write!(out, " dir=\"{}\"", direction(&other)).ok()?;
            }
            out.push('>');
            (depth, rest) = (depth + 1, after);
        } else {
            depth = depth.checked_sub(1)?;
            out.push_str("</span>");
        }
    }
    (depth == 0).then(|| out + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> String {
        mark(text, &"en".parse().unwrap())
    }

    fn shown(page: &str, lang: &str) -> String {
        html(page, &lang.parse().unwrap())
    }

    #[test]
    fn a_text_of_another_language_has_a_tag_of_its_own() {
        let page = format!("<p class=\"x\">{}<br>Olá</p>", marked("Hello &lt;b&gt;"));
        assert_eq!(shown(&page, "pt"), "<p class=\"x\"><span lang=\"en\">Hello &lt;b&gt;</span><br>Olá</p>");
        assert_eq!(
            shown(&page, "ar"),
            "<p class=\"x\"><span lang=\"en\" dir=\"ltr\">Hello &lt;b&gt;</span><br>Olá</p>"
        );
        let inside = format!("<p>Desde {}.</p>", marked(&format!("{} ago", marked("two days"))));
        let span = "<span lang=\"en\">";
        assert_eq!(shown(&inside, "pt"), format!("<p>Desde {span}{span}two days</span> ago</span>.</p>"));
        for untouched in ["", "<p>Olá</p>", "Olá", "<p>a < b", "<!-- <p> --><br"] {
            assert_eq!(shown(untouched, "pt"), untouched);
        }
    }

    #[test]
    fn where_no_tag_can_be_there_is_only_the_text() {
        let x = marked("x");
        let page = format!(
            "<!-- {x} --><title>{x} · y</title><input placeholder=\"{x}\"><option value=\"a\">{x}</option>\
             <textarea name=\"t\">{x}</textarea><b>{x}</b>"
        );
        assert_eq!(
            shown(&page, "pt"),
            "<!-- x --><title>x · y</title><input placeholder=\"x\"><option value=\"a\">x</option>\
             <textarea name=\"t\">x</textarea><b><span lang=\"en\">x</span></b>"
        );
        assert_eq!(plain(&format!("a {x} b {}", marked(&x))), "a x b x");
    }

    #[test]
    fn visitors_cannot_type_tags() {
        let evil = format!("{OPEN}\"><script>{END_OF_TAG}x{CLOSE}").replace('<', "&lt;").replace('>', "&gt;");
        for typed in
            [&evil, "\u{fdd0}", "\u{fdd2}", "\u{fdd1}", "\u{fdd0}\u{fdd0}en\u{fdd1}", "\u{fdd2}\u{fdd0}en\u{fdd1}"]
        {
            let page = shown(&format!("<p>{typed}</p><p>{}</p>", marked("x")), "pt");
            assert!(page.ends_with("</p><p><span lang=\"en\">x</span></p>"), "{page}");
            assert_eq!(page.matches('<').count(), 6, "{page}");
        }
    }
}
