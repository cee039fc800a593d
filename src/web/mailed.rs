//! Mailed links: opens the token at the end of the address.

use std::marker::PhantomData;

use rocket::Request;
use rocket::request::{FromRequest, Outcome};

use super::app::App;
use crate::error::Result;
use crate::message::Flash;
use crate::models::{LinkKey, Purpose};

/// The guard of a page that a mailed link leads to. The page's address ends in `<_>`, which this guard reads:
///
/// ```ignore
/// #[get("/user/keep/<_>")]
/// pub async fn ask_to_keep(visit: Visit<'_>, link: Mailed<Keep>) -> Reply
/// ```
pub struct Mailed<P> {
    key: Option<LinkKey>,
    /// The path of the page, for the form on it.
    pub path: String,
    purpose: PhantomData<P>,
}

impl<P: Purpose> Mailed<P> {
    /// What the link holds; refused if the link was not made by this site for this purpose. (The guard itself
    /// admits every token, so that a form without its own token is refused first.)
    pub fn key(&self) -> Result<LinkKey> {
        self.key.ok_or_else(|| Flash::danger(P::INVALID).into())
    }
}

#[rocket::async_trait]
impl<'r, P: Purpose> FromRequest<'r> for Mailed<P> {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let path = request.uri().path();
        let token = path.segments().last().unwrap_or_default();
        let key = request.rocket().state::<App>().and_then(|app| app.tokens.open_link(P::NAME, token));
        Outcome::Success(Self { key, path: path.to_string(), purpose: PhantomData })
    }
}
