//! What visitors live through, in a real browser, at a site that was just started.

mod account;
mod account_pages;
mod forms;
mod pages;
mod preferences;
mod second_thoughts;
mod setup;
mod walk;
