//! Markup inside of texts: a text is escaped, but not what a component has made for one of its variables. The catalogue knows
//! nothing of it. It gets characters that stand for nothing, whose places the markup then takes.

use crate::i18n::{self, Lang};

const OPEN: char = '\u{fdd3}';
const CLOSE: char = '\u{fdd4}';

/// What stands in a text for the piece of markup with this number.
pub fn place(number: usize) -> String {
    format!("{OPEN}{number}{CLOSE}")
}

/// The text as HTML, with the markup in its places, for a page in `lang`.
pub fn put_in(text: &str, markup: &[impl AsRef<str>], lang: &Lang) -> String {
    // A text of another language gets its tag now: later, markup would be between its marks.
    let escaped = i18n::with_tags(&escaped(text), lang);
    let mut pieces = escaped.split(OPEN);
    let mut html = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let placed =
            piece.split_once(CLOSE).and_then(|(number, rest)| Some((markup.get(number.parse::<usize>().ok()?)?, rest)));
        // A visitor may type such characters, too.
        let (markup, rest) = placed.map_or(("", piece), |(markup, rest)| (markup.as_ref(), rest));
        html.push_str(markup);
        html.push_str(rest);
    }
    html
}

fn escaped(text: &str) -> String {
    let mut html = Vec::with_capacity(text.len());
    // Writing to memory does not fail.
    let _ = tera::escape_html(text, &mut html);
    String::from_utf8(html).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_another_language_has_its_tag_around_the_markup() {
        let text = format!("\u{fdd0}en\u{fdd1}Ask {}.\u{fdd2}", place(0));
        let html = put_in(&text, &["<b>x</b>"], &Lang::new("ar"));
        assert_eq!(html, "<span lang=\"en\" dir=\"ltr\">Ask <b>x</b>.</span>");
    }

    #[test]
    fn markup_stays_and_the_text_around_it_is_escaped() {
        let text = format!("<i> {} & {}", place(1), place(0));
        assert_eq!(put_in(&text, &["<b>x</b>", "<b>y</b>"], &Lang::new("en")), "&lt;i&gt; <b>y</b> &amp; <b>x</b>");
    }

    #[test]
    fn what_a_visitor_types_never_becomes_markup() {
        for typed in ["\u{fdd3}", "\u{fdd4}", "\u{fdd3}7\u{fdd4}", "\u{fdd3}<b>\u{fdd4}", "\u{fdd3}0"] {
            let html = put_in(&format!("{typed}{}", place(0)), &["<b>x</b>"], &Lang::new("en"));
            assert!(html.ends_with("<b>x</b>") && html.matches('<').count() == 2, "{html}");
        }
        // Markup is not looked through again.
        let nested = place(1);
        assert_eq!(put_in(&place(0), &[nested.as_str(), "<script>"], &Lang::new("en")), nested);
    }
}
