//! The rows of invitations, and the roles that may come with one.

use chrono::{DateTime, NaiveDateTime};
use diesel::prelude::*;
use serde::Serialize;

use super::schema::invitations;
use crate::accounts::roles::ADMIN;
use crate::db::AnyConnection;
use crate::db::schema::{roles, tokens};
use crate::id;
use crate::models::{Purpose, Role, RoleId, Token, TokenId, UserId};

id!(InvitationId);

/// Lets its reader register.
pub struct InvitationLink;

impl Purpose for InvitationLink {
    const NAME: &'static str = "invitation";
    const ENDPOINT: &'static str = "user.register";
    const INVALID: &'static str = "invalid-invitation";
}

/// An invitation. The row of its token says whether it was used, and when it expires.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Invitation {
    pub id: InvitationId,
    pub token_id: TokenId,
    /// As it was typed.
    pub address: String,
    /// The role that comes with it, if any, and unless the role was deleted.
    pub role_id: Option<RoleId>,
    /// `None` for a command.
    pub invited_by: Option<UserId>,
    pub withdrawn: bool,
    /// The account that was registered by it, until that is deleted.
    pub accepted_by: Option<UserId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Sent,
    Accepted,
    Expired,
    Withdrawn,
}

impl Invitation {
    pub fn insert(
        connection: &mut AnyConnection,
        invited_by: Option<UserId>,
        token_id: TokenId,
        address: &str,
        role_id: Option<RoleId>,
    ) -> QueryResult<InvitationId> {
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

    pub fn by_token(connection: &mut AnyConnection, token_id: TokenId) -> QueryResult<Option<(Self, Token)>> {
        invitations::table
            .inner_join(tokens::table)
            .filter(tokens::id.eq(token_id).and(tokens::purpose.eq(InvitationLink::NAME)))
            .select((Self::as_select(), Token::as_select()))
            .first(connection)
            .optional()
    }

    /// One member's invitations, the newest first, at most `limit`, each with the name of its role.
    pub fn sent_by(
        connection: &mut AnyConnection,
        user_id: UserId,
        limit: i64,
    ) -> QueryResult<Vec<(Self, Token, Option<String>)>> {
        invitations::table
            .inner_join(tokens::table)
            .left_join(roles::table)
            .filter(invitations::invited_by.eq(user_id))
            .order(invitations::id.desc())
            .limit(limit)
            .select((Self::as_select(), Token::as_select(), roles::name.nullable()))
            .load(connection)
    }

    /// A member's invitations, all or those that were sent at `since` or later.
    pub fn since(
        connection: &mut AnyConnection,
        user_id: UserId,
        since: Option<NaiveDateTime>,
    ) -> QueryResult<Vec<(Self, Token)>> {
        invitations::table
            .inner_join(tokens::table)
            .filter(invitations::invited_by.eq(user_id))
            .filter(tokens::created_at.ge(since.unwrap_or(DateTime::UNIX_EPOCH.naive_utc())))
            .select((Self::as_select(), Token::as_select()))
            .load(connection)
    }

    /// The invitation with this id. Not found if another member sent it.
    pub fn of_sender(connection: &mut AnyConnection, user_id: UserId, id: InvitationId) -> QueryResult<Self> {
        let own = invitations::table.find(id).filter(invitations::invited_by.eq(user_id));
        own.select(Self::as_select()).first(connection)
    }

    pub fn set_withdrawn(&self, connection: &mut AnyConnection) -> QueryResult<()> {
        diesel::update(invitations::table.find(self.id)).set(invitations::withdrawn.eq(true)).execute(connection)?;
        Ok(())
    }

    pub fn set_accepted(&self, connection: &mut AnyConnection, by: UserId) -> QueryResult<()> {
        diesel::update(invitations::table.find(self.id)).set(invitations::accepted_by.eq(by)).execute(connection)?;
        Ok(())
    }

    pub fn state(&self, token: &Token, now: NaiveDateTime) -> State {
        match (self.withdrawn, token.used_at.is_some()) {
            (true, _) => State::Withdrawn,
            (false, true) => State::Accepted,
            (false, false) if token.is_fresh(now) => State::Sent,
            (false, false) => State::Expired,
        }
    }
}

/// The roles that an account may grant by invitation: those that it has; all of them for an administrator, and for a
/// command.
pub fn grantable(connection: &mut AnyConnection, user_id: Option<UserId>) -> QueryResult<Vec<Role>> {
    let Some(user_id) = user_id else { return Role::all(connection) };
    let held = Role::of_user(connection, user_id)?;
    if held.iter().any(|role| role.name == ADMIN) { Role::all(connection) } else { Ok(held) }
}
