//! The pages of accounts: each file has a page, or those that belong together, with forms and routes.

pub mod account;
pub mod change_email;
pub mod change_username;
pub mod check_inbox;
pub mod confirm_access;
pub mod confirm_email;
mod correct_email;
pub mod data;
pub mod delete;
pub mod history;
pub mod inputs;
pub mod login;
pub mod manage_emails;
pub mod password;
pub mod profile;
pub mod register;
pub mod sessions;
pub mod setup;
mod sign_in_forms;
pub mod undo_email;
