//! Runs the chores of housekeeping, in so many small transactions that no visitor waits for one.

use std::time::{Duration, Instant};

use crate::accounts::housekeeping::Chore;
use crate::db::Db;
use crate::models::maintenance;

/// How many rows the first transaction of a chore deletes, and the least and the most that one deletes.
const FEWEST: usize = 10;
const MOST: usize = 1000;
/// After a longer transaction the next one deletes half as many rows, and after a shorter one twice as many.
const GOAL: Duration = Duration::from_millis(20);
/// The pause after each transaction. A waiting SQLite connection asks for the lock every 25 milliseconds, at first.
const PAUSE: Duration = Duration::from_millis(50);

/// Runs each chore until nothing is left to delete. One that fails is logged, and does not stop the others.
pub async fn clean(db: &Db, chores: &[Chore]) {
    // What was to be deleted is deleted an hour later.
    if db.read(|conn| Ok(maintenance::is_on(conn)?)).await.unwrap_or_default() {
        return;
    }
    for &chore in chores {
        let mut rows = FEWEST;
        loop {
            let timed = db.write(move |tx| {
                let begun = Instant::now();
                Ok((chore(tx, rows)?, begun.elapsed()))
            });
            match timed.await {
                Err(error) => {
                    tracing::error!("housekeeping failed: {:#}", error.root_cause());
                    break;
                }
                Ok((done, _)) if done < rows => break,
                Ok((_, took)) => rows = if took > GOAL { rows / 2 } else { rows * 2 }.clamp(FEWEST, MOST),
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}
