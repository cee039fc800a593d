//! Changing the one address of an account: the form, and the mailed link that confirms the new address.

use rocket::{get, post};
use serde_json::{Value, json};

use super::check_inbox::confirmation_sent;
use super::correct_email::{self, Changer};
use super::inputs::{EmailForm, wanted_email};
use crate::accounts::change_email::{self, open_link};
use crate::accounts::links::{ChangeEmail, named};
use crate::clock;
use crate::message::{Flash, Message};
use crate::models::{Token, UserId};
use crate::web::guards::SignedIn;
use crate::web::{Button, Entrance, FormState, Mailed, Posted, Reply, Visit};

#[get("/user/change-email?<email>")]
pub async fn form(changer: Changer, visit: Visit<'_>, email: Option<&str>) -> Reply {
    match changer {
        Changer::Member(visitor) => {
            show(&visit, visitor.id, &FormState::new().with("email", email.unwrap_or_default())).await
        }
        Changer::Unconfirmed(own) => correct_email::form(&visit, &own),
    }
}

#[post("/user/change-email", data = "<form>")]
pub async fn submit(changer: Changer, visit: Visit<'_>, form: Entrance<EmailForm>) -> Reply {
    let visitor = match changer {
        Changer::Member(visitor) => visitor,
        Changer::Unconfirmed(own) => return correct_email::submit(&visit, &own, form).await,
    };
    let Entrance { fields: Some(fields), mut state } = form else { return show(&visit, visitor.id, &form.state).await };
    let Some(wanted) = wanted_email(&visit, &visitor, &mut state, fields).await? else {
        return show(&visit, visitor.id, &state).await;
    };
    let email = wanted.email.clone();
    let result = visit.write(move |tx| change_email::ask(tx, &wanted)).await;
    let Some(confirms) = state.accepted(result)? else { return show(&visit, visitor.id, &state).await };
    visit.flash(Flash::success(if confirms {
        confirmation_sent(email.as_str(), true)
    } else {
        Message::new("email-changed").with("email", email.as_str())
    }));
    visit.redirect_to("user.change_email", &[])
}

async fn show(visit: &Visit<'_>, user_id: UserId, state: &FormState) -> Reply {
    let confirms = visit.app().settings.user.confirms_emails();
    let pending = visit.read(move |conn| change_email::pending(conn, user_id)).await?;
    let variables = json!({ "confirms": confirms, "pending": pending.as_ref().map(waiting) });
    visit.form_page("accounts/change_email", state, variables)
}

/// A change that waits to be confirmed, for pages.
pub fn waiting(token: &Token) -> Value {
    json!({ "address": token.sent_to, "until": clock::utc(token.expires_at) })
}

/// Mails the link to the new address once more.
#[post("/user/pending-email/resend", data = "<_form>")]
pub async fn resend(visitor: SignedIn, visit: Visit<'_>, _form: Posted<Button>) -> Reply {
    let email = change_email::resend(&visit.db(), visitor.id).await?;
    visit.flash(Flash::success(confirmation_sent(email.as_str(), true)));
    visit.redirect_to("user.change_email", &[])
}

#[post("/user/pending-email/cancel", data = "<_form>")]
pub async fn cancel(visitor: SignedIn, visit: Visit<'_>, _form: Posted<Button>) -> Reply {
    let user_id = visitor.id;
    visit.write(move |tx| change_email::cancel(tx, user_id)).await?;
    visit.flash(Flash::success("email-change-cancelled"));
    visit.redirect_to("user.change_email", &[])
}

#[get("/user/change-email/<_>")]
pub async fn ask(visit: Visit<'_>, link: Mailed<ChangeEmail>) -> Reply {
    let key = link.key()?;
    let opened = visit.read(move |conn| open_link(conn, key)).await?;
    let account = named(&opened.user);
    let variables = json!({ "address": opened.email.as_str(), "account": account, "action": link.path });
    visit.page("accounts/confirm_new_email", variables)
}

#[post("/user/change-email/<_>", data = "<form>")]
pub async fn confirm(visit: Visit<'_>, link: Mailed<ChangeEmail>, form: Entrance<Button>) -> Reply {
    let Entrance { fields: Some(_), .. } = form else { return visit.again(ask(visit, link).await) };
    let key = link.key()?;
    visit.write(move |tx| change_email::confirm(tx, key)).await?;
    visit.flash(Flash::success("email-confirmed"));
    match visit.visitor() {
        Some(_) => Ok(visit.redirect_after(None, &visit.app().settings.after.confirm)),
        None => visit.redirect_to("user.login", &[]),
    }
}
