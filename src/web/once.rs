//! A form that is sent twice, as by a double click: the second time it gets the first answer again, and nothing is done
//! twice.
//!
//! A form is the same if its page, its token (which every opened page has for itself) and everything typed are the same.
//! On one machine the second waits for the first. Answers that did something are kept in the database for a minute, so
//! that the second may arrive at another machine. An answer can hold the secret of a new session, so it is encrypted with
//! a key that is made of the form's token and the browser's own secret: it opens for nobody but who sent the form.

use std::sync::{Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE;
use fernet::Fernet;
use hmac::Mac;
use rocket::http::Status;
use rocket::{Request, Response};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tokio::sync::OwnedMutexGuard;

use super::answer::Answer;
use super::cookies::Kind;
use super::turns::Turns;
use super::visit::Visit;
use crate::config::keys::hmac;
use crate::models::SentForm;

/// A form whose token belongs to this browser.
pub struct Form {
    key: Vec<u8>,
    body: Vec<u8>,
    cipher: Option<Fernet>,
}

impl Form {
    /// `secret` is that of the token.
    fn new(request: &Request<'_>, turns: &Turns, secret: &str, token: &str, body: &[u8]) -> Self {
        let page = [secret, token, &request.uri().to_string()].join("\n");
        let derive = |purpose: &str, more: &[u8]| {
            let mac = hmac(&turns.key, purpose.as_bytes()).chain_update(&page).chain_update(more);
            mac.finalize().into_bytes().to_vec()
        };
        Self {
            key: derive("form", &[]),
            body: derive("body", &Sha256::digest(body)),
            cipher: Fernet::new(&URL_SAFE.encode(derive("answer", &[]))),
        }
    }
}

/// An answer that did something: where it leads, and its cookies.
#[derive(Clone, Serialize, Deserialize)]
pub struct Kept {
    location: String,
    cookies: Vec<String>,
}

impl Kept {
    pub fn answer(self) -> Answer {
        self.cookies.into_iter().fold(Answer::redirect(self.location), |answer, line| answer.header("Set-Cookie", line))
    }
}

/// The form that this request works on. While this exists, the same form waits.
#[derive(Default)]
struct Work(Mutex<Option<(Form, OwnedMutexGuard<()>)>>);

/// The answer that this request gets again.
#[derive(Default)]
struct Again(Mutex<Option<Kept>>);

/// Begins to work on a form. Returns false if it was answered before: then the catcher repeats the answer.
///
/// The token may be that of a session that has ended: the first time may have ended it.
pub async fn begin(visit: &Visit<'_>, request: &Request<'_>, token: &str, body: &[u8]) -> bool {
    let Some(secret) = secret_of(visit, token) else { return true };
    let form = Form::new(request, &visit.app.turns, secret, token, body);
    let turn = visit.app.turns.wait(&form.key).await;
    let is_same = |found: &SentForm| found.body == form.body;
    if let Some(kept) = look_up(visit, &form, is_same).await {
        *request.local_cache(Again::default).0.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
        return false;
    }
    *request.local_cache(Work::default).0.lock().unwrap_or_else(PoisonError::into_inner) = Some((form, turn));
    true
}

/// The answer to repeat, if there is one.
///
/// A guard refuses a second form whose first one has ended the session, such as that to delete the account, and nobody
/// reads what was typed. There the form alone decides: whoever has its token and its secret has sent it before.
pub async fn repeated(visit: &Visit<'_>, request: &Request<'_>, is_refused: bool) -> Option<Answer> {
    let again = request.local_cache(Again::default).0.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(kept) = again {
        return Some(kept.answer());
    }
    let token = FormStart::token(request).filter(|_| is_refused)?;
    let form = Form::new(request, &visit.app.turns, secret_of(visit, token)?, token, &[]);
    let _turn = visit.app.turns.wait(&form.key).await;
    look_up(visit, &form, |_| true).await.map(Kept::answer)
}

/// The secret of this browser that the token was made of.
fn secret_of<'r>(visit: &Visit<'r>, token: &str) -> Option<&'r str> {
    let cookies = visit.cookies;
    let mut secrets = cookies.all(Kind::Session).chain(cookies.all(Kind::Browser));
    secrets.find(|secret| visit.app.csrf.verify(secret, token))
}

async fn look_up(visit: &Visit<'_>, form: &Form, is_same: impl Fn(&SentForm) -> bool) -> Option<Kept> {
    let key = form.key.clone();
    let found = visit.db.read_one(move |conn| {
        let now = conn.now();
        Ok(SentForm::find(conn, &key, now)?)
    });
    // Without a database nothing was done before, and nothing will be now.
    let found = found.await.ok().flatten().filter(is_same)?;
    let answer = form.cipher.as_ref()?.decrypt(&found.answer).ok()?;
    serde_json::from_slice(&answer).ok()
}

/// An answer to be kept. While this exists, the same form waits.
pub struct Done {
    form: Form,
    answer: Kept,
    turn: OwnedMutexGuard<()>,
}

/// Ends the work on the form of this request. Returns the answer, if it did something: one that shows the form again, or
/// refuses it, did nothing.
pub fn end(request: &Request<'_>, response: &Response<'_>, is_refused: bool) -> Option<Done> {
    let work = request.local_cache(Work::default).0.lock().unwrap_or_else(PoisonError::into_inner).take();
    let (form, turn) = work.filter(|_| response.status() == Status::SeeOther && !is_refused)?;
    let lines = |name| response.headers().get(name).map(str::to_owned).collect();
    let location = response.headers().get_one("Location").unwrap_or("/").to_owned();
    Some(Done { form, answer: Kept { location, cookies: lines("Set-Cookie") }, turn })
}

/// Keeps the answer for a minute.
pub async fn keep(request: &Request<'_>, done: Done) {
    let visit = Visit::of(request).await;
    let (form, now) = (done.form, visit.db.now());
    let answer = serde_json::to_vec(&done.answer).ok().zip(form.cipher);
    let Some(answer) = answer.map(|(answer, cipher)| cipher.encrypt(&answer)) else { return };
    let row = SentForm { key: form.key, body: form.body, answer, created_at: now };
    if let Err(error) = visit.write(move |tx| Ok(row.keep(tx)?)).await {
        tracing::warn!("the answer to a form was not kept: {:#}", error.root_cause());
    }
    drop(done.turn);
}

/// The first fields of a form, before anybody has read it.
#[derive(Default)]
pub struct FormStart(Vec<(String, String)>);

impl FormStart {
    /// The most bytes that it takes, and that Rocket lets see.
    pub const LENGTH: usize = 512;

    /// Remembers the fields of the form that begins like this.
    pub fn remember(request: &Request<'_>, start: &[u8]) {
        let mut fields: Vec<_> = url::form_urlencoded::parse(start).into_owned().collect();
        if start.len() >= Self::LENGTH {
            // It may go on.
            fields.pop();
        }
        request.local_cache(|| Self(fields));
    }

    fn fields<'r>(request: &'r Request<'_>) -> impl Iterator<Item = (&'r str, &'r str)> {
        request.local_cache(Self::default).0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The token, which comes first.
    fn token<'r>(request: &'r Request<'_>) -> Option<&'r str> {
        Self::fields(request).next().filter(|(name, _)| *name == "csrf_token").map(|(_, token)| token)
    }

    /// Where to go afterwards, which comes second.
    pub fn next<'r>(request: &'r Request<'_>) -> Option<&'r str> {
        Self::fields(request).nth(1).filter(|(name, _)| *name == "next").map(|(_, next)| next)
    }
}
