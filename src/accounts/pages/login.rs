//! Signing in.

use rocket::{FromForm, get, post};

use super::entrance::{self, Ways, kind};
use super::land;
use crate::accounts::login::{Attempted, Identity, Outcome, login};
use crate::auth::Password;
use crate::auth::guards::Anonymous;
use crate::config::Settings;
use crate::db::Db;
use crate::error::Error;
use crate::message::Message;
use crate::web::{Checkbox, Flash, FormState, Given, Next, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct LoginForm {
    username: Given<String>,
    email: Given<String>,
    password: Given<Password>,
    remember_me: Checkbox,
    next: Next,
    reg_next: Next,
}

#[get("/user/login?<next>&<reg_next>")]
pub fn form(_anonymous: Anonymous, visit: Visit<'_>, next: Next, reg_next: Next) -> Reply {
    entrance::login(&visit, &FormState::new(), &Ways { next, reg_next })
}

#[post("/user/login?<next>&<reg_next>", data = "<form>")]
pub async fn submit(
    _anonymous: Anonymous,
    visit: Visit<'_>,
    db: &Db,
    next: Next,
    reg_next: Next,
    form: Posted<LoginForm>,
) -> Reply {
    let Posted { fields, mut state } = form;
    let site = visit.site();
    let ways = Ways { next: fields.next.or(next), reg_next: fields.reg_next.or(reg_next) };
    let settings = &site.settings;
    let (field, missing) = field(settings);
    // Where accounts have no names, `email` is the field; a script that says `username` means the same.
    let typed = if field == "email" { [fields.email, fields.username] } else { [fields.username, fields.email] };
    let typed = typed.into_iter().find(|given| *given != Given::Missing).unwrap_or(Given::Missing);
    let typed = state.required(field, typed, missing);
    let password = state.required("password", fields.password, "password-required");
    let (Some(typed), Some(password)) = (typed, password) else {
        return entrance::login(&visit, &state, &ways);
    };
    let remember = fields.remember_me.0;
    let tried = Attempted {
        identity: Identity::parse(&typed, settings),
        password,
        remember,
        client: visit.client().clone(),
        browser: visit.browser(),
    };
    let by_email = matches!(tried.identity, Identity::Email(_));
    match login(db, settings, &site.passwords, tried).await? {
        Outcome::SignedIn(session) => {
            return Ok(land(
                &visit,
                session,
                remember && settings.user.enable_remember_me,
                &ways.next,
                &settings.after.login,
            ));
        }
        Outcome::TooMany { retry_after } => return Err(Error::Busy { retry_after }),
        Outcome::NotEnabled => visit.flash(Flash::danger("account-not-enabled")),
        Outcome::NotConfirmed => {
            let email = if by_email { typed.as_str() } else { "" };
            visit.flash(Flash::danger("email-not-confirmed").linking("user.resend_confirm_email", email));
        }
        Outcome::Incorrect { known } => {
            let tells = if by_email {
                settings.user.show_email_does_not_exist
            } else {
                settings.user.show_username_does_not_exist
            };
            match (tells, known) {
                (false, _) => {
                    let message = Message::new("incorrect-credentials").with("kind", kind(settings));
                    state.error(field, message.clone());
                    state.error("password", message);
                }
                (true, false) => {
                    state.error(field, Message::new("does-not-exist").with("kind", kind(settings)));
                }
                (true, true) => state.error("password", "incorrect-password"),
            }
        }
    }
    // Refused for what the account is, perhaps, and not for what a field holds: 422 all the same.
    Ok(entrance::login(&visit, &state, &ways)?.status(rocket::http::Status::UnprocessableEntity))
}

/// The field that holds the name, and what to say when it is empty.
fn field(settings: &Settings) -> (&'static str, &'static str) {
    if settings.user.enable_username { ("username", "username-required") } else { ("email", "email-required") }
}
