//! Changing the username.

use rocket::{FromForm, get, post};

use super::inputs::{prove_old_password, username_missing};
use crate::accounts::change_username::{change, check};
use crate::auth::Password;
use crate::message::{Flash, Message};
use crate::models::Username;
use crate::web::guards::SignedIn;
use crate::web::{Entrance, Field, FormState, Reply, Visit};

#[derive(FromForm)]
pub struct ChangeUsernameForm {
    new_username: Field<Username>,
    old_password: Field<Password>,
}

#[get("/user/change-username")]
pub fn form(_visitor: SignedIn, visit: Visit<'_>) -> Reply {
    show(&visit, &FormState::new())
}

#[post("/user/change-username", data = "<form>")]
pub async fn submit(visitor: SignedIn, visit: Visit<'_>, form: Entrance<ChangeUsernameForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else { return show(&visit, &form.state) };
    let id = visitor.id;
    let name = state.required_or("new_username", fields.new_username, username_missing("username"));
    let password = state.required("old_password", fields.old_password);
    if let Some(name) = name.clone() {
        let is_address = visit.app().routes.have(name.canonical());
        state.accepted(visit.read(move |conn| check(conn, id, &name, is_address)).await)?;
    }
    // Verified whatever is wrong with the name, so that all is said at once.
    let verified = match password {
        Some(password) => state.accepted(prove_old_password(&visit, &visitor, &password).await)?,
        None => None,
    };
    let (Some(name), Some(user), true) = (name, verified, state.is_good()) else { return show(&visit, &state) };
    let message = Message::new("username-changed").with("name", name.as_str());
    if state.accepted(visit.write(move |tx| change(tx, &user, &name)).await)?.is_none() {
        return show(&visit, &state);
    }
    visit.flash(Flash::success(message));
    Ok(visit.redirect_after(None, &visit.app().settings.after.change_username))
}

fn show(visit: &Visit<'_>, state: &FormState) -> Reply {
    visit.form_page("accounts/change_username", state, ())
}
