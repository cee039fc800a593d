//! The binary itself: its commands, its start, its end, its log.

mod audit;
mod commands;
mod demo;
mod doctor;
mod log;
mod mail;
mod manage;
mod rotation;
mod sendmail;
mod serve;
mod start;
mod users;

pub use crate::support::binary as support;
