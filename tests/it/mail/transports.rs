//! The ways out, and what happens when they are blocked.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use app::config::mail::Transport;
use app::db::schema::jobs;
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::TestApp;

fn app_that_writes_files() -> TestApp {
    TestApp::with(|settings| {
        settings.mail.transport = Some(Transport::File);
        settings.mail.directory = "out/mails".into();
    })
}

fn files(app: &TestApp) -> Vec<PathBuf> {
    let folder = app.folder().join("out/mails");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn each_mail_becomes_a_whole_file_of_its_own() {
    let app = app_that_writes_files();
    for name in ["ann", "ben"] {
        app.browser().register(name, &format!("{name}@example.com"));
    }
    app.work();
    let files = files(&app);
    assert_eq!(files.len(), 2);
    for (file, name) in files.iter().zip(["ann", "ben"]) {
        assert!(file.extension().is_some_and(|kind| kind == "eml"), "nothing half-written is left: {file:?}");
        let text = std::fs::read_to_string(file).unwrap();
        let (headers, body) = text.split_once("\r\n\r\n").unwrap();
        assert!(headers.contains(&format!("To: {name}@example.com")), "{headers}");
        let boundary = headers.split("boundary=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let parts: Vec<_> = body.split(&format!("--{boundary}")).collect();
        assert_eq!(parts.len(), 4, "what is before, the text, the HTML, and the end");
        assert!(parts[1].contains("Content-Type: text/plain; charset=utf-8"), "{}", parts[1]);
        assert!(parts[2].contains("Content-Type: text/html; charset=utf-8"), "{}", parts[2]);
        assert!(parts[2].replace("=\r\n", "").contains("</html>") && parts[3].trim() == "--", "{}", parts[3]);
        assert!(text.lines().all(|line| line.len() <= 998), "no line is longer than a mail server takes");
    }
}

#[test]
fn a_way_out_that_is_blocked_keeps_the_mail_and_bothers_no_visitor() {
    let mut app = app_that_writes_files();
    app.leave_jobs();
    // A file stands where the folder should be.
    std::fs::write(app.folder().join("out"), "in the way").unwrap();
    let mut browser = app.browser();
    let asked = Instant::now();
    let registered = browser.register("ann", "ann@example.com");
    assert_eq!(browser.follow(&registered).flashes(), ["confirmation-sent"]);
    assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
    app.work();
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
    assert_eq!(browser.get("/").status, 200);
    // The way is free again: it goes out once, and the link in it works.
    std::fs::remove_file(app.folder().join("out")).unwrap();
    app.later(TimeDelta::minutes(1));
    app.work();
    app.later(TimeDelta::hours(7));
    app.work();
    assert_eq!((job(&app).0.as_str(), files(&app).len()), ("done", 1));
    assert_eq!(job(&app).2, None);
    let text = std::fs::read_to_string(&files(&app)[0]).unwrap().replace("=\r\n", "").replace("=3D", "=");
    let link = text.split_whitespace().find(|word| word.starts_with("http")).unwrap().to_owned();
    assert_eq!(browser.get(&link).status, 200, "{link}");
}

#[test]
fn many_mails_of_one_moment_lose_none() {
    let app = app_that_writes_files();
    let ann = app.member("ann");
    for _ in 0..20 {
        super::write_mail(&app, ann, "en");
    }
    assert_eq!(app.work(), 20);
    assert_eq!(files(&app).len(), 20);
}

#[test]
fn nothing_is_kept_of_a_mail_that_went_out_by_file() {
    use app::db::schema::mailbox;
    let app = app_that_writes_files();
    app.browser().register("ann", "ann@example.com");
    app.work();
    assert_eq!(app.read(|c| Ok(mailbox::table.count().get_result::<i64>(c)?)), 0);
}
