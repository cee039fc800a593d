//! Sending invitations, and taking them back.

use app::config::values::Limit;

use super::{accept, fill_in, invite, invited, list, roles_of, said_of, site, site_with};

#[test]
fn the_page_is_for_members_whose_address_is_confirmed() {
    let app = site_with(|settings| settings.user.enable_login_without_confirm_email = true);
    let mut member = app.entered(app.member("ann"));
    let page = member.get("/user/account");
    assert_eq!(page.texts("a[href='/user/invite']").len(), 1);
    assert_eq!(member.get("/user/invite").status, 200);
    let mut unconfirmed = app.entered(app.unconfirmed("bob"));
    assert_eq!(unconfirmed.get("/user/account").texts("a[href='/user/invite']").len(), 0);
    let refused = unconfirmed.get("/user/invite");
    assert_eq!(unconfirmed.follow(&refused).flashes(), ["must-confirm"]);
}

#[test]
fn what_is_no_address_is_an_error_at_the_field() {
    let app = site();
    let mut ann = app.entered(app.member("ann"));
    for (address, error) in [("", "email-required"), ("bob", "invalid-email"), ("a@b.c,d@e.f", "invalid-email")] {
        let answer = invite(&mut ann, address, "");
        assert_eq!((answer.status, answer.errors("email")), (422, vec![error.to_owned()]));
    }
    assert!(app.mails().is_empty());
}

#[test]
fn a_member_gives_only_roles_of_his_own_and_an_administrator_gives_all() {
    let app = site();
    let (ann, root) = (app.member("ann"), app.member("root"));
    app.grant(app.member("carl"), "secret");
    app.grant(ann, "editor");
    app.grant(root, "admin");
    let options = |id| app.entered(id).get("/user/invite").attributes("[name=role] option", "value");
    assert_eq!(options(ann), ["", "editor"]);
    assert_eq!(options(root), ["", "admin", "editor", "secret"]);
    for role in ["secret", "admin", "nonsense", "EDITOR", "editor "] {
        let answer = invite(&mut app.entered(ann), "bob@example.com", role);
        assert_eq!((answer.status, answer.errors("role")), (422, vec!["role-not-yours".to_owned()]), "{role}");
        assert_eq!(answer.value("email"), "bob@example.com");
    }
    assert!(app.mails().is_empty() && list(&mut app.entered(ann)).is_empty());
    let link = invited(&app, root, "bob@example.com", "secret");
    accept(&mut app.browser(), &link, "bob");
    assert_eq!(roles_of(&app, "bob"), ["secret"]);
    app.work();
}

#[test]
fn a_withdrawn_invitation_opens_nothing_and_a_mail_that_waits_is_not_sent() {
    let app = site();
    let ann = app.member("ann");
    let link = invited(&app, ann, "bob@example.com", "");
    let mut bob = app.browser();
    let open = bob.get(&link);
    let mut inviter = app.entered(ann);
    invite(&mut inviter, "carl@example.com", "");
    for _ in 0..2 {
        let page = inviter.get("/user/invite");
        let action = page.attributes("form[action$='/withdraw']", "action").remove(0);
        let answer = inviter.submit(&page, &action, &[]);
        assert_eq!(inviter.follow(&answer).flashes(), ["invitation-withdrawn"]);
        let again = inviter.submit(&page, &action, &[]);
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
fn what_was_accepted_cannot_be_withdrawn() {
    let app = site();
    let ann = app.member("ann");
    let link = invited(&app, ann, "bob@example.com", "");
    let mut inviter = app.entered(ann);
    let page = inviter.get("/user/invite");
    let action = page.attributes("form[action$='/withdraw']", "action").remove(0);
    accept(&mut app.browser(), &link, "bob");
    let answer = inviter.submit(&page, &action, &[]);
    assert_eq!(inviter.follow(&answer).flashes(), ["invitation-closed"]);
    assert_eq!(list(&mut inviter), [("bob@example.com".to_owned(), "accepted".to_owned())]);
    app.work();
}

#[test]
fn an_address_with_an_account_gets_the_same_answer_and_its_owner_another_mail() {
    let app = site();
    let (ann, _) = (app.member("ann"), app.member("bob"));
    let mut inviter = app.entered(ann);
    let (free, taken) = (invite(&mut inviter, "new@example.com", ""), invite(&mut inviter, "BOB@example.com", ""));
    assert_eq!(free.without(&[]), taken.without(&[]));
    let page = inviter.follow(&taken);
    assert_eq!(page.flashes(), ["invitation-sent"]);
    let states: Vec<_> = list(&mut inviter).into_iter().map(|(_, state)| state).collect();
    assert_eq!(states, ["sent", "sent"]);
    let mail = app.mail_to("bob@example.com");
    assert!(mail.subject.contains("already") && mail.text.contains("Hello bob"), "{mail:?}");
    assert!(!mail.text.contains("token="), "no link to register by");
    app.later(chrono::TimeDelta::days(90));
    let mut inviter = app.entered(ann);
    let states: Vec<_> = list(&mut inviter).into_iter().map(|(_, state)| state).collect();
    assert_eq!(states, ["expired", "expired"]);
}

#[test]
fn one_member_invites_so_many_a_day_and_another_is_not_slowed() {
    let app = site();
    let ann = app.member("ann");
    let mut inviter = app.entered(ann);
    let page = inviter.get("/user/invite");
    for number in 0..60 {
        let address = format!("guest{number}@example.com");
        let answer = inviter.submit(&page, "/user/invite", &[("email", &address)]);
        assert_eq!(answer.status, if number < 30 { 303 } else { 429 }, "{number}");
        if number >= 30 {
            assert!(answer.header("Retry-After").unwrap().parse::<u32>().unwrap() > 80_000);
        }
    }
    assert_eq!(app.mails().len(), 30);
    assert!(invite(&mut app.entered(app.member("carl")), "more@example.com", "").is_redirect());
    app.later(chrono::TimeDelta::days(1));
    assert!(invite(&mut app.entered(ann), "later@example.com", "").is_redirect());
    app.work();
}

#[test]
fn one_mailbox_is_not_filled_and_the_answer_does_not_tell() {
    let app = site_with(|settings| settings.limits.mails_per_mailbox = Limit::per_minutes(2, 60));
    let mut ann = app.entered(app.member("ann"));
    let answers: Vec<_> = (0..4).map(|_| invite(&mut ann, "bob@example.com", "").without(&[])).collect();
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    assert_eq!(app.mails().len(), 2);
    assert_eq!(list(&mut ann).len(), 4);
}

#[test]
fn the_export_of_an_account_says_whom_it_has_invited() {
    let app = site();
    let ann = app.member("ann");
    invited(&app, ann, "bob@example.com", "");
    let sent = app.read(move |c| app::invitations::export(c, ann));
    assert_eq!((&sent[0]["address"], &sent[0]["role"]), (&"bob@example.com".into(), &serde_json::Value::Null));
    assert!(app.signed_in("ann").get("/user/export").body.contains("\"invitations\""));
}
