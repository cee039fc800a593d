//! The catcher: answers every request that no handler has answered, because a guard refused (`refusal.rs` has the
//! reasons), a service refused, or something failed. Programs get JSON; people a redirect to where they can do something
//! about it, else an error page (`error.rs`).

use rocket::http::{Method, Status};
use rocket::{Catcher, Request, catch, catchers};

use super::answer::Answer;
use super::error;
use super::once::{self, FormStart};
use super::program::is_program;
use super::refusal::Refusal;
use super::visit::Visit;
use crate::error::Result;
use crate::i18n::{text, translate};
use crate::message::{Flash, Message};
use crate::urls::ReturnTo;

/// The catchers of the whole site.
pub fn catchers() -> Vec<Catcher> {
    catchers![any]
}

#[catch(default)]
async fn any(status: Status, request: &Request<'_>) -> Answer {
    let visit = Visit::of(request).await;
    // What the handler decided belongs to what it did not do.
    visit.cookies.forget_decisions();
    let status = visible_status(status, request);
    let refusal = Refusal::of(request);
    let signs_in_first = refusal == Some(Refusal::MustSignIn) && request.method() == Method::Post;
    if let Some(answer) = once::repeated(&visit, request, signs_in_first).await {
        return answer;
    }
    let user_id = visit.visitor().map(|visitor| visitor.id.0);
    if let Some(kind) = refusal.and_then(Refusal::suspicious) {
        visit.client().log_refusal(kind, user_id, "");
    } else if status == Status::TooManyRequests {
        visit.client().log_refusal("too-many-tries", user_id, "");
    }
    let answer = if is_program(request) {
        Ok(error::json(&visit, status, request))
    } else {
        match (refusal, error::message(request)) {
            (Some(refusal), _) => answer_guard(&visit, refusal, request),
            (None, Some(flash)) => answer_service(&visit, flash, request),
            (None, None) => error::page(&visit, status, request),
        }
    };
    answer.unwrap_or_else(|why| error::bare_page(&visit, why, status, request))
}

/// Rocket answers 422 if a parameter of the path does not parse (`/users/abc`, where a number is expected). To a visitor,
/// that is a page that does not exist.
fn visible_status(status: Status, request: &Request<'_>) -> Status {
    let has_parameter = request.route().is_some_and(|route| route.uri.path().contains('<'));
    let by_service = error::message(request).is_some();
    if status == Status::UnprocessableEntity && has_parameter && !by_service { Status::NotFound } else { status }
}

/// Answers a person whom a guard refused.
fn answer_guard(visit: &Visit<'_>, refusal: Refusal, request: &Request<'_>) -> Result<Answer> {
    let after = &visit.app().settings.after;
    let path = request.uri().path().to_string();
    let here = page_of(visit, request);
    // The address of a mailed link ends in a secret, which belongs neither on a page nor in another address.
    let secret = request.route().is_some_and(|route| route.uri.path().ends_with("<_>"));
    let shown_path = if secret { without_secret(&path) } else { path.clone() };
    // Never redirects to the page that refused: that would go round for ever.
    let is_here = |to: &str| to.split('?').next() == Some(path.as_str());
    let elsewhere =
        |setting: &str| visit.app().urls().target(setting).filter(|to| !is_here(to)).unwrap_or_else(|| "/".to_owned());
    let next = here.as_ref().filter(|_| !secret).map_or("", ReturnTo::as_str).to_owned();
    Ok(match refusal {
        Refusal::MustSignIn => {
            if let (true, Some(here)) = (secret, &here) {
                visit.keep_way_back(here.as_str());
            }
            visit.flash(Flash::warning("must-sign-in"));
            visit.redirect_to("user.login", &[("next", next)])?
        }
        Refusal::MustConfirm => {
            visit.flash(Flash::warning("must-confirm"));
            visit.redirect(elsewhere(&after.unconfirmed))
        }
        Refusal::NoPermission => {
            let page = name_of(visit, request).unwrap_or(shown_path);
            visit.flash(Flash::danger(Message::new("no-permission").with("page", page)));
            visit.redirect(elsewhere(&after.unauthorized))
        }
        Refusal::MustReauthenticate => {
            visit.flash(Flash::info("must-reauthenticate"));
            visit.redirect_to("user.confirm_access", &[("next", next)])?
        }
        Refusal::AlreadySignedIn => {
            // Tell a visitor who has opened a mailed link why it does not open.
            if request.query_value::<&str>("token").is_some() {
                visit.flash(Flash::info("sign-out-first").linking("user.logout", ""));
            }
            let next = next_of(request).filter(|next| !is_here(next));
            visit.redirect(next.unwrap_or_else(|| elsewhere(&after.login)))
        }
        Refusal::Csrf => error::csrf_page(visit, visit.has_cookies())?,
        Refusal::Foreign => error::csrf_page(visit, true)?,
        Refusal::NoDatabase
        | Refusal::Repeated
        | Refusal::MethodOverride
        | Refusal::NotUtf8
        | Refusal::TooManyHeaders
        | Refusal::Maintenance => error::page(visit, refusal.status(), request)?,
    })
}

/// The page to come back to. A redirect cannot send a form again, but it can lead to the form's page.
fn page_of(visit: &Visit<'_>, request: &Request<'_>) -> Option<ReturnTo> {
    if request.method() == Method::Get {
        return ReturnTo::parse(&request.uri().to_string());
    }
    ReturnTo::parse(&visit.app().routes.page_above(request.route()?, request.uri().path().as_str())?)
}

/// What the menu calls the page of this request; else its title, whose id follows from the endpoint: `admin-users-title`
/// of `admin.users`.
fn name_of(visit: &Visit<'_>, request: &Request<'_>) -> Option<String> {
    let endpoint = visit.app().routes.endpoint(request.route()?)?;
    if let Some(entry) = visit.app().shell.menu.iter().find(|entry| entry.endpoint == endpoint) {
        return Some(translate(visit.lang(), &Message::new(entry.label)));
    }
    text(visit.lang(), &Message::new(format!("{}-title", endpoint.replace(['.', '_'], "-"))))
}

fn without_secret(path: &str) -> String {
    let (folder, _) = path.rsplit_once('/').unwrap_or_default();
    format!("{folder}/…")
}

/// Answers a person whom a service refused, such as for a used link: redirects to the sign-in page with the message. That
/// page sends on a visitor who is signed in.
fn answer_service(visit: &Visit<'_>, flash: &Flash, request: &Request<'_>) -> Result<Answer> {
    visit.flash(flash.clone());
    visit.redirect_to("user.login", &[("next", next_of(request).unwrap_or_default())])
}

/// The parameter `next` of the form, or else of the address.
fn next_of(request: &Request<'_>) -> Option<String> {
    let in_address = || request.query_value::<&str>("next")?.ok().and_then(ReturnTo::parse);
    FormStart::next(request).and_then(ReturnTo::parse).or_else(in_address).map(String::from)
}
