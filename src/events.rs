//! A typed event bus. Each feature owns its event types; subscribers are written in `site.rs`.

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
