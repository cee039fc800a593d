//! Your site's own pages. These are the smallest possible examples; `docs/add-a-page.md` shows how to add one.
//!
//! Tables: none. Routes: those in `stage`, such as `/` and `/members`. To remove a page, delete its file, its lines here, and
//! its entries in `site.rs`.

mod home;
mod legal;
mod members;
pub mod special;

use rocket::fairing::AdHoc;
use serde_json::Value;

use crate::db::Conn;
use crate::error::Result;
use crate::web::{Serve, page};

pub fn stage(for_developers: fn(&mut Conn<'_>) -> Result<Value>) -> AdHoc {
    AdHoc::on_ignite("pages", move |rocket| async move {
        rocket.manage(home::ForDevelopers(for_developers)).serve(vec![
            page!("home", home::page),
            page!("members", members::page),
            page!("special", special::page),
            page!("privacy", legal::privacy),
            page!("terms", legal::terms),
        ])
    })
}
