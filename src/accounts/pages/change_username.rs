//! Changing the username.

use rocket::{FromForm, get, post};
use serde_json::json;

use crate::accounts::change_username::{Outcome, change, objection};
use crate::accounts::proof::{Proof, prove};
use crate::auth::Password;
use crate::auth::guards::SignedIn;
use crate::db::Db;
use crate::error::Error;
use crate::message::Message;
use crate::models::Username;
use crate::web::{Flash, FormState, Given, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct ChangeUsernameForm {
    new_username: Given<Username>,
    old_password: Given<Password>,
}

#[get("/user/change-username")]
pub fn form(_visitor: SignedIn, visit: Visit<'_>) -> Reply {
    show(&visit, &FormState::new())
}

#[post("/user/change-username", data = "<form>")]
pub async fn submit(visitor: SignedIn, visit: Visit<'_>, db: &Db, form: Posted<ChangeUsernameForm>) -> Reply {
    let Posted { fields, mut state } = form;
    let (site, user_id) = (visit.site(), visitor.id);
    let name = state.required("new_username", fields.new_username, "username-required");
    let password = state.required("old_password", fields.old_password, "old-password-required");
    if let Some(name) = name.clone()
        && let Some(why) = db.read(move |c| objection(c, user_id, &name)).await?
    {
        state.error("new_username", why);
    }
    // Tries are limited, so the password is looked at when everything else is good.
    let (Some(name), Some(password), true) = (name, password, state.is_good()) else { return show(&visit, &state) };
    let outcome = match prove(db, &site.settings, &site.passwords, &visitor, &password, visit.client()).await? {
        Proof::TooMany { retry_after } => return Err(Error::Busy { retry_after }),
        Proof::Incorrect => Outcome::Overtaken,
        Proof::Given(user) => {
            let (settings, lang, client) = (site.settings.clone(), visit.lang().clone(), visit.client().clone());
            let name = name.clone();
            db.write(move |tx| change(tx, &settings, &user, &name, &lang, &client)).await?
        }
    };
    match outcome {
        Outcome::Changed => {
            visit.flash(Flash::success(Message::new("username-changed").with("name", name.as_str())));
            return Ok(visit.redirect_after(None, &site.settings.after.change_username));
        }
        Outcome::Taken => state.error("new_username", "username-taken"),
        Outcome::Overtaken => state.error("old_password", "old-password-incorrect"),
    }
    show(&visit, &state)
}

fn show(visit: &Visit<'_>, state: &FormState) -> Reply {
    visit.form_page("accounts/change_username", state, json!({}))
}
