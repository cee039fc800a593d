//! Misusing invitations.

use app::accounts::events::TakenBack;
use app::db::schema::{roles, users};
use app::models::{Person, Role, User, UserId};
use diesel::prelude::*;

use super::{accept, fill_in, invite, invited, list, roles_of, said_of, site, withdraw_action};
use crate::support::{PASSWORD, TestApp, registration};

#[test]
fn changing_the_address_in_the_form_is_refused() {
    let app = site();
    let ann = app.member("ann");
    app.grant(ann, "editor");
    let link = invited(&app, ann, "bob@example.com", "editor");
    let mut eve = app.browser();
    let page = eve.get(&link);
    let mut fields = registration("eve", "eve@example.com", PASSWORD);
    fields.extend([
        ("role", "admin"),
        ("roles", "admin"),
        ("is_admin", "true"),
        ("active", "true"),
        ("id", "1"),
        ("email_confirmed_at", "2020-01-01"),
    ]);
    assert!(eve.submit(&page, "user.register", &fields).is_redirect());
    let emails: Vec<_> = app.emails_of("eve").into_iter().map(|row| row.address).collect();
    assert_eq!(emails, ["bob@example.com"]);
    assert_eq!(roles_of(&app, "eve"), ["editor"]);
    app.run_jobs();
}

#[test]
fn an_invitation_works_once() {
    let app = site();
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let mut second = app.browser();
    let open = second.get(&link);
    accept(&mut app.browser(), &link, "bob");
    assert_eq!(said_of(&app, &link), ["invalid-invitation"]);
    let late = fill_in(&mut second, &open, "other");
    assert!(!late.is_redirect() || second.follow(&late).flashes() == ["invalid-invitation"]);
    assert!(app.user("other").is_none());
    app.run_jobs();
}

#[test]
fn of_six_simultaneous_uses_one_succeeds() {
    let app = site();
    let ann = app.member("ann");
    app.grant(ann, "editor");
    let link = invited(&app, ann, "bob@example.com", "editor");
    let before = (app.account_count(), app.role_grants());
    std::thread::scope(|scope| {
        for number in 0..6 {
            let (app, link) = (&app, &link);
            scope.spawn(move || {
                let mut browser = app.browser();
                let page = browser.get(link);
                if page.status == 200 {
                    fill_in(&mut browser, &page, &format!("bob{number}"));
                }
            });
        }
    });
    assert_eq!((app.account_count(), app.role_grants()), (before.0 + 1, before.1 + 1));
    app.run_jobs();
}

#[test]
fn an_invitation_is_void_once_its_sender_is_deactivated_or_deleted() {
    type Spoil = fn(&TestApp, UserId);
    let switched_off: Spoil = |app, id| app.set_active(id, false);
    let quietly: Spoil = |app, id| app.deactivate_row(id);
    let deleted: Spoil = |app, id| {
        app.write(move |tx| {
            diesel::delete(users::table.find(id)).execute(tx.connection())?;
            Ok(())
        });
    };
    for spoil in [switched_off, quietly, deleted] {
        let app = site();
        let ann = app.member("ann");
        let link = invited(&app, ann, "bob@example.com", "");
        let mut bob = app.browser();
        let open = bob.get(&link);
        spoil(&app, ann);
        assert_eq!(said_of(&app, &link), ["invalid-invitation"]);
        let late = fill_in(&mut bob, &open, "bob");
        assert_eq!(bob.follow(&late).flashes(), ["invalid-invitation"]);
        assert!(app.user("bob").is_none());
    }
}

#[test]
fn a_role_that_the_sender_lost_is_not_granted() {
    let app = site();
    let ann = app.member("ann");
    app.grant(ann, "editor");
    let links = [invited(&app, ann, "bob@example.com", "editor"), invited(&app, ann, "carl@example.com", "editor")];
    app.write(move |tx| {
        let role = Role::by_name(tx, "editor")?.unwrap();
        app::accounts::roles::revoke(tx, ann, &role)?;
        Ok(())
    });
    accept(&mut app.browser(), &links[0], "bob");
    assert!(roles_of(&app, "bob").is_empty());
    app.write(|tx| {
        diesel::delete(roles::table.filter(roles::name.eq("editor"))).execute(tx.connection())?;
        Ok(())
    });
    app.grant(ann, "editor");
    accept(&mut app.browser(), &links[1], "carl");
    assert!(roles_of(&app, "carl").is_empty());
    app.run_jobs();
}

#[test]
fn a_former_administrator_grants_only_their_own_roles() {
    let app = site();
    let (root, other) = (app.member("root"), app.member("other"));
    for id in [root, other] {
        app.grant(id, "admin");
    }
    let links = [invited(&app, root, "bob@example.com", "admin")];
    app.write(move |tx| {
        let role = Role::by_name(tx, "admin")?.unwrap();
        app::accounts::roles::revoke(tx, root, &role)?;
        Ok(())
    });
    accept(&mut app.browser(), &links[0], "bob");
    assert!(roles_of(&app, "bob").is_empty());
    app.run_jobs();
}

#[test]
fn a_role_that_a_thief_gave_away_goes_even_if_nobody_is_administrator_then() {
    let app = site();
    let (root, since) = (app.member("root"), app.db().now());
    app.grant(root, "admin");
    let link = invited(&app, root, "eve@example.com", "admin");
    accept(&mut app.browser(), &link, "eve");
    assert_eq!(roles_of(&app, "eve"), ["admin"]);
    app.write(move |tx| {
        let role = Role::by_name(tx, "admin")?.unwrap();
        assert!(app::accounts::roles::revoke(tx, root, &role)?, "eve is administrator, so that root need not be");
        tx.emit(&TakenBack { user_id: root, since });
        Ok(())
    });
    assert!(roles_of(&app, "eve").is_empty() && roles_of(&app, "root").is_empty());
    assert!(app.write(app::accounts::setup::new_link).is_some(), "the next start makes another administrator");
    app.run_jobs();
}

#[test]
fn invitations_of_other_members_are_404() {
    let app = site();
    let (ann, eve) = (app.member("ann"), app.member("eve"));
    invited(&app, ann, "bob@example.com", "");
    let mut inviter = app.with_session(ann);
    let action = withdraw_action(&inviter.get("user.invite"));
    let mut eve = app.with_session(eve);
    let token = eve.get("user.invite").csrf_token();
    for path in [action.as_str(), "user.withdraw_invitation/999", "user.withdraw_invitation/x"] {
        assert_eq!(eve.post(path, &[("csrf_token", &token)]).status, 404, "{path}");
    }
    assert!(list(&mut eve).is_empty());
    assert_eq!(list(&mut inviter), [("bob@example.com".to_owned(), "sent".to_owned())]);
}

#[test]
fn an_invitation_link_works_only_for_its_own_purpose() {
    let app = site();
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let (_, token) = link.split_once("?token=").unwrap();
    app.browser().register("carl", "carl@example.com");
    let confirm = app.mail_to("carl@example.com").link("user.confirm_email");
    let confirm = confirm.rsplit('/').next().unwrap().to_owned();
    let setup =
        app.state().tokens.link("setup", app::models::LinkKey { row: app::models::TokenId(1), random: [0; 16] });
    for foreign in [confirm.as_str(), &setup, "x", "%00", "gAAAAA", &"A".repeat(2000)] {
        assert_eq!(said_of(&app, &format!("user.register?token={foreign}")), ["invalid-invitation"], "{foreign:.20}");
    }
    let mut browser = app.browser();
    let answer = browser.get(&format!("user.confirm_email/{token}"));
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-confirm-token"]);
    let page = browser.get("user.register");
    let fields = [("invite_token", confirm.as_str()), ("username", "eve"), ("email", "eve@example.com")];
    let answer = browser.submit(&page, "user.register", &fields);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-invitation"]);
}

#[test]
fn the_senders_name_cannot_inject_links_or_recipients() {
    let app = site();
    app.member("evil.example.com");
    let id = app.user("evil.example.com").unwrap().id;
    let person = Person { first_name: "evil.example".to_owned(), ..Person::default() };
    app.write(move |tx| Ok(User::set_person(tx, id, &person)?));
    let mut evil = app.with_session(id);
    invite(&mut evil, "bob@example.com", "");
    invite(&mut evil, "evil.example.com@example.com", "");
    for mail in app.mails() {
        assert!(
            mail.text.contains("evil") && mail.html.contains("evil"),
            "the mail does not contain the name: {}",
            mail.text
        );
        let own = mail.text.replace("evil.example.com@example.com", "");
        assert!(!own.contains("evil.example") && !mail.html.contains("evil.example"), "{own}");
        assert!(!mail.subject.contains("evil"));
    }
}
