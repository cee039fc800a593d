//! Templates have no hard-coded text: everything visible comes from the catalogues.

use crate::structure::source::files;

/// Attributes that are visible or read aloud.
const SHOWN: [&str; 6] = ["alt", "aria-label", "label", "placeholder", "title", "help"];

/// The hard-coded words in a template, which do not come through the filter `t`.
fn hard_coded_words(template: &str, is_html: bool) -> Vec<String> {
    let mut found = arguments_of_components(template);
    let text = without_code(&without_classes(template));
    if !is_html {
        found.extend(text.lines().filter(|line| has_letters(line)).map(|line| line.trim().to_owned()));
        return found;
    }
    let (mut rest, mut silent) = (text.as_str(), Vec::<String>::new());
    while let Some(start) = rest.find('<') {
        found.extend(said(&rest[..start], &silent));
        let (tag, after) = match rest[start..].strip_prefix("<!--") {
            Some(comment) => ("", comment.split_once("-->").map_or("", |(_, after)| after)),
            None => rest[start + 1..].split_once('>').unwrap_or((&rest[start + 1..], "")),
        };
        rest = after;
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        for attribute in SHOWN {
            let opening = format!(" {attribute}=\"");
            let values = tag.split(&opening).skip(1).map(|rest| rest.split('"').next().unwrap());
            found.extend(values.filter(|value| has_letters(value)).map(|value| format!("{attribute}={value}")));
        }
        let is_void = ["br", "img", "input", "link", "meta", "hr", ""].contains(&name.as_str()) || tag.ends_with('/');
        if tag.starts_with('/') {
            // The closing tag of a silent element also closes the elements inside it.
            if silent.last() == Some(&name) {
                silent.pop();
            }
        } else if !is_void
            && (!silent.is_empty() && silent.contains(&name) || name == "style" || tag.contains("translate=\"no\""))
        {
            silent.push(name);
        }
    }
    found.extend(said(rest, &silent));
    found
}

fn said(text: &str, silent: &[String]) -> Option<String> {
    (silent.is_empty() && has_letters(text)).then(|| text.trim().to_owned())
}

/// Returns whether the text contains a word. Entities such as `&nbsp;` do not count.
fn has_letters(text: &str) -> bool {
    let mut parts = text.split('&');
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once(';').map_or(part, |(_, after)| after));
    std::iter::once(first).chain(rest).any(|part| part.chars().any(char::is_alphabetic))
}

/// A template without its comments, statements and expressions.
fn without_code(template: &str) -> String {
    let mut text = template.to_owned();
    for (open, close) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}")] {
        while let Some(start) = text.find(open) {
            let end = text[start..].find(close).map_or(text.len(), |end| start + end + close.len());
            text.replace_range(start..end, "");
        }
    }
    text
}

/// A template without the block that fills a class attribute.
fn without_classes(template: &str) -> String {
    let (open, close) = ("{% block main_class %}", "{% endblock main_class %}");
    match (template.find(open), template.find(close)) {
        (Some(start), Some(end)) => format!("{}{}", &template[..start], &template[end..]),
        _ => template.to_owned(),
    }
}

/// String literals passed to components: `label="Save"`.
fn arguments_of_components(template: &str) -> Vec<String> {
    let mut found = Vec::new();
    for component in template.split("<ui.").skip(1).chain(template.split("<mail.").skip(1)) {
        let call = component.split("/>").next().unwrap().split("%}").next().unwrap();
        for attribute in SHOWN {
            let opening = format!(" {attribute}=\"");
            let values = call.split(&opening).skip(1).map(|rest| rest.split('"').next().unwrap());
            found.extend(values.filter(|value| has_letters(value)).map(|value| format!("{attribute}={value}")));
        }
    }
    found
}

#[test]
fn no_template_has_hard_coded_text() {
    let mut wrong = Vec::new();
    for file in files("templates", "") {
        // The gallery is not for visitors.
        if ["dev/components.html", "dev/gallery.html"].contains(&file.path.as_str()) {
            continue;
        }
        let is_html = std::path::Path::new(&file.path).extension().is_some_and(|kind| kind == "html");
        wrong.extend(
            hard_coded_words(&file.text, is_html).into_iter().map(|word| format!("templates/{}: {word}", file.path)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn hard_coded_text_is_found_everywhere_in_a_template() {
    let of = |html: &str| hard_coded_words(html, true);
    assert_eq!(of("<p>Save</p>"), ["Save"]);
    assert_eq!(of(r#"<img alt="A cat"> <a title="Go">{{ "x" | t }}</a>"#), ["alt=A cat", "title=Go"]);
    assert_eq!(of(r#"{{ <ui.submit label="Save" /> }}"#), ["label=Save"]);
    assert_eq!(of(r#"<p>{{ "x" | t }} now</p>"#), ["now"]);
    assert_eq!(hard_coded_words("{{ link }}\nOpen it\n", false), ["Open it"]);
    for silent in [
        r#"<p translate="no"><b>gantry</b> serve</p>"#,
        r#"<p translate="no"><p>inner</p>gantry</p>"#,
        "<!-- for us --> {# for us #}<p>{{ \"x\" | t }}&nbsp;· 3 &mdash;</p>",
        r#"{% if x == "yes" %}<br>{% endif %}"#,
        r#"<input type="text" name="email" value="{{ value }}">"#,
    ] {
        assert_eq!(of(silent), [""; 0], "{silent}");
    }
    assert_eq!(of(r#"<p translate="no"><p>inner</p></p>after"#), ["after"]);
}
