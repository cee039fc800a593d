//! The formats of imported hashes, with hashes that the libraries of other sites made.

use app::auth::{Password, PasswordManager, Scheme};
use app::legacy_hashes::LegacyHashes;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};

// Made by passlib 1.7.4 with bcrypt 4.0.1, argon2-cffi 25.1.0 and scrypt 0.9.4: `passlib.hash.bcrypt.using(rounds=5)
// .hash(PASSWORD)` and so on, with low costs; `ident="2a"` and `"2y"` for two of bcrypt's.
const PASSWORD: &str = "correct horse battery";
const PLAIN: [&str; 12] = [
    "$2b$05$Wu/5YK6S1.UNqKICq3An0ejvVE0C2y1DH9bLWkMC3LnnS6gZ5VQcy",
    "$2a$04$kkV5kRfC.5.dwjoGy5l0rOconaMN61kR/Lx4Q1ZFNsafB3XrgeIM.",
    "$2y$04$Hjjt7KPdWLivuDXyi6cBo.XLF1AMnIXJFwCsGATLu9hBC4eW7QHU.",
    "$pbkdf2-sha512$1000$UWqNkVIqpdS6F.Jca835/w$bEdpeIMRF4JHPY1Ps3iKqaCTBaTxQs92Bl0QOXxlIqBy9X7oqNDxFxKOHUPy6FKoYoBsnYoBY2DpsHGnUEQ13g",
    "$pbkdf2-sha256$1000$zdn7/3/v/T9nrJUyZqzVeg$jFyILZFpazGczsNhFZ6ZSeR8GCpgD0Oi.P3/2cWCGC8",
    "$6$rounds=1000$FD14ztKzBIKaG.qC$Eatkntzsp5NBLq07mVI6E4iSJynn24ZBGxC1NCnU0YF5MlSV8aobUti8Vbq71/9CYaZQK3u8wWWi21Ywfgwbp/",
    "$6$FoWfZC0mHdVbH579$MsvZyO0Uv9FPJVKnifcIpv91pceEzT/u4zIE38PjlE8PXrpiutYoP3YpCbfUw8JgA..om6ZDnjzqoTRpIf31V/",
    "$5$rounds=1000$IShH1MZ5HIYh6n8q$207RT0eoGRzmKPa7kckpaSGkrbPXB1PtEHDdk7576J7",
    "$scrypt$ln=8,r=8,p=1$9J4TAqD0npOSMoZwbu29Fw$p0ayw4hoZvHROvtbsi0hdVGYSTez5Z2ztY8y3c5JrdE",
    "$argon2id$v=19$m=1024,t=2,p=2$vtd67/0fQ8j5H6P03ruXcg$S46ASZ/bJ3DByyLEo+aCfYfiJl6jGNJm7TrpVQmS+VU",
    "$argon2i$v=19$m=1024,t=2,p=2$EyIkxDiHcK61VmqtFWJMSQ$3HluQSzZ9d8kgKMKv0pzXIzyXPZ9Mz0GdpiZVQM9xnY",
    "$argon2d$v=19$m=1024,t=2,p=2$O+dcixEiROh9T0mpNSbkvA$/TeNeOlAeRcvYM/pd4ea4eN06QKn5d6iixaMc1yZiQo",
];

// The same over what Flask-Security 3.0 makes of the password:
// `base64.b64encode(hmac.new(SALT, PASSWORD, hashlib.sha512).digest())`.
const SALT: &str = "salt of the old site";
const DOUBLE: [&str; 7] = [
    "$2b$04$aHMxsJa2xga1pQBQPyDkJu5TsU6iSRD7Kl2eMdrROFooCg2cBBv3y",
    "$pbkdf2-sha512$1000$Rai1dm4tZYwRojRGKOVciw$Bk5vtf8JUIB9fAagduu4lpyNNuu5xpFD.S1GsNeQi.lmU4suEvJspKbyAAEOCXKhYIV6o6jV6gr4ZhaZQac/4A",
    "$pbkdf2-sha256$1000$gNC69z4H4BxjjJFSKoXQOg$eq/jOvejFahWxcdkajPvR8zGCB.U.D7MLd3tlLVAUhg",
    "$6$rounds=1000$EiOvAPjniJUqvZ4s$RMXgMAiPc9k4LWwbQ/gwcMdVVr.kKSdeD32Zn7TwAjqk1xbFXWgzaZEU/QczW8dleKD8tUx.sXo.DleUTvDHO0",
    "$5$rounds=1000$YCOX0X7VJXNlqwXv$yHjqnokGO3ax13Pm25650U8mJH2uXSMjHHK2pXhpTvA",
    "$scrypt$ln=8,r=8,p=1$gFCKESIkhDAGgLD2PidECA$V/8jpPeh85liLnOzzllJO39tvtzN3KqpPQ3Xc3bYArw",
    "$argon2id$v=19$m=1024,t=2,p=2$PAdg7P3///8fA4Bwbq0Vgg$++evSVWcbRnQuj7KElbCV8X5uFQe3o6Ku5KZ1Iw9i6o",
];

async fn opens(manager: &PasswordManager, password: &str, hash: &str) -> bool {
    manager.verify_password(&Password::new(password), Some(hash)).await.unwrap()
}

fn with_salt(salt: &str) -> PasswordManager {
    PasswordManager::new().with_scheme(LegacyHashes::new(&salt.into()))
}

fn plain() -> PasswordManager {
    with_salt("")
}

#[tokio::test]
async fn each_scheme_opens_for_its_password_alone_and_is_to_be_renewed() {
    for (manager, mark) in [(plain(), ""), (plain(), "single:"), (with_salt(SALT), "single:")] {
        for hash in PLAIN.map(|hash| format!("{mark}{hash}")) {
            let hash = hash.as_str();
            assert!(opens(&manager, PASSWORD, hash).await, "{hash}");
            for wrong in ["", "correct horse batterz", "Correct horse battery"] {
                assert!(!opens(&manager, wrong, hash).await, "{wrong:?} {hash}");
            }
            assert!(PasswordManager::is_outdated(hash) && manager.is_readable(hash), "{hash}");
        }
    }
}

#[tokio::test]
async fn a_double_hash_opens_with_the_salt_and_not_without() {
    let (with, without) = (with_salt(SALT), plain());
    for hash in DOUBLE {
        assert!(opens(&with, PASSWORD, hash).await, "{hash}");
        assert!(!opens(&with, "correct horse batterz", hash).await, "{hash}");
        assert!(!opens(&without, PASSWORD, hash).await, "{hash}");
        assert!(!opens(&with_salt("another salt"), PASSWORD, hash).await, "{hash}");
    }
}

#[tokio::test]
async fn bcrypt_sees_the_first_72_bytes_as_it_did_there() {
    // Of 71 letters x, and ä: the second byte of ä is the 73rd.
    let hash = "$2b$04$TC4oTNIQ2fqf2jwqsWQeIOZABnwRCCX/Y5QkgifETIyp3rMnPlzcW";
    let manager = plain();
    let letters = "x".repeat(71);
    assert!(opens(&manager, &format!("{letters}äb"), hash).await);
    assert!(opens(&manager, &format!("{letters}ä and more"), hash).await);
    assert!(!opens(&manager, &letters, hash).await);
    assert!(!opens(&manager, &format!("{letters}äb\0"), hash).await);
}

#[tokio::test]
async fn schemes_that_end_at_a_zero_byte_refuse_passwords_with_one() {
    for hash in PLAIN.iter().filter(|hash| ["$2", "$5", "$6"].iter().any(|scheme| hash.starts_with(scheme))) {
        assert!(!opens(&plain(), &format!("{PASSWORD}\0"), hash).await, "{hash}");
    }
}

#[tokio::test]
async fn letters_beyond_ascii_are_utf8() {
    for hash in [
        "$2b$04$MxeJV.bwz1ywXPLNQV0pzO2bPWE/7ZA3hwkGkfW2HK2cTjKd9zmvK",
        "$6$rounds=1000$zIBIvq8PHQnhGpU8$2xjqlz/QVButZqMOMyV.SevESn.grmaFV9ipgx9X.vWlaFP8c56jtiOpnNEvYVIgr1W2bgDMlwHgaTb.irF3A.",
    ] {
        assert!(opens(&plain(), "Größe \u{1f980}", hash).await, "{hash}");
    }
}

#[test]
fn a_broken_or_too_expensive_hash_matches_nothing_and_takes_no_time() {
    let start = std::time::Instant::now();
    let greedy = |hash: &str, from: &str, to: &str| {
        assert!(hash.contains(from), "{from} in {hash}");
        hash.replacen(from, to, 1)
    };
    let mut bad = vec![
        greedy(PLAIN[0], "$05$", "$31$"),
        greedy(PLAIN[0], "$05$", "$16$"),
        greedy(PLAIN[3], "$1000$", "$2147483648$"),
        greedy(PLAIN[4], "$1000$", "$4294967296$"),
        greedy(PLAIN[4], "$1000$", "$0$"),
        greedy(PLAIN[5], "=1000", "=999999999"),
        greedy(PLAIN[7], "=1000", "=999999999"),
        greedy(PLAIN[7], "=1000", "=1"),
        greedy(PLAIN[8], "ln=8", "ln=30"),
        greedy(PLAIN[8], "ln=8", "ln=63"),
        greedy(PLAIN[8], "p=1", "p=1000000"),
        greedy(PLAIN[8], "r=8", "r=4294967295"),
        greedy(PLAIN[10], "m=1024", "m=4294967295"),
        greedy(PLAIN[11], "t=2", "t=4294967295"),
        "$2x$05$Wu/5YK6S1.UNqKICq3An0ejvVE0C2y1DH9bLWkMC3LnnS6gZ5VQcy".to_owned(),
        "$2b$12$üüü".to_owned(),
        "$2b$$".to_owned(),
        "$6$".to_owned(),
        "$6$$".to_owned(),
        "$5$rounds=$a$b".to_owned(),
        "$pbkdf2-sha512$$$".to_owned(),
        "$pbkdf2-sha512$1000$ü$ü".to_owned(),
        "$scrypt$ln=8,r=8$a$b".to_owned(),
        "$scrypt$ln=8,r=0,p=1$c2FsdA$c29tZWhhc2hzb21laGFzaA".to_owned(),
        "$1$salt$qJH7.N4xYta3aEG/dfqo/0".to_owned(),
        PASSWORD.to_owned(),
    ];
    // Cut short anywhere.
    bad.extend(PLAIN.iter().flat_map(|hash| [hash[..hash.len() - 1].to_owned(), hash[..12].to_owned()]));
    for hash in &bad {
        for salt in ["", SALT] {
            let matches = LegacyHashes::new(&salt.into()).matches(&Password::new(PASSWORD), hash, &|_, _| false);
            assert_ne!(matches, Some(true), "{hash}");
        }
    }
    assert!(bad[..14].iter().all(|hash| !plain().is_readable(hash)));
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}

// Made by `flask_security.hash_password(_security._password_util.normalize(PASSWORD))` of Flask-Security-Too 5.9.2, with
// `SECURITY_PASSWORD_SALT = SALT` and `SECURITY_PASSWORD_HASH` bcrypt, argon2 (with today's parameters) and pbkdf2_sha512.
const OF_FLASK_SECURITY: [&str; 3] = [
    "$2b$04$KwdmVMf2GhP5JA/1bglVyexGCIUQIuNoM7eCOjqwh2BYX8KrfN6h.",
    "$argon2id$v=19$m=19456,t=2,p=1$VmpNSak1ZkyJkTKGcG7t/Q$EvJmIIjsJFQ98NhRmBAvU93uSS0ap7SsRUOoYF28VaA",
    "$pbkdf2-sha512$1000$lLK21nqvNcY4B8BY6z3HmA$I8jFjnULpgu76x5PhFe36Xktwx5pWhoDvB9nOKBhmgRYzBHEScJKeh8eIH3RcGsLaChqhyuFTieHqb973Gbf4g",
];
/// With letters that are composed, and one that only looks like two. Flask-Security-Too takes all of them apart.
const LETTERS: &str = "Gr\u{f6}\u{df}e \u{e9} \u{fb01}n";
const LETTERS_OF_FLASK_SECURITY: [&str; 3] = [
    "$2b$04$MZ8HS07HCdopqMXUB13OCuegVen7pOKmsEaOhjELQWqhTzBdoKKLW",
    "$argon2id$v=19$m=19456,t=2,p=1$7v0/R6g1BoAwxniv1dq79w$O6lfKgM9U9oWery3MmZM19ALH9GHDSbFQeSrMctcD1Q",
    "$pbkdf2-sha512$1000$fc9Za20tBUDIOUcIwdg7Zw$c8X5WTP531gnr9YQJ0C9Bsysaop3zX.ykPXU4QxpQBHeTnd7Cbil6YIbtzEE.wq0kGPRhVZgIJEiGaVjYE4GRw",
];
// Made by `PasswordManager.hash_password` of Flask-User 1.0.2.2 (bcrypt, 4 rounds): `PASSWORD`, `LETTERS`, and letters that
// a keyboard did not compose.
const OF_FLASK_USER: [(&str, &str); 3] = [
    (PASSWORD, "$2b$04$8Ux6OK1Qsdp7Z/mxuoJ.uO9VbLSWw6K86px4L7p0map2glm7yMoT2"),
    (LETTERS, "$2b$04$bRa6PCJhnBn2GDR8a2ftC.VKC2t7GVXfFQXu.Dl1b.3Af/WYqySOy"),
    ("Gro\u{308}\u{df}e e\u{301}", "$2b$04$hsHJJVrTaep7GdWWH7u/BeU56cOT6k92564QS0b8cgZcuuFbHn.ZW"),
];
// Made by `generate_password_hash(PASSWORD, method)` of Werkzeug 3.1.9.
const OF_WERKZEUG: [&str; 5] = [
    "scrypt:32768:8:1$rZffWhzTFuDy0UIu$2244e6f59d3aa2542b2ab38406618edfd888d0a2e9387332e14259287252eea496a532246d2d7edbca7940257c8cf813b5adefac1ab16ad6108aa5920e0bb7d7",
    "scrypt:1024:8:1$coN0pO3h4i8hSfNx$a0b80455f524c3d65b175900e66c51729a912d015f2ce0032336e19a43943e7af4e97e6a5da924eb65ba680bc95545c9351c4244c49e7f50f9d8b85a77efba6a",
    "pbkdf2:sha256:1000$PUzcLRTDQHkdSRNB$5072862d636b87fdb68b55df4c4215077b67acb62cadfc8510028bae08b2aad6",
    "pbkdf2:sha512:1000$6nv6hfl8yoYECzxM$84615bfa075a2209835d940882663aaa0667e03755e7e7d2208a730765b4af94ac1e1d3e71b9b2a6b44f75a15d5156fae18a8e051d8a0631bfd1aee6ce2ebf6d",
    "pbkdf2:sha1:1000$Q4ka9QkvZedWG139$22622c6bda5b99595a21e37632783f10fbf4f266",
];

#[tokio::test]
async fn a_double_hash_is_known_by_its_mark_or_the_salt_alone() {
    let (with, without) = (with_salt(SALT), plain());
    for (password, hashes) in [(PASSWORD, OF_FLASK_SECURITY), (LETTERS, LETTERS_OF_FLASK_SECURITY)] {
        for hash in hashes {
            let marked = format!("double:{hash}");
            assert!(opens(&with, password, &marked).await && with.is_readable(&marked), "{hash}");
            assert!(PasswordManager::is_outdated(&marked));
            assert!(!opens(&without, password, &marked).await && !without.is_readable(&marked), "{hash}");
            assert!(!opens(&with, password, &format!("single:{hash}")).await, "{hash}");
            // A hash of today's form was made here, unless it is marked.
            assert_eq!(opens(&with, password, hash).await, PasswordManager::is_outdated(hash), "{hash}");
        }
    }
}

#[tokio::test]
async fn the_text_that_flask_security_hashes_opens_nothing_as_a_password() {
    let mut mac = Hmac::<sha2::Sha512>::new_from_slice(SALT.as_bytes()).unwrap();
    mac.update(PASSWORD.as_bytes());
    let typed = STANDARD.encode(mac.finalize().into_bytes());
    for hash in DOUBLE.into_iter().chain(OF_FLASK_SECURITY) {
        // Without a mark, one of today's form counts as made here.
        let unmarked = Some(hash.to_owned()).filter(|hash| PasswordManager::is_outdated(hash));
        for stored in unmarked.into_iter().chain([format!("double:{hash}")]) {
            assert!(!opens(&with_salt(SALT), &typed, &stored).await, "{stored}");
        }
    }
}

#[tokio::test]
async fn letters_open_as_typed_and_taken_apart() {
    for (password, hash) in OF_FLASK_USER {
        assert!(opens(&plain(), password, hash).await, "{hash}");
        assert!(opens(&with_salt(SALT), password, &format!("single:{hash}")).await, "{hash}");
        assert!(!opens(&plain(), &password.to_uppercase(), hash).await, "{hash}");
    }
}

#[test]
fn the_number_of_tries_depends_on_the_password_alone() {
    use std::cell::Cell;
    let tries = |password: &str, right: Option<usize>| {
        let tries = Cell::new(0);
        let argon2 = |_: &[u8], _: &str| {
            tries.set(tries.get() + 1);
            Some(tries.get()) == right
        };
        for scheme in [LegacyHashes::new(&"".into()), LegacyHashes::new(&SALT.into())] {
            tries.set(0);
            assert_eq!(scheme.matches(&Password::new(password), PLAIN[9], &argon2), Some(right.is_some()));
        }
        tries.get()
    };
    assert_eq!([tries(LETTERS, None), tries(LETTERS, Some(1)), tries(LETTERS, Some(2))], [2; 3]);
    assert_eq!([tries(PASSWORD, None), tries(PASSWORD, Some(1))], [1; 2]);
}

#[tokio::test]
async fn a_hash_is_read_as_databases_hold_it() {
    // `repr(hash.encode())`, and how PostgreSQL shows the bytes in a BYTEA column.
    let as_python = "b'$2b$04$EkFJkctfEwoepgD/plQ9DOlKFhGSH2laM3vJDwl9jZl.RYHop6Se.'";
    let as_bytea = "\\x24326224303424456b464a6b63746645776f657067442f706c5139444f6c4b4668475348326c614d33764a44776c396a5a6c2e5259486f703653652e";
    let in_char = format!("{:100}", PLAIN[0]);
    let argon2_in_char = format!("{:200}", OF_FLASK_SECURITY[1]);
    for (manager, hash) in [
        (plain(), as_python),
        (plain(), as_bytea),
        (plain(), &in_char),
        (plain(), &format!("single: {as_bytea} ")),
        (with_salt(SALT), &argon2_in_char),
    ] {
        assert!(opens(&manager, PASSWORD, hash).await && manager.is_readable(hash), "{hash}");
        assert!(!opens(&manager, "correct horse batterz", hash).await && PasswordManager::is_outdated(hash), "{hash}");
    }
    for broken in ["\\x", "\\x2", "\\xzz", "\\xff", "b'", "b''", "single:", "double:", "double:double:x"] {
        assert!(!opens(&with_salt(SALT), PASSWORD, broken).await && !with_salt(SALT).is_readable(broken), "{broken}");
    }
}

#[tokio::test]
async fn hashes_of_werkzeug_open() {
    for hash in OF_WERKZEUG {
        assert!(opens(&plain(), PASSWORD, hash).await && plain().is_readable(hash), "{hash}");
        assert!(!opens(&plain(), "correct horse batterz", hash).await, "{hash}");
    }
    for (hash, from, to) in [
        (OF_WERKZEUG[0], "32768", "1073741824"),
        (OF_WERKZEUG[0], "32768", "1000"),
        (OF_WERKZEUG[2], "1000", "99999999"),
        (OF_WERKZEUG[2], "sha256", "md5"),
    ] {
        assert!(!plain().is_readable(&hash.replacen(from, to, 1)), "{to}");
    }
}

#[tokio::test]
async fn a_cheap_hash_is_refused_no_faster_than_one_of_today() {
    use std::time::{Duration, Instant};
    let manager = plain();
    let today = manager.hash_password(&Password::new(PASSWORD)).await.unwrap();
    let mut fastest = [Duration::MAX; 3];
    // On a busy machine it takes a while until each has had a quiet moment.
    for _ in 0..50 {
        for (at, hash) in [today.as_str(), OF_WERKZEUG[4], "broken"].into_iter().enumerate() {
            let begun = Instant::now();
            assert!(!opens(&manager, "correct horse batterz", hash).await);
            fastest[at] = fastest[at].min(begun.elapsed());
        }
        let [today, cheap, broken] = fastest;
        if cheap >= today / 2 && broken >= today / 2 {
            return;
        }
    }
    panic!("{fastest:?}");
}
