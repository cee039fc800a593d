//! The mailbox of a running site, which its worker fills.

use crate::cli::support::{Site, wait_for};
use crate::support::url_prefix;

#[test]
fn the_worker_delivers_mails_to_the_mailbox() {
    let site = Site::new();
    let server = site.serve(&[]);
    server.browser().register("ann", "ann@example.com");
    let mails = wait_for("a mail in the mailbox", || {
        let answer = server.request("GET", "dev.mailbox", &[("Accept", "application/json")], "");
        let mails: Vec<serde_json::Value> = serde_json::from_str(&answer.body).ok()?;
        (!mails.is_empty()).then_some(mails)
    });
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0]["to"], "ann@example.com");
    assert!(mails[0]["text"].as_str().unwrap().contains(&format!(
        "{}{}",
        server.address,
        url_prefix("user.confirm_email")
    )));
}
