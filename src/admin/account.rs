//! One account, with everything that hangs on it.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::users::State;
use crate::config::Settings;
use crate::db::Conn;
use crate::db::schema::tokens;
use crate::models::{AuditEvent, Role, Session, Token, User, UserEmail, UserId};

/// How many events are shown. The list of events has the others.
const EVENTS: i64 = 20;
/// How many links are shown, the newest ones.
const LINKS: i64 = 50;

pub struct Account {
    pub user: User,
    /// The primary one first.
    pub emails: Vec<UserEmail>,
    pub roles: Vec<Role>,
    pub sessions: Vec<Session>,
    /// The links that can still be used.
    pub links: Vec<Token>,
    /// The newest ones.
    pub events: Vec<AuditEvent>,
}

impl Account {
    pub fn load(conn: &mut Conn<'_>, id: UserId) -> QueryResult<Option<Self>> {
        let now = conn.now();
        let Some(user) = User::find(conn, id)? else { return Ok(None) };
        Ok(Some(Self {
            user,
            emails: UserEmail::all_of(conn, id)?,
            roles: Role::of_user(conn, id)?,
            sessions: Session::of_user(conn, id)?,
            links: open_links(conn, id, now)?,
            events: AuditEvent::of_user(conn, id, None, EVENTS)?,
        }))
    }

    /// The username, else the address, else the number.
    pub fn name(&self) -> String {
        let address = self.emails.first().map(|email| email.address.clone());
        self.user.username.clone().or(address).unwrap_or_else(|| format!("#{}", self.user.id))
    }

    pub fn state(&self, settings: &Settings) -> State {
        let pending = self.emails.first().is_some_and(|email| email.is_primary && email.confirmed_at.is_none());
        State::of(settings, self.user.active, self.user.delete_after, pending)
    }
}

fn open_links(conn: &mut Conn<'_>, id: UserId, now: NaiveDateTime) -> QueryResult<Vec<Token>> {
    tokens::table
        .filter(tokens::user_id.eq(id).and(tokens::used_at.is_null()).and(tokens::expires_at.gt(now)))
        .order(tokens::id.desc())
        .limit(LINKS)
        .select(Token::as_select())
        .load(conn.connection())
}
