//! What the database holds: tests look at what became of a request, not only at what was answered.

use app::db::schema::{audit_events, sessions, throttle_counters, tokens, user_emails, user_roles, users};
use app::models::{NewUserEmail, Purpose, Session, Token, UserEmail};
use diesel::prelude::*;

use super::TestApp;

impl TestApp {
    /// How many accounts there are.
    pub fn accounts(&self) -> i64 {
        self.read(|c| Ok(users::table.count().get_result(c)?))
    }

    /// Every session, the oldest first.
    pub fn sessions(&self) -> Vec<Session> {
        self.read(|c| Ok(sessions::table.order(sessions::id).load(c)?))
    }

    /// The addresses of an account.
    pub fn emails_of(&self, name: &str) -> Vec<UserEmail> {
        let id = self.user(name).unwrap_or_else(|| panic!("there is no {name}")).id;
        self.read(move |c| Ok(user_emails::table.filter(user_emails::user_id.eq(id)).load(c)?))
    }

    /// Whether the only address of an account is confirmed.
    pub fn is_confirmed(&self, name: &str) -> bool {
        let emails = self.emails_of(name);
        assert_eq!(emails.len(), 1, "{emails:?}");
        emails[0].confirmed_at.is_some()
    }

    /// How often roles were given to anybody.
    pub fn granted_roles(&self) -> i64 {
        self.read(|c| Ok(user_roles::table.count().get_result(c)?))
    }

    /// How many tries are counted under keys that begin so.
    pub fn tries(&self, key: &str) -> Vec<i32> {
        let pattern = format!("{key}%");
        self.read(move |c| {
            let counters = throttle_counters::table.filter(throttle_counters::key.like(pattern));
            Ok(counters.select(throttle_counters::count).load(c)?)
        })
    }

    /// What was written down of what happened to accounts, the oldest first.
    pub fn audited(&self) -> Vec<String> {
        self.read(|c| Ok(audit_events::table.select(audit_events::kind).order(audit_events::id).load(c)?))
    }

    /// The links for a purpose that are stored, the oldest first.
    pub fn tokens(&self, purpose: Purpose) -> Vec<Token> {
        self.read(move |c| Ok(tokens::table.filter(tokens::purpose.eq(purpose.as_str())).order(tokens::id).load(c)?))
    }

    /// What happened to an account, in the words of the code.
    pub fn history(&self, user_id: i64) -> Vec<String> {
        let kinds = audit_events::table.select(audit_events::kind).order(audit_events::id);
        self.read(move |c| Ok(kinds.filter(audit_events::user_id.eq(user_id)).load(c)?))
    }

    /// Gives an account one address more.
    pub fn second_address(&self, user_id: i64, address: &'static str, confirmed: bool) {
        self.write(move |tx| {
            let now = tx.now();
            let row = NewUserEmail {
                user_id,
                address,
                canonical: address,
                confirmed_at: confirmed.then_some(now),
                is_primary: false,
                created_at: now,
            };
            row.insert(tx)?;
            Ok(())
        });
    }

    /// Takes an account's name away: it has an address alone.
    pub fn without_name(&self, user_id: i64) {
        self.write(move |tx| {
            let none = (users::username.eq(None::<String>), users::username_canonical.eq(None::<String>));
            diesel::update(users::table.find(user_id)).set(none).execute(&mut **tx)?;
            Ok(())
        });
    }

    /// Replaces the stored hash of an account's password.
    pub fn set_hash(&self, user_id: i64, hash: &str) {
        let hash = hash.to_owned();
        self.write(move |tx| Ok(app::models::User::set_password_hash(tx, user_id, &hash)?));
    }

    /// Switches an account off in its row alone, without what an administrator's command does beside.
    pub fn switch_off_quietly(&self, user_id: i64) {
        self.write(move |tx| {
            diesel::update(users::table.find(user_id)).set(users::active.eq(false)).execute(&mut **tx)?;
            Ok(())
        });
    }
}
