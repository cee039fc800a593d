//! Checks that response times do not reveal who has an account.
//!
//! It runs the binary named by `GANTRY_BIN` in an empty folder with a slow mail server, sends forms whose responses
//! look the same, and compares the medians of their times. Run it alone, with a release build:
//!
//!     cargo build --release
//!     GANTRY_BIN=$PWD/target/release/gantry cargo run --manifest-path tests/timing/Cargo.toml

#[path = "../../it/support/registration.rs"]
mod fields;
mod measure;
mod site;
mod urls;
mod visitor;

use std::process::ExitCode;

use measure::Comparison;
use site::{PEOPLE, Site};
use visitor::{Visitor, form};

/// The password of every account here.
const PASSWORD: &str = "correct horse battery";
/// A wrong password.
const WRONG: &str = "wrong horse battery";

fn main() -> ExitCode {
    let site = Site::start();
    let registering = Visitor::new(site.port);
    for number in 0..PEOPLE {
        site.create_account(&format!("owner{number}"));
        let name = format!("claim{number}");
        assert_eq!(registering.send(&registration(&name, &unconfirmed(number))).status, 303, "registering {name}");
    }
    let token = registering.token.clone();
    let comparisons = [
        Comparison::new("a wrong password, by name")
            .case("an unknown name", 422, |n| sign_in(&format!("nobody{n}"), WRONG))
            .case("a known name", 422, |n| sign_in(&format!("owner{}", n % PEOPLE), WRONG))
            .case("an unconfirmed name", 422, |n| sign_in(&format!("claim{}", n % PEOPLE), WRONG)),
        Comparison::by_address("a wrong password, by address", 422, |address| sign_in(address, WRONG)),
        Comparison::new("a password that is too long")
            .case("an unknown name", 422, |n| sign_in(&format!("nobody{n}"), &WRONG.repeat(100)))
            .case("a known name", 422, |n| sign_in(&format!("owner{}", n % PEOPLE), &WRONG.repeat(100))),
        Comparison::new("registering")
            .case("an unknown address", 303, |n| registration(&format!("free{n}"), &unknown(n)))
            .case("a known address", 303, |n| registration(&format!("own{n}"), &known(n)))
            .case("an unconfirmed address", 303, |n| registration(&format!("wait{n}"), &unconfirmed(n))),
        Comparison::by_address("asking for another confirmation mail", 303, |address| {
            form("user.resend_confirm_email", &[("email", address)])
        }),
        Comparison::by_address("a forgotten password", 303, |address| {
            form("user.forgot_password", &[("email", address)])
        }),
        Comparison::new("a form token")
            .case("wrong from the first character on", 403, |_| form("theme", &[("csrf_token", &"!".repeat(43))]))
            .case("wrong in the last character", 403, move |_| {
                form("theme", &[("csrf_token", &format!("{}!", &token[..token.len() - 1]))])
            }),
    ];
    // A browser that has registered no account, so that earlier requests have no influence.
    let visitor = Visitor::new(site.port);
    let mut alike = true;
    for mut comparison in comparisons {
        alike &= comparison.are_alike(&visitor);
    }
    if alike { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn sign_in(name: &str, password: &str) -> visitor::Form {
    form("user.login", &[("username", name), ("password", password)])
}

fn registration(name: &str, email: &str) -> visitor::Form {
    form("user.register", &fields::registration(name, email, PASSWORD))
}

/// An unknown address.
fn unknown(number: usize) -> String {
    format!("nobody{number}@example.com")
}

/// An address of a confirmed account.
fn known(number: usize) -> String {
    format!("owner{}@example.com", number % PEOPLE)
}

/// An address of an unconfirmed account.
fn unconfirmed(number: usize) -> String {
    format!("claim{}@example.com", number % PEOPLE)
}
