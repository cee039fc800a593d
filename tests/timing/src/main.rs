//! Whether the time that an answer takes tells what its words do not: who has an account here.
//!
//! Starts the program that `GANTRY_BIN` names in an empty folder, with a mail server that is slow to greet, sends
//! forms whose answers look the same, and compares the medians of their times. Run it alone, on a release build:
//!
//!     cargo build --release
//!     GANTRY_BIN=$PWD/target/release/gantry cargo run --manifest-path tests/timing/Cargo.toml

mod measure;
mod site;
mod visitor;

use std::process::ExitCode;

use measure::Comparison;
use site::{PEOPLE, Site};
use visitor::{Visitor, form};

/// The password of every account here.
const PASSWORD: &str = "correct horse battery";
/// One that nobody has.
const WRONG: &str = "wrong horse battery";

fn main() -> ExitCode {
    let site = Site::start();
    let registering = Visitor::new(site.port);
    for number in 0..PEOPLE {
        site.create_account(&format!("owner{number}"));
        let name = format!("claim{number}");
        assert_eq!(registering.send(&registration(&name, &claimed(number))).status, 303, "registering {name}");
    }
    let token = registering.token.clone();
    let comparisons = [
        Comparison::new("a wrong password, by name")
            .case("nobody's name", 422, |n| sign_in(&format!("nobody{n}"), WRONG))
            .case("somebody's name", 422, |n| sign_in(&format!("owner{}", n % PEOPLE), WRONG))
            .case("a name that waits", 422, |n| sign_in(&format!("claim{}", n % PEOPLE), WRONG)),
        Comparison::by_address("a wrong password, by address", 422, |address| sign_in(address, WRONG)),
        Comparison::new("a password that is too long")
            .case("nobody's name", 422, |n| sign_in(&format!("nobody{n}"), &WRONG.repeat(100)))
            .case("somebody's name", 422, |n| sign_in(&format!("owner{}", n % PEOPLE), &WRONG.repeat(100))),
        Comparison::new("registering")
            .case("a free address", 303, |n| registration(&format!("free{n}"), &free(n)))
            .case("somebody's address", 303, |n| registration(&format!("own{n}"), &owned(n)))
            .case("an address that waits", 303, |n| registration(&format!("wait{n}"), &claimed(n))),
        Comparison::by_address("asking for another confirmation mail", 303, |address| {
            form("/user/resend-confirm-email", &[("email", address)])
        }),
        Comparison::by_address("a forgotten password", 303, |address| {
            form("/user/forgot-password", &[("email", address)])
        }),
        Comparison::new("a form token")
            .case("wrong from the first character on", 403, |_| form("/theme", &[("csrf_token", &"!".repeat(43))]))
            .case("wrong in the last character", 403, move |_| {
                form("/theme", &[("csrf_token", &format!("{}!", &token[..token.len() - 1]))])
            }),
    ];
    // A browser that has registered nothing: what it did earlier makes no difference either.
    let visitor = Visitor::new(site.port);
    let mut alike = true;
    for mut comparison in comparisons {
        alike &= comparison.holds(&visitor);
    }
    if alike { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn sign_in(name: &str, password: &str) -> visitor::Form {
    form("/user/login", &[("username", name), ("password", password)])
}

fn registration(name: &str, email: &str) -> visitor::Form {
    let password = [("password", PASSWORD), ("retype_password", PASSWORD)];
    form("/user/register", &[&[("username", name), ("email", email)][..], &password].concat())
}

/// An address that nobody ever gave.
fn free(number: usize) -> String {
    format!("nobody{number}@example.com")
}

/// An address that somebody owns.
fn owned(number: usize) -> String {
    format!("owner{}@example.com", number % PEOPLE)
}

/// An address that an account claims and has not confirmed.
fn claimed(number: usize) -> String {
    format!("claim{}@example.com", number % PEOPLE)
}
