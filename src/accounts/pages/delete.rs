//! Deleting one's own account, and the mailed link that cancels it.

use rocket::{FromForm, get, post};
use serde_json::json;

use super::check_inbox::expected;
use crate::accounts::deletion::{self, delete, keep, open_link};
use crate::accounts::links::{Keep, named};
use crate::accounts::proof::prove;
use crate::auth::Password;
use crate::clock;
use crate::config::CHECK_INBOX;
use crate::error::Error;
use crate::message::{Flash, Message};
use crate::web::guards::Fresh;
use crate::web::{Button, Entrance, Field, FormState, Mailed, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct DeleteForm {
    password: Field<Password>,
}

#[get("/user/delete")]
pub fn form(_visitor: Fresh, visit: Visit<'_>) -> Reply {
    show(&visit, &FormState::new())
}

#[post("/user/delete", data = "<form>")]
pub async fn submit(visitor: Fresh, visit: Visit<'_>, form: Entrance<DeleteForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else { return show(&visit, &form.state) };
    let app = visit.app();
    let Some(password) = state.required("password", fields.password) else { return show(&visit, &state) };
    let Some(verified) = prove(&visit.db(), &visit.passwords(), &visitor, &password).await? else {
        state.error("password", "incorrect-password");
        return show(&visit, &state);
    };
    let deletion = match visit.write(move |tx| delete(tx, &verified)).await {
        Err(Error::Refused(flash)) => {
            visit.flash(flash);
            state.refuse();
            return show(&visit, &state);
        }
        done => state.accepted(done)?,
    };
    let Some(deletion) = deletion else { return show(&visit, &state) };
    visit.sign_out();
    let message = Message::new("account-deleted")
        .with("date", deletion.after)
        .with("mailed", if deletion.mailed { "yes" } else { "no" });
    visit.flash(Flash::success(message));
    Ok(visit.redirect_after(None, &app.settings.after.logout))
}

fn show(visit: &Visit<'_>, state: &FormState) -> Reply {
    let after = visit.db().now() + visit.app().settings.user.deletion_grace.delta();
    let mailed = visit.visitor().is_some_and(|visitor| visitor.email.is_some());
    visit.form_page("accounts/delete", state, json!({ "after": clock::utc(after), "mailed": mailed }))
}

#[get("/user/keep/<_>")]
pub async fn ask_to_keep(visit: Visit<'_>, link: Mailed<Keep>) -> Reply {
    let key = link.key()?;
    let (_, user) = visit.read(move |conn| open_link(conn, key)).await?;
    visit.page("accounts/keep", json!({ "account": named(&user), "action": link.path }))
}

#[post("/user/keep/<_>", data = "<form>")]
pub async fn submit_keep(visit: Visit<'_>, link: Mailed<Keep>, form: Entrance<Button>) -> Reply {
    let Entrance { fields: Some(_), .. } = form else { return visit.again(ask_to_keep(visit, link).await) };
    let key = link.key()?;
    visit.write(move |tx| keep(tx, key)).await?;
    visit.flash(Flash::success("account-kept"));
    visit.redirect_to("user.login", &[])
}

/// Mails another link that cancels the deletion, to whoever gave the right password in this browser.
#[post("/user/keep", data = "<_form>")]
pub async fn send_link(visit: Visit<'_>, _form: Posted<Button>) -> Reply {
    let Some(inbox) = expected(&visit) else { return visit.redirect_to("user.login", &[]) };
    if let Some(claim) = inbox.claim {
        deletion::ask_to_keep(&visit.db(), claim).await?;
    }
    visit.flash(Flash::success(Message::new("keep-link-sent").with("email", inbox.address)));
    visit.redirect_to(CHECK_INBOX, &[])
}
