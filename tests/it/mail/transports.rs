//! The transport `file`, and failing deliveries.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use app::config::mail::Transport;
use app::db::schema::jobs;
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::{TestApp, default_language};

fn app_that_writes_files() -> TestApp {
    TestApp::with(|settings| {
        settings.mail.transport = Some(Transport::File);
        settings.mail.directory = "out/mails".into();
    })
}

fn mail_files(app: &TestApp) -> Vec<PathBuf> {
    let folder = app.folder().join("out/mails");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn each_mail_becomes_one_complete_file() {
    let app = app_that_writes_files();
    for name in ["ann", "ben"] {
        app.browser().register(name, &format!("{name}@example.com"));
    }
    app.run_jobs();
    let files = mail_files(&app);
    assert_eq!(files.len(), 2);
    for (file, name) in files.iter().zip(["ann", "ben"]) {
        assert!(file.extension().is_some_and(|kind| kind == "eml"), "nothing half-written is left: {file:?}");
        let text = std::fs::read_to_string(file).unwrap();
        let (headers, body) = text.split_once("\r\n\r\n").unwrap();
        assert!(headers.contains(&format!("To: {name}@example.com")), "{headers}");
        let boundary = headers.split("boundary=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let parts: Vec<_> = body.split(&format!("--{boundary}")).collect();
        assert_eq!(parts.len(), 4, "the preamble, the text, the HTML, and the end");
        assert!(parts[1].contains("Content-Type: text/plain; charset=utf-8"), "{}", parts[1]);
        assert!(parts[2].contains("Content-Type: text/html; charset=utf-8"), "{}", parts[2]);
        assert!(parts[2].replace("=\r\n", "").contains("</html>") && parts[3].trim() == "--", "{}", parts[3]);
        assert!(text.lines().all(|line| line.len() <= 998), "no line is longer than a mail server takes");
    }
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let app = app_that_writes_files();
    app.browser().register("ann", "ann@example.com");
    app.run_jobs();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&mail_files(&app)[0]), mode(&app.folder().join("out/mails"))), (0o600, 0o700));
}

#[test]
fn a_failing_transport_keeps_the_mail_and_does_not_affect_visitors() {
    let mut app = app_that_writes_files();
    app.allow_unfinished_jobs();
    // A file is in the way of the folder.
    std::fs::write(app.folder().join("out"), "in the way").unwrap();
    let mut browser = app.browser();
    let asked = Instant::now();
    let registered = browser.register("ann", "ann@example.com");
    assert_eq!(browser.follow(&registered).flashes(), ["confirmation-sent"]);
    assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
    app.run_jobs();
    let job = |app: &TestApp| {
        app.read(|c| {
            let job = jobs::table.select((jobs::state, jobs::attempts, jobs::last_error));
            Ok(job.first::<(String, i32, Option<String>)>(c)?)
        })
    };
    let (state, attempts, error) = job(&app);
    assert_eq!((state.as_str(), attempts), ("queued", 1));
    let error = error.unwrap();
    assert!(error.contains("out/mails"), "{error}");
    assert!(!error.contains("gAAAA") && !error.contains("ann@example.com"), "{error}");
    assert_eq!(browser.get("home").status, 200);
    // Once the file is gone, the mail is sent once, and its link works.
    std::fs::remove_file(app.folder().join("out")).unwrap();
    app.advance_clock(TimeDelta::minutes(1));
    app.run_jobs();
    app.advance_clock(TimeDelta::hours(7));
    app.run_jobs();
    assert_eq!((job(&app).0.as_str(), mail_files(&app).len()), ("done", 1));
    assert_eq!(job(&app).2, None);
    let text = std::fs::read_to_string(&mail_files(&app)[0]).unwrap().replace("=\r\n", "").replace("=3D", "=");
    let link = text.split_whitespace().find(|word| word.starts_with("http")).unwrap().to_owned();
    assert_eq!(browser.get(&link).status, 200, "{link}");
}

#[test]
fn many_mails_at_once_are_all_written() {
    let app = app_that_writes_files();
    let ann = app.member("ann");
    for _ in 0..20 {
        super::write_mail(&app, ann, default_language());
    }
    assert_eq!(app.run_jobs(), 20);
    assert_eq!(mail_files(&app).len(), 20);
}

#[test]
fn a_mail_sent_to_a_file_is_not_kept_in_the_database() {
    use app::db::schema::mailbox;
    let app = app_that_writes_files();
    app.browser().register("ann", "ann@example.com");
    app.run_jobs();
    assert_eq!(app.read(|c| Ok(mailbox::table.count().get_result::<i64>(c)?)), 0);
}
