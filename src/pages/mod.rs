//! Your site's own pages. These are the smallest possible examples; `docs/add-a-page.md` shows how to add one.
//!
//! Tables: none. Routes: `/`, `/members`, `/special`. To remove a page, delete its file, its lines here, and its entries in
//! `site.rs`.

mod home;
mod members;
pub mod special;

use rocket::fairing::AdHoc;

use crate::web::{Serve, page};

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("pages", |rocket| async move {
        rocket.serve(vec![page!("home", home::page), page!("members", members::page), page!("special", special::page)])
    })
}
