//! Registering.

use rocket::{FromForm, get, post};

use super::entrance::{self, Ways};
use super::{land, name, new_password};
use crate::accounts::register::{Outcome, Registration, count_try, register, username_is_available};
use crate::accounts::voucher::{self, Vouched};
use crate::auth::Password;
use crate::auth::guards::Anonymous;
use crate::db::Db;
use crate::error::Error;
use crate::message::Message;
use crate::models::{Attempt, Email, PersonName, Username};
use crate::web::{Answer, Flash, FormState, Given, Next, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct RegisterForm {
    username: Given<Username>,
    email: Given<Email>,
    first_name: Given<PersonName>,
    last_name: Given<PersonName>,
    password: Given<Password>,
    retype_password: Given<Password>,
    invite_token: Given<String>,
    next: Next,
    reg_next: Next,
}

#[get("/user/register?<next>&<reg_next>&<token>")]
pub async fn form(
    _anonymous: Anonymous,
    visit: Visit<'_>,
    db: &Db,
    next: Next,
    reg_next: Next,
    token: Option<&str>,
) -> Reply {
    match by_link(&visit, db, token).await? {
        Ok(vouched) => show(&visit, FormState::new(), &Ways { next, reg_next }, token, vouched.as_ref()),
        Err(why) => turned_away(&visit, why, &next),
    }
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
    let ways = Ways { next: fields.next.or(next), reg_next: fields.reg_next.or(reg_next) };
    let (limits, client) = (settings.clone(), visit.client().clone());
    if let Attempt::Refused { retry_after } = db.write(move |tx| count_try(tx, &limits, &client)).await? {
        return Err(Error::Busy { retry_after });
    }
    let token = fields.invite_token.valid();
    let vouched = match by_link(&visit, db, token.as_deref()).await? {
        Ok(vouched) => vouched,
        Err(why) => return turned_away(&visit, why, &ways.next),
    };

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
    let email = match &vouched {
        // Whatever was sent along: the link was mailed to this address, and to no other.
        Some(vouched) => Some(vouched.email.clone()),
        None if settings.user.enable_email => state.required("email", fields.email, "email-required"),
        None => None,
    };
    let (mut first_name, mut last_name) = (None, None);
    if settings.user.require_names {
        first_name = name(settings, &mut state, ("first_name", "first-name-required"), fields.first_name);
        last_name = name(settings, &mut state, ("last_name", "last-name-required"), fields.last_name);
    }
    let names: Vec<_> =
        [username.as_ref().map(Username::as_str), email.as_ref().map(Email::as_str)].into_iter().flatten().collect();
    let field = ("password", "password-required");
    let accepted = new_password(&visit, &mut state, field, fields.password, fields.retype_password, &names);
    let Some(accepted) = accepted.filter(|_| state.is_good()) else {
        return show(&visit, state, &ways, token.as_deref(), vouched.as_ref());
    };

    let next = ways.reg_next.clone().or(ways.next.clone());
    let new = Registration {
        username,
        email: email.clone(),
        first_name,
        last_name,
        password: site.passwords.hash_password(accepted.password()).await?,
        browser: visit.browser(),
        lang: visit.lang().clone(),
        client: visit.client().clone(),
        next: next.path().map(str::to_owned),
        vouched: vouched.clone(),
    };
    let for_tx = settings.clone();
    let (field, error) = match db.write(move |tx| register(tx, &for_tx, &new)).await? {
        Outcome::ConfirmationSent(session) => {
            let address = email.as_ref().map_or("", Email::as_str);
            visit.flash(Flash::success(Message::new("confirmation-sent").with("email", address)));
            return Ok(match session {
                Some(session) => land(&visit, session, false, &next, &settings.after.register),
                None => visit.redirect_after(None, &settings.after.register),
            });
        }
        Outcome::Registered(session) => {
            visit.flash(Flash::success("registered"));
            return match session {
                Some(session) => Ok(land(&visit, session, false, &next, &settings.after.register)),
                None => visit.redirect_to("user.login", &[("next", next.path().unwrap_or_default().to_owned())]),
            };
        }
        Outcome::Refused(why) => return turned_away(&visit, why, &ways.next),
        Outcome::UsernameTaken => ("username", "username-taken"),
        Outcome::EmailTaken => ("email", "email-taken"),
    };
    state.error(field, error);
    show(&visit, state, &ways, token.as_deref(), vouched.as_ref())
}

/// The link that he came by, if it lets him in, or if there is none and none is needed; otherwise what to say.
async fn by_link(visit: &Visit<'_>, db: &Db, token: Option<&str>) -> Result<Result<Option<Vouched>, Message>, Error> {
    let (site, now) = (visit.site(), db.now());
    let Some(link) = voucher::open(&site.settings, &site.tokens, token) else {
        return Ok(voucher::required(&site.settings).map_or(Ok(None), Err));
    };
    Ok(db.read(move |c| link.look(c, now)).await?.map(Some))
}

fn turned_away(visit: &Visit<'_>, why: Message, next: &Next) -> Result<Answer, Error> {
    visit.flash(Flash::danger(why));
    visit.redirect_to("user.login", &[("next", next.path().unwrap_or_default().to_owned())])
}

/// The form; what was brought along goes with it only if it lets somebody in.
fn show(visit: &Visit<'_>, state: FormState, ways: &Ways, token: Option<&str>, vouched: Option<&Vouched>) -> Reply {
    match vouched {
        Some(vouched) => entrance::register(visit, &state.with("email", vouched.email.as_str()), ways, token),
        None => entrance::register(visit, &state, ways, None),
    }
}
