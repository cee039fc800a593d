//! A stranger registers with another person's address, to find out whether it has an account or to take it over.

use super::register_with;
use crate::support::{Browser, PASSWORD, Page, TestApp, registration, url_prefix};
use app::config::Settings;
use app::config::values::Limit;
use app::models::UserId;

/// The stranger's own password.
const STRANGER: &str = "another zebra battery";

/// Two strangers. One registers with a free address, the other with the address of `victim`.
struct Strangers<'a> {
    fresh: Browser<'a>,
    taken: Browser<'a>,
}

const WORDS: [&str; 5] = ["newcomer@example.com", "victim@example.com", "newcomer", "victim", "stranger"];

impl<'a> Strangers<'a> {
    fn new(app: &'a TestApp) -> Self {
        app.member("victim");
        Self { fresh: app.browser(), taken: app.browser().from_ip("192.0.2.9") }
    }

    /// Both do the same, and must get the same response.
    fn both(&mut self, what: impl Fn(&mut Browser<'a>, &str, &str) -> Page) -> Page {
        let fresh = what(&mut self.fresh, "newcomer", "newcomer@example.com");
        let taken = what(&mut self.taken, "stranger", "victim@example.com");
        assert_eq!(fresh.redacted(&WORDS), taken.redacted(&WORDS));
        assert_eq!(fresh.flashes(), taken.flashes());
        taken
    }

    fn register(&mut self) {
        let answer = self.both(|browser, name, email| {
            let own = registration(name, email, STRANGER);
            register_with(browser, &own)
        });
        assert!(answer.is_redirect());
        let landed = self.both(|browser, _, _| browser.visit("home"));
        assert_eq!(landed.flashes(), ["confirmation-sent"]);
    }
}

#[test]
fn responses_never_reveal_whether_an_address_has_an_account() {
    let app = TestApp::new();
    let mut strangers = Strangers::new(&app);
    strangers.register();

    for by_email in [false, true] {
        let refused =
            strangers.both(|browser, name, email| browser.sign_in(if by_email { email } else { name }, STRANGER));
        assert_eq!((refused.status, refused.flashes()), (422, vec!["email-not-confirmed".to_owned()]));
        let refused = strangers
            .both(|browser, name, email| browser.sign_in(if by_email { email } else { name }, "no such password"));
        assert_eq!((refused.status, refused.errors("password")), (422, vec!["incorrect-credentials".to_owned()]));
    }
    let resent = strangers.both(|browser, _, email| {
        let form = browser.get("user.resend_confirm_email");
        browser.submit(&form, "user.resend_confirm_email", &[("email", email)])
    });
    assert!(resent.is_redirect());
    strangers.both(|browser, _, _| browser.visit("home"));
    let again = strangers.both(|browser, name, _| browser.register(name, "third@example.com"));
    assert_eq!((again.status, again.errors("username")), (422, vec!["username-taken".to_owned()]));
    let again = strangers.both(|browser, name, email| browser.register(&format!("{name}-2"), email));
    assert!(again.is_redirect());
    app.run_jobs();
}

#[test]
fn the_owner_is_notified_and_the_stranger_cannot_confirm() {
    let app = TestApp::new();
    let mut strangers = Strangers::new(&app);
    strangers.register();
    let mail = app.mail_to("victim@example.com");
    for part in [&mail.text, &mail.html, &mail.headers] {
        assert!(!part.contains(url_prefix("user.confirm_email")), "{part}");
        // The mail to the owner contains nothing that the stranger typed.
        assert!(!part.contains("stranger"), "{part}");
    }
    let form = strangers.taken.get("user.resend_confirm_email");
    strangers.taken.submit(&form, "user.resend_confirm_email", &[("email", "victim@example.com")]);
    assert_eq!(app.mail_to("victim@example.com").subject, mail.subject, "no second mail may be sent");

    // There is not even a row for a link, so none can be guessed, stolen or forged.
    let row = app.read(|c| {
        use app::db::schema::tokens;
        use diesel::prelude::*;
        Ok(tokens::table.select((tokens::user_id, tokens::sent_to)).load::<(Option<UserId>, String)>(c)?)
    });
    assert_eq!(row, [(Some(app.user("newcomer").unwrap().id), "newcomer@example.com".to_owned())]);
    assert!(!app.is_confirmed("stranger") && app.is_confirmed("victim"));
    assert!(app.sessions().is_empty());

    let mut owner = app.browser();
    assert!(owner.sign_in("victim@example.com", PASSWORD).is_redirect());
    assert_eq!(owner.signed_in_as().as_deref(), Some("victim"));
}

#[test]
fn different_spellings_of_a_mailbox_are_one_address() {
    let app = TestApp::new();
    app.member("victim");
    for (name, spelling) in
        [("one", "VICTIM@EXAMPLE.COM"), ("two", " victim@example.com "), ("three", "victim@example.com.")]
    {
        assert!(app.browser().register(name, spelling).is_redirect());
    }
    let mails = app.mails();
    assert_eq!(mails.len(), 3);
    for mail in mails {
        // The mail goes to the address as its owner typed it, and has no link.
        assert_eq!(mail.to, "victim@example.com");
        assert!(!mail.text.contains(url_prefix("user.confirm_email")), "the mail has no link: {}", mail.text);
    }
}

fn few_tries(settings: &mut Settings) {
    settings.limits.login_per_account = Limit::per_minutes(3, 15);
}

#[test]
fn using_up_the_attempts_for_an_address_does_not_reveal_its_owner() {
    let app = TestApp::with(few_tries);
    let mut strangers = Strangers::new(&app);
    strangers.register();
    for _ in 0..4 {
        strangers.both(|browser, _, email| browser.sign_in(email, "no such password"));
    }
    // The username shares the account's counter, so both must get the same response here as well.
    strangers.both(|browser, name, _| browser.sign_in(name, STRANGER));
    app.run_jobs();
}

#[test]
fn attempts_before_registering_do_not_reveal_the_owner_either() {
    let app = TestApp::with(few_tries);
    let mut strangers = Strangers::new(&app);
    for _ in 0..4 {
        strangers.both(|browser, _, email| browser.sign_in(email, "no such password"));
    }
    strangers.register();
    strangers.both(|browser, _, email| browser.sign_in(email, STRANGER));
    strangers.both(|browser, name, _| browser.sign_in(name, STRANGER));
    app.run_jobs();
}

#[test]
fn the_settings_can_allow_the_response_to_tell() {
    for change in [
        (|settings| settings.user.hide_registered_emails = false) as fn(&mut Settings),
        |settings| settings.user.enable_confirm_email = false,
        |settings| settings.user.enable_login_without_confirm_email = true,
    ] {
        let app = TestApp::with(change);
        app.member("victim");
        let page = app.browser().register("stranger", "Victim@example.com");
        assert_eq!((page.status, page.errors("email")), (422, vec!["email-taken".to_owned()]));
        let text = page.texts(".invalid-feedback[data-field=email]");
        assert!(!text[0].contains("email-taken"), "a text is missing: {text:?}");
        assert!(app.user("stranger").is_none() && app.mails().is_empty());
    }
}
