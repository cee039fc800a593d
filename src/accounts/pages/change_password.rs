//! Changing the password.

use rocket::{FromForm, get, post};
use serde_json::json;

use super::new_password;
use crate::accounts::change_password::change;
use crate::accounts::proof::{Proof, prove};
use crate::auth::Password;
use crate::auth::guards::SignedIn;
use crate::db::Db;
use crate::error::Error;
use crate::web::{Flash, FormState, Given, Posted, Reply, Visit};

#[derive(FromForm)]
#[expect(clippy::struct_field_names, reason = "they are the names of the fields")]
pub struct ChangePasswordForm {
    old_password: Given<Password>,
    new_password: Given<Password>,
    retype_password: Given<Password>,
}

#[get("/user/change-password")]
pub fn form(_visitor: SignedIn, visit: Visit<'_>) -> Reply {
    show(&visit, &FormState::new())
}

#[post("/user/change-password", data = "<form>")]
pub async fn submit(visitor: SignedIn, visit: Visit<'_>, db: &Db, form: Posted<ChangePasswordForm>) -> Reply {
    let Posted { fields, mut state } = form;
    let site = visit.site();
    let names: Vec<_> = visitor.username.as_deref().into_iter().chain(visitor.email.as_deref()).collect();
    let old = state.required("old_password", fields.old_password, "old-password-required");
    let field = ("new_password", "new-password-required");
    let accepted = new_password(&visit, &mut state, field, fields.new_password, fields.retype_password, &names);
    if let (Some(old), Some(new)) = (&old, &accepted)
        && old.expose() == new.password().expose()
    {
        state.error("new_password", "password-is-the-same");
    }
    // Tries are limited, so the old password is looked at when everything else is good.
    let (Some(old), Some(accepted), true) = (old, accepted, state.is_good()) else { return show(&visit, &state) };
    let changed = match prove(db, &site.settings, &site.passwords, &visitor, &old, visit.client()).await? {
        Proof::TooMany { retry_after } => return Err(Error::Busy { retry_after }),
        Proof::Incorrect => None,
        Proof::Given(user) => {
            let hash = site.passwords.hash_password(accepted.password()).await?;
            let (settings, lang, client) = (site.settings.clone(), visit.lang().clone(), visit.client().clone());
            let who = visitor.clone();
            db.write(move |tx| change(tx, &settings, &who, &user, &hash, &lang, &client)).await?
        }
    };
    let Some(secret) = changed else {
        state.error("old_password", "old-password-incorrect");
        return show(&visit, &state);
    };
    visit.signed_in(secret, visitor.remembered);
    visit.flash(Flash::success("password-changed"));
    Ok(visit.redirect_after(None, &site.settings.after.change_password))
}

fn show(visit: &Visit<'_>, state: &FormState) -> Reply {
    let settings = &visit.site().settings.user;
    visit.form_page(
        "accounts/change_password",
        state,
        json!({
            "password_rule": settings.password_rule,
            "retype": settings.enable_retype_password,
        }),
    )
}
