//! The gallery: every mail in every language, with the example beside its templates, and what pages are made of.
//! A new mail is here as soon as it has its folder.

use rocket::get;
use serde_json::json;

use super::framed;
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::examples;
use crate::web::{Reply, Visit};

#[get("/dev/gallery")]
pub fn gallery(visit: Visit<'_>) -> Reply {
    let (site, urls) = (visit.site(), visit.site().urls());
    let shown = |name: &str, lang: &Lang| {
        let words = examples::words(name, lang, &site.settings, &urls);
        json!({
            "lang": lang.as_str(),
            "dir": lang.dir(),
            "subject": words.as_ref().map(|words| words.subject.clone()).unwrap_or_default(),
            "text": words.as_ref().map(|words| words.text.clone()).unwrap_or_default(),
            // Such as: the page that it leads to is switched off.
            "error": words.err().map(|error| format!("{error:#}")),
        })
    };
    let mails: Vec<_> = examples::names()
        .into_iter()
        .map(|name| {
            let languages: Vec<_> = site.languages.offered().map(|(lang, _)| shown(&name, lang)).collect();
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
pub fn mail(visit: Visit<'_>, mail: &str, lang: &str) -> Reply {
    let site = visit.site();
    let lang = site.languages.offered().map(|(offered, _)| offered).find(|offered| offered.as_str() == lang);
    let (Some(lang), true) = (lang, examples::names().iter().any(|name| name == mail)) else {
        return Err(Error::NotFound);
    };
    Ok(framed(examples::words(mail, lang, &site.settings, &site.urls())?.html))
}
