//! The dev pages: mails shown in the browser.

mod gallery;
mod mailbox;
mod served;
