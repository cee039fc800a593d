//! The base of all tests: a whole site in this process, with its own database and a clock that can be moved,
//! and browsers that fill in real forms and follow links in real mails.

pub mod binary;
mod browser;
pub mod database;
mod half_sent;
pub mod languages;
mod mail;
mod page;
pub mod project;
pub mod receiver;
mod registration;
mod rows;
pub mod smtp;
pub mod table;
mod urls;
pub mod wire;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use app::auth::{HashedPassword, Password, PasswordManager};
use app::clock::Clock;
use app::config::keys::SecretKeys;
use app::config::{Database, DatabaseUrl, Settings};
use app::db::{AnyConnection, AnyPool, Bus, Db, Tx};
use app::error::Error;
use app::jobs;
use app::models::{Email, NewUser, NewUserEmail, Role, User, UserId, Username};
use app::web::{App, Moved};
use chrono::TimeDelta;
use rocket::local::asynchronous::Client;
use rocket::{Build, Rocket};
use tempfile::TempDir;
use tokio::runtime::Runtime;

pub use browser::{Browser, encode};
use database::TestDatabase;
pub use half_sent::HalfSent;
pub use languages::{another_language, default_language, in_snapshots, in_terminal, in_words};
pub use mail::Mail;
pub use page::Page;
pub use registration::registration;
pub use urls::{endpoints, form_to, pattern, url, url_prefix, with_next};

/// The name of every site in tests, whatever that of this site is.
pub const NAME: &str = "Sample";

/// The password of every account in tests.
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

/// Default settings for a test in this folder.
pub fn settings(folder: &Path) -> Settings {
    let mut settings = Settings { root: folder.to_owned(), ..Settings::default() };
    settings.keys = SecretKeys::parse(&SecretKeys::generate()).unwrap();
    "app.db".clone_into(&mut settings.databases.app.url);
    NAME.clone_into(&mut settings.app.name);
    default_language().clone_into(&mut settings.i18n.default);
    // Tests sign in from many browsers.
    settings.user.send_new_device_email = false; // feature: devices
    // A failed test prints its reason, not a log.
    settings.rocket.insert("log_level".to_owned(), "off".into());
    // Enough for the parallel requests of a test.
    settings.databases.app.max_connections = 4;
    settings
}

/// Switches on every feature that is off as it comes, or in tests.
pub fn enable_all_features(settings: &mut Settings) {
    settings.app.dev_pages = Some(true);
    settings.user.enable_invitation = true; // feature: invitations
    settings.user.send_new_device_email = true; // feature: devices
    settings.user.enable_passwordless = true; // feature: passwordless
    settings.user.trackable = true; // feature: tracking
}

impl TestApp {
    /// A site with default settings.
    pub fn new() -> Self {
        Self::with(|_| {})
    }

    /// A site with other settings.
    pub fn with(change: impl FnOnce(&mut Settings)) -> Self {
        Self::with_rocket(change, |rocket| rocket)
    }

    /// A site with other settings, and with routes of the test's own.
    pub fn with_routes(routes: Vec<rocket::Route>, change: impl FnOnce(&mut Settings)) -> Self {
        Self::with_rocket(change, |rocket| rocket.mount("/", routes))
    }

    /// A site with other settings, where pages have moved.
    pub fn with_moved(moved: &[Moved], change: impl FnOnce(&mut Settings)) -> Self {
        Self::with_rocket(change, |rocket| rocket.attach(app::web::serve_moved(moved)))
    }

    /// A site with other settings, extended by `more`.
    pub fn with_rocket(change: impl FnOnce(&mut Settings), more: impl FnOnce(Rocket<Build>) -> Rocket<Build>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = TestDatabase::new(folder.path());
        let mut settings = settings(folder.path());
        settings.databases.app.url.clone_from(&database.url);
        change(&mut settings);
        Self::start(settings, Clock::default(), more, (Arc::new(folder), Arc::new(database)))
    }

    /// A second machine of the same site. Both share only the settings, the database and the clock.
    pub fn second_machine(&self) -> Self {
        self.second_machine_with(|_| {})
    }

    /// A second machine that was started with changed settings.
    pub fn second_machine_with(&self, change: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = Settings::clone(&self.state().settings);
        change(&mut settings);
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

    /// The same site, after its database was restored from this copy.
    pub fn restored_from(&self, backup: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(backup, folder.path().join("app.db")).unwrap();
        let mut settings = Settings::clone(&self.state().settings);
        folder.path().clone_into(&mut settings.root);
        let database = TestDatabase::of_file();
        Self::start(settings, self.clock.clone(), |rocket| rocket, (Arc::new(folder), Arc::new(database)))
    }

    /// The site's folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The state that all requests share.
    pub fn state(&self) -> &App {
        self.client.rocket().state().unwrap()
    }

    /// The database.
    pub fn db(&self) -> &Db {
        self.client.rocket().state().unwrap()
    }

    /// The database, with subscribers of the test's own.
    pub fn db_with(&self, bus: Bus) -> Db {
        let url = DatabaseUrl::parse(&self.database.url, self.folder()).unwrap();
        let config = Database { max_connections: 1, connect_timeout: 10, ..Database::default() };
        Db::new(AnyPool::new(url, &config).unwrap(), self.state().settings.clone(), self.clock.clone(), bus)
    }

    /// A new browser, without cookies.
    pub fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// The body of an answer that is not text.
    pub fn bytes(&self, path: &str) -> Vec<u8> {
        let request = self.client.get(url(path));
        self.wait(async { request.dispatch().await.into_bytes().await }).unwrap_or_default()
    }

    /// Runs a future to its end.
    pub fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// Reads from the database.
    pub fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&mut AnyConnection) -> Result<T, Error> + Send + 'static,
    ) -> T {
        self.wait(self.db().read(|conn| query(conn.connection()))).unwrap()
    }

    /// Changes the database behind the site's back.
    pub fn write<T: Send + 'static>(&self, change: impl Fn(&mut Tx<'_>) -> Result<T, Error> + Send + 'static) -> T {
        self.wait(self.db().write(change)).unwrap()
    }

    /// Changes the database on behalf of a request from this client, in this language.
    pub fn write_for<T: Send + 'static>(
        &self,
        client: app::db::Client,
        lang: &str,
        change: impl Fn(&mut Tx<'_>) -> Result<T, Error> + Send + 'static,
    ) -> T {
        let cause = app::db::Cause { client, lang: app::i18n::Lang::new(lang) };
        self.wait(self.db().caused_by(Arc::new(cause)).write(change)).unwrap()
    }

    /// Moves the site's clock forward, or back for a negative duration.
    pub fn advance_clock(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    /// Runs all due jobs. Returns how many there were.
    pub fn run_jobs(&self) -> usize {
        let context = app::job_context(self.client.rocket()).unwrap();
        self.wait(jobs::drain(self.db(), &context, &app::site::jobs())).unwrap()
    }

    /// Deletes expired rows, as the hourly housekeeping does.
    pub fn run_housekeeping(&self) {
        self.wait(app::ops::clean(self.db(), &app::site::chores()));
    }

    /// Runs the daily chores that are due. For each of them, the first time only notes when that was.
    pub fn run_daily(&self) {
        assert!(self.wait(app::site::schedule().run_due(self.db())), "a daily chore failed: the log says why");
    }

    /// Allows this test to end with unfinished jobs.
    pub fn allow_unfinished_jobs(&mut self) {
        self.leftovers_are_fine = true;
    }

    /// Creates an active, confirmed account with the username `name` and the address `name@example.com`.
    pub fn member(&self, name: &str) -> UserId {
        self.account(name, true)
    }

    /// The same with these roles, which are created if they are not there.
    pub fn member_with(&self, name: &str, roles: &[&str]) -> UserId {
        let id = self.member(name);
        for role in roles {
            self.grant(id, role);
        }
        id
    }

    /// Creates an account whose address is not confirmed.
    pub fn unconfirmed(&self, name: &str) -> UserId {
        self.account(name, false)
    }

    fn account(&self, name: &str, confirmed: bool) -> UserId {
        let name = name.to_owned();
        self.write(move |tx| {
            let username: Username = name.parse().unwrap();
            let email: Email = format!("{name}@example.com").parse().unwrap();
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
            let user_id = user.insert(tx)?;
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

    /// Gives an account a role behind the site's back, and creates the role first if necessary.
    pub fn grant(&self, user_id: UserId, role: &str) {
        use app::db::schema::user_roles;
        use diesel::prelude::*;
        let role = role.to_owned();
        self.write(move |tx| {
            let now = tx.now();
            if Role::by_name(tx, &role)?.is_none() {
                Role::create(tx, &role, "", now)?;
            }
            let role = Role::by_name(tx, &role)?.unwrap();
            let row = (user_roles::user_id.eq(user_id), user_roles::role_id.eq(role.id));
            diesel::insert_into(user_roles::table).values(row).execute(tx.connection())?;
            Ok(())
        });
    }

    /// Activates or deactivates an account, as an administrator would.
    pub fn set_active(&self, user_id: UserId, active: bool) {
        assert!(self.write(move |tx| app::accounts::manage::set_active(tx, user_id, active)));
    }

    /// The account with this username.
    pub fn user(&self, name: &str) -> Option<User> {
        let name = name.parse::<Username>().unwrap();
        self.read(move |c| Ok(User::by_username(c, &name)?))
    }

    /// Runs due jobs and returns all mails sent so far, the oldest first.
    pub fn mails(&self) -> Vec<Mail> {
        self.run_jobs();
        mail::all(self)
    }

    /// The mail to this address. There must be exactly one so far.
    pub fn mail_to(&self, address: &str) -> Mail {
        let mut mails: Vec<_> = self.mails().into_iter().filter(|mail| mail.to == address).collect();
        assert_eq!(mails.len(), 1, "mails to {address}: {mails:?}");
        mails.remove(0)
    }

    /// A browser that has just signed in. Faster than [`TestApp::signed_in`], because it skips the password.
    pub fn with_session(&self, user_id: UserId) -> Browser<'_> {
        let client = app::db::Client { ip: "192.0.2.1".to_owned(), ..Default::default() };
        let secret = self
            .write_for(client, default_language(), move |tx| Ok(app::auth::start_session(tx, user_id, false, true)?));
        let mut browser = self.browser();
        let name = if self.state().settings.is_https() { "__Host-session" } else { "session" };
        browser.cookies.insert(name.to_owned(), secret.0);
        browser
    }

    /// A browser that has signed in through the form.
    pub fn signed_in(&self, name: &str) -> Browser<'_> {
        self.signed_in_with(name, PASSWORD)
    }

    /// The same with another password.
    pub fn signed_in_with(&self, name: &str, password: &str) -> Browser<'_> {
        let mut browser = self.browser();
        let page = browser.sign_in(name, password);
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
        let open = self.wait(self.db().read(|conn| {
            let open = jobs::table.filter(jobs::state.ne("done"));
            Ok(open.select((jobs::payload, jobs::last_error)).load::<(String, Option<String>)>(conn.connection())?)
        }));
        // A test may have removed the database.
        if let Ok(open) = open {
            assert!(
                open.is_empty(),
                "jobs were left undone: {open:?}\nEnd the test with `app.run_jobs()` or read the mails with `app.mails()`. If \
                 they are meant to stay, say `app.allow_unfinished_jobs()`."
            );
        }
    }
}
