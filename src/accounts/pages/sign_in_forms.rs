//! The forms to sign in and to register. Each has a page or, with `user.login_and_register_on_one_page`, both addresses
//! show both forms. Each form posts to its own path; only the one that was sent is filled in again.

use rocket::FromForm;
use serde_json::{Value, json};

use crate::accounts::register_link::RegisterLinks;
use crate::config::Settings;
use crate::web::{FormState, Next, Reply, Visit};

/// Where to go afterwards.
#[derive(FromForm)]
pub struct NextUrls {
    /// After signing in; and after registering, without `reg_next`.
    pub next: Next,
    pub reg_next: Next,
}

impl NextUrls {
    /// As the hidden fields of a form say.
    pub fn of(form: &FormState) -> Self {
        Self { next: form.next("next"), reg_next: form.next("reg_next") }
    }

    /// As the form says, else as the page's address does.
    pub fn or(self, page: Self) -> Self {
        Self { next: self.next.or(page.next), reg_next: self.reg_next.or(page.reg_next) }
    }
}

pub fn login(visit: &Visit<'_>, state: &FormState, next: &NextUrls, links: RegisterLinks) -> Reply {
    refused_login(visit, state, next, links, &Value::Null)
}

/// The form to sign in, with a way out for somebody who gave the right password and may not sign in.
pub fn refused_login(
    visit: &Visit<'_>,
    state: &FormState,
    next: &NextUrls,
    links: RegisterLinks,
    way_out: &Value,
) -> Reply {
    let settings = &visit.app().settings;
    let user = &settings.user;
    let mut context = context(visit, next, None);
    context["way_out"] = way_out.clone();
    if user.login_and_register_on_one_page && user.enable_registration && links.required(settings).is_none() {
        return both(visit, state, "login", context);
    }
    visit.form_page("accounts/login", state, context)
}

/// The form to register, with the `token` of a register link, if any.
pub fn register(visit: &Visit<'_>, state: &FormState, next: &NextUrls, token: Option<&str>) -> Reply {
    let settings = &visit.app().settings;
    let context = context(visit, next, token);
    if settings.user.login_and_register_on_one_page {
        return both(visit, state, "register", context);
    }
    visit.form_page("accounts/register", state, context)
}

fn both(visit: &Visit<'_>, state: &FormState, sent: &str, mut context: Value) -> Reply {
    context["one_page"] = json!(true);
    context["sent"] = json!(sent);
    context["blank"] = json!(FormState::new().translated(visit.lang()));
    // A page has one focus: on what is wrong with the other form.
    context["blank"]["focus"] = json!(if state.is_good() { "" } else { "the other form" });
    visit.form_page("accounts/login_or_register", state, context)
}

fn context(visit: &Visit<'_>, next: &NextUrls, token: Option<&str>) -> Value {
    let settings = &visit.app().settings;
    let user = &settings.user;
    json!({
        "one_page": false,
        "next": next.next.path(),
        "reg_next": next.reg_next.path(),
        "identity": identity_kind(settings),
        "token": token,
        "way_out": null,
        "password_rule": visit.app().policy.told(),
        "ask": {
            "username": user.enable_username,
            "email": user.enable_email,
            "names": user.require_names,
            "names_required": user.require_names,
            "registers": true,
            "retype": user.enable_retype_password,
            "remember_me": user.enable_remember_me,
        },
    })
}

/// Whether accounts sign in by username, address or either, as a variable of messages.
pub fn identity_kind(settings: &Settings) -> &'static str {
    match (settings.user.enable_username, settings.user.enable_email) {
        (true, true) => "either",
        (true, false) => "username",
        (false, _) => "email",
    }
}
