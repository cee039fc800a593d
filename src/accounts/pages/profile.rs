//! What a member says of himself.

use rocket::{FromForm, get, post};
use serde_json::json;

use super::name;
use crate::accounts::profile::{Profile, save};
use crate::auth::guards::SignedIn;
use crate::db::Db;
use crate::error::Error;
use crate::models::{PersonName, User};
use crate::web::{Flash, FormState, Given, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct ProfileForm {
    first_name: Given<PersonName>,
    last_name: Given<PersonName>,
    language: Given<String>,
}

#[get("/user/profile")]
pub async fn form(visitor: SignedIn, visit: Visit<'_>, db: &Db) -> Reply {
    let id = visitor.id;
    let user = db.read(move |c| User::find(c, id)?.ok_or(Error::NotFound)).await?;
    let state = FormState::new()
        .with("first_name", &user.first_name)
        .with("last_name", &user.last_name)
        .with("language", user.language.as_deref().unwrap_or_default());
    show(&visit, &state)
}

#[post("/user/profile", data = "<form>")]
pub async fn submit(visitor: SignedIn, visit: Visit<'_>, db: &Db, form: Posted<ProfileForm>) -> Reply {
    let Posted { fields, mut state } = form;
    let settings = &visit.site().settings;
    let wanted = fields.language.valid();
    let language = wanted.as_deref().and_then(|name| visit.site().languages.find(name));
    if wanted.is_some() && language.is_none() {
        state.error("language", "language-not-offered");
    }
    let profile = Profile {
        first_name: name(settings, &mut state, ("first_name", "first-name-required"), fields.first_name),
        last_name: name(settings, &mut state, ("last_name", "last-name-required"), fields.last_name),
        language: language.clone(),
    };
    if !state.is_good() {
        return show(&visit, &state);
    }
    let (id, client) = (visitor.id, visit.client().clone());
    db.write(move |tx| save(tx, id, &profile, &client)).await?;
    visit.remember_lang(language.as_ref());
    visit.flash(Flash::success("profile-saved"));
    Ok(visit.redirect_after(None, &settings.after.profile))
}

fn show(visit: &Visit<'_>, state: &FormState) -> Reply {
    let languages: Vec<_> = visit
        .site()
        .languages
        .offered()
        .map(|(lang, name)| json!({ "value": lang.as_str(), "label": name, "lang": lang.as_str() }))
        .collect();
    let required = visit.site().settings.user.require_names;
    visit.form_page("accounts/profile", state, json!({ "offered": languages, "names_required": required }))
}
