//! The link in mails about changed addresses, by which the owner takes the account back.

use rocket::{get, post};
use serde_json::json;

use crate::accounts::links::{ResetPassword, UndoEmail, named};
use crate::accounts::recovery;
use crate::message::Flash;
use crate::models::Purpose;
use crate::web::{Button, Entrance, Mailed, Reply, Visit};

#[get("/user/undo-email/<_>")]
pub async fn ask(visit: Visit<'_>, link: Mailed<UndoEmail>) -> Reply {
    let key = link.key()?;
    let (_, user, email) = visit.read(move |conn| recovery::open_undo(conn, key)).await?;
    visit
        .page("accounts/undo_email", json!({ "address": email.as_str(), "account": named(&user), "action": link.path }))
}

#[post("/user/undo-email/<_>", data = "<form>")]
pub async fn submit(visit: Visit<'_>, link: Mailed<UndoEmail>, form: Entrance<Button>) -> Reply {
    let Entrance { fields: Some(_), .. } = form else { return visit.again(ask(visit, link).await) };
    let (app, key) = (visit.app(), link.key()?);
    let reset = visit.write(move |tx| recovery::undo(tx, key)).await?;
    visit.flash(Flash::success("email-restored"));
    let token = reset.map(|key| [("token", app.tokens.link(ResetPassword::NAME, key))]);
    match token.and_then(|token| app.urls().path(ResetPassword::ENDPOINT, &token)) {
        Some(path) => Ok(visit.redirect(path)),
        None => visit.redirect_to("user.login", &[]),
    }
}
