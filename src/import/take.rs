//! Makes accounts of rows: those that are not here yet, many at a time.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::judge::{Account, Address, Notes, brief};
use super::marks;
use super::report::{Kind, Report};
use crate::accounts::events::Created;
use crate::accounts::roles;
use crate::db::schema::{user_emails, users};
use crate::db::{AnyConnection, Tx};
use crate::error::{Error, Result};
use crate::insert_all;
use crate::models::{NewUser, NewUserEmail, Person, Role, UserId, Username};

/// What the history of each account says of its beginning.
const BY: &str = "by import";

/// Accounts on their way here.
pub struct Taking {
    /// The newest account that was here before.
    last_before: UserId,
    /// The roles by name; none if the name is refused.
    roles: HashMap<String, Option<Role>>,
}

/// Whom the names and addresses of a batch belong to, as far as is known.
#[derive(Default)]
struct Held {
    /// The marks of those that were found here, or taken, before.
    marks: HashSet<i64>,
    /// Those of this batch.
    new_marks: Vec<i64>,
    names: HashMap<String, UserId>,
    owners: HashMap<String, UserId>,
    /// Addresses that nobody has confirmed, of accounts that this import has made. What anybody else claims keeps no old
    /// account out.
    claimed: HashMap<String, UserId>,
}

/// What becomes of an account.
enum Fate {
    Taken,
    /// It is here already.
    Here,
    LeftOut(Kind),
}

/// An account of this batch, which has no number yet.
const OF_THIS_BATCH: UserId = UserId(i64::MAX);

impl Taking {
    pub fn new(tx: &mut Tx<'_>) -> Result<Self> {
        let last: Option<UserId> =
            users::table.order(users::id.desc()).select(users::id).first(tx.connection()).optional()?;
        Ok(Self { last_before: last.unwrap_or(UserId(0)), roles: HashMap::new() })
    }

    fn held(&self, connection: &mut AnyConnection, batch: &[(Account, Notes)]) -> QueryResult<Held> {
        let accounts = || batch.iter().map(|(account, _)| account);
        let marks = accounts().flat_map(|account| marks::of(account).into_iter().chain(marks::claim(account)));
        let marks = marks::known(connection, &marks.collect::<Vec<_>>())?;
        let wanted = accounts().filter_map(|account| account.username.as_ref());
        let wanted: Vec<_> = wanted.map(|name| Some(name.canonical().to_owned())).collect();
        let found: Vec<(Option<String>, UserId)> = users::table
            .filter(users::username_canonical.eq_any(wanted))
            .select((users::username_canonical, users::id))
            .load(connection)?;
        let names = found.into_iter().filter_map(|(name, id)| Some((name?, id))).collect();
        let mut held = Held { marks, names, ..Held::default() };
        let addresses = accounts().flat_map(|account| &account.addresses);
        let addresses: Vec<_> = addresses.map(|address| address.email.canonical().to_owned()).collect();
        for some in addresses.chunks(SOME) {
            let rows = || user_emails::table.filter(user_emails::canonical.eq_any(some.to_vec()));
            let owned = rows().filter(user_emails::confirmed_at.is_not_null());
            let owned = owned.select((user_emails::canonical, user_emails::user_id));
            held.owners.extend(owned.load::<(String, UserId)>(connection)?);
            let claimed = rows().filter(user_emails::confirmed_at.is_null()).filter(user_emails::is_primary.eq(true));
            let claimed = claimed.filter(user_emails::user_id.gt(self.last_before));
            let claimed = claimed.select((user_emails::canonical, user_emails::user_id));
            held.claimed.extend(claimed.load::<(String, UserId)>(connection)?);
        }
        Ok(held)
    }

    /// Takes those accounts that are not here yet.
    pub fn take(&mut self, tx: &mut Tx<'_>, batch: Vec<(Account, Notes)>, report: &mut Report) -> Result<()> {
        let mut held = self.held(tx.connection(), &batch)?;
        let mut accounts = Vec::new();
        for (mut account, mut notes) in batch {
            let fate = self.fate(&held, &account);
            if !matches!(fate, Fate::LeftOut(_)) {
                held.mark(&account);
            }
            match fate {
                Fate::Taken => {}
                Fate::Here => {
                    report.here += 1;
                    continue;
                }
                Fate::LeftOut(kind) => {
                    report.left_out += 1;
                    report.add(kind, || account.shown.clone());
                    continue;
                }
            }
            account.addresses.retain(|address| {
                let is_free = !held.owners.contains_key(address.email.canonical());
                if !is_free {
                    notes.push((Kind::AddressDropped, format!("{}: another account owns it", address.email)));
                }
                is_free
            });
            held.add(&account);
            self.find_roles(tx, &mut account, &mut notes, report)?;
            for (kind, what) in notes {
                report.add(kind, || format!("{}: {}", account.shown, brief(&what)));
            }
            accounts.push(account);
        }
        marks::leave(tx.connection(), &held.new_marks)?;
        self.write(tx, &accounts, report)
    }

    fn fate(&self, held: &Held, account: &Account) -> Fate {
        let by_address = account.main_address().and_then(|main| {
            // Who has a name is known by it. Else, before it is confirmed, an account is known by its address alone. Whoever
            // registers here meanwhile has left no mark.
            let is_claimed = || marks::claim(account).is_some_and(|claim| held.marks.contains(&claim));
            let claimed = || held.claimed.get(main).filter(|_| account.username.is_none() && is_claimed());
            held.owners.get(main).or_else(claimed)
        });
        let by_name = || account.username.as_ref().and_then(|name| held.names.get(name.canonical()));
        let found = by_address.or_else(by_name);
        let is_owned = |address: &Address| held.owners.get(address.email.canonical()) == found;
        match found {
            Some(id) if *id > self.last_before => Fate::LeftOut(Kind::Twin),
            _ if marks::of(account).iter().any(|mark| held.marks.contains(mark)) => Fate::Here,
            None => Fate::Taken,
            Some(_) if account.addresses.is_empty() || account.addresses.iter().any(is_owned) => Fate::Here,
            Some(_) => Fate::LeftOut(Kind::NameTaken),
        }
    }

    /// Looks up the account's roles and makes those that are not there. Leaves out those that cannot be.
    fn find_roles(
        &mut self,
        tx: &mut Tx<'_>,
        account: &mut Account,
        notes: &mut Notes,
        report: &mut Report,
    ) -> Result<()> {
        for (name, description) in &account.roles {
            if self.roles.contains_key(name) {
                continue;
            }
            let before = Role::by_name(tx, name)?;
            let made = before.is_none();
            let role = match before {
                Some(role) => Some(role),
                None => match roles::find_or_create(tx, name, description) {
                    Ok(role) => Some(role),
                    Err(Error::Field { .. }) => None,
                    Err(error) => return Err(error),
                },
            };
            if role.is_some() {
                report.roles.entry(name.clone()).or_default().made = made;
            }
            self.roles.insert(name.clone(), role);
        }
        account.roles.retain(|(name, _)| {
            let is_role = self.roles.get(name).is_some_and(Option::is_some);
            if is_role {
                report.roles.entry(name.clone()).or_default().accounts.add(|| account.shown.clone());
            } else {
                notes.push((Kind::RoleDropped, name.clone()));
            }
            is_role
        });
        Ok(())
    }

    fn write(&self, tx: &mut Tx<'_>, accounts: &[Account], report: &mut Report) -> Result<()> {
        let rows: Vec<_> = accounts.iter().map(new_user).collect();
        let ids = insert_users(tx.connection(), &rows)?;
        let (mut emails, mut grants) = (Vec::new(), Vec::new());
        for (id, account) in ids.iter().zip(accounts) {
            for (at, address) in account.addresses.iter().enumerate() {
                let is_primary = at == 0;
                // It counts from when it was confirmed. If another one was not, its time to be confirmed begins now.
                let otherwise = if is_primary { account.created_at } else { tx.now() };
                let created_at = address.confirmed_at.unwrap_or(otherwise);
                let confirmed_at = address.confirmed_at;
                emails.push(NewUserEmail {
                    confirmed_at,
                    is_primary,
                    ..NewUserEmail::new(*id, &address.email, created_at)
                });
                report.confirmed += u64::from(address.confirmed_at.is_some());
            }
            let held = account.roles.iter().filter_map(|(name, _)| self.roles.get(name)?.clone());
            grants.extend(held.map(|role| (*id, role)));
            report.taken += 1;
            report.inactive += u64::from(!account.active);
        }
        report.addresses += u64::try_from(emails.len()).unwrap_or_default();
        insert_all!(user_emails, &emails, tx.connection())?;
        tx.audit_all("registered", ids.iter().map(|id| (*id, BY)))?;
        for id in ids {
            tx.emit(&Created { user_id: id });
        }
        for some in grants.chunks(SOME) {
            roles::grant_to_new(tx, some)?;
        }
        Ok(())
    }
}

/// How many roles are given by one statement.
const SOME: usize = 1000;

#[allow(clippy::needless_update, reason = "an owner adds fields to `Person`")]
fn new_user(account: &Account) -> NewUser<'_> {
    let (first_name, last_name) = (account.first_name.clone(), account.last_name.clone());
    NewUser {
        username: account.username.as_ref().map(Username::as_str),
        username_canonical: account.username.as_ref().map(Username::canonical),
        password_hash: &account.hash,
        active: account.active,
        person: Person { first_name, last_name, ..Person::default() },
        created_at: account.created_at,
        ..NewUser::default()
    }
}

/// Inserts these accounts. Returns their ids, in this order: no engine promises that for many rows of one statement.
fn insert_users(connection: &mut AnyConnection, rows: &[NewUser<'_>]) -> QueryResult<Vec<UserId>> {
    #[cfg(feature = "postgres")]
    if let AnyConnection::Postgres(c) = connection {
        #[derive(QueryableByName)]
        struct Next {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            id: i64,
        }
        let next = "SELECT nextval(pg_get_serial_sequence('users', 'id')) AS id FROM generate_series(1, $1)";
        let count = i64::try_from(rows.len()).unwrap_or_default();
        let next: Vec<Next> = diesel::sql_query(next).bind::<diesel::sql_types::BigInt, _>(count).load(c)?;
        let ids: Vec<_> = next.into_iter().map(|next| UserId(next.id)).collect();
        let rows: Vec<_> = ids.iter().zip(rows).map(|(id, row)| (users::id.eq(*id), row)).collect();
        diesel::insert_into(users::table).values(rows).execute(c)?;
        return Ok(ids);
    }
    rows.iter().map(|row| row.insert(connection)).collect()
}

impl Held {
    /// Notes that the account will be known.
    fn mark(&mut self, account: &Account) {
        let marks = marks::of(account).into_iter().chain(marks::claim(account));
        self.new_marks.extend(marks.filter(|mark| self.marks.insert(*mark)));
    }

    fn add(&mut self, account: &Account) {
        if let Some(name) = &account.username {
            self.names.insert(name.canonical().to_owned(), OF_THIS_BATCH);
        }
        for (at, address) in account.addresses.iter().enumerate() {
            let canonical = address.email.canonical().to_owned();
            match address.confirmed_at {
                Some(_) => _ = self.owners.insert(canonical, OF_THIS_BATCH),
                None if at == 0 => _ = self.claimed.insert(canonical, OF_THIS_BATCH),
                None => {}
            }
        }
    }
}
