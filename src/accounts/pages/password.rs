//! Choosing another password: changing it, asking for a link because it is forgotten, and replacing it by that link.

use rocket::{FromForm, get, post};
use serde_json::json;

use super::check_inbox::{RESET, claim, expect_mail};
use super::inputs::{finish_sign_in, new_password, prove_old_password};
use crate::accounts::links::{ResetPassword, named};
use crate::accounts::mail_by_address::forgot;
use crate::accounts::password::{ResetLink, change, count_reset, open_reset_link, reset};
use crate::accounts::proof::matches;
use crate::auth::{NewPassword, Password, SessionSecret, Visitor};
use crate::error::Result;
use crate::message::{Flash, Message};
use crate::models::{ExistingEmail, User};
use crate::web::guards::{Anonymous, SignedIn};
use crate::web::{Entrance, Field, FormState, Mailed, Next, Reply, Visit};

#[derive(FromForm)]
#[expect(clippy::struct_field_names, reason = "they are the names of the fields")]
pub struct ChangeForm {
    old_password: Field<Password>,
    new_password: Field<Password>,
    retype_password: Field<Password>,
}

#[get("/user/change-password")]
pub fn change_form(_visitor: SignedIn, visit: Visit<'_>) -> Reply {
    show_change(&visit, &FormState::new())
}

#[post("/user/change-password", data = "<form>")]
pub async fn change_submit(visitor: SignedIn, visit: Visit<'_>, form: Entrance<ChangeForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else { return show_change(&visit, &form.state) };
    let names: Vec<_> = visitor.username.as_deref().into_iter().chain(visitor.email.as_deref()).collect();
    let old = state.required("old_password", fields.old_password);
    let typed = (fields.new_password, fields.retype_password);
    let new = new_password(&visit, &mut state, "new_password", typed, &names);
    // All that is wrong is said at once. The old password is verified within the limit of its tries, whatever the new one is.
    let verified = match &old {
        Some(old) => state.accepted(prove_old_password(&visit, &visitor, old).await)?,
        None => None,
    };
    if let (Some(_), Some(old), Some(new)) = (&verified, &old, &new)
        && old.expose() == new.password().expose()
    {
        state.error("new_password", "password-is-the-same");
        return show_change(&visit, &state);
    }
    let (Some(user), true) = (verified, state.is_good()) else {
        // Judging takes as long as a hash, so it needs a try that was counted.
        if let (Some(_), Some(new)) = (&old, &new) {
            state.accepted(visit.passwords().judge_new("new_password", new).await)?;
        }
        return show_change(&visit, &state);
    };
    let Some(new) = new else { return show_change(&visit, &state) };
    let remembered = visitor.remembered;
    let Some(secret) = state.accepted(hash_and_change(&visit, &visitor, user, &new).await)? else {
        return show_change(&visit, &state);
    };
    visit.sign_in(secret, remembered);
    visit.flash(Flash::success("password-changed"));
    Ok(visit.redirect_after(None, &visit.app().settings.after.change_password))
}

async fn hash_and_change(visit: &Visit<'_>, visitor: &Visitor, user: User, new: &NewPassword) -> Result<SessionSecret> {
    let hash = visit.passwords().hash_new("new_password", new).await?;
    let visitor = visitor.clone();
    visit.write(move |tx| change(tx, &visitor, &user, &hash)).await
}

/// Where password managers look for the form.
#[get("/.well-known/change-password")]
pub fn well_known(visit: Visit<'_>) -> Reply {
    visit.redirect_to("user.change_password", &[])
}

fn show_change(visit: &Visit<'_>, state: &FormState) -> Reply {
    let settings = &visit.app().settings.user;
    let variables = json!({ "password_rule": visit.app().policy.told(), "retype": settings.enable_retype_password });
    visit.form_page("accounts/change_password", state, variables)
}

#[derive(FromForm)]
pub struct ForgotForm {
    email: Field<ExistingEmail>,
}

#[get("/user/forgot-password?<email>")]
pub fn forgot_form(_anonymous: Anonymous, visit: Visit<'_>, email: Option<&str>) -> Reply {
    show_forgot(&visit, &FormState::new().with("email", email.unwrap_or_default()))
}

/// The answer is the same for every address.
#[post("/user/forgot-password", data = "<form>")]
pub async fn forgot_submit(_anonymous: Anonymous, visit: Visit<'_>, form: Entrance<ForgotForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else { return show_forgot(&visit, &form.state) };
    let Some(ExistingEmail(email)) = state.required("email", fields.email) else { return show_forgot(&visit, &state) };
    let message = Message::new("reset-email-sent").with("email", email.as_str());
    let address = email.clone();
    let result = forgot(&visit.db(), email, claim(&visit)).await;
    if state.accepted(result)?.is_none() {
        return show_forgot(&visit, &state);
    }
    expect_mail(&visit, RESET, address.as_str());
    visit.flash(Flash::success(message));
    Ok(visit.redirect_after(None, &visit.app().settings.after.forgot_password))
}

fn show_forgot(visit: &Visit<'_>, state: &FormState) -> Reply {
    visit.form_page("accounts/forgot_password", state, ())
}

#[derive(FromForm)]
pub struct ResetForm {
    new_password: Field<Password>,
    retype_password: Field<Password>,
}

/// The mailed link shows a form, and changes nothing before that is sent.
#[get("/user/reset-password/<_>")]
pub async fn reset_form(visit: Visit<'_>, link: Mailed<ResetPassword>) -> Reply {
    let key = link.key()?;
    let opened = visit.read(move |conn| open_reset_link(conn, key)).await?;
    show_reset(&visit, &FormState::new(), &link, &opened)
}

#[post("/user/reset-password/<_>", data = "<form>")]
pub async fn reset_submit(visit: Visit<'_>, link: Mailed<ResetPassword>, form: Entrance<ResetForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else {
        return visit.again(reset_form(visit, link).await);
    };
    let (app, key) = (visit.app(), link.key()?);
    let opened = visit.read(move |conn| open_reset_link(conn, key)).await?;
    let names: Vec<_> = opened.user.username.as_deref().into_iter().chain([opened.email.address.as_str()]).collect();
    let typed = (fields.new_password, fields.retype_password);
    let accepted = new_password(&visit, &mut state, "new_password", typed, &names).filter(|_| state.is_good());
    let Some(accepted) = accepted else { return show_reset(&visit, &state, &link, &opened) };
    count_reset(&visit.db(), opened.user.id).await?;
    let passwords = visit.passwords();
    if matches(&passwords, accepted.password(), Some(&opened.user)).await? {
        state.error("new_password", "password-is-the-same");
        return show_reset(&visit, &state, &link, &opened);
    }
    let hashed = passwords.hash_new("new_password", &accepted).await;
    let Some(hash) = state.accepted(hashed)? else { return show_reset(&visit, &state, &link, &opened) };
    let old_secret = visit.session_secret().map(str::to_owned);
    let session = visit.write(move |tx| reset(tx, key, &hash, old_secret.as_deref())).await?;
    visit.flash(Flash::success("password-reset"));
    let after = &app.settings.after.reset_password;
    match session {
        Some(session) => Ok(finish_sign_in(&visit, session, false, &Next::default(), after)),
        None => visit.redirect_to("user.login", &[("next", app.urls().target(after).unwrap_or_default())]),
    }
}

fn show_reset(visit: &Visit<'_>, state: &FormState, link: &Mailed<ResetPassword>, opened: &ResetLink) -> Reply {
    let settings = &visit.app().settings.user;
    let variables = json!({
        "action": link.path,
        "account": named(&opened.user),
        "signs_in_as": opened.user.username.as_deref().unwrap_or(&opened.email.address),
        "password_rule": visit.app().policy.told(),
        "retype": settings.enable_retype_password,
    });
    visit.form_page("accounts/reset_password", state, variables)
}
