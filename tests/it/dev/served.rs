//! The mailbox of a site that is really served: its worker fills it by itself.

use crate::cli::support::{Site, until};

#[test]
fn a_mail_arrives_in_the_mailbox_by_itself() {
    let site = Site::new();
    let server = site.serve(&[]);
    server.browser().register("ann", "ann@example.com");
    let mails = until("a mail in the mailbox", || {
        let answer = server.request("GET", "/dev/mailbox", &[("Accept", "application/json")], "");
        let mails: Vec<serde_json::Value> = serde_json::from_str(&answer.body).ok()?;
        (!mails.is_empty()).then_some(mails)
    });
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0]["to"], "ann@example.com");
    assert!(mails[0]["text"].as_str().unwrap().contains(&format!("{}/user/confirm-email/", server.address)));
}
