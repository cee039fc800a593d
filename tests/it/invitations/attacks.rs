//! What somebody tries with an invitation that was not meant so.

use app::db::schema::{roles, users};
use app::models::{Purpose, Role};
use diesel::prelude::*;

use super::{accept, fill_in, invite, invited, list, roles_of, said_of, site};
use crate::support::{PASSWORD, TestApp};

#[test]
fn another_address_in_the_form_gets_neither_the_account_nor_the_role() {
    let app = site();
    let ann = app.member("ann");
    app.grant(ann, "editor");
    let link = invited(&app, ann, "bob@example.com", "editor");
    let mut eve = app.browser();
    let page = eve.get(&link);
    let fields = [
        ("username", "eve"),
        ("email", "eve@example.com"),
        ("password", PASSWORD),
        ("retype_password", PASSWORD),
        ("role", "admin"),
        ("roles", "admin"),
        ("is_admin", "true"),
        ("active", "true"),
        ("id", "1"),
        ("email_confirmed_at", "2020-01-01"),
    ];
    assert!(eve.submit(&page, "/user/register", &fields).is_redirect());
    let emails: Vec<_> = app.emails_of("eve").into_iter().map(|row| row.address).collect();
    assert_eq!(emails, ["bob@example.com"]);
    assert_eq!(roles_of(&app, "eve"), ["editor"]);
    app.work();
}

#[test]
fn it_lets_in_once() {
    let app = site();
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let mut second = app.browser();
    let open = second.get(&link);
    accept(&mut app.browser(), &link, "bob");
    assert_eq!(said_of(&app, &link), ["invalid-invitation"]);
    let late = fill_in(&mut second, &open, "other");
    assert!(!late.is_redirect() || second.follow(&late).flashes() == ["invalid-invitation"]);
    assert!(app.user("other").is_none());
    app.work();
}

#[test]
fn of_six_at_once_one_gets_in() {
    let app = site();
    let ann = app.member("ann");
    app.grant(ann, "editor");
    let link = invited(&app, ann, "bob@example.com", "editor");
    let before = (app.accounts(), app.granted_roles());
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
    assert_eq!((app.accounts(), app.granted_roles()), (before.0 + 1, before.1 + 1));
    app.work();
}

#[test]
fn it_is_worth_nothing_once_its_sender_is_switched_off_or_gone() {
    type Spoil = fn(&TestApp, i64);
    let switched_off: Spoil = |app, id| app.set_active(id, false);
    let quietly: Spoil = |app, id| app.switch_off_quietly(id);
    let deleted: Spoil = |app, id| {
        app.write(move |tx| {
            diesel::delete(users::table.find(id)).execute(&mut **tx)?;
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
fn a_role_that_its_sender_lost_is_not_given_and_nor_is_a_new_one_of_that_name() {
    let app = site();
    let ann = app.member("ann");
    app.grant(ann, "editor");
    let links = [invited(&app, ann, "bob@example.com", "editor"), invited(&app, ann, "carl@example.com", "editor")];
    app.write(move |tx| {
        let role = Role::by_name(tx, "editor")?.unwrap();
        role.revoke(tx, ann)?;
        Ok(())
    });
    accept(&mut app.browser(), &links[0], "bob");
    assert!(roles_of(&app, "bob").is_empty());
    app.write(|tx| {
        diesel::delete(roles::table.filter(roles::name.eq("editor"))).execute(&mut **tx)?;
        Ok(())
    });
    app.grant(ann, "editor");
    accept(&mut app.browser(), &links[1], "carl");
    assert!(roles_of(&app, "carl").is_empty());
    app.work();
}

#[test]
fn an_administrator_who_is_one_no_more_gives_only_what_he_has() {
    let app = site();
    let root = app.member("root");
    app.grant(root, "admin");
    let links = [invited(&app, root, "bob@example.com", "admin")];
    app.write(move |tx| {
        Role::by_name(tx, "admin")?.unwrap().revoke(tx, root)?;
        Ok(())
    });
    accept(&mut app.browser(), &links[0], "bob");
    assert!(roles_of(&app, "bob").is_empty());
    app.work();
}

#[test]
fn somebody_elses_invitation_is_not_there() {
    let app = site();
    let (ann, eve) = (app.member("ann"), app.member("eve"));
    invited(&app, ann, "bob@example.com", "");
    let mut inviter = app.entered(ann);
    let action = inviter.get("/user/invite").attributes("form[action$='/withdraw']", "action").remove(0);
    let mut eve = app.entered(eve);
    let token = eve.get("/user/invite").csrf_token();
    for path in [action.as_str(), "/user/invite/999/withdraw", "/user/invite/x/withdraw"] {
        assert_eq!(eve.post(path, &[("csrf_token", &token)]).status, 404, "{path}");
    }
    assert!(list(&mut eve).is_empty());
    assert_eq!(list(&mut inviter), [("bob@example.com".to_owned(), "sent".to_owned())]);
}

#[test]
fn no_other_link_lets_in_and_this_one_opens_nothing_else() {
    let app = site();
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let (_, token) = link.split_once("?token=").unwrap();
    app.browser().register("carl", "carl@example.com");
    let confirm = app.mail_to("carl@example.com").link("/user/confirm-email/");
    let confirm = confirm.rsplit('/').next().unwrap().to_owned();
    let setup = app.site().tokens.link(Purpose::Setup, 1);
    for foreign in [confirm.as_str(), &setup, "x", "%00", "gAAAAA", &"A".repeat(2000)] {
        assert_eq!(said_of(&app, &format!("/user/register?token={foreign}")), ["invalid-invitation"], "{foreign:.20}");
    }
    let mut browser = app.browser();
    let answer = browser.get(&format!("/user/confirm-email/{token}"));
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-confirm-token"]);
    let page = browser.get("/user/register");
    let fields = [("invite_token", confirm.as_str()), ("username", "eve"), ("email", "eve@example.com")];
    let answer = browser.submit(&page, "/user/register", &fields);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-invitation"]);
}

#[test]
fn the_inviters_name_makes_no_link_and_no_second_recipient() {
    let app = site();
    app.member("evil.example.com");
    let id = app.user("evil.example.com").unwrap().id;
    app.write(move |tx| Ok(app::models::User::set_names(tx, id, "evil.example", "")?));
    let mut evil = app.entered(id);
    invite(&mut evil, "bob@example.com", "");
    invite(&mut evil, "evil.example.com@example.com", "");
    for mail in app.mails() {
        assert!(mail.text.contains("evil") && mail.html.contains("evil"), "{}", mail.text);
        let own = mail.text.replace("evil.example.com@example.com", "");
        assert!(!own.contains("evil.example") && !mail.html.contains("evil.example"), "{own}");
        assert!(!mail.subject.contains("evil"));
    }
}
