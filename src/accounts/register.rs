//! Registering.
//!
//! The answer never tells whether an address is taken: registering with a taken one makes a real account, which waits for
//! its confirmation and reserves its username like any other, but is never sent a link. Only the mail differs: it tells the
//! owner of the address.

use super::claim::Claim;
use super::confirm::{confirm_address, new_link};
use super::create::{self, email_taken, username_taken};
use super::events::Registered;
use super::login::sign_in;
use super::mails::address_in_use;
use super::register_link::UsableLink;
use crate::auth::{HashedPassword, Limited, MailCause, SessionSecret, Whose};
use crate::db::{AnyConnection, Db, Tx};
use crate::error::{Error, Result};
use crate::mail::{Mail, Recipient};
use crate::models::{Email, NewUser, Person, User, UserEmail, UserId, Username};

const REGISTER: Limited = Limited { name: "register", limit: |settings| settings.limits.register };

/// What a visitor registers with.
pub struct Registration {
    /// `None` if accounts have no usernames.
    pub username: Option<Username>,
    /// `None` if accounts have no addresses.
    pub email: Option<Email>,
    pub person: Person,
    pub password: HashedPassword,
    /// Where to go after confirming.
    pub next: Option<String>,
    /// The link used, if any. It confirms `email`, which is its address.
    pub link: Option<UsableLink>,
}

#[derive(Debug)]
pub struct NewAccount {
    /// Whether its address has to be confirmed. The mail for that is sent, unless the address is taken.
    pub confirms: bool,
    /// What this browser may do for it without a session.
    pub claim: Claim,
    /// The session, if the settings say that registering signs in.
    pub session: Option<SessionSecret>,
}

pub async fn count_try(db: &Db) -> Result<()> {
    db.limited(REGISTER, Whose::Client, |_| Ok(())).await
}

/// Refuses a name that is reserved, part of the address of a page, or taken. (The unique index has the last word.)
pub fn check_username(connection: &mut AnyConnection, name: &Username, is_address: bool) -> Result<()> {
    if name.is_reserved() || is_address {
        return Err(Error::field("username", "username-reserved"));
    }
    if User::username_is_available(connection, name, None)? { Ok(()) } else { Err(username_taken()) }
}

/// Makes the account and everything that belongs to it.
pub fn register(tx: &mut Tx<'_>, new: &Registration) -> Result<NewAccount> {
    let settings = &tx.settings().user;
    let owner = new.email.as_ref().map(|email| UserEmail::confirmed(tx, email)).transpose()?.flatten();
    if owner.is_some() && (new.link.is_some() || !settings.hides_addresses()) {
        return Err(email_taken());
    }
    // A link that was mailed to the address confirms it.
    let confirms = settings.confirms_emails() && new.email.is_some() && new.link.is_none();
    let user_id = insert(tx, new, confirms)?;
    if let Some(UsableLink { email, link }) = &new.link {
        link.redeem(tx, user_id)?;
        let email = UserEmail::of_user(tx, user_id, email.canonical())?.ok_or(Error::NotFound)?;
        if !confirm_address(tx, &email)? {
            return Err(email_taken());
        }
    }
    if let Some(email) = &new.email {
        send_mail(tx, new, user_id, email, owner)?;
    }
    let link = new.link.as_ref().map(|usable| usable.link.key.row);
    tx.audit("registered", user_id, if link.is_some() { "by invitation" } else { "" })?;
    tx.emit(&Registered { user_id, link });
    let signs_in = settings.auto_login_after_register && (!confirms || settings.enable_login_without_confirm_email);
    let session = if signs_in { Some(sign_in(tx, user_id, false, true, "by registering")?) } else { None };
    Ok(NewAccount { confirms, claim: Claim::on(user_id, new.password.as_str()), session })
}

fn insert(tx: &mut Tx<'_>, new: &Registration, confirms: bool) -> Result<UserId> {
    let browser = &tx.client().browser;
    let user = NewUser {
        username: new.username.as_ref().map(Username::as_str),
        username_canonical: new.username.as_ref().map(Username::canonical),
        password_hash: new.password.as_str(),
        active: true,
        person: new.person.clone(),
        registered_in: confirms.then_some(browser),
        read_language: Some(tx.lang().as_str()),
        created_at: tx.now(),
    };
    // If addresses are not confirmed at all, the first to register owns one.
    create::insert(tx, &user, new.email.as_ref(), !confirms && new.link.is_none())
}

fn send_mail(
    tx: &mut Tx<'_>,
    new: &Registration,
    user_id: UserId,
    email: &Email,
    owner: Option<UserEmail>,
) -> Result<()> {
    if !tx.may_mail(email.canonical(), MailCause::Stranger)? {
        // Silently, so that the answer is the same.
        return Ok(());
    }
    if let Some(owner) = owner {
        return address_in_use(tx, &owner);
    }
    let settings = &tx.settings().user;
    let link = if settings.confirms_emails() && new.link.is_none() {
        Some(new_link(tx, user_id, email.canonical())?.leading_to(new.next.clone()))
    } else {
        None
    };
    let name = match (settings.send_registered_email, link.is_some()) {
        (true, _) => "registered",
        (false, true) => "confirm_email",
        (false, false) => return Ok(()),
    };
    let to = Recipient { user_id: Some(user_id), address: email.as_str().to_owned() };
    tx.mail(&to, Mail::new(name).with_link(link))
}
