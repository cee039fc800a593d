//! The dev pages: mails shown in the browser.

mod broken_gallery;
mod first_steps;
mod gallery;
mod mailbox;
mod served;
