//! "Look into your inbox": what to do while a mail is on its way, and if it does not come. Registering and asking for a mail
//! lead here. The browser itself remembers the address, in an encrypted cookie: no link can make the page show another one.

use std::borrow::Cow;

use rocket::get;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::accounts::claim::Claim;
use crate::error::Result;
use crate::message::Message;
use crate::web::{Reply, Visit};

/// The mail that this browser waits for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Inbox {
    /// The page that sends it again: one of those below, or a feature's.
    pub again: Cow<'static, str>,
    /// The address it goes to, as the visitor knows it.
    pub address: String,
    /// What the browser may do for the account, if its visitor has shown to own it.
    pub claim: Option<Claim>,
}

/// Sends a link that confirms the address.
pub const CONFIRM: &str = "user.resend_confirm_email";
/// Sends a link that replaces the password.
pub const RESET: &str = "user.forgot_password";
/// Sends a link that cancels a deletion.
pub const KEEP: &str = "user.send_keep_link";

/// The message that a confirmation link was sent. `sure` is false where nobody may learn whether the address has an account.
pub fn confirmation_sent(address: &str, sure: bool) -> Message {
    Message::new("confirmation-sent").with("email", address).with("sure", if sure { "yes" } else { "no" })
}

/// Makes this browser wait for a mail.
pub fn expect(visit: &Visit<'_>, inbox: &Inbox) {
    visit.remember_inbox(&json!(inbox).to_string());
}

pub fn expected(visit: &Visit<'_>) -> Option<Inbox> {
    serde_json::from_str(&visit.inbox()?).ok()
}

/// What this browser may do for an account without a session.
pub fn claim(visit: &Visit<'_>) -> Option<Claim> {
    expected(visit)?.claim
}

/// Waits for another mail, which the page `again` sends, and keeps the claim.
pub fn expect_mail(visit: &Visit<'_>, again: &'static str, address: &str) {
    expect(visit, &Inbox { again: again.into(), address: address.to_owned(), claim: claim(visit) });
}

#[get("/user/check-inbox")]
pub async fn page(visit: Visit<'_>) -> Reply {
    let inbox = expected(&visit);
    let correctable = correctable(&visit, inbox.as_ref().and_then(|inbox| inbox.claim.clone())).await?;
    let unconfirmed = visit.visitor().filter(|visitor| !visitor.confirmed).and_then(|visitor| visitor.email.clone());
    let address = inbox.as_ref().map(|inbox| inbox.address.clone()).or(unconfirmed);
    let again = inbox.map_or(CONFIRM.into(), |inbox| inbox.again);
    let variables = json!({
        "again": visit.offers(&again).then_some(again),
        "address": address,
        "correctable": correctable,
        "support": visit.app().settings.app.support,
    });
    visit.page("accounts/check_inbox", variables)
}

/// Whether this visitor can correct the address of an account that is not confirmed yet.
async fn correctable(visit: &Visit<'_>, claim: Option<Claim>) -> Result<bool> {
    match (visit.visitor(), claim) {
        (Some(visitor), _) => Ok(!visitor.confirmed),
        (None, Some(claim)) => visit.read(move |conn| Ok(claim.unconfirmed(conn)?.is_some())).await,
        (None, None) => Ok(false),
    }
}
