//! Makes accounts of rows: those that are not here yet, many at a time.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::judge::{Account, Notes, brief};
use super::report::{Kind, Report};
use crate::accounts::events::Created;
use crate::accounts::roles;
use crate::db::schema::{audit_events, user_emails, users};
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
    names: HashMap<String, UserId>,
    owners: HashMap<String, UserId>,
    /// Addresses that an imported account has and that nobody has confirmed.
    claimed: HashMap<String, UserId>,
    /// Which of all these accounts came by an import. What anybody else claims keeps no old account out.
    imported: HashSet<UserId>,
    /// Which of the addresses an account has.
    of: HashSet<(UserId, String)>,
}

/// An account of this batch, which has no number yet.
const OF_THIS_BATCH: UserId = UserId(i64::MAX);

impl Taking {
    pub fn new(tx: &mut Tx<'_>) -> Result<Self> {
        let last: Option<UserId> =
            users::table.order(users::id.desc()).select(users::id).first(tx.connection()).optional()?;
        Ok(Self { last_before: last.unwrap_or(UserId(0)), roles: HashMap::new() })
    }

    /// Takes those accounts that are not here yet.
    pub fn take(&mut self, tx: &mut Tx<'_>, batch: Vec<(Account, Notes)>, report: &mut Report) -> Result<()> {
        let mut held = Held::load(tx.connection(), &batch)?;
        let mut accounts = Vec::new();
        for (mut account, mut notes) in batch {
            if self.is_here(&held, &account, report) {
                continue;
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
        self.write(tx, &accounts, report)
    }

    /// Returns whether the account is not to be made, because it is here already or is another one's twin.
    fn is_here(&self, held: &Held, account: &Account, report: &mut Report) -> bool {
        let by_name = account.username.as_ref().and_then(|name| held.names.get(name.canonical())).copied();
        let owner = |address: &str| held.owners.get(address).copied();
        let by_address = account.main_address().and_then(|main| {
            // Who has a name is known by it. Else, before it is confirmed, an account is known by its address alone.
            let claimed = || held.claimed.get(main).filter(|_| account.username.is_none()).copied();
            owner(main).or_else(claimed)
        });
        // Whoever has put another of their addresses first here is found by the old ones.
        let others = account.addresses.iter().filter_map(|address| owner(address.email.canonical()));
        let mut others = others.filter(|id| *id <= self.last_before && held.imported.contains(id));
        let found = by_address.or_else(|| others.next()).or(by_name);
        let Some(id) = found else { return false };
        let has = |address: &str| {
            owner(address) == Some(id) || held.imported.contains(&id) && held.of.contains(&(id, address.to_owned()))
        };
        let kind = if id > self.last_before {
            Some(Kind::Twin)
        } else if by_name == Some(id)
            && !account.addresses.is_empty()
            && !account.addresses.iter().any(|address| has(address.email.canonical()))
        {
            Some(Kind::NameTaken)
        } else {
            None
        };
        match kind {
            None => report.here += 1,
            Some(kind) => {
                report.left_out += 1;
                report.add(kind, || account.shown.clone());
            }
        }
        true
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
                emails.push(NewUserEmail {
                    user_id: *id,
                    address: address.email.as_str(),
                    canonical: address.email.canonical(),
                    confirmed_at: address.confirmed_at,
                    is_primary,
                    created_at,
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

fn new_user(account: &Account) -> NewUser<'_> {
    NewUser {
        username: account.username.as_ref().map(Username::as_str),
        username_canonical: account.username.as_ref().map(Username::canonical),
        password_hash: &account.hash,
        active: account.active,
        person: Person { first_name: account.first_name.clone(), last_name: account.last_name.clone() },
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
    fn load(connection: &mut AnyConnection, batch: &[(Account, Notes)]) -> QueryResult<Self> {
        let wanted = batch.iter().filter_map(|(account, _)| account.username.as_ref());
        let wanted: Vec<_> = wanted.map(|name| Some(name.canonical().to_owned())).collect();
        let found: Vec<(Option<String>, UserId)> = users::table
            .filter(users::username_canonical.eq_any(wanted))
            .select((users::username_canonical, users::id))
            .load(connection)?;
        let names: HashMap<_, _> = found.into_iter().filter_map(|(name, id)| Some((name?, id))).collect();
        let addresses = batch.iter().flat_map(|(account, _)| &account.addresses);
        let addresses: Vec<_> = addresses.map(|address| address.email.canonical().to_owned()).collect();
        let (mut held, mut claims) = (Self { names, ..Self::default() }, Vec::new());
        for some in addresses.chunks(SOME) {
            let rows = || user_emails::table.filter(user_emails::canonical.eq_any(some.to_vec()));
            let owned = rows().filter(user_emails::confirmed_at.is_not_null());
            let owned: Vec<(String, UserId)> =
                owned.select((user_emails::canonical, user_emails::user_id)).load(connection)?;
            held.owners.extend(owned);
            let claimed = rows().filter(user_emails::confirmed_at.is_null()).filter(user_emails::is_primary.eq(true));
            let claimed = claimed.select((user_emails::canonical, user_emails::user_id));
            claims.extend(claimed.load::<(String, UserId)>(connection)?);
        }
        let ids: Vec<_> = held.names.values().copied().collect();
        let of = user_emails::table.filter(user_emails::user_id.eq_any(ids));
        let of: Vec<(UserId, String)> = of.select((user_emails::user_id, user_emails::canonical)).load(connection)?;
        held.of.extend(of);
        let known = held.names.values().chain(held.owners.values()).chain(claims.iter().map(|(_, id)| id));
        let known: Vec<_> = known.copied().collect();
        for some in known.chunks(SOME) {
            let imported: Vec<Option<UserId>> = audit_events::table
                .filter(audit_events::user_id.eq_any(some.to_vec()))
                .filter(audit_events::kind.eq("registered"))
                .filter(audit_events::detail.eq(BY))
                .select(audit_events::user_id)
                .load(connection)?;
            held.imported.extend(imported.into_iter().flatten());
        }
        held.claimed.extend(claims.into_iter().filter(|(_, id)| held.imported.contains(id)));
        Ok(held)
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
