//! A visitor uses everything a site offers, from registering to deleting the account, under different settings.
//! No link is broken, and no disabled page exists.

use app::config::Settings;
use app::config::user::User;

use crate::support::{Browser, Page, TestApp, form_to, registration, url, url_prefix};
use crate::web::without_limits;

/// The visitor's passwords, one after the other. Both password rules accept them.
const PASSWORDS: [&str; 3] = ["Sunny7Meadow", "Quiet8Harbour", "Amber9Lantern"];

/// A site with these lines in `[default.user]`, parsed as on a real start.
pub fn site(lines: &[&str]) -> TestApp {
    let read = crate::config::read(&format!("[default.user]\n{}", lines.join("\n")), &[]).unwrap();
    TestApp::with(|settings: &mut Settings| {
        settings.user = read.user;
        // The dev pages would show links of other tests' sites.
        settings.app.dev_pages = Some(false);
        without_limits(settings);
    })
}

/// Pages, and whether they exist with these settings.
fn pages(user: &User) -> Vec<(&'static str, bool)> {
    vec![
        ("user.register", user.enable_registration),
        ("user.confirm_email/x", user.enable_email && user.enable_confirm_email),
        ("user.resend_confirm_email", user.enable_email && user.enable_confirm_email),
        ("user.forgot_password", user.enable_email && user.enable_forgot_password),
        ("user.reset_password/x", user.enable_email && user.enable_forgot_password),
        ("user.change_password", user.enable_change_password),
        ("user.change_username", user.enable_username && user.enable_change_username),
        ("user.change_email", user.enable_email && !user.enable_multiple_emails),
        ("user.undo_email/x", user.enable_email),
        ("user.manage_emails", user.enable_multiple_emails),
        ("user.invite", user.enable_invitation),       // feature: invitations
        ("user.login_link", user.enable_passwordless), // feature: passwordless
        ("user.use_login_link/x", user.enable_passwordless), // feature: passwordless
        ("user.sessions", true),
    ]
}

/// Follows all links and posts to all forms, beginning at the home page. None of them may be broken.
fn follow_all_links(browser: &mut Browser<'_>, user: &User) {
    let (mut open, mut seen, mut forms) = (vec![url("home")], Vec::new(), Vec::new());
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
        let led_there = seen.iter().chain(&forms).any(|link| link.split('?').next() == Some(&url(path)));
        assert!(is_there || !led_there, "a link leads to the disabled page {path}");
    }
}

/// The visitor.
struct Ann<'a> {
    app: &'a TestApp,
    user: User,
    browser: Browser<'a>,
    name: &'a str,
    address: &'a str,
    password: &'a str,
}

impl Ann<'_> {
    /// Fills in the form and sends it. It must be accepted.
    fn send(&mut self, page: &Page, action: &str, known: &[(&str, &str)]) -> Page {
        let asked = page.attributes(&format!("{} [name]", form_to(action)), "name");
        let fields: Vec<_> =
            known.iter().copied().filter(|(name, _)| asked.iter().any(|field| field == name)).collect();
        let answer = self.browser.submit(page, action, &fields);
        assert!(answer.is_redirect(), "the form was not accepted: {action}: {} {}", answer.status, answer.body);
        self.browser.follow(&answer)
    }

    /// Opens a page, fills in its form and sends it.
    fn fill_in(&mut self, path: &str, known: &[(&str, &str)]) -> Page {
        let form = self.browser.get(path);
        assert_eq!(form.status, 200, "{path}");
        self.send(&form, path, known)
    }

    /// The newest link to this endpoint that was mailed to an address.
    fn mailed_link(&self, address: &str, endpoint: &str) -> Option<String> {
        let mails = self.app.mails().into_iter().rev();
        let mut mails = mails.filter(|mail| mail.to == address && mail.text.contains(url_prefix(endpoint)));
        mails.next().map(|mail| mail.link(endpoint))
    }

    /// Opens the newest link to this endpoint and presses the button.
    fn press(&mut self, address: &str, endpoint: &str) {
        let link =
            self.mailed_link(address, endpoint).unwrap_or_else(|| panic!("no mail to {address} leads to {endpoint}"));
        let page = self.browser.get(&link);
        let pressed = self.browser.press(&page);
        assert!(self.browser.follow(&pressed).flashes().contains(&"email-confirmed".to_owned()));
    }

    /// Asserts that this visitor is signed in.
    fn assert_signed_in(&mut self) {
        let called = if self.user.enable_username { self.name } else { self.address };
        assert_eq!(self.browser.signed_in_as().as_deref(), Some(called));
        assert_eq!(self.browser.get("members").status, 200);
    }

    /// The names and addresses this visitor can sign in with.
    fn identities(&self) -> Vec<String> {
        let named = self.user.enable_username.then(|| self.name.to_uppercase());
        let addressed = self.user.enable_email.then(|| self.address.to_uppercase());
        named.into_iter().chain(addressed).collect()
    }

    /// Sends the form to sign in.
    fn try_to_sign_in(&mut self, identity: &str, password: &str) -> Page {
        let form = self.browser.get("user.login");
        let field = if self.user.enable_username { "username" } else { "email" };
        self.browser.submit(&form, "user.login", &[(field, identity), ("password", password)])
    }

    /// Signs in with each of them, and stays signed in.
    fn sign_in_with_each_identity(&mut self) {
        for identity in self.identities() {
            self.browser.sign_out();
            assert!(self.try_to_sign_in(&identity, self.password).is_redirect(), "{identity}");
            self.assert_signed_in();
        }
    }

    fn register(&mut self, register_page: &str) {
        let form = self.browser.get(register_page);
        assert_eq!(form.status, 200, "{register_page}");
        let (name, address, password) = (self.name, self.address, self.password);
        let known = registration(name, address, password);
        let names = [("first_name", "Ann"), ("last_name", "Other")];
        self.send(&form, "user.register", &[&known[..], &names].concat());
        // An invitation has proved the address already.
        let confirms = self.user.confirms_emails() && register_page == "user.register";
        if confirms {
            self.press(address, "user.confirm_email");
        }
        assert_eq!(self.mailed_link(address, "user.confirm_email").is_some(), confirms);
        self.assert_signed_in();
    }

    fn change_password(&mut self) {
        let (old, new) = (self.password, PASSWORDS[1]);
        let known = [("old_password", old), ("new_password", new), ("retype_password", new)];
        let landed = self.fill_in("user.change_password", &known);
        assert_eq!(landed.flashes(), ["password-changed"]);
        self.password = new;
        self.assert_signed_in();
        self.browser.sign_out();
        let identity = self.identities().remove(0);
        assert_eq!(self.try_to_sign_in(&identity, old).status, 422);
    }

    fn reset_password(&mut self) {
        self.browser.sign_out();
        let (address, new) = (self.address, PASSWORDS[2]);
        self.fill_in("user.forgot_password", &[("email", address)]);
        let link = self.mailed_link(address, "user.reset_password").unwrap();
        let form = self.browser.get(&link);
        self.send(&form, &form.main_action(), &[("new_password", new), ("retype_password", new)]);
        self.password = new;
        self.assert_signed_in();
    }

    fn change_username(&mut self) {
        let known = [("new_username", "annette"), ("old_password", self.password)];
        assert_eq!(self.fill_in("user.change_username", &known).flashes(), ["username-changed"]);
        self.name = "annette";
    }

    fn change_address(&mut self) {
        let (new, several) = ("ann@second.example", self.user.enable_multiple_emails);
        let path = if several { "user.manage_emails" } else { "user.change_email" };
        self.fill_in(path, &[("email", new), ("old_password", self.password)]);
        if several {
            self.press(new, "user.confirm_email");
            let page = self.browser.get(path);
            let buttons = page.attributes(&format!("[data-email={new:?}] form"), "action");
            let action = buttons.into_iter().find(|action| action.ends_with("/make-primary")).unwrap();
            assert_eq!(self.send(&page, &action, &[]).flashes(), ["email-changed"]);
            // The first address still works.
            self.sign_in_with_each_identity();
        } else if self.user.confirms_emails() {
            self.press(new, "user.change_email_link");
        }
        self.address = new;
    }

    fn edit_profile(&mut self) {
        let known = [("first_name", "Ann"), ("last_name", "O’Neill")];
        assert_eq!(self.fill_in("user.profile", &known).flashes(), ["profile-saved"]);
        assert_eq!(self.browser.get("user.profile").value("last_name"), "O’Neill");
    }

    fn delete_account(&mut self) {
        assert_eq!(self.fill_in("user.delete", &[("password", self.password)]).flashes(), ["account-deleted"]);
        assert_eq!(self.browser.signed_in_as(), None);
        for identity in self.identities() {
            let why = if self.user.enable_email { "account-waits-for-deletion" } else { "account-not-enabled" };
            assert_eq!(self.try_to_sign_in(&identity, self.password).flashes(), [why]);
        }
        assert_eq!(self.mailed_link(self.address, "user.keep").is_some(), self.user.enable_email);
    }
}

/// A complete visit that registers on this page.
pub fn visit_everything(app: &TestApp, register_page: &str) {
    let (user, password) = (app.state().settings.user.clone(), PASSWORDS[0]);
    let browser = app.browser();
    let mut ann = Ann { app, user: user.clone(), browser, name: "ann", address: "ann@example.com", password };
    follow_all_links(&mut ann.browser, &user);
    ann.register(register_page);
    follow_all_links(&mut ann.browser, &user);
    ann.sign_in_with_each_identity();
    if user.enable_change_password {
        ann.change_password();
        ann.sign_in_with_each_identity();
    }
    if user.can_reset_password() {
        ann.reset_password();
        ann.sign_in_with_each_identity();
    }
    if user.can_change_username() {
        ann.change_username();
        ann.sign_in_with_each_identity();
    }
    if user.enable_email {
        ann.change_address();
        ann.sign_in_with_each_identity();
    }
    ann.edit_profile();
    follow_all_links(&mut ann.browser, &user);
    ann.delete_account();
    follow_all_links(&mut ann.browser, &user);
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
fn with_the_defaults_of_flask_user() {
    let app = site(&["password_rule = \"classic\"", "hide_registered_emails = false"]);
    let mut eve = app.browser();
    let refused = super::register_with(&mut eve, &[("password", "alllower8"), ("retype_password", "alllower8")]);
    assert_eq!(refused.errors("password"), ["password-rule"]);
    visit_everything(&app, "user.register");
}

#[test]
fn without_usernames() {
    visit_everything(&site(&["enable_username = false"]), "user.register");
}

#[test]
fn without_addresses() {
    visit_everything(&site(&["enable_email = false"]), "user.register");
}

#[test]
fn with_several_addresses() {
    visit_everything(&site(&["enable_multiple_emails = true"]), "user.register");
}

#[test]
fn with_everything_on() {
    let app = site(&[
        "enable_multiple_emails = true",
        "enable_login_without_confirm_email = true",
        "enable_invitation = true",   // feature: invitations
        "enable_passwordless = true", // feature: passwordless
        "require_names = true",
        "login_and_register_on_one_page = true",
        "show_username_does_not_exist = true",
        "show_email_does_not_exist = true",
    ]);
    visit_everything(&app, "user.register");
}

#[test]
fn with_everything_off() {
    let app = site(&[
        "enable_confirm_email = false",
        "enable_change_password = false",
        "enable_change_username = false",
        "enable_forgot_password = false",
        "enable_remember_me = false",
        "enable_retype_password = false",
    ]);
    visit_everything(&app, "user.register");
}

/// Mails about other changes must not link to that page.
#[test]
fn without_password_reset() {
    visit_everything(&site(&["enable_forgot_password = false"]), "user.register");
}
