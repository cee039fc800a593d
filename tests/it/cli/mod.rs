//! The binary itself: its commands, its start, its end, its log.

mod commands;
mod log;
mod manage;
mod serve;
mod start;
mod users;

pub use crate::support::binary as support;
