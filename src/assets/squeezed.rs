//! Style sheets and scripts of the site's own, as a release build sends them: after compression, a fifth of them is comments.

/// A style sheet without comments, indentation and empty lines. Everything else stays.
pub fn squeezed(sheet: &str) -> String {
    let mut plain = String::with_capacity(sheet.len());
    let (mut rest, mut quote) = (sheet, None);
    while let Some(c) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
            rest = &rest[end..];
            // What a comment separates stays separate.
            plain.push(' ');
            continue;
        }
        let mut length = c.len_utf8();
        match quote {
            None if c == '"' || c == '\'' => quote = Some(c),
            Some(open) if c == open => quote = None,
            // What follows a backslash ends no text.
            Some(_) if c == '\\' => length += rest[length..].chars().next().map_or(0, char::len_utf8),
            _ => {}
        }
        plain.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    without_indentation(&plain)
}

/// A script without indentation, empty lines, and lines that are only a comment. One with a text of several lines stays as it
/// is.
pub fn squeezed_script(script: &str) -> String {
    let code: Vec<_> = script.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    if code.contains('`') { script.to_owned() } else { without_indentation(&code) }
}

fn without_indentation(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_keeps_its_lines() {
        let script = "// Why `x`.\n(function () {\n\n  var a = 'http://x'; // why\n  // no\n  return a\n})();\n";
        assert_eq!(squeezed_script(script), "(function () {\nvar a = 'http://x'; // why\nreturn a\n})();");
        let script = "var a = `\n  // text\n`;";
        assert_eq!(squeezed_script(script), script);
    }

    #[test]
    fn only_comments_and_blanks_go() {
        let sheet = "/* a\n b */\n\n:root {\n  --a: 1px; /* why */\n}\n.b::after { content: \"/* no */  x\\\" /* y\"; }\n\
                     .c { background: url('data:image/svg+xml,%3c/*x*/'); }\na/**/b {}\n/* open";
        let expected = ":root {\n--a: 1px;\n}\n.b::after { content: \"/* no */  x\\\" /* y\"; }\n\
                        .c { background: url('data:image/svg+xml,%3c/*x*/'); }\na b {}";
        assert_eq!(squeezed(sheet), expected);
    }
}
