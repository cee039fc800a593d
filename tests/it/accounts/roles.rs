//! Every change of a role is in the history of the account, and subscribers hear of it, whoever makes it.

use std::sync::{Arc, Mutex};

use app::accounts::events::RoleChanged;
use app::accounts::{roles, setup};
use app::db::{Bus, Tx};
use app::error::Error;
use app::models::Role;

use crate::support::{TestApp, binary::Site};

#[test]
fn every_change_of_a_role_is_in_the_history_and_announced() {
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let heard = Arc::new(Mutex::new(Vec::new()));
    let hear = Arc::clone(&heard);
    let bus = Bus::default().on(move |event: &RoleChanged, _tx| {
        hear.lock().unwrap().push((event.user_id, event.role.clone(), event.granted));
        Ok(())
    });
    let changes = app.wait(app.db_with(bus).write(move |tx| {
        let link = setup::new_link(tx)?.unwrap();
        setup::make_administrator(tx, link, ann)?;
        let admin = Role::by_name(tx, roles::ADMIN)?.unwrap();
        roles::grant(tx, bob, &admin)?;
        Ok([
            roles::grant(tx, ann, &admin)?,
            roles::revoke(tx, ann, &admin)?,
            roles::revoke(tx, ann, &admin)?,
            roles::grant(tx, ann, &admin)?,
        ])
    }));
    assert_eq!(changes.unwrap(), [false, true, false, true], "whether the account did not have it, or had it");
    assert_eq!(app.history(ann), ["role-granted", "role-revoked", "role-granted"]);
    let admin = |id, granted| (id, roles::ADMIN.to_owned(), granted);
    assert_eq!(*heard.lock().unwrap(), [admin(ann, true), admin(bob, true), admin(ann, false), admin(ann, true)]);
}

#[test]
fn a_role_is_made_once_and_deleted_when_nobody_has_it() {
    let app = TestApp::new();
    let (ann, editor) = (app.member("ann"), |tx: &mut Tx<'_>| Role::by_name(tx, "editor"));
    let create = |description: &'static str| app.write(move |tx| roles::create(tx, "editor", description));
    assert_eq!([create("May edit"), create("Again")], [true, false]);
    assert_eq!(app.write(|tx| roles::find_or_create(tx, "editor", "Once more")).description, "May edit");
    assert_eq!(app.write(|tx| roles::find_or_create(tx, "writer", "May write")).description, "May write");
    for bad in ["", " editor", "editor ", "a\nb", &"x".repeat(51)] {
        let bad = bad.to_owned();
        let made = app.wait(app.db().write(move |tx| roles::create(tx, &bad, "")));
        assert!(matches!(made, Err(Error::Field { field: "name", .. })), "{made:?}");
    }
    let delete = |name: &'static str| {
        let deleted = app.db().write(move |tx| {
            let role = Role::by_name(tx, name)?.unwrap();
            roles::delete(tx, &role)
        });
        app.wait(deleted).is_ok()
    };
    app.write(move |tx| {
        let role = editor(tx)?.unwrap();
        roles::grant(tx, ann, &role)
    });
    assert!(!delete("editor"), "somebody has it");
    assert!(!delete(roles::ADMIN), "the site needs it, although nobody has it");
    app.write(move |tx| {
        let role = editor(tx)?.unwrap();
        roles::revoke(tx, ann, &role)
    });
    assert!(delete("editor"));
    assert!(app.write(move |tx| Ok(editor(tx)?)).is_none());
}

#[test]
fn the_start_makes_the_roles_that_pages_ask_for_and_a_command_may_describe_them() {
    let site = Site::new();
    let listed = || site.run(&["roles", "list"]).assert_success().to_owned();
    site.run(&["migrate"]).assert_success();
    assert!(!listed().contains("sauce"));
    drop(site.serve(&[]));
    for (name, description) in app::site::ROLES {
        let is_there = listed().lines().any(|line| line.starts_with(name) && line.contains(description));
        assert!(is_there, "{name}, {description}: {}", listed());
    }
    for name in TestApp::new().state().routes.roles() {
        assert!(listed().lines().any(|line| line.starts_with(name)), "{name}: {}", listed());
        let is_described = app::site::ROLES.iter().any(|(declared, what)| *declared == name && !what.is_empty());
        if name != roles::ADMIN && !is_described {
            site.run(&["roles", "create", name, "--description", "Described"]).assert_success();
            site.run(&["roles", "create", name]).assert_failure("already");
        }
    }
    drop(site.serve(&[]));
    assert!(!listed().contains("asks for"), "{}", listed());
}

#[test]
fn doctor_names_the_roles_that_pages_ask_for_where_the_start_changes_nothing() {
    let site = Site::new();
    let by_hand = [("APP_DATABASES__APP__MIGRATE_AT_START", "false")];
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed", "--role", "admin"])
        .assert_success();
    drop(site.serve(&by_hand));
    let says = site.run_with(&["doctor"], &by_hand, "").out;
    for name in TestApp::new().state().routes.roles() {
        let named = says.contains(&format!("`gantry roles create {name}`"));
        assert_eq!(named, name != roles::ADMIN, "{name}: {says}");
    }
    assert!(site.run(&["doctor"]).assert_success().contains("nothing is wrong"), "the start makes them");
}

#[test]
fn the_start_makes_the_roles_that_are_declared_and_describes_them() {
    let app = TestApp::new();
    let make = |wanted: &'static [(&'static str, &'static str)]| app.write(move |tx| roles::create_missing(tx, wanted));
    let description = |name: &'static str| app.read(move |c| Ok(Role::by_name(c, name)?)).unwrap().description;
    assert_eq!(make(&[("sales", "Sells"), ("editor", "")]), ["sales", "editor"]);
    assert_eq!(make(&[("sales", "Sells"), ("editor", "")]), [""; 0], "they are there");
    assert_eq!(make(&[("sales", "Buys"), ("editor", "Edits")]), ["editor"]);
    assert_eq!((description("sales").as_str(), description("editor").as_str()), ("Sells", "Edits"));
}
