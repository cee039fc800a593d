//! How the server stops.

use std::convert::Infallible;
use std::time::Duration;

use rocket::error::ErrorKind;
use rocket::{Build, Ignite, Rocket};
use tokio::sync::mpsc;

/// A part of the site, which is gone when the last connection is.
struct Alive {
    _sender: mpsc::Sender<Infallible>,
}

/// Tells when nothing of the site is left.
pub struct Gone(mpsc::Receiver<Infallible>);

/// Must be called before the site is launched.
pub fn watch(rocket: Rocket<Build>) -> (Rocket<Build>, Gone) {
    let (sender, gone) = mpsc::channel(1);
    (rocket.manage(Alive { _sender: sender }), Gone(gone))
}

/// Serves until the process is told to stop and every request is answered.
///
/// Rocket looks only once whether connections are left. If so, it waits its whole grace time, or, if it sees that it no
/// longer listens before it sees why, fails and leaves the requests unanswered. So the end is ours: each connection holds
/// the site. Idle connections let go of it at once, the others when their request is answered. Fairings that take time
/// at a shutdown are cut off.
pub async fn launch(rocket: Rocket<Ignite>, mut gone: Gone) -> Result<(), rocket::Error> {
    let (stop, grace) = (rocket.shutdown(), Duration::from_secs(rocket.config().shutdown.grace.into()));
    tokio::select! {
        biased;
        ended = rocket.launch() => match ended {
            Err(error) if !matches!(error.kind(), ErrorKind::Shutdown(_, None)) => return Err(error),
            // The site that it returns is dropped here, or it would be waited for.
            _ => {}
        },
        // Rocket learns of it first, and stops to listen.
        () = async { stop.await; tokio::task::yield_now().await } => {}
    }
    if tokio::time::timeout(grace, gone.0.recv()).await.is_err() {
        tracing::warn!("not all requests were answered in time");
    }
    Ok(())
}
