//! A page for members.

use rocket::get;

use crate::web::guards::SignedIn;
use crate::web::{Reply, Visit};

#[get("/members")]
pub fn page(_member: SignedIn, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}
