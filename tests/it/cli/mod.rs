//! The binary itself: its commands, its start, its end, its log.

mod commands;
mod log;
mod manage;
mod serve;
mod start;
pub mod support;
mod users;
