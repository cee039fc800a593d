//! Signing out: a page with a button, since a link or an image must not do it.

use rocket::{get, post};
use serde_json::json;

use crate::accounts::login::logout;
use crate::db::Db;
use crate::web::{Button, Flash, Next, Posted, Reply, Visit};

#[get("/user/logout?<next>")]
pub fn ask(visit: Visit<'_>, next: Next) -> Reply {
    visit.page("accounts/logout", json!({ "next": next.path() }))
}

#[post("/user/logout?<next>", data = "<form>")]
pub async fn submit(visit: Visit<'_>, db: &Db, next: Next, form: Posted<Button>) -> Reply {
    if let Some(secret) = visit.session_secret().map(str::to_owned) {
        let client = visit.client().clone();
        db.write(move |tx| logout(tx, &secret, &client)).await?;
    }
    visit.signed_out();
    visit.flash(Flash::success("signed-out"));
    let next = form.fields.next.or(next);
    Ok(visit.redirect_after(next.path(), &visit.site().settings.after.logout))
}
