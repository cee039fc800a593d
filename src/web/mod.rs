//! Between HTTP and the features: visits, pages, forms, guards, errors, headers, static files.
//!
//! A handler takes guards and a [`Posted`] form, calls a service function, and answers through its [`Visit`]. Tables:
//! `sent_forms`. Routes: `/static/…`, `/language`, `/theme`. Cannot be removed.

mod access;
mod answer;
mod app;
pub mod assets;
mod body;
mod caller;
mod catch;
mod choice;
mod client;
mod coding;
mod cookie_names;
mod cookies;
mod csrf;
mod envelope;
mod error;
mod field;
mod flash;
mod form;
mod form_state;
mod found;
mod frame;
pub mod guards;
mod head;
mod headers;
mod json_body;
mod list;
mod mailed;
mod maintenance;
mod meant;
mod moved;
mod offered;
mod once;
mod page;
mod preferences;
mod program;
mod refusal;
mod routes;
mod secure;
mod sign_in;
mod turns;
mod visit;

use rocket::fairing::AdHoc;
use rocket::routes;
use rocket::shield::Shield;

use crate::config::{After, StartError};
pub use crate::page;
pub use access::{Access, Guard, Handler, access_of};
pub use answer::{Answer, Reply};
pub use app::{App, Serve, Shell};
pub use body::read_json;
pub use caller::Caller;
pub use client::UNREADABLE;
pub use envelope::TokenMaker;
pub use field::{Checkbox, Field, Next, Text};
pub use form::{Button, Entrance, Posted};
pub use form_state::FormState;
pub use found::{Found, FoundPage};
pub use frame::MenuItem;
pub use list::{ListQuery, NEWEST, Sorts, choices};
pub use mailed::Mailed;
pub use moved::serve_moved;
pub use program::admit_only_programs;
pub use refusal::Refusal;
pub use routes::{Declared, Moved, Page, Routes, moved};
pub use visit::Visit;

/// Everything between HTTP and the features. Attach it before them.
pub fn stage(app: App) -> AdHoc {
    AdHoc::on_ignite("web", |rocket| async move {
        rocket
            .manage(app)
            .manage(client::Unreadable::default())
            .manage(maintenance::Maintenance::default())
            // Without Rocket's own security headers: `secure` sets all of them.
            .attach(Shield::new())
            .attach(headers::Gate)
            .register("/", catch::catchers())
            .mount("/", routes![headers::refused])
            .serve(vec![
                page!("static", assets::file),
                page!("language", preferences::language),
                page!("theme", preferences::theme),
            ])
    })
}

/// Checks that the pages which the settings `after.*` name exist. Attach it last, when all pages are known.
pub fn check() -> AdHoc {
    AdHoc::try_on_ignite("settings name pages", |rocket| async move {
        let Some(app) = rocket.state::<App>() else { return Err(rocket) };
        let urls = app.urls();
        let after = serde_json::to_value(&app.settings.after).unwrap_or_default();
        let defaults = serde_json::to_value(After::default()).unwrap_or_default();
        let mut targets = after.as_object().into_iter().flatten();
        // Nobody comes from a page that is switched off, so nobody needs the way back to it.
        let wrong = targets.find(|(key, target)| {
            target.as_str().and_then(|target| urls.target(target)).is_none()
                && defaults.get(key.as_str()) != Some(*target)
        });
        let Some((key, target)) = wrong else { return Ok(rocket) };
        let mut names: Vec<_> = urls.names().filter(|name| urls.path(name, &[]).is_some()).collect();
        names.sort_unstable();
        let sentence = format!("after.{key} = {target}: expected a local path or one of {}", names.join(", "));
        StartError::report(rocket.state(), sentence);
        Err(rocket)
    })
}
