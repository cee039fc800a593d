//! Links to sign in as acts of `accounts/tug_of_war.rs`.

use app::models::Purpose;
use app::passwordless::{LoginLink, ask, sign_in};

use crate::accounts::tug_of_war::Party;

/// Asks for a link to each of their own addresses, for later.
pub fn prepare(party: &mut Party) -> bool {
    let before = party.links(LoginLink::NAME).len();
    for email in party.app.emails_of("ann").into_iter().filter(|email| email.address.ends_with(party.domain)) {
        party.done(ask(&party.db(), email.address.parse().unwrap(), None));
    }
    party.app.run_jobs();
    party.links(LoginLink::NAME).len() > before
}

/// Tries the links that they have.
pub fn use_one(party: &mut Party) -> bool {
    let session = party.links(LoginLink::NAME).into_iter().find_map(|key| party.done(sign_in(&party.db(), key, true)));
    party.enter(session.flatten())
}
