//! Deleting one's own account, and the mailed link that brings it back.

use rocket::http::Status;
use rocket::{FromForm, get, post, uri};
use serde_json::json;

use crate::accounts::deletion::{Outcome, can_keep, delete, keep};
use crate::accounts::proof::{Proof, prove};
use crate::auth::Password;
use crate::auth::guards::Fresh;
use crate::db::Db;
use crate::error::Error;
use crate::i18n::date;
use crate::message::Message;
use crate::models::Purpose;
use crate::web::{Button, Flash, FormState, Given, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct DeleteForm {
    password: Given<Password>,
}

#[get("/user/delete")]
pub fn form(_visitor: Fresh, visit: Visit<'_>, db: &Db) -> Reply {
    show(&visit, db, &FormState::new())
}

#[post("/user/delete", data = "<form>")]
pub async fn submit(visitor: Fresh, visit: Visit<'_>, db: &Db, form: Posted<DeleteForm>) -> Reply {
    let Posted { fields, mut state } = form;
    let site = visit.site();
    let Some(password) = state.required("password", fields.password, "password-required") else {
        return show(&visit, db, &state);
    };
    let verified = match prove(db, &site.settings, &site.passwords, &visitor, &password, visit.client()).await? {
        Proof::Given(user) => user,
        Proof::TooMany { retry_after } => return Err(Error::Busy { retry_after }),
        Proof::Incorrect => {
            state.error("password", "incorrect-password");
            return show(&visit, db, &state);
        }
    };
    let (settings, lang, client) = (site.settings.clone(), visit.lang().clone(), visit.client().clone());
    match db.write(move |tx| delete(tx, &settings, &verified, &lang, &client)).await? {
        Outcome::Deleted { after, mailed } => {
            visit.signed_out();
            let message = Message::new("account-deleted")
                .with("date", date(visit.lang(), after))
                .with("mailed", if mailed { "yes" } else { "no" });
            visit.flash(Flash::success(message));
            Ok(visit.redirect_after(None, &site.settings.after.logout))
        }
        Outcome::LastAdministrator => {
            visit.flash(Flash::danger("last-administrator"));
            Ok(show(&visit, db, &state)?.status(Status::UnprocessableEntity))
        }
        Outcome::Changed => {
            state.error("password", "incorrect-password");
            show(&visit, db, &state)
        }
    }
}

fn show(visit: &Visit<'_>, db: &Db, state: &FormState) -> Reply {
    let after = db.now() + visit.site().settings.user.deletion_grace.delta();
    let mailed = visit.visitor().is_some_and(|visitor| visitor.email.is_some());
    visit.form_page("accounts/delete", state, json!({ "after": after.and_utc().to_rfc3339(), "mailed": mailed }))
}

#[get("/user/keep/<token>")]
pub async fn ask_to_keep(visit: Visit<'_>, db: &Db, token: &str) -> Reply {
    let Some(row) = visit.site().tokens.open_link(Purpose::Keep, token) else { return Ok(visit.refuse_link()) };
    let now = db.now();
    if !db.read(move |c| can_keep(c, row, now)).await? {
        return Ok(visit.refuse_link());
    }
    visit.page("accounts/keep", json!({ "action": uri!(submit_keep(token)).to_string() }))
}

#[post("/user/keep/<token>", data = "<_form>")]
pub async fn submit_keep(visit: Visit<'_>, db: &Db, token: &str, _form: Posted<Button>) -> Reply {
    let Some(row) = visit.site().tokens.open_link(Purpose::Keep, token) else { return Ok(visit.refuse_link()) };
    let client = visit.client().clone();
    if !db.write(move |tx| keep(tx, row, &client)).await? {
        return Ok(visit.refuse_link());
    }
    visit.flash(Flash::success("account-kept"));
    visit.redirect_to("user.login", &[])
}
