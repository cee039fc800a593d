//! "It was not me": the mailed link shows a button, so that a scanner which follows links changes nothing.

use rocket::{get, post, uri};
use serde_json::json;

use crate::db::Db;
use crate::devices::lock_out::{is_good, lock_out};
use crate::message::Message;
use crate::models::Purpose;
use crate::web::{Button, Flash, Posted, Reply, Visit};

#[get("/user/not-me/<token>")]
pub async fn ask(visit: Visit<'_>, db: &Db, token: &str) -> Reply {
    let Some(row) = visit.site().tokens.open_link(Purpose::NotMe, token) else { return Ok(visit.refuse_link()) };
    let now = db.now();
    if !db.read(move |c| is_good(c, row, now)).await? {
        return Ok(visit.refuse_link());
    }
    visit.page("devices/not_me", json!({ "action": uri!(submit(token)).to_string() }))
}

#[post("/user/not-me/<token>", data = "<_form>")]
pub async fn submit(visit: Visit<'_>, db: &Db, token: &str, _form: Posted<Button>) -> Reply {
    let site = visit.site();
    let Some(row) = site.tokens.open_link(Purpose::NotMe, token) else { return Ok(visit.refuse_link()) };
    let (settings, lang, client) = (site.settings.clone(), visit.lang().clone(), visit.client().clone());
    let Some(mailed) = db.write(move |tx| lock_out(tx, &settings, row, &lang, &client)).await? else {
        return Ok(visit.refuse_link());
    };
    let message = Message::new("locked-out").with("mailed", if mailed { "yes" } else { "no" });
    visit.flash(Flash::success(message));
    visit.redirect_to("user.login", &[])
}
