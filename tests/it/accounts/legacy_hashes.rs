//! Accounts imported from another site, with their old password hashes.

use secrecy::SecretString;

use super::{forget, reset};
use crate::structure::source::document;
use crate::support::{PASSWORD, TestApp};

// Created with passlib 1.7.4 as `hash_formats.rs` describes. The last two hash Flask-Security's HMAC with `SALT`.
const SALT: &str = "salt of the old site";
const HASHES: [&str; 8] = [
    "single:$2b$05$Wu/5YK6S1.UNqKICq3An0ejvVE0C2y1DH9bLWkMC3LnnS6gZ5VQcy",
    "single:$pbkdf2-sha512$1000$UWqNkVIqpdS6F.Jca835/w$bEdpeIMRF4JHPY1Ps3iKqaCTBaTxQs92Bl0QOXxlIqBy9X7oqNDxFxKOHUPy6FKoYoBsnYoBY2DpsHGnUEQ13g",
    "single:$pbkdf2-sha256$1000$zdn7/3/v/T9nrJUyZqzVeg$jFyILZFpazGczsNhFZ6ZSeR8GCpgD0Oi.P3/2cWCGC8",
    "single:$6$rounds=1000$FD14ztKzBIKaG.qC$Eatkntzsp5NBLq07mVI6E4iSJynn24ZBGxC1NCnU0YF5MlSV8aobUti8Vbq71/9CYaZQK3u8wWWi21Ywfgwbp/",
    "single:$5$rounds=1000$IShH1MZ5HIYh6n8q$207RT0eoGRzmKPa7kckpaSGkrbPXB1PtEHDdk7576J7",
    "single:$scrypt$ln=8,r=8,p=1$9J4TAqD0npOSMoZwbu29Fw$p0ayw4hoZvHROvtbsi0hdVGYSTez5Z2ztY8y3c5JrdE",
    "$2b$04$aHMxsJa2xga1pQBQPyDkJu5TsU6iSRD7Kl2eMdrROFooCg2cBBv3y",
    "$argon2id$v=19$m=1024,t=2,p=2$PAdg7P3///8fA4Bwbq0Vgg$++evSVWcbRnQuj7KElbCV8X5uFQe3o6Ku5KZ1Iw9i6o",
];

fn site() -> TestApp {
    TestApp::with(|settings| settings.user.password_salt = SecretString::from(SALT))
}

#[test]
fn an_old_password_signs_in_and_its_hash_is_upgraded() {
    let app = site();
    for (number, hash) in HASHES.into_iter().enumerate() {
        let name = format!("name{number}");
        app.set_hash(app.member(&name), hash);
        assert_eq!(app.browser().sign_in(&name, "no such password").errors("password"), ["incorrect-credentials"]);
        assert_eq!(app.user(&name).unwrap().password_hash, hash);
        assert!(app.browser().sign_in(&name, PASSWORD).is_redirect(), "signing in was refused: {hash}");
        let renewed = app.user(&name).unwrap().password_hash;
        assert!(renewed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "not a current argon2id hash: {renewed}");
        assert!(app.browser().sign_in(&name, PASSWORD).is_redirect());
        assert_eq!(app.user(&name).unwrap().password_hash, renewed);
    }
}

#[test]
fn a_hash_does_not_work_as_a_password() {
    let app = site();
    for (number, hash) in HASHES.into_iter().enumerate() {
        let name = format!("name{number}");
        app.set_hash(app.member(&name), hash);
        assert_eq!(app.browser().sign_in(&name, hash).status, 422);
    }
    assert!(app.sessions().is_empty());
}

#[test]
fn an_unreadable_or_too_expensive_hash_locks_out_only_its_user() {
    let app = site();
    let (ann, _) = (app.member("ann"), app.member("bob"));
    let wrong = app.browser().sign_in("bob", "no such password").redacted(&["bob"]);
    let pbkdf2 = HASHES[1].replace("$1000$", "$2147483648$");
    let scrypt = HASHES[5].replace("ln=8", "ln=30");
    for broken in [HASHES[0].replace("$05$", "$31$").as_str(), &pbkdf2, &scrypt, "$1$salt$hash", "{SSHA}x", "plain"] {
        app.set_hash(ann, broken);
        assert_eq!(app.browser().sign_in("ann", PASSWORD).redacted(&["ann"]), wrong, "{broken}");
        assert_eq!(app.browser().sign_in("ann", broken).redacted(&["ann"]), wrong, "{broken}");
        app.advance_clock(chrono::TimeDelta::minutes(15));
    }
    // The user can reset the password like anyone who forgot it.
    forget(&mut app.browser(), "ann@example.com");
    let link = app.mail_to("ann@example.com").link("user.reset_password");
    assert!(reset(&mut app.browser(), &link, PASSWORD).is_redirect());
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
    app.run_jobs();
}

#[test]
fn the_documented_sql_imports_an_account() {
    use diesel::connection::SimpleConnection;
    let Some(document) = document("take-over-accounts.md") else { return };
    let sql = document.split("```sql").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let sql = sql.replace("single:$2b$12$...", HASHES[0]);
    let app = site();
    app.write(move |tx| Ok(tx.batch_execute(&sql)?));
    app.run_housekeeping();
    for name in ["ann", "Ann", "ann@example.com"] {
        assert!(app.browser().sign_in(name, PASSWORD).is_redirect(), "signing in was refused: {name}");
    }
}

#[test]
fn a_heavy_hash_delays_nobody_else() {
    // Made by argon2-cffi 25.1.0: `PasswordHasher(time_cost=10, memory_cost=102400, parallelism=1).hash(PASSWORD)`.
    const HEAVY: &str =
        "$argon2id$v=19$m=102400,t=10,p=1$r5WN1WTqojGyoDad39DS7A$buJ1ijjNrUywkcPVX7k/83IrH6wM30cxzSzthPngGcM";
    const TRIES: usize = 6;
    let app = TestApp::new();
    app.set_hash(app.member("old"), HEAVY);
    app.member("ann");
    std::thread::scope(|scope| {
        let app = &app;
        let tries: Vec<_> = (0..TRIES)
            .map(|number| {
                let mut browser = app.browser().from_ip(&format!("198.51.100.{number}"));
                scope.spawn(move || browser.sign_in("old", "no such password").status)
            })
            .collect();
        crate::support::binary::wait_for("all tries are counted", || {
            let counted: i32 = app.throttle_counts("login:client:").iter().sum();
            (counted == i32::try_from(TRIES).unwrap()).then_some(())
        });
        assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
        assert!(tries.iter().any(|one| !one.is_finished()), "she waited for all of them");
        for one in tries {
            assert_eq!(one.join().unwrap(), 422);
        }
    });
    assert!(app.browser().sign_in("old", PASSWORD).is_redirect());
}
