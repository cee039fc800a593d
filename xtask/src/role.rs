//! `cargo xtask new role`: a role that the start makes, with what it is for.

use anyhow::{Context as _, Result, ensure};

use crate::names::Role;
use crate::tree::Tree;

const SITE: &str = "src/site.rs";
const LIST: &str = "pub const ROLES: &[(&str, &str)] = &[";

pub fn run(tree: &mut Tree, role: &Role, description: &str) -> Result<Vec<String>> {
    ensure!(!description.contains(char::is_control), "the description must be one line");
    ensure!(!is_declared(&tree.read(SITE)?, role), "{SITE} has the role {role} already");
    let entry = format!("    ({:?}, {description:?}),\n", role.to_string());
    tree.edit(SITE, |text| {
        let list = text.find(LIST).with_context(|| format!("`{LIST}` is missing"))? + LIST.len();
        let end = list + text[list..].find("];\n").context("the list of roles does not end")?;
        // It may stand on one line. The formatter puts this right.
        let separator = if text[list..end].trim_end().ends_with(')') { "," } else { "" };
        let before = text[..end].trim_end();
        Ok(format!("{before}{separator}\n{entry}{}", &text[end..]))
    })?;
    Ok(vec![
        format!("a page for it: cargo xtask new page NAME --role {role}"),
        format!("the start makes the role; give it to an account: cargo run -- roles add ann {role}"),
    ])
}

/// Returns whether `ROLES` has a role.
fn is_declared(site: &str, role: &Role) -> bool {
    let list = site.split(LIST).nth(1).and_then(|rest| rest.split("];\n").next());
    list.is_some_and(|list| list.contains(&format!("({:?},", role.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tests::repository;

    #[test]
    fn a_role_is_added_once() {
        let (_folder, mut tree) = repository(&[(SITE, "pub const ROLES: &[(&str, &str)] = &[];\n\nfn f() {}\n")]);
        run(&mut tree, &"editor".parse().unwrap(), "May \"see\"").unwrap();
        run(&mut tree, &"sales".parse().unwrap(), "").unwrap();
        let expected = "pub const ROLES: &[(&str, &str)] = &[\n    (\"editor\", \"May \\\"see\\\"\"),\n    (\"sales\", \"\"),\n];\n\nfn f() {}\n";
        assert_eq!(tree.read(SITE).unwrap(), expected);
        assert!(run(&mut tree, &"editor".parse().unwrap(), "").is_err());
        let formatted = "pub const ROLES: &[(&str, &str)] = &[(\"editor\", \"\")];\n";
        let (_folder, mut short) = repository(&[(SITE, formatted)]);
        run(&mut short, &"sales".parse().unwrap(), "").unwrap();
        assert_eq!(short.read(SITE).unwrap(), formatted.replace("\"\")]", "\"\"),\n    (\"sales\", \"\"),\n]"));
        assert!(run(&mut tree, &"other".parse().unwrap(), "a\nb").is_err());
    }

    #[test]
    fn without_the_list_nothing_is_changed() {
        let (_folder, mut tree) = repository(&[(SITE, "fn f() {}\n")]);
        assert!(run(&mut tree, &"editor".parse().unwrap(), "").unwrap_err().to_string().contains(SITE));
    }
}
