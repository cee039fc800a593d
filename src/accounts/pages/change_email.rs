//! Changing the one address of an account: the form, and the mailed link that confirms the new address.

use rocket::{get, post};
use serde_json::json;

use super::check_inbox::confirmation_sent;
use super::correct_email::{self, Changer};
use super::inputs::{EmailForm, wanted_email};
use crate::accounts::change_email::{self, open_link};
use crate::accounts::links::{ChangeEmail, named};
use crate::message::{Flash, Message};
use crate::web::{Button, Entrance, FormState, Mailed, Posted, Reply, Visit};

#[get("/user/change-email?<email>")]
pub fn form(changer: Changer, visit: Visit<'_>, email: Option<&str>) -> Reply {
    match changer {
        Changer::Member(_) => show(&visit, &FormState::new().with("email", email.unwrap_or_default())),
        Changer::Unconfirmed(own) => correct_email::form(&visit, &own),
    }
}

#[post("/user/change-email", data = "<form>")]
pub async fn submit(changer: Changer, visit: Visit<'_>, form: Posted<EmailForm>) -> Reply {
    let visitor = match changer {
        Changer::Member(visitor) => visitor,
        Changer::Unconfirmed(own) => return correct_email::submit(&visit, &own, form).await,
    };
    let Posted { fields, mut state } = form;
    let Some(wanted) = wanted_email(&visit, &visitor, &mut state, fields).await? else { return show(&visit, &state) };
    let email = wanted.email.clone();
    let result = visit.write(move |tx| change_email::ask(tx, &wanted)).await;
    let Some(confirms) = state.accepted(result)? else { return show(&visit, &state) };
    visit.flash(Flash::success(if confirms {
        confirmation_sent(email.as_str(), true)
    } else {
        Message::new("email-changed").with("email", email.as_str())
    }));
    visit.redirect_to("user.account", &[])
}

fn show(visit: &Visit<'_>, state: &FormState) -> Reply {
    let confirms = visit.app().settings.user.confirms_emails();
    visit.form_page("accounts/change_email", state, json!({ "confirms": confirms }))
}

#[get("/user/change-email/<_>")]
pub async fn ask(visit: Visit<'_>, link: Mailed<ChangeEmail>) -> Reply {
    let key = link.key()?;
    let opened = visit.read(move |conn| open_link(conn, key)).await?;
    let account = named(&opened.user);
    let variables = json!({ "address": opened.email.as_str(), "account": account, "next": null, "action": link.path });
    visit.page("accounts/confirm_email", variables)
}

#[post("/user/change-email/<_>", data = "<form>")]
pub async fn confirm(visit: Visit<'_>, link: Mailed<ChangeEmail>, form: Entrance<Button>) -> Reply {
    let Entrance::Posted(_) = form else { return visit.again(ask(visit, link).await) };
    let key = link.key()?;
    visit.write(move |tx| change_email::confirm(tx, key)).await?;
    visit.flash(Flash::success("email-confirmed"));
    match visit.visitor() {
        Some(_) => Ok(visit.redirect_after(None, &visit.app().settings.after.confirm)),
        None => visit.redirect_to("user.login", &[]),
    }
}
