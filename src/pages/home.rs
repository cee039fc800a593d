//! The home page, for anyone.

use rocket::get;

use crate::web::{Reply, Visit};

#[get("/")]
pub fn page(visit: Visit<'_>) -> Reply {
    visit.page("pages/home", ())
}
