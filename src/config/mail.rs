//! `mail.*`: how mails leave.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::values::Sender;

/// How mails leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// By what means; `mailbox` in a debug build, required in a release build.
    pub transport: Option<Transport>,
    /// Who mails are from; by default `app.name <noreply@host of the base URL>`.
    pub sender: Option<Sender>,
    /// Where the transport `file` writes, one `.eml` a mail.
    pub directory: PathBuf,
}

/// The means by which a mail leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Transport {
    /// Kept in the database and read at `/dev/mailbox`; needs `app.dev_pages`.
    Mailbox,
    /// One `.eml` file each in `mail.directory`.
    File,
}

impl Default for Mail {
    fn default() -> Self {
        Self { transport: None, sender: None, directory: "data/mails".into() }
    }
}
