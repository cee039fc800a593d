//! Sending and withdrawing invitations.

use app::config::values::Limit;
use app::invitations::invite::{Inviter, NewInvitation, invite as send};
use app::message::Message;

use super::{accept, fill_in, invite, invited, list, roles_of, said_of, site, site_with, withdraw_action};
use crate::support::in_words;

#[test]
fn the_page_is_for_confirmed_members_only() {
    let app = site_with(|settings| settings.user.enable_login_without_confirm_email = true);
    let mut member = app.with_session(app.member("ann"));
    let page = member.get("user.account");
    assert_eq!(page.links_to("body", "user.invite"), 1);
    assert_eq!(member.get("user.invite").status, 200);
    let mut unconfirmed = app.with_session(app.unconfirmed("bob"));
    assert_eq!(unconfirmed.get("user.account").links_to("body", "user.invite"), 0);
    let refused = unconfirmed.get("user.invite");
    assert_eq!(unconfirmed.follow(&refused).flashes(), ["must-confirm"]);
}

#[test]
fn an_invalid_address_is_reported_at_its_field() {
    let app = site();
    let mut ann = app.with_session(app.member("ann"));
    for (address, error) in [("", "email-required"), ("bob", "invalid-email"), ("a@b.c,d@e.f", "invalid-email")] {
        let answer = invite(&mut ann, address, "");
        assert_eq!((answer.status, answer.errors("email")), (422, vec![error.to_owned()]));
    }
    assert!(app.mails().is_empty());
}

#[test]
fn members_can_grant_only_their_own_roles_and_administrators_all() {
    let app = site();
    let (ann, root) = (app.member("ann"), app.member("root"));
    app.grant(app.member("carl"), "secret");
    app.grant(ann, "editor");
    app.grant(root, "admin");
    let options = |id| app.with_session(id).get("user.invite").attributes("[name=role] option", "value");
    assert_eq!(options(ann), ["", "editor"]);
    assert_eq!(options(root), ["", "admin", "editor", "secret"]);
    for role in ["secret", "admin", "nonsense", "EDITOR", "editor "] {
        let answer = invite(&mut app.with_session(ann), "bob@example.com", role);
        assert_eq!((answer.status, answer.errors("role")), (422, vec!["role-not-yours".to_owned()]), "{role}");
        assert_eq!(answer.value("email"), "bob@example.com");
    }
    assert!(app.mails().is_empty() && list(&mut app.with_session(ann)).is_empty());
    let link = invited(&app, root, "bob@example.com", "secret");
    accept(&mut app.browser(), &link, "bob");
    assert_eq!(roles_of(&app, "bob"), ["secret"]);
    app.run_jobs();
}

#[test]
fn a_withdrawn_invitation_is_void_and_its_queued_mail_not_sent() {
    let app = site();
    let ann = app.member("ann");
    let link = invited(&app, ann, "bob@example.com", "");
    let mut bob = app.browser();
    let open = bob.get(&link);
    let mut inviter = app.with_session(ann);
    invite(&mut inviter, "carl@example.com", "");
    for _ in 0..2 {
        let (page, second_tab) = (inviter.get("user.invite"), inviter.get("user.invite"));
        let action = withdraw_action(&page);
        let answer = inviter.submit(&page, &action, &[]);
        assert_eq!(inviter.follow(&answer).flashes(), ["invitation-withdrawn"]);
        let again = inviter.submit(&second_tab, &action, &[]);
        assert_eq!(inviter.follow(&again).flashes(), ["invitation-closed"]);
    }
    assert_eq!(said_of(&app, &link), ["invalid-invitation"]);
    let late = fill_in(&mut bob, &open, "bob");
    assert_eq!(bob.follow(&late).flashes(), ["invalid-invitation"]);
    assert!(app.user("bob").is_none());
    assert!(app.mails().iter().all(|mail| mail.to != "carl@example.com"));
    assert!(list(&mut inviter).iter().all(|(_, state)| state == "withdrawn"));
}

#[test]
fn an_accepted_invitation_cannot_be_withdrawn() {
    let app = site();
    let ann = app.member("ann");
    let link = invited(&app, ann, "bob@example.com", "");
    let mut inviter = app.with_session(ann);
    let page = inviter.get("user.invite");
    let action = withdraw_action(&page);
    accept(&mut app.browser(), &link, "bob");
    let answer = inviter.submit(&page, &action, &[]);
    assert_eq!(inviter.follow(&answer).flashes(), ["invitation-closed"]);
    assert_eq!(list(&mut inviter), [("bob@example.com".to_owned(), "accepted".to_owned())]);
    app.run_jobs();
}

#[test]
fn a_taken_address_gets_the_same_response_and_its_owner_another_mail() {
    let app = site();
    let (ann, _) = (app.member("ann"), app.member("bob"));
    let mut inviter = app.with_session(ann);
    let (free, taken) = (invite(&mut inviter, "new@example.com", ""), invite(&mut inviter, "BOB@example.com", ""));
    assert_eq!(free.redacted(&[]), taken.redacted(&[]));
    let page = inviter.follow(&taken);
    assert_eq!(page.flashes(), ["invitation-sent"]);
    let states: Vec<_> = list(&mut inviter).into_iter().map(|(_, state)| state).collect();
    assert_eq!(states, ["sent", "sent"]);
    let mail = app.mail_to("bob@example.com");
    assert!(
        mail.is("invite_member")
            && mail.text.starts_with(&in_words(Message::new("mail-greeting-name").with("name", "bob"))),
        "not the mail for members: {mail:?}"
    );
    assert!(!mail.text.contains("token="), "the mail has no registration link");
    app.advance_clock(chrono::TimeDelta::days(90));
    let mut inviter = app.with_session(ann);
    let states: Vec<_> = list(&mut inviter).into_iter().map(|(_, state)| state).collect();
    assert_eq!(states, ["expired", "expired"]);
}

#[test]
fn invitations_per_member_are_limited() {
    let app = site();
    let ann = app.member("ann");
    let mut inviter = app.with_session(ann);
    let page = inviter.get("user.invite");
    for number in 0..60 {
        let address = format!("guest{number}@example.com");
        let answer = inviter.submit(&page, "user.invite", &[("email", &address)]);
        assert_eq!(answer.status, if number < 30 { 303 } else { 429 }, "{number}");
        if number >= 30 {
            assert!(answer.header("Retry-After").unwrap().parse::<u32>().unwrap() > 80_000);
        }
    }
    assert_eq!(app.mails().len(), 30);
    assert!(invite(&mut app.with_session(app.member("carl")), "more@example.com", "").is_redirect());
    app.advance_clock(chrono::TimeDelta::days(1));
    assert!(invite(&mut app.with_session(ann), "later@example.com", "").is_redirect());
    app.run_jobs();
}

#[test]
fn mails_to_one_mailbox_are_limited_and_the_response_does_not_tell() {
    let app = site_with(|settings| settings.limits.mails_per_mailbox = Limit::per_minutes(4, 60));
    let mut ann = app.with_session(app.member("ann"));
    let answers: Vec<_> = (0..4).map(|_| invite(&mut ann, "bob@example.com", "").redacted(&[])).collect();
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    assert_eq!(app.mails().len(), 2);
    assert_eq!(list(&mut ann).len(), 4);
}

#[test]
fn the_export_of_an_account_lists_its_invitations() {
    let app = site();
    let ann = app.member("ann");
    invited(&app, ann, "bob@example.com", "");
    let sent = app.write(move |tx| app::invitations::export(tx, ann));
    assert_eq!((&sent[0]["address"], &sent[0]["role"]), (&"bob@example.com".into(), &serde_json::Value::Null));
    assert!(app.signed_in("ann").get("user.export").body.contains("\"invitations\""));
}

#[test]
fn the_export_lists_all_invitations_and_not_only_those_on_the_page() {
    let app = site_with(|settings| settings.limits.invite = Limit::per_minutes(1000, 60));
    let ann = app.member("ann");
    for number in 0..201 {
        let by = Some(Inviter { id: ann, session_id: app::models::SessionId(0), name: "ann".to_owned() });
        let email = format!("friend{number}@example.com").parse().unwrap();
        app.wait(send(app.db(), NewInvitation { by, email, role: None })).unwrap();
    }
    let all: serde_json::Value = serde_json::from_str(&app.with_session(ann).get("user.export").body).unwrap();
    assert_eq!(all["invitations"].as_array().map(Vec::len), Some(201));
    app.run_jobs();
}
