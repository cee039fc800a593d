//! How commands that take long are interrupted.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};

/// Hears Ctrl-C and, on Unix, SIGTERM, from the moment it is made. Until then, they end the process at once.
pub struct Stops {
    #[cfg(unix)]
    signals: [Signal; 2],
}

impl Stops {
    pub fn listen() -> std::io::Result<Self> {
        #[cfg(unix)]
        let heard = Self { signals: [signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?] };
        #[cfg(not(unix))]
        let heard = Self {};
        Ok(heard)
    }

    /// Waits until the process is told to stop.
    pub async fn next(&mut self) {
        #[cfg(unix)]
        {
            let [interrupt, terminate] = &mut self.signals;
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        }
        #[cfg(not(unix))]
        tokio::signal::ctrl_c().await.unwrap_or_default();
    }
}

/// Becomes true when the command is told to stop, so that it can undo what it has begun. Told again, it ends at once.
pub fn flag() -> std::io::Result<Arc<AtomicBool>> {
    let mut stops = Stops::listen()?;
    let flag = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&flag);
    tokio::spawn(async move {
        stops.next().await;
        told.store(true, Ordering::Relaxed);
        stops.next().await;
        std::process::exit(130);
    });
    Ok(flag)
}
