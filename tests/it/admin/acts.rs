//! What an administrator does to an account, and how it is undone.

use app::config::values::Limit;
use app::db::schema::audit_events;
use app::message::Message;
use app::models::{AuditEvent, UserId};
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{act, action, administrator, listed, page_of};
use crate::support::{Browser, Page, TestApp, in_words, url};

/// Presses the button that undoes what the page tells of.
fn undo(browser: &mut Browser<'_>, page: &Page) -> Page {
    let action = page.attributes(".alert form", "action").pop().unwrap_or_else(|| panic!("no undo: {}", page.body));
    let token = page.attributes(".alert form [name=csrf_token]", "value").remove(0);
    let names = page.attributes(".alert form input", "name");
    let values = page.attributes(".alert form input", "value");
    assert!(values.contains(&token));
    let fields: Vec<_> = names.into_iter().zip(values).collect();
    let answer = browser.post(&action, &fields);
    browser.follow(&answer)
}

/// Does something, and returns the page after it.
fn done(browser: &mut Browser<'_>, id: UserId, what: &str, fields: &[(&str, &str)]) -> Page {
    let answer = act(browser, id, what, fields);
    assert!(answer.is_redirect(), "{what}: {} {}", answer.status, answer.body);
    browser.follow(&answer)
}

fn events(app: &TestApp, id: UserId) -> Vec<AuditEvent> {
    let own = audit_events::table.filter(audit_events::user_id.eq(id)).order(audit_events::id);
    app.read(move |c| Ok(own.select(AuditEvent::as_select()).load(c)?))
}

#[test]
fn an_account_is_switched_off_with_a_reason_and_on_again() {
    let app = TestApp::new();
    let (ann, (chief, mut root)) = (app.member("ann"), administrator(&app, "chief"));
    let mut browser = app.signed_in("ann");
    let page = done(&mut root, ann, "deactivate", &[("reason", "You have sold <b>spam</b>.")]);
    assert_eq!((page.flashes(), page.path.clone()), (vec!["admin-deactivated".to_owned()], url(&page_of(ann))));
    assert_eq!(page.attributes("h1 [data-state]", "data-state"), ["off"]);
    assert_eq!(browser.get("members").leads_to(), url("user.login"));
    let mail = app.mail_to("ann@example.com");
    assert!(mail.text.contains("You have sold <b>spam</b>."), "{}", mail.text);
    assert!(!mail.html.contains("<b>spam"), "{}", mail.html);
    let event = events(&app, ann).pop().unwrap();
    assert_eq!((event.kind.as_str(), event.detail.as_str()), ("deactivated", "You have sold <b>spam</b>."));
    assert_eq!(event.by_user, Some(chief));
    assert!(
        page.texts("[data-event=deactivated]")[0]
            .contains(&in_words(Message::new("admin-event-by").with("name", "chief"))),
        "{}",
        page.body
    );

    let page = undo(&mut root, &page);
    assert_eq!(page.flashes(), ["admin-activated"]);
    assert_eq!(app.mails().last().unwrap().to, "ann@example.com");
    let mut ann_again = app.signed_in("ann");
    // Whoever it was, the owner learns that it was an administrator, but not from where.
    let history = ann_again.get("user.history");
    let told = history.texts("[data-event=deactivated]")[0].clone();
    assert!(told.contains(&in_words("history-by-administrator")) && !told.contains("192.0.2.1"), "{told}");
    let page = undo(&mut root, &page);
    assert_eq!(page.flashes(), ["admin-deactivated"]);
    assert!(!app.user("ann").unwrap().active);
    app.run_jobs();
    // What is so already changes nothing, and mails nobody.
    let (mails, before) = (app.mails().len(), events(&app, ann).len());
    let token = root.get("admin").csrf_token();
    let again = root.post(&action(ann, "deactivate"), &[("csrf_token", &token)]);
    assert_eq!(root.follow(&again).flashes(), ["admin-unchanged"]);
    assert_eq!((app.mails().len(), events(&app, ann).len()), (mails, before));
}

#[test]
fn a_stranger_who_never_confirmed_an_address_is_not_mailed_about_its_account() {
    let app = TestApp::new();
    let (bob, (_, mut root)) = (app.unconfirmed("bob"), administrator(&app, "chief"));
    done(&mut root, bob, "deactivate", &[("reason", "Nobody confirmed it.")]);
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn a_long_reason_is_refused_at_its_field() {
    let app = TestApp::new();
    let (ann, (_, mut root)) = (app.member("ann"), administrator(&app, "chief"));
    let answer = act(&mut root, ann, "deactivate", &[("reason", &"x".repeat(501))]);
    assert_eq!((answer.status, answer.errors("reason")[0].as_str()), (422, "admin-reason-too-long"));
    assert!(app.user("ann").unwrap().active);
}

#[test]
fn an_account_is_deleted_when_its_grace_is_over_or_at_once_after_asking() {
    let app = TestApp::new();
    let (ann, bob, (_, mut root)) = (app.member("ann"), app.member("bob"), administrator(&app, "chief"));
    let page = done(&mut root, ann, "delete", &[("reason", "As you wished.")]);
    assert_eq!(page.flashes(), ["admin-waits"]);
    assert_eq!(listed(&root.get("admin.users?state=waiting")), [ann.0]);
    assert!(app.mail_to("ann@example.com").text.contains("As you wished."));
    let page = undo(&mut root, &page);
    assert_eq!(page.flashes(), ["admin-activated"]);
    app.signed_in("ann");
    // Undoing that puts it back on the way to be deleted.
    assert_eq!(undo(&mut root, &page).flashes(), ["admin-waits"]);
    done(&mut root, bob, "delete", &[]);
    let asked = act(&mut root, bob, "delete-now", &[]);
    assert_eq!((asked.status, app.user("bob").is_some()), (200, true), "it asks first");
    let answer = root.press(&asked);
    assert_eq!(root.follow(&answer).flashes(), ["admin-deleted"]);
    assert!(app.user("bob").is_none());
    app.run_jobs();
    app.advance_clock(app.state().settings.user.deletion_grace.delta() + TimeDelta::hours(1));
    app.run_housekeeping();
    assert!(app.user("ann").is_none());
    assert_eq!(app.with_session(app.user("chief").unwrap().id).get(&page_of(ann)).status, 404);
}

#[test]
fn an_active_account_cannot_be_deleted_at_once() {
    let app = TestApp::new();
    let (ann, (_, mut root)) = (app.member("ann"), administrator(&app, "chief"));
    let token = root.get("admin").csrf_token();
    let answer = root.post(&action(ann, "delete-now"), &[("csrf_token", token.as_str()), ("sure", "true")]);
    assert_eq!(answer.status, 404);
    assert!(app.user("ann").is_some());
}

#[test]
fn roles_are_given_and_taken_and_both_undone() {
    let app = TestApp::new();
    let (ann, (chief, mut root)) = (app.member("ann"), administrator(&app, "chief"));
    let other = app.member("other");
    app.grant(other, "secret");
    app.grant(other, "agent");
    let form = |page: &Page, what: &str| {
        let own = format!("form[action^={:?}][action$={what:?}]", format!("{}/roles", url(&page_of(ann))));
        page.attributes(&own, "action")
    };
    for _ in 0..2 {
        let page = root.get(&page_of(ann));
        let give = form(&page, "/grant");
        let answer = root.submit(&page, give.last().unwrap(), &[]);
        let page = root.follow(&answer);
        assert_eq!(page.flashes(), ["admin-granted"]);
    }
    assert_eq!(root.get(&page_of(ann)).attributes("[data-held]", "data-held"), ["agent", "secret"]);
    assert_eq!(app.with_session(ann).get("special").status, 200);
    let page = root.get("admin.roles");
    assert_eq!(page.attributes("[data-role=secret] a", "href"), [url(&page_of(ann)), url(&page_of(other))]);
    assert!(page.texts("[data-role=secret]")[0].contains(&url("special")));
    let page = root.get(&page_of(ann));
    let take = form(&page, "/revoke").remove(0);
    let answer = root.submit(&page, &take, &[]);
    let page = root.follow(&answer);
    assert_eq!(page.flashes(), ["admin-revoked"]);
    assert_eq!(undo(&mut root, &page).flashes(), ["admin-granted"]);
    let all = events(&app, ann);
    assert!(all.iter().all(|event| event.by_user == Some(chief) || event.kind == "signed-in"), "{all:?}");
}

#[test]
fn sessions_are_ended_and_links_are_sent() {
    let app = TestApp::with(|settings| settings.limits.mails_per_mailbox = Limit::per_minutes(4, 60));
    let (ann, bob, (_, mut root)) = (app.member("ann"), app.unconfirmed("bob"), administrator(&app, "chief"));
    let mut browser = app.signed_in("ann");
    assert_eq!(done(&mut root, ann, "end-sessions", &[]).flashes(), ["admin-sessions-ended"]);
    assert_eq!(browser.get("members").leads_to(), url("user.login"));
    assert_eq!(done(&mut root, ann, "send-reset", &[]).flashes(), ["admin-reset-sent"]);
    let link = app.mail_to("ann@example.com").link("user.reset_password");
    assert_eq!(app.browser().get(&link).status, 200);
    assert_eq!(done(&mut root, bob, "resend-confirmation", &[]).flashes(), ["admin-confirmation-sent"]);
    let link = app.mail_to("bob@example.com").link("user.confirm_email");
    let mut visitor = app.browser();
    let page = visitor.get(&link);
    visitor.press(&page);
    assert!(app.is_confirmed("bob"));
    // A mailbox is not flooded from here either.
    let last = (0..4).map(|_| done(&mut root, ann, "send-reset", &[]).flashes()).last().unwrap();
    assert_eq!(last, ["admin-mailbox-full"]);
    app.run_jobs();
}

#[test]
fn an_address_is_set_and_set_back() {
    let app = TestApp::new();
    let (ann, _, (chief, mut root)) = (app.member("ann"), app.member("bob"), administrator(&app, "chief"));
    let answer = act(&mut root, ann, "email", &[("email", "nonsense")]);
    assert_eq!((answer.status, answer.errors("email")[0].as_str()), (422, "invalid-email"));
    let answer = act(&mut root, ann, "email", &[("email", "bob@example.com")]);
    assert_eq!((answer.status, answer.errors("email")[0].as_str()), (422, "admin-address-taken"));
    let page = done(&mut root, ann, "email", &[("email", "ann@new.example"), ("confirmed", "true")]);
    assert_eq!(page.flashes(), ["admin-email-set"]);
    assert_eq!(app.emails_of("ann")[0].address, "ann@new.example");
    assert_eq!(events(&app, ann).last().unwrap().by_user, Some(chief));
    assert!(app.mail_to("ann@example.com").is("email_changed"), "the old address is told");
    let told = app.with_session(ann).get("user.history").texts("[data-event=changed-email]").remove(0);
    assert!(told.contains(&in_words("history-by-administrator")) && !told.contains("192.0.2.1"), "{told}");
    undo(&mut root, &page);
    let emails = app.emails_of("ann");
    assert_eq!((emails[0].address.as_str(), emails[0].confirmed_at.is_some()), ("ann@example.com", true));
    let page = done(&mut root, ann, "email", &[("email", "ann@third.example")]);
    assert!(!app.is_confirmed("ann") && page.body.contains("ann@third.example"));
    app.mail_to("ann@third.example").link("user.confirm_email");
}

#[test]
fn an_act_asks_for_the_password_again_and_leads_back_to_its_page() {
    let app = TestApp::new();
    let (ann, (_, mut root)) = (app.member("ann"), administrator(&app, "chief"));
    app.advance_clock(TimeDelta::minutes(11));
    let refused = act(&mut root, ann, "deactivate", &[("reason", "x")]);
    assert_eq!(refused.leads_to(), url("user.confirm_access"));
    let page = root.follow(&refused);
    assert_eq!(page.flashes(), ["must-reauthenticate"]);
    assert!(app.user("ann").unwrap().active);
    let answer = root.submit(&page, "user.confirm_access", &[("password", crate::support::PASSWORD)]);
    assert_eq!(answer.leads_to(), url(&page_of(ann)));
    assert_eq!(done(&mut root, ann, "deactivate", &[]).flashes(), ["admin-deactivated"]);
    app.run_jobs();
}
