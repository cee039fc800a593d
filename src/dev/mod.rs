//! For developers: the mails that the transport `mailbox` keeps; and a gallery of every mail in every language, and of the
//! components of pages.
//!
//! Tables: reads `mailbox`. Routes: `/dev/mailbox…`, `/dev/gallery…`, in debug builds or with `app.dev_pages = true`.
//! `docs/remove-a-feature.md` says how to remove it.

mod page;

use rocket::fairing::AdHoc;

use crate::web::{App, Serve, page};

/// Serves the mailbox and the gallery, if they are switched on.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("dev", |rocket| async move {
        if !rocket.state::<App>().is_some_and(|app| app.settings.dev_pages()) {
            return rocket;
        }
        rocket.serve(vec![
            page!("dev.mailbox", page::mailbox),
            page!("dev.mail", page::mail),
            page!("dev.mail_html", page::mail_html),
            page!("dev.gallery", page::gallery),
            page!("dev.gallery_mail", page::gallery_mail),
        ])
    })
}
