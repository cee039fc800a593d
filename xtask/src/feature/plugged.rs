//! Where the site refers to a feature: lines that end in a mark, so that `cargo xtask remove` finds them.

use anyhow::{Context as _, Result};

use crate::field::Field;
use crate::names::{ManyAndOne, Role};
use crate::text::{add_module, add_to_block};
use crate::tree::Tree;

const LIB: &str = "src/lib.rs";
const SITE: &str = "src/site.rs";
const TESTS: &str = "tests/it/main.rs";
const STATES: &str = "src/dev/states.rs";
const REMOVAL: &str = "docs/remove-a-feature.md";

pub fn plug_in(tree: &mut Tree, names: &ManyAndOne, fields: &[Field], role: Option<&Role>, step: &str) -> Result<()> {
    let (many, one, kebab) = (&names.many, names.one.camel(), names.many.kebab());
    let mark = format!("// feature: {many}");
    tree.edit(LIB, |text| {
        let text = add_module(text, many.as_str(), &format!("pub mod {many}; {mark}"))?;
        let fits = |line: &str| line.contains(".attach(accounts::stage(") || line.contains("::stage()) // feature: ");
        add_to_block(&text, "Ok(rocket::custom(", fits, &format!("        .attach({many}::stage()) {mark}"))
    })?;
    tree.edit(TESTS, |text| add_module(text, many.as_str(), &format!("mod {many}; {mark}")))?;
    tree.edit(SITE, |text| {
        let entry = format!("    MenuItem {{ endpoint: \"{many}\", label: \"{kebab}-title\" }}, {mark}");
        // That of administrators comes last.
        let fits = |line: &str| line.trim_start().starts_with("MenuItem {") && !line.contains("feature: admin");
        let mut text = add_to_block(text, "pub const MENU: ", fits, &entry)?;
        if role.is_none() {
            // As the formatter writes an empty list.
            text = text.replace("    Exports(vec![])\n", "    Exports(vec![\n    ])\n");
            let export = format!("        (\"{many}\", crate::{many}::{one}::export), {mark}");
            text = add_to_block(&text, "Exports(vec![", |line| line.contains("::export)"), &export)?;
        }
        let chore = format!("    chores.push(crate::{many}::{one}::forget_deleted); {mark}");
        let fits = |line: &str| line.contains("let mut chores") || line.contains("chores.push(");
        add_to_block(&text, "pub fn chores() ", fits, &chore)
    })?;
    if tree.exists(STATES) {
        tree.edit(STATES, |text| show_in_gallery(text, names, fields, role))?;
    }
    tree.edit(REMOVAL, |text| {
        // That of one that was removed.
        let text = &without_section(text, many.as_str());
        let all = text.find("## For each of them\n").context("`## For each of them` is missing")?;
        let number = step.get(11..).context("a migration has no number")?;
        let own = format!(
            "## {}\n\nMade by `cargo xtask new feature`.\n\n```sh\nfeature={many}\nrm -r src/{many} tests/it/{many} \
             templates/{many} i18n/*/{many}.ftl\ntake_back {number}\n```\n\n",
            names.many.title()
        );
        Ok(format!("{}{own}{}", &text[..all], &text[all..]))
    })
}

/// The document without what it says of a feature.
fn without_section(text: &str, feature: &str) -> String {
    let (head, rest) = text.split_once("\n## ").unwrap_or((text, ""));
    let sections = rest.split("\n## ").filter(|section| !section.contains(&format!("\nfeature={feature}\n")));
    [head].into_iter().chain(sections.filter(|section| !section.is_empty())).collect::<Vec<_>>().join("\n## ")
}

/// A row in the past of the gallery's example site, and the states of the pages.
fn show_in_gallery(text: &str, names: &ManyAndOne, fields: &[Field], role: Option<&Role>) -> Result<String> {
    let (many, first, mark) = (&names.many, &fields[0].name, format!("// feature: {}", names.many));
    let who = if role.is_some() { "DORA" } else { "ANN" };
    let all: Vec<_> = fields.iter().map(|field| format!("{}={}", field.name, field.sample())).collect();
    let all = all.join("&");
    // The longest ago comes first.
    let is_older = |line: &str| {
        let hours = line.trim_start().strip_prefix("past(").and_then(|rest| rest.split(',').next()?.parse().ok());
        hours.is_some_and(|hours: u32| hours >= 48)
    };
    let past = format!("    past(48, false, {who}, &[Send(\"{many}.new\", \"{all}\")]), {mark}");
    let text = add_to_block(text, "pub const PAST: ", is_older, &past)?;
    let state = |page: &str, name: &str, who: &str, step: &str| {
        format!("    s(\"{page}\", \"{name}\", {who}, &[{step}]), {mark}\n")
    };
    let page = |page: &str| format!("{many}.{page}");
    let mut states = String::new();
    if role.is_none() {
        states += &state(many.as_str(), "new-member", "BEN", &format!("Open(\"{many}\")"));
    }
    states += &state(many.as_str(), "nothing-found", who, &format!("Open(\"{many}?q=nowhere\")"));
    states += &state(many.as_str(), "saved", who, &format!("Send(\"{many}.new\", \"{all}\")"));
    states += &state(many.as_str(), "deleted", who, &format!("Send(\"{many}.delete?id=1\", \"\")"));
    states += &state(&page("new"), "errors", who, &format!("Send(\"{many}.new\", \"{first}=\")"));
    states += &state(&page("edit"), "plain", who, &format!("Open(\"{many}.edit?id=1\")"));
    states += &state(&page("delete"), "plain", who, &format!("Open(\"{many}.delete?id=1\")"));
    let is_of_a_page = |line: &str| {
        line.trim_start().starts_with("s(\"") && !["s(\"error\"", "s(\"dev."].iter().any(|other| line.contains(other))
    };
    add_to_block(&text, "pub const STATES: ", is_of_a_page, &states)
}
