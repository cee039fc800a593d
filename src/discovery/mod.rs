//! How a site is found and shown by others: by search engines, by browsers that keep it as an app, in what people share, and
//! by whoever has found a weakness in it.
//!
//! Which pages are found is said in `site.rs`; their heads are in `templates/parts/head_meta.html`.
//!
//! Tables: none. Routes: `/robots.txt`, `/sitemap.xml`, `/manifest.webmanifest`, `/favicon.ico`, `/share.png`,
//! `/.well-known/security.txt`. Cannot be removed: the head of every page links to them.

mod drawing;
mod files;
mod page;

use rocket::fairing::AdHoc;

use crate::web::{Serve, page};

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("discovery", |rocket| async move {
        rocket.manage(page::Drawn::default()).serve(vec![
            page!("site.robots", page::robots),
            page!("site.sitemap", page::sitemap),
            page!("site.manifest", page::manifest),
            page!("site.icon", page::icon),
            page!("site.picture", page::picture),
            page!("site.security", page::security),
        ])
    })
}
