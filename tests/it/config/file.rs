//! `Rocket.toml` compared with the code: the file lists every key once, commented out with its default, or set by the owner.

use std::collections::BTreeMap;

use app::config::Settings;
use serde_json::Value;

use super::read;

/// A line with a setting.
struct Line {
    /// With its section: `app.name`.
    key: String,
    /// Without the `# ` in front, if it is commented out.
    text: String,
    is_set: bool,
    above: String,
}

fn file() -> String {
    let file = app::live::root().join("Rocket.toml");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The key in a line such as `name = "Gantry"`.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" = ")?;
    let plain = !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit());
    plain.then_some(key)
}

/// Every setting in the sections that hold in every build, `[default.…]`. Others are the owner's.
fn listed(text: &str) -> Vec<Line> {
    let (mut section, mut above, mut lines) = (None, "", Vec::new());
    for line in text.lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = name.strip_prefix("default.").map(str::to_owned);
        }
        let text = line.strip_prefix("# ").unwrap_or(line);
        if let (Some(section), Some(key)) = (&section, key(text)) {
            let (key, above) = (format!("{section}.{key}"), above.to_owned());
            lines.push(Line { key, text: text.to_owned(), is_set: text == line, above });
        }
        above = line;
    }
    lines
}

/// The settings that are commented out, with the `# ` taken away, and nothing else.
fn commented_out() -> String {
    let mut sections: BTreeMap<String, String> = BTreeMap::new();
    for line in listed(&file()).into_iter().filter(|line| !line.is_set) {
        let (section, _) = line.key.rsplit_once('.').unwrap();
        *sections.entry(section.to_owned()).or_default() += &(line.text + "\n");
    }
    let parts = sections.into_iter().map(|(section, lines)| format!("[default.{section}]\n{lines}"));
    parts.collect::<Vec<_>>().concat()
}

/// The keys in the code, from the serialised settings.
fn known(value: &Value, path: &str, keys: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                known(value, &if path.is_empty() { name.clone() } else { format!("{path}.{name}") }, keys);
            }
        }
        _ => keys.push(path.to_owned()),
    }
}

#[test]
fn the_file_lists_every_setting_once_and_nothing_else() {
    let mut code = Vec::new();
    known(&serde_json::to_value(Settings::default()).unwrap(), "", &mut code);
    let file: Vec<_> = listed(&file()).into_iter().map(|line| line.key).collect();
    for key in &code {
        assert_eq!(file.iter().filter(|listed| *listed == key).count(), 1, "Rocket.toml lists {key} so often");
    }
    let unknown: Vec<_> = file.iter().filter(|key| !code.contains(key)).collect();
    assert!(unknown.is_empty(), "Rocket.toml lists what is no setting: {unknown:?}");
}

#[test]
fn every_setting_has_a_comment_above_it() {
    for Line { key: name, above, .. } in listed(&file()) {
        let comment = above.strip_prefix("# ").is_some_and(|text| key(text).is_none());
        assert!(comment, "Rocket.toml does not explain {name}");
    }
}

/// The file is there to be changed: whatever its owner sets, a start takes it.
#[test]
fn the_file_is_accepted_as_it_is() {
    read(&file(), &[]).unwrap();
}

#[test]
fn the_defaults_in_the_file_match_the_code() {
    let text = commented_out();
    let from_file = serde_json::to_value(read(&text, &[]).unwrap()).unwrap();
    let defaults = serde_json::to_value(Settings::default()).unwrap();
    for line in listed(&text) {
        let pointer = format!("/{}", line.key.replace('.', "/"));
        let (file, code) = (from_file.pointer(&pointer), defaults.pointer(&pointer));
        // Keys without a default, such as `app.base_url`, show an example.
        if code != Some(&Value::Null) {
            assert_eq!(file, code, "{}", line.key);
        }
    }
}

#[test]
fn the_examples_for_rockets_own_keys_work() {
    let examples =
        file().lines().filter_map(|line| Some(line.strip_prefix("#: ")?.to_owned() + "\n")).collect::<String>();
    let settings = read(&format!("[default]\n{examples}"), &[]).unwrap();
    assert_eq!(settings.rocket.len(), examples.lines().count(), "{:?}", settings.rocket);
}
