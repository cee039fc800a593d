//! Somebody who registers and signs in, step by step, as the pages offer it.

use fantoccini::Locator;

use crate::{Browser, Server};

/// Who somebody is at the site.
pub struct Person {
    /// The name to sign in with.
    pub username: &'static str,
    /// Where mails go.
    pub email: &'static str,
    /// What only this person knows.
    pub password: &'static str,
}

/// The visitor of most tests.
pub const ANNA: Person = Person { username: "anna", email: "anna@example.com", password: "plum tree behind the mill" };

/// Somebody else.
pub const BERND: Person = Person { username: "bernd", email: "bernd@example.com", password: "four geese on the lake" };

impl Person {
    /// Fills in the registration form that is shown.
    pub async fn fill_in_registration(&self, browser: &Browser) {
        browser.fill("username", self.username).await;
        browser.fill("email", self.email).await;
        browser.fill("password", self.password).await;
        browser.fill("retype_password", self.password).await;
    }

    /// Registers at the form that is shown.
    pub async fn register(&self, browser: &Browser) {
        self.fill_in_registration(browser).await;
        browser.submit().await;
        browser.sees_flash("confirmation-sent").await;
    }

    /// Opens the newest mail to this person in the mailbox, in the browser.
    pub async fn open_mail(&self, browser: &Browser, server: &Server) {
        self.open_mail_about(browser, server, "").await;
    }

    /// Opens the newest mail to this person whose subject has these words.
    pub async fn open_mail_about(&self, browser: &Browser, server: &Server, words: &str) {
        // Mails are sent behind the visitor's back: wait, then look.
        let fits = |mail: &serde_json::Value| {
            mail["to"] == self.email && mail["subject"].as_str().is_some_and(|subject| subject.contains(words))
        };
        browser.until(&format!("a mail “{words}”"), || async { Ok(server.mails().iter().any(fits)) }).await;
        browser.open("/dev/mailbox").await;
        let mail = format!("//main//li[contains(., '{}')]//a[contains(., '{words}')]", self.email);
        let link = browser.client().find(Locator::XPath(&mail)).await;
        let opened = browser.good("find the mail in the list", link).await.click().await;
        browser.good("open the mail", opened).await;
        browser.sees("iframe").await;
    }

    /// Follows the link in the mail that is shown; it opens a new tab.
    pub async fn follow_mail_link(&self, browser: &Browser) {
        let frame = browser.sees("iframe").await;
        let entered = frame.enter_frame().await;
        browser.good("read the mail", entered).await;
        browser.click("a[href]").await;
        browser.go_to_new_tab().await;
    }

    /// Registers, reads the mail, and confirms the address: is signed in then.
    pub async fn become_member(&self, browser: &Browser, server: &Server) {
        browser.open("/user/register").await;
        self.register(browser).await;
        self.open_mail(browser, server).await;
        self.follow_mail_link(browser).await;
        browser.submit().await;
        browser.sees_flash("signed-in").await;
        self.is_signed_in(browser).await;
    }

    /// Signs in at the form that is shown.
    pub async fn sign_in(&self, browser: &Browser) {
        browser.fill("username", self.username).await;
        browser.fill("password", self.password).await;
        browser.submit().await;
        browser.sees_flash("signed-in").await;
    }

    /// Signs out by the button in the menu.
    pub async fn sign_out(&self, browser: &Browser) {
        browser.click("header form[action='/user/logout'] button").await;
        browser.sees_flash("signed-out").await;
        assert_eq!(browser.count("[data-user]").await, 0, "nobody is signed in");
    }

    /// Sees that the page knows this person.
    pub async fn is_signed_in(&self, browser: &Browser) {
        browser.sees(&format!("nav [data-user='{}']", self.username)).await;
    }
}
