//! Text that a mail server would read as a header, a command or another recipient: it is no name, no address and
//! no page, and nothing of it is mailed.

use crate::support::{PASSWORD, TestApp};
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
fn as_a_name_or_an_address_it_is_refused_and_nothing_is_mailed() {
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
            let form = browser.get("/user/resend-confirm-email");
            let page = browser.submit(&form, "/user/resend-confirm-email", &[("email", email)]);
            assert_eq!((page.status, page.errors("email").len()), (422, 1), "{email:?}");
        }
    }
    assert_eq!(app.accounts(), 1);
    assert!(app.mails().is_empty());
}

#[test]
fn what_goes_into_a_mail_beside_them_carries_no_line_of_its_own() {
    let app = TestApp::with(without_limits);
    for (number, payload) in PAYLOADS.into_iter().enumerate() {
        let mut browser = app.browser();
        // No header can hold an end of line; the rest is tried.
        if !payload.contains(['\r', '\n', '\0']) {
            browser = browser.with_header("User-Agent", payload).with_header("Accept-Language", payload);
        }
        let form = browser.get("/user/register");
        let (name, email) = (format!("name{number}"), format!("name{number}@example.com"));
        let next = format!("/{payload}");
        let fields = [
            ("username", name.as_str()),
            ("email", &email),
            ("password", PASSWORD),
            ("retype_password", PASSWORD),
            ("next", &next),
            ("lang", payload),
        ];
        assert!(browser.submit(&form, "/user/register", &fields).is_redirect());
        let mail = app.mail_to(&email);
        assert_eq!(mail.subject.lines().count(), 1, "{payload:?}");
        assert!(!mail.headers.contains("Bcc") && !mail.headers.contains("victim"), "{}", mail.headers);
        for line in mail.text.lines().chain(mail.html.lines()) {
            let command = [".", "QUIT"].contains(&line) || ["Bcc", "MAIL", "RCPT"].iter().any(|w| line.starts_with(w));
            assert!(!command, "{payload:?}: {line}");
        }
    }
}
