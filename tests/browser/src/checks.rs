//! Checks that every page must pass.

use std::sync::LazyLock;

use serde_json::Value;

use crate::Browser;
use crate::tools::tool;

/// Returns a list of the page's faults.
const SCRIPT: &str = include_str!("checks.js");

/// Logs violations of the content security policy to the console, where [`console_errors`] finds them.
const VIOLATIONS: &str = "document.addEventListener('securitypolicyviolation', (event) => \
    console.error(`CSP: ${event.violatedDirective} refuses ${event.blockedURI} on ${event.documentURI}`));";

/// axe, and what it is asked.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let axe = std::fs::read_to_string(tool("axe-core/axe.min.js")).expect("axe can be read");
    format!("if (!window.axe) {{ {axe} }}\n{}", include_str!("axe.js"))
});

/// The rules of WCAG 2.2 AA, as axe calls them.
const WCAG: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
/// What else is good for a page. A mail has no landmarks.
const GOOD_PRACTICE: [&str; 1] = ["best-practice"];

/// Checks the current page, also by axe if the browser runs scripts. Returns its title.
///
/// # Panics
/// With a list of the page's faults.
pub async fn check_page(browser: &Browser) -> String {
    let wrong = faults(browser).await;
    assert!(wrong.is_empty(), "at {}:\n{}", browser.path().await, wrong.join("\n"));
    browser.evaluate("return document.title").await.as_str().unwrap_or_default().to_owned()
}

/// What is wrong with the current page.
pub async fn faults(browser: &Browser) -> Vec<String> {
    let mut wrong = texts(&browser.evaluate(SCRIPT).await);
    if browser.runs_scripts() {
        wrong.extend(axe(browser, &[&WCAG[..], &GOOD_PRACTICE].concat()).await);
    }
    wrong
}

/// What is wrong with a mail, shown as a page of its own.
pub async fn faults_of_mail(browser: &Browser, html: &str) -> Vec<String> {
    let opened = browser.client().goto("about:blank").await;
    browser.unwrap_or_fail("open an empty page", opened).await;
    let show = "document.open(); document.write(arguments[0]); document.close()";
    browser.evaluate_with(show, vec![html.into()]).await;
    axe(browser, &WCAG).await
}

async fn axe(browser: &Browser, rules: &[&str]) -> Vec<String> {
    texts(&browser.evaluate_with(&AXE, vec![rules.into()]).await)
}

/// What does not fit, or is cut off, when texts are twice as large, wider apart, or the window is as narrow as it gets.
pub async fn faults_of_large_text(browser: &Browser) -> Vec<String> {
    let mut wrong = Vec::new();
    for (width, size, spaced) in [(256, "", false), (320, "", true), (1280, "200%", false)] {
        browser.resize(width, 800, width < 500).await;
        browser.evaluate_with(include_str!("reading.js"), vec![size.into(), spaced.into()]).await;
        let found = texts(&browser.evaluate(include_str!("fits.js")).await);
        wrong
            .extend(found.into_iter().map(|fault| format!("at {width} pixels, text {size}, spaced {spaced}: {fault}")));
    }
    browser.evaluate_with(include_str!("reading.js"), vec!["".into(), false.into()]).await;
    wrong
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Asserts that the page is not wider than the window of a phone.
///
/// # Panics
/// When it is wider.
pub async fn assert_fits_phone(browser: &Browser, width: u32) {
    let widths = "return [innerWidth, document.documentElement.scrollWidth]";
    assert_eq!(browser.evaluate(widths).await, serde_json::json!([width, width]), "at {}", browser.path().await);
}

/// Makes all following pages report violations of their content security policy.
pub async fn report_violations(browser: &Browser) {
    let script = serde_json::json!({ "source": VIOLATIONS });
    let done = browser.driver().chromium("Page.addScriptToEvaluateOnNewDocument", script).await;
    browser.unwrap_or_fail("watch the content security policy", done).await;
}

/// The errors and warnings in the console since the last call, except for the status of an error page itself.
pub async fn console_errors(browser: &Browser) -> Vec<String> {
    let here = browser.client().current_url().await.map(String::from).unwrap_or_default();
    let entries = browser.driver().console().await;
    let entries = browser.unwrap_or_fail("read the console", entries).await;
    let is_bad = |entry: &&Value| entry["level"] == "SEVERE" || entry["level"] == "WARNING";
    let texts = entries.iter().filter(is_bad).map(|entry| entry["message"].to_string());
    let is_page_itself = |text: &String| text.contains(&here) && text.contains("responded with a status of 4");
    texts.filter(|text| !is_page_itself(text)).collect()
}
