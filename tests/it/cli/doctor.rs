//! `gantry doctor` prints what is wrong, and nothing else.

use app::config::SecretKeys;

use super::support::{Done, Site};
use crate::support::default_language;
use crate::support::smtp::{Authority, Behaviour, Encryption, SmtpServer};

/// A site without problems. It has an administrator, and no language that is still being translated.
fn healthy() -> Site {
    let site = Site::with_file(&format!("[default.i18n]\nlanguages = [{:?}]\n", default_language()));
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed", "--role", "admin"])
        .assert_success();
    site
}

/// Asserts that exactly one problem is reported, with these words.
#[track_caller]
fn assert_only_problem(done: &Done, words: &[&str]) {
    assert_eq!((done.code, done.err.as_str()), (Some(1), "one thing is wrong\n"), "{done:?}");
    assert_eq!(done.out.lines().count(), 1, "{done:?}");
    for word in words {
        assert!(done.out.contains(word), "the problem was not reported: {word:?}: {}", done.out);
    }
}

/// Asserts that one of the reported problems contains these words.
#[track_caller]
fn assert_problem(done: &Done, words: &str) {
    assert_eq!(done.code, Some(1), "{done:?}");
    assert!(done.out.contains(words), "the problem was not reported: {words:?}: {}", done.out);
}

#[test]
fn a_healthy_site_has_no_problems() {
    assert_eq!(healthy().run(&["doctor"]).assert_success(), "nothing is wrong\n");
}

#[test]
fn the_doctor_changes_nothing() {
    let site = Site::new();
    let key = SecretKeys::generate();
    let done = site.run_with(
        &["doctor"],
        &[("SECRET_KEY", &key), ("APP_I18N__LANGUAGES", &format!("[{:?}]", default_language()))],
        "",
    );
    assert_only_problem(&done, &["there is no database", "gantry migrate"]);
    assert_eq!(std::fs::read_dir(site.folder()).unwrap().count(), 0);
}

#[test]
fn the_base_url_must_fit_the_proxy_and_the_port() {
    let site = healthy();
    let at = |vars: &[(&str, &str)]| site.run_with(&["doctor"], vars, "");
    let deployed = ("APP_APP__BASE_URL", "https://gantry.example");
    assert_problem(&at(&[deployed]), "app.trusted_proxies is 0");
    let behind_one = at(&[deployed, ("APP_APP__TRUSTED_PROXIES", "1")]);
    assert!(!behind_one.out.contains("trusted_proxies"), "{behind_one:?}");
    assert_only_problem(
        &at(&[("APP_APP__BASE_URL", "http://gantry.example"), ("APP_APP__ALLOW_HTTP", "true")]),
        &["in the clear", "not Secure"],
    );
    assert_only_problem(&at(&[("ROCKET_ADDRESS", "0.0.0.0")]), &["http://localhost:8000", "only this machine"]);
}

#[test]
fn development_settings_are_reported_on_a_public_site() {
    let site = healthy();
    site.run(&["demo"]).assert_success();
    let vars = [("APP_APP__BASE_URL", "https://gantry.example"), ("APP_APP__TRUSTED_PROXIES", "1")];
    let done = site.run_with(&["doctor"], &vars, "");
    for word in ["debug build", "app.dev_pages = false", "mail.transport", "accounts of the demo"] {
        assert_problem(&done, word);
    }
    let file = [&vars[..], &[("APP_MAIL__TRANSPORT", "file")]].concat();
    assert_problem(&site.run_with(&["doctor"], &file, ""), "mails are kept in files, and nobody gets them");
    assert_eq!(site.run(&["doctor"]).assert_success(), "nothing is wrong\n");
}

#[test]
fn it_signs_in_to_the_mail_server_and_sends_no_mail() {
    let site = healthy();
    let authority = Authority::new();
    let ca = site.folder().join("ca.pem");
    authority.write(&ca);
    let smtp = SmtpServer::start_with(Behaviour::Accepts, Encryption::StartTls(authority.certify("127.0.0.1", 2100)));
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
    assert_eq!(with("open sesame").assert_success(), "nothing is wrong\n");
    assert_only_problem(&with("hunter2"), &["no mail leaves", "MAIL_PASSWORD"]);
    assert!(!with("hunter2").out.contains("hunter2"));
    smtp.set_encryption(Encryption::StartTls(authority.certify("127.0.0.1", 2001)));
    assert_only_problem(&with("open sesame"), &["expired"]);
    assert_eq!(smtp.mails(), Vec::<String>::new());
    let away = [("MAIL_SERVER", "127.0.0.1"), ("MAIL_PORT", "1")];
    assert_only_problem(&site.run_with(&["doctor"], &away, ""), &["look at mail.server and mail.port"]);
}

#[test]
fn it_checks_the_other_mail_transports() {
    let site = healthy();
    let sendmail = [("APP_MAIL__TRANSPORT", "sendmail"), ("PATH", "/nowhere")];
    assert_only_problem(&site.run_with(&["doctor"], &sendmail, ""), &["no program sendmail"]);
    std::fs::write(site.folder().join("mails"), "in the way").unwrap();
    let file = [("APP_MAIL__TRANSPORT", "file"), ("APP_MAIL__DIRECTORY", "mails")];
    assert_only_problem(&site.run_with(&["doctor"], &file, ""), &["the folder", "mails"]);
    std::fs::remove_file(site.folder().join("mails")).unwrap();
    site.run_with(&["doctor"], &file, "").assert_success();
    assert_eq!(std::fs::read_dir(site.folder().join("mails")).unwrap().count(), 0, "it leaves nothing behind");
}

#[test]
fn problems_in_the_database_are_reported() {
    let site = healthy();
    site.execute("DELETE FROM user_roles");
    assert_only_problem(&site.run(&["doctor"]), &["nobody is administrator", "gantry roles add"]);
    site.run(&["roles", "add", "ann", "admin"]).assert_success();
    site.execute("UPDATE users SET active = 0");
    assert_only_problem(&site.run(&["doctor"]), &["nobody is administrator"]);
    site.run(&["users", "activate", "ann"]).assert_success();

    let job = |state: &str, attempts: u8, finished: &str| {
        site.execute(&format!(
            "DELETE FROM jobs; INSERT INTO jobs (kind, payload, state, attempts, run_at, last_error, created_at, finished_at) \
             VALUES ('mail', '{{}}', '{state}', {attempts}, datetime('now', '-1 hour'), 'it rained', datetime('now'), {finished})"
        ));
    };
    job("dead", 12, "datetime('now')");
    assert_only_problem(&site.run(&["doctor"]), &["given up: 1,", "it rained"]);
    job("dead", 12, "datetime('now', '-8 days')");
    assert_only_problem(&site.run(&["doctor"]), &["given up: 1,", "gantry jobs retry"]);
    job("queued", 0, "NULL");
    assert_only_problem(&site.run(&["doctor"]), &["half an hour", "is the site running?"]);
    site.execute("UPDATE jobs SET attempts = 3, run_at = datetime('now', '+1 hour')");
    assert_only_problem(&site.run(&["doctor"]), &["failed more than twice", "it rained"]);
    site.execute("DELETE FROM jobs");

    site.execute("UPDATE audit_events SET created_at = datetime('now', '+1 day')");
    assert_only_problem(&site.run(&["doctor"]), &["clock"]);
}

#[test]
fn an_unusable_database_is_reported() {
    let site = healthy();
    site.execute(
        "DELETE FROM __diesel_schema_migrations WHERE version = (SELECT max(version) FROM __diesel_schema_migrations)",
    );
    assert_only_problem(&site.run(&["doctor"]), &["1 migrations have not run", "gantry migrate"]);
    site.execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('99990101000000')");
    assert_only_problem(&site.run(&["doctor"]), &["newer"]);
    std::fs::write(site.folder().join("data/app.db"), "this is no database, whatever its name says ".repeat(40))
        .unwrap();
    assert_only_problem(&site.run(&["doctor"]), &["the database cannot be used"]);
}

#[cfg(unix)]
#[test]
fn files_readable_by_others_are_reported() {
    use std::os::unix::fs::PermissionsExt;
    let site = healthy();
    let open = |file: &str, mode| {
        std::fs::set_permissions(site.folder().join(file), PermissionsExt::from_mode(mode)).unwrap();
    };
    open("data/app.db", 0o644);
    assert_only_problem(&site.run(&["doctor"]), &["data/app.db", "chmod 600"]);
    open("data/app.db", 0o600);
    open("data/secret_key", 0o644);
    site.run(&["doctor"]).assert_failure("chmod 600");
}
