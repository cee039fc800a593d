//! The last administrator stays, whatever is done, by whom, and at which moment.

use app::accounts::manage::{delete, delete_in_steps, set_active, set_email, toggle_active};
use app::accounts::{deletion, roles};
use app::db::Tx;
use app::error::{Error, Result};
use app::models::{Email, Role, User, UserId};
use chrono::TimeDelta;

use crate::support::{TestApp, binary::Site, in_terminal};

/// A change that may take an administrator from the site.
type Change = fn(&mut Tx<'_>, UserId) -> Result<()>;

const CHANGES: [(&str, Change); 6] = [
    ("switched off", |tx, id| set_active(tx, id, false).map(drop)),
    ("toggled", |tx, id| toggle_active(tx, id).map(drop)),
    ("deleted", |tx, id| delete(tx, id).map(drop)),
    ("deleted by its owner", |tx, id| {
        let user = User::find(tx, id)?.ok_or(Error::NotFound)?;
        deletion::delete(tx, &user).map(drop)
    }),
    ("without the role", |tx, id| {
        let role = Role::by_name(tx, roles::ADMIN)?.ok_or(Error::NotFound)?;
        roles::revoke(tx, id, &role).map(drop)
    }),
    ("with an address that has yet to be confirmed", |tx, id| {
        let email: Email = format!("new{id}@example.com").parse().unwrap();
        set_email(tx, id, &email, false).map(drop)
    }),
];

fn administrator(app: &TestApp, name: &str) -> UserId {
    let id = app.member(name);
    app.grant(id, roles::ADMIN);
    id
}

fn is_refused<T>(done: &Result<T>) -> bool {
    matches!(done, Err(Error::Refused(flash)) if flash.message.id == "last-administrator")
}

/// The administrators who can sign in.
fn administrators(app: &TestApp) -> Vec<UserId> {
    use app::db::schema::{roles as all_roles, user_emails, user_roles, users};
    use diesel::prelude::*;
    app.read(|c| {
        let rows =
            user_roles::table.inner_join(all_roles::table).inner_join(users::table.inner_join(user_emails::table));
        let able = users::active.and(user_emails::is_primary).and(user_emails::confirmed_at.is_not_null());
        let named = rows.filter(all_roles::name.eq(roles::ADMIN)).filter(able);
        Ok(named.select(users::id).order(users::id).load(c)?)
    })
}

#[test]
fn no_change_takes_the_last_administrator_away() {
    for (called, change) in CHANGES {
        let mut app = TestApp::new();
        app.allow_unfinished_jobs();
        let ann = administrator(&app, "ann");
        // None of these could take her place: switched off, to be deleted, or without a confirmed address.
        let (off, gone, unconfirmed) =
            (administrator(&app, "off"), administrator(&app, "gone"), app.unconfirmed("unconfirmed"));
        app.grant(unconfirmed, roles::ADMIN);
        app.set_active(off, false);
        app.write(move |tx| CHANGES[3].1(tx, gone));
        let (mut browser, history) = (app.with_session(ann), app.history(ann));
        assert!(is_refused(&app.wait(app.db().write(move |tx| change(tx, ann)))), "{called}");
        assert_eq!(administrators(&app), [ann], "{called}");
        assert_eq!(app.history(ann), history, "{called}");
        assert_eq!(browser.signed_in_as().as_deref(), Some("ann"), "{called}");
        // The others may go, and with somebody in her place, she may, too.
        app.write(move |tx| change(tx, unconfirmed).or_else(|e| if called == "toggled" { Ok(()) } else { Err(e) }));
        let bob = administrator(&app, "bob");
        app.write(move |tx| change(tx, ann));
        assert_eq!(administrators(&app), [bob], "{called}");
    }
}

#[test]
fn an_administrator_without_a_confirmed_address_counts_where_none_is_needed() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    let (ann, bob) = (administrator(&app, "ann"), app.unconfirmed("bob"));
    app.grant(bob, roles::ADMIN);
    assert!(app.write(move |tx| set_active(tx, ann, false)));
    assert!(is_refused(&app.wait(app.db().write(move |tx| set_active(tx, bob, false)))));
}

#[test]
fn a_refused_deletion_deletes_no_history() {
    let app = TestApp::new();
    let ann = administrator(&app, "ann");
    // More than are left of a deleted account.
    app.write(move |tx| (0..1010).try_for_each(|_| Ok(tx.audit("signed-in", ann, "")?)));
    assert!(is_refused(&app.wait(delete_in_steps(app.db(), ann))));
    assert_eq!(app.history(ann).len(), 1010);
}

#[test]
fn housekeeping_removes_who_has_left_and_nobody_else() {
    let mut app = TestApp::new();
    app.allow_unfinished_jobs();
    let (ann, bob) = (administrator(&app, "ann"), administrator(&app, "bob"));
    app.write(move |tx| CHANGES[3].1(tx, ann));
    app.advance_clock(TimeDelta::days(400));
    app.run_housekeeping();
    assert_eq!((app.user("ann").is_none(), administrators(&app)), (true, vec![bob]));
}

#[test]
fn of_two_administrators_who_remove_each_other_at_once_one_stays() {
    let mut app = TestApp::new();
    app.allow_unfinished_jobs();
    let mut both = [administrator(&app, "ann0"), administrator(&app, "bob0")];
    for round in 0..50 {
        // Each pair of changes in turn.
        let (first, second) = (CHANGES[round % CHANGES.len()], CHANGES[round / CHANGES.len() % CHANGES.len()]);
        let [ann, bob] = both;
        let (one, other) = app.wait(async {
            tokio::join!(app.db().write(move |tx| first.1(tx, bob)), app.db().write(move |tx| second.1(tx, ann)))
        });
        let context = format!("{}, {}: {one:?}, {other:?}", first.0, second.0);
        assert_eq!(usize::from(is_refused(&one)) + usize::from(is_refused(&other)), 1, "{context}");
        assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1, "{context}");
        let left = administrators(&app);
        assert_eq!(left, [if one.is_ok() { ann } else { bob }], "{context}");
        both = [left[0], administrator(&app, &format!("next{round}"))];
    }
}

#[test]
fn commands_keep_the_last_administrator_too() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed", "--role", "admin"])
        .assert_success();
    for command in [
        &["users", "deactivate", "ann"][..],
        &["users", "delete", "ann"],
        &["roles", "remove", "ann", "admin"],
        &["users", "set-email", "ann", "new@example.com"],
    ] {
        site.run(command).assert_failure(&in_terminal("last-administrator"));
    }
    let shown = site.run(&["users", "show", "ann"]);
    let line = shown.assert_success();
    assert!(line.contains("ann@example.com") && line.contains("active") && line.contains("admin"), "{line}");
    site.run(&["users", "set-email", "ann", "new@example.com", "--confirmed"]).assert_success();
    site.create_user(&["bob@example.com", "--username", "bob", "--active", "--confirmed", "--role", "admin"])
        .assert_success();
    site.run(&["users", "deactivate", "ann"]).assert_success();
}
