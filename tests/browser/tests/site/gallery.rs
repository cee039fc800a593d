//! Every page, state and mail of `/dev/gallery`, as axe, the Nu Html Checker and readers with large or spaced text see them.
//!
//! Languages that the site does not offer are left out.

use std::collections::BTreeSet;
use std::time::Duration;

use gantry_browser_tests::checks::{console_errors, faults, faults_of_large_text, faults_of_mail, report_violations};
use gantry_browser_tests::gallery::{EVERYTHING, Frame, frames};
use gantry_browser_tests::nu::{OF_MAILS, OF_PAGES, complaints};
use gantry_browser_tests::{Browser, Server, run_test_within};

/// Each page is looked at in English and in one of these: long words, other directions and scripts.
const OTHERS: [&str; 4] = ["fa", "de", "zh", "ru"];
/// For hundreds of pages in a debug build, beside another test.
const LIMIT: Duration = Duration::from_secs(600);

/// The languages that the site offers.
fn offered(all: &[Frame]) -> Vec<&str> {
    let offered: BTreeSet<_> = all.iter().map(|frame| frame.language.as_str()).collect();
    offered.into_iter().collect()
}

/// English, if the site has it.
fn main_language<'a>(offered: &[&'a str]) -> &'a str {
    if offered.contains(&"en") { "en" } else { offered[0] }
}

/// How a page is looked at: language, theme, width. `number` is the page's. It is seen in both themes and widths.
fn views(number: usize, offered: &[&str]) -> [(String, &'static str, u32); 2] {
    let others: Vec<_> = OTHERS.into_iter().filter(|language| offered.contains(language)).collect();
    let first = main_language(offered).to_owned();
    let other = others.get(number % others.len().max(1)).map_or(first.clone(), |other| (*other).to_owned());
    // Each language gets all combinations in turn.
    let round = number / OTHERS.len();
    let (light, dark) = if round.is_multiple_of(2) { (1280, 390) } else { (390, 1280) };
    if (round / 2).is_multiple_of(2) {
        [(first, "light", light), (other, "dark", dark)]
    } else {
        [(other, "light", light), (first, "dark", dark)]
    }
}

/// Looks at the pages of these groups, and collects what is wrong with each.
fn walk(groups: &[&str]) {
    run_test_within(LIMIT, async {
        let server = Server::with(&EVERYTHING);
        let browser = Browser::start(&server).await;
        report_violations(&browser).await;
        let all = frames(&server);
        let offered = offered(&all);
        let wanted = all.iter().filter(|frame| groups.contains(&frame.group.as_str()));
        let names: BTreeSet<_> = wanted.map(|frame| &frame.name).collect();
        let mut wrong = Vec::new();
        for (number, name) in names.iter().enumerate() {
            for (language, theme, width) in views(number, &offered) {
                let is_this =
                    |frame: &&Frame| frame.name == **name && frame.language == language && frame.theme == theme;
                let frame = all.iter().find(is_this).unwrap_or_else(|| panic!("{name} in {language}, {theme}"));
                browser.resize(width, 800, width < 500).await;
                browser.open(&frame.address).await;
                let mut found = faults(&browser).await;
                if language != "en" {
                    found.extend(faults_of_large_text(&browser).await);
                }
                found.extend(console_errors(&browser).await);
                wrong.extend(found.into_iter().map(|fault| format!("{name} in {language}, {theme}: {fault}")));
            }
        }
        assert!(!names.is_empty() && wrong.is_empty(), "{} pages:\n{}", names.len(), wrong.join("\n"));
    });
}

#[test]
fn the_pages_of_an_account_have_no_fault_in_any_state() {
    walk(&["account"]);
}

#[test]
fn the_pages_to_sign_in_have_no_fault_in_any_state() {
    walk(&["way in"]);
}

#[test]
fn all_other_pages_have_no_fault_in_any_state() {
    walk(&["site", "admin", "errors", "components"]);
}

#[test]
fn the_mails_have_no_fault_on_light_and_on_dark_devices() {
    run_test_within(LIMIT, async {
        let server = Server::with(&EVERYTHING);
        let browser = Browser::start(&server).await;
        browser.as_phone(390).await;
        let all = frames(&server);
        let (mut wrong, mut seen) = (Vec::new(), 0);
        let offered = offered(&all);
        let first = main_language(&offered);
        let others = ["fa", "de"].map(|other| if offered.contains(&other) { other } else { first });
        for (language, theme) in [(first, "light"), (first, "dark"), (others[0], "light"), (others[1], "dark")] {
            browser.emulate("", &[("prefers-color-scheme", theme)]).await;
            for mail in all.iter().filter(|frame| frame.is_mail() && frame.language == language) {
                seen += 1;
                let found = faults_of_mail(&browser, &server.html(&mail.address, "")).await;
                wrong.extend(found.into_iter().map(|fault| format!("{} in {language}, {theme}: {fault}", mail.name)));
            }
        }
        assert!(seen > 0 && wrong.is_empty(), "{seen} mails:\n{}", wrong.join("\n"));
    });
}

#[test]
fn the_html_of_all_pages_and_mails_is_valid() {
    run_test_within(LIMIT, async {
        let server = Server::with(&EVERYTHING);
        let all = frames(&server);
        // The theme is only an attribute.
        let offered = offered(&all);
        let wanted = [&OTHERS[..], &[main_language(&offered)]].concat();
        let is_wanted = |frame: &&Frame| frame.theme != "dark" && wanted.contains(&frame.language.as_str());
        let document =
            |frame: &Frame| (format!("{} in {}", frame.name, frame.language), server.html(&frame.address, ""));
        for (is_mail, except) in [(false, &OF_PAGES), (true, &OF_MAILS)] {
            let wanted = all.iter().filter(is_wanted).filter(|frame| frame.is_mail() == is_mail);
            let documents: Vec<_> = wanted.map(document).collect();
            assert!(documents.iter().all(|(_, html)| html.starts_with("<!doctype html>")), "not all are pages");
            let found = complaints(&documents, except);
            assert!(!documents.is_empty() && found.is_empty(), "{} of:\n{}", documents.len(), found.join("\n"));
        }
    });
}

/// `languages.rs` looks at some pages in every language. This looks at all, and takes a quarter of an hour:
/// `cargo test --manifest-path tests/browser/Cargo.toml -- --ignored small_phone`
#[test]
#[ignore = "thousands of pages"]
fn everything_fits_a_small_phone_in_every_language() {
    run_test_within(6 * LIMIT, async {
        let server = Server::with(&EVERYTHING);
        let browser = Browser::start(&server).await;
        browser.as_phone(320).await;
        let all = frames(&server);
        let (mut wrong, mut seen) = (Vec::new(), 0);
        for frame in all.iter().filter(|frame| frame.theme != "dark") {
            browser.open(&frame.address).await;
            seen += 1;
            if browser.evaluate("return document.documentElement.scrollWidth").await != 320 {
                wrong.push(format!("{} in {}", frame.name, frame.language));
            }
        }
        assert!(seen > 0 && wrong.is_empty(), "{seen} pages:\n{}", wrong.join("\n"));
    });
}
