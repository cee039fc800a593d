//! The admin area: what administrators see and do, and what nobody can do there.

mod access;
mod acts;
mod attacks;
mod dashboard;
mod events;
mod mails;
mod oneself;
mod search;
mod user;

use app::models::UserId;
use serde_json::json;
use tera::Context;

use crate::support::{Browser, Page, TestApp};

/// An administrator, and a browser where they have just signed in.
fn administrator<'a>(app: &'a TestApp, name: &str) -> (UserId, Browser<'a>) {
    let id = app.member_with(name, &["admin"]);
    (id, app.with_session(id))
}

/// The numbers of the accounts on a page of the list, in order.
fn listed(page: &Page) -> Vec<i64> {
    page.attributes("[data-account]", "data-account").iter().map(|id| id.parse().unwrap()).collect()
}

/// The page of an account.
fn page_of(id: UserId) -> String {
    format!("admin.user/{id}")
}

/// Posts a form that is on the page of an account.
fn act(browser: &mut Browser<'_>, id: UserId, act: &str, fields: &[(&str, &str)]) -> Page {
    let page = browser.get(&page_of(id));
    let action = action(id, act);
    assert!(page.texts(&format!("form[action={action:?}]")).len() == 1, "{action} is not on {}", page.body);
    browser.submit(&page, &action, fields)
}

/// The path of an act on an account.
fn action(id: UserId, act: &str) -> String {
    format!("{}/{act}", crate::support::url(&page_of(id)))
}

/// The variables of the templates of this feature, for the test that renders all.
pub fn variables(template: &str) -> Context {
    if !template.starts_with("admin/") && !template.ends_with("/admin.html") {
        return Context::new();
    }
    let (at, choice) = ("2026-01-01T00:00:00Z", json!([{ "value": "x", "label": "✓" }]));
    let count = json!({ "count": 10_000, "more": true });
    let row = match template {
        "admin/mails.html" => json!({
            "id": 1, "user_id": 1, "mail": "registered", "to": "a@b.c", "lang": "en", "state": "queued", "attempts": 1,
            "error": "✗", "since": at, "due": at,
        }),
        _ => json!({
            "id": 1, "name": "ann", "email": "a@b.c", "person": "Ann", "state": "waiting", "roles": ["admin"], "since": at,
            "kind": "x", "text": "✓", "at": at, "user_id": 1, "user": "ann", "by_id": 2, "by": "bob", "ip": "192.0.2.1",
            "agent": "✓",
        }),
    };
    let lists = json!({
        "rows": [row.clone()], "events": [row], "q": "ann", "role": "x", "state": "x", "sort": "x", "kind": "x",
        "user": "ann", "until": "2026-01-01", "states": choice, "sorts": choice, "kinds": choice, "first": "/", "next": "/",
        "stopped": true, "examined": 2, "file": "/", "file_holds": 2,
    });
    let account = json!({
        "account": {
            "id": 1, "name": "ann", "person": "Ann", "language": "de", "since": at, "state": "unconfirmed", "active": true,
            "until": at,
        },
        "emails": [{ "address": "a@b.c", "confirmed_at": at, "primary": true }],
        "roles": if template == "admin/users.html" { choice.clone() } else { json!([{
            "id": 1, "name": "x", "description": "✓", "held": true, "holders": [{ "id": 1, "name": "ann" }], "more": true,
            "pages": [{ "path": "/", "rule": "x AND y" }],
        }]) },
        "sessions": [{ "agent": "✓", "ip": "192.0.2.1", "since": at, "seen": at }],
        "links": [{ "purpose": "✓", "sent_to": "a@b.c", "since": at, "until": at }],
        "more": {
            "devices": [{ "name": "✓", "created_at": at, "seen_at": at }],
            "tracking": {
                "login_count": 2, "first_login_at": at, "current_login_at": at, "last_login_at": at,
                "current_login_ip": "192.0.2.1", "last_login_ip": "192.0.2.1",
            },
        },
        "deleted_on": at, "may_reset": true, "may_set_email": true,
        "id": 1, "is_final": true, "action": "/", "fields": [{ "name": "reason", "value": "✓" }],
    });
    let numbers = json!({
        "figures": {
            "accounts": count, "about": 20_000, "confirmed": 90, "active": count, "failed": count, "mails_waiting": count,
            "mails_failed": count,
        },
        "charts": [{
            "kind": "registered", "most": 1, "width": 10, "height": 10,
            "bars": [{ "x": 1, "y": 1, "height": 9, "day": at, "count": 1 }],
        }],
        "days": [{ "day": at, "registered": 1, "signed_in": 2 }], "uncounted": true,
    });
    let mut context = Context::new();
    for part in [lists, account, numbers] {
        context.extend(Context::from_serialize(&part).unwrap());
    }
    context
}
