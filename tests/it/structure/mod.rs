//! Rules for the whole repository: imports, file sizes, documents.

mod addresses;
mod dates;
mod documents;
mod graph;
mod imports;
mod removal;
mod rocket_free;
mod role_writers;
mod sizes;
pub mod source;
mod surprises;
