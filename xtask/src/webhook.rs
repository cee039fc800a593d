//! `cargo xtask new webhook`: another program is told of an event. `docs/add-a-webhook.md` says what it can rely on.

use anyhow::{Context as _, Result, ensure};
use toml_edit::DocumentMut;

use crate::event::Event;
use crate::names::Name;
use crate::reserved::{is_type, refuse_module};
use crate::text::{add_after_last, add_module, add_to_block, import, is_module};
use crate::tree::Tree;

const SECTIONS: &str = "src/config/sections.rs";
const CONFIG: &str = "src/config/mod.rs";
const TESTS: &str = "tests/it/jobs/mod.rs";
/// It waits in a thread, and brings the certificates of the web along.
const CLIENT: (&str, &str) =
    ("ureq", r#"ureq = { version = "3", default-features = false, features = ["json", "rustls"] }"#);
/// What the file of a webhook imports, beside what [`is_type`] knows.
const IMPORTED: [&str; 4] = ["Duration", "Failure", "JobContext", "Work"];
/// Sections of `Rocket.toml` that Rocket reads, or the site.
const TAKEN: &str =
    "address cli_colors ident ip_header keep_alive keys limits log_level max_blocking port profile rocket
    root secret_key shutdown temp_dir tls unread workers";

pub fn run(tree: &mut Tree, name: &Name, on: &[String]) -> Result<Vec<String>> {
    let events: Vec<_> = on.iter().map(|on| Event::read(tree, on)).collect::<Result<_>>()?;
    let camel = name.camel();
    refuse_taken(tree, name, &events)?;
    let of_each = |part: &dyn Fn(&Event) -> String| events.iter().map(part).collect::<String>();
    let names = listed(&events, "");
    let fill = |template: &str| {
        let text = template.replace("//! EVENTS.", &format!("//! {}.", listed(&events, "`"))).replace("EVENTS", &names);
        text.replace("NAMES", &listed(&events, "\""))
            .replace("EXAMPLES", &of_each(&|event| format!("        tx.emit(&{});\n", event.example)))
            .replace("SUBSCRIBERS", &of_each(&subscriber))
            .replace("CAMEL", &camel)
            .replace("NAME", name.as_str())
    };
    tree.create(&format!("src/{name}.rs"), &fill(include_str!("../templates/webhook/job.rs")))?;
    tree.create(&format!("tests/it/jobs/{name}.rs"), &fill(include_str!("../templates/webhook/test.rs")))?;
    tree.edit(TESTS, |text| add_after_last(text, "a line `mod …;`", is_module, &format!("mod {name};")))?;
    tree.edit("src/lib.rs", |text| add_module(text, name.as_str(), &format!("mod {name};")))?;
    tree.edit("src/site.rs", |text| {
        let subscribers = of_each(&|event| format!("        .on(crate::{name}::on_{})\n", event.snake()));
        let text = add_to_block(text, "Bus::default()", |_| false, &subscribers)?;
        let kind = format!("        .with::<crate::{name}::{camel}>(|context| context)");
        add_to_block(&text, "Handlers::<JobContext>::default()", |_| false, &kind)
    })?;
    add_setting(tree, name, &names)?;
    tree.edit("Cargo.toml", add_client)?;
    let variable = format!("APP_{}__URL", name.as_str().to_uppercase());
    Ok(vec![
        format!("who is told: {variable}=https://…, or {name}.url in Rocket.toml; without it, nobody is"),
        format!("what is told: the fields of `{camel}` in src/{name}.rs"),
        "cargo run, and cargo run -- jobs list shows what waits".to_owned(),
        "cargo test --test it -- jobs config structure".to_owned(),
    ])
}

/// The names of events, each between these signs.
fn listed(events: &[Event], sign: &str) -> String {
    events.iter().map(|event| format!("{sign}{}{sign}", event.name)).collect::<Vec<_>>().join(", ")
}

fn subscriber(event: &Event) -> String {
    format!(
        "\npub fn on_{}(event: &{name}, tx: &mut Tx<'_>) -> Result<()> {{\n    tell(tx, \"{name}\", event.user_id)\n}}\n",
        event.snake(),
        name = event.name
    )
}

fn refuse_taken(tree: &Tree, name: &Name, events: &[Event]) -> Result<()> {
    let camel = name.camel();
    refuse_module(tree, name.as_str())?;
    let is_taken =
        is_type(&camel) || IMPORTED.contains(&camel.as_str()) || events.iter().any(|event| event.name == camel);
    let is_twice =
        events.iter().enumerate().any(|(at, event)| events[..at].iter().any(|other| other.name == event.name));
    ensure!(!is_twice, "an event is named twice");
    ensure!(!is_taken, "a webhook cannot be called {name}: there is a type {camel}. Choose another name");
    let settings = tree.read(CONFIG)? + &tree.read(SECTIONS)?;
    let taken =
        [format!("    pub {name}: "), format!("struct {camel} "), format!("enum {camel} "), format!(" {camel},")];
    let is_section = TAKEN.split_whitespace().any(|key| key == name.as_str())
        || taken.iter().any(|taken| settings.contains(taken.as_str()));
    ensure!(!is_section, "there are settings called {name} already: choose another name");
    Ok(())
}

/// A section of its own, with the address: see `docs/add-a-setting.md`.
fn add_setting(tree: &mut Tree, name: &Name, events: &str) -> Result<()> {
    let camel = name.camel();
    tree.edit(SECTIONS, |text| {
        let text = import(text, "super::values", "WebUrl")?;
        Ok(format!(
            "{}\n\nsection! {{\n    /// `{name}.*`: another program that is told of {events}.\n    \
             #[derive(Debug)]\n    pub struct {camel} {{\n        url: Option<WebUrl> = None,\n    }}\n}}\n",
            text.trim_end(),
        ))
    })?;
    tree.edit(CONFIG, |text| {
        let line = text
            .lines()
            .find(|line| line.starts_with("pub use sections::{"))
            .context("`pub use sections::{` is missing")?;
        let text = text.replacen(line, &line.replacen('{', &format!("{{{camel}, "), 1), 1);
        add_to_block(
            &text,
            "pub struct Settings {",
            |line| line.trim() == "pub limits: Limits,",
            &format!("    pub {name}: {camel},"),
        )
    })?;
    tree.edit("src/config/load.rs", |text| {
        let (before, list) = text.split_once("const SECTIONS: &[&str] =").context("the list SECTIONS is missing")?;
        Ok(format!("{before}const SECTIONS: &[&str] ={}", list.replacen("&[", &format!("&[\"{name}\", "), 1)))
    })?;
    tree.edit("Rocket.toml", |text| {
        Ok(format!(
            "{}\n\n# Another program that is told of {events}.\n[default.{name}]\n# Its address. Without one, nobody \
             is told.\n# url = \"https://hooks.example.com/{}\"\n",
            text.trim_end(),
            name.kebab()
        ))
    })
}

/// Adds the HTTP client to the dependencies, in its place in the alphabet.
fn add_client(text: &str) -> Result<String> {
    let manifest = text.parse::<DocumentMut>().context("it cannot be read")?;
    let dependencies = manifest.get("dependencies").and_then(|item| item.as_table_like());
    let dependencies = dependencies.context("`[dependencies]` is missing")?;
    let (name, line) = CLIENT;
    if dependencies.contains_key(name) {
        return Ok(text.to_owned());
    }
    let before = dependencies.iter().map(|(key, _)| key).filter(|key| *key < name).max().context("there are none")?;
    let at = text.find(&format!("\n{before} = ")).with_context(|| format!("`{before} = …` is missing"))?;
    let end = text[at + 1..].find('\n').map_or(text.len(), |length| at + 1 + length);
    Ok(format!("{}\n{line}{}", &text[..end], &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::EVENTS;
    use crate::tree::tests::repository;

    const SMALL: [(&str, &str); 9] = [
        (EVENTS, "pub struct Kept {\n    pub user_id: UserId,\n    pub on: bool,\n}\n\nimpl Event for Kept {}\n"),
        (SECTIONS, "use super::values::{Limit, Support};\n\nsection! {\n    pub struct Limits {\n    }\n}\n"),
        (CONFIG, "pub use sections::{App, Limits};\n\npub struct Settings {\n    pub limits: Limits,\n    x: u8,\n}\n"),
        ("src/config/load.rs", "const SECTIONS: &[&str] =\n    &[\"app\", \"limits\"];\n"),
        ("Rocket.toml", "[default.limits]\n# One.\n# x = 1\n"),
        (
            "Cargo.toml",
            "[dependencies]\nanyhow = \"1\"\n# About it.\nserde = \"1\"\nzxcvbn = \"3\"\n\n[dev-dependencies]\nserde = \"1\"\n",
        ),
        (TESTS, "mod leases;\n"),
        ("src/lib.rs", "mod pages;\npub mod site;\n"),
        (
            "src/site.rs",
            "pub fn subscribers() -> Bus {\n    Bus::default()\n        .on(x)\n}\n\npub fn jobs() {\n    \
             Handlers::<JobContext>::default()\n        .with::<X>(|x| x)\n}\n",
        ),
    ];

    fn add(tree: &mut Tree, name: &str, on: &str) -> Result<Vec<String>> {
        run(tree, &name.parse().unwrap(), &[on.to_owned()])
    }

    #[test]
    fn a_webhook_has_a_setting_a_subscriber_a_job_and_a_test() {
        let (_folder, mut tree) = repository(&SMALL);
        add(&mut tree, "report", "Kept").unwrap();
        for (file, part) in [
            (SECTIONS, "use super::values::{Limit, Support, WebUrl};\n"),
            (SECTIONS, "    pub struct Report {\n        url: Option<WebUrl> = None,\n"),
            (CONFIG, "pub use sections::{Report, App, Limits};\n"),
            (CONFIG, "    pub limits: Limits,\n    pub report: Report,\n    x: u8,\n"),
            ("src/config/load.rs", "&[\"report\", \"app\", \"limits\"];\n"),
            ("Rocket.toml", "# x = 1\n\n# Another program that is told of Kept.\n[default.report]\n"),
            ("Cargo.toml", "\n# About it.\nserde = \"1\"\nureq = { version = \"3\","),
            ("src/lib.rs", "mod pages;\nmod report;\npub mod site;\n"),
            ("src/site.rs", "    Bus::default()\n        .on(crate::report::on_kept)\n        .on(x)\n"),
            ("src/site.rs", "default()\n        .with::<crate::report::Report>(|context| context)\n"),
            ("src/report.rs", "pub fn on_kept(event: &Kept, tx"),
            ("tests/it/jobs/report.rs", "tx.emit(&Kept { user_id: ann, on: true });"),
            (TESTS, "mod leases;\nmod report;\n"),
        ] {
            let text = tree.read(file).unwrap();
            assert!(text.contains(part), "{file}: {text}");
        }
        add(&mut tree, "second_report", "Kept").unwrap();
        assert_eq!(tree.read("Cargo.toml").unwrap().matches("ureq").count(), 1);
    }

    #[test]
    fn a_webhook_that_cannot_be_is_refused() {
        for (name, on, why) in [
            ("y", "Lost", "no event Lost"),
            ("kept", "Kept", "there is a type Kept"),
            ("work", "Kept", "there is a type Work"),
            ("serde", "Kept", "as a crate is"),
            ("limits", "Kept", "settings called limits"),
            ("port", "Kept", "settings called port"),
            ("app_", "Kept", "small letters"),
        ] {
            let (_folder, mut tree) = repository(&SMALL);
            let refused = match name.parse::<Name>() {
                Ok(name) => format!("{:#}", run(&mut tree, &name, &[on.to_owned()]).unwrap_err()),
                Err(why) => why,
            };
            assert!(refused.contains(why), "{refused}");
        }
    }
}
