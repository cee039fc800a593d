//! Checks that every page must pass.

use std::sync::LazyLock;

use serde_json::Value;

use crate::Browser;
use crate::tools::tool;

/// Returns the title of the page and a list of its faults.
const SCRIPT: &str = include_str!("checks.js");

/// Logs violations of the content security policy to the console, where [`console_errors`] finds them.
const VIOLATIONS: &str = "document.addEventListener('securitypolicyviolation', (event) => \
    console.error(`CSP: ${event.violatedDirective} refuses ${event.blockedURI} on ${event.documentURI}`));";

/// axe, and what it is asked.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let axe = std::fs::read_to_string(tool("axe-core/axe.min.js")).expect("axe can be read");
    format!("if (!window.axe) {{ {axe} }}\n{}", include_str!("axe.js"))
});

/// Checks the current page, also by axe if the browser runs scripts. Returns its title.
///
/// # Panics
/// With a list of the page's faults.
pub async fn check_page(browser: &Browser) -> String {
    let answer = browser.evaluate(SCRIPT).await;
    let mut wrong = texts(&answer["wrong"]);
    if browser.runs_scripts() {
        wrong.extend(texts(&browser.evaluate(&AXE).await));
    }
    assert!(wrong.is_empty(), "at {}:\n{}", browser.path().await, wrong.join("\n"));
    answer["title"].as_str().unwrap_or_default().to_owned()
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
