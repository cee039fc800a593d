//! The mailbox: the mails that would have been sent.

use rocket::get;
use rocket::http::{Accept, ContentType, MediaType};
use serde_json::json;

use super::framed;
use crate::db::Db;
use crate::i18n::date_time;
use crate::mail::KeptMail;
use crate::web::{Answer, Reply, Visit};

fn wants_json(accept: Option<&Accept>) -> bool {
    accept.is_some_and(|accept| *accept.preferred().media_type() == MediaType::JSON)
}

fn as_json(mail: &KeptMail) -> serde_json::Value {
    json!({
        "id": mail.id,
        "to": mail.recipient,
        "subject": mail.subject,
        "headers": mail.headers,
        "text": mail.text,
        "html": mail.html,
        "created_at": mail.created_at.and_utc().to_rfc3339(),
    })
}

#[get("/dev/mailbox")]
pub async fn mailbox(visit: Visit<'_>, db: &Db, accept: Option<&Accept>) -> Reply {
    let mails = db.read(|c| Ok(KeptMail::newest(c)?)).await?;
    if wants_json(accept) {
        let mails: Vec<_> = mails.iter().map(as_json).collect();
        return Ok(Answer::new(ContentType::JSON, json!(mails).to_string()));
    }
    let mails: Vec<_> = mails
        .iter()
        .map(|mail| {
            json!({
                "id": mail.id,
                "to": mail.recipient,
                "subject": mail.subject,
                "when": date_time(visit.lang(), mail.created_at),
                "when_iso": mail.created_at.and_utc().to_rfc3339(),
            })
        })
        .collect();
    visit.page("dev/mailbox", json!({ "mails": mails }))
}

#[get("/dev/mailbox/<id>")]
pub async fn mail(visit: Visit<'_>, db: &Db, accept: Option<&Accept>, id: i64) -> Reply {
    let mail = db.read(move |c| Ok(KeptMail::find(c, id)?)).await?;
    if wants_json(accept) {
        return Ok(Answer::new(ContentType::JSON, as_json(&mail).to_string()));
    }
    let unfolded = mail.headers.replace("\r\n ", " ").replace("\r\n\t", " ");
    let headers: Vec<_> = unfolded
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| json!({ "name": name, "value": value }))
        .collect();
    visit.page(
        "dev/mail",
        json!({
            "mail": {
                "id": mail.id,
                "subject": mail.subject,
                "headers": headers,
                "text": mail.text,
                "has_html": !mail.html.is_empty(),
            },
        }),
    )
}

#[get("/dev/mailbox/<id>/html")]
pub async fn mail_html(db: &Db, id: i64) -> Reply {
    let mail = db.read(move |c| Ok(KeptMail::find(c, id)?)).await?;
    Ok(framed(mail.html))
}
