//! Dates in pages stand in `<time>`, which a script shows in the reader's own zone.

use super::source::files;

#[test]
fn pages_write_dates_by_components_only() {
    let mut plain = Vec::new();
    // A mail has no script, and neither has the tooltip of a drawing.
    for file in files("templates", ".html").iter().filter(|file| !file.path.starts_with("mail/")) {
        for (at, line) in file.text.lines().enumerate().filter(|(_, line)| !line.contains("<title>")) {
            let written = ["| date ", "| date)", "| date_time", "| time "].iter().any(|filter| line.contains(filter));
            let in_component = file.path.starts_with("components/") && line.starts_with("<time datetime=");
            if (written || line.contains("<time")) && !in_component && !file.path.starts_with("components/mail") {
                plain.push(format!("templates/{}:{}", file.path, at + 1));
            }
        }
    }
    // Text that Rust has translated is plain: an argument of a message is a moment.
    for file in files("src", ".rs").iter().filter(|file| !file.path.starts_with("i18n/")) {
        for (at, line) in file.code() {
            let is_filter = file.path == "render/filters.rs";
            if ["i18n::date", "i18n::time"].iter().any(|name| line.contains(name)) && !is_filter {
                plain.push(format!("src/{}:{at}", file.path));
            }
        }
    }
    assert!(
        plain.is_empty(),
        "use <ui.date …/>, <ui.time …/> or an argument of the type Arg::Day:\n{}",
        plain.join("\n")
    );
}
