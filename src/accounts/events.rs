//! Events of accounts. Subscribers in `site.rs` run inside the transaction of the change.

use chrono::NaiveDateTime;

use crate::db::Event;
use crate::models::{TokenId, UserId};

/// An account was registered.
#[derive(Debug, Clone)]
pub struct Registered {
    pub user_id: UserId,
    /// The link used, such as that of an invitation.
    pub link: Option<TokenId>,
}

/// An address was confirmed.
#[derive(Debug, Clone)]
pub struct ConfirmedEmail {
    pub user_id: UserId,
    /// In canonical form.
    pub email: String,
}

/// An address was added to an account; it is not confirmed yet.
#[derive(Debug, Clone)]
pub struct AddedEmail {
    pub user_id: UserId,
    /// In canonical form.
    pub email: String,
}

/// The primary address of an account has changed: to a new one, to another one of its addresses, or back.
#[derive(Debug, Clone)]
pub struct ChangedEmail {
    pub user_id: UserId,
    /// In canonical form, if there was one.
    pub old: Option<String>,
    /// In canonical form.
    pub new: String,
}

/// An address was corrected before anybody had confirmed it; the new one is not confirmed yet.
#[derive(Debug, Clone)]
pub struct CorrectedEmail {
    pub user_id: UserId,
    /// The new one, in canonical form.
    pub email: String,
}

/// An address was removed from an account that has another one.
#[derive(Debug, Clone)]
pub struct RemovedEmail {
    pub user_id: UserId,
    /// In canonical form.
    pub email: String,
}

/// A visitor signed in, by a form, a link, or automatically.
#[derive(Debug, Clone)]
pub struct LoggedIn {
    pub user_id: UserId,
}

/// A visitor signed out.
#[derive(Debug, Clone)]
pub struct LoggedOut {
    pub user_id: UserId,
}

/// A member changed the password.
#[derive(Debug, Clone)]
pub struct ChangedPassword {
    pub user_id: UserId,
}

/// Somebody asked for a link to replace the forgotten password of an account.
#[derive(Debug, Clone)]
pub struct ForgotPassword {
    pub user_id: UserId,
}

/// A forgotten password was replaced.
#[derive(Debug, Clone)]
pub struct ResetPassword {
    pub user_id: UserId,
}

/// A member changed the username.
#[derive(Debug, Clone)]
pub struct ChangedUsername {
    pub user_id: UserId,
    pub username: String,
}

/// An account was given a role, or lost one.
#[derive(Debug, Clone)]
pub struct RoleChanged {
    pub user_id: UserId,
    /// The name of the role.
    pub role: String,
    /// False if it was taken away.
    pub granted: bool,
}

/// A role was made.
#[derive(Debug, Clone)]
pub struct RoleMade {
    pub role: String,
}

/// A role that nobody had was deleted.
#[derive(Debug, Clone)]
pub struct RoleDeleted {
    pub role: String,
}

/// An account was made by a command, by an administrator or by code of the site: nobody has registered.
#[derive(Debug, Clone)]
pub struct Created {
    pub user_id: UserId,
}

/// An account was switched on or off, but not by its owner.
#[derive(Debug, Clone)]
pub struct ActiveChanged {
    pub user_id: UserId,
    pub active: bool,
}

/// The owner of an account has deleted it: it is switched off, and removed when the grace is over.
#[derive(Debug, Clone)]
pub struct DeletionAsked {
    pub user_id: UserId,
}

/// The owner of an account has cancelled its deletion.
#[derive(Debug, Clone)]
pub struct Kept {
    pub user_id: UserId,
}

/// The owner of an account has taken it back from somebody else. What came at `since` or later may be theirs.
#[derive(Debug, Clone)]
pub struct TakenBack {
    pub user_id: UserId,
    pub since: NaiveDateTime,
}

/// An account was removed. Delete its rows in tables without a foreign key here.
#[derive(Debug, Clone)]
pub struct Deleted {
    pub user_id: UserId,
}

impl Event for Registered {}
impl Event for ConfirmedEmail {}
impl Event for AddedEmail {}
impl Event for ChangedEmail {}
impl Event for CorrectedEmail {}
impl Event for RemovedEmail {}
impl Event for LoggedIn {}
impl Event for LoggedOut {}
impl Event for ChangedPassword {}
impl Event for ForgotPassword {}
impl Event for ResetPassword {}
impl Event for ChangedUsername {}
impl Event for RoleChanged {}
impl Event for RoleMade {}
impl Event for RoleDeleted {}
impl Event for Created {}
impl Event for ActiveChanged {}
impl Event for DeletionAsked {}
impl Event for Kept {}
impl Event for TakenBack {}
impl Event for Deleted {}
