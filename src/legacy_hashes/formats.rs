//! The formats of hashes: passlib's, Werkzeug's, and the wrappings in which a database may hold them.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use pbkdf2::pbkdf2_hmac;
use sha_crypt::{Sha256Params, Sha512Params, sha256_crypt_b64, sha512_crypt_b64};
use sha1::Sha1;
use sha2::{Sha256, Sha512};
use subtle::ConstantTimeEq;

// A damaged or hostile row must not keep a core busy for minutes, or use up all memory. No real site exceeds these.
/// The highest cost of bcrypt.
const BCRYPT_LIMIT: u32 = 15;
/// The most rounds of pbkdf2 and of the crypt schemes.
const ROUNDS_LIMIT: u32 = 2_000_000;
/// The most memory of scrypt, for all its lanes, in bytes.
const SCRYPT_LIMIT: u64 = 256 * 1024 * 1024;

/// Verifies a password against one hash.
pub type Verify<'a> = Box<dyn Fn(&[u8]) -> bool + 'a>;
/// Fills the last argument from a password, a salt and a number of rounds.
type Derive = fn(&[u8], &[u8], u32, &mut [u8]);

/// Takes off what a hash got on its way: the blanks of a CHAR column, Python's `b'…'`, or PostgreSQL's `\x` and hex for
/// bytes.
pub fn unwrap(stored: &str) -> Cow<'_, str> {
    let text = stored.trim();
    if let Some(bytes) = text.strip_prefix("\\x").and_then(from_hex) {
        return String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned);
    }
    let quoted = ["b'", "b\""].iter().find_map(|quote| text.strip_prefix(quote)?.strip_suffix(&quote[1..]));
    Cow::Borrowed(quoted.unwrap_or(text))
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| Some((digit(pair.first()?)? << 4) | digit(pair.get(1)?)?)).collect()
}

/// Reads a hash, if it is complete, of one of the schemes, and not too expensive.
pub fn parse(hash: &str) -> Option<Verify<'_>> {
    let Some(rest) = hash.strip_prefix('$') else { return parse_werkzeug(hash) };
    let parts: Vec<_> = rest.split('$').collect();
    match parts.as_slice() {
        ["2a" | "2b" | "2y", cost, rest] if rest.is_ascii() && rest.len() == 53 => {
            let is_cheap = cost.parse::<u32>().ok()? <= BCRYPT_LIMIT;
            // It reads 72 bytes of a password, here as on the old site.
            is_cheap.then(|| until_zero(|password| bcrypt::verify(password, hash).unwrap_or(false)))
        }
        ["pbkdf2-sha512", rounds, salt, expected] => parse_pbkdf2(pbkdf2_hmac::<Sha512>, 64, rounds, salt, expected),
        ["pbkdf2-sha256", rounds, salt, expected] => parse_pbkdf2(pbkdf2_hmac::<Sha256>, 32, rounds, salt, expected),
        ["6", rest @ ..] => parse_crypt(rest, |password, salt, rounds| {
            sha512_crypt_b64(password, salt, &Sha512Params::new(rounds).ok()?).ok()
        }),
        ["5", rest @ ..] => parse_crypt(rest, |password, salt, rounds| {
            sha256_crypt_b64(password, salt, &Sha256Params::new(rounds).ok()?).ok()
        }),
        ["scrypt", cost, salt, expected] => parse_scrypt(cost, salt, expected),
        _ => None,
    }
}

/// `scrypt:32768:8:1$SALT$HEX` and `pbkdf2:sha256:600000$SALT$HEX`: the salt is text.
fn parse_werkzeug(hash: &str) -> Option<Verify<'_>> {
    let parts: Vec<_> = hash.split('$').collect();
    let [method, salt, expected] = parts.as_slice() else { return None };
    let (salt, expected) = (salt.as_bytes().to_vec(), from_hex(expected)?);
    match *method.split(':').collect::<Vec<_>>().as_slice() {
        ["scrypt", n, r, p] => {
            let n: u64 = n.parse().ok().filter(|n: &u64| n.is_power_of_two())?;
            scrypt(u8::try_from(n.ilog2()).ok()?, r.parse().ok()?, p.parse().ok()?, salt, expected)
        }
        ["pbkdf2", "sha512", rounds] => pbkdf2(pbkdf2_hmac::<Sha512>, 64, rounds, salt, expected),
        ["pbkdf2", "sha256", rounds] => pbkdf2(pbkdf2_hmac::<Sha256>, 32, rounds, salt, expected),
        ["pbkdf2", "sha1", rounds] => pbkdf2(pbkdf2_hmac::<Sha1>, 20, rounds, salt, expected),
        _ => None,
    }
}

fn parse_pbkdf2<'a>(derive: Derive, length: usize, rounds: &str, salt: &str, expected: &str) -> Option<Verify<'a>> {
    // passlib's own base64 has a dot for the plus sign.
    let bytes = |text: &str| STANDARD_NO_PAD.decode(text.replace('.', "+")).ok();
    pbkdf2(derive, length, rounds, bytes(salt)?, bytes(expected)?)
}

fn pbkdf2<'a>(derive: Derive, length: usize, rounds: &str, salt: Vec<u8>, expected: Vec<u8>) -> Option<Verify<'a>> {
    let rounds = parse_rounds(rounds)?;
    if expected.len() != length {
        return None;
    }
    Some(Box::new(move |password| {
        let mut out = vec![0; length];
        derive(password, &salt, rounds, &mut out);
        out.ct_eq(&expected).into()
    }))
}

fn parse_crypt<'a>(parts: &[&'a str], hash: fn(&[u8], &[u8], usize) -> Option<String>) -> Option<Verify<'a>> {
    let (rounds, salt, expected) = match *parts {
        [rounds, salt, expected] => (parse_rounds(rounds.strip_prefix("rounds=")?)?, salt, expected),
        // The default of `crypt`.
        [salt, expected] => (5000, salt, expected),
        _ => return None,
    };
    let rounds = usize::try_from(rounds).ok()?;
    let is_sound = rounds >= sha_crypt::ROUNDS_MIN && salt.len() <= 16;
    is_sound.then(|| {
        until_zero(move |password| {
            let out = hash(password, salt.as_bytes(), rounds);
            out.is_some_and(|out| out.as_bytes().ct_eq(expected.as_bytes()).into())
        })
    })
}

fn parse_scrypt<'a>(cost: &str, salt: &str, expected: &str) -> Option<Verify<'a>> {
    let mut numbers = cost.split(',').zip(["ln=", "r=", "p="]).map(|(part, name)| part.strip_prefix(name));
    let log_n: u8 = numbers.next()??.parse().ok()?;
    let mut number = || numbers.next()??.parse::<u32>().ok();
    let (r, p) = (number()?, number()?);
    scrypt(log_n, r, p, STANDARD_NO_PAD.decode(salt).ok()?, STANDARD_NO_PAD.decode(expected).ok()?)
}

fn scrypt<'a>(log_n: u8, r: u32, p: u32, salt: Vec<u8>, expected: Vec<u8>) -> Option<Verify<'a>> {
    let memory = 1_u64.checked_shl(log_n.into())?.checked_mul(128)?;
    let memory = memory.checked_mul(r.into())?.checked_mul(p.into())?;
    let params = scrypt::Params::new(log_n, r, p, expected.len()).ok()?;
    if memory > SCRYPT_LIMIT {
        return None;
    }
    Some(Box::new(move |password| {
        let mut out = vec![0; expected.len()];
        scrypt::scrypt(password, &salt, &params, &mut out).is_ok() && out.ct_eq(&expected).into()
    }))
}

fn parse_rounds(text: &str) -> Option<u32> {
    text.parse().ok().filter(|rounds| (1..=ROUNDS_LIMIT).contains(rounds))
}

/// For schemes that read a password up to a zero byte only: like passlib, refuses a password with one.
fn until_zero<'a>(verify: impl Fn(&[u8]) -> bool + 'a) -> Verify<'a> {
    Box::new(move |password| !password.contains(&0) && verify(password))
}
