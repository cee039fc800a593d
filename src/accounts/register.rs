//! Registering.
//!
//! The answer never tells whether an address is taken: a taken one makes a real account that waits for
//! its confirmation like any other, reserves its name like any other, and is never sent a link. Only the
//! mail differs: the owner of the address is told.

use diesel::prelude::*;

use super::confirm::take;
use super::voucher::Vouched;
use super::{events, mails};
use crate::auth::{HashedPassword, Limited, SessionSecret, start};
use crate::config::Settings;
use crate::db::schema::users;
use crate::db::{AnyConnection, Tx};
use crate::error::{Error, is_unique_violation};
use crate::i18n::Lang;
use crate::mail::{Link, Reader};
use crate::message::Message;
use crate::models::{
    Attempt, Client, Email, NewUser, NewUserEmail, PersonName, Purpose, Token, User, UserEmail, Username,
};

/// Who registers.
pub struct Registration {
    /// The name, where accounts have names.
    pub username: Option<Username>,
    /// The address, where accounts have addresses.
    pub email: Option<Email>,
    /// The first name, if it was given.
    pub first_name: Option<PersonName>,
    /// The last name, if it was given.
    pub last_name: Option<PersonName>,
    /// The password, accepted and hashed.
    pub password: HashedPassword,
    /// The hash of the browser's cookie: confirming signs in there and nowhere else.
    pub browser: Vec<u8>,
    /// The language of the page.
    pub lang: Lang,
    /// From where.
    pub client: Client,
    /// Where to go after confirming.
    pub next: Option<String>,
    /// The link that lets him in, if he came by one: its address is `email`, and needs no other confirmation.
    pub vouched: Option<Vouched>,
}

/// What comes of it.
#[derive(Debug)]
pub enum Outcome {
    /// A mail is on its way (or would be, if the address were free): the same for both.
    ConfirmationSent(Option<SessionSecret>),
    /// Done; nothing to confirm.
    Registered(Option<SessionSecret>),
    /// Somebody has this name. Names are public.
    UsernameTaken,
    /// Somebody has this address; told only where the settings do not hide it, or to who reads mail there.
    EmailTaken,
    /// The link that he came by lets in nobody any more, and why.
    Refused(Message),
}

/// Counts a try to register; to be committed whatever comes of it.
pub fn count_try(tx: &mut Tx<'_>, settings: &Settings, client: &Client) -> Result<Attempt, Error> {
    Ok(Limited::Register(client).count(tx, &settings.limits)?)
}

/// Whether a name is free. The unique index has the last word.
pub fn username_is_available(connection: &mut AnyConnection, name: &Username) -> Result<bool, Error> {
    Ok(User::by_username(connection, name)?.is_none())
}

/// Makes the account and what belongs to it.
pub fn register(tx: &mut Tx<'_>, settings: &Settings, new: &Registration) -> Result<Outcome, Error> {
    let owner = new.email.as_ref().map(|email| UserEmail::confirmed(tx, email)).transpose()?.flatten();
    if owner.is_some() && (new.vouched.is_some() || !settings.user.hides_addresses()) {
        return Ok(Outcome::EmailTaken);
    }
    // A link that was mailed to the address has confirmed it by being opened.
    let confirms = settings.user.confirms() && new.email.is_some() && new.vouched.is_none();
    let user = match insert(tx, new, confirms)? {
        Ok(user) => user,
        Err(taken) => return Ok(taken),
    };
    let mut invitation = None;
    if let Some(vouched) = &new.vouched {
        match vouched.redeem(tx, user.id, &new.client)? {
            Ok(number) => invitation = Some(number),
            Err(why) => {
                diesel::delete(users::table.find(user.id)).execute(&mut **tx)?;
                return Ok(Outcome::Refused(why));
            }
        }
        let email = UserEmail::of_user(tx, user.id, vouched.email.canonical())?.ok_or(Error::NotFound)?;
        if !take(tx, &email, &new.client)? {
            diesel::delete(users::table.find(user.id)).execute(&mut **tx)?;
            return Ok(Outcome::EmailTaken);
        }
    }
    if let Some(email) = &new.email {
        write_mail(tx, settings, new, &user, email, owner)?;
    }
    tx.audit("registered", user.id, &new.client, if invitation.is_some() { "by invitation" } else { "" })?;
    tx.emit(events::Registered { user_id: user.id, client: new.client.clone(), invitation });
    let enters =
        settings.user.auto_login_after_register && (!confirms || settings.user.enable_login_without_confirm_email);
    let session = if enters { Some(sign_in(tx, user.id, &new.client)?) } else { None };
    Ok(if confirms { Outcome::ConfirmationSent(session) } else { Outcome::Registered(session) })
}

/// Makes the rows of the account, or says what is taken.
fn insert(tx: &mut Tx<'_>, new: &Registration, confirms: bool) -> Result<Result<User, Outcome>, Error> {
    let now = tx.now();
    let user = NewUser {
        username: new.username.as_ref().map(Username::as_str),
        username_canonical: new.username.as_ref().map(Username::canonical),
        password_hash: new.password.as_str(),
        active: true,
        first_name: new.first_name.as_ref().map_or("", PersonName::as_str),
        last_name: new.last_name.as_ref().map_or("", PersonName::as_str),
        registered_in: confirms.then_some(new.browser.as_slice()),
        created_at: now,
    };
    let user = match tx.savepoint(|c| user.insert(c)) {
        Err(error) if is_unique_violation(&error) => return Ok(Err(Outcome::UsernameTaken)),
        user => user?,
    };
    if let Some(email) = &new.email {
        let row = NewUserEmail {
            user_id: user.id,
            address: email.as_str(),
            canonical: email.canonical(),
            // Where nothing is confirmed, whoever comes first owns the address.
            confirmed_at: (!confirms && new.vouched.is_none()).then_some(now),
            is_primary: true,
            created_at: now,
        };
        match tx.savepoint(|c| row.insert(c)) {
            // Two register at once where nothing is confirmed: the other one was faster.
            Err(error) if is_unique_violation(&error) => {
                diesel::delete(users::table.find(user.id)).execute(&mut **tx)?;
                return Ok(Err(Outcome::EmailTaken));
            }
            inserted => inserted?,
        };
    }
    Ok(Ok(user))
}

fn sign_in(tx: &mut Tx<'_>, user_id: i64, client: &Client) -> Result<SessionSecret, Error> {
    let secret = start(tx, user_id, false, true, client)?;
    tx.audit("signed-in", user_id, client, "by registering")?;
    tx.emit(events::LoggedIn { user_id, client: client.clone() });
    Ok(secret)
}

fn write_mail(
    tx: &mut Tx<'_>,
    settings: &Settings,
    new: &Registration,
    user: &User,
    email: &Email,
    owner: Option<UserEmail>,
) -> Result<(), Error> {
    let counted = Limited::Mailbox(email.canonical()).count(tx, &settings.limits)?;
    if counted != Attempt::Allowed {
        // Silently: the answer is the same, and a stranger cannot fill a mailbox.
        return Ok(());
    }
    if let Some(owner) = owner {
        return mails::tell_owner(tx, owner, &new.lang);
    }
    let reader = Reader { user_id: Some(user.id), address: email.as_str().to_owned(), lang: new.lang.clone() };
    let username = user.username.clone();
    let link = if settings.user.confirms() && new.vouched.is_none() {
        Some(confirm_link(tx, settings, user.id, email.canonical(), new.next.clone())?)
    } else {
        None
    };
    match (settings.user.send_registered_email, link.is_some()) {
        (true, _) => tx.mail(&reader, link, &mails::Registered { username }),
        (false, true) => tx.mail(&reader, link, &mails::ConfirmEmail { username }),
        (false, false) => Ok(()),
    }
}

/// A link that confirms this address of this account.
pub fn confirm_link(
    tx: &mut Tx<'_>,
    settings: &Settings,
    user_id: i64,
    canonical: &str,
    next: Option<String>,
) -> QueryResult<Link> {
    let (now, lifetime) = (tx.now(), settings.user.confirm_email_expiration.delta());
    let row = Token::create(tx, Purpose::ConfirmEmail, Some(user_id), canonical, now, lifetime)?;
    Ok(Link::new("user.confirm_email", Purpose::ConfirmEmail, row, next))
}
