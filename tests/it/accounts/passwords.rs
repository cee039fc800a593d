//! Passwords: only the exact one opens, and what is stored of it.

use super::register_with;
use crate::support::{PASSWORD, TestApp};

#[test]
fn only_the_exact_password_opens() {
    let mut app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    app.leave_jobs();
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
        let own =
            [("username", name.as_str()), ("email", &email), ("password", password), ("retype_password", password)];
        assert!(register_with(&mut browser, &own).is_redirect(), "{password:?}");
        browser.sign_out();
        for wrong in wrong {
            assert_eq!(browser.sign_in(&name, wrong).errors("password"), ["incorrect-credentials"], "{wrong:?}");
        }
        assert!(browser.sign_in(&name, password).is_redirect(), "{password:?}");
        assert_eq!(browser.who(), Some(name));
    }
}

#[test]
fn the_same_letters_are_the_same_password_on_every_keyboard() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    let mut browser = app.browser();
    let (composed, decomposed) = ("caf\u{e9} au lait", "cafe\u{301} au lait");
    assert!(register_with(&mut browser, &[("password", composed), ("retype_password", decomposed)]).is_redirect());
    browser.sign_out();
    assert!(browser.sign_in("ann", decomposed).is_redirect());
    app.work();
}

#[test]
fn a_password_longer_than_any_is_a_wrong_one() {
    let app = TestApp::new();
    app.member("ann");
    let wrong = app.browser().sign_in("ann", "no such password").without(&[]);
    for length in [1001, 5000, 30_000] {
        assert_eq!(app.browser().sign_in("ann", &"x".repeat(length)).without(&[]), wrong, "{length}");
    }
    assert_eq!(app.browser().sign_in("ann", &"x".repeat(70_000)).status, 413);
    assert!(app.sessions().is_empty());
}

#[test]
fn what_is_stored_is_a_slow_hash_with_a_salt_of_its_own() {
    let app = TestApp::new();
    app.browser().register("ann", "ann@example.com");
    app.browser().register("bob", "bob@example.com");
    let hashes: Vec<_> = ["ann", "bob"].iter().map(|name| app.user(name).unwrap().password_hash).collect();
    for hash in &hashes {
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    }
    assert_ne!(hashes[0], hashes[1]);
    app.work();
}

#[test]
fn an_old_hash_is_renewed_by_signing_in_and_only_by_that() {
    let app = TestApp::new();
    let id = app.member("ann");
    // argon2id of "correct horse battery" with weaker parameters than today's.
    let old = weak_hash(PASSWORD);
    app.set_hash(id, &old);
    assert_eq!(app.browser().sign_in("ann", "no such password").status, 422);
    assert_eq!(app.user("ann").unwrap().password_hash, old);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
    let renewed = app.user("ann").unwrap().password_hash;
    assert!(renewed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{renewed}");
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
    assert_eq!(app.user("ann").unwrap().password_hash, renewed, "a hash of today was made anew");
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
fn a_broken_hash_shuts_out_that_one_user_and_nobody_else() {
    let app = TestApp::new();
    let (ann, _) = (app.member("ann"), app.member("bob"));
    let wrong = app.browser().sign_in("bob", "no such password").without(&["bob"]);
    let greedy = "$argon2id$v=19$m=4194304,t=99,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZWhhc2hzb21laGFzaHNvbWVoYXNo";
    for broken in ["", "x", PASSWORD, "$argon2id$", "$argon2id$v=19$m=19456,t=2,p=1$$", "ü$ü$ü", "$2b$12$üüü", greedy]
    {
        app.set_hash(ann, broken);
        for password in [PASSWORD, "x"] {
            let mut browser = app.browser().from_ip(&format!("192.0.2.{}", broken.len() + 2));
            assert_eq!(browser.sign_in("ann", password).without(&["ann"]), wrong, "{broken}");
            assert_eq!(browser.who(), None);
        }
        app.later(chrono::TimeDelta::minutes(15));
        assert!(app.browser().sign_in("bob", PASSWORD).is_redirect());
    }
}
