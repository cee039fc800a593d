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
}

/// An address was confirmed.
#[derive(Debug, Clone)]
pub struct ConfirmedEmail {
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

impl Event for Registered {}
impl Event for ConfirmedEmail {}
impl Event for LoggedIn {}
impl Event for LoggedOut {}
impl Event for ChangedPassword {}
impl Event for ForgotPassword {}
impl Event for ResetPassword {}
impl Event for ChangedUsername {}
