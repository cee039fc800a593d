//! Accounts: register, confirm, sign in and out, a forgotten password, the page about oneself, and what a member can
//! change there.
//!
//! Service functions (`register.rs`, `login.rs`, …) know nothing of HTTP; `pages/` has a form and its routes
//! each; `mails.rs` and `events.rs` what goes out. Tables: `users`, `user_emails`, `roles`, `user_roles`, and those
//! of `auth`. Routes: `/user/…`. Everything else stands on this: it cannot be removed, but each page of it
//! can be switched off in `Rocket.toml`.

pub mod change_email;
pub mod change_password;
pub mod change_username;
pub mod confirm;
pub mod deletion;
pub mod emails;
pub mod events;
pub mod export;
pub mod forgot_password;
pub mod history;
pub mod housekeeping;
pub mod login;
pub mod mails;
pub mod manage;
mod new_password;
mod pages;
pub mod profile;
pub mod proof;
pub mod register;
pub mod reset_password;
pub mod setup;
pub mod undo_email;
pub mod voucher;
pub mod wanted_email;

use rocket::fairing::AdHoc;
use rocket::routes;

use crate::config::User;
use crate::web::{Access, Page, Serve, Site, page};

/// Serves the pages of accounts that are switched on.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("accounts", |rocket| async move {
        let Some(site) = rocket.state::<Site>() else { return rocket };
        let user = site.settings.user.clone();
        let mut pages = vec![
            page("user.login", Access::Anonymous, routes![pages::login::form, pages::login::submit]),
            page("user.logout", Access::Anyone, routes![pages::logout::ask, pages::logout::submit]),
            page("user.sign_in", Access::Anyone, routes![pages::aliases::sign_in, pages::aliases::sign_in_post]),
            page("user.sign_out", Access::Anyone, routes![pages::aliases::sign_out, pages::aliases::sign_out_post]),
            page(
                "user.confirm_access",
                Access::AllowUnconfirmed,
                routes![pages::confirm_access::form, pages::confirm_access::submit],
            ),
            page("user.account", Access::AllowUnconfirmed, routes![pages::account::page]),
            page("user.profile", Access::SignedIn, routes![pages::profile::form, pages::profile::submit]),
            page("user.history", Access::SignedIn, routes![pages::history::page]),
            page("user.export", Access::Fresh, routes![pages::export::file]),
            page("user.delete", Access::Fresh, routes![pages::delete::form, pages::delete::submit]),
            page("user.keep", Access::Anyone, routes![pages::delete::ask_to_keep, pages::delete::submit_keep]),
            page("user.setup", Access::AllowUnconfirmed, routes![pages::setup::ask, pages::setup::submit]),
        ];
        if user.enable_registration {
            pages.push(page(
                "user.register",
                Access::Anonymous,
                routes![pages::register::form, pages::register::submit],
            ));
        }
        if user.confirms() {
            pages.push(page(
                "user.confirm_email",
                Access::Anyone,
                routes![pages::confirm_email::ask, pages::confirm_email::submit],
            ));
            pages.push(page(
                "user.resend_confirm_email",
                Access::Anyone,
                routes![pages::resend::form, pages::resend::submit],
            ));
        }
        if user.recovers() {
            pages.push(page(
                "user.forgot_password",
                Access::Anonymous,
                routes![pages::forgot_password::form, pages::forgot_password::submit],
            ));
            pages.push(page(
                "user.reset_password",
                Access::Anyone,
                routes![pages::reset_password::form, pages::reset_password::submit],
            ));
        }
        if user.enable_change_password {
            pages.push(page(
                "user.change_password",
                Access::SignedIn,
                routes![pages::change_password::form, pages::change_password::submit],
            ));
        }
        if user.renames() {
            pages.push(page(
                "user.change_username",
                Access::SignedIn,
                routes![pages::change_username::form, pages::change_username::submit],
            ));
        }
        if user.enable_email {
            pages.extend(addresses(&user));
        }
        rocket.serve(pages)
    })
}

/// The pages about the addresses of an account: several, or one that can be changed.
fn addresses(user: &User) -> Vec<Page> {
    use pages::{change_email, manage_emails, undo_email};
    if user.enable_multiple_emails {
        return vec![
            page("user.manage_emails", Access::SignedIn, routes![manage_emails::form, manage_emails::submit]),
            page("user.email_action", Access::SignedIn, routes![manage_emails::act]),
        ];
    }
    let mut pages = vec![
        page("user.change_email", Access::SignedIn, routes![change_email::form, change_email::submit]),
        page("user.undo_email", Access::Anyone, routes![undo_email::ask, undo_email::submit]),
    ];
    if user.confirms() {
        pages.push(page("user.change_email_link", Access::Anyone, routes![change_email::ask, change_email::confirm]));
    }
    pages
}
