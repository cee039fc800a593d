//! `Rocket.toml` compared with the code: the file lists every key, commented out, with its default.

use std::collections::BTreeMap;

use app::config::Settings;
use serde_json::Value;

use super::read;

fn file() -> String {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("Rocket.toml");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The key in a line with a commented-out setting: `# name = "Gantry"`.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.strip_prefix("# ")?.split_once(" = ")?;
    let plain = !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit());
    plain.then_some(key)
}

/// Every key in the file with its section, and how often it occurs.
fn listed(text: &str) -> BTreeMap<String, usize> {
    let (mut section, mut keys) = (String::new(), BTreeMap::new());
    for line in text.lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            name.strip_prefix("default").unwrap_or(name).trim_start_matches('.').clone_into(&mut section);
        }
        if let Some(key) = key(line) {
            *keys.entry(format!("{section}.{key}")).or_insert(0) += 1;
        }
    }
    keys
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
    let file = listed(&file());
    for key in &code {
        assert_eq!(file.get(key), Some(&1), "Rocket.toml lists {key} so often");
    }
    let unknown: Vec<_> = file.keys().filter(|key| !code.contains(key)).collect();
    assert!(unknown.is_empty(), "Rocket.toml lists what is no setting: {unknown:?}");
}

#[test]
fn every_setting_has_a_comment_above_it() {
    let text = file();
    let lines: Vec<_> = text.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        if let Some(key) = key(line) {
            let above = lines[at - 1];
            assert!(above.starts_with("# ") && self::key(above).is_none(), "Rocket.toml does not explain {key}");
        }
    }
}

#[test]
fn the_file_as_delivered_changes_nothing() {
    let settings = read(&file(), &[]).unwrap();
    assert_eq!(serde_json::to_value(settings).unwrap(), serde_json::to_value(Settings::default()).unwrap());
}

#[test]
fn the_defaults_in_the_file_match_the_code() {
    let uncommented: Vec<_> =
        file().lines().map(|line| if key(line).is_some() { line[2..].to_owned() } else { line.to_owned() }).collect();
    let from_file = serde_json::to_value(read(&uncommented.join("\n"), &[]).unwrap()).unwrap();
    let defaults = serde_json::to_value(Settings::default()).unwrap();
    let (mut keys, mut same) = (Vec::new(), 0);
    known(&defaults, "", &mut keys);
    for key in &keys {
        let pointer = format!("/{}", key.replace('.', "/"));
        let (file, code) = (from_file.pointer(&pointer), defaults.pointer(&pointer));
        // Keys without a default, such as `app.base_url`, show an example.
        if code != Some(&Value::Null) {
            assert_eq!(file, code, "{key}");
            same += 1;
        }
    }
    assert!(same > 30, "{same} were compared");
}

#[test]
fn the_examples_for_rockets_own_keys_work() {
    let text: Vec<_> = file().lines().map(|line| line.strip_prefix("#: ").unwrap_or(line).to_owned()).collect();
    let settings = read(&text.join("\n"), &[]).unwrap();
    assert_eq!(settings.base_url(), "http://127.0.0.1:8000");
    assert!(settings.rocket.contains_key("port"), "{:?}", settings.rocket);
}
