//! What the browser tests are made of: a site of one's own ([`Server`]), a Chromium of one's own ([`Browser`]),
//! somebody who uses them ([`Person`]), and a look at a page with the eyes of a checker ([`look()`]).
//!
//! They need Chromium and chromedriver (Debian: `apt-get install chromium chromium-driver`; others are named by
//! `CHROMIUM` and `CHROMEDRIVER`) and are run from the site's folder by
//!
//! ```text
//! cargo test --manifest-path tests/browser/Cargo.toml
//! ```
//!
//! The site is built first, unless `GANTRY_BIN` is the absolute path of a debug build of it.
//!
//! Everything that a test starts ends with it, also when it fails or is interrupted: see [`process`].

pub mod browser;
pub mod driver;
pub mod look;
pub mod person;
pub mod process;
pub mod server;

use std::future::Future;
use std::time::Duration;

pub use browser::Browser;
pub use look::look;
pub use person::Person;
pub use server::Server;

/// How long a page may take to show what it is waited for.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// How long a whole test may take; then it fails.
const LIMIT: Duration = Duration::from_secs(90);

/// How long to pause between two looks at something that is waited for.
pub const PAUSE: Duration = Duration::from_millis(25);

/// Lives a test to its end, within a limit.
///
/// # Panics
/// When it takes too long.
pub fn live(story: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    let in_time = runtime.block_on(async { tokio::time::timeout(LIMIT, story).await });
    assert!(in_time.is_ok(), "the test took longer than {LIMIT:?}");
}
