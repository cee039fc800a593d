//! Giving the password again, before important steps.

use rocket::{FromForm, get, post};
use serde_json::json;

use crate::accounts::proof::confirm_access;
use crate::auth::Password;
use crate::message::Flash;
use crate::web::guards::AllowUnconfirmed;
use crate::web::{Entrance, Field, FormState, Next, Reply, Visit};

#[derive(FromForm)]
pub struct AccessForm {
    password: Field<Password>,
    next: Next,
}

#[get("/user/confirm-access?<next>")]
pub fn form(_visitor: AllowUnconfirmed, visit: Visit<'_>, next: Next) -> Reply {
    show(&visit, &FormState::new(), &next)
}

#[post("/user/confirm-access?<next>", data = "<form>")]
pub async fn submit(visitor: AllowUnconfirmed, visit: Visit<'_>, next: Next, form: Entrance<AccessForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else {
        return show(&visit, &form.state, &form.state.next("next").or(next));
    };
    let (app, next) = (visit.app(), fields.next.or(next));
    let Some(password) = state.required("password", fields.password) else { return show(&visit, &state, &next) };
    if !confirm_access(&visit.db(), &visit.passwords(), &visitor, &password).await? {
        state.error("password", "incorrect-password");
        return show(&visit, &state, &next);
    }
    visit.flash(Flash::success("access-confirmed"));
    let is_file = next.path().is_some_and(|path| app.urls().path("user.export", &[]).as_deref() == Some(path));
    if is_file {
        // A file would leave the visitor here, with the same question.
        return visit.redirect_to("user.data", &[]);
    }
    Ok(visit.redirect_after(next.path(), &app.settings.after.login))
}

fn show(visit: &Visit<'_>, state: &FormState, next: &Next) -> Reply {
    visit.form_page("accounts/confirm_access", state, json!({ "next": next.path() }))
}
