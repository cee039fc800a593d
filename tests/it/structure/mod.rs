//! What holds for the repository as a whole: who may use what, how long files are, what documents promise.

mod documents;
mod imports;
mod removal;
mod rocket_free;
mod sizes;
pub mod source;
mod surprises;
