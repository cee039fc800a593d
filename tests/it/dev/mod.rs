//! The developer's pages: the mails that would have been sent, read in the browser.

mod gallery;
mod mailbox;
mod served;
