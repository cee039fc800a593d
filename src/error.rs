//! What can go wrong that is nobody's input: refusals a visitor should read are values, not these.

/// An unexpected failure. `web::error` logs it with its cause and shows a page without it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The thing asked for is not there, or is somebody else's: both are 404.
    #[error("not found")]
    NotFound,
    /// Too much at once: 429, and when to come again.
    #[error("too many requests")]
    Busy {
        /// Seconds until another try makes sense.
        retry_after: u64,
    },
    /// The database is gone or locked: 503.
    #[error("the database is not available")]
    Unavailable(#[source] anyhow::Error),
    /// Everything else: 500.
    #[error("internal error")]
    Internal(#[from] anyhow::Error),
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        use diesel::result::{DatabaseErrorKind, Error as Diesel};
        let text = error.to_string();
        match error {
            Diesel::NotFound => Self::NotFound,
            Diesel::DatabaseError(DatabaseErrorKind::ClosedConnection, _) | Diesel::BrokenTransactionManager => {
                Self::Unavailable(error.into())
            }
            Diesel::DatabaseError(DatabaseErrorKind::Unknown, _) if GONE.iter().any(|words| text.contains(words)) => {
                Self::Unavailable(error.into())
            }
            error => Self::Internal(error.into()),
        }
    }
}

/// The engines' words for a database that is locked, gone, damaged, without its tables, on a full disk, or just
/// stopping or starting; Diesel has no kind for these.
const GONE: [&str; 12] = [
    "locked",
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

/// Whether a change was refused by a unique index: somebody else was first.
#[must_use]
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
