//! A typed event bus. Each feature owns its event types; subscribers are written in `site.rs`.
//!
//! To do something for everybody who registers, subscribe to the event, and leave what takes long to a job:
//!
//! ```
//! use app::accounts::events::Registered;
//! use app::events::Bus;
//! use app::jobs::{Context, Failure, Work};
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct AddToNewsletter { user_id: i64 }
//!
//! impl Work for AddToNewsletter {
//!     const KIND: &'static str = "add-to-newsletter";
//!     async fn run(self, _cx: &Context) -> Result<(), Failure> { Ok(()) }
//! }
//!
//! let bus = Bus::default().on(|event: &Registered, db| {
//!     let job = AddToNewsletter { user_id: event.user_id };
//!     if let Err(error) = db.write_blocking(move |tx| tx.enqueue(&job)) {
//!         tracing::error!("somebody gets no newsletter: {error}");
//!     }
//! });
//! # use app::db::{AnyPool, Db, dialect, schema::jobs};
//! # use diesel::prelude::*;
//! # let folder = tempfile::tempdir().unwrap();
//! # let settings = app::config::Settings { root: folder.path().to_owned(), ..Default::default() };
//! # let pool = AnyPool::new(app::db::url(&settings).unwrap(), &settings.databases.app).unwrap();
//! # std::fs::create_dir_all(folder.path().join("data")).unwrap();
//! # std::fs::File::create(folder.path().join("data/app.db")).unwrap();
//! # let db = Db::new(pool, false, Default::default(), bus);
//! # let kinds = tokio::runtime::Runtime::new().unwrap().block_on(async {
//! #     db.read(|c| Ok(dialect::migrate(c)?)).await.unwrap();
//! #     db.write(|tx| Ok(tx.emit(Registered { user_id: 7, client: Default::default(), invitation: None }))).await.unwrap();
//! #     db.read(|c| Ok(jobs::table.select(jobs::kind).load::<String>(c)?)).await.unwrap()
//! # });
//! # assert_eq!(kinds, ["add-to-newsletter"]);
//! ```
//!
//! To keep count of sign-ins, in a table of your own (`site_logins`, with a migration for each engine):
//!
//! ```
//! use app::accounts::events::LoggedIn;
//! use app::events::Bus;
//! use diesel::prelude::*;
//! use diesel::sql_types::BigInt;
//!
//! let bus = Bus::default().on(|event: &LoggedIn, db| {
//!     let user_id = event.user_id;
//!     let counted = db.write_blocking(move |tx| {
//!         let count = "INSERT INTO site_logins (user_id, logins) VALUES ($1, 1) \
//!                      ON CONFLICT (user_id) DO UPDATE SET logins = site_logins.logins + 1";
//!         Ok(diesel::sql_query(count).bind::<BigInt, _>(user_id).execute(&mut **tx)?)
//!     });
//!     if let Err(error) = counted {
//!         tracing::error!("a sign-in was not counted: {error}");
//!     }
//! });
//! # use app::db::{AnyPool, Db};
//! # use diesel::connection::SimpleConnection;
//! # let folder = tempfile::tempdir().unwrap();
//! # let settings = app::config::Settings { root: folder.path().to_owned(), ..Default::default() };
//! # let pool = AnyPool::new(app::db::url(&settings).unwrap(), &settings.databases.app).unwrap();
//! # std::fs::create_dir_all(folder.path().join("data")).unwrap();
//! # std::fs::File::create(folder.path().join("data/app.db")).unwrap();
//! # let db = Db::new(pool, false, Default::default(), bus);
//! # #[derive(QueryableByName)]
//! # struct Row { #[diesel(sql_type = BigInt)] logins: i64 }
//! # let rows = tokio::runtime::Runtime::new().unwrap().block_on(async {
//! #     let table = "CREATE TABLE site_logins (user_id BIGINT PRIMARY KEY, logins BIGINT NOT NULL)";
//! #     db.read(move |c| Ok(c.batch_execute(table)?)).await.unwrap();
//! #     for _ in 0..2 {
//! #         db.write(|tx| Ok(tx.emit(LoggedIn { user_id: 7, client: Default::default() }))).await.unwrap();
//! #     }
//! #     db.read(|c| Ok(diesel::sql_query("SELECT logins FROM site_logins").load::<Row>(c)?)).await.unwrap()
//! # });
//! # assert_eq!(rows.iter().map(|row| row.logins).collect::<Vec<_>>(), [2]);
//! ```

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::db::{Db, Tx};

/// What happened, and can be listened to.
pub trait Event: Any + Send + Sync {}

type Subscriber = Box<dyn Fn(&dyn Any, &Db) + Send + Sync>;

/// The subscribers by event type.
///
/// ```
/// # use app::events::{Bus, Event};
/// struct Greeted { name: String }
/// impl Event for Greeted {}
/// let bus = Bus::default().on(|event: &Greeted, _db| println!("hello {}", event.name));
/// ```
#[derive(Default)]
pub struct Bus(HashMap<TypeId, Vec<Subscriber>>);

impl Bus {
    /// Calls `subscriber` after each commit that emitted an `E`. It runs on a thread that may block, but
    /// the visitor waits for it: what takes long belongs into a job.
    #[must_use]
    pub fn on<E: Event>(mut self, subscriber: impl Fn(&E, &Db) + Send + Sync + 'static) -> Self {
        let subscriber: Subscriber = Box::new(move |event, db| {
            if let Some(event) = event.downcast_ref() {
                subscriber(event, db);
            }
        });
        self.0.entry(TypeId::of::<E>()).or_default().push(subscriber);
        self
    }

    fn publish<E: Event>(&self, event: &E, db: &Db) {
        for subscriber in self.0.get(&TypeId::of::<E>()).into_iter().flatten() {
            // The change is committed: a subscriber that fails must not turn it into an error page.
            if catch_unwind(AssertUnwindSafe(|| subscriber(event, db))).is_err() {
                tracing::error!(event = std::any::type_name::<E>(), "a subscriber panicked");
            }
        }
    }
}

impl Tx<'_> {
    /// Publishes `event` after the commit; may be lost if the process dies just then.
    pub fn emit(&mut self, event: impl Event) {
        self.after_commit(move |db| db.bus().publish(&event, db));
    }
}
