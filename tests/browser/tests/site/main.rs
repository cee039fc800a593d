//! Scenarios in a real browser on a new site.

mod account;
mod account_pages;
mod forms;
mod forms_again;
mod frame;
mod gallery;
mod html;
mod keyboard;
mod languages;
mod pages;
mod pictures;
mod preferences;
mod second_thoughts;
mod setup;
mod typing;
mod walk;
mod way_in;
