//! Accounts by the functions that pages, commands and a site's own code share: what each returns, and that it is announced.

use std::sync::{Arc, Mutex};

use app::accounts::create::{New, create};
use app::accounts::events::{ActiveChanged, Created, Deleted, RoleDeleted, RoleMade};
use app::accounts::find::{Found, find};
use app::accounts::{manage, roles};
use app::auth::{HashedPassword, Password, PasswordManager};
use app::db::{Bus, Db};
use app::error::{Error, Result};
use app::models::{User, UserEmail, UserId};

use crate::support::{PASSWORD, TestApp};

fn hash(app: &TestApp) -> HashedPassword {
    app.wait(PasswordManager::new().hash_password(&Password::new(PASSWORD))).unwrap()
}

fn new(app: &TestApp, name: &str, address: &str, confirmed: bool) -> Result<UserId> {
    let (name, address, hash) = (name.to_owned(), address.to_owned(), hash(app));
    app.wait(app.db().write(move |tx| {
        let new = New {
            username: name.parse().ok(),
            email: address.parse().ok(),
            hash: hash.clone(),
            active: true,
            confirmed,
            roles: vec![roles::find_or_create(tx, "editor", "May edit")?],
            by: "by the import",
        };
        create(tx, &new)
    }))
}

/// A database that notes these events.
fn listening(app: &TestApp) -> (Db, Arc<Mutex<Vec<String>>>) {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let note = |heard: &Arc<Mutex<Vec<String>>>| {
        let heard = Arc::clone(heard);
        move |event: String| {
            heard.lock().unwrap().push(event);
            Ok(())
        }
    };
    let [created, active, deleted, made, gone] = std::array::from_fn(|_| note(&heard));
    let bus = Bus::default()
        .on(move |event: &Created, _| created(format!("created {}", event.user_id)))
        .on(move |event: &ActiveChanged, _| active(format!("{} active: {}", event.user_id, event.active)))
        .on(move |event: &Deleted, _| deleted(format!("deleted {}", event.user_id)))
        .on(move |event: &RoleMade, _| made(format!("made {}", event.role)))
        .on(move |event: &RoleDeleted, _| gone(format!("deleted {}", event.role)));
    (app.db_with(bus), heard)
}

#[test]
fn an_account_is_made_with_its_roles_unless_its_name_or_address_is_taken() {
    let app = TestApp::new();
    let ann = new(&app, "ann", "ann@example.com", true).unwrap();
    assert_eq!(app.signed_in("ann").signed_in_as().as_deref(), Some("ann"));
    assert_eq!(app.history(ann)[..2], ["registered", "role-granted"]);
    for (name, address, field) in [("ANN", "b@example.com", "username"), ("bob", "Ann@Example.com", "email")] {
        let refused = new(&app, name, address, true);
        assert!(matches!(&refused, Err(Error::Field { field: at, .. }) if *at == field), "{refused:?}");
    }
    assert!(app.user("bob").is_none());
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn a_name_finds_one_account_or_nobody_or_those_that_claim_it() {
    let app = TestApp::new();
    let ann = new(&app, "ann", "ann@example.com", true).unwrap();
    for name in ["bob", "carl"] {
        new(&app, name, "shared@example.com", false).unwrap();
    }
    let found = |name: &'static str| {
        let found = app.wait(app.db().read(move |conn| find(conn, name))).unwrap();
        match found {
            Found::One(user) => vec![user.id],
            Found::Nobody => vec![],
            Found::Claimants(users) => users.iter().map(|user| user.id).collect(),
        }
    };
    assert_eq!(
        [found("ANN"), found("Ann@example.com"), found("nobody"), found("x@example.com")],
        [vec![ann], vec![ann], vec![], vec![]]
    );
    assert_eq!(found("shared@example.com").len(), 2);
}

#[test]
fn each_change_says_whether_it_changed_something_and_is_announced_once() {
    let app = TestApp::new();
    let (db, heard) = listening(&app);
    let (ann, hash) = (app.member("ann"), hash(&app));
    let returned = app.wait(db.write(move |tx| {
        let new = New {
            username: "bob".parse().ok(),
            email: None,
            hash: hash.clone(),
            active: false,
            confirmed: false,
            roles: vec![],
            by: "",
        };
        let bob = create(tx, &new)?;
        let editor = roles::find_or_create(tx, "editor", "")?;
        roles::delete(tx, &editor)?;
        let returned = [
            manage::set_active(tx, ann, true)?,
            manage::set_active(tx, ann, false)?,
            manage::set_active(tx, ann, false)?,
            manage::toggle_active(tx, ann)?,
            manage::toggle_active(tx, bob)?,
            manage::toggle_active(tx, bob)?,
        ];
        manage::delete(tx, bob)?;
        Ok((bob, returned))
    }));
    let (bob, returned) = returned.unwrap();
    assert_eq!(returned, [false, true, false, true, true, false]);
    let expected = [
        format!("created {bob}"),
        "made editor".to_owned(),
        "deleted editor".to_owned(),
        format!("{ann} active: false"),
        format!("{ann} active: true"),
        format!("{bob} active: true"),
        format!("{bob} active: false"),
        format!("deleted {bob}"),
    ];
    assert_eq!(*heard.lock().unwrap(), expected);
    assert_eq!(app.history(ann), ["deactivated", "activated"]);
}

#[test]
fn what_is_not_there_is_not_found() {
    let app = TestApp::new();
    let nobody = UserId(4711);
    let changes: [fn(&mut app::db::Tx<'_>, UserId) -> Result<()>; 4] = [
        |tx, id| manage::set_active(tx, id, true).map(drop),
        |tx, id| manage::toggle_active(tx, id).map(drop),
        |tx, id| manage::delete(tx, id).map(drop),
        |tx, id| manage::set_email(tx, id, &"a@example.com".parse().unwrap(), true).map(drop),
    ];
    for change in changes {
        assert!(matches!(app.wait(app.db().write(move |tx| change(tx, nobody))), Err(Error::NotFound)));
    }
}

#[test]
fn a_username_is_available_to_its_owner_and_if_nobody_has_it() {
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let available = |name: &str, own| {
        let name = name.parse().unwrap();
        app.read(move |c| Ok(User::username_is_available(c, &name, own)?))
    };
    assert!(available("carl", None) && available("carl", Some(ann)));
    assert!(available("Ann", Some(ann)));
    assert!(!available("ANN", None) && !available("ann", Some(bob)));
}

#[test]
fn an_address_is_to_be_confirmed_only_where_the_settings_ask_for_it() {
    for confirms in [true, false] {
        let app = TestApp::with(|settings| settings.user.enable_confirm_email = confirms);
        let (ann, una) = (app.member("ann"), app.unconfirmed("una"));
        let waits =
            |id| app.wait(app.db().read(move |conn| Ok(UserEmail::to_be_confirmed(conn, id)?))).unwrap().is_some();
        assert_eq!((waits(ann), waits(una)), (false, confirms));
    }
}
