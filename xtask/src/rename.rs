//! `cargo xtask rename`: another name for the site and its program.
//!
//! The name stands in two forms: as visitors read it (the default of `app.name`), and as the name of the package. Both are
//! replaced wherever they stand as words of their own, in code, scripts and documents. The history in `CHANGELOG.md` and the
//! licence keep them.

use anyhow::{Context as _, Result, bail, ensure};
use toml_edit::{DocumentMut, Item, value};

use crate::names::is_keyword;
use crate::text::replace_word;
use crate::tree::Tree;

const SECTIONS: &str = "src/config/sections.rs";
/// Where the default of `app.name` stands in that file.
const DEFAULT: &str = "        name: String = \"";
/// What says what was, or is about something else of the same name, or about names in general.
const KEPT: [&str; 5] = ["CHANGELOG.md", "LICENSE", "static/", "xtask/", ".ci/xtask"];
/// Names that the package cannot have, beside those of its dependencies.
const TAKEN: [&str; 10] = ["app", "alloc", "build", "core", "deps", "examples", "incremental", "it", "std", "test"];

pub fn run(tree: &mut Tree, name: &str, package: Option<&str>) -> Result<Vec<String>> {
    let new = Names::new(name, package)?;
    let manifest = tree.read("Cargo.toml")?.parse::<DocumentMut>().context("Cargo.toml cannot be read")?;
    let old = Names {
        name: default_name(&tree.read(SECTIONS)?)?,
        package: manifest["package"]["name"].as_str().context("Cargo.toml does not name the package")?.to_owned(),
    };
    ensure!(new != old, "the site has this name already");
    let is_taken =
        TAKEN.contains(&new.package.as_str()) || is_keyword(&new.package) || depends(&manifest, &new.package);
    ensure!(!is_taken, "the package cannot be called {}: choose another name with --package", new.package);

    let (mut texts, mut clashes) = (Vec::new(), Vec::new());
    for file in tree.files()?.into_iter().filter(|file| !KEPT.iter().any(|kept| file.starts_with(kept))) {
        // Pictures and fonts are no text.
        let Ok(text) = tree.read(&file) else { continue };
        // Other packages may be called so; the list above has those that matter. A document may have it as an example. The
        // owner's settings may have it already, in addresses for instance.
        let matters = ![".lock", ".md"].iter().any(|ending| file.ends_with(ending)) && file != "Rocket.toml";
        if new.package != old.package && matters && occurs(&text, &new.package) {
            clashes.push(file.clone());
        }
        texts.push((file, text));
    }
    if let Some(file) = clashes.first() {
        bail!(
            "`{}` is a word in {} files already, such as {file}: nobody could tell it from the name. Choose another name \
             for the program with --package",
            new.package,
            clashes.len()
        );
    }
    for (file, text) in texts {
        let mut renamed = rename(&text, &old, &new);
        if file == "Rocket.toml" {
            renamed = set_name(&renamed, &old.name, &new.name)?;
        }
        if file.ends_with("Cargo.lock") {
            renamed = sort_packages(&renamed);
        }
        let path = rename(&file, &old, &new);
        if path != file {
            tree.delete(&file);
            tree.create(&path, &renamed)?;
        } else if renamed != text {
            tree.edit(&file, |_| Ok(renamed))?;
        }
    }
    Ok(vec![
        format!(
            "the program is called {} now, as are the service, its user and its folders in docs/deploy.md",
            new.package
        ),
        "the first lines of README.md and `description` in Cargo.toml: say what your site is".to_owned(),
        "`app.brand`, `app.support` and `mail.sender` in Rocket.toml, and the logo: docs/make-it-yours.md; pictures in docs/ \
         show the old name"
            .to_owned(),
        "LICENSE and CHANGELOG.md keep the old name: they say whose work this is, and what was".to_owned(),
        "cargo test".to_owned(),
    ])
}

#[derive(Debug, PartialEq, Eq)]
struct Names {
    /// Such as `Alpen Glow`.
    name: String,
    /// Such as `alpen-glow`.
    package: String,
}

impl Names {
    fn new(name: &str, package: Option<&str>) -> Result<Self> {
        let fits = |c: char| c.is_alphanumeric() || [' ', '-', '.'].contains(&c);
        let is_tidy = name.trim() == name && !name.contains("  ") && name.starts_with(char::is_alphanumeric);
        ensure!(
            is_tidy && name.chars().all(fits) && (1..=40).contains(&name.chars().count()),
            "the name must be 40 letters, digits, blanks, hyphens and full stops at most, with a letter or digit first"
        );
        let package = match package {
            Some(package) => package.to_owned(),
            None => name.to_lowercase().replace([' ', '.'], "-"),
        };
        let is_word =
            |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        ensure!(
            package.starts_with(|c: char| c.is_ascii_lowercase()) && package.split('-').all(is_word),
            "the program cannot be called `{package}`: name it with --package, in words of small letters and digits joined by -"
        );
        Ok(Self { name: name.to_owned(), package })
    }
}

fn default_name(sections: &str) -> Result<String> {
    let line = sections.lines().find_map(|line| line.strip_prefix(DEFAULT));
    let name = line.and_then(|rest| rest.split('"').next());
    name.map(str::to_owned).with_context(|| format!("{SECTIONS} has no default for `app.name`"))
}

fn depends(manifest: &DocumentMut, package: &str) -> bool {
    let tables = ["dependencies", "dev-dependencies"].map(|name| manifest.get(name).and_then(Item::as_table_like));
    tables.iter().flatten().any(|table| table.contains_key(package))
}

/// Returns whether the name of a package stands in a text, in one of the forms that are replaced.
fn occurs(text: &str, package: &str) -> bool {
    let forms = [package.to_owned(), snake(package), snake(package).to_uppercase()];
    forms.iter().any(|form| replace_word(text, form, |_, _| String::new()) != text)
}

fn snake(package: &str) -> String {
    package.replace('-', "_")
}

/// Replaces the old names in a text: the program's as `old-name`, `old_name` and `OLD_NAME`.
fn rename(text: &str, old: &Names, new: &Names) -> String {
    // A hyphen is no part of a name in code.
    let package = |before: &str, after: &str| {
        if before.ends_with('_') || after.starts_with('_') { snake(&new.package) } else { new.package.clone() }
    };
    let mut text = replace_word(text, &old.package, package);
    if old.package.contains('-') {
        text = replace_word(&text, &snake(&old.package), |_, _| snake(&new.package));
    }
    text = replace_word(&text, &snake(&old.package).to_uppercase(), |_, _| snake(&new.package).to_uppercase());
    if old.name == old.package { text } else { replace_word(&text, &old.name, |_, _| new.name.clone()) }
}

/// The name in `Rocket.toml`, if it is set there. (Its default stands there in a comment.)
fn set_name(text: &str, old: &str, new: &str) -> Result<String> {
    let mut document = text.parse::<DocumentMut>().context("Rocket.toml cannot be read")?;
    let app = document.get_mut("default").and_then(|table| table.get_mut("app")).and_then(Item::as_table_like_mut);
    let Some(item) = app.and_then(|app| app.get_mut("name")) else { return Ok(text.to_owned()) };
    if item.as_str() != Some(old) && item.as_str() != Some(new) {
        let decor = item.as_value().map(|value| value.decor().clone());
        *item = value(new);
        if let (Some(decor), Some(value)) = (decor, item.as_value_mut()) {
            *value.decor_mut() = decor;
        }
    }
    Ok(document.to_string())
}

/// Cargo wants the packages of a lock file in the order of their names.
fn sort_packages(lock: &str) -> String {
    const HEAD: &str = "[[package]]\n";
    let mut parts = lock.split(HEAD);
    let beginning = parts.next().unwrap_or_default();
    let mut packages: Vec<_> = parts.map(str::trim_end).collect();
    // The sort keeps the order of two versions of one package.
    packages.sort_by_key(|package| package.lines().next());
    let packages: Vec<_> = packages.iter().map(|package| format!("{HEAD}{package}\n")).collect();
    beginning.to_owned() + &packages.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tests::repository;

    fn names(name: &str, package: &str) -> Names {
        Names { name: name.to_owned(), package: package.to_owned() }
    }

    #[test]
    fn the_program_is_called_as_the_site() {
        assert_eq!(Names::new("Alpen Glow", None).unwrap(), names("Alpen Glow", "alpen-glow"));
        assert_eq!(Names::new("Café", Some("cafe")).unwrap(), names("Café", "cafe"));
        for bad in ["", " A", "A  B", "-A", "A\"", "A\\", "<b>", "a\nb", "A_B", "Café", "9", "A.-B", &"a".repeat(41)] {
            assert!(Names::new(bad, None).is_err(), "{bad}");
        }
        for bad in ["Cafe", "a_b", "../a", "", "9a", "a-"] {
            assert!(Names::new("Café", Some(bad)).is_err(), "{bad}");
        }
    }

    #[test]
    fn all_forms_are_replaced_and_come_back() {
        let (old, new) = (names("Gate", "gate"), names("Alpen Glow", "alpen-glow"));
        let text = "Gate: `gate serve`, gate_tests::x, GATE_BIN=/usr/bin/gate, investigate Gateway /etc/gate/env\n";
        let renamed = rename(text, &old, &new);
        assert_eq!(
            renamed,
            "Alpen Glow: `alpen-glow serve`, alpen_glow_tests::x, ALPEN_GLOW_BIN=/usr/bin/alpen-glow, investigate Gateway \
             /etc/alpen-glow/env\n"
        );
        assert_eq!(rename(&renamed, &new, &old), text);
    }

    #[test]
    fn the_setting_follows_if_it_is_set() {
        let comment = "[default.app]\n# name = \"New\"\n";
        assert_eq!(set_name(comment, "Old", "New").unwrap(), comment);
        let set = "[default.app]\nname = \"Mine\" # for now\nbrand = \"#fff\"\n";
        assert_eq!(set_name(set, "Old", "New").unwrap(), set.replace("Mine", "New"));
    }

    #[test]
    fn packages_are_in_order() {
        let lock = "version = 4\n\n[[package]]\nname = \"b\"\n\n[[package]]\nname = \"c\"\nversion = \"2\"\n\n\
                    [[package]]\nname = \"c\"\nversion = \"10\"\n\n[[package]]\nname = \"a\"\n";
        let sorted = "version = 4\n\n[[package]]\nname = \"a\"\n\n[[package]]\nname = \"b\"\n\n[[package]]\nname = \"c\"\n\
                      version = \"2\"\n\n[[package]]\nname = \"c\"\nversion = \"10\"\n";
        assert_eq!(sort_packages(lock), sorted);
        assert_eq!(sort_packages(sorted), sorted);
    }

    const SMALL: [(&str, &str); 7] = [
        ("Cargo.toml", "[package]\nname = \"gate\"\n\n[dependencies]\nserde = \"1\"\n"),
        ("src/config/sections.rs", "section! {\n        name: String = \"Gate\".to_owned(),\n}\n"),
        ("Rocket.toml", "[default.app]\n# name = \"Gate\"\n"),
        ("CHANGELOG.md", "Gate begins\n"),
        ("static/a.svg", "a gate\n"),
        ("docs/a.md", "Run `gate serve` at the lighthouse.\n"),
        ("deploy/gate.service", "ExecStart=gate serve # Harbour, not harbour\n"),
    ];

    #[test]
    fn a_site_is_renamed() {
        let (_folder, mut tree) = repository(&SMALL);
        run(&mut tree, "Alpenglow", None).unwrap();
        assert_eq!(tree.read("Rocket.toml").unwrap(), "[default.app]\n# name = \"Alpenglow\"\n");
        assert_eq!(tree.read("docs/a.md").unwrap(), "Run `alpenglow serve` at the lighthouse.\n");
        assert!(tree.exists("deploy/alpenglow.service") && !tree.exists("deploy/gate.service"));
        assert!(tree.read("src/config/sections.rs").unwrap().contains("\"Alpenglow\""));
        for kept in &SMALL[3..5] {
            assert_eq!(tree.read(kept.0).unwrap(), kept.1);
        }
    }

    #[test]
    fn a_name_that_means_something_else_is_refused() {
        for (name, why) in [
            ("Gate", "already"),
            ("Serde", "--package"),
            ("App", "--package"),
            ("Mod", "--package"),
            ("Harbour", "such as deploy/gate.service"),
            ("a\"b", "letters"),
        ] {
            let (_folder, mut tree) = repository(&SMALL);
            let refused = run(&mut tree, name, None).unwrap_err().to_string();
            assert!(refused.contains(why), "{name}: {refused}");
        }
        let (_folder, mut tree) = repository(&SMALL);
        assert!(run(&mut tree, "Harbour", Some("harbour-site")).is_ok());
        let (_folder, mut tree) = repository(&SMALL);
        assert!(run(&mut tree, "Lighthouse", None).is_ok(), "an example in a document");
        let mine = "[default.app]\nname = \"Harbor\"\nsupport = \"help@harbor.example\"\n";
        let (_folder, mut tree) = repository(&SMALL);
        tree.edit("Rocket.toml", |_| Ok(mine.to_owned())).unwrap();
        run(&mut tree, "Harbor", None).unwrap();
        assert_eq!(tree.read("Rocket.toml").unwrap(), mine, "the owner has set the name and addresses before");
    }
}
