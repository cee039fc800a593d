//! Signing in and out. Signing in takes three steps: count the try and find the accounts that it could mean; verify the
//! password (slow, so outside of any transaction); check the account again and start the session.

use chrono::NaiveDateTime;

use super::claim::Claim;
use super::events::{LoggedIn, LoggedOut};
use super::proof::{matches, unchanged};
use super::waiting::waiting as wait_for_deletion;
use crate::auth::{
    HashedPassword, LOGIN, LOGIN_CLIENT, Limited, Password, PasswordManager, SessionSecret, Whose, start_session,
};
use crate::config::Settings;
use crate::config::values::Limit;
use crate::db::{Conn, Db, Tx};
use crate::error::Result;
use crate::models::{Email, Session, User, UserEmail, UserId, Username, known_browser};

/// How many accounts that claim an address without owning it are tried.
const CLAIMANTS: usize = 2;

/// What was typed as the name.
#[derive(Debug, Clone)]
pub struct Identity {
    username: Username,
    email: Option<Email>,
    by_username: bool,
}

impl Identity {
    /// Reads it as a username or as an address, depending on which of them accounts have. The username of an older site may
    /// be both.
    pub fn parse(text: &str, settings: &Settings) -> Self {
        Self {
            username: Username::existing(text),
            email: Email::existing(text).filter(|_| settings.user.enable_email),
            by_username: settings.user.enable_username,
        }
    }

    pub fn is_email(&self) -> bool {
        self.email.is_some()
    }

    /// The form under which tries are counted, whether an account has it or not.
    fn canonical(&self) -> &str {
        self.email.as_ref().map_or_else(|| self.username.canonical(), Email::canonical)
    }

    /// The accounts that it could mean: who owns the address, who has the username, who claims the address. And the first
    /// of them, unless it only claims it.
    fn accounts(&self, tx: &mut Tx<'_>) -> Result<(Vec<User>, Option<UserId>)> {
        let mut found = Vec::new();
        if let Some(email) = &self.email {
            found.extend(User::by_confirmed_email(tx, email)?);
        }
        if self.by_username {
            found.extend(User::by_username(tx, &self.username)?);
        }
        let owner = found.first().map(|user: &User| user.id);
        if let Some(email) = &self.email {
            let browser = &tx.client().browser;
            found.extend(User::by_pending_email(tx, email, browser, CLAIMANTS)?);
        }
        Ok((found, owner))
    }
}

/// A failed sign-in is noted in the history once an hour for each name, so that nobody can fill a member's history.
const FAILURE: Limited = Limited { name: "failed", limit: |_| Limit::per_minutes(1, 60) };

/// What a visitor signs in with.
#[derive(Debug)]
pub struct Credentials {
    pub identity: Identity,
    pub password: Password,
    /// Whether the session outlives the browser.
    pub remember: bool,
}

/// The result of a try to sign in. A refusal is not an error here, because it is noted in the account's history.
#[derive(Debug)]
pub enum Outcome {
    SignedIn(SessionSecret),
    /// No account of this name has this password.
    Incorrect {
        /// Whether an account has this name; shown only where the settings say so.
        name_exists: bool,
    },
    /// The password is right, and the account is switched off.
    NotEnabled,
    /// The password is right, and the account will be deleted, unless its owner takes that back.
    WaitsForDeletion(Waiting),
    /// The password is right, and the address is not confirmed.
    NotConfirmed(Waiting),
}

/// An account that cannot be used before its owner has opened a mailed link.
#[derive(Debug)]
pub struct Waiting {
    /// What this browser may do for it without a session.
    pub claim: Claim,
    /// Where mails go.
    pub address: String,
    /// When the account will be deleted.
    pub until: Option<NaiveDateTime>,
}

/// The accounts whose password is tried. Where there are fewer than there could be, the rest are `None`: verifying takes as
/// long, so that the time does not tell how many there are.
struct Candidates {
    tried: Vec<Option<User>>,
    /// The account whose history a failure belongs to.
    owner: Option<UserId>,
    name_exists: bool,
}

pub async fn login(db: &Db, passwords: &PasswordManager, credentials: Credentials) -> Result<Outcome> {
    let remember = credentials.remember;
    match verify(db, passwords, credentials, true).await? {
        Ok(verified) => db.write(move |tx| check_and_sign_in(tx, &verified, remember)).await,
        Err(refused) => Ok(refused),
    }
}

/// Verifies a name and a password that a program sends with each request, and starts no session. It counts as a try to sign
/// in, from a browser that nobody knows.
pub async fn authenticate(
    db: &Db,
    passwords: &PasswordManager,
    credentials: Credentials,
) -> Result<Result<User, Outcome>> {
    match verify(db, passwords, credentials, false).await? {
        Ok(verified) => db.write(move |tx| check(tx, &verified)).await,
        Err(refused) => Ok(Err(refused)),
    }
}

/// An account whose password was just verified.
struct Verified {
    user: User,
    /// Another hash of the password, if the stored one is outdated.
    renewed: Option<HashedPassword>,
}

async fn verify(
    db: &Db,
    passwords: &PasswordManager,
    credentials: Credentials,
    from_browser: bool,
) -> Result<Result<Verified, Outcome>> {
    let Credentials { identity, password, .. } = credentials;
    let counted = identity.clone();
    let count = move |tx: &mut Tx<'_>| count(tx, &counted, from_browser);
    let Candidates { tried, owner, name_exists } = db.limited(LOGIN_CLIENT, Whose::Client, count).await?;
    let mut found = None;
    for candidate in tried {
        if matches(passwords, &password, candidate.as_ref()).await? {
            found = candidate;
            break;
        }
    }
    let Some(user) = found else {
        db.write(move |tx| note_failure(tx, &identity, owner)).await?;
        return Ok(Err(Outcome::Incorrect { name_exists }));
    };
    let renewed = if PasswordManager::is_outdated(&user.password_hash) {
        Some(passwords.hash_password(&password).await?)
    } else {
        None
    };
    Ok(Ok(Verified { user, renewed }))
}

/// Counts the try, before anything slow, and finds the accounts.
///
/// Every name has a counter, whether an account has it or not. A browser that has signed in to one of the accounts has one
/// of its own there, so that a stranger who guesses does not lock out the owner. Once the name's counter is used up, that
/// account alone is tried: a browser that knows one account gives no more tries on the others.
fn count(tx: &mut Tx<'_>, identity: &Identity, from_browser: bool) -> Result<Candidates> {
    let (accounts, owner) = identity.accounts(tx)?;
    let name_exists = !accounts.is_empty();
    let places = if identity.is_email() { 1 + CLAIMANTS } else { 1 };
    let mut tried: Vec<_> = accounts.into_iter().map(Some).collect();
    tried.resize(places, None);
    let mut known = None;
    for user in tried.iter().flatten() {
        if from_browser && known.is_none() && known_browser::is_known(tx, user.id)? {
            known = Some(user.id);
        }
    }
    let name = Whose::Name(identity.canonical());
    match known {
        None => tx.count(LOGIN, name)?,
        Some(id) => {
            tx.count(LOGIN, Whose::Browser(id))?;
            if !tx.is_within(LOGIN, name)? {
                tried = tried.into_iter().map(|user| user.filter(|user| user.id == id)).collect();
            }
        }
    }
    Ok(Candidates { tried, owner, name_exists })
}

/// Notes the failure in the history of the account, or in the log. Without an account it takes as long.
fn note_failure(tx: &mut Tx<'_>, identity: &Identity, owner: Option<UserId>) -> Result<()> {
    let due = tx.is_within(FAILURE, Whose::Name(identity.canonical()))?;
    match owner {
        Some(user_id) if due => tx.audit("sign-in-failed", user_id, "by password")?,
        _ => tx.client().log_refusal("sign-in-failed", owner.map(|id| id.0), "by password"),
    }
    Ok(())
}

/// Checks the account again, which may have changed while its password was verified. Returns it if it may be used.
fn check(tx: &mut Tx<'_>, verified: &Verified) -> Result<Result<User, Outcome>> {
    let Some(user) = unchanged(tx, &verified.user)? else { return Ok(Err(Outcome::Incorrect { name_exists: true })) };
    if !user.active {
        tx.audit("sign-in-refused", user.id, "not enabled")?;
        return Ok(Err(match wait_for_deletion(tx, &user)? {
            Some(email) => Outcome::WaitsForDeletion(waiting(&user, email)),
            None => Outcome::NotEnabled,
        }));
    }
    if let Some(email) = unconfirmed(tx, user.id)? {
        tx.audit("sign-in-refused", user.id, "not confirmed")?;
        return Ok(Err(Outcome::NotConfirmed(waiting(&user, email))));
    }
    if let Some(renewed) = &verified.renewed {
        User::renew_password_hash(tx, user.id, renewed.as_str())?;
    }
    Ok(Ok(user))
}

fn check_and_sign_in(tx: &mut Tx<'_>, verified: &Verified, remember: bool) -> Result<Outcome> {
    let user = match check(tx, verified)? {
        Ok(user) => user,
        Err(refused) => return Ok(refused),
    };
    let remember = remember && tx.settings().user.enable_remember_me;
    Ok(Outcome::SignedIn(sign_in(tx, user.id, remember, true, "by password")?))
}

/// Starts a session, whatever form or link has led to it; `how` is for the history.
pub fn sign_in(tx: &mut Tx<'_>, user_id: UserId, remembered: bool, proved: bool, how: &str) -> Result<SessionSecret> {
    let session = start_session(tx, user_id, remembered, proved)?;
    let lang = tx.lang();
    User::set_read_language(tx, user_id, lang.as_str())?;
    tx.audit("signed-in", user_id, how)?;
    tx.emit(&LoggedIn { user_id });
    Ok(session)
}

fn waiting(user: &User, email: UserEmail) -> Waiting {
    let claim = Claim::on(user.id, &user.password_hash);
    Waiting { claim, address: email.address, until: user.delete_after }
}

/// Returns true if the account's primary address is confirmed, or does not have to be.
pub fn may_sign_in(conn: &mut Conn<'_>, user_id: UserId) -> Result<bool> {
    Ok(unconfirmed(conn, user_id)?.is_none())
}

/// The account's primary address, if it has to be confirmed first.
fn unconfirmed(conn: &mut Conn<'_>, user_id: UserId) -> Result<Option<UserEmail>> {
    if conn.settings().user.enable_login_without_confirm_email {
        return Ok(None);
    }
    Ok(UserEmail::to_be_confirmed(conn, user_id)?)
}

/// Ends the session on the server, so that a copy of its cookie is useless.
pub fn logout(tx: &mut Tx<'_>, secret: &str) -> Result<()> {
    if let Some(user_id) = Session::end(tx, &crate::auth::digest(secret))? {
        tx.audit("signed-out", user_id, "")?;
        tx.emit(&LoggedOut { user_id });
    }
    Ok(())
}
