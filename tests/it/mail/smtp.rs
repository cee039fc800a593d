//! The transport `smtp` with a server that accepts mails, refuses them, is unreachable, or lacks TLS.

use app::config::Settings;
use app::config::mail::Transport;
use app::db::schema::{jobs, users};
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::smtp::{Behaviour, SmtpServer};
use crate::support::{TestApp, default_language, registration, url};

fn smtp_settings(port: u16) -> impl FnOnce(&mut Settings) {
    move |settings| {
        settings.mail.transport = Some(Transport::Smtp);
        "127.0.0.1".clone_into(&mut settings.mail.server);
        settings.mail.port = port;
    }
}

/// The state and last error of the only job.
fn job(app: &TestApp) -> (String, Option<String>) {
    app.read(|c| Ok(jobs::table.select((jobs::state, jobs::last_error)).first(c)?))
}

#[test]
fn a_mail_arrives_complete_with_one_recipient() {
    let server = SmtpServer::start(Behaviour::Accepts);
    let app = TestApp::with(smtp_settings(server.port));
    app.browser().register("ann", "ann@example.com");
    app.run_jobs();
    let mails = server.mails();
    assert_eq!(mails.len(), 1);
    for part in ["To: ann@example.com", "Auto-Submitted: auto-generated", "Message-ID: <", "text/plain", "text/html"] {
        assert!(mails[0].contains(part), "{part}: {}", mails[0]);
    }
    let recipients: Vec<_> = server.commands().into_iter().filter(|line| line.starts_with("RCPT")).collect();
    assert_eq!(recipients, ["RCPT TO:<ann@example.com>"]);
}

#[test]
fn a_refused_mail_is_retried_and_arrives_once() {
    for code in [451, 550] {
        let server = SmtpServer::start(Behaviour::Refuses(code));
        let app = TestApp::with(smtp_settings(server.port));
        let page = app.browser().register("ann", "ann@example.com");
        assert_eq!(page.leads_to(), url("user.check_inbox"), "the visitor must not notice");
        app.run_jobs();
        let (state, error) = job(&app);
        assert_eq!(state, "queued");
        assert!(error.as_deref().unwrap_or_default().contains("the server refused this mail"), "{error:?}");

        server.set_behaviour(Behaviour::Accepts);
        assert_eq!(app.run_jobs(), 0, "it must not be retried before it is due");
        app.advance_clock(TimeDelta::seconds(11));
        app.run_jobs();
        app.advance_clock(TimeDelta::hours(12));
        app.run_jobs();
        assert_eq!((server.mails().len(), job(&app).0.as_str()), (1, "done"), "{code}");
    }
}

#[test]
fn an_unreachable_server_is_named_in_the_error() {
    // A free port, so nothing listens there.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut app = TestApp::with(smtp_settings(port));
    app.allow_unfinished_jobs();
    app.browser().register("ann", "ann@example.com");
    app.run_jobs();
    let (state, error) = job(&app);
    assert_eq!(state, "queued");
    assert!(error.as_deref().unwrap_or_default().contains("look at mail.server and mail.port"), "{error:?}");
}

#[test]
fn a_server_without_tls_gets_no_credentials_or_mail() {
    let server = SmtpServer::start(Behaviour::Accepts);
    let mut app = TestApp::with(|settings| {
        smtp_settings(server.port)(settings);
        settings.mail.use_tls = true;
        settings.mail.username = "gantry".to_owned();
    });
    app.allow_unfinished_jobs();
    app.browser().register("ann", "ann@example.com");
    app.run_jobs();
    assert_eq!(job(&app).0, "queued");
    assert_eq!(server.mails(), Vec::<String>::new());
    let verbs: Vec<_> =
        server.commands().iter().map(|line| line.split(' ').next().unwrap_or_default().to_owned()).collect();
    assert!(verbs.iter().all(|verb| ["EHLO", "QUIT"].contains(&verb.as_str())), "{verbs:?}");
}

#[test]
fn a_permanently_refused_mail_is_given_up_visibly() {
    let server = SmtpServer::start(Behaviour::Refuses(550));
    let mut app = TestApp::with(smtp_settings(server.port));
    app.allow_unfinished_jobs();
    app.browser().register("ann", "ann@example.com");
    while job(&app).0 == "queued" {
        app.run_jobs();
        app.advance_clock(TimeDelta::minutes(65));
        // The link must not end before.
        app.write(|tx| {
            use app::db::schema::tokens;
            let ends = tx.now() + TimeDelta::days(1);
            diesel::update(tokens::table).set(tokens::expires_at.eq(ends)).execute(tx.connection())?;
            Ok(())
        });
    }
    let (state, error) = job(&app);
    assert_eq!(state, "dead");
    assert!(error.as_deref().unwrap_or_default().contains("550"), "{error:?}");
    server.set_behaviour(Behaviour::Accepts);
    app.advance_clock(TimeDelta::days(1));
    assert_eq!((app.run_jobs(), server.mails().len()), (0, 0));
}

#[test]
fn visitors_do_not_wait_for_a_hanging_server() {
    use std::time::{Duration, Instant};
    let server = SmtpServer::start(Behaviour::Hangs);
    let mut app = TestApp::with(smtp_settings(server.port));
    app.allow_unfinished_jobs();
    // The worker sends mails while they register.
    let context = app::job_context(app.client.rocket()).unwrap();
    let stuck =
        app.runtime.spawn(async move { app::jobs::drain(&context.db, &context, &app::site::jobs()).await.map(|_| ()) });
    for name in ["ann", "ben"] {
        let mut browser = app.browser();
        let form = browser.get("user.register");
        let (password, email) = (crate::support::PASSWORD, format!("{name}@example.com"));
        let fields = registration(name, &email, password);
        let begun = Instant::now();
        assert_eq!(browser.submit(&form, "user.register", &fields).leads_to(), url("user.check_inbox"));
        // About a second, ten on a busy machine. The server would take a minute.
        assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    }
    stuck.abort();
    assert_eq!(job(&app).0, "queued");
    server.set_behaviour(Behaviour::Accepts);
    app.run_jobs();
    assert_eq!(server.mails().len(), 2);
}

#[test]
fn smtp_commands_in_a_username_are_plain_text() {
    let server = SmtpServer::start(Behaviour::Accepts);
    let app = TestApp::with(smtp_settings(server.port));
    let hostile = "ann\r\n.\r\nMAIL FROM:<x@evil.example>\r\nRCPT TO:<ben@example.com>\r\nDATA\r\n..\r\n.\n\r.\r\nend";
    let ann = app.member("ann");
    app.write(move |tx| {
        diesel::update(users::table.find(ann)).set(users::username.eq(hostile)).execute(tx.connection())?;
        Ok(())
    });
    super::write(&app, ann, default_language(), app::mail::Mail::new("address_in_use"));
    app.run_jobs();
    let (mails, commands) = (server.mails(), server.commands());
    assert_eq!(mails.len(), 1, "{commands:?}");
    for word in ["MAIL", "RCPT", "DATA"] {
        assert_eq!(commands.iter().filter(|line| line.starts_with(word)).count(), 1, "{word}: {commands:?}");
    }
    // The characters that keep a name from being read as an address are invisible.
    let text = mails[0].replace("=\n", "").replace("=E2=81=A0", "").replace("=0D", "").replace("=0A", "\n");
    for line in ["MAIL FROM:<x@evil.example>", "RCPT TO:<ben@example.com>", "DATA", "..", "."] {
        assert!(text.lines().any(|found| found == line || found == format!("{line}=")), "{line:?} in {text}");
    }
    assert!(mails[0].contains("</html>"), "nothing of it is lost: {}", mails[0]);
}

#[test]
fn header_and_option_characters_add_no_recipient() {
    let server = SmtpServer::start(Behaviour::Accepts);
    let app = TestApp::with(|settings| {
        smtp_settings(server.port)(settings);
        settings.app.name = "Ann, Ben <ben@evil.example>, -oX \"x\"; Bcc: cid@evil.example".to_owned();
        settings.user.enable_username = false;
    });
    for address in ["a,b@example.com", "<a@example.com>", "a@example.com>\r\nBcc: b@evil.example", "-oX@example.com"] {
        let page = app.browser().register("", address);
        assert_eq!(page.status, 422, "{address:?}");
    }
    app.browser().register("", "ann@example.com");
    app.run_jobs();
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
