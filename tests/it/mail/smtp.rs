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

#[test]
fn a_server_that_refuses_for_ever_is_given_up_and_whoever_runs_the_site_can_see_it() {
    let server = SmtpServer::start(Mood::Refuses(550));
    let mut app = TestApp::with(through(server.port));
    app.leave_jobs();
    app.browser().register("ann", "ann@example.com");
    // The confirmation link outlives the tries: they take less than its two days.
    for _ in 0..12 {
        assert_eq!(job(&app).0, "queued");
        app.work();
        app.later(TimeDelta::hours(6));
        app.write(|tx| {
            let now = tx.now();
            diesel::update(app::db::schema::tokens::table)
                .set(app::db::schema::tokens::expires_at.eq(now + TimeDelta::days(1)))
                .execute(&mut **tx)?;
            Ok(())
        });
    }
    let (state, error) = job(&app);
    assert_eq!(state, "dead");
    assert!(error.as_deref().unwrap_or_default().contains("550"), "{error:?}");
    server.set(Mood::Takes);
    app.later(TimeDelta::days(1));
    assert_eq!((app.work(), server.mails().len()), (0, 0));
}

#[test]
fn a_visitor_does_not_wait_for_a_server_that_hangs() {
    use std::time::{Duration, Instant};
    let server = SmtpServer::start(Mood::Hangs);
    let mut app = TestApp::with(through(server.port));
    app.leave_jobs();
    // The worker is at it while they register.
    let context = app::context(app.client.rocket()).unwrap();
    let stuck = app.runtime.spawn(async move { app::jobs::drain(&context, &app::site::jobs()).await.map(|_| ()) });
    for name in ["ann", "ben"] {
        let mut browser = app.browser();
        let form = browser.get("/user/register");
        let (password, email) = (crate::support::PASSWORD, format!("{name}@example.com"));
        let fields = [("username", name), ("email", &email), ("password", password), ("retype_password", password)];
        let begun = Instant::now();
        assert_eq!(browser.submit(&form, "/user/register", &fields).leads_to(), "/");
        // One second, and ten times that on a machine that has much else to do; the server would take a minute.
        assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    }
    stuck.abort();
    assert_eq!(job(&app).0, "queued");
    server.set(Mood::Takes);
    app.work();
    assert_eq!(server.mails().len(), 2);
}

#[test]
fn a_name_that_holds_the_end_of_a_mail_and_the_beginning_of_another_is_text() {
    let server = SmtpServer::start(Mood::Takes);
    let app = TestApp::with(through(server.port));
    let hostile = "ann\r\n.\r\nMAIL FROM:<x@evil.example>\r\nRCPT TO:<ben@example.com>\r\nDATA\r\n..\r\n.\n\r.\r\nend";
    let (reader, name) = (super::reader(None, "en"), hostile.to_owned());
    app.write(move |tx| tx.mail(&reader, None, &app::accounts::mails::AddressInUse { username: Some(name) }));
    app.work();
    let (mails, commands) = (server.mails(), server.commands());
    assert_eq!(mails.len(), 1, "{commands:?}");
    for word in ["MAIL", "RCPT", "DATA"] {
        assert_eq!(commands.iter().filter(|line| line.starts_with(word)).count(), 1, "{word}: {commands:?}");
    }
    // What keeps a name from being taken for an address cannot be seen.
    let text = mails[0].replace("=\n", "").replace("=E2=81=A0", "").replace("=0D", "").replace("=0A", "\n");
    for line in ["MAIL FROM:<x@evil.example>", "RCPT TO:<ben@example.com>", "DATA", "..", ".", "end,"] {
        assert!(text.lines().any(|found| found == line || found == format!("{line}=")), "{line:?} in {text}");
    }
    assert!(mails[0].contains("</html>"), "nothing of it is lost: {}", mails[0]);
}

#[test]
fn what_has_a_meaning_in_headers_or_on_command_lines_makes_no_second_recipient() {
    let server = SmtpServer::start(Mood::Takes);
    let app = TestApp::with(|settings| {
        through(server.port)(settings);
        settings.app.name = "Ann, Ben <ben@evil.example>, -oX \"x\"; Bcc: cid@evil.example".to_owned();
        settings.user.enable_username = false;
    });
    for address in ["a,b@example.com", "<a@example.com>", "a@example.com>\r\nBcc: b@evil.example", "-oX@example.com"] {
        let page = app.browser().register("", address);
        assert_eq!(page.status, 422, "{address:?}");
    }
    app.browser().register("", "ann@example.com");
    app.work();
    let mails = server.mails();
    assert_eq!(mails.len(), 1);
    let headers = mails[0].split("\n\n").next().unwrap_or_default();
    let names: Vec<_> =
        headers.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| line.split_once(": ")).collect();
    assert!(
        !names.iter().any(|(name, _)| name.eq_ignore_ascii_case("bcc") || name.eq_ignore_ascii_case("cc")),
        "{headers}"
    );
    assert_eq!(
        names.iter().filter(|(name, value)| *name == "To" && *value == "ann@example.com").count(),
        1,
        "{headers}"
    );
    let (froms, recipients): (Vec<_>, Vec<_>) = server
        .commands()
        .into_iter()
        .filter(|line| line.starts_with("RCPT") || line.starts_with("MAIL"))
        .partition(|line| line.starts_with("MAIL"));
    assert_eq!(recipients, ["RCPT TO:<ann@example.com>"]);
    assert!(froms.len() == 1 && froms[0].starts_with("MAIL FROM:<noreply@"), "{froms:?}");
}
