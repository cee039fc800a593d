//! The text part of a mail, made from its HTML part, so that a mail is written once.

/// Elements that begin and end a paragraph.
const PARAGRAPHS: [&str; 10] = ["blockquote", "div", "h1", "h2", "h3", "ol", "p", "table", "tr", "ul"];
/// What Tera makes of the characters that mean something in HTML; `&amp;` comes last.
const ESCAPED: [(&str, &str); 5] = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];

/// The text of the body, one paragraph after the other. What a link says is left out: text readers cannot press it, and
/// its address stands below it.
pub fn plain(html: &str) -> String {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let (mut text, mut in_link) = (String::new(), false);
    for piece in body.split('<').skip(1) {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        let (is_end, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        match tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default() {
            "a" => in_link = !is_end,
            "br" => text.push('\n'),
            "li" if !is_end => text.push('\n'),
            name if PARAGRAPHS.contains(&name) => text.push_str("\n\n"),
            _ => {}
        }
        if !in_link {
            // Between tags, lines are broken for those who read the template.
            text.push_str(if after.trim().is_empty() { " " } else { after });
        }
    }
    let mut lines: Vec<_> = text.lines().map(str::trim).collect();
    lines.dedup_by(|next, line| next.is_empty() && line.is_empty());
    let text = lines.join("\n").trim().to_owned() + "\n";
    ESCAPED.iter().fold(text, |text, (escaped, c)| text.replace(escaped, c))
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
}
