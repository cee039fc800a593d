//! The Nu Html Checker, of the W3C: what is wrong with the HTML of many pages at once.

use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::tools::tool;

/// What it says of these documents, each with its name. Empty if all is well.
///
/// # Panics
/// When it cannot be run.
#[must_use]
pub fn complaints(documents: &[(String, String)]) -> Vec<String> {
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
    messages.iter().map(|message| in_words(message, documents)).collect()
}

fn in_words(message: &Value, documents: &[(String, String)]) -> String {
    let text = |key: &str| message[key].as_str().unwrap_or_default();
    let file = text("url").rsplit('/').next().and_then(|file| file.strip_suffix(".html"));
    let name = file.and_then(|number| documents.get(number.parse::<usize>().ok()?)).map_or("?", |(name, _)| name);
    let kind = if text("subType").is_empty() { text("type") } else { text("subType") };
    format!("{name}: {kind}: {} ({})", text("message"), text("extract").replace('\n', " "))
}
