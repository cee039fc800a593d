//! The rows behind mailed links: purpose, account, when the link expires, when it was used. The link holds a [`LinkKey`],
//! encrypted ([`crate::auth::TokenManager`]).

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use rand::RngCore;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Email, TokenId, UserId};
use crate::db::schema::tokens;
use crate::db::{AnyConnection, Tx};

/// What a link holds: the id of a row, and a random part of which the row keeps only the hash. A database that was restored
/// from a backup gives out the same ids once more; without the random part, older links would open the new rows.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkKey {
    pub row: TokenId,
    pub random: [u8; 16],
}

impl LinkKey {
    fn new(row: TokenId) -> Self {
        let mut key = Self { row, random: [0; 16] };
        rand::rngs::OsRng.fill_bytes(&mut key.random);
        key
    }

    fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.random).to_vec()
    }
}

/// Without the random part, which belongs in no log.
impl std::fmt::Debug for LinkKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LinkKey({}, …)", self.row)
    }
}

/// How far in the future a token may have been made, by a machine whose clock is fast.
const SKEW: TimeDelta = TimeDelta::minutes(1);

/// What a mailed link is for: a type of the feature that sends it. A link made for one purpose opens nothing else.
///
/// ```
/// use app::models::Purpose;
///
/// /// Confirms that somebody wants the newsletter.
/// pub struct Subscribe;
///
/// impl Purpose for Subscribe {
///     const NAME: &'static str = "subscribe";
///     const ENDPOINT: &'static str = "newsletter.subscribe";
/// }
/// ```
pub trait Purpose: Send + Sync + 'static {
    /// The word in the row and inside the link.
    const NAME: &'static str;
    /// The page that the link leads to; its address ends in `<token>`.
    const ENDPOINT: &'static str;
    /// The message for a link that is forged, used, or superseded.
    const INVALID: &'static str = "invalid-link";
}

#[derive(Debug, Clone, Queryable, Selectable, Identifiable, Serialize)]
pub struct Token {
    #[serde(skip)]
    pub id: TokenId,
    /// See [`Purpose`].
    pub purpose: String,
    #[serde(skip)]
    pub user_id: Option<UserId>,
    /// The address it was sent to, in canonical form: it confirms only this one. For a change of address, for taking an
    /// account back and for keeping it, as it was typed: the account may have no row of it.
    pub sent_to: String,
    #[serde(serialize_with = "super::utc")]
    pub created_at: NaiveDateTime,
    #[serde(serialize_with = "super::utc")]
    pub expires_at: NaiveDateTime,
    #[serde(serialize_with = "super::utc_option")]
    pub used_at: Option<NaiveDateTime>,
}

impl Tx<'_> {
    /// Makes a token that is valid for `lifetime`.
    pub fn token<P: Purpose>(
        &mut self,
        user_id: Option<UserId>,
        sent_to: &str,
        lifetime: TimeDelta,
    ) -> QueryResult<LinkKey> {
        let now = self.now();
        let mut key = LinkKey::new(TokenId(0));
        key.row = diesel::insert_into(tokens::table)
            .values((
                tokens::secret_hash.eq(key.hash()),
                tokens::purpose.eq(P::NAME),
                tokens::user_id.eq(user_id),
                tokens::sent_to.eq(sent_to),
                tokens::created_at.eq(now),
                tokens::expires_at.eq(now + lifetime),
            ))
            .returning(tokens::id)
            .get_result(self.connection())?;
        Ok(key)
    }
}

impl Token {
    /// The token of a link, if it is for this purpose; used and expired ones too.
    pub fn find(connection: &mut AnyConnection, key: LinkKey, purpose: &str) -> QueryResult<Option<Self>> {
        let found =
            tokens::table.find(key.row).filter(tokens::purpose.eq(purpose).and(tokens::secret_hash.eq(key.hash())));
        found.select(Self::as_select()).first(connection).optional()
    }

    /// Marks the token as used. Returns false if it cannot be used: it is used already, expired or gone. One conditional
    /// update, so that of two requests at the same moment one wins.
    pub fn consume(&self, connection: &mut AnyConnection, now: NaiveDateTime) -> QueryResult<bool> {
        let fresh = tokens::table
            .find(self.id)
            .filter(tokens::used_at.is_null().and(tokens::expires_at.gt(now)).and(tokens::created_at.le(now + SKEW)));
        Ok(diesel::update(fresh).set(tokens::used_at.eq(now)).execute(connection)? > 0)
    }

    /// Makes a token that has expired valid again, for as long as it was. Returns the key of its new link: the old one opens
    /// nothing.
    pub fn renew(&self, connection: &mut AnyConnection, now: NaiveDateTime) -> QueryResult<LinkKey> {
        let key = LinkKey::new(self.id);
        let lifetime = self.expires_at - self.created_at;
        diesel::update(tokens::table.find(self.id))
            .set((tokens::secret_hash.eq(key.hash()), tokens::expires_at.eq(now + lifetime)))
            .execute(connection)?;
        Ok(key)
    }

    /// Returns true if an account has a token for this purpose that can still be used.
    pub fn is_open(
        connection: &mut AnyConnection,
        user_id: UserId,
        purpose: &str,
        now: NaiveDateTime,
    ) -> QueryResult<bool> {
        let open = tokens::table
            .filter(tokens::user_id.eq(user_id).and(tokens::purpose.eq(purpose)))
            .filter(tokens::used_at.is_null().and(tokens::expires_at.gt(now)));
        diesel::select(diesel::dsl::exists(open.select(tokens::id))).get_result(connection)
    }

    /// The accounts and addresses of all tokens for this purpose that can still be used.
    pub fn open(
        connection: &mut AnyConnection,
        purpose: &str,
        now: NaiveDateTime,
    ) -> QueryResult<Vec<(Option<UserId>, String)>> {
        tokens::table
            .filter(tokens::purpose.eq(purpose))
            .filter(tokens::used_at.is_null().and(tokens::expires_at.gt(now)))
            .select((tokens::user_id, tokens::sent_to))
            .distinct()
            .load(connection)
    }

    /// The tokens of an account, the oldest first.
    pub fn of_user(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<Vec<Self>> {
        let own = tokens::table.filter(tokens::user_id.eq(user_id)).order(tokens::id);
        own.select(Self::as_select()).load(connection)
    }

    /// Deletes every token of a purpose that was sent to this address for another account.
    pub fn delete_of_others(
        connection: &mut AnyConnection,
        user_id: UserId,
        purpose: &str,
        sent_to: &str,
    ) -> QueryResult<usize> {
        let others = tokens::table
            .filter(tokens::purpose.eq(purpose))
            .filter(tokens::sent_to.eq(sent_to).and(tokens::user_id.ne(user_id)));
        diesel::delete(others).execute(connection)
    }

    pub fn delete_of_user(connection: &mut AnyConnection, user_id: UserId, purposes: &[&str]) -> QueryResult<usize> {
        let own = tokens::table.filter(tokens::user_id.eq(user_id).and(tokens::purpose.eq_any(purposes.to_vec())));
        diesel::delete(own).execute(connection)
    }

    pub fn delete_all_of_user(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<usize> {
        diesel::delete(tokens::table.filter(tokens::user_id.eq(user_id))).execute(connection)
    }

    /// Marks an account's tokens of these purposes as used, so that their links open nothing any more.
    pub fn invalidate(
        connection: &mut AnyConnection,
        user_id: UserId,
        purposes: &[&str],
        now: NaiveDateTime,
    ) -> QueryResult<usize> {
        let open = tokens::table
            .filter(tokens::user_id.eq(user_id).and(tokens::purpose.eq_any(purposes.to_vec())))
            .filter(tokens::used_at.is_null());
        diesel::update(open).set(tokens::used_at.eq(now)).execute(connection)
    }

    /// Deletes an account's tokens of these purposes that were sent to this address.
    pub fn delete_sent_to(
        connection: &mut AnyConnection,
        user_id: UserId,
        purposes: &[&str],
        sent_to: &str,
    ) -> QueryResult<usize> {
        let own = tokens::table
            .filter(tokens::user_id.eq(user_id).and(tokens::sent_to.eq(sent_to)))
            .filter(tokens::purpose.eq_any(purposes.to_vec()));
        diesel::delete(own).execute(connection)
    }

    pub fn delete_all(connection: &mut AnyConnection, purpose: &str) -> QueryResult<usize> {
        diesel::delete(tokens::table.filter(tokens::purpose.eq(purpose))).execute(connection)
    }

    pub fn email(&self) -> Option<Email> {
        Email::existing(&self.sent_to)
    }

    /// Returns true if the token can still be used. One from the future cannot: it would be valid for too long.
    pub fn is_fresh(&self, now: NaiveDateTime) -> bool {
        self.used_at.is_none() && self.expires_at > now && self.created_at <= now + SKEW
    }
}
