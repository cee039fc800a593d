//! The page of this feature.

pub mod not_me;
