//! `gantry users invite`.

use crate::cli::support::{Site, wait_for};
use crate::support::{in_terminal, url};

const ON: &str = "[default.user]\nenable_invitation = true\n";

#[test]
fn the_running_site_sends_invitations_of_the_command() {
    let site = Site::with_file(ON);
    site.run(&["roles", "create", "editor"]).assert_success();
    assert!(
        site.run(&["users", "invite", "bob@example.com", "--role", "editor"]).assert_success().contains("is invited")
    );
    let server = site.serve(&[]);
    let browser = server.browser();
    let mail = wait_for("the mail", || {
        let mails = site.mails().into_iter();
        mails.filter(|(to, _)| to == "bob@example.com").map(|(_, text)| text).next()
    });
    let (_, rest) = mail.split_once(&url("user.register?token=")).expect("the mail has a registration link");
    let token: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    let page = browser.get(&format!("user.register?token={token}"));
    assert!(
        page.status == 200 && page.body.contains("value=\"bob@example.com\""),
        "the form does not contain the invited address: {}",
        page.body
    );
}

#[test]
fn invalid_invitations_are_refused_with_one_sentence() {
    let site = Site::with_file(ON);
    site.run(&["users", "invite", "bob"]).assert_failure(&in_terminal("invalid-email"));
    site.run(&["users", "invite", "bob@example.com", "--role", "nobody"]).assert_failure("there is no role nobody");
    Site::new().run(&["users", "invite", "bob@example.com"]).assert_failure("enable_invitation");
}
