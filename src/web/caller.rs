//! The account that a program acts for.

use crate::auth::Visitor;
use crate::models::UserId;

/// The account that a program acts for.
#[derive(Debug, Clone)]
pub struct Caller {
    pub id: UserId,
    pub username: Option<String>,
    /// The primary address.
    pub email: Option<String>,
    pub roles: Vec<String>,
}

impl From<&Visitor> for Caller {
    fn from(visitor: &Visitor) -> Self {
        let Visitor { id, username, email, roles, .. } = visitor.clone();
        Self { id, username, email, roles }
    }
}
