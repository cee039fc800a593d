//! Noticing a sign-in from a browser that is new to the account.

use chrono::TimeDelta;

use super::device::Device;
use super::{agent, mails};
use crate::auth::digest;
use crate::config::Settings;
use crate::db::Tx;
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{Link, Reader};
use crate::models::{Client, Purpose, Session, Token, User, UserEmail};

/// How long a browser is known that does not sign in: as long as browsers keep a cookie.
pub const LIFETIME: TimeDelta = TimeDelta::days(400);
/// How long the link of the mail is good for.
const LINK: TimeDelta = TimeDelta::days(7);
/// A session that is older than this was not opened by the answer that carries it, only renewed.
const JUST_NOW: TimeDelta = TimeDelta::minutes(1);

/// Notes who signed in with the browser that holds `cookie`, by the secret of the new session, and tells the owner of
/// the account if the browser is new to it. The first browser of an account is no news.
pub fn notice(
    tx: &mut Tx<'_>,
    settings: &Settings,
    secret: &str,
    cookie: &str,
    lang: &Lang,
    client: &Client,
) -> Result<(), Error> {
    let now = tx.now();
    let Some(found) = Session::with_user(tx, &digest(secret))? else { return Ok(()) };
    let user_id = found.session.user_id;
    if now - found.session.created_at > JUST_NOW || Device::seen(tx, user_id, cookie, now)? {
        return Ok(());
    }
    // Before the old ones are forgotten: whoever comes back after years has been here.
    let first = Device::of_user(tx, user_id)?.is_empty();
    Device::forget_unseen(tx, user_id, now - LIFETIME)?;
    let device = agent::in_words(&client.user_agent);
    Device::add(tx, user_id, cookie, &device, now)?;
    if first {
        return Ok(());
    }
    tx.audit("new-device", user_id, client, "")?;
    // To nobody who has not shown that the address is his: the link locks the account.
    let email = UserEmail::primary_of(tx, user_id)?.filter(|email| email.confirmed_at.is_some());
    let (Some(email), Some(user)) = (email, User::find(tx, user_id)?) else { return Ok(()) };
    let link = if settings.user.recovers() {
        let row = Token::create(tx, Purpose::NotMe, Some(user_id), &email.canonical, now, LINK)?;
        Some(Link::new("user.not_me", Purpose::NotMe, row, None))
    } else {
        None
    };
    let reader = Reader { user_id: Some(user_id), address: email.address, lang: lang.clone() };
    let mail =
        mails::NewDevice { username: user.username, device, ip: client.ip.clone(), at: now.and_utc().to_rfc3339() };
    tx.mail(&reader, link, &mail)
}
