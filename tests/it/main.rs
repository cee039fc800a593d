//! The tests of the whole site, by feature: scenarios that a visitor, an owner or an attacker lives through.

mod accounts;
mod admin; // feature: admin
mod api; // feature: api
mod attacks;
mod cli;
mod config;
mod db;
mod dev; // feature: dev
mod devices; // feature: devices
mod faults;
mod i18n;
mod import; // feature: import
mod invitations; // feature: invitations
mod jobs;
mod mail;
mod notes; // feature: notes
mod pages;
mod passwordless; // feature: passwordless
mod structure;
mod support;
mod tracking; // feature: tracking
mod web;
