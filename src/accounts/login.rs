//! Signing in and out, in three steps: count the try and find who it could be; verify the password (slow, outside
//! of any transaction); look again and open the session.

use diesel::QueryResult;

use super::events;
use super::proof::{fits, still};
use crate::auth::{HashedPassword, Limited, Password, PasswordManager, SessionSecret, start};
use crate::config::Settings;
use crate::db::{AnyConnection, Db, Tx};
use crate::error::Error;
use crate::models::{Attempt, Client, Email, Session, User, UserEmail, Username};

/// How many accounts that claim an address without owning it are tried, always: the time that a refusal takes
/// must not tell how many there are.
const PENDING: usize = 2;

/// What was typed as a name: what kind of name it is decides where to look.
#[derive(Debug, Clone)]
pub enum Identity {
    /// A username.
    Username(Username),
    /// An address.
    Email(Email),
    /// Neither: nobody can have it. In the form that tries are counted under.
    Nobody(String),
}

impl Identity {
    /// Reads what was typed, by what accounts have.
    #[must_use]
    pub fn parse(text: &str, settings: &Settings) -> Self {
        let nobody = || Self::Nobody(text.trim().to_lowercase());
        if settings.user.enable_email && (text.contains('@') || !settings.user.enable_username) {
            return Email::parse(text).map_or_else(|_| nobody(), Self::Email);
        }
        Username::parse(text.trim()).map_or_else(|_| nobody(), Self::Username)
    }

    fn canonical(&self) -> &str {
        match self {
            Self::Username(name) => name.canonical(),
            Self::Email(email) => email.canonical(),
            Self::Nobody(text) => text,
        }
    }
}

/// Who tries to sign in.
#[derive(Debug, Clone)]
pub struct Attempted {
    /// Under which name.
    pub identity: Identity,
    /// With which password.
    pub password: Password,
    /// Whether to outlive the browser.
    pub remember: bool,
    /// From where.
    pub client: Client,
    /// The hash of the browser's cookie: an account that was registered there is tried first.
    pub browser: Vec<u8>,
}

/// What comes of it.
#[derive(Debug)]
pub enum Outcome {
    /// The session is open.
    SignedIn(SessionSecret),
    /// Nobody of this name has this password.
    Incorrect {
        /// Whether anybody has this name; told only where the settings say so.
        known: bool,
    },
    /// The password fits, and the account is switched off.
    NotEnabled,
    /// The password fits, and the address is not confirmed.
    NotConfirmed,
    /// Too many tries.
    TooMany {
        /// Seconds until the next makes sense.
        retry_after: u64,
    },
}

/// Tries to sign in.
pub async fn login(
    db: &Db,
    settings: &Settings,
    passwords: &PasswordManager,
    tried: Attempted,
) -> Result<Outcome, Error> {
    let (for_tx, limits) = (tried.clone(), settings.clone());
    let counted = db.write(move |tx| count(tx, &limits, &for_tx)).await?;
    let (owner, pending) = match counted {
        Counted::TooMany { retry_after } => return Ok(Outcome::TooMany { retry_after }),
        Counted::Candidates { owner, pending } => (owner, pending),
    };
    let known = owner.is_some() || !pending.is_empty();
    // The owner, or nobody, which takes as long; then whoever claims the address, or nobody.
    let candidates = match tried.identity {
        Identity::Email(_) => (0..PENDING).map(|at| pending.get(at)).collect(),
        _ => Vec::new(),
    };
    let mut found = None;
    for candidate in std::iter::once(owner.as_ref()).chain(candidates) {
        if fits(passwords, &tried.password, candidate).await? {
            found = candidate.cloned();
            break;
        }
    }
    let (client, settings, remember) = (tried.client, settings.clone(), tried.remember);
    let Some(user) = found else {
        let (identity, owner) = (tried.identity, owner.map(|user| user.id));
        db.write(move |tx| note_failure(tx, &settings, &identity, owner, &client)).await?;
        return Ok(Outcome::Incorrect { known });
    };
    let renewed = if PasswordManager::is_outdated(&user.password_hash) {
        Some(passwords.hash_password(&tried.password).await?)
    } else {
        None
    };
    let remember = remember && settings.user.enable_remember_me;
    db.write(move |tx| open(tx, &settings, &user, renewed, remember, &client)).await
}

#[expect(clippy::large_enum_variant, reason = "made once a sign-in, and taken apart at once")]
enum Counted {
    TooMany { retry_after: u64 },
    Candidates { owner: Option<User>, pending: Vec<User> },
}

/// Counts the try, before anything slow, and finds who it could be.
fn count(tx: &mut Tx<'_>, settings: &Settings, tried: &Attempted) -> Result<Counted, Error> {
    let (owner, pending) = match &tried.identity {
        Identity::Username(name) => (User::by_username(tx, name)?, Vec::new()),
        Identity::Email(email) => {
            (User::by_confirmed_email(tx, email)?, User::by_pending_email(tx, email, &tried.browser, PENDING)?)
        }
        Identity::Nobody(_) => (None, Vec::new()),
    };
    let mut limited = vec![Limited::LoginClient(&tried.client)];
    limited.extend(owner.iter().chain(&pending).map(|user| Limited::LoginAccount(user.id)));
    // An address counts for itself, too: whoever has registered with it must not find out, by which of the
    // counters is used up, whether it is somebody else's.
    if owner.is_none() || matches!(tried.identity, Identity::Email(_)) {
        limited.push(Limited::LoginUnknown(tried.identity.canonical()));
    }
    // All are counted, whatever the first says.
    let counted: QueryResult<Vec<_>> = limited.into_iter().map(|limited| limited.count(tx, &settings.limits)).collect();
    for counted in counted? {
        if let Attempt::Refused { retry_after } = counted {
            return Ok(Counted::TooMany { retry_after });
        }
    }
    Ok(Counted::Candidates { owner, pending })
}

/// Writes down, for whoever owns the account, that somebody tried to get in: once in a while, and at the same cost
/// if there is no such account.
fn note_failure(
    tx: &mut Tx<'_>,
    settings: &Settings,
    identity: &Identity,
    owner: Option<i64>,
    client: &Client,
) -> Result<(), Error> {
    let counted = Limited::NoteFailure(identity.canonical()).count(tx, &settings.limits)?;
    if let (Attempt::Allowed, Some(user_id)) = (counted, owner) {
        tx.audit("sign-in-failed", user_id, client, "by password")?;
    } else {
        client.refused("sign-in-failed", owner, "by password");
    }
    Ok(())
}

/// Looks again (the account may have changed while the password was verified) and opens the session.
fn open(
    tx: &mut Tx<'_>,
    settings: &Settings,
    verified: &User,
    renewed: Option<HashedPassword>,
    remember: bool,
    client: &Client,
) -> Result<Outcome, Error> {
    let Some(user) = still(tx, verified)? else { return Ok(Outcome::Incorrect { known: true }) };
    if !user.active {
        tx.audit("sign-in-refused", user.id, client, "not enabled")?;
        return Ok(Outcome::NotEnabled);
    }
    if !may_enter(tx, settings, user.id)? {
        tx.audit("sign-in-refused", user.id, client, "not confirmed")?;
        return Ok(Outcome::NotConfirmed);
    }
    if let Some(renewed) = renewed {
        User::set_password_hash(tx, user.id, renewed.as_str())?;
    }
    let session = start(tx, user.id, remember, true, client)?;
    tx.audit("signed-in", user.id, client, "by password")?;
    tx.emit(events::LoggedIn { user_id: user.id, client: client.clone() });
    Ok(Outcome::SignedIn(session))
}

/// Whether the account's first address is confirmed, where nobody gets in without that.
pub(super) fn may_enter(connection: &mut AnyConnection, settings: &Settings, user_id: i64) -> QueryResult<bool> {
    if !settings.user.confirms() || settings.user.enable_login_without_confirm_email {
        return Ok(true);
    }
    Ok(UserEmail::primary_of(connection, user_id)?.is_none_or(|email| email.confirmed_at.is_some()))
}

/// Signs out: the session ends on the server, so that a copy of the cookie opens nothing.
pub fn logout(tx: &mut Tx<'_>, secret: &str, client: &Client) -> Result<(), Error> {
    if let Some(user_id) = Session::end(tx, &crate::auth::digest(secret))? {
        tx.audit("signed-out", user_id, client, "")?;
        tx.emit(events::LoggedOut { user_id });
    }
    Ok(())
}
