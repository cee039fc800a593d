//! A page for some roles.

use rocket::get;

use crate::auth::roles::SecretAgent;
use crate::web::{Reply, Visit};

#[get("/special")]
pub fn page(_agent: SecretAgent, visit: Visit<'_>) -> Reply {
    visit.page("pages/special", ())
}
