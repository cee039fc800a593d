//! Registering.

use rocket::{FromForm, get, post};
use serde_json::json;

use super::{land, new_password};
use crate::accounts::register::{Outcome, Registration, count_try, register, username_is_available};
use crate::auth::Password;
use crate::auth::guards::Anonymous;
use crate::db::Db;
use crate::error::Error;
use crate::message::Message;
use crate::models::{Attempt, Email, Username};
use crate::web::{Flash, FormState, Given, Next, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct RegisterForm {
    username: Given<Username>,
    email: Given<Email>,
    password: Given<Password>,
    retype_password: Given<Password>,
    next: Next,
    reg_next: Next,
}

#[get("/user/register?<next>&<reg_next>")]
pub fn form(_anonymous: Anonymous, visit: Visit<'_>, next: Next, reg_next: Next) -> Reply {
    show(&visit, &FormState::new(), &reg_next.or(next))
}

#[post("/user/register?<next>&<reg_next>", data = "<form>")]
pub async fn submit(
    _anonymous: Anonymous,
    visit: Visit<'_>,
    db: &Db,
    next: Next,
    reg_next: Next,
    form: Posted<RegisterForm>,
) -> Reply {
    let Posted { fields, mut state } = form;
    let (site, settings) = (visit.site(), &visit.site().settings);
    let next = fields.reg_next.or(fields.next).or(reg_next).or(next);
    let (limits, client) = (settings.clone(), visit.client().clone());
    if let Attempt::Refused { retry_after } = db.write(move |tx| count_try(tx, &limits, &client)).await? {
        return Err(Error::Busy { retry_after });
    }

    let username = if settings.user.enable_username {
        state.required("username", fields.username, "username-required")
    } else {
        None
    };
    if username.as_ref().is_some_and(Username::is_reserved) {
        state.error("username", "username-reserved");
    } else if let Some(name) = username.clone()
        && !db.read(move |c| username_is_available(c, &name)).await?
    {
        state.error("username", "username-taken");
    }
    let email = if settings.user.enable_email { state.required("email", fields.email, "email-required") } else { None };
    let names: Vec<_> =
        [username.as_ref().map(Username::as_str), email.as_ref().map(Email::as_str)].into_iter().flatten().collect();
    let field = ("password", "password-required");
    let accepted = new_password(&visit, &mut state, field, fields.password, fields.retype_password, &names);
    let Some(accepted) = accepted.filter(|_| state.is_good()) else { return show(&visit, &state, &next) };

    let new = Registration {
        username,
        email: email.clone(),
        password: site.passwords.hash_password(accepted.password()).await?,
        browser: visit.browser(),
        lang: visit.lang().clone(),
        client: visit.client().clone(),
        next: next.path().map(str::to_owned),
    };
    let for_tx = settings.clone();
    let sent =
        || Flash::success(Message::new("confirmation-sent").with("email", email.as_ref().map_or("", Email::as_str)));
    match db.write(move |tx| register(tx, &for_tx, &new)).await? {
        Outcome::ConfirmationSent(None) => {
            visit.flash(sent());
            Ok(visit.redirect_after(None, &settings.after.register))
        }
        Outcome::ConfirmationSent(Some(session)) => {
            visit.flash(sent());
            Ok(land(&visit, session, false, &next, &settings.after.register))
        }
        Outcome::Registered(Some(session)) => {
            visit.flash(Flash::success("registered"));
            Ok(land(&visit, session, false, &next, &settings.after.register))
        }
        Outcome::Registered(None) => {
            visit.flash(Flash::success("registered"));
            visit.redirect_to("user.login", &[("next", next.path().unwrap_or_default().to_owned())])
        }
        Outcome::UsernameTaken => {
            state.error("username", "username-taken");
            show(&visit, &state, &next)
        }
        Outcome::EmailTaken => {
            state.error("email", "email-taken");
            show(&visit, &state, &next)
        }
    }
}

fn show(visit: &Visit<'_>, state: &FormState, next: &Next) -> Reply {
    let user = &visit.site().settings.user;
    visit.form_page("accounts/register", state, json!({
        "next": next.path(),
        "password_rule": user.password_rule,
        "ask": { "username": user.enable_username, "email": user.enable_email, "retype": user.enable_retype_password },
    }))
}
