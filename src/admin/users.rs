//! Finding accounts, a page at a time.
//!
//! Every page is a walk along an index (`Walk`) from where the last one ended, so the thousandth costs what the first one
//! costs. What the index does not answer is compared row by row, for at most [`EXAMINED`] accounts: then the page shows
//! what it has found, and offers to look on.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDateTime;
use diesel::dsl::not;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use crate::config::Settings;
use crate::db::schema::{roles, user_emails, user_roles, users};
use crate::db::{AnyConnection, Conn};
use crate::models::{Email, Person, Role, RoleId, UserId, Username};

/// How many accounts a page shows.
pub const PAGE: usize = 50;
/// How many accounts a page looks at.
pub const EXAMINED: usize = 1000;
/// How many it looks at together, after the first.
const STEP: usize = 250;
/// After every text that begins with the same letters.
const LAST: char = char::MAX;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Active,
    /// Active, but its address is not confirmed.
    Unconfirmed,
    Off,
    /// Switched off, and about to be deleted.
    Waiting,
}

impl State {
    pub const ALL: [Self; 4] = [Self::Active, Self::Unconfirmed, Self::Off, Self::Waiting];

    /// The state of an account; `pending`: nobody has confirmed its address.
    pub fn of(settings: &Settings, active: bool, delete_after: Option<NaiveDateTime>, pending: bool) -> Self {
        match (active, delete_after) {
            (false, Some(_)) => Self::Waiting,
            (false, None) => Self::Off,
            (true, _) if pending && settings.user.confirms_emails() => Self::Unconfirmed,
            (true, _) => Self::Active,
        }
    }

    /// The word in addresses; `admin-state-WORD` is its text.
    pub fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Unconfirmed => "unconfirmed",
            Self::Off => "off",
            Self::Waiting => "waiting",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Newest,
    Oldest,
    Name,
    Email,
}

impl Order {
    pub const ALL: [Self; 4] = [Self::Newest, Self::Oldest, Self::Name, Self::Email];

    /// The word in addresses; `admin-sort-WORD` is its text.
    pub fn word(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Name => "name",
            Self::Email => "email",
        }
    }
}

/// What to look for.
pub struct Wanted {
    /// How the username or an address begins, or the number of an account; empty for all accounts.
    pub text: String,
    pub role: Option<Role>,
    pub state: Option<State>,
    /// For a list of all accounts. What was searched for comes in alphabetical order.
    pub order: Order,
}

/// An account in the list.
#[derive(Debug, Clone, Queryable)]
pub struct Row {
    pub id: UserId,
    pub username: Option<String>,
    username_canonical: Option<String>,
    pub person: Person,
    active: bool,
    delete_after: Option<NaiveDateTime>,
    pub created_at: NaiveDateTime,
    /// The primary address.
    pub email: Option<String>,
    email_canonical: Option<String>,
    email_confirmed_at: Option<NaiveDateTime>,
}

impl Row {
    pub fn state(&self, settings: &Settings) -> State {
        let pending = self.email.is_some() && self.email_confirmed_at.is_none();
        State::of(settings, self.active, self.delete_after, pending)
    }
}

/// A page of accounts.
pub struct Found {
    pub rows: Vec<Row>,
    /// The names of each account's roles.
    pub roles: HashMap<UserId, Vec<String>>,
    /// Where the next page begins, if there is one.
    pub next: Option<Place>,
    /// Whether the page ends because it has looked at [`EXAMINED`] accounts.
    pub stopped: bool,
}

/// A place in the walks: after this row of that walk. In addresses it is `0.17.ann`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    walk: usize,
    /// Of the account; in a walk along addresses, of the address.
    id: Option<i64>,
    text: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.", self.walk)?;
        self.id.map_or(Ok(()), |id| write!(f, "{id}"))?;
        write!(f, ".{}", self.text)
    }
}

impl FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.splitn(3, '.');
        let (walk, id) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let walk = walk.parse().map_err(drop)?;
        let id = if id.is_empty() { None } else { Some(id.parse().map_err(drop)?) };
        // PostgreSQL refuses a zero in a text.
        Ok(Self { walk, id, text: parts.next().unwrap_or_default().replace('\0', "") })
    }
}

/// A range of an index, and the order in which it is read.
enum Walk {
    Number(i64),
    /// Usernames that begin with this.
    Names(String),
    /// Addresses that begin with this.
    Emails(String),
    All,
    Holders(RoleId),
    Unconfirmed,
    Off,
    Waiting,
}

impl Wanted {
    fn walks(&self, settings: &Settings) -> Vec<Walk> {
        if self.text.is_empty() {
            return vec![match (self.order, &self.role, self.state) {
                (Order::Name, ..) => Walk::Names(String::new()),
                (Order::Email, ..) => Walk::Emails(String::new()),
                (_, Some(role), _) => Walk::Holders(role.id),
                (_, None, Some(State::Unconfirmed)) => Walk::Unconfirmed,
                (_, None, Some(State::Off)) => Walk::Off,
                (_, None, Some(State::Waiting)) => Walk::Waiting,
                (_, None, None | Some(State::Active)) => Walk::All,
            }];
        }
        let name = Username::existing(&self.text);
        let whole = Email::existing(&self.text).map(|email| email.canonical().to_owned());
        let email = whole.unwrap_or_else(|| name.canonical().to_owned());
        let number = self.text.trim_start_matches('#').parse().ok().map(Walk::Number);
        let names = settings.user.enable_username.then(|| Walk::Names(name.canonical().to_owned()));
        let emails = settings.user.enable_email.then_some(Walk::Emails(email));
        [number, names, emails].into_iter().flatten().collect()
    }
}

/// A page of the accounts that are wanted, after this place.
pub fn find(conn: &mut Conn<'_>, wanted: &Wanted, after: Option<Place>) -> QueryResult<Found> {
    let walks = wanted.walks(conn.settings());
    let mut place = after.unwrap_or_default();
    let mut found = Found { rows: Vec::new(), roles: HashMap::new(), next: None, stopped: false };
    let mut examined = 0;
    while let Some(walk) = walks.get(place.walk) {
        let step = if examined == 0 { PAGE + 1 } else { STEP };
        let keys = walk.read(conn, wanted.order == Order::Oldest, &place, step)?;
        let ended = keys.len() < step;
        let accounts = load(conn, &keys, wanted.role.as_ref())?;
        for (user_id, next) in keys {
            let fits = |row: &&Row| {
                let known = found.rows.iter().any(|known| known.id == row.id);
                let elsewhere = known || is_met_elsewhere(row, &walks[..place.walk], walk, &next.text);
                !elsewhere && wanted.state.is_none_or(|state| row.state(conn.settings()) == state)
            };
            if let Some(row) = accounts.get(&user_id).filter(fits) {
                if found.rows.len() == PAGE {
                    found.next = Some(place);
                    return with_roles(conn, found);
                }
                found.rows.push(row.clone());
            }
            examined += 1;
            place = Place { walk: place.walk, ..next };
        }
        if ended {
            place = Place { walk: place.walk + 1, ..Place::default() };
        } else if examined >= EXAMINED {
            found.stopped = true;
            found.next = Some(place);
            break;
        }
    }
    with_roles(conn, found)
}

/// Whether an earlier walk has met this account; or this one meets it at its primary address, and this is another one.
fn is_met_elsewhere(row: &Row, earlier: &[Walk], walk: &Walk, address: &str) -> bool {
    let begins = |text: &Option<String>, with: &str| text.as_ref().is_some_and(|text| text.starts_with(with));
    let was_met = earlier.iter().any(|walk| match walk {
        Walk::Number(id) => row.id.0 == *id,
        Walk::Names(prefix) => begins(&row.username_canonical, prefix),
        _ => false,
    });
    let by_primary = matches!(walk, Walk::Emails(prefix) if begins(&row.email_canonical, prefix));
    was_met || (by_primary && row.email_canonical.as_deref() != Some(address))
}

impl Walk {
    /// The next rows after this place: each with its account.
    fn read(
        &self,
        connection: &mut AnyConnection,
        oldest: bool,
        after: &Place,
        limit: usize,
    ) -> QueryResult<Vec<(UserId, Place)>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let start = after.id.unwrap_or(if oldest { i64::MIN } else { i64::MAX });
        // Reads ids of a table, from `start` on.
        macro_rules! ids {
            ($query:expr, $id:expr) => {{
                let query = $query.select($id).limit(limit).into_boxed();
                let ids: Vec<UserId> = if oldest {
                    query.filter($id.gt(UserId(start))).order($id.asc()).load(connection)?
                } else {
                    query.filter($id.lt(UserId(start))).order($id.desc()).load(connection)?
                };
                ids.into_iter().map(|id| (id, Place { id: Some(id.0), ..Place::default() })).collect()
            }};
        }
        let pending = user_emails::is_primary.and(user_emails::confirmed_at.is_null());
        Ok(match self {
            Self::Number(_) if after.id.is_some() => Vec::new(),
            Self::Number(id) => vec![(UserId(*id), Place { id: Some(*id), ..Place::default() })],
            Self::All => ids!(users::table, users::id),
            Self::Off => ids!(users::table.filter(not(users::active)), users::id),
            Self::Waiting => ids!(users::table.filter(users::delete_after.is_not_null()), users::id),
            Self::Unconfirmed => ids!(user_emails::table.filter(pending), user_emails::user_id),
            Self::Holders(role) => {
                ids!(user_roles::table.filter(user_roles::role_id.eq(*role)), user_roles::user_id)
            }
            Self::Names(prefix) => {
                let name = users::username_canonical.assume_not_null();
                let query = users::table.filter(users::username_canonical.is_not_null()).into_boxed();
                let query = query.filter(name.lt(format!("{prefix}{LAST}")));
                // With two lower bounds, SQLite would begin at the first one, and read up to the second.
                let query = if after.text.is_empty() {
                    query.filter(name.ge(prefix))
                } else {
                    query.filter(name.gt(prefix.max(&after.text)))
                };
                let names = query.order(name).limit(limit).select((users::id, name));
                let names: Vec<(UserId, String)> = names.load(connection)?;
                names.into_iter().map(|(id, text)| (id, Place { walk: 0, id: Some(id.0), text })).collect()
            }
            Self::Emails(prefix) => {
                let (text, id) = (user_emails::canonical, user_emails::id);
                let from = prefix.max(&after.text);
                let range = text.ge(from).and(text.lt(format!("{prefix}{LAST}")));
                let later = text.gt(from).or(id.gt(after.id.unwrap_or_default()));
                // A list of all accounts has each at its primary address.
                let any = (!prefix.is_empty()).into_sql::<Bool>();
                let query = user_emails::table.filter(range.and(later)).filter(user_emails::is_primary.or(any));
                let query = query.order((text, id)).limit(limit);
                let emails: Vec<(UserId, String, i64)> =
                    query.select((user_emails::user_id, text, id)).load(connection)?;
                emails.into_iter().map(|(user, text, id)| (user, Place { walk: 0, id: Some(id), text })).collect()
            }
        })
    }
}

/// The accounts of these keys, with this role.
fn load(
    connection: &mut AnyConnection,
    keys: &[(UserId, Place)],
    role: Option<&Role>,
) -> QueryResult<HashMap<UserId, Row>> {
    let mut ids: Vec<UserId> = keys.iter().map(|(id, _)| *id).collect();
    if let Some(role) = role {
        let held = user_roles::table.filter(user_roles::role_id.eq(role.id).and(user_roles::user_id.eq_any(ids)));
        ids = held.select(user_roles::user_id).load(connection)?;
    }
    let rows: Vec<Row> = users::table
        .left_join(user_emails::table.on(user_emails::user_id.eq(users::id).and(user_emails::is_primary)))
        .filter(users::id.eq_any(ids))
        .select((
            users::id,
            users::username,
            users::username_canonical,
            Person::as_select(),
            users::active,
            users::delete_after,
            users::created_at,
            user_emails::address.nullable(),
            user_emails::canonical.nullable(),
            user_emails::confirmed_at.nullable(),
        ))
        .load(connection)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

fn with_roles(connection: &mut AnyConnection, mut found: Found) -> QueryResult<Found> {
    let ids: Vec<UserId> = found.rows.iter().map(|row| row.id).collect();
    let held = user_roles::table.inner_join(roles::table).filter(user_roles::user_id.eq_any(ids));
    let mut held: Vec<(UserId, String)> = held.select((user_roles::user_id, roles::name)).load(connection)?;
    held.sort_unstable();
    for (id, role) in held {
        found.roles.entry(id).or_default().push(role);
    }
    Ok(found)
}
