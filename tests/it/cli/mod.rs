//! The binary: its commands, start, shutdown and log.

mod audit;
mod backup;
mod commands;
mod copy;
mod demo;
mod doctor;
mod example_sites;
mod files;
mod jobs;
mod log;
mod mail;
mod maintenance;
mod manage;
mod print;
mod proxies;
mod restore;
mod rotation;
mod sendmail;
mod serve;
mod settings;
mod start;
mod users;

pub use crate::support::binary as support;
