//! Signing in and registering: a page each or, with `user.login_and_register_on_one_page`, both forms on one page,
//! at both addresses. Each form posts to its own path; only the one that was sent comes back filled in.

use serde_json::{Value, json};

use crate::accounts::voucher;
use crate::config::Settings;
use crate::web::{FormState, Next, Reply, Visit};

/// Where to go afterwards: registering may lead elsewhere than signing in.
pub struct Ways {
    /// After signing in, and after registering if `reg_next` says nothing.
    pub next: Next,
    /// After registering.
    pub reg_next: Next,
}

/// The form to sign in.
pub fn login(visit: &Visit<'_>, state: &FormState, ways: &Ways) -> Reply {
    let settings = &visit.site().settings;
    let user = &settings.user;
    if user.login_and_register_on_one_page && user.enable_registration && voucher::required(settings).is_none() {
        return both(visit, state, "login", ways, None);
    }
    visit.form_page("accounts/login", state, context(settings, ways, None))
}

/// The form to register; by a link that lets somebody in if there is its `token`, for the address that is filled in.
pub fn register(visit: &Visit<'_>, state: &FormState, ways: &Ways, token: Option<&str>) -> Reply {
    let settings = &visit.site().settings;
    if settings.user.login_and_register_on_one_page {
        return both(visit, state, "register", ways, token);
    }
    visit.form_page("accounts/register", state, context(settings, ways, token))
}

fn both(visit: &Visit<'_>, state: &FormState, sent: &str, ways: &Ways, token: Option<&str>) -> Reply {
    let mut context = context(&visit.site().settings, ways, token);
    context["one_page"] = json!(true);
    context["sent"] = json!(sent);
    context["blank"] = json!(FormState::new().shown(visit.lang()));
    visit.form_page("accounts/login_or_register", state, context)
}

fn context(settings: &Settings, ways: &Ways, token: Option<&str>) -> Value {
    let user = &settings.user;
    json!({
        "one_page": false,
        "next": ways.next.path(),
        "reg_next": ways.reg_next.path(),
        "identity": kind(settings),
        "token": token,
        "password_rule": user.password_rule,
        "ask": {
            "username": user.enable_username,
            "email": user.enable_email,
            "names": user.require_names,
            "retype": user.enable_retype_password,
        },
    })
}

/// By what accounts can be called.
pub fn kind(settings: &Settings) -> &'static str {
    match (settings.user.enable_username, settings.user.enable_email) {
        (true, true) => "either",
        (true, false) => "username",
        (false, _) => "email",
    }
}
