//! Sessions. Each request looks up its row; nothing is cached, so that sign-out, a new password or a lost role takes
//! effect at once.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::QueryResult;

use super::roles::Rule;
use super::{digest, random_secret};
use crate::config::User as UserSettings;
use crate::db::{Conn, Tx};
use crate::models::{Session, SessionId, SessionLife, SessionUser, UserId, known_browser};

/// How many minutes a proof of identity is good for.
pub const FRESH_MINUTES: i64 = 10;

/// The value of a session's cookie. The row has only its hash. `Debug` does not print it.
#[derive(Clone)]
pub struct SessionSecret(pub String);

impl std::fmt::Debug for SessionSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionSecret(…)")
    }
}

/// The signed-in visitor, as guards, handlers and templates see them.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is an independent fact")]
pub struct Visitor {
    pub id: UserId,
    pub session_id: SessionId,
    pub username: Option<String>,
    /// The primary address.
    pub email: Option<String>,
    /// Whether the address is confirmed, or need not be.
    pub confirmed: bool,
    /// The language that the account asks for.
    pub language: Option<String>,
    pub roles: Vec<String>,
    /// When the account was created.
    pub since: NaiveDateTime,
    /// Whether the user gave a proof of identity within the last [`FRESH_MINUTES`].
    pub fresh: bool,
    /// Whether it is time to note that the session is in use.
    pub stale: bool,
    /// Whether the session lives on when the browser is closed.
    pub remembered: bool,
}

/// What decides which pages a visitor may open.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Standing {
    /// Whether the address is confirmed, or need not be.
    pub confirmed: bool,
    pub roles: Vec<String>,
}

impl Visitor {
    pub fn standing(&self) -> Standing {
        Standing { confirmed: self.confirmed, roles: self.roles.clone() }
    }

    /// The username, else the address.
    pub fn name(&self) -> &str {
        self.username.as_deref().or(self.email.as_deref()).unwrap_or_default()
    }

    /// Returns true if the visitor has this role. Names are case-sensitive.
    pub fn has_role(&self, name: &str) -> bool {
        self.roles.iter().any(|role| role == name)
    }

    /// Returns true if the visitor has the roles of a rule:
    ///
    /// ```
    /// # fn example(visitor: &app::auth::Visitor) -> bool {
    /// visitor.has_roles(app::role_rule!(all("secret", any("sauce", "agent"))))
    /// # }
    /// ```
    pub fn has_roles(&self, rule: Rule) -> bool {
        rule.admits(&self.roles)
    }
}

/// Starts a session. `proved`: the user has just given a proof of identity (not so after an automatic sign-in). Then this
/// browser is known from now on.
pub fn start_session(tx: &mut Tx<'_>, user_id: UserId, remembered: bool, proved: bool) -> QueryResult<SessionSecret> {
    let secret = random_secret();
    Session::insert(tx, user_id, &digest(&secret), remembered, proved)?;
    if proved {
        known_browser::add(tx, user_id)?;
    }
    Ok(SessionSecret(secret))
}

/// Ends every other session of the user and gives this one a new secret, so that a copied cookie opens nothing after the
/// password was changed. The user has just given a proof of identity.
pub fn renew_session(tx: &mut Tx<'_>, visitor: &Visitor) -> QueryResult<SessionSecret> {
    let (secret, now) = (random_secret(), tx.now());
    Session::end_others(tx, visitor.id, visitor.session_id)?;
    Session::set_secret(tx, visitor.session_id, &digest(&secret))?;
    Session::authenticated(tx, visitor.session_id, now)?;
    known_browser::add(tx, visitor.id)?;
    Ok(SessionSecret(secret))
}

/// The visitor whose cookie holds `secret`, if the session is alive and the account is active.
pub fn current_visitor(conn: &mut Conn<'_>, secret: &str) -> QueryResult<Option<Visitor>> {
    let (now, settings) = (conn.now(), &conn.settings().user);
    let found = Session::with_user(conn, &digest(secret))?;
    let found = found.filter(|(user, _)| user.active && is_alive(&user.session, settings, now));
    Ok(found.map(|(user, roles)| {
        let SessionUser { session, username, language, since, email, email_confirmed_at, .. } = user;
        let proved = session.authenticated_at;
        Visitor {
            id: session.user_id,
            session_id: session.id,
            username,
            confirmed: !settings.confirms_emails() || email_confirmed_at.is_some() || email.is_none(),
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

/// The sessions of an account that are alive, the one that was used last first.
pub fn live_sessions(conn: &mut Conn<'_>, user_id: UserId) -> QueryResult<Vec<Session>> {
    let (now, settings) = (conn.now(), &conn.settings().user);
    let mut all = Session::of_user(conn, user_id)?;
    all.retain(|session| is_alive(&session.life(), settings, now));
    all.sort_by_key(|session| std::cmp::Reverse(session.seen_at));
    Ok(all)
}

fn is_alive(session: &SessionLife, settings: &UserSettings, now: NaiveDateTime) -> bool {
    let (idle, absolute) = if session.remembered {
        (settings.remember_me_expiration, settings.remember_me_absolute)
    } else {
        (settings.user_session_expiration, settings.session_absolute)
    };
    within(session.seen_at, now, idle.delta()) && within(session.created_at, now, absolute.delta())
}

/// Returns true if `at` is less than `span` ago, or less than `span` ahead, because a clock was set back. (Otherwise a
/// session from further ahead would live until the clock is there again.)
fn within(at: NaiveDateTime, now: NaiveDateTime, span: TimeDelta) -> bool {
    (now - at).abs() < span
}
