//! For developers: the mails of the transport `mailbox`, read in the browser; and a gallery of every mail in every
//! language, and of what pages are made of.
//!
//! Tables: reads `mailbox`. Routes: `/dev/mailbox…`, `/dev/gallery…`, in debug builds or with `app.dev_pages = true`. To
//! remove it, delete `src/dev`, `templates/dev`, `i18n/*/dev.ftl`, `tests/it/dev`, and the lines that
//! `git grep 'feature: dev'` prints.

mod pages;

use rocket::fairing::AdHoc;
use rocket::routes;

use crate::web::{Access, Serve, Site, page};

/// Serves the mailbox and the gallery, where they are wanted.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("dev", |rocket| async move {
        if !rocket.state::<Site>().is_some_and(|site| site.settings.dev_pages()) {
            return rocket;
        }
        rocket.serve(vec![
            page("dev.mailbox", Access::Anyone, routes![pages::mailbox::mailbox]),
            page("dev.mail", Access::Anyone, routes![pages::mailbox::mail]),
            page("dev.mail_html", Access::Anyone, routes![pages::mailbox::mail_html]),
            page("dev.gallery", Access::Anyone, routes![pages::gallery::gallery]),
            page("dev.gallery_mail", Access::Anyone, routes![pages::gallery::mail]),
        ])
    })
}
