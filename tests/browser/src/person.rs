//! A user who registers and signs in through the pages.

use fantoccini::Locator;

use crate::texts::is_message;
use crate::{Browser, Server, form_to};

#[path = "../../it/support/registration.rs"]
mod registration;
pub use registration::registration;

/// A user.
pub struct Person {
    /// The username.
    pub username: &'static str,
    /// The email address.
    pub email: &'static str,
    /// The password.
    pub password: &'static str,
}

/// The user of most tests.
pub const ANNA: Person = Person { username: "anna", email: "anna@example.com", password: "plum tree behind the mill" };

/// Another user.
pub const BERND: Person = Person { username: "bernd", email: "bernd@example.com", password: "four geese on the lake" };

/// Somebody without an account.
pub const NOBODY: Person = Person { username: "nobody", email: "nobody@example.com", password: "not my password" };

impl Person {
    /// Fills in the registration form on the current page.
    pub async fn fill_in_registration(&self, browser: &Browser) {
        for (field, value) in registration(self.username, self.email, self.password) {
            browser.fill(field, value).await;
        }
    }

    /// Registers through the form on the current page.
    pub async fn register(&self, browser: &Browser) {
        self.fill_in_registration(browser).await;
        browser.submit().await;
        browser.wait_for_flash("confirmation-sent").await;
    }

    /// Opens the newest mail to this user in the mailbox.
    pub async fn open_mail(&self, browser: &Browser, server: &Server) {
        self.open_newest(browser, server, |mail| mail["to"] == self.email).await;
    }

    /// Opens the newest mail whose subject is the message with this id.
    pub async fn open_mail_about(&self, browser: &Browser, server: &Server, id: &str) {
        let is_it = |mail: &&serde_json::Value| {
            mail["to"] == self.email && mail["subject"].as_str().is_some_and(|subject| is_message(subject, id))
        };
        self.open_newest(browser, server, is_it).await;
    }

    async fn open_newest(&self, browser: &Browser, server: &Server, is_it: impl Fn(&&serde_json::Value) -> bool) {
        // The worker sends mails in the background, so wait for it.
        browser.wait_until("the mail", || async { Ok(server.mails().iter().any(|mail| is_it(&mail))) }).await;
        let mails = server.mails();
        let subject = mails.iter().find(is_it).and_then(|mail| mail["subject"].as_str()).unwrap_or_default();
        browser.open("dev.mailbox").await;
        let mail = format!("//main//li[contains(., '{}')]//a[contains(., \"{subject}\")]", self.email);
        let link = browser.client().find(Locator::XPath(&mail)).await;
        let opened = browser.unwrap_or_fail("find the mail in the list", link).await.click().await;
        browser.unwrap_or_fail("open the mail", opened).await;
        browser.wait_for("iframe").await;
    }

    /// Follows the link in the open mail, in a new tab.
    pub async fn follow_mail_link(&self, browser: &Browser) {
        let frame = browser.wait_for("iframe").await;
        let entered = frame.enter_frame().await;
        browser.unwrap_or_fail("read the mail", entered).await;
        browser.click("a[href]").await;
        browser.go_to_new_tab().await;
    }

    /// Registers and confirms the address, which signs in.
    pub async fn become_member(&self, browser: &Browser, server: &Server) {
        browser.open("user.register").await;
        self.register(browser).await;
        self.open_mail(browser, server).await;
        self.follow_mail_link(browser).await;
        browser.submit().await;
        browser.wait_for_flash("signed-in").await;
        self.assert_signed_in(browser).await;
    }

    /// Fills in the form to sign in on the current page.
    pub async fn fill_in_sign_in(&self, browser: &Browser) {
        browser.fill("username", self.username).await;
        browser.fill("password", self.password).await;
    }

    /// Signs in through the form on the current page.
    pub async fn sign_in(&self, browser: &Browser) {
        self.fill_in_sign_in(browser).await;
        browser.submit().await;
        browser.wait_for_flash("signed-in").await;
    }

    /// Signs out through the user menu.
    pub async fn sign_out(&self, browser: &Browser) {
        browser.click("header [data-user]").await;
        browser.click(&format!("header {} button", form_to("user.logout"))).await;
        browser.wait_for_flash("signed-out").await;
        assert_eq!(browser.count("[data-user]").await, 0, "nobody is signed in");
    }

    /// Waits until the page shows this user as signed in.
    pub async fn assert_signed_in(&self, browser: &Browser) {
        browser.wait_for(&format!("nav [data-user='{}']", self.username)).await;
    }
}
