//! Notices sign-ins with a browser that is new to the account.

use super::device::Device;
use super::lock_out::NotMe;
use crate::accounts::events::{ChangedPassword, LoggedIn, ResetPassword};
use crate::accounts::recovery::way_back;
use crate::auth::agent;
use crate::clock;
use crate::db::Tx;
use crate::error::Result;
use crate::mail::{Mail, Recipient};
use crate::models::known_browser::LIFETIME;
use crate::models::{UserEmail, UserId};

/// Subscribes to every sign-in: notes the browser, and mails the owner of the account if it is new, but not the first.
pub fn on_sign_in(event: &LoggedIn, tx: &mut Tx<'_>) -> Result<()> {
    if !tx.settings().user.send_new_device_email {
        return Ok(());
    }
    let (user_id, now) = (event.user_id, tx.now());
    if Device::mark_seen(tx, user_id)? {
        return Ok(());
    }
    // Before old browsers are forgotten: for an owner who returns after years, this is not the first.
    let first = Device::of_user(tx, user_id)?.is_empty();
    Device::forget_unseen(tx, user_id, now - LIFETIME)?;
    let name = agent::describe(&tx.client().user_agent);
    Device::add(tx, user_id, &name)?;
    if first {
        return Ok(());
    }
    tx.audit("new-device", user_id, "")?;
    // Only to a confirmed address, because the link locks the account. An address that is new to it gets no link.
    let email = UserEmail::primary_of(tx, user_id)?.filter(|email| email.confirmed_at.is_some());
    let Some(email) = email else { return Ok(()) };
    let link = if tx.settings().user.can_reset_password() { way_back::<NotMe>(tx, &email, None)? } else { None };
    let mail = Mail::new("new_device")
        .with("device", name)
        .with("ip", tx.client().ip.as_str())
        .with("at", clock::utc(now))
        .with_link(link);
    tx.mail(&Recipient::from(&email), mail)
}

/// Subscribes to changed passwords: the account's other browsers count as new again, so that somebody who knew the old
/// password does not come back unnoticed.
pub fn on_changed_password(event: &ChangedPassword, tx: &mut Tx<'_>) -> Result<()> {
    forget_others(tx, event.user_id)
}

/// The same for passwords that were reset.
pub fn on_reset_password(event: &ResetPassword, tx: &mut Tx<'_>) -> Result<()> {
    forget_others(tx, event.user_id)
}

fn forget_others(tx: &mut Tx<'_>, user_id: UserId) -> Result<()> {
    Device::forget_others(tx, user_id)?;
    Ok(())
}
