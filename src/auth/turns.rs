//! Turns: slow work on blocking threads, so much at a time, with a bounded number of requests that wait.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Semaphore;

use crate::error::Error;

/// A queue for slow work. More requests than it has places for are answered with 429, and one client never holds more than
/// a quarter of them, so that it cannot keep out the others.
pub(super) struct Turns {
    at_work: Semaphore,
    places: usize,
    /// How many places each client holds. Whoever holds none has no entry.
    held: Mutex<HashMap<String, usize>>,
}

impl Turns {
    pub fn new(at_once: usize, places: usize) -> Self {
        Self { at_work: Semaphore::new(at_once), places, held: Mutex::default() }
    }

    /// Runs `work` for this client on a blocking thread when its turn comes.
    pub async fn run<T, F>(&self, client: &str, work: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce() -> T + Send + 'static,
    {
        let place = self.take_place(client)?;
        let turn = self.at_work.acquire().await.map_err(|e| Error::Internal(e.into()))?;
        let done = tokio::task::spawn_blocking(work).await;
        drop(turn);
        drop(place);
        done.map_err(|e| Error::Internal(e.into()))
    }

    fn take_place<'a>(&'a self, client: &'a str) -> Result<Place<'a>, Error> {
        let mut held = self.held();
        let own = held.get(client).copied().unwrap_or(0);
        if held.values().sum::<usize>() >= self.places || own >= self.places / 4 {
            return Err(Error::Busy { retry_after: 5 });
        }
        held.insert(client.to_owned(), own + 1);
        Ok(Place { turns: self, client })
    }

    fn held(&self) -> MutexGuard<'_, HashMap<String, usize>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place in the queue, given back when it is dropped: after the work, or if the request ends before.
struct Place<'a> {
    turns: &'a Turns,
    client: &'a str,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut held = self.turns.held();
        match held.get_mut(self.client) {
            Some(own) if *own > 1 => *own -= 1,
            _ => drop(held.remove(self.client)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_client_holds_a_quarter_of_the_places_at_most() {
        let turns = Turns::new(1, 8);
        let first: Vec<_> = (0..2).map(|_| turns.take_place("a").unwrap()).collect();
        assert!(matches!(turns.take_place("a"), Err(Error::Busy { .. })));
        let others: Vec<_> = ["b", "b", "c", "c", "d", "d"].iter().map(|client| turns.take_place(client)).collect();
        assert!(others.iter().all(Result::is_ok));
        assert!(turns.take_place("e").is_err(), "all places are taken");
        drop(first);
        assert!(turns.take_place("e").is_ok());
        drop(others);
        assert!(turns.held().is_empty(), "a client that holds nothing leaves nothing");
    }
}
