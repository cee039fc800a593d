//! Hashes that another site made, of accounts that were taken over from it: they open, and signing in renews them.
//!
//! Schemes, as passlib writes them: bcrypt, pbkdf2_sha512, pbkdf2_sha256, sha512_crypt, sha256_crypt and scrypt
//! (argon2 is our own), and Flask-Security's double hash: any of these over an HMAC of the password, keyed with
//! `user.password_salt`. Nothing is ever hashed anew in these ways.
//!
//! To remove it: this file, `tests/it/accounts/legacy_hashes.rs`, and the lines that
//! `git grep "feature: legacy_hashes"` prints, in the code and in `Cargo.toml`; and `password_salt` in `Rocket.toml`.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use hmac::{Hmac, Mac};
use pbkdf2::pbkdf2_hmac;
use sha_crypt::{Sha256Params, Sha512Params, sha256_crypt_b64, sha512_crypt_b64};
use sha2::{Sha256, Sha512};

use super::password::{Password, PasswordManager, constant_time_eq};
use crate::config::values::Secret;

// A damaged or hostile row must not keep a core busy for minutes, nor take all memory. These are well above
// what anybody has used.
/// The highest cost of bcrypt.
const BCRYPT_LIMIT: u32 = 15;
/// The most rounds of pbkdf2 and of the schemes of `crypt`.
const ROUNDS_LIMIT: u32 = 2_000_000;
/// The most memory of scrypt, for all its lanes, in bytes.
const SCRYPT_LIMIT: u64 = 256 * 1024 * 1024;

/// A hash, taken apart.
enum Stored<'a> {
    Bcrypt(&'a str),
    Pbkdf2 { bits: Bits, rounds: u32, salt: Vec<u8>, expected: Vec<u8> },
    Crypt { bits: Bits, rounds: usize, salt: &'a str, expected: &'a str },
    Scrypt { params: scrypt::Params, salt: Vec<u8>, expected: Vec<u8> },
}

/// Which of SHA-2.
#[derive(Clone, Copy)]
enum Bits {
    B256,
    B512,
}

impl PasswordManager {
    /// The same manager, for the accounts of a Flask-Security site with this salt.
    #[must_use]
    pub fn taking_over(mut self, salt: &Secret) -> Self {
        self.old_salt = salt.clone();
        self
    }
}

/// Whether `hash` is of one of these schemes, and within reason.
pub(super) fn is_readable(hash: &str) -> bool {
    Stored::parse(hash).is_some()
}

/// Whether it is the password: doubled first, if there is a `salt`, then plain. `argon2` says whether bytes fit the
/// same hash if it is argon2's; plain, the caller has tried that.
pub(super) fn fits(password: &Password, hash: &str, salt: &Secret, argon2: impl Fn(&[u8]) -> bool) -> bool {
    let double = double(password, salt);
    match Stored::parse(hash) {
        Some(stored) => double.is_some_and(|double| stored.fits(&double)) || stored.fits(password.expose().as_bytes()),
        // A hash with the parameters of today is our own: to try twice would tell, by the time, that there is one.
        None => PasswordManager::is_outdated(hash) && double.is_some_and(|double| argon2(&double)),
    }
}

/// What Flask-Security hashes in the place of the password; nothing without its salt.
fn double(password: &Password, salt: &Secret) -> Option<Vec<u8>> {
    let mut mac =
        Hmac::<Sha512>::new_from_slice(salt.expose().as_bytes()).ok().filter(|_| !salt.expose().is_empty())?;
    mac.update(password.expose().as_bytes());
    Some(STANDARD.encode(mac.finalize().into_bytes()).into_bytes())
}

impl<'a> Stored<'a> {
    fn parse(hash: &'a str) -> Option<Self> {
        let parts: Vec<_> = hash.strip_prefix('$')?.split('$').collect();
        match parts.as_slice() {
            ["2a" | "2b" | "2y", cost, rest] if rest.is_ascii() && rest.len() == 53 => {
                (cost.parse::<u32>().ok()? <= BCRYPT_LIMIT).then_some(Self::Bcrypt(hash))
            }
            ["pbkdf2-sha512", rounds, salt, expected] => Self::pbkdf2(Bits::B512, rounds, salt, expected),
            ["pbkdf2-sha256", rounds, salt, expected] => Self::pbkdf2(Bits::B256, rounds, salt, expected),
            ["6", rest @ ..] => Self::crypt(Bits::B512, rest),
            ["5", rest @ ..] => Self::crypt(Bits::B256, rest),
            ["scrypt", cost, salt, expected] => Self::scrypt(cost, salt, expected),
            _ => None,
        }
    }

    fn pbkdf2(bits: Bits, rounds: &str, salt: &str, expected: &str) -> Option<Self> {
        // passlib's own base64: a dot where others have a plus.
        let bytes = |text: &str| STANDARD_NO_PAD.decode(text.replace('.', "+")).ok();
        let (rounds, salt, expected) = (read_rounds(rounds)?, bytes(salt)?, bytes(expected)?);
        (expected.len() == bits.bytes()).then_some(Self::Pbkdf2 { bits, rounds, salt, expected })
    }

    fn crypt(bits: Bits, parts: &[&'a str]) -> Option<Self> {
        let (rounds, salt, expected) = match *parts {
            [rounds, salt, expected] => (read_rounds(rounds.strip_prefix("rounds=")?)?, salt, expected),
            // What `crypt` takes if it is not told.
            [salt, expected] => (5000, salt, expected),
            _ => return None,
        };
        let rounds = usize::try_from(rounds).ok()?;
        (rounds >= sha_crypt::ROUNDS_MIN && salt.len() <= 16).then_some(Self::Crypt { bits, rounds, salt, expected })
    }

    fn scrypt(cost: &str, salt: &str, expected: &str) -> Option<Self> {
        let mut numbers = cost.split(',').zip(["ln=", "r=", "p="]).map(|(part, name)| part.strip_prefix(name));
        let log_n: u8 = numbers.next()??.parse().ok()?;
        let mut number = || numbers.next()??.parse::<u32>().ok();
        let (r, p) = (number()?, number()?);
        let (salt, expected) = (STANDARD_NO_PAD.decode(salt).ok()?, STANDARD_NO_PAD.decode(expected).ok()?);
        let memory = 1_u64.checked_shl(log_n.into())?.checked_mul(128)?;
        let memory = memory.checked_mul(r.into())?.checked_mul(p.into())?;
        let params = scrypt::Params::new(log_n, r, p, expected.len()).ok()?;
        (memory <= SCRYPT_LIMIT).then_some(Self::Scrypt { params, salt, expected })
    }

    fn fits(&self, password: &[u8]) -> bool {
        match self {
            // Both end at a zero byte, so passlib takes no password with one; and bcrypt sees 72 bytes, there as here.
            Self::Bcrypt(_) | Self::Crypt { .. } if password.contains(&0) => false,
            Self::Bcrypt(hash) => bcrypt::verify(password, hash).unwrap_or(false),
            Self::Pbkdf2 { bits, rounds, salt, expected } => {
                let mut out = vec![0; expected.len()];
                match bits {
                    Bits::B256 => pbkdf2_hmac::<Sha256>(password, salt, *rounds, &mut out),
                    Bits::B512 => pbkdf2_hmac::<Sha512>(password, salt, *rounds, &mut out),
                }
                constant_time_eq(&out, expected)
            }
            Self::Crypt { bits, rounds, salt, expected } => {
                let salt = salt.as_bytes();
                let out = match bits {
                    Bits::B256 => Sha256Params::new(*rounds).and_then(|all| sha256_crypt_b64(password, salt, &all)),
                    Bits::B512 => Sha512Params::new(*rounds).and_then(|all| sha512_crypt_b64(password, salt, &all)),
                };
                out.is_ok_and(|out| constant_time_eq(out.as_bytes(), expected.as_bytes()))
            }
            Self::Scrypt { params, salt, expected } => {
                let mut out = vec![0; expected.len()];
                scrypt::scrypt(password, salt, params, &mut out).is_ok() && constant_time_eq(&out, expected)
            }
        }
    }
}

impl Bits {
    fn bytes(self) -> usize {
        match self {
            Self::B256 => 32,
            Self::B512 => 64,
        }
    }
}

fn read_rounds(text: &str) -> Option<u32> {
    text.parse().ok().filter(|rounds| (1..=ROUNDS_LIMIT).contains(rounds))
}

#[cfg(test)]
mod tests {
    use super::*;

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

    fn salted() -> PasswordManager {
        PasswordManager::new().taking_over(&Secret::from(SALT))
    }

    #[tokio::test]
    async fn each_scheme_opens_for_its_password_alone_and_is_to_be_renewed() {
        for manager in [PasswordManager::new(), salted()] {
            for hash in PLAIN {
                assert!(opens(&manager, PASSWORD, hash).await, "{hash}");
                for wrong in ["", "correct horse batterz", "Correct horse battery"] {
                    assert!(!opens(&manager, wrong, hash).await, "{wrong:?} {hash}");
                }
                assert!(PasswordManager::is_outdated(hash) && PasswordManager::is_readable(hash), "{hash}");
            }
        }
    }

    #[tokio::test]
    async fn a_double_hash_opens_with_the_salt_and_not_without() {
        let (with, without) = (salted(), PasswordManager::new());
        for hash in DOUBLE {
            assert!(opens(&with, PASSWORD, hash).await, "{hash}");
            assert!(!opens(&with, "correct horse batterz", hash).await, "{hash}");
            assert!(!opens(&without, PASSWORD, hash).await, "{hash}");
            let other = PasswordManager::new().taking_over(&Secret::from("another salt"));
            assert!(!opens(&other, PASSWORD, hash).await, "{hash}");
        }
    }

    #[tokio::test]
    async fn bcrypt_sees_the_first_72_bytes_as_it_did_there() {
        // Of 71 letters x, and ä: the second byte of ä is the 73rd.
        let hash = "$2b$04$TC4oTNIQ2fqf2jwqsWQeIOZABnwRCCX/Y5QkgifETIyp3rMnPlzcW";
        let manager = PasswordManager::new();
        let letters = "x".repeat(71);
        assert!(opens(&manager, &format!("{letters}äb"), hash).await);
        assert!(opens(&manager, &format!("{letters}ä and more"), hash).await);
        assert!(!opens(&manager, &letters, hash).await);
        assert!(!opens(&manager, &format!("{letters}äb\0"), hash).await);
    }

    #[tokio::test]
    async fn what_ends_at_a_zero_byte_takes_no_password_with_one() {
        for hash in PLAIN.iter().filter(|hash| ["$2", "$5", "$6"].iter().any(|scheme| hash.starts_with(scheme))) {
            assert!(!opens(&PasswordManager::new(), &format!("{PASSWORD}\0"), hash).await, "{hash}");
        }
    }

    #[tokio::test]
    async fn letters_beyond_ascii_are_utf8() {
        for hash in [
            "$2b$04$MxeJV.bwz1ywXPLNQV0pzO2bPWE/7ZA3hwkGkfW2HK2cTjKd9zmvK",
            "$6$rounds=1000$zIBIvq8PHQnhGpU8$2xjqlz/QVButZqMOMyV.SevESn.grmaFV9ipgx9X.vWlaFP8c56jtiOpnNEvYVIgr1W2bgDMlwHgaTb.irF3A.",
        ] {
            assert!(opens(&PasswordManager::new(), "Größe \u{1f980}", hash).await, "{hash}");
        }
    }

    #[tokio::test]
    async fn what_is_broken_or_costs_too_much_opens_nothing_and_takes_no_time() {
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
            for manager in [PasswordManager::new(), salted()] {
                assert!(!opens(&manager, PASSWORD, hash).await, "{hash}");
            }
        }
        assert!(bad[..14].iter().all(|hash| !PasswordManager::is_readable(hash)));
        assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
    }
}
