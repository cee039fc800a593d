//! "It was not me": the mailed link shows a button, because mail scanners open links, too.

use rocket::{get, post};
use serde_json::json;

use super::lock_out::{NotMe, lock_out, open_link};
use crate::accounts::links::named;
use crate::message::{Flash, Message};
use crate::web::{Button, Entrance, Mailed, Reply, Visit};

#[get("/user/not-me/<_>")]
pub async fn ask(visit: Visit<'_>, link: Mailed<NotMe>) -> Reply {
    let key = link.key()?;
    let (_, user) = visit.read(move |conn| open_link(conn, key)).await?;
    visit.page("devices/not_me", json!({ "account": named(&user), "action": link.path }))
}

#[post("/user/not-me/<_>", data = "<form>")]
pub async fn submit(visit: Visit<'_>, link: Mailed<NotMe>, form: Entrance<Button>) -> Reply {
    let Entrance { fields: Some(_), .. } = form else { return visit.again(ask(visit, link).await) };
    let key = link.key()?;
    let mailed = visit.write(move |tx| lock_out(tx, key)).await?;
    visit.flash(Flash::success(Message::new("locked-out").with("mailed", if mailed { "yes" } else { "no" })));
    visit.redirect_to("user.login", &[])
}
