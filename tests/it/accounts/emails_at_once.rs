//! Simultaneous changes to the addresses of one account.

use app::accounts::wanted_email::WantedEmail;
use app::accounts::{change_email, confirm, emails};
use app::db::Tx;
use app::db::schema::user_emails;
use app::error::Error;
use app::models::{Email, SessionId, User};
use diesel::prelude::*;

use super::emails::{site, with_two};
use crate::support::{Browser, TestApp, url};

/// Enough repeats to hit a rare race.
const REPEATS: usize = 200;

/// A site whose limits allow that many repeats.
fn unlimited_site(multiple: bool) -> TestApp {
    let mut app = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = multiple;
        crate::web::without_limits(settings);
    });
    app.allow_unfinished_jobs();
    app
}

/// Requests two addresses at once, as a user does whose password was just verified.
fn ask_for_both(
    app: &TestApp,
    user: &User,
    addresses: [&str; 2],
    ask: fn(&mut Tx<'_>, &WantedEmail) -> Result<(), Error>,
) {
    std::thread::scope(|scope| {
        for address in addresses {
            scope.spawn(move || {
                let email = address.parse::<Email>().unwrap();
                let wanted = WantedEmail { user: user.clone(), session_id: SessionId(0), email };
                app.write(move |tx| ask(tx, &wanted));
            });
        }
    });
}

#[test]
fn a_link_confirms_the_address_it_was_sent_to_even_if_another_was_added_at_once() {
    let app = unlimited_site(true);
    app.member("ann");
    let ann = app.user("ann").unwrap();
    for number in 0..REPEATS {
        let (attacker, victim) = (format!("attacker{number}@example.com"), format!("victim{number}@example.com"));
        ask_for_both(&app, &ann, [&attacker, &victim], emails::add);
        let key = app.link_mailed_to(&attacker).unwrap().token;
        app.write(move |tx| confirm::confirm(tx, key, false));
        let rows = app.emails_of("ann");
        let confirmed = |address: &str| rows.iter().any(|row| row.address == address && row.confirmed_at.is_some());
        assert!(confirmed(&attacker) && !confirmed(&victim));
        // Room for the next two.
        app.write(|tx| {
            let others = user_emails::table.filter(user_emails::is_primary.eq(false));
            diesel::delete(others).execute(tx.connection())?;
            Ok(())
        });
    }
}

#[test]
fn of_two_simultaneous_requests_a_link_confirms_its_own_change_or_nothing() {
    let app = unlimited_site(false);
    app.member("ann");
    let ann = app.user("ann").unwrap();
    for number in 0..REPEATS {
        let (attacker, victim) = (format!("attacker{number}@example.com"), format!("victim{number}@example.com"));
        ask_for_both(&app, &ann, [&attacker, &victim], |tx, wanted| {
            assert!(change_email::ask(tx, wanted)?, "the address must be confirmed");
            Ok(())
        });
        let before = app.emails_of("ann")[0].address.clone();
        let key = app.link_mailed_to(&attacker).unwrap().token;
        let done = app.wait(app.db().write(move |tx| change_email::confirm(tx, key)));
        let rows = app.emails_of("ann");
        assert_eq!((rows.len(), rows[0].address.as_str()), (1, if done.is_ok() { &*attacker } else { &*before }));
    }
}

#[test]
fn ten_simultaneous_changes_leave_one_primary_address() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    app.run_jobs();
    let page = ann.get("user.manage_emails");
    let ids = app.emails_of("ann").into_iter().map(|email| email.id);
    let paths: Vec<_> = ids.cycle().take(10).map(|id| format!("user.email_action/{id}/make-primary")).collect();
    let fields = [("csrf_token", page.csrf_token())];
    std::thread::scope(|scope| {
        for path in &paths {
            let (mut browser, fields): (Browser<'_>, _) = (ann.clone(), &fields);
            scope.spawn(move || assert_eq!(browser.post(path, fields).leads_to(), url("user.manage_emails")));
        }
    });
    let rows = app.emails_of("ann");
    assert_eq!(rows.iter().filter(|email| email.is_primary).count(), 1, "{rows:?}");
    assert!(rows.len() == 2 && rows.iter().all(|email| email.confirmed_at.is_some()));
    app.run_jobs();
}
