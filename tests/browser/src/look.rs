//! A look at the page that is shown, with the eyes of a checker: what must hold on every page.

use serde_json::Value;

use crate::Browser;

/// Asks the page for everything that is wrong with it, as a list of sentences, and for its title.
const SCRIPT: &str = include_str!("look.js");

/// Reports violations of the content security policy where [`console_errors`] finds them.
const VIOLATIONS: &str = "document.addEventListener('securitypolicyviolation', (event) => \
    console.error(`CSP: ${event.violatedDirective} refuses ${event.blockedURI} on ${event.documentURI}`));";

/// Checks the page that is shown, and gives its title.
///
/// # Panics
/// With everything that is wrong with it.
pub async fn look(browser: &Browser) -> String {
    let answer = browser.ask(SCRIPT).await;
    let wrong: Vec<_> = answer["wrong"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(wrong.is_empty(), "{} at {}", wrong.join("; "), browser.path().await);
    answer["title"].as_str().unwrap_or_default().to_owned()
}

/// Checks that the page is no wider than the window of a phone, which would grow with it.
///
/// # Panics
/// When it is wider.
pub async fn fits_a_phone(browser: &Browser, width: u32) {
    let widths = "return [innerWidth, document.documentElement.scrollWidth]";
    assert_eq!(browser.ask(widths).await, serde_json::json!([width, width]), "at {}", browser.path().await);
}

/// From now on every page reports what its content security policy refuses.
pub async fn report_violations(browser: &Browser) {
    let script = serde_json::json!({ "source": VIOLATIONS });
    let done = browser.driver().chromium("Page.addScriptToEvaluateOnNewDocument", script).await;
    browser.good("watch the content security policy", done).await;
}

/// The errors and warnings in the console since the last call, but for one: that a page which is an error
/// (such as 404) came as one.
pub async fn console_errors(browser: &Browser) -> Vec<String> {
    let here = browser.client().current_url().await.map(String::from).unwrap_or_default();
    let entries = browser.driver().console().await;
    let entries = browser.good("read the console", entries).await;
    let is_bad = |entry: &&Value| entry["level"] == "SEVERE" || entry["level"] == "WARNING";
    let texts = entries.iter().filter(is_bad).map(|entry| entry["message"].to_string());
    let is_page_itself = |text: &String| text.contains(&here) && text.contains("responded with a status of 4");
    texts.filter(|text| !is_page_itself(text)).collect()
}
