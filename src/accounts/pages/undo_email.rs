//! Having the old address back, by the link in the mail to it.

use rocket::{get, post, uri};
use serde_json::json;

use crate::accounts::change_email::{Standing, look};
use crate::accounts::undo_email::undo;
use crate::db::Db;
use crate::models::Purpose;
use crate::web::{Button, Flash, Posted, Reply, Visit};

#[get("/user/undo-email/<token>")]
pub async fn ask(visit: Visit<'_>, db: &Db, token: &str) -> Reply {
    let Some(row) = visit.site().tokens.open_link(Purpose::UndoEmail, token) else { return Ok(visit.refuse_link()) };
    let now = db.now();
    match db.read(move |c| Ok(look(c, Purpose::UndoEmail, row, now)?)).await? {
        Standing::Good(_, email) => visit.page(
            "accounts/undo_email",
            json!({ "address": email.as_str(), "action": uri!(submit(token)).to_string() }),
        ),
        Standing::Expired(_) | Standing::Invalid => Ok(visit.refuse_link()),
    }
}

#[post("/user/undo-email/<token>", data = "<_form>")]
pub async fn submit(visit: Visit<'_>, db: &Db, token: &str, _form: Posted<Button>) -> Reply {
    let site = visit.site();
    let Some(row) = site.tokens.open_link(Purpose::UndoEmail, token) else { return Ok(visit.refuse_link()) };
    let (settings, client) = (site.settings.clone(), visit.client().clone());
    let Some(reset) = db.write(move |tx| undo(tx, &settings, row, &client)).await? else {
        return Ok(visit.refuse_link());
    };
    visit.flash(Flash::success("email-restored"));
    let reset = reset.map(|row| [("token", site.tokens.link(Purpose::ResetPassword, row))]);
    match reset.and_then(|token| site.urls().path("user.reset_password", &token)) {
        Some(path) => Ok(visit.redirect(path)),
        None => visit.redirect_to("user.login", &[]),
    }
}
