//! What the tests stand on: a whole site in this process, with its own database, a clock that can be moved,
//! and browsers that fill in real forms and follow links out of real mails.

pub mod binary;
mod browser;
pub mod database;
mod mail;
mod page;
mod rows;
pub mod smtp;
pub mod wire;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use app::accounts::housekeeping;
use app::auth::{HashedPassword, Password, PasswordManager};
use app::clock::Clock;
use app::config::Settings;
use app::config::keys::SecretKeys;
use app::db::{AnyConnection, Db, Tx};
use app::error::Error;
use app::jobs;
use app::models::{Email, NewUser, NewUserEmail, Role, User, Username};
use app::web::Site;
use chrono::TimeDelta;
use rocket::local::asynchronous::Client;
use rocket::{Build, Rocket};
use tempfile::TempDir;
use tokio::runtime::Runtime;

pub use browser::{Browser, encode};
use database::TestDatabase;
pub use mail::Mail;
pub use page::Page;

/// The password of every account that a test makes.
pub const PASSWORD: &str = "correct horse battery";

static HASH: LazyLock<HashedPassword> = LazyLock::new(|| {
    let runtime = Runtime::new().unwrap();
    runtime.block_on(PasswordManager::new().hash_password(&Password::new(PASSWORD))).unwrap()
});

/// A site with a database of its own.
pub struct TestApp {
    pub(crate) client: Client,
    pub(crate) runtime: Runtime,
    /// The site's clock.
    pub clock: Clock,
    folder: Arc<TempDir>,
    /// The site's database.
    pub database: Arc<TestDatabase>,
    leftovers_are_fine: bool,
}

/// Settings for a test, in a folder of its own.
pub fn settings(folder: &Path) -> Settings {
    let mut settings = Settings { root: folder.to_owned(), ..Settings::default() };
    settings.keys = SecretKeys::parse(&SecretKeys::generate()).unwrap();
    "app.db".clone_into(&mut settings.databases.app.url);
    // Tests sign in from one browser after the other.
    settings.user.send_new_device_email = false; // feature: devices
    // Enough for what tests do at once.
    settings.databases.app.max_connections = 4;
    settings
}

impl TestApp {
    /// A site as it comes.
    pub fn new() -> Self {
        Self::with(|_| {})
    }

    /// A site with other settings.
    pub fn with(change: impl FnOnce(&mut Settings)) -> Self {
        Self::built(change, |rocket| rocket)
    }

    /// A site with other settings, and with routes that only this test has.
    pub fn serving(routes: Vec<rocket::Route>, change: impl FnOnce(&mut Settings)) -> Self {
        Self::built(change, |rocket| rocket.mount("/", routes))
    }

    /// A site with other settings, and with what `more` adds to it.
    pub fn built(change: impl FnOnce(&mut Settings), more: impl FnOnce(Rocket<Build>) -> Rocket<Build>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = TestDatabase::new(folder.path());
        let mut settings = settings(folder.path());
        settings.databases.app.url.clone_from(&database.url);
        change(&mut settings);
        Self::start(settings, Clock::default(), more, (Arc::new(folder), Arc::new(database)))
    }

    /// Another machine of the same site: the same settings, database and clock, and nothing else in common.
    pub fn another(&self) -> Self {
        let settings = Settings::clone(&self.site().settings);
        Self::start(settings, self.clock.clone(), |rocket| rocket, (self.folder.clone(), self.database.clone()))
    }

    fn start(
        settings: Settings,
        clock: Clock,
        more: impl FnOnce(Rocket<Build>) -> Rocket<Build>,
        (folder, database): (Arc<TempDir>, Arc<TestDatabase>),
    ) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let rocket = more(app::app(settings, clock.clone()).unwrap());
        let client = runtime.block_on(Client::untracked(rocket)).unwrap();
        Self { client, runtime, clock, folder, database, leftovers_are_fine: false }
    }

    /// The folder that the site's files are in.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What all requests share.
    pub fn site(&self) -> &Site {
        self.client.rocket().state().unwrap()
    }

    /// The database.
    pub fn db(&self) -> &Db {
        self.client.rocket().state().unwrap()
    }

    /// A new browser, without cookies.
    pub fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// Waits for something asynchronous.
    pub fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// Queries the database.
    pub fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&mut AnyConnection) -> Result<T, Error> + Send + 'static,
    ) -> T {
        self.wait(self.db().read(query)).unwrap()
    }

    /// Changes the database behind the site's back.
    pub fn write<T: Send + 'static>(&self, change: impl FnOnce(&mut Tx<'_>) -> Result<T, Error> + Send + 'static) -> T {
        self.wait(self.db().write(change)).unwrap()
    }

    /// Moves the site's clock.
    pub fn later(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    /// Does every job that is due, and returns how many there were.
    pub fn work(&self) -> usize {
        let context = app::context(self.client.rocket()).unwrap();
        self.wait(jobs::drain(&context, &app::site::jobs())).unwrap()
    }

    /// Deletes what has ended.
    pub fn keep_house(&self) {
        let settings = self.site().settings.clone();
        self.write(move |tx| housekeeping::clean(tx, &settings));
    }

    /// Says that this test leaves jobs undone on purpose.
    pub fn leave_jobs(&mut self) {
        self.leftovers_are_fine = true;
    }

    /// An account that is active and confirmed, called `name`, with the address `name@example.com`.
    pub fn member(&self, name: &str) -> i64 {
        self.account(name, true)
    }

    /// An account that has not confirmed its address.
    pub fn unconfirmed(&self, name: &str) -> i64 {
        self.account(name, false)
    }

    fn account(&self, name: &str, confirmed: bool) -> i64 {
        let name = name.to_owned();
        self.write(move |tx| {
            let username = Username::parse(&name).unwrap();
            let email = Email::parse(&format!("{name}@example.com")).unwrap();
            let now = tx.now();
            let user = NewUser {
                username: Some(username.as_str()),
                username_canonical: Some(username.canonical()),
                password_hash: HASH.as_str(),
                active: true,
                registered_in: (!confirmed).then_some(b"another browser".as_slice()),
                created_at: now,
                ..NewUser::default()
            };
            let user_id = user.insert(tx)?.id;
            let row = NewUserEmail {
                user_id,
                address: email.as_str(),
                canonical: email.canonical(),
                confirmed_at: confirmed.then_some(now),
                is_primary: true,
                created_at: now,
            };
            row.insert(tx)?;
            Ok(user_id)
        })
    }

    /// Gives an account a role, which is made if there is none of that name.
    pub fn grant(&self, user_id: i64, role: &str) {
        let role = role.to_owned();
        self.write(move |tx| {
            let now = tx.now();
            if Role::by_name(tx, &role)?.is_none() {
                Role::create(tx, &role, "", now)?;
            }
            Role::by_name(tx, &role)?.unwrap().grant(tx, user_id)?;
            Ok(())
        });
    }

    /// Switches an account off (or on again), as an administrator would.
    pub fn set_active(&self, user_id: i64, active: bool) {
        let client = app::models::Client::default();
        assert!(self.write(move |tx| app::accounts::manage::set_active(tx, user_id, active, &client)));
    }

    /// The account of this name.
    pub fn user(&self, name: &str) -> Option<User> {
        let name = Username::parse(name).unwrap();
        self.read(move |c| Ok(User::by_username(c, &name)?))
    }

    /// Does what is due and returns the mails that were sent so far, the oldest first.
    pub fn mails(&self) -> Vec<Mail> {
        self.work();
        mail::all(self)
    }

    /// The only mail that was sent to this address so far.
    pub fn mail_to(&self, address: &str) -> Mail {
        let mut mails: Vec<_> = self.mails().into_iter().filter(|mail| mail.to == address).collect();
        assert_eq!(mails.len(), 1, "mails to {address}: {mails:?}");
        mails.remove(0)
    }

    /// A browser in which somebody has just signed in: as by the form, without the wait for the password.
    pub fn entered(&self, user_id: i64) -> Browser<'_> {
        let client = app::models::Client { ip: "192.0.2.1".to_owned(), ..app::models::Client::default() };
        let secret = self.write(move |tx| Ok(app::auth::start(tx, user_id, false, true, &client)?));
        let mut browser = self.browser();
        let name = if self.site().settings.is_https() { "__Host-session" } else { "session" };
        browser.cookies.insert(name.to_owned(), secret.0);
        browser
    }

    /// A browser in which a member has signed in by the form.
    pub fn signed_in(&self, name: &str) -> Browser<'_> {
        let mut browser = self.browser();
        let page = browser.sign_in(name, PASSWORD);
        assert!(page.is_redirect(), "sign-in of {name}: {}", page.body);
        browser
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        use app::db::schema::jobs;
        use diesel::prelude::*;
        if std::thread::panicking() {
            return;
        }
        mail::compare_with_examples(self);
        if self.leftovers_are_fine {
            return;
        }
        let open = self.wait(self.db().read(|c| {
            let open = jobs::table.filter(jobs::state.ne("done"));
            Ok(open.select((jobs::payload, jobs::last_error)).load::<(String, Option<String>)>(c)?)
        }));
        // A test may have taken the database away.
        if let Ok(open) = open {
            assert!(open.is_empty(), "jobs were left undone: {open:?}");
        }
    }
}
