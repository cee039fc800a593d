//! The first page of an account.

use rocket::{State, get};
use serde_json::json;

use super::change_email::waiting;
use crate::accounts::export::Details;
use crate::accounts::overview::overview;
use crate::auth::agent;
use crate::clock;
use crate::web::guards::AllowUnconfirmed;
use crate::web::{Reply, Visit};

#[get("/user/account")]
pub async fn page(visitor: AllowUnconfirmed, visit: Visit<'_>, details: &State<Details>) -> Reply {
    let (whose, user_id, since) = (visitor.clone(), visitor.id, visitor.since);
    let details = Details::clone(details);
    let (seen, more) = visit.read(move |conn| Ok((overview(conn, &whose)?, details.read(conn, user_id)?))).await?;
    let last_sign_in = seen.last_sign_in.map(|event| {
        json!({ "at": clock::utc(event.created_at), "ip": event.ip, "agent": agent::describe(&event.user_agent) })
    });
    let settings = &visit.app().settings.user;
    visit.page(
        "accounts/account",
        json!({
            "since": clock::utc(since),
            "person": seen.user.person.full_name(),
            "browsers": seen.sessions,
            "last_sign_in": last_sign_in,
            "password_since": seen.password_since.map(clock::utc),
            "new_email": seen.new_email.as_ref().filter(|_| !settings.enable_multiple_emails).map(waiting),
            "unconfirmed": seen.unconfirmed.iter().map(|email| &email.address).collect::<Vec<_>>(),
            "more": more,
        }),
    )
}
