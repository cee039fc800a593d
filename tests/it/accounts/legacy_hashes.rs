//! Accounts that were taken over from another site, with the hashes of their passwords as they were there.

use app::config::values::Secret;

use super::{forget, reset};
use crate::support::{PASSWORD, TestApp};

// Made by passlib 1.7.4 as `auth/legacy_hashes.rs` says; the last two over Flask-Security's HMAC with `SALT`.
const SALT: &str = "salt of the old site";
const HASHES: [&str; 8] = [
    "$2b$05$Wu/5YK6S1.UNqKICq3An0ejvVE0C2y1DH9bLWkMC3LnnS6gZ5VQcy",
    "$pbkdf2-sha512$1000$UWqNkVIqpdS6F.Jca835/w$bEdpeIMRF4JHPY1Ps3iKqaCTBaTxQs92Bl0QOXxlIqBy9X7oqNDxFxKOHUPy6FKoYoBsnYoBY2DpsHGnUEQ13g",
    "$pbkdf2-sha256$1000$zdn7/3/v/T9nrJUyZqzVeg$jFyILZFpazGczsNhFZ6ZSeR8GCpgD0Oi.P3/2cWCGC8",
    "$6$rounds=1000$FD14ztKzBIKaG.qC$Eatkntzsp5NBLq07mVI6E4iSJynn24ZBGxC1NCnU0YF5MlSV8aobUti8Vbq71/9CYaZQK3u8wWWi21Ywfgwbp/",
    "$5$rounds=1000$IShH1MZ5HIYh6n8q$207RT0eoGRzmKPa7kckpaSGkrbPXB1PtEHDdk7576J7",
    "$scrypt$ln=8,r=8,p=1$9J4TAqD0npOSMoZwbu29Fw$p0ayw4hoZvHROvtbsi0hdVGYSTez5Z2ztY8y3c5JrdE",
    "$2b$04$aHMxsJa2xga1pQBQPyDkJu5TsU6iSRD7Kl2eMdrROFooCg2cBBv3y",
    "$argon2id$v=19$m=1024,t=2,p=2$PAdg7P3///8fA4Bwbq0Vgg$++evSVWcbRnQuj7KElbCV8X5uFQe3o6Ku5KZ1Iw9i6o",
];

fn site() -> TestApp {
    TestApp::with(|settings| settings.user.password_salt = Secret::from(SALT))
}

#[test]
fn the_old_password_opens_and_its_hash_is_of_today_from_then_on() {
    let app = site();
    for (number, hash) in HASHES.into_iter().enumerate() {
        let name = format!("name{number}");
        app.set_hash(app.member(&name), hash);
        assert_eq!(app.browser().sign_in(&name, "no such password").errors("password"), ["incorrect-credentials"]);
        assert_eq!(app.user(&name).unwrap().password_hash, hash);
        assert!(app.browser().sign_in(&name, PASSWORD).is_redirect(), "{hash}");
        let renewed = app.user(&name).unwrap().password_hash;
        assert!(renewed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{renewed}");
        assert!(app.browser().sign_in(&name, PASSWORD).is_redirect());
        assert_eq!(app.user(&name).unwrap().password_hash, renewed);
    }
}

#[test]
fn the_text_of_a_hash_is_no_password() {
    let app = site();
    for (number, hash) in HASHES.into_iter().enumerate() {
        let name = format!("name{number}");
        app.set_hash(app.member(&name), hash);
        assert_eq!(app.browser().sign_in(&name, hash).status, 422);
    }
    assert!(app.sessions().is_empty());
}

#[test]
fn a_hash_that_cannot_be_read_or_never_ends_shuts_out_that_one_user() {
    let app = site();
    let (ann, _) = (app.member("ann"), app.member("bob"));
    let wrong = app.browser().sign_in("bob", "no such password").without(&["bob"]);
    let pbkdf2 = HASHES[1].replace("$1000$", "$2147483648$");
    let scrypt = HASHES[5].replace("ln=8", "ln=30");
    for broken in [HASHES[0].replace("$05$", "$31$").as_str(), &pbkdf2, &scrypt, "$1$salt$hash", "{SSHA}x", "plain"] {
        app.set_hash(ann, broken);
        assert_eq!(app.browser().sign_in("ann", PASSWORD).without(&["ann"]), wrong, "{broken}");
        assert_eq!(app.browser().sign_in("ann", broken).without(&["ann"]), wrong, "{broken}");
        app.later(chrono::TimeDelta::minutes(15));
    }
    // The way out is the one of everybody who has forgotten the password.
    forget(&mut app.browser(), "ann@example.com");
    let link = app.mail_to("ann@example.com").link("/user/reset-password/");
    assert!(reset(&mut app.browser(), &link, PASSWORD).is_redirect());
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
    app.work();
}

#[test]
fn what_the_document_says_takes_an_account_over() {
    use diesel::connection::SimpleConnection;
    let document = include_str!("../../../docs/coming-from-flask.md");
    let sql = document.split("```sql").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let sql = sql.replace("$2b$12$...", HASHES[0]);
    let app = site();
    app.write(move |tx| Ok(tx.batch_execute(&sql)?));
    app.keep_house();
    for name in ["ann", "Ann", "ann@example.com"] {
        assert!(app.browser().sign_in(name, PASSWORD).is_redirect(), "{name}");
    }
}
