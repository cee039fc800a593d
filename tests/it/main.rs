//! The tests of the whole site, by feature: scenarios that a visitor, an owner or an attacker lives through.

mod accounts;
mod pages;
mod support;
mod web;
