//! The errors that end a request, a job or a command early, and undo its transaction.

use crate::message::{Flash, Message};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something was not done. A refusal ([`Error::Field`], [`Error::Refused`]) is shown to the visitor. `web/error.rs` logs
/// an unexpected failure with its cause, and shows a page without it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The value of this field of the form is refused. The message is shown at the field.
    #[error("refused at {field}: {}", message.id)]
    Field { field: &'static str, message: Message },
    /// The request is refused. The message is shown above this page or the next one.
    #[error("refused: {}", .0.message.id)]
    Refused(Flash),
    /// 404: the row does not exist, or belongs to another account.
    #[error("not found")]
    NotFound,
    /// 429: too many tries. The seconds until another try makes sense.
    #[error("too many tries")]
    Busy { retry_after: u64 },
    /// 503: the database is gone or locked.
    #[error("the database is not available")]
    Unavailable(#[source] anyhow::Error),
    /// 503: another transaction was in the way, and still is after a second attempt.
    #[error("another transaction was in the way")]
    Conflict(#[source] anyhow::Error),
    /// 500: everything else.
    #[error("internal error")]
    Internal(#[from] anyhow::Error),
}

impl Error {
    pub fn field(field: &'static str, message: impl Into<Message>) -> Self {
        Self::Field { field, message: message.into() }
    }

    /// The cause of an unexpected failure, for the log and the terminal.
    pub fn root_cause(self) -> anyhow::Error {
        match self {
            Self::Unavailable(cause) | Self::Conflict(cause) | Self::Internal(cause) => cause,
            other => other.into(),
        }
    }
}

impl From<Flash> for Error {
    fn from(flash: Flash) -> Self {
        Self::Refused(flash)
    }
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        use diesel::result::{DatabaseErrorKind, Error as Diesel};
        let text = error.to_string();
        match error {
            Diesel::NotFound => Self::NotFound,
            Diesel::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => Self::Conflict(error.into()),
            Diesel::DatabaseError(DatabaseErrorKind::Unknown, _) if text.contains("deadlock detected") => {
                Self::Conflict(error.into())
            }
            Diesel::DatabaseError(DatabaseErrorKind::ClosedConnection, _) | Diesel::BrokenTransactionManager => {
                Self::Unavailable(error.into())
            }
            Diesel::DatabaseError(DatabaseErrorKind::Unknown, _) if GONE.iter().any(|words| text.contains(words)) => {
                Self::Unavailable(error.into())
            }
            error => Self::Internal(with_advice(error.into())),
        }
    }
}

/// Adds what to do about an error, if that is known.
pub fn with_advice(error: anyhow::Error) -> anyhow::Error {
    if format!("{error:#}").contains("prepared statement \"__diesel") {
        return error.context("behind a pooler in transaction mode, set databases.app.prepared_statements = false");
    }
    error
}

/// Parts of the engines' messages about a database that is locked, gone, damaged, without its tables, on a full disk,
/// stopping or starting. Diesel has no kind for these, and passes on neither SQLite's result code nor PostgreSQL's SQLSTATE,
/// so only the message tells. If PostgreSQL's `lc_messages` is not English, the answer is 500.
const GONE: [&str; 13] = [
    "locked",
    "lock timeout",
    "unable to open",
    "disk",
    "No space left",
    "readonly",
    "malformed",
    "not a database",
    "no such table",
    "relation",
    "server closed the connection",
    "terminating connection",
    "the database system is",
];

/// Returns true if a unique index refused the row.
pub fn is_unique_violation(error: &diesel::result::Error) -> bool {
    use diesel::result::{DatabaseErrorKind, Error as Diesel};
    matches!(error, Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation, _))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_row_is_not_found_and_a_locked_file_unavailable() {
        use diesel::result::{DatabaseErrorKind, Error as Diesel};
        let unknown = |text: &str| Diesel::DatabaseError(DatabaseErrorKind::Unknown, Box::new(text.to_owned()));
        assert!(matches!(Diesel::NotFound.into(), Error::NotFound));
        assert!(matches!(unknown("database is locked").into(), Error::Unavailable(_)));
        assert!(matches!(unknown("near SELEC: syntax error").into(), Error::Internal(_)));
    }
}
