//! Two machines with one database share all state.

use std::collections::BTreeMap;
use std::time::Duration;

use app::config::SecretKeys;
use app::config::values::Limit;
use app::mail::SendMail;
use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use tokio::runtime::Runtime;

use super::Machine;
use crate::support::binary::{Server, wait_for};
use crate::support::smtp::{Behaviour, SmtpServer};
use crate::support::{PASSWORD, TestApp};

#[test]
fn a_session_is_shared_by_both_machines() {
    let first = TestApp::new();
    let second = first.second_machine();
    first.member("ann");
    let mut here = first.signed_in("ann");
    let mut there = second.browser();
    there.cookies = here.cookies.clone();
    assert_eq!(there.signed_in_as().as_deref(), Some("ann"));
    let cookies = there.cookies.clone();
    assert!(there.sign_out().is_redirect());
    here.cookies = cookies;
    assert_eq!(here.signed_in_as(), None, "signing out must apply to both machines");
    assert!(first.sessions().is_empty());
}

#[test]
fn a_form_of_one_machine_can_be_sent_to_the_other() {
    let first = TestApp::new();
    let second = first.second_machine();
    first.member("ann");
    let mut here = first.browser();
    let form = here.get("user.login");
    let mut there = second.browser();
    there.cookies = here.cookies;
    let page = there.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert!(page.is_redirect(), "the form was not accepted: {}", page.body);
}

#[test]
fn attempts_at_both_machines_share_one_limit() {
    let first = TestApp::with(|settings| settings.limits.login_per_account = Limit::per_minutes(4, 15));
    let second = first.second_machine();
    first.member("ann");
    for app in [&first, &second, &first, &second] {
        assert_eq!(app.browser().sign_in("ann", "wrong and wrong").status, 422);
    }
    for app in [&first, &second] {
        assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 429);
    }
    assert_eq!(first.throttle_counts("login:name:"), [5]);
}

#[test]
fn two_workers_send_each_of_a_hundred_mails_once() {
    const MAILS: usize = 100;
    let smtp = SmtpServer::start(Behaviour::Accepts);
    let machine = Machine::new();
    let port = smtp.port.to_string();
    let vars = machine.vars(&[
        ("APP_MAIL__TRANSPORT", "smtp"),
        ("MAIL_SERVER", "127.0.0.1"),
        ("MAIL_PORT", &port),
        ("MAIL_DEFAULT_SENDER", "site@example.com"),
    ]);
    let both = [machine.site.serve(&vars), machine.site.serve(&vars)];
    {
        // Directly in the database, so that neither machine is woken first.
        let db = machine.db();
        let write = db.write(|tx| {
            for number in 0..MAILS {
                tx.enqueue(&SendMail {
                    mail: "address_in_use".to_owned(),
                    user_id: None,
                    to: format!("reader{number}@example.com"),
                    lang: "en".to_owned(),
                    variables: serde_json::Map::from_iter([("username".to_owned(), "ann".into())]),
                    link: None,
                })?;
            }
            Ok(())
        });
        Runtime::new().unwrap().block_on(write).unwrap();
    }
    wait_for("all mails", || (smtp.mails().len() >= MAILS).then_some(()));
    // A duplicate would have arrived by now, or would be sent when both machines stop.
    std::thread::sleep(Duration::from_millis(300));
    let logs = both.map(Server::stop);
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    for mail in smtp.mails() {
        let to = mail.lines().find_map(|line| line.strip_prefix("To: ")).unwrap_or_default().to_owned();
        *counted.entry(to).or_default() += 1;
    }
    assert_eq!((counted.len(), counted.values().max()), (MAILS, Some(&1)), "{counted:?}");
    let shares = logs.each_ref().map(|log| log.matches("a mail was sent").count());
    assert!(shares.iter().all(|share| *share > 0), "both workers must have sent mails: {shares:?}");
    assert_eq!(shares.iter().sum::<usize>(), MAILS);
}

#[test]
fn a_machine_with_another_secret_key_is_noticed() {
    let machine = Machine::new();
    let keys: Vec<String> = (0..3).map(|_| SecretKeys::generate()).collect();
    let start = |key: &str| machine.site.serve(&machine.vars(&[("SECRET_KEY", key)])).stop();
    let doctor = |key: &str| machine.site.run_with(&["doctor"], &machine.vars(&[("SECRET_KEY", key)]), "").out;
    let complains = |said: &str| said.contains("SECRET_KEY is not the one");
    assert!(!complains(&start(&keys[0])), "the first start has nothing to compare with");
    assert!(!complains(&start(&keys[0])) && !complains(&doctor(&keys[0])));
    // With rotation, any of the keys may be the one that the others know.
    let rotated = format!("{},{}", keys[1], keys[0]);
    assert!(!complains(&doctor(&rotated)) && !complains(&start(&rotated)));
    // Now the first key alone cannot read what is signed.
    assert!(complains(&doctor(&keys[0])), "{}", doctor(&keys[0]));
    let log = start(&keys[2]);
    assert!(complains(&log) && !log.contains(&keys[2][..12]), "{log}");
    assert!(complains(&doctor(&rotated)) && !complains(&doctor(&keys[2])));
}

#[test]
fn the_answer_about_readiness_stays_good_for_a_second() {
    let app = TestApp::new();
    assert_eq!(app.browser().get("health.ready").status, 200);
    app.write(|tx| Ok(tx.batch_execute("ALTER TABLE users RENAME TO away")?));
    for _ in 0..20 {
        assert_eq!(app.browser().get("health.ready").status, 200, "it asked the database again");
    }
    app.advance_clock(TimeDelta::seconds(1));
    assert_eq!(app.browser().get("health.ready").status, 503);
    app.write(|tx| Ok(tx.batch_execute("ALTER TABLE away RENAME TO users")?));
    app.advance_clock(TimeDelta::seconds(1));
    assert_eq!(app.browser().get("health.ready").status, 200);
}
