//! Sessions: rows, looked up on each request; never cached, so that sign-out, a new password or a lost
//! role works at once.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::QueryResult;

use super::{digest, random_secret};
use crate::config::User as UserSettings;
use crate::db::{AnyConnection, Tx};
use crate::models::{Client, NewSession, Session, SessionLife, SessionUser};

/// How long after a proof of identity a visitor counts as fresh, in minutes.
pub const FRESH_MINUTES: i64 = 10;

/// What a session's cookie holds: 256 random bits. The row has only their hash. `Debug` prints nothing of it.
#[derive(Clone)]
pub struct SessionSecret(pub String);

impl std::fmt::Debug for SessionSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionSecret(…)")
    }
}

/// Somebody who is signed in, as guards, handlers and templates see them.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is an independent fact")]
pub struct Visitor {
    /// The account.
    pub id: i64,
    /// The session's row.
    pub session_id: i64,
    /// The account's username, if it has one.
    pub username: Option<String>,
    /// The account's first address, if it has one.
    pub email: Option<String>,
    /// Whether nothing is left to be confirmed.
    pub confirmed: bool,
    /// The language the account asks for.
    pub language: Option<String>,
    /// The names of the account's roles.
    pub roles: Vec<String>,
    /// When the account was made.
    pub since: NaiveDateTime,
    /// Whether the visitor has proved within ten minutes who he is.
    pub fresh: bool,
    /// Whether it is time to note that the session is in use.
    pub stale: bool,
    /// Whether the session outlives the browser.
    pub remembered: bool,
}

impl Visitor {
    /// What to call the visitor: the username, else the address.
    #[must_use]
    pub fn name(&self) -> &str {
        self.username.as_deref().or(self.email.as_deref()).unwrap_or_default()
    }

    /// Whether the account has this role; names are compared with regard to case.
    #[must_use]
    pub fn has_role(&self, name: &str) -> bool {
        self.roles.iter().any(|role| role == name)
    }
}

/// Begins a session. `proved`: the visitor has just shown who he is (not so after an automatic sign-in).
pub fn start(
    tx: &mut Tx<'_>,
    user_id: i64,
    remembered: bool,
    proved: bool,
    client: &Client,
) -> QueryResult<SessionSecret> {
    let (secret, now) = (random_secret(), tx.now());
    NewSession {
        secret_hash: &digest(&secret),
        user_id,
        remembered,
        ip: &client.ip,
        user_agent: &client.user_agent,
        created_at: now,
        seen_at: now,
        authenticated_at: proved.then_some(now),
    }
    .insert(tx)?;
    Ok(SessionSecret(secret))
}

/// Ends every other session of the visitor and gives this one another secret: after a change of what signs in, a
/// copied cookie opens nothing. The visitor has just proved who he is.
pub fn renew(tx: &mut Tx<'_>, visitor: &Visitor) -> QueryResult<SessionSecret> {
    let (secret, now) = (random_secret(), tx.now());
    Session::end_all(tx, visitor.id, Some(visitor.session_id))?;
    Session::renew(tx, visitor.session_id, &digest(&secret), now)?;
    Ok(SessionSecret(secret))
}

/// Who the cookie's `secret` belongs to, if the session lives and the account may be used.
pub fn current(
    connection: &mut AnyConnection,
    secret: &str,
    settings: &UserSettings,
    now: NaiveDateTime,
) -> QueryResult<Option<Visitor>> {
    let found = Session::with_user(connection, &digest(secret))?;
    Ok(found.filter(|found| found.active && is_alive(&found.session, settings, now)).map(|found| {
        let SessionUser { session, username, language, since, email, email_confirmed_at, roles, .. } = found;
        let proved = session.authenticated_at;
        Visitor {
            id: session.user_id,
            session_id: session.id,
            username,
            confirmed: !settings.confirms() || email_confirmed_at.is_some() || email.is_none(),
            email,
            language,
            roles,
            since,
            fresh: proved.is_some_and(|at| within(at, now, TimeDelta::minutes(FRESH_MINUTES))),
            stale: !within(session.seen_at, now, TimeDelta::minutes(1)),
            remembered: session.remembered,
        }
    }))
}

fn is_alive(session: &SessionLife, settings: &UserSettings, now: NaiveDateTime) -> bool {
    let (idle, absolute) = if session.remembered {
        (settings.remember_me_expiration, settings.remember_me_absolute)
    } else {
        (settings.user_session_expiration, settings.session_absolute)
    };
    within(session.seen_at, now, idle.delta()) && within(session.created_at, now, absolute.delta())
}

/// Whether `at` is less than `span` ago. A time may lie as far ahead, where a clock was set back; from further ahead
/// a session would live until the clock is there again.
fn within(at: NaiveDateTime, now: NaiveDateTime, span: TimeDelta) -> bool {
    (now - at).abs() < span
}
