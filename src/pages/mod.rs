//! Where the first pages of a site of your own go: the smallest possible example. `docs/add-a-page.md` walks
//! through it.
//!
//! Tables: none. Routes: `/`, `/members`, `/special`. To remove a page, delete its file, its line here, and its entry
//! in `site.rs`.

mod home;
mod members;
mod special;

use rocket::fairing::AdHoc;
use rocket::routes;

use crate::web::{Access, Serve, page};

/// Serves the pages.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("pages", |rocket| async move {
        rocket.serve(vec![
            page("home", Access::Anyone, routes![home::page]),
            page("members", Access::SignedIn, routes![members::page]),
            page("special", Access::Role("secret AND (sauce OR agent)"), routes![special::page]),
        ])
    })
}
