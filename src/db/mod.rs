//! The database: one pool, one way to read, one way to write.
//!
//! [`Db::read`] is for queries, [`Db::write`] for every change. A connection exists only inside the closure, on a thread
//! that may block: if a guard and a handler each held one, requests could wait for each other for ever.
//! Tables of its own: none. Routes: none. The engines differ only in [`dialect`] and [`catalogue`]. Cannot be removed.

mod bus;
pub mod catalogue;
mod cause;
pub mod dialect;
mod few;
mod handle;
mod many;
mod open;
mod pool;
pub mod schema;
mod tx;

pub use bus::Bus;
pub use cause::{Cause, Client};
pub use dialect::{AnyConnection, strpos};
pub use handle::Db;
pub use open::stage;
pub use pool::{AnyPool, Pool, PoolError};
pub use tx::{Conn, Event, Tx};
