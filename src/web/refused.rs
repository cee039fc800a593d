//! What a person sees when a guard says no: mostly a redirect to where he can do something about it.

use rocket::Request;
use rocket::http::{Method, Status};
use serde_json::json;

use super::flash::Flash;
use super::return_to::ReturnTo;
use super::{Answer, Refusal, Visit, error};
use crate::error::Error;
use crate::message::Message;

/// The answer to a person.
pub fn answer(visit: &Visit<'_>, refusal: Refusal, request: &Request<'_>) -> Result<Answer, Error> {
    let settings = &visit.site().settings;
    let path = request.uri().path().to_string();
    // A way back only to where a link could lead: a POST cannot be repeated by a redirect.
    let here = (request.method() == Method::Get).then(|| ReturnTo::parse(&request.uri().to_string())).flatten();
    // The last segment of these addresses is a secret: it belongs neither on a page nor into an address.
    let secret = request.route().is_some_and(|route| route.uri.path().ends_with("<token>"));
    let shown = match path.rsplit_once('/') {
        Some((folder, _)) if secret => format!("{folder}/…"),
        _ => path.clone(),
    };
    // The page that refuses must not be the one that is next: that would go round for ever.
    let own = |to: &str| to.split('?').next() == Some(path.as_str());
    let elsewhere = |visit: &Visit<'_>, setting: &str| {
        visit.site().urls().target(setting).filter(|to| !own(to)).unwrap_or_else(|| "/".to_owned())
    };
    let about = |id: &'static str| Message::new(id).with("path", shown.as_str());
    let next = here.as_ref().filter(|_| !secret).map(ToString::to_string).unwrap_or_default();
    Ok(match refusal {
        Refusal::MustSignIn => {
            if let (true, Some(here)) = (secret, &here) {
                visit.keep_way_back(here.as_str());
            }
            visit.flash(Flash::warning(about("must-sign-in")));
            visit.redirect_to("user.login", &[("next", next)])?
        }
        Refusal::MustConfirm => {
            visit.flash(Flash::warning(about("must-confirm")));
            visit.redirect(elsewhere(visit, &settings.after.unconfirmed))
        }
        Refusal::NoPermission => {
            visit.flash(Flash::danger(about("no-permission")));
            visit.redirect(elsewhere(visit, &settings.after.unauthorized))
        }
        Refusal::MustReauthenticate => {
            visit.flash(Flash::info("must-reauthenticate"));
            visit.redirect_to("user.confirm_access", &[("next", next)])?
        }
        Refusal::AlreadySignedIn => {
            // Who has opened a mailed link must not be sent on without a word.
            if request.query_value::<&str>("token").is_some() {
                visit.flash(Flash::info("sign-out-first").linking("user.logout", ""));
            }
            let next = request.query_value::<&str>("next").and_then(Result::ok).and_then(ReturnTo::parse);
            let next = next.map(|next| next.to_string()).filter(|next| !own(next));
            visit.redirect(next.unwrap_or_else(|| elsewhere(visit, &settings.after.login)))
        }
        Refusal::Csrf | Refusal::Foreign => {
            // The form's own page, where it has one, fresh and with a token that fits.
            let again = Some(visit.here()).filter(|here| *here != "/");
            let own = json!({
                "status": 403, "key": "csrf-failed", "request_id": null, "retry_after_text": null, "again": again,
            });
            visit.page("error", own)?.status(Status::Forbidden)
        }
        Refusal::Unknown | Refusal::Disguised | Refusal::Garbled | Refusal::Overloaded => {
            error::page(visit, refusal.status(), request)?
        }
    })
}
