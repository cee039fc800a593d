//! Accounts: registering, confirming an address, signing in and out, replacing a forgotten password, and everything that
//! members change about their own accounts.
//!
//! Service functions (`register.rs`, `login.rs`, …) know nothing of HTTP; `pages/` has the forms and their routes;
//! `events.rs` has what others can subscribe to, `links.rs` what mailed links are for. Tables: `users`, `user_emails`,
//! `roles`, `user_roles`, and those of `auth`. Routes: `/user/…`. It cannot be removed, because everything else builds on
//! it; but each page can be switched off in `Rocket.toml`.

pub mod change_email;
pub mod change_username;
pub mod claim;
pub mod confirm;
pub mod correct_email;
pub mod create;
pub mod deletion;
pub mod emails;
pub mod events;
pub mod export;
pub mod find;
pub mod history;
pub mod housekeeping;
pub mod links;
pub mod login;
pub mod mail_by_address;
mod mails;
pub mod manage;
pub mod overview;
mod pages;
pub mod password;
pub mod profile;
pub mod proof;
pub mod recovery;
pub mod register;
pub mod register_link;
pub mod roles;
pub mod sessions;
pub mod setup;
mod waiting;
pub mod wanted_email;

use rocket::fairing::AdHoc;

use crate::config::User;
use crate::db::Db;
use crate::web::{App, Page, Serve, page};
use export::{Details, Exports};
pub use pages::check_inbox::expect_mail;
pub use pages::inputs::finish_sign_in;
use register_link::RegisterLinks;

/// Serves the pages of accounts that are switched on. `links` are the kinds of links that let a visitor register, `exports`
/// what other features add to the export of an account.
pub fn stage(links: RegisterLinks, exports: Exports, details: Details) -> AdHoc {
    AdHoc::on_ignite("accounts", move |rocket| async move {
        let Some(app) = rocket.state::<App>() else { return rocket };
        let settings = app.settings.user.clone();
        let mut served = signing_in(&settings);
        served.extend(own_account(&settings));
        rocket.manage(links).manage(exports).manage(details).serve(served)
    })
}

/// Makes the roles that are declared, with what they are for, and those that the guards of pages ask for, once all pages are
/// known. Without one of them, nobody could open its page. Whoever migrates by hand also makes these by hand, and
/// `gantry doctor` names them.
pub fn missing_roles(declared: &'static [(&'static str, &'static str)]) -> AdHoc {
    AdHoc::on_liftoff("missing roles", move |rocket| {
        Box::pin(async move {
            let (Some(app), Some(db)) = (rocket.state::<App>(), rocket.state::<Db>()) else { return };
            if !app.settings.databases.app.migrate_at_start {
                return;
            }
            let asked_for = app.routes.roles().into_iter().map(|name| (name, ""));
            let wanted: Vec<_> = declared.iter().copied().chain(asked_for).collect();
            match db.write(move |tx| roles::create_missing(tx, &wanted)).await {
                Ok(made) if made.is_empty() => {}
                Ok(made) => tracing::info!("made the roles that the site asks for: {}", made.join(", ")),
                Err(error) => tracing::error!("the roles that the site asks for: {:#}", error.root_cause()),
            }
        })
    })
}

/// The pages to register, to sign in and out, and for a forgotten password.
fn signing_in(settings: &User) -> Vec<Page> {
    use pages::{check_inbox, confirm_email, login, password, register};
    let mut pages = vec![
        page!("user.login", login::form, login::submit),
        page!("user.logout", login::ask_to_sign_out, login::sign_out),
        page!("user.check_inbox", check_inbox::page),
    ];
    if settings.enable_registration {
        pages.push(page!("user.register", register::form, register::submit));
    }
    if settings.confirms_emails() {
        pages.push(page!("user.confirm_email", confirm_email::ask, confirm_email::submit));
        pages.push(page!("user.resend_confirm_email", confirm_email::resend_form, confirm_email::resend_submit));
    }
    if settings.can_reset_password() {
        pages.push(page!("user.forgot_password", password::forgot_form, password::forgot_submit));
        pages.push(page!("user.reset_password", password::reset_form, password::reset_submit));
    }
    pages
}

/// The pages about the visitor's own account.
fn own_account(settings: &User) -> Vec<Page> {
    use pages::{account, change_username, confirm_access, data, delete, history, password, profile, sessions, setup};
    let mut pages = vec![
        page!("user.confirm_access", confirm_access::form, confirm_access::submit),
        page!("user.account", account::page),
        page!("user.profile", profile::form, profile::submit),
        page!("user.history", history::page),
        page!("user.data", data::page),
        page!("user.export", data::file),
        page!("user.delete", delete::form, delete::submit),
        page!("user.keep", delete::ask_to_keep, delete::submit_keep),
        page!("user.send_keep_link", delete::send_link),
        page!("user.setup", setup::ask, setup::submit),
        page!("user.sessions", sessions::list),
        page!("user.end_session", sessions::end_one),
        page!("user.end_other_sessions", sessions::end_others),
    ];
    if settings.can_reset_password() {
        pages.push(page!("user.not_me_there", sessions::not_me));
    }
    if settings.enable_change_password {
        pages.push(page!("user.change_password", password::change_form, password::change_submit));
        // Where password managers look for it.
        pages.push(page!("user.well_known", password::well_known));
    }
    if settings.can_change_username() {
        pages.push(page!("user.change_username", change_username::form, change_username::submit));
    }
    if settings.enable_email {
        pages.extend(addresses(settings));
    }
    pages
}

/// The pages about the addresses of an account: several, or one that can be changed.
fn addresses(settings: &User) -> Vec<Page> {
    use pages::{change_email, manage_emails, undo_email};
    let mut pages = vec![
        // Where accounts have several addresses, only for those who have yet to confirm one.
        page!("user.change_email", change_email::form, change_email::submit),
        page!("user.undo_email", undo_email::ask, undo_email::submit),
    ];
    if settings.enable_multiple_emails {
        pages.extend([
            page!("user.manage_emails", manage_emails::form, manage_emails::submit),
            page!("user.email_action", manage_emails::act),
        ]);
        return pages;
    }
    if settings.confirms_emails() {
        pages.push(page!("user.change_email_link", change_email::ask, change_email::confirm));
        pages.push(page!("user.resend_new_email", change_email::resend));
        pages.push(page!("user.cancel_new_email", change_email::cancel));
    }
    pages
}

/// The code in the document compiles.
#[cfg(doctest)]
#[doc = include_str!("../../docs/users-as-data.md")]
struct UsersAsData;
