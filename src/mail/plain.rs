//! The text part of a mail, made from its HTML part, so that a mail is written once.

/// Elements that begin and end a paragraph.
const PARAGRAPHS: [&str; 9] = ["blockquote", "div", "h1", "h2", "h3", "ol", "p", "table", "ul"];
/// Elements that begin a line.
const LINES: [&str; 3] = ["br", "li", "tr"];
/// On an element that is not in the text part, such as a button: text readers cannot press it, and its address stands below.
const HTML_ONLY: &str = "data-html-only";
/// What Tera makes of the characters that mean something in HTML; `&amp;` comes last.
const ESCAPED: [(&str, &str); 5] = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];

/// The text of the body, one paragraph after the other. A row of a table with a heading is a line, `heading: cell`. What a
/// link says is left out, too.
pub fn plain(html: &str) -> String {
    let html = without_comments(html);
    let body = html.split_once("<body").map_or(html.as_str(), |(_, body)| body);
    let (mut text, mut in_link) = (String::new(), false);
    // The element that is left out, and how deep in elements of its name this is.
    let mut left_out: Option<(&str, usize)> = None;
    for piece in body.split('<').skip(1) {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        let (is_end, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if let Some((outer, depth)) = left_out {
            let depth = if name != outer {
                depth
            } else if is_end {
                depth - 1
            } else {
                depth + 1
            };
            left_out = (depth > 0).then_some((outer, depth));
            if left_out.is_some() {
                continue;
            }
        } else if tag.contains(HTML_ONLY) {
            left_out = Some((name, 1));
            continue;
        }
        match name {
            "a" => in_link = !is_end,
            "th" if is_end => text.push(':'),
            name if PARAGRAPHS.contains(&name) => text.push_str("\n\n"),
            name if LINES.contains(&name) && !is_end => text.push('\n'),
            _ => {}
        }
        if in_link {
            continue;
        }
        if after.trim().is_empty() || name == "td" {
            // Between tags, lines are broken for those who read the template.
            if !text.ends_with([' ', '\n']) {
                text.push(' ');
            }
        }
        if !after.trim().is_empty() {
            text.push_str(after);
        }
    }
    let mut lines: Vec<_> = text.lines().map(str::trim).collect();
    lines.dedup_by(|next, line| next.is_empty() && line.is_empty());
    let text = lines.join("\n").trim().to_owned() + "\n";
    ESCAPED.iter().fold(text, |text, (escaped, c)| text.replace(escaped, c))
}

/// Without comments, which hold markup for Outlook.
fn without_comments(html: &str) -> String {
    let mut pieces = html.split("<!--");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| text + piece.split_once("-->").map_or("", |(_, after)| after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_paragraph_and_each_address_is_there_once() {
        let html = "<html><head><title>No</title></head>\n<body style=\"x\">\n  <div>\n    <p>Hello <b>Ann</b>,</p><p>You &amp; \
                    me &lt;b&gt; &amp;lt;</p>\n<p><a href=\"http://x/?a&amp;b\">Press</a></p>\n<p>http://x/?a&amp;b</p>\
                    <ul><li>one</li><li>two</li></ul>a<br>b</div></body></html>";
        assert_eq!(plain(html), "Hello Ann,\n\nYou & me <b> &lt;\n\nhttp://x/?a&b\n\none\ntwo\n\na\nb\n");
    }

    #[test]
    fn facts_are_lines_and_what_only_html_needs_is_left_out() {
        let html = "<body><div data-html-only style=\"display: none\">Before <div>it</div></div>\n<!--[if mso]><table><tr><td>\
                    <![endif]--><table>\n<tr data-html-only><td>Logo</td></tr>\n<tr>\n<td>\n<p>A &lt;!-- b</p>\n<table>\n\
                    <tr>\n<th scope=\"row\">Browser</th>\n<td>Firefox</td></tr><tr><th>Time</th><td><bdi>10:00</bdi></td>\
                    </tr></table>\n<table data-html-only><tr><td><a href=\"x\">Press</a></td></tr></table>\n<p>End</p></td>\
                    </tr></table></body>";
        assert_eq!(plain(html), "A <!-- b\n\nBrowser: Firefox\nTime: 10:00\n\nEnd\n");
    }
}
