//! When a link to reset a password works, and when it is void.

use app::models::UserId;
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{change_password, refusal, register_with, registered, reset, reset_link};
use crate::support::{PASSWORD, TestApp};

const NEW: &str = "another zebra battery";
const INVALID: [&str; 1] = ["invalid-reset-token"];

#[test]
fn a_link_works_once_and_voids_the_others() {
    let app = TestApp::new();
    app.member("ann");
    let (first, second) = (reset_link(&app, "ann@example.com"), reset_link(&app, "ann@example.com"));
    let mut browser = app.browser();
    let early = browser.get(&first);
    assert!(reset(&mut app.browser(), &second, NEW).is_redirect());
    for link in [&first, &second] {
        assert_eq!(refusal(&mut app.browser(), link), INVALID);
    }
    // A form that was opened earlier.
    let fields = [("new_password", "third giraffe battery"), ("retype_password", "third giraffe battery")];
    let late = browser.submit(&early, &early.main_action(), &fields);
    assert_eq!(browser.follow(&late).flashes(), INVALID);
    assert!(app.browser().sign_in("ann", NEW).is_redirect());
    assert_eq!(app.sessions().len(), 2);
    app.run_jobs();
}

#[test]
fn a_link_expires_and_offers_a_new_one() {
    let app = TestApp::new();
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    let mut browser = app.browser();
    app.advance_clock(TimeDelta::days(2) - TimeDelta::seconds(10));
    let form = browser.get(&link);
    assert_eq!(form.status, 200);
    app.advance_clock(TimeDelta::seconds(10));
    let fields = [("new_password", NEW), ("retype_password", NEW)];
    let late = browser.submit(&form, &form.main_action(), &fields);
    let landed = browser.follow(&late);
    assert_eq!(landed.flashes(), ["expired-reset-token"]);
    let offer = landed.attributes(".alert a", "href").remove(0);
    let form = browser.get(&offer);
    assert_eq!((form.status, form.value("email").as_str()), (200, "ann@example.com"));
    assert_eq!(refusal(&mut browser, &link), ["expired-reset-token"]);
    browser.submit(&form, "user.forgot_password", &[("email", "ann@example.com")]);
    let newest = app.mails().pop().unwrap().link("user.reset_password");
    assert!(reset(&mut browser, &newest, NEW).is_redirect());
    assert_eq!(refusal(&mut app.browser(), &link), INVALID);
    app.run_jobs();
}

#[test]
fn a_link_is_void_after_any_change_to_the_account() {
    // The last three changes write what other pages would write.
    type Change = fn(&TestApp, UserId);
    let changes: [Change; 6] = [
        |app, _| assert!(change_password(&mut app.signed_in("ann"), PASSWORD, NEW).is_redirect()),
        |app, id| {
            app.set_active(id, false);
            app.set_active(id, true);
        },
        TestApp::deactivate_row,
        |app, id| set_address(app, id, "new@example.com"),
        |app, id| {
            app.write(move |tx| {
                use app::db::schema::user_emails;
                diesel::delete(user_emails::table.filter(user_emails::user_id.eq(id))).execute(tx.connection())?;
                Ok(())
            });
        },
        |app, id| {
            app.write(move |tx| app::accounts::manage::delete(tx, id));
        },
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let app = TestApp::new();
        let id = app.member("ann");
        let link = reset_link(&app, "ann@example.com");
        let mut browser = app.browser();
        let form = browser.get(&link);
        change(&app, id);
        assert_eq!(refusal(&mut app.browser(), &link), INVALID, "{number}");
        let fields = [("new_password", "third giraffe battery"), ("retype_password", "third giraffe battery")];
        let late = browser.submit(&form, &form.main_action(), &fields);
        assert_eq!(browser.follow(&late).flashes(), INVALID, "{number}");
        app.run_jobs();
    }
}

fn set_address(app: &TestApp, id: UserId, address: &'static str) {
    app.write(move |tx| {
        use app::db::schema::user_emails;
        diesel::update(user_emails::table.filter(user_emails::user_id.eq(id)))
            .set((user_emails::address.eq(address), user_emails::canonical.eq(address)))
            .execute(tx.connection())?;
        Ok(())
    });
}

#[test]
fn a_new_password_voids_links_that_its_thief_could_use() {
    use app::accounts::links::{ChangeEmail, ConfirmEmail, UndoEmail};
    use app::models::{LinkKey, Purpose, Token};
    let app = TestApp::new();
    let id = app.member("ann");
    let make = move |app: &TestApp| {
        app.write(move |tx| {
            let (to, day) = ("thief@example.com", TimeDelta::days(1));
            Ok([
                (ChangeEmail::NAME, tx.token::<ChangeEmail>(Some(id), to, day)?),
                (ConfirmEmail::NAME, tx.token::<ConfirmEmail>(Some(id), to, day)?),
                (UndoEmail::NAME, tx.token::<UndoEmail>(Some(id), to, day)?),
            ])
        })
    };
    let fresh = |app: &TestApp, rows: [(&'static str, LinkKey); 3]| {
        let now = app.db().now();
        app.read(move |c| rows.into_iter().map(|(p, row)| Ok(Token::find(c, row, p)?.unwrap().is_fresh(now))).collect())
    };
    let rows = make(&app);
    assert!(change_password(&mut app.signed_in("ann"), PASSWORD, NEW).is_redirect());
    let left: Vec<bool> = fresh(&app, rows);
    assert_eq!(left, [false, false, true], "the link that undoes a change still works");
    let rows = make(&app);
    let link = reset_link(&app, "ann@example.com");
    reset(&mut app.browser(), &link, PASSWORD);
    let left: Vec<bool> = fresh(&app, rows);
    assert_eq!(left, [false, false, true]);
    app.run_jobs();
}

#[test]
fn an_unconfirmed_account_with_a_taken_address_gets_no_link() {
    let app = TestApp::new();
    app.member("victim");
    let mut stranger = app.browser();
    let own = [("username", "stranger"), ("email", "victim@example.com")];
    assert!(register_with(&mut stranger, &own).is_redirect());
    let link = reset_link(&app, "victim@example.com");
    reset(&mut app.browser(), &link, NEW);
    assert!(app.browser().sign_in("victim", NEW).is_redirect(), "the link belongs to the owner");
    assert!(!app.is_confirmed("stranger"));
    assert_eq!(stranger.sign_in("stranger", PASSWORD).flashes(), ["email-not-confirmed"]);
    app.run_jobs();
}

#[test]
fn a_link_is_void_once_another_account_confirmed_the_address() {
    let app = TestApp::new();
    let mut first = app.browser();
    register_with(&mut first, &[("username", "first"), ("email", "both@example.com")]);
    let dead = reset_link(&app, "both@example.com");
    let form = first.get(&dead);
    let mut second = app.browser();
    register_with(&mut second, &[("username", "second"), ("email", "both@example.com")]);
    let confirm = app.mails().pop().unwrap().link("user.confirm_email");
    let page = second.get(&confirm);
    second.press(&page);
    assert!(app.is_confirmed("second"));
    assert_eq!(refusal(&mut first, &dead), INVALID);
    let late = first.submit(&form, &form.main_action(), &[("new_password", NEW), ("retype_password", NEW)]);
    assert_eq!(first.follow(&late).flashes(), INVALID);
    assert!(!app.is_confirmed("first") && app.sessions().len() == 1);

    // Even a leftover row opens nothing.
    let id = app.user("first").unwrap().id;
    let day = TimeDelta::days(1);
    let row =
        app.write(move |tx| Ok(tx.token::<app::accounts::links::ResetPassword>(Some(id), "both@example.com", day)?));
    let token = app.state().tokens.link("reset-password", row);
    assert_eq!(refusal(&mut first, &format!("user.reset_password/{token}")), INVALID);
    app.run_jobs();
}

#[test]
fn an_unconfirmed_account_gets_a_link_which_confirms_its_address_and_voids_the_others() {
    let app = TestApp::new();
    for name in ["first", "second"] {
        register_with(&mut app.browser(), &[("username", name), ("email", "both@example.com")]);
    }
    let late = app.mails()[1].link("user.confirm_email");
    let link = reset_link(&app, "both@example.com");
    let mut browser = app.browser();
    assert!(reset(&mut browser, &link, NEW).is_redirect());
    assert_eq!(browser.signed_in_as().as_deref(), Some("first"));
    assert!(app.is_confirmed("first"));
    assert_eq!(refusal(&mut app.browser(), &late), ["invalid-confirm-token"]);
    assert!(!app.is_confirmed("second"));
    app.run_jobs();
}

#[test]
fn six_simultaneous_uses_of_one_link_succeed_once() {
    let app = TestApp::new();
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    let passwords: Vec<_> = (0..6).map(|number| format!("{number} zebras and a battery")).collect();
    let won: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = passwords
            .iter()
            .map(|password| {
                let (mut browser, link) = (app.browser(), link.as_str());
                let form = browser.get(link);
                scope.spawn(move || {
                    let fields = [("new_password", password.as_str()), ("retype_password", password)];
                    let answer = browser.submit(&form, &form.main_action(), &fields);
                    (browser.follow(&answer).flashes()[0] == "password-reset").then_some(password.clone())
                })
            })
            .collect();
        running.into_iter().filter_map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(won.len(), 1, "{won:?}");
    assert_eq!(app.sessions().len(), 1);
    assert!(app.browser().sign_in("ann", &won[0]).is_redirect());
    app.run_jobs();
}

#[test]
fn tampered_links_and_links_with_another_purpose_are_refused() {
    let app = TestApp::new();
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    let (_, confirm) = registered(&app, "bob");
    let (folder, good) = link.rsplit_once('/').unwrap();
    let mut bad: Vec<String> = ["null", "0", "%20", "%00"].map(str::to_owned).to_vec();
    bad.extend([good[1..].to_owned(), format!("{good}A"), "a".repeat(3000)]);
    bad.extend([good.chars().rev().collect(), confirm.rsplit_once('/').unwrap().1.to_owned()]);
    for at in [0, 12, good.len() / 2] {
        let mut flipped = good.to_owned();
        flipped.replace_range(at..=at, if &good[at..=at] == "x" { "y" } else { "x" });
        bad.push(flipped);
    }
    let mut browser = app.browser();
    let token = browser.get("user.login").csrf_token();
    for token_in_link in &bad {
        let link = format!("{folder}/{token_in_link}");
        assert_eq!(refusal(&mut browser, &link), INVALID, "{token_in_link:.60}");
        let fields = [("csrf_token", token.as_str()), ("new_password", NEW), ("retype_password", NEW)];
        let posted = browser.post(&link, &fields);
        assert_eq!(browser.follow(&posted).flashes(), INVALID, "{token_in_link:.60}");
    }
    assert_eq!(refusal(&mut browser, &format!("user.confirm_email/{good}")), ["invalid-confirm-token"]);
    assert!(app.sessions().is_empty() && app.browser().sign_in("ann", PASSWORD).is_redirect());
    assert_eq!(browser.get(&link).status, 200);
}
