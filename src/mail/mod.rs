//! Mails: written into the queue in the transaction of the change, as a name and variables. They are rendered, in the
//! recipient's language, when they are sent. Bodies and links are never stored (except by the transport `mailbox`).
//!
//! Services write `tx.mail(&to, Mail::new("email_removed"))`. The template is `templates/mail/NAME.html`, which begins with
//! an example of the variables for the gallery; the subject is the message `mail-NAME-subject`.
//! Table: `mailbox`, of that transport. Routes: none; `dev` has them. Cannot be removed; a mail is removed with its
//! template and its texts.

pub mod examples;
mod kept;
mod message;
mod plain;
mod rendered;
mod send;
mod smtp;
mod transport;

pub use kept::KeptMail;
pub use message::{Link, Mail, Recipient, SendMail, unlinked};
pub use rendered::{Rendered, renderer};
pub use send::Mailer;
pub use transport::Transport;
