//! Changing the one address of an account: the form, and the link in the mail to the new address.

use rocket::{get, post, uri};
use serde_json::json;

use super::email_form::{EmailForm, refuse, wanted};
use crate::accounts::change_email::{self, Outcome, Standing, look};
use crate::auth::guards::SignedIn;
use crate::db::Db;
use crate::message::Message;
use crate::models::Purpose;
use crate::web::{Button, Flash, FormState, Posted, Reply, Visit};

#[get("/user/change-email?<email>")]
pub fn form(_visitor: SignedIn, visit: Visit<'_>, email: Option<&str>) -> Reply {
    show(&visit, &FormState::new().with("email", email.unwrap_or_default()))
}

#[post("/user/change-email", data = "<form>")]
pub async fn submit(visitor: SignedIn, visit: Visit<'_>, db: &Db, form: Posted<EmailForm>) -> Reply {
    let Posted { fields, mut state } = form;
    let Some(wanted) = wanted(&visit, db, &visitor, &mut state, fields).await? else { return show(&visit, &state) };
    let (settings, email) = (visit.site().settings.clone(), wanted.email.clone());
    match db.write(move |tx| change_email::ask(tx, &settings, &wanted)).await? {
        Outcome::ConfirmationSent => {
            visit.flash(Flash::success(Message::new("confirmation-sent").with("email", email.as_str())));
        }
        Outcome::Changed => visit.flash(Flash::success(Message::new("email-changed").with("email", email.as_str()))),
        Outcome::Refused(refused) => {
            refuse(&mut state, refused);
            return show(&visit, &state);
        }
    }
    visit.redirect_to("user.account", &[])
}

#[get("/user/change-email/<token>")]
pub async fn ask(visit: Visit<'_>, db: &Db, token: &str) -> Reply {
    let Some(row) = visit.site().tokens.open_link(Purpose::ChangeEmail, token) else {
        return refused(&visit, Standing::Invalid);
    };
    let now = db.now();
    match db.read(move |c| Ok(look(c, Purpose::ChangeEmail, row, now)?)).await? {
        Standing::Good(_, email) => visit.page(
            "accounts/confirm_email",
            json!({ "address": email.as_str(), "next": null, "action": uri!(confirm(token)).to_string() }),
        ),
        standing => refused(&visit, standing),
    }
}

#[post("/user/change-email/<token>", data = "<_form>")]
pub async fn confirm(visit: Visit<'_>, db: &Db, token: &str, _form: Posted<Button>) -> Reply {
    let Some(row) = visit.site().tokens.open_link(Purpose::ChangeEmail, token) else {
        return refused(&visit, Standing::Invalid);
    };
    let (lang, client) = (visit.lang().clone(), visit.client().clone());
    if let Err(standing) = db.write(move |tx| change_email::confirm(tx, row, &lang, &client)).await? {
        return refused(&visit, standing);
    }
    visit.flash(Flash::success("email-confirmed"));
    match visit.visitor() {
        Some(_) => Ok(visit.redirect_after(None, &visit.site().settings.after.confirm)),
        None => visit.redirect_to("user.login", &[]),
    }
}

fn refused(visit: &Visit<'_>, standing: Standing) -> Reply {
    visit.flash(match standing {
        Standing::Expired(email) => Flash::danger("expired-confirm-token").linking("user.change_email", email.as_str()),
        Standing::Good(..) | Standing::Invalid => Flash::danger("invalid-confirm-token"),
    });
    visit.redirect_to("user.login", &[])
}

fn show(visit: &Visit<'_>, state: &FormState) -> Reply {
    visit.form_page("accounts/change_email", state, json!({ "confirms": visit.site().settings.user.confirms() }))
}
