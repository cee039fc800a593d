//! What a feature cannot be called, because something is.

use anyhow::{Result, ensure};

use crate::names::{ManyAndOne, Role};
use crate::reserved::{is_macro, is_module, is_sql, is_type, refuse_crate};
use crate::text::has_text;
use crate::tree::Tree;

/// Refuses names that are taken. `texts` are those that the feature adds.
pub fn refuse(tree: &Tree, names: &ManyAndOne, role: Option<&Role>, lang: &str, texts: &str) -> Result<()> {
    let (many, one, camel) = (&names.many, &names.one, names.one.camel());
    ensure!(!is_sql(many.as_str()), "a table cannot be called {many}, which is a word of SQL: choose another name");
    let is_the_engines = ["sqlite", "pg"].iter().any(|word| many.as_str().split('_').next() == Some(word));
    ensure!(!is_the_engines, "tables whose names begin as {many} does belong to the database: choose another name");
    ensure!(!is_module(one.as_str()), "one of {many} cannot be called {one}, as another file is: choose another name");
    ensure!(!is_macro(many.as_str()), "nothing here can be called {many}, as a macro is: choose another name");
    for name in [&camel, &format!("New{camel}"), &format!("{camel}Form")] {
        ensure!(!is_type(name), "one of {many} cannot be called {one}: there is a type {name}. Choose another name");
    }
    if let Some(guard) = role.map(Role::guard) {
        let own = [camel.clone(), format!("New{camel}"), format!("{camel}Form"), format!("{camel}Id")];
        ensure!(
            !is_type(&guard) && !own.contains(&guard),
            "the guard of the role would be called {guard}, as another type is: choose another name"
        );
    }
    refuse_crate(tree, many.as_str())?;
    refuse_crate(tree, one.as_str())?;
    let files = tree.files()?;
    let folders = [format!("src/{many}/"), format!("tests/it/{many}/"), format!("templates/{many}/")];
    let single = [format!("src/{many}.rs"), format!("tests/it/{many}.rs"), format!("i18n/{lang}/{many}.ftl")];
    let is_taken = |file: &&String| folders.iter().any(|folder| file.starts_with(folder)) || single.contains(file);
    if let Some(file) = files.iter().find(is_taken) {
        anyhow::bail!("there is {file} already: choose another name than {many}");
    }
    refuse_taken_texts(tree, &files, lang, texts)?;
    if role.is_none() {
        refuse_taken_part(tree, names)?;
    }
    refuse_taken_addresses(tree, &files, names)
}

/// The export of an account has a part for each feature whose rows belong to accounts.
fn refuse_taken_part(tree: &Tree, names: &ManyAndOne) -> Result<()> {
    let export = "src/accounts/export.rs";
    let is_there = tree.read(export).unwrap_or_default().contains(&format!("(\"{}\".to_owned(), ", names.many));
    ensure!(!is_there, "{export} has a part called {} already: choose another name", names.many);
    Ok(())
}

fn refuse_taken_texts(tree: &Tree, files: &[String], lang: &str, texts: &str) -> Result<()> {
    let folder = format!("i18n/{lang}/");
    for file in files.iter().filter(|file| file.starts_with(&folder) && file.ends_with(".ftl")) {
        let catalogue = tree.read(file)?;
        let ids = texts.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
        for (id, _) in ids {
            ensure!(!has_text(&catalogue, id), "{file} has the text {id} already: choose another name");
        }
    }
    Ok(())
}

fn refuse_taken_addresses(tree: &Tree, files: &[String], names: &ManyAndOne) -> Result<()> {
    let (many, kebab) = (&names.many, names.many.kebab());
    let wanted =
        [format!("\"/{kebab}\""), format!("\"/{kebab}/"), format!("\"/{kebab}?"), format!("page!(\"{many}\",")];
    for file in files.iter().filter(|file| file.starts_with("src/") && file.ends_with(".rs")) {
        let text = tree.read(file)?;
        let taken = wanted.iter().find(|wanted| text.contains(wanted.as_str()));
        ensure!(taken.is_none(), "{file} has a page or an address called {many} already: choose another name");
        let is_table = |line: &str| line.trim_start().starts_with(&format!("{many} (")) && line.ends_with(") {");
        ensure!(
            !file.ends_with("schema.rs") || !text.lines().any(is_table),
            "{file} has a table called {many} already: choose another name"
        );
    }
    Ok(())
}
