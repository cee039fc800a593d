//! Becoming the first administrator, by the link that the site prints when it starts.

use rocket::{get, post};
use serde_json::json;

use crate::accounts::links::Setup;
use crate::accounts::setup::{make_administrator, open_link};
use crate::message::Flash;
use crate::web::guards::AllowUnconfirmed;
use crate::web::{Button, Entrance, Mailed, Reply, Visit};

#[get("/user/setup/<_>")]
pub async fn ask(_visitor: AllowUnconfirmed, visit: Visit<'_>, link: Mailed<Setup>) -> Reply {
    let key = link.key()?;
    visit.read(move |conn| open_link(conn, key)).await?;
    visit.page("accounts/setup", json!({ "action": link.path }))
}

#[post("/user/setup/<_>", data = "<form>")]
pub async fn submit(visitor: AllowUnconfirmed, visit: Visit<'_>, link: Mailed<Setup>, form: Entrance<Button>) -> Reply {
    let Entrance { fields: Some(_), .. } = form else { return visit.again(ask(visitor, visit, link).await) };
    let (key, user_id) = (link.key()?, visitor.id);
    visit.write(move |tx| make_administrator(tx, key, user_id)).await?;
    visit.flash(Flash::success("now-administrator"));
    visit.redirect_to("user.account", &[])
}
