//! "Your first ten minutes": a card on the home page that ticks off what a developer has done, by what is there. Templates
//! and languages are compared with those of the first start, which the site remembers.

use diesel::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::accounts::roles::ADMIN;
use crate::db::schema::{user_emails, users};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::models::{Role, UserId, site_fact};
use crate::{i18n, render};

const TEMPLATES: &str = "templates-at-first";
const LANGUAGES: &str = "languages-at-first";

/// The facts to remember: the templates and the languages as they are now.
pub fn facts() -> [(&'static str, String); 2] {
    [(TEMPLATES, templates()), (LANGUAGES, languages())]
}

/// Remembers these facts, unless that has been done.
pub fn remember(tx: &mut Tx<'_>, facts: &[(&'static str, String)]) -> Result<()> {
    for (name, value) in facts {
        if site_fact::get(tx, name)?.is_none() {
            site_fact::set(tx, name, value)?;
        }
    }
    Ok(())
}

/// The steps, in order, each with whether it is done.
pub fn first_steps(conn: &mut Conn<'_>) -> Result<Value> {
    // The first row answers, however large the site is.
    let registered = users::table.select(users::id).first::<UserId>(&mut **conn).optional()?.is_some();
    let confirmed = user_emails::table.filter(user_emails::confirmed_at.is_not_null()).select(user_emails::user_id);
    let confirmed = confirmed.first::<UserId>(&mut **conn).optional()?.is_some();
    let has_admin = Role::is_held(conn, ADMIN)?;
    let edited = site_fact::get(conn, TEMPLATES)?.is_some_and(|first| first != templates());
    let first = site_fact::get(conn, LANGUAGES)?;
    let added = first.is_some_and(|first| i18n::available().iter().any(|lang| !first.split(' ').any(|f| f == lang)));
    let steps =
        [("register", registered), ("confirm", confirmed), ("admin", has_admin), ("edit", edited), ("language", added)];
    let done = steps.iter().filter(|(_, done)| *done).count();
    let steps = steps.map(|(name, done)| json!({ "name": name, "done": done }));
    Ok(json!({ "steps": steps, "done": done }))
}

/// A hash of all templates. One that cannot be read counts as empty.
fn templates() -> String {
    let mut hash = Sha256::new();
    for name in render::template_names() {
        let text = render::source(&name).ok().flatten().unwrap_or_default();
        hash.update(format!("{name} {}\n{text}", text.len()));
    }
    format!("{:x}", hash.finalize())
}

fn languages() -> String {
    i18n::available().join(" ")
}
