//! How commands that take long are interrupted.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Waits for Ctrl-C or, on Unix, for SIGTERM.
pub async fn told_to_stop() -> anyhow::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            told = tokio::signal::ctrl_c() => told?,
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await?;
    Ok(())
}

/// Becomes true when the command is told to stop, so that it can undo what it has begun. Told again, it ends at once.
pub fn flag() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&flag);
    tokio::spawn(async move {
        if told_to_stop().await.is_ok() {
            told.store(true, Ordering::Relaxed);
        }
        if told_to_stop().await.is_ok() {
            std::process::exit(130);
        }
    });
    flag
}
