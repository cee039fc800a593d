//! Pages of a list by key: a page begins after the last row of the one before, so the hundredth costs what the first one
//! costs, and a row that is added or deleted moves no other one to a page where nobody sees it.

use std::fmt;
use std::str::FromStr;

/// A place in a list that is sorted by a text and then by id, or only by id: after this row. In addresses it is `17.milk`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    pub id: i64,
    pub text: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.id, self.text)
    }
}

impl FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (id, text) = text.split_once('.').ok_or(())?;
        // PostgreSQL refuses a zero in a text.
        Ok(Self { id: id.parse().map_err(drop)?, text: text.replace('\0', "") })
    }
}

/// Makes a page of rows that were read with one more than it shows: the rows, and where the next page begins, if there is
/// one: by a [`Place`], or by an id.
pub fn page_of<T, P>(mut rows: Vec<T>, size: impl Into<usize>, place: impl Fn(&T) -> P) -> (Vec<T>, Option<P>) {
    let size = size.into();
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(place);
    (rows, next)
}
