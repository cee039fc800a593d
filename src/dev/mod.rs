//! For developers: the mails of the transport `mailbox`, read in the browser.
//!
//! Tables: reads `mailbox`. Routes: `/dev/mailbox…`, in debug builds or with `app.dev_pages = true`. To remove it,
//! delete `src/dev`, `templates/dev`, `i18n/*/dev.ftl`, `tests/it/dev`, and the lines that
//! `git grep 'feature: dev'` prints.

use rocket::fairing::AdHoc;
use rocket::http::{Accept, ContentType, MediaType};
use rocket::{get, routes};
use serde_json::json;

use crate::db::Db;
use crate::i18n::date_time;
use crate::mail::KeptMail;
use crate::web::{Access, Answer, Reply, Serve, Site, Visit, page};

/// What a shown mail may do: nothing but look like itself, and open its links in a new tab.
const MAIL_CSP: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/// Serves the mailbox, where it is wanted.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("dev", |rocket| async move {
        if !rocket.state::<Site>().is_some_and(|site| site.settings.dev_pages()) {
            return rocket;
        }
        rocket.serve(vec![
            page("dev.mailbox", Access::Anyone, routes![mailbox]),
            page("dev.mail", Access::Anyone, routes![mail]),
            page("dev.mail_html", Access::Anyone, routes![mail_html]),
        ])
    })
}

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
async fn mailbox(visit: Visit<'_>, db: &Db, accept: Option<&Accept>) -> Reply {
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
async fn mail(visit: Visit<'_>, db: &Db, accept: Option<&Accept>, id: i64) -> Reply {
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
async fn mail_html(db: &Db, id: i64) -> Reply {
    let mail = db.read(move |c| Ok(KeptMail::find(c, id)?)).await?;
    Ok(Answer::new(ContentType::HTML, mail.html)
        .header("Content-Security-Policy", MAIL_CSP)
        .header("X-Frame-Options", "SAMEORIGIN"))
}
