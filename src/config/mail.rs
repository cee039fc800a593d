//! `mail.*`: how mails leave.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::values::{Secret, Sender};

/// How mails leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// By what means; by default `smtp` if there is a server, else `mailbox` in a debug build. Required in a release build.
    pub transport: Option<Transport>,
    /// Who mails are from; by default `app.name <noreply@host of the base URL>`.
    pub sender: Option<Sender>,
    /// Where the transport `file` writes, one `.eml` a mail.
    pub directory: PathBuf,
    /// The SMTP server's name, as its certificate has it.
    pub server: String,
    /// The SMTP server's port; 0: 465 with `use_ssl`, 587 with `use_tls`, else 25.
    pub port: u16,
    /// The name to sign in to the SMTP server with; empty: no sign-in.
    pub username: String,
    /// The password to sign in with. It belongs into the environment: `MAIL_PASSWORD`.
    pub password: Secret,
    /// Speak TLS from the first byte.
    pub use_ssl: bool,
    /// Change to TLS before anything is said (STARTTLS); a server that does not offer it gets no mail.
    pub use_tls: bool,
}

/// The means by which a mail leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Transport {
    /// Through an SMTP server.
    Smtp,
    /// Through the program `sendmail` of this machine.
    Sendmail,
    /// Kept in the database and read at `/dev/mailbox`; needs `app.dev_pages`.
    Mailbox,
    /// One `.eml` file each in `mail.directory`.
    File,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            transport: None,
            sender: None,
            directory: "data/mails".into(),
            server: String::new(),
            port: 0,
            username: String::new(),
            password: Secret::default(),
            use_ssl: false,
            use_tls: false,
        }
    }
}
