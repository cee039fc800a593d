//! The list of accounts.

use rocket::{FromForm, get};
use serde_json::{Value, json};

use super::choices;
use crate::admin::guard::Admin;
use crate::admin::users::{EXAMINED, Found, Order, Row, State, Wanted, find};
use crate::clock;
use crate::models::Role;
use crate::web::{Reply, Visit};

#[derive(FromForm)]
pub struct Query {
    q: Option<String>,
    role: Option<String>,
    state: Option<String>,
    sort: Option<String>,
    after: Option<String>,
}

#[get("/admin/users?<query..>")]
pub async fn list(_admin: Admin, visit: Visit<'_>, query: Query) -> Reply {
    let text = query.q.unwrap_or_default().trim().replace('\0', "");
    let state = State::ALL.into_iter().find(|one| query.state.as_deref() == Some(one.word()));
    let order = Order::ALL.into_iter().find(|one| query.sort.as_deref() == Some(one.word())).unwrap_or(Order::Newest);
    let (asked, named, after) = (text.clone(), query.role, query.after.and_then(|after| after.parse().ok()));
    let is_first = after.is_none();
    let (found, roles, role) = visit
        .read(move |conn| {
            let roles = Role::all(conn)?;
            let role = roles.iter().find(|role| named.as_ref() == Some(&role.name)).cloned();
            let name = role.as_ref().map_or_else(String::new, |role| role.name.clone());
            Ok((find(conn, &Wanted { text: asked, role, state, order }, after)?, roles, name))
        })
        .await?;
    let user = &visit.app().settings.user;
    let orders = Order::ALL.into_iter().filter(|order| match order {
        Order::Name => user.enable_username,
        Order::Email => user.enable_email,
        Order::Newest | Order::Oldest => true,
    });
    let state = state.map_or("", State::word);
    let here = [("q", &*text), ("role", &*role), ("state", state), ("sort", order.word())];
    let place = found.next.as_ref().map(ToString::to_string);
    let next = place.map(|place| visit.address("admin.users", &[&here[..], &[("after", &place)]].concat()));
    let roles = roles.iter().map(|role| json!({ "value": role.name, "label": role.name }));
    visit.page(
        "admin/users",
        json!({
            "q": text,
            "role": role,
            "roles": roles.collect::<Vec<_>>(),
            "state": state,
            "states": choices(visit.lang(), "admin-state-", State::ALL.map(State::word)),
            "sort": order.word(),
            "sorts": choices(visit.lang(), "admin-sort-", orders.map(Order::word)),
            "rows": found.rows.iter().map(|row| describe(&visit, row, &found)).collect::<Vec<_>>(),
            "first": if is_first { String::new() } else { visit.address("admin.users", &here) },
            "next": next.unwrap_or_default(),
            "stopped": found.stopped,
            "examined": EXAMINED,
        }),
    )
}

fn describe(visit: &Visit<'_>, row: &Row, found: &Found) -> Value {
    let name = row.username.clone().or_else(|| row.email.clone()).unwrap_or_else(|| format!("#{}", row.id));
    json!({
        "id": row.id,
        "email": row.email.as_ref().filter(|email| **email != name),
        "name": name,
        "person": row.person.full_name(),
        "state": row.state(&visit.app().settings).word(),
        "roles": found.roles.get(&row.id).map_or(&[][..], Vec::as_slice),
        "since": clock::utc(row.created_at),
    })
}
