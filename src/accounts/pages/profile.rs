//! What members say about themselves.

use rocket::{FromForm, get, post};
use serde_json::json;

use super::inputs::name;
use crate::accounts::profile::{Profile, save};
use crate::error::Error;
use crate::message::Flash;
use crate::models::{Person, PersonName, User};
use crate::web::guards::SignedIn;
use crate::web::{Entrance, Field, FormState, Reply, Text, Visit};

#[derive(FromForm)]
pub struct ProfileForm {
    first_name: Field<PersonName>,
    last_name: Field<PersonName>,
    language: Field<Text>,
}

#[get("/user/profile")]
pub async fn form(visitor: SignedIn, visit: Visit<'_>) -> Reply {
    let id = visitor.id;
    let user = visit.read(move |conn| User::find(conn, id)?.ok_or(Error::NotFound)).await?;
    let state = FormState::of(&user.person)?.with("language", user.language.as_deref().unwrap_or_default());
    show(&visit, &state)
}

#[post("/user/profile", data = "<form>")]
pub async fn submit(visitor: SignedIn, visit: Visit<'_>, form: Entrance<ProfileForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else { return show(&visit, &form.state) };
    let wanted = fields.language.valid();
    let language = wanted.as_ref().and_then(|name| visit.app().languages.find(&name.0));
    if wanted.is_some() && language.is_none() {
        state.error("language", "language-not-offered");
    }
    let person = Person {
        first_name: name(&visit, &mut state, "first_name", fields.first_name),
        last_name: name(&visit, &mut state, "last_name", fields.last_name),
    };
    if !state.is_good() {
        return show(&visit, &state);
    }
    save(&visit.db(), visitor.id, Profile { person, language: language.clone() }).await?;
    visit.remember_lang(language.as_ref());
    visit.flash(Flash::success("profile-saved"));
    Ok(visit.redirect_after(None, &visit.app().settings.after.profile))
}

fn show(visit: &Visit<'_>, state: &FormState) -> Reply {
    let offered = visit.app().languages.offered();
    let languages: Vec<_> =
        offered.map(|(lang, name)| json!({ "value": lang.as_str(), "label": name, "lang": lang.as_str() })).collect();
    let required = visit.app().settings.user.require_names;
    visit.form_page(
        "accounts/profile",
        state,
        json!({ "offered": languages, "ask": { "names": true, "names_required": required, "registers": false } }),
    )
}
