//! Lets one request at a time work on a form: see `once.rs`.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::OwnedMutexGuard;

use crate::config::SecretKeys;

type Turn = tokio::sync::Mutex<()>;

/// The forms that requests work on, by a hash that needs the `key`.
pub struct Turns {
    pub key: [u8; 32],
    turns: Mutex<HashMap<Vec<u8>, Weak<Turn>>>,
}

impl Turns {
    pub fn new(keys: &SecretKeys) -> Self {
        Self { key: keys.derive("once").first().copied().unwrap_or_default(), turns: Mutex::default() }
    }

    /// Waits until no other request works on this form.
    pub async fn wait(&self, form: &[u8]) -> OwnedMutexGuard<()> {
        let turn = {
            let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
            turns.retain(|_, turn| turn.strong_count() > 0);
            turns.get(form).and_then(Weak::upgrade).unwrap_or_else(|| {
                let turn = Arc::new(Turn::default());
                turns.insert(form.to_vec(), Arc::downgrade(&turn));
                turn
            })
        };
        turn.lock_owned().await
    }
}
