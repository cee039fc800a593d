//! `gantry users invite`.

use crate::cli::support::{Site, until};

const ON: &str = "[default.user]\nenable_invitation = true\n";

#[test]
fn the_running_site_sends_what_the_command_invites() {
    let site = Site::with_file(ON);
    site.run(&["roles", "create", "editor"]).is_done();
    assert!(site.run(&["users", "invite", "bob@example.com", "--role", "editor"]).is_done().contains("is invited"));
    let server = site.serve(&[]);
    let browser = server.browser();
    let mail = until("the mail", || {
        let mails = browser.get("/dev/mailbox");
        mails.body.contains("bob@example.com").then(|| browser.get("/dev/mailbox/1").body)
    });
    let (_, rest) = mail.split_once("/user/register?token=").expect("a link to register by");
    let token: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    let page = browser.get(&format!("/user/register?token={token}"));
    assert!(page.status == 200 && page.body.contains("value=\"bob@example.com\""), "{}", page.body);
}

#[test]
fn what_cannot_be_is_refused_with_one_sentence() {
    let site = Site::with_file(ON);
    site.run(&["users", "invite", "bob"]).is_refused("e-mail address");
    site.run(&["users", "invite", "bob@example.com", "--role", "nobody"]).is_refused("there is no role nobody");
    Site::new().run(&["users", "invite", "bob@example.com"]).is_refused("enable_invitation");
}
