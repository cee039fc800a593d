//! The transport `sendmail`, with a program that records its arguments and input.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;

use super::support::{Site, wait_for};

/// A site whose `sendmail` writes its arguments and input to files, and exits with this code.
fn site(code: u8) -> (Site, String) {
    let site = Site::new();
    let bin = site.folder().join("bin");
    std::fs::create_dir(&bin).unwrap();
    let program = bin.join("sendmail");
    let script = format!(
        "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done >>\"{0}/args\"\ncat >>\"{0}/mail\"\nprintf 'no such luck\\n2030-01-01T00:00:00Z forged \\033[31m\\n' >&2\nexit {code}\n",
        site.folder().display()
    );
    std::fs::write(&program, script).unwrap();
    std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", bin.display());
    (site, path)
}

fn read(site: &Site, file: &str) -> String {
    std::fs::read_to_string(site.folder().join(file)).unwrap_or_default()
}

#[test]
fn the_recipient_follows_all_options() {
    let (site, path) = site(0);
    let vars = [("PATH", path.as_str()), ("APP_MAIL__TRANSPORT", "sendmail"), ("MAIL_DEFAULT_SENDER", "a@example.com")];
    let sent = site.run_with(&["mail", "test", "ann@example.com"], &vars, "");
    assert!(sent.assert_success().contains("the program sendmail took a mail to ann@example.com"), "{sent:?}");
    assert_eq!(read(&site, "args").lines().collect::<Vec<_>>(), ["-i", "-f", "a@example.com", "--", "ann@example.com"]);
    let mail = read(&site, "mail");
    assert!(
        mail.contains("To: ann@example.com") && mail.contains("multipart/alternative"),
        "not a complete mail: {mail}"
    );
}

#[test]
fn a_recipient_that_looks_like_an_option_is_not_one() {
    let (site, path) = site(0);
    let vars = [("PATH", path.as_str()), ("APP_MAIL__TRANSPORT", "sendmail"), ("MAIL_DEFAULT_SENDER", "a@example.com")];
    // Such an address cannot register. Even in a row from elsewhere it is only a recipient.
    let refused = site.run_with(&["mail", "test", "--", "-oQ/tmp@example.com"], &vars, "");
    refused.assert_failure(&crate::support::in_terminal("invalid-email"));
    site.run(&["migrate"]).assert_success();
    let payload = r#"{"mail":"test","user_id":null,"to":"-oQ/tmp@example.com","lang":"en","variables":{"site":"http://h"},"link":null}"#;
    site.execute(&format!(
        "INSERT INTO jobs (kind, payload, state, attempts, run_at, created_at) \
         VALUES ('mail', '{payload}', 'queued', 0, '2026-01-01 00:00:00', '2026-01-01 00:00:00')"
    ));
    let server = site.serve(&vars);
    wait_for("the mail", || server.err().contains("a mail was sent").then_some(()));
    let args = read(&site, "args");
    assert_eq!(args.lines().collect::<Vec<_>>(), ["-i", "-f", "a@example.com", "--", "-oQ/tmp@example.com"]);
}

#[test]
fn the_mail_is_kept_if_the_program_fails_or_is_missing() {
    let (site, path) = site(75);
    let vars = [("PATH", path.as_str()), ("APP_MAIL__TRANSPORT", "sendmail")];
    site.run_with(&["mail", "test", "ann@example.com"], &vars, "").assert_failure("no such luck");
    let server = site.serve(&vars);
    server.browser().register("ann", "ann@example.com");
    wait_for("the first attempt to fail", || server.err().contains("is tried again").then_some(()));
    let log = server.stop();
    let forged = log.lines().filter(|line| line.starts_with("2030") || line.contains('\u{1b}')).count();
    assert!(forged == 0 && log.contains("forged"), "a log line was forged: {log:?}");
    let nowhere = [("PATH", "/nowhere"), ("APP_MAIL__TRANSPORT", "sendmail")];
    site.run_with(&["mail", "test", "ann@example.com"], &nowhere, "").assert_failure("sendmail");
}
