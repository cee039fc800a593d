//! The Nu Html Checker, of the W3C: what is wrong with the HTML of many pages at once.

use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::tools::tool;

/// What it says of pages, and should not.
pub const OF_PAGES: [&str; 9] = [
    // Password managers read it, see <https://github.com/whatwg/html/issues/3518>.
    "Attribute “passwordrules” not allowed",
    // On a phone, tables are lists of cards. Where CSS makes a table something else, its roles keep it one.
    "The “table” role is unnecessary",
    "The “rowgroup” role is unnecessary",
    "The “row” role is unnecessary",
    "The “columnheader” role is unnecessary",
    "The “cell” role is unnecessary",
    "The “role” attribute must not be used on a “tr” element",
    "The “role” attribute must not be used on a “th” element",
    "The “role” attribute must not be used on a “td” element",
];

/// What it says of mails, and should not: Outlook and older programs know these attributes and properties, and no others.
pub const OF_MAILS: [&str; 9] = [
    "The “align” attribute on the",
    "The “valign” attribute on the",
    "The “width” attribute on the",
    "The “bgcolor” attribute on the",
    "The “border” attribute on the",
    "The “cellspacing” attribute on the",
    "The “cellpadding” attribute on the",
    "CSS: “mso-",
    "CSS: “supported-color-schemes”",
];

/// What it says of these documents, each with its name, except for messages that begin so. Empty if all is well.
///
/// # Panics
/// When it cannot be run.
#[must_use]
pub fn complaints(documents: &[(String, String)], except: &[&str]) -> Vec<String> {
    let folder = TempDir::with_prefix("gantry-html-").expect("a temporary folder can be made");
    for (number, (_, html)) in documents.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{number}.html")), html).expect("a file can be written");
    }
    let done = Command::new("java")
        .arg("-jar")
        .arg(tool("vnu-jar/build/dist/vnu.jar"))
        .args(["--format", "json", "--exit-zero-always"])
        .arg(folder.path())
        .output()
        .expect("java is installed (Debian: apt-get install default-jre-headless)");
    let said = String::from_utf8_lossy(&done.stderr);
    let said: Value = serde_json::from_str(&said).unwrap_or_else(|error| panic!("the checker says ({error}): {said}"));
    let messages = said["messages"].as_array().cloned().unwrap_or_default();
    let is_expected = |message: &&Value| {
        let text = message["message"].as_str().unwrap_or_default();
        except.iter().any(|beginning| text.starts_with(beginning))
    };
    messages.iter().filter(|message| !is_expected(message)).map(|message| in_words(message, documents)).collect()
}

fn in_words(message: &Value, documents: &[(String, String)]) -> String {
    let text = |key: &str| message[key].as_str().unwrap_or_default();
    let file = text("url").rsplit('/').next().and_then(|file| file.strip_suffix(".html"));
    let name = file.and_then(|number| documents.get(number.parse::<usize>().ok()?)).map_or("?", |(name, _)| name);
    let kind = if text("subType").is_empty() { text("type") } else { text("subType") };
    format!("{name}: {kind}: {} ({})", text("message"), text("extract").replace('\n', " "))
}
