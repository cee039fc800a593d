//! Several changes to the addresses of one account at the same moment.

use app::accounts::wanted_email::Wanted;
use app::accounts::{change_email, confirm, emails};
use app::config::Settings;
use app::db::Tx;
use app::error::Error;
use app::i18n::Lang;
use app::models::{Client, Email, Purpose, User};

use super::emails::{site, with_two};
use crate::support::{Browser, TestApp};

/// How often something is tried that goes wrong only now and then.
const REPEATS: usize = 200;

/// A site whose limits so many repeats do not meet.
fn patient(multiple: bool) -> TestApp {
    let mut app = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = multiple;
        crate::web::without_limits(settings);
    });
    app.leave_jobs();
    app
}

/// Asks for two addresses at once, as a visitor does whose password has just been verified.
fn both(
    app: &TestApp,
    user: &User,
    addresses: [&str; 2],
    ask: fn(&mut Tx<'_>, &Settings, &Wanted) -> Result<(), Error>,
) {
    std::thread::scope(|scope| {
        for address in addresses {
            scope.spawn(move || {
                let settings = app.site().settings.clone();
                let wanted = Wanted {
                    user: user.clone(),
                    session_id: 0,
                    email: Email::parse(address).unwrap(),
                    lang: Lang::new("en"),
                    client: Client::default(),
                };
                app.write(move |tx| ask(tx, &settings, &wanted));
            });
        }
    });
}

#[test]
fn a_link_confirms_the_address_it_was_sent_to_whatever_was_added_at_the_same_moment() {
    let app = patient(true);
    app.member("ann");
    let ann = app.user("ann").unwrap();
    for number in 0..REPEATS {
        let (attacker, victim) = (format!("attacker{number}@example.com"), format!("victim{number}@example.com"));
        both(&app, &ann, [&attacker, &victim], |tx, settings, wanted| {
            assert_eq!(emails::add(tx, settings, wanted)?, Ok(()));
            Ok(())
        });
        let token = app.tokens(Purpose::ConfirmEmail).into_iter().find(|token| token.sent_to == attacker).unwrap().id;
        let settings = app.site().settings.clone();
        let outcome = app.write(move |tx| confirm::confirm(tx, &settings, token, &[], &Client::default()));
        assert!(matches!(outcome, confirm::Outcome::Confirmed(_)), "{outcome:?}");
        let rows = app.emails_of("ann");
        let confirmed = |address: &str| rows.iter().any(|row| row.address == address && row.confirmed_at.is_some());
        assert!(confirmed(&attacker) && !confirmed(&victim));
    }
}

#[test]
fn of_two_changes_asked_for_at_once_a_link_makes_its_own_or_none() {
    let app = patient(false);
    app.member("ann");
    let ann = app.user("ann").unwrap();
    for number in 0..REPEATS {
        let (attacker, victim) = (format!("attacker{number}@example.com"), format!("victim{number}@example.com"));
        both(&app, &ann, [&attacker, &victim], |tx, settings, wanted| {
            assert_eq!(change_email::ask(tx, settings, wanted)?, change_email::Outcome::ConfirmationSent);
            Ok(())
        });
        let token = app.tokens(Purpose::ChangeEmail).into_iter().find(|token| token.sent_to == attacker);
        let before = app.emails_of("ann")[0].address.clone();
        let Some(token) = token else { continue };
        let done = app.write(move |tx| change_email::confirm(tx, token.id, &Lang::new("en"), &Client::default()));
        let rows = app.emails_of("ann");
        assert_eq!((rows.len(), rows[0].address.as_str()), (1, if done.is_ok() { &*attacker } else { &*before }));
    }
}

#[test]
fn of_ten_that_become_the_first_at_once_one_does() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    app.work();
    let page = ann.get("/user/manage-emails");
    let ids = app.emails_of("ann").into_iter().map(|email| email.id);
    let paths: Vec<_> = ids.cycle().take(10).map(|id| format!("/user/email/{id}/make-primary")).collect();
    let fields = [("csrf_token", page.csrf_token())];
    std::thread::scope(|scope| {
        for path in &paths {
            let (mut browser, fields): (Browser<'_>, _) = (ann.clone(), &fields);
            scope.spawn(move || assert_eq!(browser.post(path, fields).leads_to(), "/user/manage-emails"));
        }
    });
    let rows = app.emails_of("ann");
    assert_eq!(rows.iter().filter(|email| email.is_primary).count(), 1, "{rows:?}");
    assert!(rows.len() == 2 && rows.iter().all(|email| email.confirmed_at.is_some()));
    app.work();
}
