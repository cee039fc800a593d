//! Giving the password again, before what matters.

use rocket::{FromForm, get, post};
use serde_json::json;

use crate::accounts::proof::{Proof, confirm_access};
use crate::auth::Password;
use crate::auth::guards::AllowUnconfirmed;
use crate::db::Db;
use crate::error::Error;
use crate::web::{Flash, FormState, Given, Next, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct AccessForm {
    password: Given<Password>,
    next: Next,
}

#[get("/user/confirm-access?<next>")]
pub fn form(_visitor: AllowUnconfirmed, visit: Visit<'_>, next: Next) -> Reply {
    show(&visit, &FormState::new(), &next)
}

#[post("/user/confirm-access?<next>", data = "<form>")]
pub async fn submit(
    visitor: AllowUnconfirmed,
    visit: Visit<'_>,
    db: &Db,
    next: Next,
    form: Posted<AccessForm>,
) -> Reply {
    let Posted { fields, mut state } = form;
    let (site, next) = (visit.site(), fields.next.or(next));
    let Some(password) = state.required("password", fields.password, "password-required") else {
        return show(&visit, &state, &next);
    };
    match confirm_access(db, &site.settings, &site.passwords, &visitor, &password, visit.client()).await? {
        Proof::Given(_) => {
            visit.flash(Flash::success("access-confirmed"));
            Ok(visit.redirect_after(next.path(), &site.settings.after.login))
        }
        Proof::TooMany { retry_after } => Err(Error::Busy { retry_after }),
        Proof::Incorrect => {
            state.error("password", "incorrect-password");
            show(&visit, &state, &next)
        }
    }
}

fn show(visit: &Visit<'_>, state: &FormState, next: &Next) -> Reply {
    visit.form_page("accounts/confirm_access", state, json!({ "next": next.path() }))
}
