//! Which pages templates offer. The list is long and every page needs it, so it is made once for all visitors who may open
//! the same pages.

use std::collections::{BTreeMap, HashMap};
use std::sync::{PoisonError, RwLock};

use tera::Value;
use tera::value::Key;

use crate::auth::Standing;

/// With more combinations of roles than these, the lists are made anew.
const KEPT: usize = 200;

/// A list for each standing that was met; that of strangers is under `None`.
#[derive(Default)]
pub(super) struct Offered(RwLock<HashMap<Option<Standing>, Value>>);

impl Offered {
    /// The list for this standing, which `make` makes.
    pub fn to(
        &self,
        standing: Option<Standing>,
        make: impl FnOnce(Option<&Standing>) -> BTreeMap<&'static str, bool>,
    ) -> Value {
        if let Some(kept) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&standing) {
            return kept.clone();
        }
        let list = Value::from(make(standing.as_ref()));
        let mut lists = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if lists.len() >= KEPT {
            lists.clear();
        }
        lists.insert(standing, list.clone());
        list
    }
}

/// Whether this list has the page.
pub(super) fn has(list: &Value, endpoint: &str) -> bool {
    let page = list.as_map().and_then(|pages| pages.get(&Key::from(endpoint.to_owned())));
    page.and_then(Value::as_bool) == Some(true)
}
