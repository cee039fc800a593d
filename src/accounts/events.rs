//! What happens to accounts, for subscribers in `site.rs`. Published after the change is committed.

use crate::events::Event;
use crate::models::Client;

/// A new account exists.
#[derive(Debug, Clone)]
pub struct Registered {
    /// The account.
    pub user_id: i64,
    /// From where.
    pub client: Client,
    /// The number of the invitation that let him in, if one did.
    pub invitation: Option<i64>,
}

/// An address was confirmed.
#[derive(Debug, Clone)]
pub struct ConfirmedEmail {
    /// The account.
    pub user_id: i64,
    /// The address, in canonical form.
    pub email: String,
}

/// Somebody wants another address for an account beside the ones it has; it is not confirmed yet.
#[derive(Debug, Clone)]
pub struct AddedEmail {
    /// The account.
    pub user_id: i64,
    /// The address, in canonical form.
    pub email: String,
}

/// An account's first address is another one now: a new one, one of its others, or the one before.
#[derive(Debug, Clone)]
pub struct ChangedEmail {
    /// The account.
    pub user_id: i64,
    /// The one before, in canonical form, if there was one.
    pub old: Option<String>,
    /// The one it is now, in canonical form.
    pub new: String,
}

/// An address does not belong to an account any more, and another one of it does.
#[derive(Debug, Clone)]
pub struct RemovedEmail {
    /// The account.
    pub user_id: i64,
    /// The address, in canonical form.
    pub email: String,
}

/// Somebody signed in, by himself or automatically.
#[derive(Debug, Clone)]
pub struct LoggedIn {
    /// The account.
    pub user_id: i64,
    /// From where.
    pub client: Client,
}

/// Somebody signed out.
#[derive(Debug, Clone)]
pub struct LoggedOut {
    /// The account.
    pub user_id: i64,
}

/// A member changed the password.
#[derive(Debug, Clone)]
pub struct ChangedPassword {
    /// The account.
    pub user_id: i64,
    /// From where.
    pub client: Client,
}

/// Somebody asked for a link to replace the forgotten password of an account.
#[derive(Debug, Clone)]
pub struct ForgotPassword {
    /// The account that the link is for.
    pub user_id: i64,
    /// From where.
    pub client: Client,
}

/// A forgotten password was replaced.
#[derive(Debug, Clone)]
pub struct ResetPassword {
    /// The account.
    pub user_id: i64,
    /// From where.
    pub client: Client,
}

/// A member changed the username.
#[derive(Debug, Clone)]
pub struct ChangedUsername {
    /// The account.
    pub user_id: i64,
    /// The new name.
    pub username: String,
    /// From where.
    pub client: Client,
}

/// The owner of an account has deleted it: it is switched off, and gone when the grace is over.
#[derive(Debug, Clone)]
pub struct DeletionAsked {
    /// The account.
    pub user_id: i64,
}

/// An account that was to be deleted is kept after all.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The account.
    pub user_id: i64,
}

/// An account is gone. What a table without a foreign key has of it goes now.
#[derive(Debug, Clone)]
pub struct Deleted {
    /// The account there was.
    pub user_id: i64,
}

impl Event for Registered {}
impl Event for ConfirmedEmail {}
impl Event for AddedEmail {}
impl Event for ChangedEmail {}
impl Event for RemovedEmail {}
impl Event for LoggedIn {}
impl Event for LoggedOut {}
impl Event for DeletionAsked {}
impl Event for Kept {}
impl Event for Deleted {}
impl Event for ChangedPassword {}
impl Event for ForgotPassword {}
impl Event for ResetPassword {}
impl Event for ChangedUsername {}
