//! The pages for developers. The mailbox shows the mails that would have been sent, also as JSON. The gallery shows every
//! mail in every language, with the values of its example, and the components of pages. A new mail appears there as soon as
//! it has a template.

use rocket::get;
use rocket::http::{Accept, ContentType, MediaType};
use serde_json::json;

use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{KeptMail, examples, renderer};
use crate::models::KeptMailId;
use crate::web::{Answer, Reply, Visit};

/// A mail may show its own styles and open its links in a new tab, and nothing else.
const MAIL_CSP: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/// The HTML part of a mail, sandboxed, for a frame on a page of this site.
fn framed(html: String) -> Answer {
    Answer::new(ContentType::HTML, html)
        .header("Content-Security-Policy", MAIL_CSP)
        .header("X-Frame-Options", "SAMEORIGIN")
}

fn wants_json(accept: Option<&Accept>) -> bool {
    accept.is_some_and(|accept| *accept.preferred().media_type() == MediaType::JSON)
}

#[get("/dev/mailbox")]
pub async fn mailbox(visit: Visit<'_>, accept: Option<&Accept>) -> Reply {
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
pub async fn mail_html(visit: Visit<'_>, id: i64) -> Reply {
    let mail = visit.read(move |conn| Ok(KeptMail::find(conn, KeptMailId(id))?)).await?;
    Ok(framed(mail.html))
}

#[get("/dev/gallery")]
pub fn gallery(visit: Visit<'_>) -> Reply {
    let app = visit.app();
    let renderer = renderer(&app.settings, app.urls());
    let mail_in = |name: &str, lang: &Lang| {
        let words = examples::render(name, lang, &renderer);
        json!({
            "lang": lang.as_str(),
            "dir": lang.dir(),
            "subject": words.as_ref().map(|words| words.subject.clone()).unwrap_or_default(),
            "text": words.as_ref().map(|words| words.text.clone()).unwrap_or_default(),
            // For example, the page that it links to may be switched off.
            "error": words.err().map(|error| format!("{error:#}")),
        })
    };
    let mails: Vec<_> = examples::names()
        .into_iter()
        .map(|name| {
            let languages: Vec<_> = app.languages.offered().map(|(lang, _)| mail_in(&name, lang)).collect();
            json!({ "name": name, "languages": languages })
        })
        .collect();
    visit.page(
        "dev/gallery",
        json!({
            "mails": mails,
            "levels": ["success", "info", "warning", "danger"],
            "form": {
                "values": { "good": "ann", "bad": "a b", "remember_me": "true" },
                "errors": {
                    "bad": [{ "id": "username-bad-chars", "text": "What is wrong with it." }],
                    "password": [{ "id": "password-too-short", "text": "What is wrong with it." }],
                },
            },
        }),
    )
}

#[get("/dev/gallery/<mail>/<lang>")]
pub fn gallery_mail(visit: Visit<'_>, mail: &str, lang: &str) -> Reply {
    let app = visit.app();
    let lang = app.languages.offered().map(|(offered, _)| offered).find(|offered| offered.as_str() == lang);
    let (Some(lang), true) = (lang, examples::names().iter().any(|name| name == mail)) else {
        return Err(Error::NotFound);
    };
    let renderer = renderer(&app.settings, app.urls());
    Ok(framed(examples::render(mail, lang, &renderer)?.html))
}
