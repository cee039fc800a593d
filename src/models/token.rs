//! What stands behind a link in a mail: a row that says what it is for, whose, until when, and whether it
//! was used. The link holds the row's number, encrypted ([`crate::auth::TokenManager`]); no secret is stored.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use super::Email;
use crate::db::AnyConnection;
use crate::db::schema::tokens;

/// How far ahead a token may have been made, by a machine whose clock is fast.
const SKEW: TimeDelta = TimeDelta::minutes(1);

/// What a link is for. A link made for one purpose opens nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Confirm an address.
    ConfirmEmail,
    /// Replace a forgotten password.
    ResetPassword,
    /// Take an address in the place of the one before.
    ChangeEmail,
    /// Take that back.
    UndoEmail,
    /// Register by invitation.
    Invitation, // feature: invitations
    /// Have a deleted account back.
    Keep,
    /// Lock out whoever signed in from a browser that is new to the account.
    NotMe, // feature: devices
    /// Make the visitor the first administrator.
    Setup,
}

impl Purpose {
    const ALL: &[Self] = &[
        Self::ConfirmEmail,
        Self::ResetPassword,
        Self::ChangeEmail,
        Self::UndoEmail,
        Self::Invitation, // feature: invitations
        Self::Keep,
        Self::NotMe, // feature: devices
        Self::Setup,
    ];

    /// The word in the row and inside the link.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConfirmEmail => "confirm-email",
            Self::ResetPassword => "reset-password",
            Self::ChangeEmail => "change-email",
            Self::UndoEmail => "undo-email",
            Self::Invitation => "invitation", // feature: invitations
            Self::Keep => "keep",
            Self::NotMe => "not-me", // feature: devices
            Self::Setup => "setup",
        }
    }

    /// The purpose of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|purpose| purpose.as_str() == word)
    }
}

/// What stands behind a link.
#[derive(Debug, Clone, Queryable, Identifiable)]
pub struct Token {
    /// The row, and what the link holds.
    pub id: i64,
    /// See [`Purpose`].
    pub purpose: String,
    /// Whose, if anybody's.
    pub user_id: Option<i64>,
    /// The address it was sent to, in canonical form: it confirms this one and no other. As it was typed, where no
    /// other row knows the address: for a change of address, and for taking that back.
    pub sent_to: String,
    /// When it was made.
    pub created_at: NaiveDateTime,
    /// When it ends.
    pub expires_at: NaiveDateTime,
    /// When it was used.
    pub used_at: Option<NaiveDateTime>,
}

impl Token {
    /// Makes a token that lives for `lifetime`.
    pub fn create(
        connection: &mut AnyConnection,
        purpose: Purpose,
        user_id: Option<i64>,
        sent_to: &str,
        now: NaiveDateTime,
        lifetime: TimeDelta,
    ) -> QueryResult<i64> {
        diesel::insert_into(tokens::table)
            .values((
                tokens::purpose.eq(purpose.as_str()),
                tokens::user_id.eq(user_id),
                tokens::sent_to.eq(sent_to),
                tokens::created_at.eq(now),
                tokens::expires_at.eq(now + lifetime),
            ))
            .returning(tokens::id)
            .get_result(connection)
    }

    /// The token of this number, if it is for this purpose; used or expired ones too.
    pub fn find(connection: &mut AnyConnection, purpose: Purpose, id: i64) -> QueryResult<Option<Self>> {
        tokens::table.find(id).filter(tokens::purpose.eq(purpose.as_str())).first(connection).optional()
    }

    /// Uses the token up: one conditional update, so that of two at once one wins.
    ///
    /// # Errors
    /// What the database says; a token that is used, expired or of another purpose is `None`.
    pub fn consume(
        connection: &mut AnyConnection,
        purpose: Purpose,
        id: i64,
        now: NaiveDateTime,
    ) -> QueryResult<Option<Self>> {
        let fresh = tokens::table
            .find(id)
            .filter(tokens::purpose.eq(purpose.as_str()))
            .filter(tokens::used_at.is_null().and(tokens::expires_at.gt(now)).and(tokens::created_at.le(now + SKEW)));
        diesel::update(fresh)
            .set(tokens::used_at.eq(now))
            .returning(tokens::all_columns)
            .get_result(connection)
            .optional()
    }

    /// Deletes every token of a purpose that was sent to this address for somebody else.
    pub fn delete_of_others(
        connection: &mut AnyConnection,
        purpose: Purpose,
        sent_to: &str,
        user_id: i64,
    ) -> QueryResult<usize> {
        let theirs = tokens::table
            .filter(tokens::purpose.eq(purpose.as_str()))
            .filter(tokens::sent_to.eq(sent_to).and(tokens::user_id.ne(user_id)));
        diesel::delete(theirs).execute(connection)
    }

    /// Deletes an account's tokens of these purposes.
    pub fn delete_of_user(connection: &mut AnyConnection, user_id: i64, purposes: &[Purpose]) -> QueryResult<usize> {
        let words: Vec<_> = purposes.iter().map(|purpose| purpose.as_str()).collect();
        let own = tokens::table.filter(tokens::user_id.eq(user_id).and(tokens::purpose.eq_any(words)));
        diesel::delete(own).execute(connection)
    }

    /// Uses up an account's tokens of these purposes, so that they open nothing any more.
    pub fn void(
        connection: &mut AnyConnection,
        user_id: i64,
        purposes: &[Purpose],
        now: NaiveDateTime,
    ) -> QueryResult<usize> {
        let words: Vec<_> = purposes.iter().map(|purpose| purpose.as_str()).collect();
        let open = tokens::table
            .filter(tokens::user_id.eq(user_id).and(tokens::purpose.eq_any(words)))
            .filter(tokens::used_at.is_null());
        diesel::update(open).set(tokens::used_at.eq(now)).execute(connection)
    }

    /// Deletes an account's tokens that were sent to this address, for whatever purpose.
    pub fn delete_sent_to(connection: &mut AnyConnection, user_id: i64, sent_to: &str) -> QueryResult<usize> {
        let own = tokens::table.filter(tokens::user_id.eq(user_id).and(tokens::sent_to.eq(sent_to)));
        diesel::delete(own).execute(connection)
    }

    /// Deletes an account's tokens of this one's purpose that were made after it.
    pub fn delete_later(&self, connection: &mut AnyConnection) -> QueryResult<usize> {
        let later = tokens::table
            .filter(tokens::user_id.eq(self.user_id))
            .filter(tokens::purpose.eq(&self.purpose).and(tokens::id.gt(self.id)));
        diesel::delete(later).execute(connection)
    }

    /// Deletes every token of a purpose.
    pub fn delete_all(connection: &mut AnyConnection, purpose: Purpose) -> QueryResult<usize> {
        diesel::delete(tokens::table.filter(tokens::purpose.eq(purpose.as_str()))).execute(connection)
    }

    /// The address it was sent to.
    #[must_use]
    pub fn email(&self) -> Option<Email> {
        Email::parse(&self.sent_to).ok()
    }

    /// Whether the token can still be used. One from the future cannot: it would outlive its time.
    #[must_use]
    pub fn is_fresh(&self, now: NaiveDateTime) -> bool {
        self.used_at.is_none() && self.expires_at > now && self.created_at <= now + SKEW
    }
}
