//! One visitor does everything that a site offers, from registering to deleting the account, on sites that are set up
//! differently. No link that is met leads to nothing, and what is switched off is not there.

use app::config::Settings;
use app::config::user::User;

use crate::support::{Browser, Page, TestApp};
use crate::web::without_limits;

/// The passwords that the visitor has one after the other. Both rules accept them.
const PASSWORDS: [&str; 3] = ["Sunny7Meadow", "Quiet8Harbour", "Amber9Lantern"];

/// A site that its owner set up by these lines of `[default.user]`, read as a start reads them.
pub fn site(lines: &[&str]) -> TestApp {
    let read = crate::config::read(&format!("[default.user]\n{}", lines.join("\n")), &[]).unwrap();
    TestApp::with(|settings: &mut Settings| {
        settings.user = read.user;
        // Mails are read in the database, not by these pages, which show other sites' links.
        settings.app.dev_pages = Some(false);
        without_limits(settings);
    })
}

/// Pages, and whether they are there with these settings.
fn pages(user: &User) -> Vec<(&'static str, bool)> {
    vec![
        ("/user/register", user.enable_registration),
        ("/user/confirm-email/x", user.enable_email && user.enable_confirm_email),
        ("/user/resend-confirm-email", user.enable_email && user.enable_confirm_email),
        ("/user/forgot-password", user.enable_email && user.enable_forgot_password),
        ("/user/reset-password/x", user.enable_email && user.enable_forgot_password),
        ("/user/change-password", user.enable_change_password),
        ("/user/change-username", user.enable_username && user.enable_change_username),
        ("/user/change-email", user.enable_email && !user.enable_multiple_emails),
        ("/user/undo-email/x", user.enable_email && !user.enable_multiple_emails),
        ("/user/manage-emails", user.enable_multiple_emails),
        ("/user/invite", user.enable_invitation), // feature: invitations
    ]
}

/// Follows every link there is from the home page on: all lead somewhere, as do all forms.
fn look_around(browser: &mut Browser<'_>, user: &User) {
    let (mut open, mut seen, mut forms) = (vec!["/".to_owned()], Vec::new(), Vec::new());
    while let Some(link) = open.pop() {
        if seen.contains(&link) {
            continue;
        }
        let page = browser.get(&link);
        assert!(matches!(page.status, 200 | 303), "a link to {link}: {}", page.status);
        open.extend(page.location());
        let linked = page.attributes("a[href]", "href");
        open.extend(linked.into_iter().filter(|to| to.starts_with('/')));
        for action in page.attributes("form[method=post]", "action") {
            if !forms.contains(&action) {
                let refused = browser.post(&action, &[] as &[(&str, &str)]);
                assert!(matches!(refused.status, 303 | 403), "a form of {link} to {action}: {}", refused.status);
                forms.push(action);
            }
        }
        seen.push(link);
    }
    for (path, is_there) in pages(user) {
        let page = browser.get(path);
        assert_eq!(page.status == 404, !is_there, "{path}: {}", page.status);
        let led_there = seen.iter().chain(&forms).any(|link| link.split('?').next() == Some(path));
        assert!(is_there || !led_there, "something leads to {path}");
    }
}

/// The visitor, with what there is to know about her.
struct Ann<'a> {
    app: &'a TestApp,
    user: User,
    browser: Browser<'a>,
    name: &'a str,
    address: &'a str,
    password: &'a str,
}

impl Ann<'_> {
    /// Fills in whatever the form on this page asks for, and sends it: it is accepted.
    fn send(&mut self, page: &Page, action: &str, known: &[(&str, &str)]) -> Page {
        let asked = page.attributes(&format!("form[action={action:?}] [name]"), "name");
        let fields: Vec<_> =
            known.iter().copied().filter(|(name, _)| asked.iter().any(|field| field == name)).collect();
        let answer = self.browser.submit(page, action, &fields);
        assert!(answer.is_redirect(), "{action}: {} {}", answer.status, answer.body);
        self.browser.follow(&answer)
    }

    /// Opens a page and sends its form.
    fn fill_in(&mut self, path: &str, known: &[(&str, &str)]) -> Page {
        let form = self.browser.get(path);
        assert_eq!(form.status, 200, "{path}");
        self.send(&form, path, known)
    }

    /// The newest link of this kind that came to an address.
    fn mailed(&self, address: &str, path: &str) -> Option<String> {
        let mails = self.app.mails().into_iter().rev();
        mails.into_iter().find(|mail| mail.to == address && mail.text.contains(path)).map(|mail| mail.link(path))
    }

    /// Presses the button behind the newest link of this kind.
    fn press(&mut self, address: &str, path: &str) {
        let link = self.mailed(address, path).unwrap_or_else(|| panic!("no mail to {address} leads to {path}"));
        let page = self.browser.get(&link);
        let pressed = self.browser.press(&page);
        assert!(self.browser.follow(&pressed).flashes().contains(&"email-confirmed".to_owned()));
    }

    /// Whoever is signed in is this visitor.
    fn is_in(&mut self) {
        let called = if self.user.enable_username { self.name } else { self.address };
        assert_eq!(self.browser.who().as_deref(), Some(called));
        assert_eq!(self.browser.get("/members").status, 200);
    }

    /// What she may sign in by.
    fn identities(&self) -> Vec<String> {
        let named = self.user.enable_username.then(|| self.name.to_uppercase());
        let addressed = self.user.enable_email.then(|| self.address.to_uppercase());
        named.into_iter().chain(addressed).collect()
    }

    /// Sends the form to sign in.
    fn try_to_sign_in(&mut self, identity: &str, password: &str) -> Page {
        let form = self.browser.get("/user/login");
        let field = if self.user.enable_username { "username" } else { "email" };
        self.browser.submit(&form, "/user/login", &[(field, identity), ("password", password)])
    }

    /// Signs in by all that is hers, and stays signed in.
    fn signs_in(&mut self) {
        for identity in self.identities() {
            self.browser.sign_out();
            assert!(self.try_to_sign_in(&identity, self.password).is_redirect(), "{identity}");
            self.is_in();
        }
    }

    fn registers(&mut self, door: &str) {
        let form = self.browser.get(door);
        assert_eq!(form.status, 200, "{door}");
        let (name, address, password) = (self.name, self.address, self.password);
        let known = [("username", name), ("email", address), ("password", password), ("retype_password", password)];
        let names = [("first_name", "Ann"), ("last_name", "Other")];
        self.send(&form, "/user/register", &[&known[..], &names].concat());
        // Whoever came by an invitation has proved the address already.
        let confirms = self.user.confirms() && door == "/user/register";
        if confirms {
            self.press(address, "/user/confirm-email/");
        }
        assert_eq!(self.mailed(address, "/user/confirm-email/").is_some(), confirms);
        self.is_in();
    }

    fn changes_the_password(&mut self) {
        let (old, new) = (self.password, PASSWORDS[1]);
        let known = [("old_password", old), ("new_password", new), ("retype_password", new)];
        let landed = self.fill_in("/user/change-password", &known);
        assert_eq!(landed.flashes(), ["password-changed"]);
        self.password = new;
        self.is_in();
        self.browser.sign_out();
        let identity = self.identities().remove(0);
        assert_eq!(self.try_to_sign_in(&identity, old).status, 422);
    }

    fn forgets_the_password(&mut self) {
        self.browser.sign_out();
        let (address, new) = (self.address, PASSWORDS[2]);
        self.fill_in("/user/forgot-password", &[("email", address)]);
        let link = self.mailed(address, "/user/reset-password/").unwrap();
        let form = self.browser.get(&link);
        self.send(&form, &form.main_action(), &[("new_password", new), ("retype_password", new)]);
        self.password = new;
        self.is_in();
    }

    fn changes_the_username(&mut self) {
        let known = [("new_username", "annette"), ("old_password", self.password)];
        assert_eq!(self.fill_in("/user/change-username", &known).flashes(), ["username-changed"]);
        self.name = "annette";
    }

    fn changes_the_address(&mut self) {
        let (new, several) = ("ann@second.example", self.user.enable_multiple_emails);
        let path = if several { "/user/manage-emails" } else { "/user/change-email" };
        self.fill_in(path, &[("email", new), ("old_password", self.password)]);
        if several {
            self.press(new, "/user/confirm-email/");
            let page = self.browser.get(path);
            let buttons = page.attributes(&format!("[data-email={new:?}] form"), "action");
            let action = buttons.into_iter().find(|action| action.ends_with("/make-primary")).unwrap();
            assert_eq!(self.send(&page, &action, &[]).flashes(), ["email-changed"]);
            // The first one is still good.
            self.signs_in();
        } else if self.user.confirms() {
            self.press(new, "/user/change-email/");
        }
        self.address = new;
    }

    fn says_who_she_is(&mut self) {
        let known = [("first_name", "Ann"), ("last_name", "O’Neill")];
        assert_eq!(self.fill_in("/user/profile", &known).flashes(), ["profile-saved"]);
        assert_eq!(self.browser.get("/user/profile").value("last_name"), "O’Neill");
    }

    fn leaves(&mut self) {
        assert_eq!(self.fill_in("/user/delete", &[("password", self.password)]).flashes(), ["account-deleted"]);
        assert_eq!(self.browser.who(), None);
        for identity in self.identities() {
            assert_eq!(self.try_to_sign_in(&identity, self.password).flashes(), ["account-not-enabled"]);
        }
        assert_eq!(self.mailed(self.address, "/user/keep/").is_some(), self.user.enable_email);
    }
}

/// The walk of somebody who registers at this door.
pub fn walk(app: &TestApp, door: &str) {
    let (user, password) = (app.site().settings.user.clone(), PASSWORDS[0]);
    let browser = app.browser();
    let mut ann = Ann { app, user: user.clone(), browser, name: "ann", address: "ann@example.com", password };
    look_around(&mut ann.browser, &user);
    ann.registers(door);
    look_around(&mut ann.browser, &user);
    ann.signs_in();
    if user.enable_change_password {
        ann.changes_the_password();
        ann.signs_in();
    }
    if user.recovers() {
        ann.forgets_the_password();
        ann.signs_in();
    }
    if user.renames() {
        ann.changes_the_username();
        ann.signs_in();
    }
    if user.enable_email {
        ann.changes_the_address();
        ann.signs_in();
    }
    ann.says_who_she_is();
    look_around(&mut ann.browser, &user);
    ann.leaves();
    look_around(&mut ann.browser, &user);
    let mails = app.mails();
    assert_eq!(mails.is_empty(), !user.enable_email);
    for mail in mails {
        for link in mail.text.split_whitespace().filter(|word| word.contains("://")) {
            let page = app.browser().get(link);
            assert!(matches!(page.status, 200 | 303), "{}: {link}: {}", mail.subject, page.status);
        }
    }
}

#[test]
fn as_flask_user_came() {
    let app = site(&["password_rule = \"classic\"", "hide_registered_emails = false"]);
    let mut eve = app.browser();
    let refused = super::register_with(&mut eve, &[("password", "alllower8"), ("retype_password", "alllower8")]);
    assert_eq!(refused.errors("password"), ["password-rule"]);
    walk(&app, "/user/register");
}

#[test]
fn with_addresses_alone() {
    walk(&site(&["enable_username = false"]), "/user/register");
}

#[test]
fn with_names_alone() {
    walk(&site(&["enable_email = false"]), "/user/register");
}

#[test]
fn with_several_addresses() {
    walk(&site(&["enable_multiple_emails = true"]), "/user/register");
}

#[test]
fn with_everything_on() {
    let app = site(&[
        "enable_multiple_emails = true",
        "enable_login_without_confirm_email = true",
        "enable_invitation = true", // feature: invitations
        "require_names = true",
        "login_and_register_on_one_page = true",
        "show_username_does_not_exist = true",
        "show_email_does_not_exist = true",
    ]);
    walk(&app, "/user/register");
}

#[test]
fn with_everything_off_that_can_be() {
    let app = site(&[
        "enable_confirm_email = false",
        "enable_change_password = false",
        "enable_change_username = false",
        "enable_forgot_password = false",
        "enable_remember_me = false",
        "enable_retype_password = false",
    ]);
    walk(&app, "/user/register");
}

/// Mails about other changes would lead there.
#[test]
fn where_a_forgotten_password_cannot_be_replaced() {
    walk(&site(&["enable_forgot_password = false"]), "/user/register");
}
