//! For developers: the mails that the transport `mailbox` keeps; a gallery of every page in its states and of every mail,
//! in every language; and the first steps, on the home page.
//!
//! The gallery plays its pages on a site of its own (`pages/example.rs`), with the accounts and states of `states.rs`.
//! Tables: reads `mailbox`, `users`, `user_emails` and `site_facts`. Routes: `/dev/mailbox…`, `/dev/gallery…`, in debug
//! builds or with `app.dev_pages = true`. `docs/remove-a-feature.md` says how to remove it.

mod first_steps;
mod pages;
mod shown;
mod states;

use rocket::fairing::AdHoc;

use crate::db::Db;
use crate::web::{App, Serve, page};
pub use first_steps::first_steps;
pub use pages::Parts;
use pages::{Gallery, gallery, mailbox};

/// Serves the mailbox and the gallery, if they are switched on.
pub fn stage(parts: Parts) -> AdHoc {
    AdHoc::on_ignite("dev", move |rocket| async move {
        if !rocket.state::<App>().is_some_and(|app| app.settings.dev_pages()) {
            return rocket;
        }
        rocket.manage(Gallery::new(parts)).serve(vec![
            page!("dev.mailbox", mailbox::list),
            page!("dev.mail", mailbox::mail),
            page!("dev.mail_html", mailbox::html),
            page!("dev.gallery", gallery::overview),
            page!("dev.gallery_page", gallery::page),
            page!("dev.gallery_mail", gallery::mail),
        ])
    })
}

/// Remembers what the first start has found, for the first steps.
pub fn remember_the_first_start() -> AdHoc {
    AdHoc::on_liftoff("the first start", |rocket| {
        Box::pin(async move {
            let Some(db) = rocket.state::<Db>().filter(|db| db.settings().dev_pages()) else { return };
            let facts = first_steps::facts();
            if let Err(error) = db.write(move |tx| first_steps::remember(tx, &facts)).await {
                tracing::warn!("the first start is not remembered: {:#}", error.root_cause());
            }
        })
    })
}
