//! Notices if machines of one site have different secret keys: each refuses the forms and links of the other. The database
//! has a fingerprint of the key that was used last; never the key.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::models::site_fact;

const FACT: &str = "secret-key";

/// What is wrong with this machine's key, if anything. Any of several keys may be the one that the others know.
pub fn complaint(conn: &mut Conn<'_>) -> Result<Option<&'static str>> {
    let known = site_fact::get(conn, FACT)?;
    let ours = conn.settings().keys.fingerprints();
    Ok(known.filter(|known| !ours.contains(known)).map(|_| {
        "SECRET_KEY is not the one that this site was last started with: if another machine still has that one, each \
         refuses the forms and links of the other: give all machines the same keys"
    }))
}

/// Notes the key that this machine signs with, after it was compared.
pub fn note(tx: &mut Tx<'_>) -> Result<Option<&'static str>> {
    let complaint = complaint(tx)?;
    let ours = tx.settings().keys.fingerprints();
    if let Some(signs) = ours.first()
        && site_fact::get(tx, FACT)?.as_ref() != Some(signs)
    {
        site_fact::set(tx, FACT, signs)?;
    }
    Ok(complaint)
}
