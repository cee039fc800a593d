//! A page for visitors with certain roles.

use rocket::get;

use crate::role_guard;
use crate::web::{Reply, Visit};

role_guard!(
    /// A visitor who may see this page.
    pub SecretAgent = all("secret", any("sauce", "agent"))
);

#[get("/special")]
pub fn page(_agent: SecretAgent, visit: Visit<'_>) -> Reply {
    visit.page("pages/special", ())
}
