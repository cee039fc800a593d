//! A page for whoever is signed in.

use rocket::get;

use crate::auth::guards::SignedIn;
use crate::web::{Reply, Visit};

#[get("/members")]
pub fn page(_member: SignedIn, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}
