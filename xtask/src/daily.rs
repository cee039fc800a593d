//! `cargo xtask new daily`: something that is done once a day. `docs/once-a-day.md` says what it can rely on.

use std::fmt;
use std::str::FromStr;

use anyhow::{Result, ensure};
use chrono::NaiveTime;
use chrono_tz::Tz;

use crate::names::Name;
use crate::reserved::refuse_module;
use crate::text::{add_after_last, add_module, add_to_block, is_module};
use crate::tree::Tree;

const SITE: &str = "src/site.rs";
const TESTS: &str = "tests/it/jobs/mod.rs";

/// A time of day, in UTC or with a zone, as `daily` in `src/ops/schedule.rs` takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At(String);

impl FromStr for At {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (time, zone) = text.split_once(' ').unwrap_or((text, "UTC"));
        // It takes 3:00, too: then the line would read otherwise than others.
        if time.len() != 5 || NaiveTime::parse_from_str(time, "%H:%M").is_err() {
            return Err("expected a time such as 03:00, which is UTC, or '03:00 Europe/Berlin'".to_owned());
        }
        if zone.parse::<Tz>().is_err() {
            return Err(format!("expected a zone such as Europe/Berlin for {zone:?}"));
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub fn run(tree: &mut Tree, name: &Name, at: &At) -> Result<Vec<String>> {
    refuse_module(tree, name.as_str())?;
    let (chore, test) = (format!("src/{name}.rs"), format!("tests/it/jobs/{name}.rs"));
    let fill = |template: &str| template.replace("WORDS", &name.title()).replace("NAME", name.as_str());
    tree.create(&chore, &fill(include_str!("../templates/daily/chore.rs")))?;
    tree.create(&test, &fill(include_str!("../templates/daily/test.rs")))?;
    tree.edit(TESTS, |text| add_after_last(text, "a line `mod …;`", is_module, &format!("mod {name};")))?;
    tree.edit("src/lib.rs", |text| add_module(text, name.as_str(), &format!("mod {name};")))?;
    tree.edit(SITE, |text| {
        let line = format!("        .daily(\"{at}\", crate::{name}::run)");
        let opening = "pub fn schedule() -> Schedule {";
        let added = add_to_block(text, opening, |line| !line.trim().is_empty(), &line)?;
        // A line behind the end of a statement would belong to nothing.
        ensure!(!added.contains(&format!(";\n{line}")), "`schedule()` is not one expression");
        Ok(added)
    })?;
    Ok(vec![
        format!("what is done: `run` in {chore}; docs/once-a-day.md has an example, and what you can rely on"),
        format!("what must be true afterwards: {test}"),
        "cargo test --test it -- jobs:: structure::".to_owned(),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tests::repository;

    const EMPTY: &str = "fn chores() {\n}\n\npub fn schedule() -> Schedule {\n    Schedule::default()\n    // One a line.\n}\n\nfn f() {}\n";

    fn files(site: &str) -> [(&str, &str); 5] {
        [
            (TESTS, "mod daily;\n"),
            ("src/lib.rs", "mod jobs;\npub mod site;\n"),
            (SITE, site),
            ("src/jobs/mod.rs", ""),
            ("Cargo.toml", "[dependencies]\n"),
        ]
    }

    fn add(tree: &mut Tree, name: &str, at: &str) -> Result<Vec<String>> {
        run(tree, &name.parse().unwrap(), &at.parse().unwrap())
    }

    #[test]
    fn a_chore_has_a_time_and_a_test() {
        let (_folder, mut tree) = repository(&files(EMPTY));
        add(&mut tree, "send_digest", "07:30 America/New_York").unwrap();
        add(&mut tree, "forget", "03:00").unwrap();
        for (file, part) in [
            (
                SITE,
                "default()\n    // One a line.\n        .daily(\"07:30 America/New_York\", crate::send_digest::run)\n        \
                 .daily(\"03:00\", crate::forget::run)\n}\n\nfn f",
            ),
            ("src/lib.rs", "mod forget;\nmod jobs;\nmod send_digest;\npub mod site;\n"),
            (TESTS, "mod daily;\nmod send_digest;\nmod forget;\n"),
            ("src/send_digest.rs", "//! Send digest: once a day"),
            ("tests/it/jobs/forget.rs", "like(\"daily %::forget::run\")"),
        ] {
            let text = tree.read(file).unwrap();
            assert!(text.contains(part), "{file}: {text}");
        }
    }

    #[test]
    fn times_are_those_of_a_clock_in_a_zone() {
        for good in ["03:00", "23:59 UTC", "07:30 America/Argentina/Buenos_Aires", "00:00 Etc/GMT+1"] {
            assert_eq!(good.parse::<At>().unwrap().to_string(), good);
        }
        for bad in ["", "3:00", "03", "24:00", "03:60", "3 a.m.", "03:00:00", "03:00 ", "03:00 Berlin", "03:00  UTC"] {
            let refused = bad.parse::<At>().unwrap_err();
            assert_eq!(refused.contains("zone such as"), bad.starts_with("03:00 "), "{bad}: {refused}");
        }
    }

    #[test]
    fn a_chore_that_cannot_be_is_refused() {
        let ended = EMPTY.replace("default()\n", "default();\n").replace("    // One a line.\n", "");
        for (name, site, why) in [
            ("daily", EMPTY, "src/daily.rs is there already"),
            ("jobs", EMPTY, "there is src/jobs/ already"),
            ("std", EMPTY, "as a crate is"),
            ("forget", "fn f() {}\n", "`pub fn schedule() -> Schedule {` is missing"),
            ("forget", &ended, "not one expression"),
        ] {
            let (_folder, mut tree) = repository(&[&files(site)[..], &[("src/daily.rs", "")]].concat());
            let refused = format!("{:#}", add(&mut tree, name, "03:00").unwrap_err());
            assert!(refused.contains(why), "{refused}");
        }
    }
}
