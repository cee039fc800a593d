//! Signing in and out.

use rocket::{FromForm, State, get, post};
use serde_json::{Value, json};

use super::check_inbox::{CONFIRM, Inbox, KEEP, expect};
use super::inputs::{finish_sign_in, username_missing};
use super::sign_in_forms::{self, NextUrls, identity_kind};
use crate::accounts::login::{Credentials, Identity, Outcome, login, logout};
use crate::accounts::register_link::RegisterLinks;
use crate::auth::Password;
use crate::config::Settings;
use crate::message::{Arg, Flash, Message};
use crate::models::Email;
use crate::web::guards::Anonymous;
use crate::web::{Button, Checkbox, Entrance, Field, FormState, Next, Reply, Text, Visit};

#[derive(FromForm)]
pub struct LoginForm {
    username: Field<Text>,
    email: Field<Text>,
    password: Field<Password>,
    remember_me: Checkbox,
    next: Next,
    reg_next: Next,
}

#[get("/user/login?<next..>")]
pub fn form(_anonymous: Anonymous, visit: Visit<'_>, links: &State<RegisterLinks>, next: NextUrls) -> Reply {
    sign_in_forms::login(&visit, &FormState::new(), &next, **links)
}

#[post("/user/login?<next..>", data = "<form>")]
pub async fn submit(
    _anonymous: Anonymous,
    visit: Visit<'_>,
    links: &State<RegisterLinks>,
    next: NextUrls,
    form: Entrance<LoginForm>,
) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else {
        return sign_in_forms::login(&visit, &form.state, &NextUrls::of(&form.state).or(next), **links);
    };
    let settings = &visit.app().settings;
    let next = NextUrls { next: fields.next, reg_next: fields.reg_next }.or(next);
    let field = name_field(settings);
    // The field is `email` if accounts have no usernames. A script may send either.
    let typed = if field == "email" { [fields.email, fields.username] } else { [fields.username, fields.email] };
    let typed = typed.into_iter().find(|field| *field != Field::Missing).unwrap_or(Field::Missing);
    let missing = if field == "email" { "email-required".into() } else { username_missing(identity_kind(settings)) };
    let typed = state.required_or(field, typed, missing).map(|typed| typed.0);
    let password = state.required("password", fields.password);
    let (Some(typed), Some(password)) = (typed, password) else {
        return sign_in_forms::login(&visit, &state, &next, **links);
    };
    let remember = fields.remember_me.0;
    let identity = Identity::parse(&typed, settings);
    if !identity.is_email() && field == "email" {
        state.error(field, "invalid-email");
        return sign_in_forms::login(&visit, &state, &next, **links);
    }
    let by_email = identity.is_email();
    let refused = match login(&visit.db(), &visit.passwords(), Credentials { identity, password, remember }).await? {
        Outcome::SignedIn(session) => {
            let remember = remember && settings.user.enable_remember_me;
            return Ok(finish_sign_in(&visit, session, remember, &next.next, &settings.after.login));
        }
        // Accounts of older sites may have addresses that nobody can register with today. So it is looked up first.
        Outcome::Incorrect { .. } if field == "email" && typed.parse::<Email>().is_err() => {
            state.error(field, "invalid-email");
            return sign_in_forms::login(&visit, &state, &next, **links);
        }
        Outcome::Incorrect { name_exists } => {
            add_errors(&mut state, settings, by_email, name_exists);
            return sign_in_forms::login(&visit, &state, &next, **links);
        }
        refused => refused,
    };
    // The refusal is about the account, and not about a field.
    state.refuse();
    let way_out = way_out(&visit, refused);
    sign_in_forms::refused_login(&visit, &state, &next, **links, &way_out)
}

/// What somebody can do who gave the right password and may not sign in. The browser remembers that they gave it.
fn way_out(visit: &Visit<'_>, refused: Outcome) -> Value {
    let (kind, again, waiting) = match refused {
        Outcome::NotConfirmed(waiting) => {
            let flash = Flash::danger("email-not-confirmed");
            visit.flash(flash.linking("user.resend_confirm_email", &waiting.address));
            ("correct", CONFIRM, waiting)
        }
        Outcome::WaitsForDeletion(waiting) => {
            let date = waiting.until.map_or_else(|| "".into(), Arg::from);
            visit.flash(Flash::warning(Message::new("account-waits-for-deletion").with("date", date)));
            ("keep", KEEP, waiting)
        }
        _ => {
            visit.flash(Flash::danger("account-not-enabled"));
            return json!({ "kind": "ask", "support": visit.app().settings.app.support });
        }
    };
    expect(visit, &Inbox { again: again.into(), address: waiting.address.clone(), claim: Some(waiting.claim) });
    json!({ "kind": kind, "address": waiting.address })
}

/// Adds the errors of a wrong name or password. Which of them is wrong is shown only if the settings say so.
fn add_errors(state: &mut FormState, settings: &Settings, by_email: bool, name_exists: bool) {
    let (field, kind, user) = (name_field(settings), identity_kind(settings), &settings.user);
    let tells = if by_email { user.show_email_does_not_exist } else { user.show_username_does_not_exist };
    if !tells {
        let message = Message::new("incorrect-credentials").with("kind", kind);
        state.error(field, message.clone());
        state.error("password", message);
    } else if name_exists {
        state.error("password", "incorrect-password");
    } else {
        state.error(field, Message::new("does-not-exist").with("kind", kind));
    }
}

fn name_field(settings: &Settings) -> &'static str {
    if settings.user.enable_username { "username" } else { "email" }
}

/// A page with a button, because a link or an image must not sign anybody out.
#[get("/user/logout?<next>")]
pub fn ask_to_sign_out(visit: Visit<'_>, next: Next) -> Reply {
    visit.page("accounts/logout", json!({ "next": next.path() }))
}

#[post("/user/logout?<next>", data = "<form>")]
pub async fn sign_out(visit: Visit<'_>, next: Next, form: Entrance<Button>) -> Reply {
    let next = match form.fields {
        Some(button) => {
            if let Some(secret) = visit.session_secret().map(str::to_owned) {
                visit.write(move |tx| logout(tx, &secret)).await?;
            }
            visit.sign_out();
            button.next.or(next)
        }
        // Another tab has signed out already.
        None if visit.visitor().is_none() => form.state.next("next").or(next),
        None => return ask_to_sign_out(visit, form.state.next("next").or(next)),
    };
    visit.flash(Flash::success("signed-out"));
    Ok(visit.redirect_after(next.path(), &visit.app().settings.after.logout))
}
