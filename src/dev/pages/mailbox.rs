//! The mails that would have been sent, also as JSON.

use rocket::get;
use rocket::http::{Accept, ContentType};
use serde_json::json;

use super::{MAIL_CSP, framed, wants_json};
use crate::mail::KeptMail;
use crate::models::KeptMailId;
use crate::web::{Answer, Reply, Visit};

#[get("/dev/mailbox")]
pub async fn list(visit: Visit<'_>, accept: Option<&Accept>) -> Reply {
    let mails = visit.read(|conn| Ok(KeptMail::newest(conn)?)).await?;
    if wants_json(accept) {
        return Ok(Answer::new(ContentType::JSON, json!(mails).to_string()));
    }
    visit.page("dev/mailbox", json!({ "mails": mails }))
}

#[get("/dev/mailbox/<id>")]
pub async fn mail(visit: Visit<'_>, accept: Option<&Accept>, id: i64) -> Reply {
    let mail = visit.read(move |conn| Ok(KeptMail::find(conn, KeptMailId(id))?)).await?;
    if wants_json(accept) {
        return Ok(Answer::new(ContentType::JSON, json!(mail).to_string()));
    }
    let unfolded = mail.headers.replace("\r\n ", " ").replace("\r\n\t", " ");
    let headers: Vec<_> = unfolded
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| json!({ "name": name, "value": value }))
        .collect();
    visit.page("dev/mail", json!({ "mail": mail, "headers": headers }))
}

#[get("/dev/mailbox/<id>/html")]
pub async fn html(visit: Visit<'_>, id: i64) -> Reply {
    let mail = visit.read(move |conn| Ok(KeptMail::find(conn, KeptMailId(id))?)).await?;
    Ok(framed(mail.html, MAIL_CSP))
}
