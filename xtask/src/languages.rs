//! `cargo xtask languages`: which languages the site has, as `docs/add-a-language.md` describes it.

use anyhow::{Context as _, Result, bail, ensure};
use toml_edit::{Array, DocumentMut, Item};

use crate::names::Tag;
use crate::tree::Tree;

const SETTINGS: &str = "Rocket.toml";
/// The list of languages that are checked like those that come with the site.
const CHECKED: &str = ".ci/run";
const VARIABLE: &str = "export APP_I18N__REQUIRED='";

/// The language of `i18n.default`.
pub fn default(tree: &Tree) -> Result<String> {
    let settings = settings(tree)?;
    let set = section(&settings).and_then(|section| section.get("default")).and_then(Item::as_str);
    let lang = set.unwrap_or("en").to_owned();
    ensure!(tree.exists(&format!("i18n/{lang}")), "there is no folder i18n/{lang} for the default language");
    Ok(lang)
}

fn settings(tree: &Tree) -> Result<DocumentMut> {
    tree.read(SETTINGS)?.parse().with_context(|| format!("{SETTINGS} cannot be read"))
}

fn section(settings: &DocumentMut) -> Option<&dyn toml_edit::TableLike> {
    settings.get("default")?.get("i18n")?.as_table_like()
}

/// The languages of `i18n.required`, which is the default language alone if it is empty.
pub fn required(tree: &Tree) -> Result<Vec<String>> {
    let settings = settings(tree)?;
    let list = section(&settings).and_then(|section| section.get("required")).and_then(Item::as_array);
    let mut all: Vec<_> = list.into_iter().flatten().filter_map(|value| value.as_str()).map(str::to_owned).collect();
    let default = default(tree)?;
    if !all.contains(&default) {
        all.push(default);
    }
    Ok(all)
}

/// The languages that have a folder.
pub fn all(tree: &Tree) -> Result<Vec<String>> {
    let mut all: Vec<_> = tree
        .files()?
        .iter()
        .filter_map(|file| file.strip_prefix("i18n/")?.split_once('/').map(|(lang, _)| lang.to_owned()))
        .collect();
    all.dedup();
    Ok(all)
}

/// Says which languages lack the texts that were added to a catalogue of the default language.
pub fn lacking(tree: &Tree, default: &str, catalogue: &str) -> Result<Option<String>> {
    let others: Vec<_> = all(tree)?.into_iter().filter(|lang| lang != default).collect();
    Ok((!others.is_empty()).then(|| {
        format!(
            "translate the texts into {catalogue} of {}: until then, these show them in {default} (docs/add-a-language.md)",
            others.join(", ")
        )
    }))
}

/// Changes a list in `[default.i18n]`, if it is set.
fn change_list(tree: &mut Tree, key: &str, change: impl Fn(&mut Array)) -> Result<()> {
    let mut settings = settings(tree)?;
    let section = settings.get_mut("default").and_then(|table| table.get_mut("i18n"));
    let list = section.and_then(|section| section.get_mut(key)).and_then(Item::as_array_mut);
    let Some(list) = list.filter(|list| !list.is_empty()) else { return Ok(()) };
    change(list);
    tree.edit(SETTINGS, |_| Ok(settings.to_string()))
}

pub fn keep(tree: &mut Tree, tags: &[Tag]) -> Result<Vec<String>> {
    let (all, default) = (all(tree)?, default(tree)?);
    let is_kept = |lang: &str| tags.iter().any(|tag| tag.as_str() == lang);
    if let Some(tag) = tags.iter().find(|tag| !all.contains(&tag.to_string())) {
        bail!("there is no language {tag}: there are {}", all.join(", "));
    }
    ensure!(
        is_kept(&default),
        "keep {default} too, which the others are compared with: to change that, set i18n.default in {SETTINGS} first"
    );
    let gone: Vec<_> = all.iter().filter(|lang| !is_kept(lang)).collect();
    ensure!(!gone.is_empty(), "there are no other languages than these");
    for file in tree.files()? {
        let is_of = |lang: &&&String| {
            file.starts_with(&format!("i18n/{lang}/"))
                || file.starts_with("tests/") && file.ends_with(&format!("-{lang}.snap"))
        };
        if gone.iter().any(|lang| is_of(&lang)) {
            tree.delete(&file);
        }
    }
    for key in ["languages", "required"] {
        change_list(tree, key, |list| list.retain(|value| value.as_str().is_some_and(is_kept)))?;
    }
    if tree.exists(CHECKED) && tree.read(CHECKED)?.contains(VARIABLE) {
        tree.edit(CHECKED, |text| Ok(keep_checked(text, is_kept)))?;
    }
    Ok(vec![
        "README.md and the glossary in i18n/README.md name the languages".to_owned(),
        "accounts that chose another language get mails in the best one for them that is left".to_owned(),
        "cargo test".to_owned(),
    ])
}

/// Takes languages out of the list of those that are checked.
fn keep_checked(script: &str, is_kept: impl Fn(&str) -> bool) -> String {
    let lines = script.lines().map(|line| {
        let Some(list) = line.strip_prefix(VARIABLE) else { return format!("{line}\n") };
        let langs: Vec<_> = list.split('"').skip(1).step_by(2).filter(|lang| is_kept(lang)).collect();
        let langs: Vec<_> = langs.iter().map(|lang| format!("\"{lang}\"")).collect();
        format!("{VARIABLE}[{}]'\n", langs.join(", "))
    });
    lines.collect()
}

pub fn add(tree: &mut Tree, tags: &[Tag]) -> Result<Vec<String>> {
    let default = default(tree)?;
    let folder = format!("i18n/{default}/");
    let catalogues: Vec<_> =
        tree.files()?.iter().filter_map(|file| file.strip_prefix(&folder)).map(str::to_owned).collect();
    ensure!(!catalogues.is_empty(), "there are no texts in {folder}");
    let mut next = Vec::new();
    for tag in tags {
        ensure!(!all(tree)?.contains(&tag.to_string()), "there is a language {tag} already");
        let mut texts = 0;
        for name in &catalogues {
            let text = tree.read(&format!("{folder}{name}"))?;
            texts += text.lines().filter(|line| is_message(line)).count();
            tree.create(&format!("i18n/{tag}/{name}"), &untranslated(&text, &default))?;
        }
        change_list(tree, "languages", |list| list.push(tag.as_str()))?;
        next.push(format!(
            "the {texts} texts in i18n/{tag}/ stand there in {default}, behind \"# \": translate a text, and take the \"# \" \
             of its lines away. Begin with language-name in web.ftl, the name of the language in its own words"
        ));
        next.push(format!("until a text is translated, pages and mails in {tag} show it in {default}"));
        next.push(format!(
            "when all is translated: add \"{tag}\" to i18n.required in {SETTINGS}; a missing text is wrong from then on"
        ));
    }
    next.push("cargo run -- doctor lists what is missing; cargo test --test it -- i18n finds mistakes".to_owned());
    Ok(next)
}

/// Returns whether a line begins a text.
fn is_message(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains('=')
}

/// A catalogue of which each text is a comment.
fn untranslated(catalogue: &str, default: &str) -> String {
    let head = format!(
        "# What stands behind \"# \" is in {default} yet: translate it, and take away the \"# \" of its lines. Other texts are\n\
         # shown in {default}.\n\n"
    );
    let lines = catalogue
        .lines()
        .map(|line| if line.is_empty() || line.starts_with('#') { format!("{line}\n") } else { format!("# {line}\n") });
    head + &lines.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tests::repository;

    const SMALL: [(&str, &str); 7] = [
        (SETTINGS, "[default.i18n]\nlanguages = [\"de\", \"en\"] # ours\n# default = \"en\"\n# required = []\n"),
        (CHECKED, "#!\nexport APP_I18N__REQUIRED='[\"de\", \"en\", \"fa\"]'\nunset APP_I18N__REQUIRED\n"),
        ("i18n/README.md", "words\n"),
        ("i18n/de/web.ftl", "language-name = Deutsch\n"),
        ("i18n/en/web.ftl", "## Names\n\nlanguage-name = English\ncount =\n    { $n ->\n       *[other] x\n    }\n"),
        ("i18n/fa/web.ftl", ""),
        ("tests/it/mail/snapshots/registered-de.snap", "Subject: Willkommen\n"),
    ];

    fn tags(tags: &[&str]) -> Vec<Tag> {
        tags.iter().map(|tag| tag.parse().unwrap()).collect()
    }

    #[test]
    fn the_others_go_from_the_folders_and_the_lists() {
        let (_folder, mut tree) = repository(&SMALL);
        keep(&mut tree, &tags(&["en", "fa"])).unwrap();
        let there =
            ["i18n/README.md", "i18n/de/web.ftl", "i18n/en/web.ftl", "i18n/fa/web.ftl"].map(|name| tree.exists(name));
        assert_eq!(there, [true, false, true, true]);
        assert!(!tree.exists("tests/it/mail/snapshots/registered-de.snap"));
        assert_eq!(
            tree.read(SETTINGS).unwrap().lines().nth(1).unwrap().replace("[ ", "["),
            "languages = [\"en\"] # ours"
        );
        let script = tree.read(CHECKED).unwrap();
        assert_eq!(script, "#!\nexport APP_I18N__REQUIRED='[\"en\", \"fa\"]'\nunset APP_I18N__REQUIRED\n");
    }

    #[test]
    fn the_default_language_and_unknown_ones_are_looked_after() {
        for (kept, why) in
            [(&["fa"][..], "keep en too"), (&["en", "pt"], "no language pt"), (&["en", "de", "fa"], "no other")]
        {
            let (_folder, mut tree) = repository(&SMALL);
            let refused = keep(&mut tree, &tags(kept)).unwrap_err().to_string();
            assert!(refused.contains(why), "{refused}");
        }
        let german = SMALL[0].1.replace("# default = \"en\"", "default = \"de\"");
        let files: Vec<_> = [(SETTINGS, german.as_str())].into_iter().chain(SMALL[1..].iter().copied()).collect();
        let (_folder, mut tree) = repository(&files);
        assert_eq!(default(&tree).unwrap(), "de");
        assert!(keep(&mut tree, &tags(&["en"])).is_err());
    }

    #[test]
    fn a_new_language_begins_with_everything_untranslated() {
        let (_folder, mut tree) = repository(&SMALL);
        let next = add(&mut tree, &tags(&["pt"])).unwrap().join("\n");
        assert!(next.contains("the 2 texts in i18n/pt/"), "{next}");
        let text = tree.read("i18n/pt/web.ftl").unwrap();
        assert!(
            text.ends_with(
                "## Names\n\n# language-name = English\n# count =\n#     { $n ->\n#        *[other] x\n#     }\n"
            ),
            "{text}"
        );
        assert!(text.lines().all(|line| line.is_empty() || line.starts_with('#')));
        assert!(tree.read(SETTINGS).unwrap().contains("[\"de\", \"en\", \"pt\"]"));
        assert!(add(&mut tree, &tags(&["de"])).is_err());
    }
}
