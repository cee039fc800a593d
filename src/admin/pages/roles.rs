//! The roles: who has each, and which pages it opens.

use diesel::prelude::*;
use rocket::get;
use serde_json::json;

use crate::admin::guard::Admin;
use crate::db::schema::{user_emails, user_roles, users};
use crate::models::{Role, UserId};
use crate::web::{Reply, Visit};

/// How many holders of a role are named.
const NAMED: i64 = 10;

#[get("/admin/roles")]
pub async fn list(_admin: Admin, visit: Visit<'_>) -> Reply {
    type Holder = (UserId, Option<String>, Option<String>);
    let roles = visit
        .read(|conn| {
            let mut roles = Vec::new();
            for role in Role::all(conn)? {
                let holders: Vec<Holder> = user_roles::table
                    .inner_join(users::table)
                    .left_join(user_emails::table.on(user_emails::user_id.eq(users::id).and(user_emails::is_primary)))
                    .filter(user_roles::role_id.eq(role.id))
                    .order(user_roles::user_id)
                    .limit(NAMED + 1)
                    .select((users::id, users::username, user_emails::address.nullable()))
                    .load(conn.connection())?;
                roles.push((role, holders));
            }
            Ok(roles)
        })
        .await?;
    let routes = visit.app().routes.declared();
    let roles = roles.into_iter().map(|(role, holders)| {
        let opened = routes.iter().filter(|route| route.method == "GET").filter_map(|route| {
            let rule = route.access.rule().filter(|rule| rule.names().contains(&role.name.as_str()))?;
            Some(json!({ "path": route.uri, "rule": rule.to_string() }))
        });
        let more = holders.len() > usize::try_from(NAMED).unwrap_or(usize::MAX);
        let named = holders.into_iter().take(usize::try_from(NAMED).unwrap_or(usize::MAX));
        let named = named.map(|(id, name, email)| json!({ "id": id, "name": name.or(email) }));
        json!({
            "name": role.name,
            "description": role.description,
            "holders": named.collect::<Vec<_>>(),
            "more": more,
            "pages": opened.collect::<Vec<_>>(),
        })
    });
    visit.page("admin/roles", json!({ "roles": roles.collect::<Vec<_>>() }))
}
