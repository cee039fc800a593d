//! What the first page of an account says: how it is used, and what waits to be done.

use chrono::NaiveDateTime;

use super::change_email::pending;
use crate::auth::{Visitor, live_sessions};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::models::{AuditEvent, Token, User, UserEmail};

pub struct Overview {
    pub user: User,
    /// How many browsers are signed in.
    pub sessions: usize,
    /// The sign-in before the one of this session, as far as the history goes back.
    pub last_sign_in: Option<AuditEvent>,
    /// When the password was changed last, as far as the history goes back.
    pub password_since: Option<NaiveDateTime>,
    /// The address that takes the place of the present one once it is confirmed.
    pub new_email: Option<Token>,
    /// Further addresses that wait to be confirmed.
    pub unconfirmed: Vec<UserEmail>,
}

pub fn overview(conn: &mut Conn<'_>, visitor: &Visitor) -> Result<Overview> {
    let id = visitor.id;
    let user = User::find(conn, id)?.ok_or(Error::NotFound)?;
    let sessions = live_sessions(conn, id)?;
    // This session began with the newest of them, if nobody has signed in elsewhere since.
    let began = sessions.iter().find(|session| session.id == visitor.session_id).map(|session| session.created_at);
    let sign_ins = AuditEvent::latest(conn, id, &["signed-in"], 2)?;
    let last_sign_in = sign_ins.into_iter().find(|event| Some(event.created_at) != began);
    let password = AuditEvent::latest(conn, id, &["changed-password", "reset-password"], 1)?.pop();
    let mut unconfirmed = UserEmail::all_of(conn, id)?;
    unconfirmed.retain(|email| email.confirmed_at.is_none() && !email.is_primary);
    Ok(Overview {
        user,
        sessions: sessions.len(),
        last_sign_in,
        password_since: password.map(|event| event.created_at),
        new_email: pending(conn, id)?,
        unconfirmed,
    })
}
