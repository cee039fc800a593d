//! The list of events, and the same as a file.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use rocket::http::ContentType;
use rocket::{FromForm, get};
use serde_json::{Value, json};

use crate::accounts::history::told;
use crate::admin::csv;
use crate::admin::events::{Filter, find, kinds, names};
use crate::admin::guard::{Admin, AdminFresh};
use crate::clock;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Lang;
use crate::models::{AuditEvent, EventId, User, UserId, Username, page_of};
use crate::web::{Answer, Reply, Visit};

/// How many events a page shows, and how many a file holds.
const PAGE: usize = 50;
const FILE: usize = 5000;

#[derive(Clone, FromForm)]
pub struct Query {
    kind: Option<String>,
    /// The number or the username of an account.
    user: Option<String>,
    /// The last day, such as `2026-11-26`.
    until: Option<String>,
    before: Option<i64>,
}

impl Query {
    /// What it asks for. An account that is not there has no events.
    fn filter(&self, conn: &mut Conn<'_>) -> Result<Filter> {
        let text = |text: &Option<String>| text.clone().filter(|text| !text.is_empty()).map(|t| t.replace('\0', ""));
        let user_id = match text(&self.user) {
            None => None,
            Some(user) => Some(match user.trim_start_matches('#').parse() {
                Ok(id) => UserId(id),
                Err(_) => User::by_username(conn, &Username::existing(&user))?.map_or(UserId(0), |user| user.id),
            }),
        };
        Ok(Filter { kind: text(&self.kind), user_id, until: self.end() })
    }

    /// The end of the last day.
    fn end(&self) -> Option<NaiveDateTime> {
        let day = NaiveDate::parse_from_str(self.until.as_deref()?, "%Y-%m-%d").ok()?;
        Some(day.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN))
    }
}

#[get("/admin/events?<query..>")]
pub async fn list(_admin: Admin, visit: Visit<'_>, query: Query) -> Reply {
    let asked = query.clone();
    let (events, next, names, kinds) = visit
        .read(move |conn| {
            let filter = asked.filter(conn)?;
            let found = find(conn, &filter, asked.before.map(EventId), PAGE + 1)?;
            let (events, next) = page_of(found, PAGE, |event| event.id.to_string());
            let names = names(conn, &events)?;
            Ok((events, next, names, kinds(conn)?))
        })
        .await?;
    let Query { kind, user, until, before } = &query;
    let [kind, user, until] = [kind, user, until].map(|text| text.as_deref().unwrap_or_default());
    let here = [("kind", kind), ("user", user), ("until", until)];
    let next = next.map(|next| visit.address("admin.events", &[&here[..], &[("before", &next)]].concat()));
    let from = before.map(|before| before.to_string()).unwrap_or_default();
    visit.page(
        "admin/events",
        json!({
            "kind": kind,
            "kinds": kinds.iter().map(|kind| json!({ "value": kind, "label": kind })).collect::<Vec<_>>(),
            "user": user,
            "until": until,
            "rows": event_rows(visit.lang(), &events, &names),
            "first": before.map(|_| visit.address("admin.events", &here)).unwrap_or_default(),
            "next": next.unwrap_or_default(),
            "file": visit.address("admin.events_file", &[&here[..], &[("before", &from)]].concat()),
            "file_holds": FILE,
        }),
    )
}

/// The events of the page and those after it, as a file for a spreadsheet.
#[get("/admin/events.csv?<query..>")]
pub async fn file(_admin: AdminFresh, visit: Visit<'_>, query: Query) -> Reply {
    let (events, names) = visit
        .read(move |conn| {
            let filter = query.filter(conn)?;
            let events = find(conn, &filter, query.before.map(EventId), FILE)?;
            let names = names(conn, &events)?;
            Ok((events, names))
        })
        .await?;
    let text = csv::of_events(&events, &names);
    Ok(Answer::new(ContentType::CSV, text).header("Content-Disposition", "attachment; filename=\"events.csv\""))
}

/// Events as templates show them.
pub fn event_rows(lang: &Lang, events: &[AuditEvent], names: &HashMap<UserId, String>) -> Vec<Value> {
    let called = |id: UserId| names.get(&id).cloned().unwrap_or_else(|| format!("#{id}"));
    let row = |event: &AuditEvent| {
        json!({
            "kind": event.kind,
            "text": told(lang, event),
            "at": clock::utc(event.created_at),
            "user_id": event.user_id,
            "user": event.user_id.map(called),
            "by_id": event.by_user,
            "by": event.by_user.map(called),
            "ip": event.ip,
            "agent": event.user_agent,
        })
    };
    events.iter().map(row).collect()
}
