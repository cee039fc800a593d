//! Two machines on one database: whatever one of them does, the other knows.

use std::collections::BTreeMap;
use std::time::Duration;

use app::config::values::Limit;
use app::mail::SendMail;
use tokio::runtime::Runtime;

use super::Machine;
use crate::support::binary::{Server, until};
use crate::support::smtp::{Mood, SmtpServer};
use crate::support::{PASSWORD, TestApp};

#[test]
fn who_signs_in_at_one_is_signed_in_at_the_other_and_signs_out_of_both() {
    let first = TestApp::new();
    let second = first.another();
    first.member("ann");
    let mut here = first.signed_in("ann");
    let mut there = second.browser();
    there.cookies = here.cookies.clone();
    assert_eq!(there.who().as_deref(), Some("ann"));
    let cookies = there.cookies.clone();
    assert!(there.sign_out().is_redirect());
    here.cookies = cookies;
    assert_eq!(here.who(), None, "signing out at one ends it at the other");
    assert!(first.sessions().is_empty());
}

#[test]
fn a_form_of_one_can_be_sent_to_the_other() {
    let first = TestApp::new();
    let second = first.another();
    first.member("ann");
    let mut here = first.browser();
    let form = here.get("/user/login");
    let mut there = second.browser();
    there.cookies = here.cookies;
    let page = there.submit(&form, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert!(page.is_redirect(), "{}", page.body);
}

#[test]
fn tries_at_both_are_counted_together() {
    let first = TestApp::with(|settings| settings.limits.login_per_account = Limit::per_minutes(4, 15));
    let second = first.another();
    first.member("ann");
    for app in [&first, &second, &first, &second] {
        assert_eq!(app.browser().sign_in("ann", "wrong and wrong").status, 422);
    }
    for app in [&first, &second] {
        assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 429);
    }
    assert_eq!(first.tries("login:account:"), [5]);
}

#[test]
fn of_a_hundred_mails_that_both_work_at_each_is_sent_once() {
    const MAILS: usize = 100;
    let smtp = SmtpServer::start(Mood::Takes);
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
        // Behind the back of both, so that nothing wakes one before the other.
        let db = machine.db();
        let write = db.write(|tx| {
            for number in 0..MAILS {
                tx.enqueue(&SendMail {
                    mail: "address_in_use".to_owned(),
                    user_id: None,
                    to: format!("reader{number}@example.com"),
                    lang: "en".to_owned(),
                    variables: serde_json::json!({ "username": "ann" }),
                    link: None,
                })?;
            }
            Ok(())
        });
        Runtime::new().unwrap().block_on(write).unwrap();
    }
    until("all mails", || (smtp.mails().len() >= MAILS).then_some(()));
    // Whatever is sent twice has come by now, or would be sent again when both stop.
    std::thread::sleep(Duration::from_millis(300));
    let logs = both.map(Server::stop);
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    for mail in smtp.mails() {
        let to = mail.lines().find_map(|line| line.strip_prefix("To: ")).unwrap_or_default().to_owned();
        *counted.entry(to).or_default() += 1;
    }
    assert_eq!((counted.len(), counted.values().max()), (MAILS, Some(&1)), "{counted:?}");
    let shares = logs.each_ref().map(|log| log.matches("a mail was sent").count());
    assert!(shares.iter().all(|share| *share > 0), "both have worked: {shares:?}");
    assert_eq!(shares.iter().sum::<usize>(), MAILS);
}
