//! Many mails through a server that is slow for some, counts sign-ins, closes connections, or is strict.

use std::time::Duration;

use app::config::Settings;
use app::config::mail::Transport;
use app::db::schema::jobs;
use app::jobs::{Work, work};
use app::mail::SendMail;
use chrono::TimeDelta;
use diesel::prelude::*;
use secrecy::SecretString;

use crate::support::TestApp;
use crate::support::smtp::{Behaviour, SmtpServer};

/// A site that signs in to this server, changed by `change`.
fn site(server: &SmtpServer, change: impl FnOnce(&mut Settings)) -> TestApp {
    TestApp::with(|settings| {
        settings.mail.transport = Some(Transport::Smtp);
        "127.0.0.1".clone_into(&mut settings.mail.server);
        settings.mail.port = server.port;
        "gantry".clone_into(&mut settings.mail.username);
        settings.mail.password = SecretString::from("open sesame");
        change(settings);
    })
}

/// Queues a mail to each of these addresses.
fn queue(app: &TestApp, addresses: impl IntoIterator<Item = String>) {
    let addresses: Vec<_> = addresses.into_iter().collect();
    app.write(move |tx| {
        for to in &addresses {
            tx.enqueue(&SendMail {
                mail: "address_in_use".to_owned(),
                user_id: None,
                to: to.clone(),
                lang: "en".to_owned(),
                variables: serde_json::Map::from_iter([("username".to_owned(), "ann".into())]),
                link: None,
            })?;
        }
        Ok(())
    });
}

/// Runs the worker until the server has so many mails.
fn send_until(app: &TestApp, server: &SmtpServer, mails: usize) {
    let context = app::job_context(app.client.rocket()).unwrap();
    let enough = async {
        while server.mails().len() < mails {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let worked = work(app.db().clone(), context, app::site::jobs(), enough);
    app.wait(async { tokio::time::timeout(Duration::from_secs(120), worked).await }).expect("all mails to be sent");
}

/// The states of all jobs, each with its attempts and the number of jobs like that.
fn states(app: &TestApp) -> Vec<(String, i32, i64)> {
    app.read(|c| {
        let like = jobs::table.group_by((jobs::state, jobs::attempts)).order((jobs::state, jobs::attempts));
        Ok(like.select((jobs::state, jobs::attempts, diesel::dsl::count_star())).load(c)?)
    })
}

#[test]
fn a_domain_that_hangs_delays_no_other_mail() {
    let server = SmtpServer::start(Behaviour::HangsFor("slow.example"));
    let mut app = site(&server, |_| {});
    app.allow_unfinished_jobs();
    queue(&app, (0..20).map(|number| format!("ann{number}@slow.example")));
    queue(&app, (0..20).map(|number| format!("ben{number}@host{}.example", number % 4)));
    send_until(&app, &server, 20);
    assert!(server.mails().iter().all(|mail| !mail.contains("slow.example")));
    let slow = server.commands().iter().filter(|line| line.contains("@slow.example")).count();
    assert_eq!(slow, SendMail::AT_ONCE_THERE, "so many mails to one domain are under way at once");
    // The stop put back those that hung, and no attempt was counted.
    assert_eq!(states(&app), [("done".to_owned(), 1, 20), ("queued".to_owned(), 0, 20)]);
}

#[test]
fn sixty_mails_need_no_more_than_five_sign_ins() {
    let server = SmtpServer::start(Behaviour::Metered(5));
    let app = site(&server, |_| {});
    queue(&app, (0..60).map(|number| format!("ann{number}@host{}.example", number % 7)));
    send_until(&app, &server, 60);
    assert!((1..=5).contains(&server.count("AUTH")), "{} sign-ins", server.count("AUTH"));
    assert_eq!(states(&app), [("done".to_owned(), 1, 60)]);
}

#[test]
fn a_server_that_says_later_uses_up_no_tries() {
    // Nobody may sign in, or the mailbox is full, for a day.
    for behaviour in [Behaviour::Metered(0), Behaviour::Refuses(451)] {
        let server = SmtpServer::start(behaviour);
        let app = site(&server, |_| {});
        queue(&app, ["ann@example.com".to_owned()]);
        for _ in 0..24 {
            app.run_jobs();
            app.advance_clock(TimeDelta::minutes(76));
        }
        assert_eq!(states(&app), [("queued".to_owned(), 24, 1)], "{behaviour:?}");
        server.set_behaviour(Behaviour::Accepts);
        app.run_jobs();
        assert_eq!((server.mails().len(), states(&app)), (1, vec![("done".to_owned(), 25, 1)]), "{behaviour:?}");
    }
}

#[test]
fn a_mail_that_the_server_refuses_for_good_is_given_up_within_a_day() {
    let server = SmtpServer::start(Behaviour::Refuses(550));
    let mut app = site(&server, |_| {});
    app.allow_unfinished_jobs();
    queue(&app, ["ann@example.com".to_owned()]);
    for _ in 0..24 {
        app.run_jobs();
        app.advance_clock(TimeDelta::minutes(76));
    }
    let states = states(&app);
    assert_eq!(states.iter().map(|(state, ..)| state.as_str()).collect::<Vec<_>>(), ["dead"], "{states:?}");
}

#[test]
fn a_connection_that_the_server_closed_costs_nothing() {
    for behaviour in [Behaviour::Closes, Behaviour::SaysGoodbye] {
        let server = SmtpServer::start(behaviour);
        let app = site(&server, |_| {});
        queue(&app, (0..12).map(|number| format!("ann{number}@host{}.example", number % 5)));
        send_until(&app, &server, 12);
        assert_eq!(states(&app), [("done".to_owned(), 1, 12)], "{behaviour:?}");
        assert_eq!(server.mails().len(), 12, "{behaviour:?}: none is sent twice");
    }
}

#[test]
fn a_refused_recipient_costs_no_sign_in() {
    let server = SmtpServer::start(Behaviour::Refuses(550));
    let mut app = site(&server, |_| {});
    app.allow_unfinished_jobs();
    queue(&app, (0..8).map(|number| format!("ann{number}@example.com")));
    app.run_jobs();
    assert_eq!((server.count("RCPT"), server.count("AUTH")), (8, 1));
    server.set_behaviour(Behaviour::Accepts);
    app.advance_clock(TimeDelta::minutes(1));
    app.run_jobs();
    assert_eq!((server.mails().len(), states(&app)), (8, vec![("done".to_owned(), 2, 8)]));
}

#[test]
fn the_site_greets_with_its_host_or_the_senders_or_an_address() {
    let sender = |text: &str| Some(app::config::values::Sender(text.parse().unwrap()));
    for (base, from, greeting) in [
        (Some("https://gantry.example"), None, "EHLO gantry.example"),
        (Some("https://bücher.example:8443"), None, "EHLO xn--bcher-kva.example"),
        (Some("http://localhost:8000"), sender("post@shop.example"), "EHLO shop.example"),
        (Some("http://127.0.0.1"), sender("post@shop.example"), "EHLO shop.example"),
        (Some("http://127.0.0.2"), None, "EHLO [127.0.0.2]"),
        (Some("http://[::1]:8000"), None, "EHLO [IPv6:::1]"),
        (Some("http://localhost"), None, "EHLO [127.0.0.1]"),
    ] {
        let server = SmtpServer::start(Behaviour::Strict);
        let app = site(&server, |settings| {
            settings.app.base_url = base.map(str::to_owned);
            settings.mail.sender = from;
        });
        queue(&app, ["ann@example.com".to_owned()]);
        app.run_jobs();
        assert_eq!(server.mails().len(), 1, "{base:?}: {:?}", server.commands());
        assert_eq!(server.commands()[0], greeting);
    }
}
