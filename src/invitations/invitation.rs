//! Invitations as rows, and who may give away which role.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::invitations;
use crate::accounts::setup::ADMIN;
use crate::db::AnyConnection;
use crate::db::schema::{roles, tokens};
use crate::models::{Purpose, Role, Token};

/// An invitation. Whether it was used, and until when it is good, stands in its token's row.
#[derive(Debug, Clone, Queryable)]
pub struct Invitation {
    /// The row.
    pub id: i64,
    /// The row in `tokens` that its link stands for.
    pub token_id: i64,
    /// To whom, as it was typed.
    pub address: String,
    /// The role that comes with it, if one does and it is still there.
    pub role_id: Option<i64>,
    /// Who sent it; none for a command.
    pub invited_by: Option<i64>,
    /// Whether its sender took it back.
    pub withdrawn: bool,
}

/// What has become of an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing yet.
    Sent,
    /// Somebody has registered by it.
    Accepted,
    /// It is too old.
    Expired,
    /// Its sender took it back.
    Withdrawn,
}

impl State {
    /// Its word, in templates.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Accepted => "accepted",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Invitation {
    /// Writes an invitation down; returns its row.
    pub fn insert(
        connection: &mut AnyConnection,
        token_id: i64,
        address: &str,
        role_id: Option<i64>,
        invited_by: Option<i64>,
    ) -> QueryResult<i64> {
        diesel::insert_into(invitations::table)
            .values((
                invitations::token_id.eq(token_id),
                invitations::address.eq(address),
                invitations::role_id.eq(role_id),
                invitations::invited_by.eq(invited_by),
            ))
            .returning(invitations::id)
            .get_result(connection)
    }

    /// The invitation that this link stands for.
    pub fn by_token(connection: &mut AnyConnection, token_id: i64) -> QueryResult<Option<(Self, Token)>> {
        invitations::table
            .inner_join(tokens::table)
            .filter(tokens::id.eq(token_id).and(tokens::purpose.eq(Purpose::Invitation.as_str())))
            .select((invitations::all_columns, tokens::all_columns))
            .first(connection)
            .optional()
    }

    /// One member's invitations, the newest first, at most 200, each with the name of its role.
    pub fn sent_by(connection: &mut AnyConnection, user_id: i64) -> QueryResult<Vec<(Self, Token, Option<String>)>> {
        invitations::table
            .inner_join(tokens::table)
            .left_join(roles::table)
            .filter(invitations::invited_by.eq(user_id))
            .order(invitations::id.desc())
            .limit(200)
            .select((invitations::all_columns, tokens::all_columns, roles::name.nullable()))
            .load(connection)
    }

    /// The invitation of this number, if this member sent it.
    ///
    /// # Errors
    /// `NotFound` if there is none, or if it is somebody else's.
    pub fn of_sender(connection: &mut AnyConnection, id: i64, user_id: i64) -> QueryResult<Self> {
        invitations::table.find(id).filter(invitations::invited_by.eq(user_id)).first(connection)
    }

    /// Marks the invitation as taken back.
    pub fn set_withdrawn(&self, connection: &mut AnyConnection) -> QueryResult<()> {
        diesel::update(invitations::table.find(self.id)).set(invitations::withdrawn.eq(true)).execute(connection)?;
        Ok(())
    }

    /// What has become of it.
    pub fn state(&self, token: &Token, now: NaiveDateTime) -> State {
        match (self.withdrawn, token.used_at.is_some()) {
            (true, _) => State::Withdrawn,
            (false, true) => State::Accepted,
            (false, false) if token.is_fresh(now) => State::Sent,
            (false, false) => State::Expired,
        }
    }
}

/// The roles that an account may give away: those it has; all of them, if it is an administrator's. So may a command,
/// which is nobody's.
pub fn grantable(connection: &mut AnyConnection, user_id: Option<i64>) -> QueryResult<Vec<Role>> {
    let Some(user_id) = user_id else { return Role::all(connection) };
    let held = Role::of_user(connection, user_id)?;
    if held.iter().any(|role| role.name == ADMIN) { Role::all(connection) } else { Ok(held) }
}
