//! `mail.*`: how mails are sent.

use std::path::PathBuf;

use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::values::Sender;

section! {
    #[derive(Debug)]
    pub struct Mail {
        /// By default `smtp` if there is a server, else `mailbox` in a debug build. Required in a release build.
        transport: Option<Transport> = None,
        /// By default `app.name <noreply@host of the base URL>`.
        sender: Option<Sender> = None,
        /// Where mail servers report what they cannot deliver. By default the sender's address.
        return_path: Option<Sender> = None,
        /// The folder of the transport `file`.
        directory: PathBuf = "data/mails".into(),
        /// The SMTP server's name, as its certificate has it.
        server: String = String::new(),
        /// The SMTP server's port; 0 means 465 with `use_ssl`, 587 with `use_tls`, else 25.
        port: u16 = 0,
        /// The user name for the SMTP server; empty means no authentication.
        username: String = String::new(),
        /// The password for the SMTP server. It belongs in the environment: `MAIL_PASSWORD`.
        #[serde(serialize_with = "super::values::conceal")]
        password: SecretString = SecretString::default(),
        /// Use TLS from the first byte.
        use_ssl: bool = false,
        /// Switch to TLS first (STARTTLS). A server that does not offer it gets no mail.
        use_tls: bool = false,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Transport {
    Smtp,
    /// The program `sendmail` on this machine.
    Sendmail,
    /// Keeps mails in the database, to be read by developers. Needs `app.dev_pages`.
    Mailbox,
    /// Writes one `.eml` file for each mail to `mail.directory`.
    File,
}
