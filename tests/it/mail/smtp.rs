//! The transport `smtp`, against a server that takes mails, refuses them, is away, or does not speak TLS.

use app::config::Settings;
use app::config::mail::Transport;
use app::db::schema::jobs;
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::TestApp;
use crate::support::smtp::{Mood, SmtpServer};

fn through(port: u16) -> impl FnOnce(&mut Settings) {
    move |settings| {
        settings.mail.transport = Some(Transport::Smtp);
        "127.0.0.1".clone_into(&mut settings.mail.server);
        settings.mail.port = port;
    }
}

/// The state of the only job, and why it failed last.
fn job(app: &TestApp) -> (String, Option<String>) {
    app.read(|c| Ok(jobs::table.select((jobs::state, jobs::last_error)).first(c)?))
}

#[test]
fn a_mail_arrives_whole_with_one_recipient() {
    let server = SmtpServer::start(Mood::Takes);
    let app = TestApp::with(through(server.port));
    app.browser().register("ann", "ann@example.com");
    app.work();
    let mails = server.mails();
    assert_eq!(mails.len(), 1);
    for part in ["To: ann@example.com", "Auto-Submitted: auto-generated", "Message-ID: <", "text/plain", "text/html"] {
        assert!(mails[0].contains(part), "{part}: {}", mails[0]);
    }
    let recipients: Vec<_> = server.commands().into_iter().filter(|line| line.starts_with("RCPT")).collect();
    assert_eq!(recipients, ["RCPT TO:<ann@example.com>"]);
}

#[test]
fn a_server_that_refuses_is_asked_again_later_and_the_mail_arrives_once() {
    for code in [451, 550] {
        let server = SmtpServer::start(Mood::Refuses(code));
        let app = TestApp::with(through(server.port));
        let page = app.browser().register("ann", "ann@example.com");
        assert_eq!(page.leads_to(), "/", "the visitor does not notice");
        app.work();
        let (state, error) = job(&app);
        assert_eq!(state, "queued");
        assert!(error.as_deref().unwrap_or_default().contains("the server refused this mail"), "{error:?}");

        server.set(Mood::Takes);
        assert_eq!(app.work(), 0, "not before its time");
        app.later(TimeDelta::seconds(11));
        app.work();
        app.later(TimeDelta::hours(12));
        app.work();
        assert_eq!((server.mails().len(), job(&app).0.as_str()), (1, "done"), "{code}");
    }
}

#[test]
fn a_server_that_is_away_is_named_as_the_reason() {
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut app = TestApp::with(through(port));
    app.leave_jobs();
    app.browser().register("ann", "ann@example.com");
    app.work();
    let (state, error) = job(&app);
    assert_eq!(state, "queued");
    assert!(error.as_deref().unwrap_or_default().contains("look at mail.server and mail.port"), "{error:?}");
}

#[test]
fn nothing_is_said_in_the_clear_to_a_server_that_does_not_offer_tls() {
    let server = SmtpServer::start(Mood::Takes);
    let mut app = TestApp::with(|settings| {
        through(server.port)(settings);
        settings.mail.use_tls = true;
        settings.mail.username = "gantry".to_owned();
    });
    app.leave_jobs();
    app.browser().register("ann", "ann@example.com");
    app.work();
    assert_eq!(job(&app).0, "queued");
    assert_eq!(server.mails(), Vec::<String>::new());
    let verbs: Vec<_> =
        server.commands().iter().map(|line| line.split(' ').next().unwrap_or_default().to_owned()).collect();
    assert!(verbs.iter().all(|verb| ["EHLO", "QUIT"].contains(&verb.as_str())), "{verbs:?}");
}
