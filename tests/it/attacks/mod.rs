//! Attacks that are about no single feature, by what the attacker wants.
//!
//! What concerns one form or one page stands beside its other tests: another site's requests in `web/csrf`,
//! `web/foreign` and `web/disguises`, being led away in `web/return_to`, markup in `web/injection`, guessing
//! in `accounts/limits`, an address that is taken in `accounts/taken_address`, a thief's cookie in
//! `accounts/sessions`, a forged link in `accounts/confirm`.

mod databases; // what a stolen database opens
mod differences; // who has an account here
mod exhaustion; // that nobody else is served
mod programs; // a crash, by JSON of any shape
mod queries; // the database's own language
mod races; // one link, used twice
mod remains; // what outlives an account
mod smuggling; // one request that is two
mod tries; // more tries than the owner allows
mod typed_headers; // a mail of one's own
