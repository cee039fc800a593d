//! The transport `sendmail`, with a program that writes down how it was called.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;

use super::support::{Site, until};

/// A site whose `sendmail` writes its arguments and what it reads into the folder, and ends with this code.
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
fn one_recipient_stands_after_all_options() {
    let (site, path) = site(0);
    let vars = [("PATH", path.as_str()), ("APP_MAIL__TRANSPORT", "sendmail"), ("MAIL_DEFAULT_SENDER", "a@example.com")];
    let sent = site.run_with(&["mail", "test", "ann@example.com"], &vars, "");
    assert!(sent.is_done().contains("the program sendmail took a mail to ann@example.com"), "{sent:?}");
    assert_eq!(read(&site, "args").lines().collect::<Vec<_>>(), ["-i", "-f", "a@example.com", "--", "ann@example.com"]);
    let mail = read(&site, "mail");
    assert!(mail.contains("To: ann@example.com") && mail.contains("multipart/alternative"), "{mail}");
}

#[test]
fn a_recipient_that_looks_like_an_option_is_none() {
    let (site, path) = site(0);
    let vars = [("PATH", path.as_str()), ("APP_MAIL__TRANSPORT", "sendmail"), ("MAIL_DEFAULT_SENDER", "a@example.com")];
    // It cannot be registered; in a row from elsewhere it is still only a recipient.
    let refused = site.run_with(&["mail", "test", "--", "-oQ/tmp@example.com"], &vars, "");
    refused.is_refused("e-mail address");
    site.run(&["migrate"]).is_done();
    let payload = r#"{"mail":"test","user_id":null,"to":"-oQ/tmp@example.com","lang":"en","variables":{"site":"http://h"},"link":null}"#;
    site.execute(&format!(
        "INSERT INTO jobs (kind, payload, state, attempts, run_at, created_at) \
         VALUES ('mail', '{payload}', 'queued', 0, '2026-01-01 00:00:00', '2026-01-01 00:00:00')"
    ));
    let server = site.serve(&vars);
    until("the mail", || server.err().contains("a mail was sent").then_some(()));
    let args = read(&site, "args");
    assert_eq!(args.lines().collect::<Vec<_>>(), ["-i", "-f", "a@example.com", "--", "-oQ/tmp@example.com"]);
}

#[test]
fn a_program_that_fails_or_is_not_there_keeps_the_mail() {
    let (site, path) = site(75);
    let vars = [("PATH", path.as_str()), ("APP_MAIL__TRANSPORT", "sendmail")];
    site.run_with(&["mail", "test", "ann@example.com"], &vars, "").is_refused("no such luck");
    let server = site.serve(&vars);
    server.browser().register("ann", "ann@example.com");
    until("the first attempt to fail", || server.err().contains("is tried again").then_some(()));
    let log = server.stop();
    let forged = log.lines().filter(|line| line.starts_with("2030") || line.contains('\u{1b}')).count();
    assert!(forged == 0 && log.contains("forged"), "{log:?}");
    let nowhere = [("PATH", "/nowhere"), ("APP_MAIL__TRANSPORT", "sendmail")];
    site.run_with(&["mail", "test", "ann@example.com"], &nowhere, "").is_refused("sendmail");
}
