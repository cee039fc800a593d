//! Pages that have moved: their old addresses lead on, so that bookmarks, scripts and mailed links go on to work.

use percent_encoding::percent_decode_str;
use rocket::fairing::AdHoc;
use rocket::http::{Method, Status};
use rocket::response::Responder;
use rocket::route::{Handler, Outcome};
use rocket::{Data, Request, Route};

use super::app::App;
use super::routes::Moved;
use super::visit::Visit;
use crate::urls::ReturnTo;

/// After every page, so that a page at an old address is found first.
const RANK: isize = 100;

/// Serves the old addresses of pages. Attach it after the pages.
pub fn serve_moved(moved: &[Moved]) -> AdHoc {
    let moved = moved.to_vec();
    AdHoc::on_ignite("moved pages", move |rocket| async move {
        let Some(app) = rocket.state::<App>() else { return rocket };
        app.routes.add_moved(&moved);
        let both =
            |moved: &Moved| [Method::Get, Method::Post].map(|method| Route::ranked(RANK, method, moved.from, *moved));
        rocket.mount("/", moved.iter().flat_map(both).collect::<Vec<_>>())
    })
}

impl Moved {
    /// Where the page is now, for a request to the old address.
    fn target(&self, request: &Request<'_>, app: &App) -> Option<String> {
        let path = request.uri().path().to_string();
        let mut args = Vec::new();
        for (pattern, segment) in self.from.split('/').zip(path.split('/')) {
            if let Some(name) = pattern.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
                args.push((name, percent_decode_str(segment).decode_utf8().ok()?.into_owned()));
            }
        }
        // A parameter may be anything, and so even lead to another site.
        let path = ReturnTo::parse(&app.urls().path(self.endpoint, &args)?)?;
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        Some(format!("{}{query}", path.as_str()))
    }
}

#[rocket::async_trait]
impl Handler for Moved {
    async fn handle<'r>(&self, request: &'r Request<'_>, _data: Data<'r>) -> Outcome<'r> {
        let visit = Visit::of(request).await;
        let Some(target) = self.target(request, visit.app()) else { return Outcome::Error(Status::NotFound) };
        let status = if request.method() == Method::Post { Status::PermanentRedirect } else { Status::SeeOther };
        match visit.redirect(target).status(status).respond_to(request) {
            Ok(response) => Outcome::Success(response),
            Err(status) => Outcome::Error(status),
        }
    }
}
