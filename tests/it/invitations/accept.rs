//! Registering by an invitation.

use std::sync::{Arc, Mutex};

use app::config::{Database, DatabaseUrl};
use app::db::schema::audit_events;
use app::db::{AnyPool, Db};
use app::events::Bus;
use app::i18n::Lang;
use app::invitations::events::SentInvitation;
use app::invitations::invite::{self, Inviter, NewInvitation};
use app::models::{Client, Email};
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{accept, fill_in, invited, list, roles_of, said_of, site, site_with};
use crate::support::PASSWORD;

#[test]
fn from_the_invitation_to_the_members_page_without_another_mail_to_open() {
    let app = site();
    let ann = app.member("ann");
    app.grant(ann, "editor");
    let mut inviter = app.entered(ann);
    let answer = super::invite(&mut inviter, "Bob@Example.com", "editor");
    assert_eq!(inviter.follow(&answer).flashes(), ["invitation-sent"]);

    let link = app.mail_to("Bob@Example.com").link("/user/register");
    let mut bob = app.browser();
    let page = bob.get(&link);
    assert_eq!(page.value("email"), "Bob@Example.com", "the address is filled in");
    assert_eq!(page.texts("[name=email][readonly]").len(), 1, "and fixed");
    let answer = fill_in(&mut bob, &page, "bob");
    assert_eq!(bob.follow(&answer).flashes(), ["registered", "signed-in"]);

    assert_eq!(bob.get("/members").status, 200, "the address is confirmed");
    assert!(app.is_confirmed("bob"));
    assert_eq!(roles_of(&app, "bob"), ["editor"]);
    let welcome = app.mails().pop().unwrap();
    assert_eq!(welcome.to, "Bob@Example.com");
    assert!(!welcome.text.contains("confirm-email"), "nothing is left to confirm: {}", welcome.text);
    assert_eq!(list(&mut inviter), [("Bob@Example.com".to_owned(), "accepted".to_owned())]);
}

#[test]
fn mistakes_in_the_form_do_not_use_it_up() {
    let app = site();
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let mut bob = app.browser();
    let page = bob.get(&link);
    let wrong = fill_in(&mut bob, &page, "ann");
    assert_eq!((wrong.status, wrong.errors("username")), (422, vec!["username-taken".to_owned()]));
    assert_eq!(wrong.value("email"), "bob@example.com");
    // Another language, chosen on the page with the errors, comes back with the invitation.
    let next = wrong.attributes("form[action='/language'] [name=next]", "value").remove(0);
    assert_eq!(bob.get(&next).value("email"), "bob@example.com");
    assert!(fill_in(&mut bob, &wrong, "bob").is_redirect());
    assert!(app.is_confirmed("bob"));
    app.work();
}

#[test]
fn without_automatic_sign_in_it_leads_to_the_sign_in_page() {
    let app = site_with(|settings| settings.user.auto_login_after_register = false);
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let mut bob = app.browser();
    let answer = accept(&mut bob, &link, "bob");
    assert_eq!(answer.leads_to(), "/user/login");
    assert_eq!(bob.follow(&answer).flashes(), ["registered"]);
    assert_eq!(bob.who(), None);
    assert!(bob.sign_in("bob", PASSWORD).is_redirect());
    app.work();
}

#[test]
fn it_ends_by_itself() {
    let app = site_with(|settings| settings.user.invite_expiration = app::config::values::Span::days(3));
    let ann = app.member("ann");
    let link = invited(&app, ann, "bob@example.com", "");
    app.later(TimeDelta::days(3) - TimeDelta::seconds(1));
    let mut bob = app.browser();
    let page = bob.get(&link);
    assert_eq!(page.status, 200, "a second before");
    app.later(TimeDelta::seconds(1));
    assert_eq!(said_of(&app, &link), ["expired-invitation"]);
    let late = fill_in(&mut bob, &page, "bob");
    assert_eq!(bob.follow(&late).flashes(), ["expired-invitation"]);
    assert!(app.user("bob").is_none());
    assert_eq!(list(&mut app.entered(ann)), [("bob@example.com".to_owned(), "expired".to_owned())]);
}

#[test]
fn whoever_is_signed_in_is_told_to_sign_out_first() {
    let app = site();
    let ann = app.member("ann");
    let link = invited(&app, ann, "bob@example.com", "");
    let mut browser = app.entered(ann);
    let answer = browser.get(&link);
    let page = browser.follow(&answer);
    assert_eq!(page.flashes(), ["sign-out-first"]);
    browser.sign_out();
    assert!(accept(&mut browser, &link, "bob").is_redirect());
    assert_eq!(browser.who().as_deref(), Some("bob"));
    app.work();
}

#[test]
fn who_registered_with_the_address_meanwhile_is_told_so_and_nobody_else_gets_it() {
    let app = site();
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    app.member("bob");
    let mut browser = app.browser();
    let answer = accept(&mut browser, &link, "bobby");
    assert_eq!((answer.status, answer.errors("email")), (422, vec!["email-taken".to_owned()]));
    assert!(app.user("bobby").is_none());
}

#[test]
fn links_of_others_who_claim_the_address_end() {
    let app = site();
    let mut claimer = app.browser();
    claimer.register("claimer", "bob@example.com");
    let claim = app.mail_to("bob@example.com").link("/user/confirm-email/");
    super::invite(&mut app.entered(app.member("ann")), "bob@example.com", "");
    let link = app.mails().pop().unwrap().link("/user/register");
    accept(&mut app.browser(), &link, "bob");
    let answer = claimer.get(&claim);
    assert_eq!(claimer.follow(&answer).flashes().last().unwrap(), "invalid-confirm-token");
    app.work();
}

#[test]
fn listeners_hear_of_it_and_the_account_remembers() {
    let app = site();
    let ann = app.member("ann");
    let sent = Arc::new(Mutex::new(None));
    let listener = Arc::clone(&sent);
    let bus = Bus::default().on(move |event: &SentInvitation, _| *listener.lock().unwrap() = Some(event.clone()));
    let url = DatabaseUrl::parse(&app.database.url, app.folder()).unwrap();
    let config = Database { max_connections: 1, connect_timeout: 10, ..Database::default() };
    let db = Db::new(AnyPool::new(url, &config).unwrap(), false, app.clock.clone(), bus);
    let new = NewInvitation {
        by: Some(Inviter { id: ann, name: "ann".to_owned() }),
        email: Email::parse("Bob@example.com").unwrap(),
        role: None,
        lang: Lang::new("en"),
        client: Client::default(),
    };
    let settings = app.site().settings.clone();
    app.wait(db.write(move |tx| invite::invite(tx, &settings, &new))).unwrap();
    let sent = sent.lock().unwrap().take().unwrap();
    assert_eq!((sent.invited_by, sent.email.as_str()), (Some(ann), "bob@example.com"));

    accept(&mut app.browser(), &app.mail_to("Bob@example.com").link("/user/register"), "bob");
    let bob = app.user("bob").unwrap().id;
    let history = app.read(move |c| {
        let of_bob = audit_events::table.filter(audit_events::user_id.eq(bob)).order(audit_events::id);
        Ok(of_bob.select((audit_events::kind, audit_events::detail)).load::<(String, String)>(c)?)
    });
    let told: Vec<_> = history.iter().map(|(kind, detail)| (kind.as_str(), detail.as_str())).collect();
    let expected = [("confirmed-email", "bob@example.com"), ("registered", "by invitation")];
    assert_eq!(told[..2], expected);
    app.work();
}
