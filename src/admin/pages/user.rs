//! One account, with everything that hangs on it, but no secret: no hash, no token, no field for a password.

use rocket::{State, get};
use serde_json::{Map, Value, json};

use super::events::event_rows;
use crate::accounts::export::Exports;
use crate::admin::account::Account;
use crate::admin::events;
use crate::admin::guard::Admin;
use crate::auth::agent;
use crate::clock;
use crate::error::{Error, Result};
use crate::i18n::{Lang, translate};
use crate::message::Message;
use crate::models::{Role, UserId};
use crate::web::{FormState, Reply, Visit};

/// What features tell of an account here, by its name in the export.
const SHOWN: [&str; 2] = ["devices", "tracking"];

#[get("/admin/users/<id>")]
pub async fn detail(_admin: Admin, visit: Visit<'_>, exports: &State<Exports>, id: i64) -> Reply {
    show(&visit, exports, UserId(id), &FormState::new()).await
}

/// The page of an account, with what is wrong with the form that was sent from it.
pub async fn show(visit: &Visit<'_>, exports: &Exports, id: UserId, form: &FormState) -> Reply {
    let features: Vec<_> = exports.0.iter().copied().filter(|(name, _)| SHOWN.contains(name)).collect();
    let (account, names, roles, more) = visit
        .read(move |conn| {
            let account = Account::load(conn, id)?.ok_or(Error::NotFound)?;
            let names = events::names(conn, &account.events)?;
            let more = features.iter().map(|(name, read)| Ok(((*name).to_owned(), read(conn, id)?)));
            let more = more.collect::<Result<Map<String, Value>>>()?;
            Ok((account, names, Role::all(conn)?, more))
        })
        .await?;
    let events = event_rows(visit.lang(), &account.events, &names);
    let mut variables = describe(visit, &account, &roles);
    variables["events"] = json!(events);
    variables["more"] = Value::Object(more);
    let user = &visit.app().settings.user;
    let deleted_on = visit.db().now() + user.deletion_grace.delta();
    variables["deleted_on"] = json!(clock::utc(deleted_on));
    variables["may_reset"] = json!(user.can_reset_password());
    variables["may_set_email"] = json!(user.enable_email);
    visit.form_page("admin/user", form, variables)
}

fn describe(visit: &Visit<'_>, account: &Account, roles: &[Role]) -> Value {
    let user = &account.user;
    let emails = account.emails.iter().map(|email| {
        json!({ "address": email.address, "confirmed_at": email.confirmed_at.map(clock::utc), "primary": email.is_primary })
    });
    let roles = roles.iter().map(|role| {
        let held = account.roles.iter().any(|held| held.id == role.id);
        json!({ "id": role.id, "name": role.name, "description": role.description, "held": held })
    });
    let sessions = account.sessions.iter().map(|session| {
        json!({
            "agent": agent::describe(&session.user_agent),
            "ip": session.ip,
            "since": clock::utc(session.created_at),
            "seen": clock::utc(session.seen_at),
        })
    });
    let links = account.links.iter().map(|link| {
        json!({
            "purpose": purpose(visit.lang(), &link.purpose),
            "sent_to": link.sent_to,
            "since": clock::utc(link.created_at),
            "until": clock::utc(link.expires_at),
        })
    });
    json!({
        "account": {
            "id": user.id,
            "name": account.name(),
            "username": user.username,
            "person": format!("{} {}", user.first_name, user.last_name).trim(),
            "language": user.language,
            "since": clock::utc(user.created_at),
            "state": account.state(&visit.app().settings).word(),
            "active": user.active,
            "until": user.delete_after.map(clock::utc),
        },
        "emails": emails.collect::<Vec<_>>(),
        "roles": roles.collect::<Vec<_>>(),
        "sessions": sessions.collect::<Vec<_>>(),
        "links": links.collect::<Vec<_>>(),
    })
}

/// What a link is for, in words. Features have links of their own, which go by their names.
fn purpose(lang: &Lang, name: &str) -> String {
    let text = match name {
        "confirm-email" => "admin-link-confirm-email",
        "reset-password" => "admin-link-reset-password",
        "change-email" => "admin-link-change-email",
        "undo-email" => "admin-link-undo-email",
        "keep" => "admin-link-keep",
        _ => return name.to_owned(),
    };
    translate(lang, &Message::new(text))
}
