//! Invitations that somebody else has sent from an account: they end when its owner takes it back or chooses a password.

use app::models::UserId;
use chrono::TimeDelta;

use super::{accept, invite, invited, list, roles_of, said_of, site, site_with};
use crate::support::{Browser, PASSWORD, TestApp, url, url_prefix, with_next};

const NEW: &str = "another horse entirely";

/// An account that may give the role editor.
fn editor(app: &TestApp) -> UserId {
    let ann = app.member("ann");
    app.grant(ann, "editor");
    ann
}

fn change_password(browser: &mut Browser<'_>) {
    let form = browser.get("user.change_password");
    let fields = [("old_password", PASSWORD), ("new_password", NEW), ("retype_password", NEW)];
    assert!(browser.submit(&form, "user.change_password", &fields).is_redirect());
}

fn reset_password(app: &TestApp) {
    let mut browser = app.browser();
    let form = browser.get("user.forgot_password");
    browser.submit(&form, "user.forgot_password", &[("email", "ann@example.com")]);
    let form = browser.get(&app.mails().pop().unwrap().link("user.reset_password"));
    let fields = [("new_password", NEW), ("retype_password", NEW)];
    assert!(browser.submit(&form, &form.main_action(), &fields).is_redirect());
}

/// Takes the account back by the newest link to ann that does that.
fn take_back(app: &TestApp) {
    let mails = app.mails().into_iter().filter(|mail| mail.to == "ann@example.com");
    let mail = mails.rev().find(|mail| mail.text.contains(url_prefix("user.undo_email"))).expect("a mail with a link");
    let mut browser = app.browser();
    let page = browser.get(&mail.link("user.undo_email"));
    assert!(browser.press(&page).is_redirect());
}

#[test]
fn giving_a_role_needs_a_fresh_session() {
    let app = site();
    let mut thief = app.with_session(editor(&app));
    app.advance_clock(TimeDelta::minutes(11));
    let asked = invite(&mut thief, "minion@example.com", "editor");
    assert_eq!(asked.location(), Some(with_next("user.confirm_access", "user.invite")));
    assert_eq!(thief.follow(&asked).flashes(), ["must-reauthenticate"]);
    assert!(list(&mut thief).is_empty() && app.mails().is_empty());
    assert!(invite(&mut thief, "friend@example.com", "").is_redirect(), "without a role it does not");
    assert_eq!(list(&mut thief).len(), 1);
    let form = thief.get("user.confirm_access");
    thief.submit(&form, "user.confirm_access", &[("password", PASSWORD)]);
    assert_eq!(invite(&mut thief, "minion@example.com", "editor").leads_to(), url("user.invite"));
    app.run_jobs();
}

#[test]
fn a_new_password_ends_open_invitations_with_a_role() {
    type Renew = fn(&TestApp, UserId);
    let ways: [Renew; 2] = [|app, ann| change_password(&mut app.with_session(ann)), |app, _| reset_password(app)];
    for renew in ways {
        let app = site();
        let ann = editor(&app);
        let with_role = invited(&app, ann, "minion@example.com", "editor");
        let without = invited(&app, ann, "friend@example.com", "");
        renew(&app, ann);
        assert_eq!(said_of(&app, &with_role), ["invalid-invitation"]);
        accept(&mut app.browser(), &without, "friend");
        assert!(app.user("friend").is_some(), "without a role it goes on");
        let states: Vec<_> = list(&mut app.with_session(ann)).into_iter().map(|(_, state)| state).collect();
        assert_eq!(states, ["accepted", "withdrawn"]);
        app.run_jobs();
    }
}

#[test]
fn an_invitation_with_a_role_is_not_sent_if_the_session_ended_meanwhile() {
    use app::invitations::invite::{Inviter, NewInvitation, invite};
    let app = site();
    let ann = editor(&app);
    app.with_session(ann);
    let session_id = app.sessions()[0].id;
    change_password(&mut app.with_session(ann));
    let new = NewInvitation {
        by: Some(Inviter { id: ann, session_id, name: "ann".to_owned() }),
        email: "minion@example.com".parse().unwrap(),
        role: Some("editor".to_owned()),
    };
    assert!(app.wait(invite(app.db(), new)).is_err());
    assert!(app.tokens("invitation").is_empty());
    app.run_jobs();
}

#[test]
fn the_sender_is_told_when_a_role_was_given_and_can_take_it_back() {
    let app = site();
    let ann = editor(&app);
    let friend = invited(&app, ann, "friend@example.com", "");
    accept(&mut app.browser(), &friend, "friend");
    let told = |app: &TestApp| app.mails().iter().filter(|mail| mail.is("invitation_used")).count();
    assert_eq!(told(&app), 0, "not without a role");
    let link = invited(&app, ann, "minion@example.com", "editor");
    accept(&mut app.browser(), &link, "minion");
    let mail = app.mails().into_iter().find(|mail| mail.is("invitation_used")).unwrap();
    assert_eq!((mail.to.as_str(), told(&app)), ("ann@example.com", 1));
    assert!(mail.text.contains("minion") && mail.text.contains("editor"), "{}", mail.text);
    // The accomplice invites another one, and prepares a third.
    let minion = app.user("minion").unwrap().id;
    let link = invited(&app, minion, "second@example.com", "editor");
    accept(&mut app.browser(), &link, "second");
    let third = invited(&app, app.user("second").unwrap().id, "third@example.com", "editor");
    assert_eq!((roles_of(&app, "minion"), roles_of(&app, "second")), (vec!["editor".into()], vec!["editor".into()]));

    take_back(&app);
    for name in ["minion", "second"] {
        assert!(roles_of(&app, name).is_empty(), "{name}");
        assert!(app.history(app.user(name).unwrap().id).contains(&"role-revoked".to_owned()), "{name}");
    }
    assert_eq!(said_of(&app, &third), ["invalid-invitation"]);
    assert_eq!(roles_of(&app, "ann"), ["editor"]);
    app.run_jobs();
}

#[test]
fn taking_the_account_back_leaves_older_invitations() {
    let app = site();
    let ann = editor(&app);
    let old = invited(&app, ann, "colleague@example.com", "editor");
    accept(&mut app.browser(), &old, "colleague");
    let open = invited(&app, ann, "later@example.com", "");
    app.advance_clock(TimeDelta::days(8));
    let new = invited(&app, ann, "minion@example.com", "");
    let role = invited(&app, ann, "second@example.com", "editor");
    accept(&mut app.browser(), &role, "second");
    take_back(&app);
    assert_eq!((roles_of(&app, "colleague"), roles_of(&app, "second").len()), (vec!["editor".to_owned()], 0));
    assert_eq!(said_of(&app, &new), ["invalid-invitation"]);
    accept(&mut app.browser(), &open, "later");
    assert!(app.user("later").is_some());
    app.run_jobs();
}

#[test]
fn with_hiding_off_an_address_with_an_account_is_refused() {
    let app = site_with(|settings| settings.user.hide_registered_emails = false);
    app.member("bob");
    let mut ann = app.with_session(app.member("ann"));
    let refused = invite(&mut ann, "Bob@example.com", "");
    assert_eq!((refused.status, refused.errors("email")), (422, vec!["already-registered".to_owned()]));
    assert!(app.mails().is_empty() && list(&mut ann).is_empty());
    assert!(invite(&mut ann, "new@example.com", "").is_redirect());
    app.run_jobs();
}
