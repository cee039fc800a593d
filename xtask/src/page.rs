//! `cargo xtask new page`: what `docs/add-a-page.md` does by hand.

use anyhow::{Result, ensure};

use crate::languages;
use crate::names::{Name, Role};
use crate::reserved::refuse_crate;
use crate::text::{add_after_last, add_to_block, append, has_text, is_module};
use crate::tree::Tree;

const PAGES: &str = "src/pages/mod.rs";
const SITE: &str = "src/site.rs";
const TESTS: &str = "tests/it/pages/mod.rs";

pub fn run(tree: &mut Tree, name: &Name, role: Option<&Role>) -> Result<Vec<String>> {
    let lang = languages::default(tree)?;
    let texts = format!("i18n/{lang}/pages.ftl");
    refuse_taken(tree, name, &texts)?;

    let (kebab, title) = (name.kebab(), name.title());
    tree.create(&format!("src/pages/{name}.rs"), &handler(name, role))?;
    tree.create(&format!("templates/pages/{name}.html"), &template(&kebab))?;
    tree.create(&format!("tests/it/pages/{name}.rs"), &test(name, role))?;
    tree.edit(PAGES, |text| {
        let page = format!("            page!(\"{name}\", {name}::page),");
        let text = add_to_block(text, ".serve(vec![", |line| line.trim_start().starts_with("page!("), &page)?;
        add_after_last(&text, "a line `mod …;`", is_module, &format!("pub mod {name};"))
    })?;
    tree.edit(TESTS, |text| add_after_last(text, "a line `mod …;`", is_module, &format!("mod {name};")))?;
    tree.edit(SITE, |text| {
        let entry = format!("    MenuItem {{ endpoint: \"{name}\", label: \"menu-{kebab}\" }},");
        // Those of features, which are marked, come last.
        let is_own = |line: &str| line.trim_start().starts_with("MenuItem {") && !line.contains("// feature:");
        add_to_block(text, "pub const MENU: ", is_own, &entry)
    })?;
    tree.edit(&texts, |text| {
        let own = format!(
            "menu-{kebab} = {title}\n{kebab}-title = {title}\n{kebab}-text = This is where the content of this page goes.\n"
        );
        Ok(append(text, &own))
    })?;

    let mut next = vec![
        format!(
            "what the page says: templates/pages/{name}.html, and the texts menu-{kebab}, {kebab}-title and {kebab}-text in {texts}"
        ),
        format!("what it shows: src/pages/{name}.rs; docs/add-a-page.md shows how to ask the database"),
    ];
    next.extend(languages::lacking(tree, &lang, "pages.ftl")?);
    next.push(format!("cargo run, and open http://127.0.0.1:8000/{kebab}"));
    if let Some(role) = role {
        next.push(format!("the start makes the role {role}; give it to an account: cargo run -- roles add ann {role}"));
    }
    next.push("cargo test --test it -- pages i18n structure walk".to_owned());
    Ok(next)
}

fn refuse_taken(tree: &Tree, name: &Name, texts: &str) -> Result<()> {
    let kebab = name.kebab();
    refuse_crate(tree, name.as_str())?;
    let catalogue = tree.read(texts)?;
    for id in [format!("menu-{kebab}"), format!("{kebab}-title"), format!("{kebab}-text")] {
        ensure!(!has_text(&catalogue, &id), "{texts} has the text {id} already: choose another name");
    }
    let wanted =
        [format!("\"/{kebab}\""), format!("\"/{kebab}/"), format!("page!(\"{name}\","), format!("\"/{kebab}?")];
    for file in tree.files()?.iter().filter(|file| file.starts_with("src/") && file.ends_with(".rs")) {
        let text = tree.read(file)?;
        let taken = wanted.iter().find(|wanted| text.contains(wanted.as_str()));
        ensure!(taken.is_none(), "{file} has a page or an address called {name} already: choose another name");
    }
    Ok(())
}

fn handler(name: &Name, role: Option<&Role>) -> String {
    let (title, kebab) = (name.title(), name.kebab());
    let (what, imports, guard, argument) = match role {
        None => (format!("{title}, for everybody."), "", String::new(), String::new()),
        Some(role) => {
            let guard = role.guard();
            let declared =
                format!("role_guard!(\n    /// A visitor who may open the page.\n    pub {guard} = \"{role}\"\n);\n\n");
            let argument = format!("_{}: {guard}, ", role.snake());
            (format!("{title}, for the role `{role}`."), "use crate::role_guard;\n", declared, argument)
        }
    };
    format!(
        "//! {what}

use rocket::get;

{imports}use crate::web::{{Reply, Visit}};

{guard}#[get(\"/{kebab}\")]
pub fn page({argument}visit: Visit<'_>) -> Reply {{
    visit.page(\"pages/{name}\", ())
}}
"
    )
}

fn template(kebab: &str) -> String {
    format!(
        "{{% extends \"base.html\" %}}
{{% block title %}}{{{{ \"{kebab}-title\" | t }}}}{{% endblock title %}}
{{% block content %}}
    <h1>{{{{ \"{kebab}-title\" | t }}}}</h1>
    <p>{{{{ \"{kebab}-text\" | t }}}}</p>
{{% endblock content %}}
"
    )
}

fn test(name: &Name, role: Option<&Role>) -> String {
    let title = name.title();
    let (imports, body) = match role {
        None => (
            "TestApp",
            format!(
                "#[test]
fn everybody_may_open_the_page() {{
    let app = TestApp::new();
    let page = app.browser().get(\"{name}\");
    assert_eq!((page.status, page.texts(\"h1\").len()), (200, 1), \"{{}}\", page.body);
    assert_eq!(app.browser().get(\"home\").links_to(\"#site-menu\", \"{name}\"), 1, \"the menu offers it\");
}}
"
            ),
        ),
        Some(role) => (
            "TestApp, url",
            format!(
                "#[test]
fn the_page_needs_the_role() {{
    let app = TestApp::new();
    assert_eq!(app.browser().get(\"{name}\").leads_to(), url(\"user.login\"), \"a stranger signs in first\");
    let id = app.member(\"ann\");
    let mut browser = app.with_session(id);
    assert_eq!(browser.get(\"{name}\").status, 303, \"a member lacks the role\");
    assert_eq!(browser.get(\"home\").links_to(\"#site-menu\", \"{name}\"), 0, \"the menu does not offer it\");
    app.grant(id, \"{role}\");
    let page = browser.get(\"{name}\");
    assert_eq!((page.status, page.texts(\"h1\").len()), (200, 1), \"{{}}\", page.body);
    assert_eq!(browser.get(\"home\").links_to(\"#site-menu\", \"{name}\"), 1, \"the menu offers it\");
}}
"
            ),
        ),
    };
    format!("//! {title}.\n\nuse crate::support::{{{imports}}};\n\n{body}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tests::repository;

    const SMALL: [(&str, &str); 6] = [
        ("Cargo.toml", "[dependencies]\nserde-json = \"1\"\n"),
        ("Rocket.toml", "[default.i18n]\n# default = \"en\"\n"),
        (
            PAGES,
            "mod home;\n\nuse x::y;\n\n        .serve(vec![\n            page!(\"home\", home::page),\n        ])\n// \"/user/login\"\n",
        ),
        (TESTS, "mod home;\n"),
        (
            SITE,
            "pub const MENU: &[MenuItem] = &[\n    MenuItem { endpoint: \"home\", label: \"menu-home\" },\n    \
             MenuItem { endpoint: \"x\", label: \"x\" }, // feature: x\n];\n",
        ),
        ("i18n/en/pages.ftl", "home-title = Home\nold-text = Old\n"),
    ];

    fn add(tree: &mut Tree, name: &str, role: Option<&str>) -> Result<Vec<String>> {
        run(tree, &name.parse().unwrap(), role.map(|role| role.parse().unwrap()).as_ref())
    }

    #[test]
    fn a_page_is_added_beside_the_others() {
        let (_folder, mut tree) = repository(&SMALL);
        add(&mut tree, "sales_reports", Some("sales-team")).unwrap();
        let pages = tree.read(PAGES).unwrap();
        assert!(pages.starts_with("mod home;\npub mod sales_reports;\n"), "{pages}");
        assert!(
            pages.contains("home::page),\n            page!(\"sales_reports\", sales_reports::page),\n"),
            "{pages}"
        );
        let site = tree.read(SITE).unwrap();
        assert!(site.contains("\"menu-sales-reports\" },\n    MenuItem { endpoint: \"x\""), "{site}");
        assert!(tree.read("i18n/en/pages.ftl").unwrap().contains("\n\nmenu-sales-reports = Sales reports\n"));
        let handler = tree.read("src/pages/sales_reports.rs").unwrap();
        assert!(handler.contains("pub SalesTeam = \"sales-team\""), "{handler}");
        assert!(
            handler.contains("#[get(\"/sales-reports\")]\npub fn page(_sales_team: SalesTeam, visit:"),
            "{handler}"
        );
        assert!(tree.read("templates/pages/sales_reports.html").unwrap().contains("\"sales-reports-text\" | t"));
    }

    #[test]
    fn a_name_that_is_taken_is_refused() {
        for name in ["home", "old", "user", "serde_json", "std"] {
            let (_folder, mut tree) = repository(&SMALL);
            assert!(add(&mut tree, name, None).is_err(), "{name}");
        }
        let (_folder, mut tree) = repository(&SMALL);
        add(&mut tree, "reports", None).unwrap();
        assert!(add(&mut tree, "reports", None).is_err());
    }

    #[test]
    fn what_is_missing_is_named() {
        for gone in [PAGES, TESTS, SITE] {
            let files: Vec<_> =
                SMALL.into_iter().map(|(name, text)| (name, if name == gone { "" } else { text })).collect();
            let (_folder, mut tree) = repository(&files);
            let refused = add(&mut tree, "reports", None).unwrap_err();
            assert!(format!("{refused:#}").contains(gone), "{refused:#}");
        }
    }
}
