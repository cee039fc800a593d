//! Direct access to rows, so that tests check effects and not only responses.

use app::db::schema::{audit_events, jobs, sessions, throttle_counters, tokens, user_emails, user_roles, users};
use app::mail::{Link, SendMail};
use app::models::{NewUserEmail, Session, Token, UserEmail, UserId};
use diesel::prelude::*;

use super::TestApp;

impl TestApp {
    /// Counts the accounts.
    pub fn account_count(&self) -> i64 {
        self.read(|c| Ok(users::table.count().get_result(c)?))
    }

    /// All sessions, the oldest first.
    pub fn sessions(&self) -> Vec<Session> {
        self.read(|c| Ok(sessions::table.order(sessions::id).select(Session::as_select()).load(c)?))
    }

    /// The email addresses of an account.
    pub fn emails_of(&self, name: &str) -> Vec<UserEmail> {
        let id = self.user(name).unwrap_or_else(|| panic!("there is no {name}")).id;
        self.read(move |c| {
            Ok(user_emails::table.filter(user_emails::user_id.eq(id)).select(UserEmail::as_select()).load(c)?)
        })
    }

    /// Returns whether an account's address is confirmed. There must be exactly one address.
    pub fn is_confirmed(&self, name: &str) -> bool {
        let emails = self.emails_of(name);
        assert_eq!(emails.len(), 1, "{emails:?}");
        emails[0].confirmed_at.is_some()
    }

    /// Counts the roles that accounts have.
    pub fn role_grants(&self) -> i64 {
        self.read(|c| Ok(user_roles::table.count().get_result(c)?))
    }

    /// The counts of all throttle keys with this prefix.
    pub fn throttle_counts(&self, key: &str) -> Vec<i32> {
        let pattern = format!("{key}%");
        self.read(move |c| {
            let counters = throttle_counters::table.filter(throttle_counters::key.like(pattern));
            Ok(counters.select(throttle_counters::count).load(c)?)
        })
    }

    /// The kinds of all audit events, the oldest first.
    pub fn audit_kinds(&self) -> Vec<String> {
        self.read(|c| Ok(audit_events::table.select(audit_events::kind).order(audit_events::id).load(c)?))
    }

    /// The stored tokens for a purpose, the oldest first.
    pub fn tokens(&self, purpose: &'static str) -> Vec<Token> {
        self.read(move |c| {
            Ok(tokens::table
                .filter(tokens::purpose.eq(purpose))
                .order(tokens::id)
                .select(Token::as_select())
                .load(c)?)
        })
    }

    /// The link of the newest mail to this address, whether it was sent or is still in the queue.
    pub fn link_mailed_to(&self, address: &str) -> Option<Link> {
        let pattern = format!("%\"to\":\"{address}\"%");
        let mails = jobs::table.filter(jobs::payload.like(pattern)).order(jobs::id.desc()).select(jobs::payload);
        let newest = self.read(move |c| Ok(mails.first::<String>(c).optional()?))?;
        serde_json::from_str::<SendMail>(&newest).unwrap().link
    }

    /// The kinds of an account's audit events, the oldest first.
    pub fn history(&self, user_id: UserId) -> Vec<String> {
        let kinds = audit_events::table.select(audit_events::kind).order(audit_events::id);
        self.read(move |c| Ok(kinds.filter(audit_events::user_id.eq(user_id)).load(c)?))
    }

    /// Adds an address to an account.
    pub fn add_address(&self, user_id: UserId, address: &str, confirmed: bool) {
        let address = address.to_owned();
        self.write(move |tx| {
            let now = tx.now();
            let row = NewUserEmail {
                user_id,
                address: &address,
                canonical: &address,
                confirmed_at: confirmed.then_some(now),
                is_primary: false,
                created_at: now,
            };
            row.insert(tx)?;
            Ok(())
        });
    }

    /// Makes the days the same in every run: all accounts registered on 22 November 2026, all links good until 2099.
    pub fn fix_days(&self) {
        self.write(|tx| {
            let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(10, 0, 0).unwrap();
            diesel::update(users::table).set(users::created_at.eq(day)).execute(tx.connection())?;
            let end = chrono::NaiveDate::from_ymd_opt(2099, 11, 24).unwrap().and_hms_opt(10, 0, 0).unwrap();
            diesel::update(tokens::table).set(tokens::expires_at.eq(end)).execute(tx.connection())?;
            Ok(())
        });
    }

    /// Removes the username of an account.
    pub fn remove_username(&self, user_id: UserId) {
        self.write(move |tx| {
            let none = (users::username.eq(None::<String>), users::username_canonical.eq(None::<String>));
            diesel::update(users::table.find(user_id)).set(none).execute(tx.connection())?;
            Ok(())
        });
    }

    /// Replaces the stored password hash of an account.
    pub fn set_hash(&self, user_id: UserId, hash: &str) {
        let hash = hash.to_owned();
        self.write(move |tx| Ok(app::models::User::set_password_hash(tx, user_id, &hash)?));
    }

    /// Deactivates an account in its row only. Unlike an administrator's command, this ends no session.
    pub fn deactivate_row(&self, user_id: UserId) {
        self.write(move |tx| {
            diesel::update(users::table.find(user_id)).set(users::active.eq(false)).execute(tx.connection())?;
            Ok(())
        });
    }
}
