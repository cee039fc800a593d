//! Text that a mail server could read as a header, a command or another recipient. It is refused as a name, address
//! or page, and never gets into a mail.

use crate::support::{PASSWORD, TestApp, registration};
use crate::web::without_limits;

const PAYLOADS: [&str; 17] = [
    "eve\r\nBcc: victim@example.com",
    "eve\nBcc: victim@example.com",
    "eve\rBcc: victim@example.com",
    "eve\u{85}Bcc: victim@example.com",
    "eve\u{2028}Bcc: victim@example.com",
    "eve\r\n.\r\nMAIL FROM:<eve@evil.example>",
    "eve\r\n.\r\nQUIT\r\n",
    "\r\n.\r\n",
    "eve>\r\nRCPT TO:<victim@example.com",
    "eve@evil.example> <victim@example.com",
    "eve, victim",
    "eve@evil.example,victim@example.com",
    "eve;victim",
    "-oX/tmp/x",
    "--config=/etc/passwd",
    "=?utf-8?q?eve=0D=0ABcc:_victim?=",
    "eve\0",
];

#[test]
fn header_injection_in_names_and_addresses_is_refused_and_nothing_is_mailed() {
    let app = TestApp::with(without_limits);
    app.unconfirmed("ann");
    for payload in PAYLOADS {
        let mut browser = app.browser();
        let local = format!("{payload}@example.com");
        for (name, email) in [(payload, "eve@example.com"), ("eve", payload), ("eve", &local)] {
            let page = browser.register(name, email);
            let field = if name == payload { "username" } else { "email" };
            assert_eq!(page.status, 422, "{payload:?} as {field}");
            assert_eq!(page.errors(field).len(), 1, "{payload:?} as {field}");
        }
        for email in [payload, &local, &format!("ann@example.com{payload}"), &format!("{payload},ann@example.com")] {
            let form = browser.get("user.resend_confirm_email");
            let page = browser.submit(&form, "user.resend_confirm_email", &[("email", email)]);
            // Some could be addresses of an older site, but only what an account has is ever mailed to.
            assert!(page.is_redirect() || page.errors("email") == ["invalid-email"], "{email:?}: {}", page.status);
            assert!(!page.is_redirect() || !email.contains(['\r', '\n', '\0', '\u{2028}', '>', ',']), "{email:?}");
        }
    }
    assert_eq!(app.account_count(), 1);
    assert!(app.mails().is_empty());
}

#[test]
fn other_values_in_a_mail_cannot_inject_lines() {
    let app = TestApp::with(without_limits);
    for (number, payload) in PAYLOADS.into_iter().enumerate() {
        let mut browser = app.browser();
        // A header cannot hold a line break. The rest is tried.
        if !payload.contains(['\r', '\n', '\0']) {
            browser = browser.with_header("User-Agent", payload).with_header("Accept-Language", payload);
        }
        let form = browser.get("user.register");
        let (name, email) = (format!("name{number}"), format!("name{number}@example.com"));
        let next = format!("/{payload}");
        let mut fields = registration(&name, &email, PASSWORD);
        fields.push(("next", next.as_str()));
        assert!(browser.submit(&form, "user.register", &fields).is_redirect());
        let mail = app.mail_to(&email);
        assert_eq!(mail.subject.lines().count(), 1, "{payload:?}");
        assert!(
            !mail.headers.lines().any(|line| line.starts_with("Bcc:")) && !mail.headers.contains("victim"),
            "a recipient was injected: {}",
            mail.headers
        );
        for line in mail.text.lines().chain(mail.html.lines()) {
            let command =
                [".", "QUIT"].contains(&line) || ["Bcc", "MAIL", "RCPT"].iter().any(|word| line.starts_with(word));
            assert!(!command, "{payload:?}: {line}");
        }
    }
}
