//! What ends a token, and what does not.

use app::auth::current_visitor;
use app::db::Bus;
use app::models::Session;
use app::web::TokenMaker;
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chrono::TimeDelta;
use diesel::prelude::*;
use rocket::http::Method;
use serde_json::json;

use super::{is_good, make, send, told};
use crate::accounts::{changed_to, forget, undo};
use crate::support::{Browser, PASSWORD, Page, TestApp, url};

const NEW: &str = "another good horse";

fn sign_in_for_a_token(app: &TestApp) -> String {
    let path = format!("{}?include_auth_token", url("user.login"));
    let answer = send(&mut app.browser(), &path, &json!({ "username": "ann", "password": PASSWORD }));
    told(&answer)["user"]["authentication_token"].as_str().unwrap().to_owned()
}

/// A site where ann has two tokens: from the page, and by signing in.
struct Owner {
    app: TestApp,
    tokens: [String; 2],
}

impl Owner {
    fn new() -> Self {
        Self::of(TestApp::new())
    }

    fn of(app: TestApp) -> Self {
        let ann = app.member("ann");
        let tokens = [make(&mut app.with_session(ann), "backup", ""), sign_in_for_a_token(&app)];
        let owner = Self { app, tokens };
        owner.assert_good(true);
        owner
    }

    fn browser(&self) -> Browser<'_> {
        self.app.with_session(self.app.user("ann").unwrap().id)
    }

    fn assert_good(&self, good: bool) {
        for token in &self.tokens {
            assert_eq!(is_good(&self.app, token), good);
        }
        let list = self.app.user("ann").filter(|user| user.active).map(|_| self.browser().get("user.tokens"));
        let shown = list.map(|page| page.texts("[data-token-id]").len());
        assert!(shown.is_none_or(|shown| shown == if good { 2 } else { 0 }), "the list shows {shown:?}");
    }
}

fn change_password(browser: &mut Browser<'_>) -> Page {
    let form = browser.get("user.change_password");
    let fields = [("old_password", PASSWORD), ("new_password", NEW), ("retype_password", NEW)];
    let answer = browser.submit(&form, "user.change_password", &fields);
    assert!(answer.is_redirect(), "{}", answer.body);
    answer
}

#[test]
fn a_changed_password_ends_them() {
    let owner = Owner::new();
    change_password(&mut owner.browser());
    owner.assert_good(false);
    owner.app.mails();
}

#[test]
fn a_reset_password_ends_them() {
    let owner = Owner::new();
    let mut browser = owner.app.browser();
    forget(&mut browser, "ann@example.com");
    owner.assert_good(true);
    let page = browser.get(&owner.app.mail_to("ann@example.com").link("user.reset_password"));
    let answer = browser.submit(&page, &page.main_action(), &[("new_password", NEW), ("retype_password", NEW)]);
    assert!(answer.is_redirect());
    owner.assert_good(false);
    owner.app.mails();
}

#[test]
fn an_administrator_ends_them_together_with_everything_else_and_for_good() {
    let owner = Owner::new();
    let (app, ann) = (&owner.app, owner.app.user("ann").unwrap().id);
    let mut remembered = app.browser();
    let form = remembered.get("user.login");
    remembered.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD), ("remember_me", "true")]);
    let mut browsers = [remembered, owner.browser()];
    forget(&mut app.browser(), "ann@example.com");
    let reset = app.mail_to("ann@example.com").link("user.reset_password");
    // As `gantry users deactivate` does it: without subscribers of events.
    let db = app.db_with(Bus::default());
    let set_active = |active| app.wait(db.write(move |tx| app::accounts::manage::set_active(tx, ann, active))).unwrap();
    let refused = |browsers: &mut [Browser<'_>; 2]| {
        for browser in browsers {
            assert_eq!((browser.signed_in_as(), browser.get("api.me").status), (None, 401));
        }
        assert_eq!(app.browser().get(&reset).leads_to(), url("user.login"));
        owner.assert_good(false);
    };
    assert!(browsers.each_mut().iter_mut().all(|browser| browser.signed_in_as().is_some()));
    assert!(set_active(false));
    refused(&mut browsers);
    assert_eq!(app.browser().sign_in("ann", PASSWORD).flashes(), ["account-not-enabled"]);
    assert!(set_active(true));
    refused(&mut browsers);
    // What is made from now on is good.
    assert!(is_good(app, &sign_in_for_a_token(app)));
}

#[test]
fn an_owner_who_deletes_the_account_ends_them_and_keeping_it_revives_none() {
    let owner = Owner::new();
    let mut browser = owner.browser();
    let form = browser.get("user.delete");
    assert!(browser.submit(&form, "user.delete", &[("password", PASSWORD)]).is_redirect());
    owner.assert_good(false);
    let mut browser = owner.app.browser();
    let page = browser.get(&owner.app.mail_to("ann@example.com").link("user.keep"));
    browser.press(&page);
    assert!(owner.app.user("ann").unwrap().active);
    owner.assert_good(false);
}

#[test]
fn an_account_that_is_gone_leaves_no_row() {
    use app::api::schema::api_tokens;
    let owner = Owner::new();
    let ann = owner.app.user("ann").unwrap().id;
    owner.app.write(move |tx| app::accounts::manage::delete(tx, ann));
    owner.assert_good(false);
    assert_eq!(owner.app.read(|c| Ok(api_tokens::table.count().get_result::<i64>(c)?)), 0);
}

#[test]
fn an_account_that_is_taken_back_loses_them_also_where_passwords_cannot_be_reset() {
    for resets in [true, false] {
        let owner = Owner::of(TestApp::with(|settings| settings.user.enable_forgot_password = resets));
        changed_to(&owner.app, &mut owner.browser(), "thief@example.com");
        owner.assert_good(true);
        undo(&owner.app, &mut owner.app.browser(), "ann@example.com");
        owner.assert_good(false);
        owner.app.mails();
    }
}

/// A hash of the password that a sign-in replaces.
fn outdated_hash() -> String {
    use argon2::{Algorithm, Argon2, Params, Version};
    let (salt, mut out) = ([7; 16], [0; 32]);
    let params = Params::new(1024, 1, 1, Some(32)).unwrap();
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into(PASSWORD.as_bytes(), &salt, &mut out).unwrap();
    let (salt, out) = (STANDARD_NO_PAD.encode(salt), STANDARD_NO_PAD.encode(out));
    format!("$argon2id$v=19$m=1024,t=1,p=1${salt}${out}")
}

#[test]
fn signing_in_and_out_and_another_hash_of_the_same_password_end_none() {
    let owner = Owner::new();
    let mut browser = owner.app.signed_in("ann");
    browser.sign_out();
    let ann = owner.app.user("ann").unwrap().id;
    let old = outdated_hash();
    let stored = old.clone();
    owner.app.write(move |tx| Ok(app::models::User::renew_password_hash(tx, ann, &stored)?));
    assert!(owner.app.browser().sign_in("ann", PASSWORD).is_redirect());
    assert_ne!(owner.app.user("ann").unwrap().password_hash, old);
    owner.assert_good(true);
}

#[test]
fn a_program_that_signs_in_again_and_again_replaces_its_oldest_tokens_but_none_from_the_page() {
    let app = TestApp::with(crate::web::without_limits);
    let ann = app.member("ann");
    let named = make(&mut app.with_session(ann), "backup", "");
    let first = sign_in_for_a_token(&app);
    app.advance_clock(TimeDelta::minutes(2));
    let second = sign_in_for_a_token(&app);
    let maker = app.client.rocket().state::<TokenMaker>().unwrap().0;
    let secret = app.write(move |tx| Ok(app::auth::start_session(tx, ann, false, true)?)).0;
    let visitor = move |tx: &mut app::db::Tx<'_>| Ok(current_visitor(tx, &secret)?.unwrap());
    app.advance_clock(TimeDelta::minutes(2));
    assert!(is_good(&app, &first));
    for _ in 0..49 {
        let visitor = visitor.clone();
        app.write(move |tx| visitor(tx).and_then(|visitor| maker(tx, &visitor)));
    }
    // The second was used longest ago.
    assert!(is_good(&app, &named) && is_good(&app, &first) && !is_good(&app, &second));
}

#[test]
fn a_session_that_has_ended_meanwhile_makes_none() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let secret = app.write(move |tx| Ok(app::auth::start_session(tx, ann, false, true)?)).0;
    let visitor = app.write(move |tx| Ok(current_visitor(tx, &secret)?.unwrap()));
    let maker = app.client.rocket().state::<TokenMaker>().unwrap().0;
    let owner = visitor.clone();
    app.write(move |tx| maker(tx, &owner));
    // As a changed password does at this moment.
    app.write(move |tx| Ok(Session::end_all(tx, ann)?));
    assert!(app.wait(app.db().write(move |tx| maker(tx, &visitor))).is_err());
}

#[test]
fn a_reset_link_of_a_switched_off_account_gives_no_way_in() {
    let owner = Owner::new();
    let app = &owner.app;
    let id = app.user("ann").unwrap().id;
    forget(&mut app.browser(), "ann@example.com");
    let link = app.mail_to("ann@example.com").link("user.reset_password");
    app.set_active(id, false);
    let path = link.strip_prefix(&app.state().settings.base_url()).unwrap().to_owned();
    let body = json!({ "new_password": NEW }).to_string();
    let answer = app.browser().request(Method::Post, &path, Some(super::JSON), &body);
    assert_eq!(answer.status, 400, "{}", answer.body);
    assert!(app.sessions().is_empty());
}
