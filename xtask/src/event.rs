//! The events that a mail or a webhook may follow.

use anyhow::{Context as _, Result, bail, ensure};

use crate::tree::Tree;

pub const EVENTS: &str = "src/accounts/events.rs";

/// An event of an account.
#[derive(Debug)]
pub struct Event {
    pub name: String,
    /// Rust that makes an example of it, for the account `ann`.
    pub example: String,
}

impl Event {
    pub fn read(tree: &Tree, name: &str) -> Result<Self> {
        let events = tree.read(EVENTS)?;
        let names: Vec<_> =
            events.lines().filter_map(|line| line.strip_prefix("impl Event for ")?.strip_suffix(" {}")).collect();
        ensure!(names.contains(&name), "{EVENTS} has no event {name}: it has {}", names.join(", "));
        let fields = events.split(&format!("pub struct {name} {{\n")).nth(1).and_then(|rest| rest.split("\n}").next());
        let fields = fields.with_context(|| format!("{EVENTS} has no struct {name} with fields"))?;
        let mut values = Vec::new();
        for (field, kind) in fields.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(": ")) {
            let value = match kind.trim_end_matches(',') {
                "UserId" if field == "user_id" => {
                    values.push("user_id: ann".to_owned());
                    continue;
                }
                kind if kind.starts_with("Option<") => "None",
                "String" => "\"example\".to_owned()",
                "bool" => "true",
                "NaiveDateTime" => "tx.now()",
                other => bail!("{EVENTS}: nobody knows how to make an example of {field}: {other}"),
            };
            values.push(format!("{field}: {value}"));
        }
        ensure!(values.iter().any(|value| value.starts_with("user_id:")), "the event {name} is not about an account");
        Ok(Self { name: name.to_owned(), example: format!("{name} {{ {} }}", values.join(", ")) })
    }

    /// As a function is called: `changed_password` of `ChangedPassword`.
    pub fn snake(&self) -> String {
        let word =
            |letter: char| if letter.is_uppercase() { format!("_{}", letter.to_lowercase()) } else { letter.into() };
        self.name.chars().map(word).collect::<String>().trim_start_matches('_').to_owned()
    }
}
