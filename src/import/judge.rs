//! What a row of the source is worth here. Decides by the row alone, whatever accounts there are.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use icu_properties::props::{BinaryProperty, DefaultIgnorableCodePoint};

use super::origin::Hashes;
use super::read::Row;
use super::report::Kind;
use super::values::{When, flag, when};
use crate::accounts::emails::MOST;
use crate::auth::PasswordManager;
use crate::config::Settings;
use crate::models::{Email, Line, PersonName, Username};

/// The longest username that was chosen elsewhere, in characters.
const LONGEST_OLD: usize = 100;
/// How many roles of an account are taken.
const MOST_ROLES: usize = 100;

/// An account that can be made here.
#[derive(Debug)]
pub struct Account {
    /// Its id in the source.
    pub id: String,
    /// How the report names it.
    pub shown: String,
    pub username: Option<Username>,
    /// Those that are confirmed first.
    pub addresses: Vec<Address>,
    pub hash: String,
    pub active: bool,
    pub first_name: String,
    pub last_name: String,
    pub created_at: NaiveDateTime,
    /// Names and descriptions.
    pub roles: Vec<(String, String)>,
}

impl Account {
    /// The address that stands for the account.
    pub fn main_address(&self) -> Option<&str> {
        let main = self.addresses.iter().find(|address| address.is_primary).or(self.addresses.first());
        main.map(|address| address.email.canonical())
    }
}

#[derive(Debug)]
pub struct Address {
    pub email: Email,
    pub confirmed_at: Option<NaiveDateTime>,
    is_primary: bool,
}

/// What the report is to say of an account, and about which part of it.
pub type Notes = Vec<(Kind, String)>;

/// What decides.
pub struct Judge<'a> {
    pub now: NaiveDateTime,
    pub settings: &'a Settings,
    pub passwords: &'a PasswordManager,
    pub hashes: Hashes,
    /// Whether addresses count as confirmed because the source does not say.
    pub all_confirmed: bool,
    /// Roles that have another name here; none if they are left out.
    pub roles: &'a HashMap<String, String>,
}

impl Judge<'_> {
    /// Decides. An account that cannot be made is an error.
    pub fn account(&self, row: Row, notes: &mut Notes) -> Result<Account, String> {
        let id = text(row.id).unwrap_or_default();
        let (name, first_email) = (text(row.username), text(row.email));
        let shown = |part: Option<&str>| part.map(|part| format!(" {}", brief(part))).unwrap_or_default();
        let shown = format!("{}{}{}", brief(&id), shown(name.as_deref()), shown(first_email.as_deref()));
        let created = self.when(text(row.created), notes);
        let addresses = self.addresses(
            (first_email, text(row.confirmed)),
            (row.addresses.as_deref(), row.address_count),
            created,
            notes,
        );
        let username = name.and_then(|name| self.username(&name, &addresses, notes));
        let confirmed = addresses.iter().filter_map(|address| address.confirmed_at).min();
        let signs_in_by = |username: bool, email: bool| {
            (username && self.settings.user.enable_username) || (email && self.settings.user.enable_email)
        };
        if !signs_in_by(username.is_some(), !addresses.is_empty()) {
            return Err(shown);
        }
        Ok(Account {
            hash: self.hash(text(row.password), notes),
            // Without the column, every account is in use.
            active: row.active.is_none_or(|active| flag(&String::from_utf8_lossy(&active)) == Some(true)),
            first_name: real_name(text(row.first_name), notes),
            last_name: real_name(text(row.last_name), notes),
            created_at: created.or(confirmed).unwrap_or(self.now),
            roles: self.roles((row.roles.as_deref(), row.role_count), notes),
            id,
            shown,
            username,
            addresses,
        })
    }

    fn when(&self, said: Option<String>, notes: &mut Notes) -> Option<NaiveDateTime> {
        match when(said.as_deref(), self.now) {
            When::At(at) => Some(at),
            When::Sometime => Some(self.now),
            When::Never => None,
            When::Unreadable => {
                notes.push((Kind::DateUnreadable, said.unwrap_or_default()));
                None
            }
        }
    }

    /// The username, if it can be kept: one that is plain, even if today's rule refuses it.
    fn username(&self, name: &str, addresses: &[Address], notes: &mut Notes) -> Option<Username> {
        if name.trim().is_empty() {
            return None;
        }
        let is_plain = !name.contains(|c| c == char::REPLACEMENT_CHARACTER || DefaultIgnorableCodePoint::for_char(c));
        // Who can sign in by an address needs no name that could be somebody else's address.
        let is_needed = addresses.is_empty() || !self.settings.user.enable_email;
        match name.parse::<Line<LONGEST_OLD>>() {
            Ok(line) if is_plain && (is_needed || !name.contains('@')) => {
                let found = Username::existing(line.as_str());
                if found.is_reserved() || found.as_str().parse::<Username>().is_err() {
                    notes.push((Kind::NameOld, name.to_owned()));
                }
                Some(found)
            }
            _ => {
                notes.push((Kind::NameDropped, name.to_owned()));
                None
            }
        }
    }

    /// The addresses, each once: the one in the table of users, and those in a table of their own.
    fn addresses(
        &self,
        (first, confirmed): (Option<String>, Option<String>),
        others: (Option<&[u8]>, Option<i64>),
        created: Option<NaiveDateTime>,
        notes: &mut Notes,
    ) -> Vec<Address> {
        let (others, mut more) = lists::<3>(others);
        let first = [first, confirmed, Some("1".to_owned())];
        let mut found: Vec<Address> = Vec::new();
        for [email, confirmed, primary] in std::iter::once(first).chain(others) {
            let Some(email) = email.filter(|email| !email.trim().is_empty()) else { continue };
            let parsed = Email::existing(&email).filter(|_| !email.contains(char::REPLACEMENT_CHARACTER));
            let Some(parsed) = parsed else {
                notes.push((Kind::AddressDropped, email));
                continue;
            };
            let known = found.iter().position(|address| address.email.canonical() == parsed.canonical());
            if known.is_none() && found.len() >= MOST {
                more += 1;
                continue;
            }
            if known.is_none() && email.parse::<Email>().is_err() {
                notes.push((Kind::AddressOld, email));
            }
            let confirmed_at = match when(confirmed.as_deref(), self.now) {
                When::Sometime => Some(created.unwrap_or(self.now)),
                When::Never if self.all_confirmed => Some(created.unwrap_or(self.now)),
                _ => self.when(confirmed, notes),
            };
            let is_primary = primary.as_deref().and_then(flag) == Some(true);
            match known {
                Some(at) => found[at].confirmed_at = found[at].confirmed_at.or(confirmed_at),
                None => found.push(Address { email: parsed, confirmed_at, is_primary }),
            }
        }
        if more > 0 {
            notes.push((Kind::AddressDropped, format!("{more} more: {MOST} are the most")));
        }
        // Who has confirmed one can sign in: there, any confirmed address is enough.
        found.sort_by_key(|address| (address.confirmed_at.is_none(), !address.is_primary));
        found
    }

    /// What the column holds for a hash: with its mark, or one that no password matches. What is no hash may be a password,
    /// and is not kept.
    fn hash(&self, stored: Option<String>, notes: &mut Notes) -> String {
        let stored = stored.unwrap_or_default();
        let stored = stored.trim();
        // Whether it is a hash at all does not depend on the salt, which can be set later.
        let single = format!("single:{stored}");
        if self.passwords.is_readable(&single) {
            return if self.hashes == Hashes::Single { single } else { format!("double:{stored}") };
        }
        let scheme = if stored.is_empty() { "no password" } else { "not a hash of a known scheme" };
        notes.push((Kind::HashUnreadable, scheme.to_owned()));
        PasswordManager::unusable().as_str().to_owned()
    }

    fn roles(&self, held: (Option<&[u8]>, Option<i64>), notes: &mut Notes) -> Vec<(String, String)> {
        let (mut roles, mut seen) = (Vec::new(), HashSet::new());
        let (held, mut more) = lists::<2>(held);
        for [name, description] in held {
            let Some(name) = name.filter(|name| !name.is_empty()) else { continue };
            let name = self.roles.get(&name).cloned().unwrap_or(name);
            if name.is_empty() || !seen.insert(name.clone()) {
                continue;
            }
            if roles.len() >= MOST_ROLES {
                more += 1;
                continue;
            }
            if name.contains(char::REPLACEMENT_CHARACTER) {
                notes.push((Kind::RoleDropped, name));
                continue;
            }
            let description = description.and_then(|text| text.parse::<Line<255>>().ok());
            roles.push((name, description.map(|line| line.as_str().to_owned()).unwrap_or_default()));
        }
        if more > 0 {
            notes.push((Kind::RoleDropped, format!("{more} more: {MOST_ROLES} are the most")));
        }
        roles
    }
}

fn text(bytes: Option<Vec<u8>>) -> Option<String> {
    bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// Lists of `N` texts each, from JSON, and how many more there are. What is of another form is left out.
fn lists<const N: usize>((json, count): (Option<&[u8]>, Option<i64>)) -> (Vec<[Option<String>; N]>, usize) {
    let json = String::from_utf8_lossy(json.unwrap_or_default());
    let found: Vec<Vec<Option<String>>> = serde_json::from_str(&json).unwrap_or_default();
    let more = usize::try_from(count.unwrap_or_default()).unwrap_or_default().saturating_sub(found.len());
    (found.into_iter().filter_map(|list| list.try_into().ok()).collect(), more)
}

fn real_name(text: Option<String>, notes: &mut Notes) -> String {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return String::new() };
    if let Ok(name) = text.parse::<PersonName>() {
        return name.into();
    }
    notes.push((Kind::RealNameDropped, text));
    String::new()
}

/// The beginning of a text: whoever filled in the source decides how long it is.
pub fn brief(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut brief: String = text.chars().take(LONGEST).collect();
    if brief.len() < text.len() {
        brief.push('…');
    }
    brief
}
