//! Registering.

use rocket::{FromForm, State, get, post};

use super::check_inbox::{CONFIRM, Inbox, confirmation_sent, expect};
use super::inputs::{finish_sign_in, name, new_password, username_missing};
use super::sign_in_forms::{self, NextUrls};
use crate::accounts::register::{NewAccount, Registration, check_username, count_try, register};
use crate::accounts::register_link::{RegisterLinks, UsableLink};
use crate::auth::Password;
use crate::config::CHECK_INBOX;
use crate::error::Result;
use crate::message::Flash;
use crate::models::{Email, Person, PersonName, Username};
use crate::web::guards::Anonymous;
use crate::web::{Entrance, Field, FormState, Next, Reply, Text, Visit};

#[derive(FromForm)]
pub struct RegisterForm {
    username: Field<Username>,
    email: Field<Email>,
    first_name: Field<PersonName>,
    last_name: Field<PersonName>,
    password: Field<Password>,
    retype_password: Field<Password>,
    invite_token: Field<Text>,
    next: Next,
    reg_next: Next,
}

#[get("/user/register?<token>&<next..>")]
pub async fn form(
    _anonymous: Anonymous,
    visit: Visit<'_>,
    links: &State<RegisterLinks>,
    token: Option<&str>,
    next: NextUrls,
) -> Reply {
    let link = open_link(&visit, **links, token).await?;
    show(&visit, FormState::new(), &next, token.zip(link.as_ref()))
}

#[post("/user/register?<next..>", data = "<form>")]
pub async fn submit(
    _anonymous: Anonymous,
    visit: Visit<'_>,
    links: &State<RegisterLinks>,
    next: NextUrls,
    form: Entrance<RegisterForm>,
) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else {
        let (next, token) = (NextUrls::of(&form.state).or(next), form.state.value("invite_token").map(str::to_owned));
        let link = open_link(&visit, **links, token.as_deref()).await;
        return visit.again(link.and_then(|link| show(&visit, form.state, &next, token.as_deref().zip(link.as_ref()))));
    };
    let next = NextUrls { next: fields.next.clone(), reg_next: fields.reg_next.clone() }.or(next);
    count_try(&visit.db()).await?;
    let token = fields.invite_token.clone().valid().map(|token| token.0);
    let link = open_link(&visit, **links, token.as_deref()).await?;
    let used = token.as_deref().zip(link.as_ref());
    let after = next.next.clone().or(next.reg_next.clone());
    let Some(new) = read(&visit, &mut state, fields, link.clone(), &after).await? else {
        return show(&visit, state, &next, used);
    };
    let email = new.email.clone();
    let registered = state.accepted(visit.write(move |tx| register(tx, &new)).await)?;
    let Some(account) = registered else { return show(&visit, state, &next, used) };
    finish(&visit, account, email.as_ref(), &next)
}

/// Reads the form. Otherwise adds errors to it.
async fn read(
    visit: &Visit<'_>,
    state: &mut FormState,
    fields: RegisterForm,
    link: Option<UsableLink>,
    next: &Next,
) -> Result<Option<Registration>> {
    let settings = &visit.app().settings.user;
    let username = if settings.enable_username {
        state.required_or("username", fields.username, username_missing("username"))
    } else {
        None
    };
    if let Some(name) = username.clone() {
        let is_address = visit.app().routes.have(name.canonical());
        state.accepted(visit.read(move |conn| check_username(conn, &name, is_address)).await)?;
    }
    let email = match &link {
        // Not the address that was sent: the link lets only its own register.
        Some(link) => Some(link.email.clone()),
        None if settings.enable_email => state.required("email", fields.email),
        None => None,
    };
    let mut person = Person::default();
    if settings.require_names {
        person.first_name = name(visit, state, "first_name", fields.first_name);
        person.last_name = name(visit, state, "last_name", fields.last_name);
    }
    let names = [username.as_ref().map(Username::as_str), email.as_ref().map(Email::as_str)];
    let names: Vec<_> = names.into_iter().flatten().collect();
    let password = new_password(visit, state, "password", (fields.password, fields.retype_password), &names);
    let Some(password) = password.filter(|_| state.is_good()) else { return Ok(None) };
    let hashed = visit.passwords().hash_new("password", &password).await;
    let Some(password) = state.accepted(hashed)? else { return Ok(None) };
    let next = next.path().map(str::to_owned);
    Ok(Some(Registration { username, email, person, password, next, link }))
}

/// Answers a visitor who has just registered.
fn finish(visit: &Visit<'_>, account: NewAccount, email: Option<&Email>, next: &NextUrls) -> Reply {
    let settings = &visit.app().settings;
    let after = &settings.after.register;
    let signed_in = next.reg_next.clone().or(next.next.clone());
    let address = email.map_or("", Email::as_str);
    if account.confirms {
        let inbox = Inbox { again: CONFIRM.into(), address: address.to_owned(), claim: Some(account.claim) };
        expect(visit, &inbox);
    }
    let signs_in_later =
        account.session.is_none() && (!account.confirms || settings.user.enable_login_without_confirm_email);
    let told = if account.confirms && !signs_in_later { confirmation_sent(address, true) } else { "registered".into() };
    visit.flash(Flash::success(told));
    // The default page is of no use to a visitor who waits for no mail.
    let waits_for_nothing = !account.confirms && after == CHECK_INBOX;
    let after = if waits_for_nothing { &settings.after.login } else { after };
    match account.session {
        Some(session) => Ok(finish_sign_in(visit, session, false, &signed_in, after)),
        None if !signs_in_later => Ok(visit.redirect_after(next.reg_next.path(), after)),
        None => visit.redirect_to("user.login", &[("next", signed_in.path().unwrap_or_default().to_owned())]),
    }
}

/// The link used, if any. Refused if it cannot be used, or if one is required and missing.
async fn open_link(visit: &Visit<'_>, links: RegisterLinks, token: Option<&str>) -> Result<Option<UsableLink>> {
    match links.open(&visit.app().settings, &visit.app().tokens, token)? {
        Some(link) => visit.read(move |conn| link.look_up(conn)).await.map(Some),
        None => Ok(None),
    }
}

/// The form. With a usable link, it has the link's address and token.
fn show(visit: &Visit<'_>, state: FormState, next: &NextUrls, link: Option<(&str, &UsableLink)>) -> Reply {
    match link {
        Some((token, link)) => {
            sign_in_forms::register(visit, &state.with("email", link.email.as_str()), next, Some(token))
        }
        None => sign_in_forms::register(visit, &state, next, None),
    }
}
