//! The list of mails in the queue.

use rocket::{get, post};
use serde_json::{Value, json};

use super::acts::{on_behalf, told};
use super::choices;
use crate::admin::guard::{Admin, AdminFresh};
use crate::admin::mails::{self, Which, find};
use crate::clock;
use crate::error::Error;
use crate::mail::SendMail;
use crate::models::{Job, JobId, page_of};
use crate::web::{Button, Posted, Reply, Visit};

/// How many mails a page shows.
const PAGE: usize = 50;

#[get("/admin/mails?<state>&<before>")]
pub async fn list(_admin: Admin, visit: Visit<'_>, state: Option<&str>, before: Option<i64>) -> Reply {
    let which = Which::ALL.into_iter().find(|which| state == Some(which.word())).unwrap_or(Which::Waiting);
    let found = visit.read(move |conn| Ok(find(conn, which, before.map(JobId), PAGE + 1)?)).await?;
    let (jobs, next) = page_of(found, PAGE, |job| job.id.to_string());
    let here = ("state", which.word());
    let next = next.map(|next| visit.address("admin.mails", &[here, ("before", &next)]));
    visit.page(
        "admin/mails",
        json!({
            "state": which.word(),
            "states": choices(visit.lang(), "admin-mails-", Which::ALL.map(Which::word)),
            "rows": jobs.iter().map(describe).collect::<Vec<_>>(),
            "first": before.map(|_| visit.address("admin.mails", &[here])).unwrap_or_default(),
            "next": next.unwrap_or_default(),
        }),
    )
}

/// Whom a mail goes to and how it fares; neither its variables nor its link.
fn describe(job: &Job) -> Value {
    let mail = serde_json::from_str::<SendMail>(&job.payload).ok();
    json!({
        "id": job.id,
        "user_id": job.user_id,
        "mail": mail.as_ref().map(|mail| &mail.mail),
        "to": mail.as_ref().map(|mail| &mail.to),
        "lang": mail.as_ref().map(|mail| &mail.lang),
        "state": job.state,
        "attempts": job.attempts,
        "error": job.last_error,
        "since": clock::utc(job.created_at),
        "due": clock::utc(job.run_at),
    })
}

#[post("/admin/mails/<id>/<act>", data = "<_form>")]
pub async fn act(admin: AdminFresh, visit: Visit<'_>, id: i64, act: &str, _form: Posted<Button>) -> Reply {
    let act = match act {
        "again" => mails::send_again,
        "discard" => mails::discard,
        _ => return Err(Error::NotFound),
    };
    let by = admin.id;
    let done = on_behalf(&visit, &admin).write(move |tx| act(tx, by, JobId(id))).await;
    told(&visit, done, true)?;
    visit.redirect_to("admin.mails", &[])
}
