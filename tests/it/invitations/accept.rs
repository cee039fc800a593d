//! Registering through an invitation.

use std::sync::{Arc, Mutex};

use app::db::Bus;
use app::db::schema::audit_events;
use app::invitations::invite::{self, Inviter, NewInvitation, SentInvitation};
use app::models::Email;
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{accept, fill_in, invited, list, roles_of, said_of, site, site_with};
use crate::support::{PASSWORD, form_to, url, url_prefix};

#[test]
fn an_invited_visitor_registers_without_confirming_the_address() {
    let app = site();
    let ann = app.member("ann");
    app.grant(ann, "editor");
    let mut inviter = app.with_session(ann);
    let answer = super::invite(&mut inviter, "Bob@Example.com", "editor");
    assert_eq!(inviter.follow(&answer).flashes(), ["invitation-sent"]);

    let link = app.mail_to("Bob@Example.com").link("user.register");
    let mut bob = app.browser();
    let page = bob.get(&link);
    assert_eq!(page.value("email"), "Bob@Example.com", "the form contains the address");
    assert_eq!(page.texts("[name=email][readonly]").len(), 1, "and fixed");
    let answer = fill_in(&mut bob, &page, "bob");
    assert_eq!(bob.follow(&answer).flashes(), ["registered", "signed-in"]);

    assert_eq!(bob.get("members").status, 200, "the address is confirmed");
    assert!(app.is_confirmed("bob"));
    assert_eq!(roles_of(&app, "bob"), ["editor"]);
    let welcome = app.mails().pop().unwrap();
    assert_eq!(welcome.to, "Bob@Example.com");
    assert!(!welcome.text.contains(url_prefix("user.confirm_email")), "nothing is left to confirm: {}", welcome.text);
    assert_eq!(list(&mut inviter), [("Bob@Example.com".to_owned(), "accepted".to_owned())]);
}

#[test]
fn errors_in_the_form_do_not_use_up_the_invitation() {
    let app = site();
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let mut bob = app.browser();
    let page = bob.get(&link);
    let wrong = fill_in(&mut bob, &page, "ann");
    assert_eq!((wrong.status, wrong.errors("username")), (422, vec!["username-taken".to_owned()]));
    assert_eq!(wrong.value("email"), "bob@example.com");
    // Choosing another theme on the page with errors keeps the invitation.
    let next = wrong.attributes(&format!("{} [name=next]", form_to("theme")), "value").remove(0);
    assert_eq!(bob.get(&next).value("email"), "bob@example.com");
    assert!(fill_in(&mut bob, &wrong, "bob").is_redirect());
    assert!(app.is_confirmed("bob"));
    app.run_jobs();
}

#[test]
fn without_automatic_sign_in_accepting_leads_to_the_sign_in_page() {
    let app = site_with(|settings| settings.user.auto_login_after_register = false);
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let mut bob = app.browser();
    let answer = accept(&mut bob, &link, "bob");
    assert_eq!(answer.leads_to(), url("user.login"));
    assert_eq!(bob.follow(&answer).flashes(), ["registered"]);
    assert_eq!(bob.signed_in_as(), None);
    assert!(bob.sign_in("bob", PASSWORD).is_redirect());
    app.run_jobs();
}

#[test]
fn an_invitation_expires() {
    let app = site_with(|settings| settings.user.invite_expiration = app::config::values::Span::days(3));
    let ann = app.member("ann");
    let link = invited(&app, ann, "bob@example.com", "");
    app.advance_clock(TimeDelta::days(3) - TimeDelta::seconds(1));
    let mut bob = app.browser();
    let page = bob.get(&link);
    assert_eq!(page.status, 200, "a second before it expires");
    app.advance_clock(TimeDelta::seconds(1));
    assert_eq!(said_of(&app, &link), ["expired-invitation"]);
    let late = fill_in(&mut bob, &page, "bob");
    assert_eq!(bob.follow(&late).flashes(), ["expired-invitation"]);
    assert!(app.user("bob").is_none());
    assert_eq!(list(&mut app.with_session(ann)), [("bob@example.com".to_owned(), "expired".to_owned())]);
}

#[test]
fn a_signed_in_user_is_asked_to_sign_out_first() {
    let app = site();
    let ann = app.member("ann");
    let link = invited(&app, ann, "bob@example.com", "");
    let mut browser = app.with_session(ann);
    let answer = browser.get(&link);
    let page = browser.follow(&answer);
    assert_eq!(page.flashes(), ["sign-out-first"]);
    browser.sign_out();
    assert!(accept(&mut browser, &link, "bob").is_redirect());
    assert_eq!(browser.signed_in_as().as_deref(), Some("bob"));
    app.run_jobs();
}

#[test]
fn an_invitation_to_a_meanwhile_registered_address_is_refused() {
    let app = site();
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    app.member("bob");
    let mut browser = app.browser();
    let answer = accept(&mut browser, &link, "bobby");
    assert_eq!((answer.status, answer.errors("email")), (422, vec!["email-taken".to_owned()]));
    assert!(app.user("bobby").is_none());
}

#[test]
fn accepting_voids_links_of_other_accounts_with_the_address() {
    let app = site();
    let mut claimer = app.browser();
    claimer.register("claimer", "bob@example.com");
    let claim = app.mail_to("bob@example.com").link("user.confirm_email");
    super::invite(&mut app.with_session(app.member("ann")), "bob@example.com", "");
    let link = app.mails().pop().unwrap().link("user.register");
    accept(&mut app.browser(), &link, "bob");
    let answer = claimer.get(&claim);
    assert_eq!(claimer.follow(&answer).flashes().last().unwrap(), "invalid-confirm-token");
    app.run_jobs();
}

#[test]
fn subscribers_hear_of_invitations_and_the_history_shows_them() {
    let app = site();
    let ann = app.member("ann");
    let sent = Arc::new(Mutex::new(None));
    let listener = Arc::clone(&sent);
    let bus = Bus::default().on(move |event: &SentInvitation, _| {
        *listener.lock().unwrap() = Some(event.clone());
        Ok(())
    });
    let db = app.db_with(bus);
    let new = NewInvitation {
        by: Some(Inviter { id: ann, session_id: app::models::SessionId(0), name: "ann".to_owned() }),
        email: "Bob@example.com".parse::<Email>().unwrap(),
        role: None,
    };
    app.wait(invite::invite(&db, new)).unwrap();
    let sent = sent.lock().unwrap().take().unwrap();
    assert_eq!((sent.invited_by, sent.email.as_str()), (Some(ann), "bob@example.com"));

    accept(&mut app.browser(), &app.mail_to("Bob@example.com").link("user.register"), "bob");
    let bob = app.user("bob").unwrap().id;
    let history = app.read(move |c| {
        let of_bob = audit_events::table.filter(audit_events::user_id.eq(bob)).order(audit_events::id);
        Ok(of_bob.select((audit_events::kind, audit_events::detail)).load::<(String, String)>(c)?)
    });
    let told: Vec<_> = history.iter().map(|(kind, detail)| (kind.as_str(), detail.as_str())).collect();
    let expected = [("confirmed-email", "bob@example.com"), ("registered", "by invitation")];
    assert_eq!(told[..2], expected);
    app.run_jobs();
}
