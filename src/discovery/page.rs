//! The answers: they are the same for everybody.

use std::sync::OnceLock;

use rocket::http::{ContentType, MediaType};
use rocket::{State, get};

use super::{drawing, files};
use crate::assets;
use crate::db::Db;
use crate::error::Error;
use crate::web::guards::Anyone;
use crate::web::{Answer, App, Reply};

/// Others may keep an answer for a day.
fn for_all(content_type: ContentType, body: impl Into<Vec<u8>>) -> Answer {
    Answer::new(content_type, body).header("Cache-Control", "public, max-age=86400")
}

#[get("/robots.txt")]
pub fn robots(_anyone: Anyone, app: &State<App>) -> Answer {
    for_all(ContentType::Plain, files::robots(app))
}

#[get("/sitemap.xml")]
pub fn sitemap(_anyone: Anyone, app: &State<App>) -> Answer {
    for_all(ContentType::XML, files::sitemap(app))
}

#[get("/manifest.webmanifest")]
pub fn manifest(_anyone: Anyone, app: &State<App>) -> Answer {
    for_all(MediaType::new("application", "manifest+json").into(), files::manifest(app).to_string())
}

/// What browsers ask for that read no `<link rel="icon">`.
#[get("/favicon.ico")]
pub fn icon(_anyone: Anyone, app: &State<App>) -> Reply {
    let (png, _) = assets::find(app.settings.app.brand, "icons/favicon-32.png").ok_or(Error::NotFound)?;
    Ok(for_all(ContentType::Icon, files::icon(&png.plain)))
}

/// The picture, once it is drawn.
#[derive(Default)]
pub struct Drawn(OnceLock<Option<Vec<u8>>>);

/// The picture of the site in what people share.
#[get("/share.png")]
pub fn picture(_anyone: Anyone, app: &State<App>, drawn: &State<Drawn>) -> Reply {
    let png = drawn.0.get_or_init(|| drawing::draw(&app.settings.app)).clone();
    Ok(for_all(ContentType::PNG, png.ok_or(Error::NotFound)?))
}

/// RFC 9116. Without an address for help there is none.
#[get("/.well-known/security.txt")]
pub fn security(_anyone: Anyone, app: &State<App>, db: &State<Db>) -> Reply {
    let text = files::security(app, db.now()).ok_or(Error::NotFound)?;
    Ok(for_all(ContentType::Plain, text))
}
