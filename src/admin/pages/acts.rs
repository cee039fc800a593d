//! What an administrator does to an account: a button each.
//!
//! An act on oneself that shuts one out is asked for twice: the first time it answers with a page that says so.

use std::sync::Arc;

use rocket::{FromForm, State, post};
use serde_json::json;

use super::user::show;
use crate::accounts::export::Details;
use crate::accounts::roles::ADMIN;
use crate::admin::acts::{self, Act};
use crate::admin::guard::AdminFresh;
use crate::db::{Cause, Db};
use crate::error::{Error, Result};
use crate::message::Flash;
use crate::models::{Email, Role, RoleId, UserId};
use crate::web::{Checkbox, Entrance, Field, FormState, Posted, Reply, Text, Visit};

#[derive(FromForm)]
pub struct ActForm {
    reason: Field<Text>,
    sure: Checkbox,
}

#[derive(FromForm)]
pub struct EmailForm {
    email: Field<Email>,
    confirmed: Checkbox,
    sure: Checkbox,
}

#[post("/admin/users/<id>/<act>", rank = 2, data = "<form>")]
pub async fn act(
    admin: AdminFresh,
    visit: Visit<'_>,
    details: &State<Details>,
    id: i64,
    act: &str,
    form: Posted<ActForm>,
) -> Reply {
    let (id, word) = (UserId(id), act);
    let Some(act) = Act::from_word(word) else { return Err(Error::NotFound) };
    let Posted { fields, mut state } = form;
    let asks = act == Act::DeleteNow || (admin.id == id && act.shuts_out());
    if asks && !fields.sure.0 {
        let action = visit.address("admin.act", &[("id", &id.to_string()), ("act", word)]);
        return ask(&visit, id, &action, act == Act::DeleteNow, &state);
    }
    let reason = fields.reason.valid().map_or_else(String::new, |reason| reason.0);
    let db = on_behalf(&visit, &admin);
    let done = match act {
        Act::DeleteNow => acts::delete_now(&db, id).await,
        _ => db.write(move |tx| acts::act(tx, act, id, &reason)).await,
    };
    match state.accepted(told(&visit, done, !fields.sure.0))? {
        None => show(&visit, details, id, &state).await,
        Some(()) if act == Act::DeleteNow => visit.redirect_to("admin.users", &[]),
        Some(()) => visit.redirect_to("admin.user", &[("id", id.to_string())]),
    }
}

#[post("/admin/users/<id>/roles/<role>/<act>", data = "<form>")]
pub async fn role(admin: AdminFresh, visit: Visit<'_>, id: i64, role: i64, act: &str, form: Posted<ActForm>) -> Reply {
    let granted = match act {
        "grant" => true,
        "revoke" => false,
        _ => return Err(Error::NotFound),
    };
    let (id, number) = (UserId(id), role.to_string());
    let role = visit.read(move |conn| Role::find(conn, RoleId(role))?.ok_or(Error::NotFound)).await?;
    if admin.id == id && !granted && role.name == ADMIN && !form.fields.sure.0 {
        let action = visit.address("admin.role", &[("id", &id.to_string()), ("role", &number), ("act", act)]);
        return ask(&visit, id, &action, false, &form.state);
    }
    let done = on_behalf(&visit, &admin).write(move |tx| acts::set_role(tx, id, &role, granted)).await;
    told(&visit, done, !form.fields.sure.0)?;
    visit.redirect_to("admin.user", &[("id", id.to_string())])
}

#[post("/admin/users/<id>/email", data = "<form>")]
pub async fn set_email(
    admin: AdminFresh,
    visit: Visit<'_>,
    details: &State<Details>,
    id: i64,
    form: Entrance<EmailForm>,
) -> Reply {
    let id = UserId(id);
    let Entrance { fields: Some(fields), mut state } = form else {
        return show(&visit, details, id, &form.state).await;
    };
    if !visit.app().settings.user.enable_email {
        return Err(Error::NotFound);
    }
    let Some(email) = state.required("email", fields.email) else {
        return show(&visit, details, id, &state).await;
    };
    let confirmed = fields.confirmed.0;
    if admin.id == id && !confirmed && visit.app().settings.user.confirms_emails() && !fields.sure.0 {
        let action = visit.address("admin.set_email", &[("id", &id.to_string())]);
        return ask(&visit, id, &action, false, &state);
    }
    let done = on_behalf(&visit, &admin).write(move |tx| acts::set_email(tx, id, &email, confirmed)).await;
    match state.accepted(told(&visit, done, !fields.sure.0))? {
        None => show(&visit, details, id, &state).await,
        Some(()) => visit.redirect_to("admin.user", &[("id", id.to_string())]),
    }
}

/// Asks whether the administrator means it. The button sends the same form once more.
fn ask(visit: &Visit<'_>, id: UserId, action: &str, is_final: bool, state: &FormState) -> Reply {
    let fields = ["reason", "email", "confirmed"].map(|name| json!({ "name": name, "value": state.value(name) }));
    visit.page("admin/sure", json!({ "id": id, "is_final": is_final, "action": action, "fields": fields }))
}

/// The database, used by an administrator: events name them.
pub fn on_behalf(visit: &Visit<'_>, admin: &AdminFresh) -> Db {
    let mut cause = Cause::clone(visit.db().cause());
    cause.client.administrator = Some(admin.id.0);
    visit.db().caused_by(Arc::new(cause))
}

/// Shows what was done, or why not; with the button to undo it, unless whoever did it is shut out.
pub fn told(visit: &Visit<'_>, done: Result<Flash>, may_undo: bool) -> Result<()> {
    match done {
        Ok(flash) | Err(Error::Refused(flash)) => {
            let undo = flash.undo.clone().filter(|_| may_undo);
            visit.flash(Flash { undo, ..flash });
            Ok(())
        }
        Err(error) => Err(error),
    }
}
