//! Replacing a forgotten password: the mailed link shows a form, and changes nothing before that is sent.

use rocket::{FromForm, get, post, uri};
use serde_json::json;

use super::{land, new_password};
use crate::accounts::login::logout;
use crate::accounts::proof::fits;
use crate::accounts::reset_password::{Outcome, Standing, look, reset};
use crate::auth::Password;
use crate::db::Db;
use crate::models::{Purpose, User};
use crate::web::{Flash, FormState, Given, Next, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct ResetForm {
    new_password: Given<Password>,
    retype_password: Given<Password>,
}

#[get("/user/reset-password/<token>")]
pub async fn form(visit: Visit<'_>, db: &Db, token: &str) -> Reply {
    match standing(&visit, db, token).await?.1 {
        Standing::Good(user, _) => show(&visit, &FormState::new(), &user, token),
        standing => refused(&visit, standing),
    }
}

#[post("/user/reset-password/<token>", data = "<form>")]
pub async fn submit(visit: Visit<'_>, db: &Db, token: &str, form: Posted<ResetForm>) -> Reply {
    let Posted { fields, mut state } = form;
    let site = visit.site();
    let (row, user, email) = match standing(&visit, db, token).await? {
        (row, Standing::Good(user, email)) => (row, user, email),
        (_, standing) => return refused(&visit, standing),
    };
    let names: Vec<_> = user.username.as_deref().into_iter().chain([email.address.as_str()]).collect();
    let field = ("new_password", "new-password-required");
    let accepted = new_password(&visit, &mut state, field, fields.new_password, fields.retype_password, &names);
    let Some(accepted) = accepted.filter(|_| state.is_good()) else { return show(&visit, &state, &user, token) };
    if fits(&site.passwords, accepted.password(), Some(&user)).await? {
        state.error("new_password", "password-is-the-same");
        return show(&visit, &state, &user, token);
    }
    let hash = site.passwords.hash_password(accepted.password()).await?;
    let (settings, lang, client) = (site.settings.clone(), visit.lang().clone(), visit.client().clone());
    let before = visit.session_secret().map(str::to_owned);
    let done = db.write(move |tx| {
        let outcome = reset(tx, &settings, row, &hash, &lang, &client)?;
        // Whoever was signed in here as somebody else gives way.
        if let (Outcome::Reset(Some(_)), Some(before)) = (&outcome, before) {
            logout(tx, &before, &client)?;
        }
        Ok(outcome)
    });
    let outcome = done.await?;
    if let Outcome::Refused(standing) = outcome {
        return refused(&visit, standing);
    }
    visit.flash(Flash::success("password-reset"));
    let after = &site.settings.after.reset_password;
    match outcome {
        Outcome::Reset(Some(session)) => Ok(land(&visit, session, false, &Next::default(), after)),
        _ => visit.redirect_to("user.login", &[("next", site.urls().target(after).unwrap_or_default())]),
    }
}

/// The row that a link stands for, and what it is worth.
async fn standing(visit: &Visit<'_>, db: &Db, token: &str) -> Result<(i64, Standing), crate::error::Error> {
    let Some(row) = visit.site().tokens.open_link(Purpose::ResetPassword, token) else {
        return Ok((0, Standing::Invalid));
    };
    let now = db.now();
    Ok((row, db.read(move |c| look(c, row, now)).await?))
}

fn show(visit: &Visit<'_>, state: &FormState, user: &User, token: &str) -> Reply {
    let settings = &visit.site().settings.user;
    visit.form_page(
        "accounts/reset_password",
        state,
        json!({
            "action": uri!(submit(token)).to_string(),
            "username": user.username,
            "password_rule": settings.password_rule,
            "retype": settings.enable_retype_password,
        }),
    )
}

fn refused(visit: &Visit<'_>, standing: Standing) -> Reply {
    visit.flash(match standing {
        Standing::Expired(address) => Flash::danger("expired-reset-token").linking("user.forgot_password", &address),
        Standing::Good(..) | Standing::Invalid => Flash::danger("invalid-reset-token"),
    });
    visit.redirect_to("user.login", &[])
}
