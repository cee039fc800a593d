//! The gallery: every page in its states, every mail, every language, theme and width, in frames. A page that is added
//! appears by itself (`shown.rs`), a mail as soon as it has a template. With `Accept: application/json` it is a list, for
//! tests.

use std::convert::Infallible;

use rocket::http::{Accept, ContentType, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, State, get};
use serde_json::{Value, json};

use super::example::{Frame, Gallery, Look};
use super::{MAIL_CSP, framed, wants_json};
use crate::dev::shown::{self, GROUPS};
use crate::error::{Error, Result};
use crate::i18n::Lang;
use crate::mail::{examples, renderer};
use crate::web::{Answer, App, Reply, Visit};

/// The themes of pages. A mail has both, and its reader's program chooses.
const THEMES: [&str; 2] = ["light", "dark"];
/// The widths of frames, each with a height that goes with it: phones, the smallest of them, a computer.
const WIDTHS: [(&str, u16); 3] = [("390", 844), ("320", 640), ("1280", 900)];

#[get("/dev/gallery?<lang>&<theme>&<width>")]
pub async fn overview(
    visit: Visit<'_>,
    gallery: &State<Gallery>,
    accept: Option<&Accept>,
    lang: Option<&str>,
    theme: Option<&str>,
    width: Option<&str>,
) -> Reply {
    let app = visit.app();
    let frames = gallery.frames(app).await;
    if wants_json(accept) {
        return Ok(Answer::new(ContentType::JSON, json!(list(app, &frames?)).to_string()));
    }
    let (frames, error) = match frames {
        Ok(frames) => (frames, None),
        Err(why) => (Vec::new(), Some(format!("{why:#}"))),
    };
    let lang = lang.and_then(|lang| app.languages.find(lang)).unwrap_or_else(|| visit.lang().clone());
    let theme = THEMES.into_iter().find(|name| theme == Some(*name)).unwrap_or(THEMES[0]);
    let (width, height) = WIDTHS.into_iter().find(|(name, _)| width == Some(*name)).unwrap_or(WIDTHS[0]);
    let options = |values: &[&str]| values.iter().map(|v| json!({ "value": v, "label": v })).collect::<Vec<_>>();
    let languages = app.languages.offered().map(|(lang, name)| json!({ "value": lang.as_str(), "label": name }));
    let shown = Look { lang: Some(lang.as_str()), theme: Some(theme) };
    visit.page(
        "dev/gallery",
        json!({
            "groups": groups(app, &frames, &shown),
            "error": error,
            "missing": shown::missing(app),
            "mails": mails(app, &lang),
            "width": width,
            "height": height,
            "shown": { "lang": lang.as_str(), "dir": lang.dir(), "theme": theme },
            "choices": {
                "languages": languages.collect::<Vec<_>>(),
                "themes": options(&THEMES),
                "widths": options(&WIDTHS.map(|(name, _)| name)),
            },
        }),
    )
}

/// The pages of each group, each with its frames.
fn groups(app: &App, frames: &[Frame], look: &Look<'_>) -> Vec<Value> {
    let in_group = |group: &&'static str| {
        let frames = || frames.iter().filter(|frame| frame.shown.group == *group);
        let mut pages: Vec<_> = frames().map(|frame| frame.shown.page).collect();
        pages.dedup();
        let pages = pages.into_iter().map(|page| {
            let frames = frames().filter(|frame| frame.shown.page == page);
            let frames = frames.map(|frame| match &frame.status {
                Ok(status) => {
                    json!({ "state": frame.shown.state, "status": status, "address": address(app, frame, look) })
                }
                Err(why) => json!({ "state": frame.shown.state, "error": why }),
            });
            json!({ "name": page, "frames": frames.collect::<Vec<_>>() })
        });
        json!({ "name": group, "id": group.replace(' ', "-"), "pages": pages.collect::<Vec<_>>() })
    };
    GROUPS.iter().map(in_group).collect()
}

fn address(app: &App, frame: &Frame, look: &Look<'_>) -> Option<String> {
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let args = [
        ("name", frame.shown.page.to_owned()),
        ("state", frame.shown.state.to_owned()),
        ("lang", text(look.lang)),
        ("theme", text(look.theme)),
    ];
    app.urls().path("dev.gallery_page", &args)
}

/// Every mail in this language.
fn mails(app: &App, lang: &Lang) -> Vec<Value> {
    let renderer = renderer(&app.settings, app.urls());
    let mail = |name: String| {
        let words = examples::render(&name, lang, &renderer);
        json!({
            "name": name,
            "address": mail_address(app, &name, lang),
            "subject": words.as_ref().map(|words| words.subject.clone()).unwrap_or_default(),
            "text": words.as_ref().map(|words| words.text.clone()).unwrap_or_default(),
            // For example, the page that it links to may be switched off.
            "error": words.err().map(|error| format!("{error:#}")),
        })
    };
    examples::names().into_iter().map(mail).collect()
}

fn mail_address(app: &App, name: &str, lang: &Lang) -> Option<String> {
    app.urls().path("dev.gallery_mail", &[("mail", name.to_owned()), ("lang", lang.as_str().to_owned())])
}

/// All frames in all languages and themes.
fn list(app: &App, frames: &[Frame]) -> Vec<Value> {
    let mut list = Vec::new();
    let renderer = renderer(&app.settings, app.urls());
    for (lang, _) in app.languages.offered() {
        for (frame, status) in frames.iter().filter_map(|frame| Some((frame, *frame.status.as_ref().ok()?))) {
            list.extend(THEMES.map(|theme| {
                let shown = &frame.shown;
                json!({
                    "group": shown.group,
                    "name": shown.page,
                    "state": shown.state,
                    "status": status,
                    "language": lang.as_str(),
                    "theme": theme,
                    "address": address(app, frame, &Look { lang: Some(lang.as_str()), theme: Some(theme) }),
                })
            }));
        }
        let mails = examples::names().into_iter().filter(|name| examples::render(name, lang, &renderer).is_ok());
        list.extend(mails.map(|name| {
            json!({
                "group": "mails",
                "name": name,
                "state": "html",
                "status": 200,
                "language": lang.as_str(),
                "theme": "auto",
                "address": mail_address(app, &name, lang),
            })
        }));
    }
    list
}

/// Whether a browser loads the answer for a frame.
pub struct InFrame(bool);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for InFrame {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        Outcome::Success(Self(request.headers().get_one("Sec-Fetch-Dest") == Some("iframe")))
    }
}

/// A page in a state. The answer is always 200, as a browser reports others as failures of the frame.
#[get("/dev/gallery/page/<name>/<state>?<lang>&<theme>")]
pub async fn page(
    visit: Visit<'_>,
    gallery: &State<Gallery>,
    in_frame: InFrame,
    name: &str,
    state: &str,
    lang: Option<&str>,
    theme: Option<&str>,
) -> Reply {
    let app = visit.app();
    let shown = shown::all(app).into_iter().find(|shown| shown.page == name && shown.state == state);
    let shown = shown.ok_or(Error::NotFound)?;
    Ok(match gallery.play(app, &shown, Look { lang, theme }).await {
        // The page as it is; but this site may frame it, and its forms lead nowhere.
        Ok(page) if page.is_html => {
            let csp = page.csp.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
            // A field that takes the focus would scroll the page around the frame to itself.
            let html = if in_frame.0 { page.html.replace(" autofocus", "") } else { page.html };
            framed(html, &csp.replace("form-action 'self'", "form-action 'none'"))
        }
        Ok(page) => refused(&format!("{} is no page", page.path)),
        Err(why) => {
            tracing::warn!("{name}, {state}: {why:#}");
            refused(&format!("{why:#}"))
        }
    })
}

/// Why a frame has no page, in the frame.
fn refused(why: &str) -> Answer {
    Answer::new(ContentType::Plain, why)
        .status(Status::InternalServerError)
        .header("X-Frame-Options", "SAMEORIGIN")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'")
}

#[get("/dev/gallery/mail/<mail>?<lang>")]
pub fn mail(visit: Visit<'_>, mail: &str, lang: Option<&str>) -> Result<Answer> {
    let app = visit.app();
    let lang = match lang {
        Some(lang) => app.languages.find(lang).ok_or(Error::NotFound)?,
        None => visit.lang().clone(),
    };
    if !examples::names().iter().any(|name| name == mail) {
        return Err(Error::NotFound);
    }
    Ok(framed(examples::render(mail, &lang, &renderer(&app.settings, app.urls()))?.html, MAIL_CSP))
}
