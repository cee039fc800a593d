//! Attacks that concern no single feature, sorted by the attacker's goal.
//!
//! Attacks on one form or page are beside its other tests: cross-site requests in `web/csrf`, `web/foreign` and
//! `web/disguises`, open redirects in `web/return_to`, markup in `web/injection`, guessing in `accounts/limits`,
//! taken addresses in `accounts/taken_address`, stolen cookies in `accounts/sessions`, forged links in
//! `accounts/confirm`.

mod databases; // what a stolen database reveals
mod differences; // finding out who has an account
mod exhaustion; // denial of service
mod programs; // crashes by malformed JSON
mod queries; // SQL injection
mod races; // using one link twice
mod remains; // what outlives a deleted account
mod restored; // links from before a restore
mod rights; // getting the rights of others
mod smuggling; // request smuggling
mod tries; // evading limits
mod typed_headers; // mail header injection
