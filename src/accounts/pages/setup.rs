//! Becoming the first administrator, by the link that the start printed.

use rocket::{get, post, uri};
use serde_json::json;

use crate::accounts::setup::{claim, is_good};
use crate::auth::guards::AllowUnconfirmed;
use crate::db::Db;
use crate::models::Purpose;
use crate::web::{Button, Flash, Posted, Reply, Visit};

#[get("/user/setup/<token>")]
pub async fn ask(_visitor: AllowUnconfirmed, visit: Visit<'_>, db: &Db, token: &str) -> Reply {
    let Some(row) = visit.site().tokens.open_link(Purpose::Setup, token) else { return Ok(visit.refuse_link()) };
    let now = db.now();
    if !db.read(move |c| is_good(c, row, now)).await? {
        return Ok(visit.refuse_link());
    }
    visit.page("accounts/setup", json!({ "action": uri!(submit(token)).to_string() }))
}

#[post("/user/setup/<token>", data = "<_form>")]
pub async fn submit(visitor: AllowUnconfirmed, visit: Visit<'_>, db: &Db, token: &str, _form: Posted<Button>) -> Reply {
    let Some(row) = visit.site().tokens.open_link(Purpose::Setup, token) else { return Ok(visit.refuse_link()) };
    let (user_id, client) = (visitor.id, visit.client().clone());
    if !db.write(move |tx| claim(tx, row, user_id, &client)).await? {
        return Ok(visit.refuse_link());
    }
    visit.flash(Flash::success("now-administrator"));
    visit.redirect_to("user.account", &[])
}
