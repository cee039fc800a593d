//! What every mail has, whatever it is about: one look, a first line for inboxes, links that can be copied, and an end.

use std::collections::BTreeSet;

use app::config::Settings;
use app::i18n::{self, Lang};
use app::mail::{Rendered, examples};
use chrono::NaiveDate;
use scraper::{ElementRef, Html, Selector};

use crate::structure::source::files;
use crate::support::{TestApp, default_language, enable_all_features, in_words};

/// The example of each mail in each language of this site.
fn all(set: impl FnOnce(&mut Settings)) -> Vec<(String, Rendered)> {
    let app = TestApp::with(|settings| {
        enable_all_features(settings);
        set(settings);
    });
    let renderer = app::mail::renderer(&app.state().settings, app.state().urls());
    let mut mails = Vec::new();
    for name in examples::names() {
        for lang in i18n::available() {
            mails.push((name.clone(), examples::render(&name, &Lang::new(&lang), &renderer).unwrap()));
        }
    }
    assert!(mails.len() > 10 && mails.len().is_multiple_of(i18n::available().len()), "{}", mails.len());
    mails
}

fn said(element: ElementRef<'_>) -> String {
    let text: String = element.text().filter(|text| !text.trim().is_empty()).collect();
    text.replace(['\u{34f}', '\u{200c}', '\u{a0}'], "").trim().to_owned()
}

fn select(html: &Html, selector: &str) -> Vec<String> {
    html.select(&Selector::parse(selector).unwrap()).map(said).collect()
}

/// Without what nobody sees: the marks of a direction, what keeps letters or words apart or together, and the tags of texts
/// that a language lacks.
fn bare(text: &str) -> String {
    let mut text = text.replace(['\u{a0}', '\u{200c}', '\u{2068}', '\u{2069}', '\u{fdd2}'], "");
    while let Some(start) = text.find('\u{fdd0}') {
        let end = text[start..].find('\u{fdd1}').map_or(text.len(), |at| start + at + '\u{fdd1}'.len_utf8());
        text.replace_range(start..end, "");
    }
    text
}

/// The colours in a text.
fn colours(text: &str) -> BTreeSet<String> {
    let digits = |rest: &str| rest.chars().take_while(char::is_ascii_hexdigit).count();
    // `&#39;` is none.
    let rests = text.match_indices('#').filter(|(at, _)| !text[..*at].ends_with('&')).map(|(at, _)| &text[at + 1..]);
    rests.filter(|rest| [3, 6].contains(&digits(rest))).map(|rest| rest[..digits(rest)].to_lowercase()).collect()
}

#[test]
fn an_inbox_shows_a_sentence_that_the_text_part_has_once() {
    for (name, mail) in all(|_| ()) {
        let html = Html::parse_document(&mail.html);
        let first = select(&html, "body > div[aria-hidden]:first-child").remove(0);
        // Chinese says much in a few characters.
        assert!(first.chars().count() > 6, "{name}: {first}");
        assert_eq!(bare(&mail.text).matches(&bare(&first)).count(), 1, "{name}: {first}: {}", mail.text);
        assert_eq!(select(&html, "title").iter().map(|title| bare(title)).collect::<Vec<_>>(), [bare(&mail.subject)]);
        assert!(
            !mail.text.contains("  ") && !mail.text.contains("<!--") && !mail.text.contains("mso"),
            "{}",
            mail.text
        );
    }
}

#[test]
fn every_button_has_its_address_below_and_says_when_it_ends() {
    let expires = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(10, 0, 0).unwrap();
    let mut buttons = 0;
    for (name, mail) in all(|_| ()) {
        let html = Html::parse_document(&mail.html);
        let links: Vec<_> = html.select(&Selector::parse("a").unwrap()).map(|a| a.attr("href").unwrap()).collect();
        let paragraphs = select(&html, "p");
        for link in &links {
            assert!(paragraphs.iter().any(|text| text == link), "{name}: {link}");
            assert!(mail.text.lines().any(|line| line == *link), "{name}: {link}: {}", mail.text);
        }
        if mail.lang.as_str() == default_language() {
            let labels = paragraphs.iter().filter(|text| **text == in_words("mail-copy-link")).count();
            assert_eq!(labels, links.len(), "{name}");
        }
        assert_eq!(select(&html, "td[bgcolor] > a[href]").len(), links.len(), "{name}: a button is a coloured cell");
        // A link with `example` instead of a token is one that ends.
        if links.iter().any(|link| link.contains("example")) {
            let minutes = examples::variables(&name).unwrap().get("minutes").and_then(serde_json::Value::as_i64);
            let end = minutes.map(|minutes| i18n::number(&mail.lang, minutes));
            let end = end.unwrap_or_else(|| i18n::date_time(&mail.lang, expires));
            assert!(bare(&mail.text).contains(&bare(&end)), "{name}: {end}: {}", mail.text);
        }
        buttons += links.len();
    }
    assert!(buttons > 5 * i18n::available().len(), "{buttons}");
}

#[test]
fn one_file_has_the_colours_of_all_mails() {
    let own = files("templates/mail", ".html").into_iter().find(|file| file.path == "base.html").unwrap();
    let palette = colours(&own.text);
    assert!(palette.len() > 6, "{palette:?}");
    for file in files("templates/mail", ".html").into_iter().chain(files("templates/components", "mail.html")) {
        if file.path != "base.html" {
            assert_eq!(colours(&file.text), BTreeSet::new(), "{}", file.path);
        }
        if !["base.html", "mail.html"].contains(&file.path.as_str()) {
            assert!(!file.text.contains("style="), "{}: looks belong in the components", file.path);
        }
    }
    for (name, mail) in all(|_| ()) {
        let html = Html::parse_document(&mail.html);
        // The brand, which may come from elsewhere, is the colour of the band and of buttons.
        let cells = Selector::parse("tr[data-html-only] > td, td:has(> a)").unwrap();
        let coloured = html.select(&cells);
        let brand: String =
            coloured.filter_map(|cell| cell.attr("bgcolor")).collect::<BTreeSet<_>>().into_iter().collect();
        let known: BTreeSet<_> = palette.union(&colours(&brand)).cloned().collect();
        let others: Vec<_> = colours(&mail.html).difference(&known).cloned().collect();
        assert_eq!((others, brand.len()), (Vec::new(), 7), "{name}: {brand}");
        // Gmail cuts a mail off at about a hundred kilobytes.
        assert!(mail.html.len() < 20_000, "{name}: {}", mail.html.len());
        assert_eq!(select(&html, "img, script, link, iframe, form").len(), 0, "{name}");
        assert_eq!(
            select(&html, "table:not([role]):not(:has(th))").len(),
            0,
            "{name}: a table that is only layout says so"
        );
    }
}

#[test]
fn a_mail_says_whom_to_ask_if_somebody_can_be_asked() {
    for support in ["help@example.com", "https://example.com/help"] {
        for (name, mail) in all(|settings| settings.app.support = serde_json::from_value(support.into()).unwrap()) {
            assert!(mail.text.contains(support) && mail.html.contains(support), "{name}: {}", mail.text);
        }
    }
}
