//! Password comparison, and how passwords are stored.

use super::register_with;
use crate::support::{PASSWORD, TestApp, registration};

#[test]
fn only_the_exact_password_signs_in() {
    let mut app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    app.allow_unfinished_jobs();
    let long = format!("{}Xy", "correct horse ".repeat(7));
    assert_eq!(long.len(), 100);
    for (number, (password, wrong)) in [
        (long.as_str(), vec![&long[..99], &long[..72], &long[..64], long.trim_end_matches("Xy")]),
        ("  blanks around  ", vec!["blanks around", "  blanks around", "blanks around  ", "  Blanks around  "]),
        ("\t tabs & + signs %41", vec!["\t tabs & + signs A", "tabs & + signs %41", "\t tabs &   signs %41"]),
        (
            "crab \u{1f980} and \u{fffd} friends",
            vec!["crab  and  friends", "crab ? and ? friends", "crab \u{1f980} and \u{1f980} friends"],
        ),
        ("\"quoted\" 'twice' `once`", vec!["quoted twice once", "\\\"quoted\\\" 'twice' `once`"]),
        ("<b>bold</b> &amp; free", vec!["bold & free", "<b>bold</b> & free"]),
        ("abcdefg\0Xyz", vec!["abcdefg\0Yyz", "abcdefg", "abcdefg\0"]),
        ("Straße zum Meer", vec!["STRASSE ZUM MEER", "Strasse zum Meer", "straße zum meer"]),
    ]
    .into_iter()
    .enumerate()
    {
        let (name, email) = (format!("name{number}"), format!("name{number}@example.com"));
        let mut browser = app.browser().from_ip(&format!("192.0.2.{number}"));
        let own = registration(name.as_str(), &email, password);
        assert!(register_with(&mut browser, &own).is_redirect(), "registering was refused: {password:?}");
        browser.sign_out();
        for wrong in wrong {
            assert_eq!(browser.sign_in(&name, wrong).errors("password"), ["incorrect-credentials"], "{wrong:?}");
        }
        assert!(browser.sign_in(&name, password).is_redirect(), "signing in was refused: {password:?}");
        assert_eq!(browser.signed_in_as(), Some(name));
    }
}

#[test]
fn composed_and_decomposed_letters_are_the_same_password() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    let mut browser = app.browser();
    let (composed, decomposed) = ("caf\u{e9} au lait", "cafe\u{301} au lait");
    assert!(register_with(&mut browser, &[("password", composed), ("retype_password", decomposed)]).is_redirect());
    browser.sign_out();
    assert!(browser.sign_in("ann", decomposed).is_redirect());
    app.run_jobs();
}

#[test]
fn an_overlong_password_is_a_wrong_password() {
    let app = TestApp::new();
    app.member("ann");
    let wrong = app.browser().sign_in("ann", "no such password").redacted(&[]);
    for length in [1001, 5000, 30_000] {
        assert_eq!(app.browser().sign_in("ann", &"x".repeat(length)).redacted(&[]), wrong, "{length}");
    }
    assert_eq!(app.browser().sign_in("ann", &"x".repeat(70_000)).status, 413);
    assert!(app.sessions().is_empty());
}

#[test]
fn passwords_are_stored_as_slow_salted_hashes() {
    let app = TestApp::new();
    app.browser().register("ann", "ann@example.com");
    app.browser().register("bob", "bob@example.com");
    let hashes: Vec<_> = ["ann", "bob"].iter().map(|name| app.user(name).unwrap().password_hash).collect();
    for hash in &hashes {
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "not a current argon2id hash: {hash}");
    }
    assert_ne!(hashes[0], hashes[1]);
    app.run_jobs();
}

#[test]
fn a_weak_hash_is_upgraded_when_the_user_signs_in() {
    let app = TestApp::new();
    let id = app.member("ann");
    // argon2id with weaker parameters than the current ones.
    let old = weak_hash(PASSWORD);
    app.set_hash(id, &old);
    assert_eq!(app.browser().sign_in("ann", "no such password").status, 422);
    assert_eq!(app.user("ann").unwrap().password_hash, old);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
    let renewed = app.user("ann").unwrap().password_hash;
    assert!(renewed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "not a current argon2id hash: {renewed}");
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
    assert_eq!(app.user("ann").unwrap().password_hash, renewed, "a current hash must not be replaced");
}

fn weak_hash(password: &str) -> String {
    use argon2::{Algorithm, Argon2, Params, Version};
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD_NO_PAD;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64, 1, 1, Some(32)).unwrap());
    let (salt, mut hash) = (*b"salt of a test..", [0; 32]);
    argon2.hash_password_into(password.as_bytes(), &salt, &mut hash).unwrap();
    format!("$argon2id$v=19$m=64,t=1,p=1${}${}", STANDARD_NO_PAD.encode(salt), STANDARD_NO_PAD.encode(hash))
}

#[test]
fn a_broken_hash_locks_out_only_its_user() {
    let app = TestApp::new();
    let (ann, _) = (app.member("ann"), app.member("bob"));
    let wrong = app.browser().sign_in("bob", "no such password").redacted(&["bob"]);
    let greedy = "$argon2id$v=19$m=4194304,t=99,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZWhhc2hzb21laGFzaHNvbWVoYXNo";
    for broken in ["", "x", PASSWORD, "$argon2id$", "$argon2id$v=19$m=19456,t=2,p=1$$", "ü$ü$ü", "$2b$12$üüü", greedy]
    {
        app.set_hash(ann, broken);
        for password in [PASSWORD, "x"] {
            let mut browser = app.browser().from_ip(&format!("192.0.2.{}", broken.len() + 2));
            assert_eq!(browser.sign_in("ann", password).redacted(&["ann"]), wrong, "{broken}");
            assert_eq!(browser.signed_in_as(), None);
        }
        app.advance_clock(chrono::TimeDelta::minutes(15));
        assert!(app.browser().sign_in("bob", PASSWORD).is_redirect());
    }
}

#[test]
fn one_client_holds_a_quarter_of_the_queue_for_hashes_at_most() {
    use app::auth::{Password, PasswordManager};
    use app::db::Client;
    use rocket::futures::future::join_all;
    let passwords = PasswordManager::new();
    let of = |ip: &str| passwords.caused_by(&Client { ip: ip.to_owned(), ..Client::default() });
    // One IPv6 network is one client.
    let greedy: Vec<_> = (0..20).map(|at| of(&format!("2001:db8:1:2::{at}"))).collect();
    let others: Vec<_> = (0..4).map(|at| of(&format!("2001:db8:1:3:{at}::1"))).chain([of("192.0.2.1")]).collect();
    let password = Password::new(PASSWORD);
    let hashes = greedy.iter().chain(&others).map(|passwords| passwords.hash_password(&password));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let done: Vec<_> = runtime.block_on(join_all(hashes)).iter().map(Result::is_ok).collect();
    assert_eq!(done[..20].iter().filter(|good| **good).count(), 16, "a quarter of 64");
    assert!(done[20..].iter().all(|good| *good), "the others get in: {done:?}");
}
