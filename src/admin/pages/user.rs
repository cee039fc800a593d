//! One account, with everything that hangs on it, but no secret: no hash, no token, no field for a password.

use rocket::{State, get};
use serde_json::{Value, json};

use super::events::event_rows;
use crate::accounts::export::Details;
use crate::admin::account::Account;
use crate::admin::events;
use crate::admin::guard::Admin;
use crate::auth::agent;
use crate::clock;
use crate::error::Error;
use crate::i18n::{Lang, text};
use crate::message::Message;
use crate::models::{Role, UserId};
use crate::web::{FormState, Reply, Visit};

#[get("/admin/users/<id>")]
pub async fn detail(_admin: Admin, visit: Visit<'_>, details: &State<Details>, id: i64) -> Reply {
    show(&visit, details, UserId(id), &FormState::new()).await
}

/// The page of an account, with what is wrong with the form that was sent from it.
pub async fn show(visit: &Visit<'_>, details: &Details, id: UserId, form: &FormState) -> Reply {
    let details = details.clone();
    let (account, names, roles, more) = visit
        .read(move |conn| {
            let account = Account::load(conn, id)?.ok_or(Error::NotFound)?;
            let names = events::names(conn, &account.events)?;
            Ok((account, names, Role::all(conn)?, details.read(conn, id)?))
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
    variables["has_page_form"] = json!(user.enable_email);
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
            "person": user.person.full_name(),
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

/// What a link is for, in words. Without a text for it, as for a link of your own, it goes by its name.
fn purpose(lang: &Lang, name: &str) -> String {
    text(lang, &Message::new(format!("admin-link-{name}"))).unwrap_or_else(|| name.to_owned())
}
