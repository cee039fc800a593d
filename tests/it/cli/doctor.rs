//! `gantry doctor`: it prints what is wrong, and only that.

use app::config::SecretKeys;

use super::support::{Done, Site};
use crate::support::smtp::{Authority, Mood, SmtpServer, Speech};

/// A site with an administrator: nothing is wrong with it.
fn healthy() -> Site {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed", "--role", "admin"]).is_done();
    site
}

/// Exactly one thing is wrong, and is told with these words.
#[track_caller]
fn finds(done: &Done, words: &[&str]) {
    assert_eq!((done.code, done.err.as_str()), (Some(1), "one thing is wrong\n"), "{done:?}");
    assert_eq!(done.out.lines().count(), 1, "{done:?}");
    for word in words {
        assert!(done.out.contains(word), "{word:?}: {}", done.out);
    }
}

/// Among what is wrong is this.
#[track_caller]
fn names(done: &Done, words: &str) {
    assert_eq!(done.code, Some(1), "{done:?}");
    assert!(done.out.contains(words), "{words:?}: {}", done.out);
}

#[test]
fn with_a_site_that_is_well_it_has_nothing_to_say() {
    assert_eq!(healthy().run(&["doctor"]).is_done(), "nothing is wrong\n");
}

#[test]
fn it_changes_nothing() {
    let site = Site::new();
    let vars = [("SECRET_KEY", SecretKeys::generate())];
    let done = site.run_with(&["doctor"], &[(vars[0].0, &vars[0].1)], "");
    finds(&done, &["there is no database", "gantry migrate"]);
    assert_eq!(std::fs::read_dir(site.folder()).unwrap().count(), 0);
}

#[test]
fn the_address_must_fit_the_proxy_and_the_port() {
    let site = healthy();
    let at = |vars: &[(&str, &str)]| site.run_with(&["doctor"], vars, "");
    let deployed = ("APP_APP__BASE_URL", "https://gantry.example");
    names(&at(&[deployed]), "app.trusted_proxies is 0");
    let behind_one = at(&[deployed, ("APP_APP__TRUSTED_PROXIES", "1")]);
    assert!(!behind_one.out.contains("trusted_proxies"), "{behind_one:?}");
    finds(
        &at(&[("APP_APP__BASE_URL", "http://gantry.example"), ("APP_APP__ALLOW_HTTP", "true")]),
        &["in the clear", "not Secure"],
    );
    finds(&at(&[("ROCKET_ADDRESS", "0.0.0.0")]), &["http://localhost:8000", "only this machine"]);
}

#[test]
fn what_is_handy_while_developing_is_wrong_where_strangers_come() {
    let site = healthy();
    site.run(&["demo"]).is_done();
    let vars = [("APP_APP__BASE_URL", "https://gantry.example"), ("APP_APP__TRUSTED_PROXIES", "1")];
    let done = site.run_with(&["doctor"], &vars, "");
    for word in ["debug build", "app.dev_pages = false", "mail.transport", "accounts of the demo"] {
        names(&done, word);
    }
    assert_eq!(site.run(&["doctor"]).is_done(), "nothing is wrong\n");
}

#[test]
fn it_signs_in_to_the_mail_server_and_sends_nothing() {
    let site = healthy();
    let authority = Authority::new();
    let ca = site.folder().join("ca.pem");
    authority.write(&ca);
    let smtp = SmtpServer::speaking(Mood::Takes, Speech::StartTls(authority.certify("127.0.0.1", 2100)));
    let port = smtp.port.to_string();
    let with = |password: &str| {
        let vars = [
            ("MAIL_SERVER", "127.0.0.1"),
            ("MAIL_PORT", port.as_str()),
            ("MAIL_USE_TLS", "true"),
            ("MAIL_USERNAME", "gantry"),
            ("MAIL_PASSWORD", password),
            ("SSL_CERT_FILE", ca.to_str().unwrap()),
        ];
        site.run_with(&["doctor"], &vars, "")
    };
    assert_eq!(with("open sesame").is_done(), "nothing is wrong\n");
    finds(&with("hunter2"), &["no mail leaves", "MAIL_PASSWORD"]);
    assert!(!with("hunter2").out.contains("hunter2"));
    smtp.speak(Speech::StartTls(authority.certify("127.0.0.1", 2001)));
    finds(&with("open sesame"), &["expired"]);
    assert_eq!(smtp.mails(), Vec::<String>::new());
    let away = [("MAIL_SERVER", "127.0.0.1"), ("MAIL_PORT", "1")];
    finds(&site.run_with(&["doctor"], &away, ""), &["look at mail.server and mail.port"]);
}

#[test]
fn it_looks_for_the_other_ways_out_of_mails() {
    let site = healthy();
    let sendmail = [("APP_MAIL__TRANSPORT", "sendmail"), ("PATH", "/nowhere")];
    finds(&site.run_with(&["doctor"], &sendmail, ""), &["no program sendmail"]);
    std::fs::write(site.folder().join("mails"), "in the way").unwrap();
    let file = [("APP_MAIL__TRANSPORT", "file"), ("APP_MAIL__DIRECTORY", "mails")];
    finds(&site.run_with(&["doctor"], &file, ""), &["the folder", "mails"]);
    std::fs::remove_file(site.folder().join("mails")).unwrap();
    site.run_with(&["doctor"], &file, "").is_done();
    assert_eq!(std::fs::read_dir(site.folder().join("mails")).unwrap().count(), 0, "it leaves nothing behind");
}

#[test]
fn what_is_wrong_in_the_database_is_told() {
    let site = healthy();
    site.run(&["roles", "remove", "ann", "admin"]).is_done();
    finds(&site.run(&["doctor"]), &["nobody is administrator", "gantry roles add"]);
    site.run(&["roles", "add", "ann", "admin"]).is_done();
    site.run(&["users", "deactivate", "ann"]).is_done();
    finds(&site.run(&["doctor"]), &["nobody is administrator"]);
    site.run(&["users", "activate", "ann"]).is_done();

    let job = |state: &str, attempts: u8, finished: &str| {
        site.execute(&format!(
            "DELETE FROM jobs; INSERT INTO jobs (kind, payload, state, attempts, run_at, last_error, created_at, finished_at) \
             VALUES ('mail', '{{}}', '{state}', {attempts}, datetime('now', '-1 hour'), 'it rained', datetime('now'), {finished})"
        ));
    };
    job("dead", 12, "datetime('now')");
    finds(&site.run(&["doctor"]), &["1 jobs were given up", "it rained"]);
    job("dead", 12, "datetime('now', '-8 days')");
    site.run(&["doctor"]).is_done();
    job("queued", 0, "NULL");
    finds(&site.run(&["doctor"]), &["half an hour", "is the site running?"]);
    site.execute("UPDATE jobs SET attempts = 3, run_at = datetime('now', '+1 hour')");
    finds(&site.run(&["doctor"]), &["failed more than twice", "it rained"]);
    site.execute("DELETE FROM jobs");

    site.execute("UPDATE audit_events SET created_at = datetime('now', '+1 day')");
    finds(&site.run(&["doctor"]), &["clock"]);
}

#[test]
fn what_is_wrong_with_the_database_itself_is_told() {
    let site = healthy();
    site.execute("DELETE FROM __diesel_schema_migrations WHERE version LIKE '%4'");
    finds(&site.run(&["doctor"]), &["1 migrations have not run", "gantry migrate"]);
    site.execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('99990101000000')");
    finds(&site.run(&["doctor"]), &["newer"]);
    std::fs::write(site.folder().join("data/app.db"), "this is no database, whatever its name says ".repeat(40))
        .unwrap();
    finds(&site.run(&["doctor"]), &["the database cannot be used"]);
}

#[cfg(unix)]
#[test]
fn files_that_others_can_read_are_told() {
    use std::os::unix::fs::PermissionsExt;
    let site = healthy();
    let open = |file: &str, mode| {
        std::fs::set_permissions(site.folder().join(file), PermissionsExt::from_mode(mode)).unwrap();
    };
    open("data/app.db", 0o644);
    finds(&site.run(&["doctor"]), &["data/app.db", "chmod 600"]);
    open("data/app.db", 0o600);
    open("data/secret_key", 0o644);
    site.run(&["doctor"]).is_refused("chmod 600");
}
