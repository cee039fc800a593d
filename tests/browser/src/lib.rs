//! Helpers for the browser tests: a site for each test ([`Server`]), a Chromium for each test ([`Browser`]), a user
//! ([`Person`]), and a check of the current page ([`check_page()`]).
//!
//! They need Chromium and chromedriver. On Debian, run `apt-get install chromium chromium-driver`, or set `CHROMIUM`
//! and `CHROMEDRIVER`. They check pages with axe and the Nu Html Checker, which npm brings. Start the tests in the site's
//! folder:
//!
//! ```text
//! bash .ci/browser-tools # once
//! cargo test --manifest-path tests/browser/Cargo.toml
//! ```
//!
//! This builds the site first, unless `GANTRY_BIN` is the absolute path of a debug build.
//!
//! Everything that a test starts ends with the test, even if it fails or is interrupted: see [`process`].

pub mod browser;
pub mod checks;
pub mod driver;
pub mod gallery;
pub mod nu;
pub mod person;
pub mod process;
pub mod server;
pub mod texts;
pub mod tools;
pub mod urls;

use std::future::Future;
use std::time::Duration;

pub use browser::Browser;
pub use checks::check_page;
pub use person::Person;
pub use server::Server;
pub use urls::{form_to, link_to, url, url_prefix};

/// How long to wait for something on a page.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// How long a whole test may take.
const LIMIT: Duration = Duration::from_secs(240);

/// The pause between two checks while waiting.
pub const PAUSE: Duration = Duration::from_millis(25);

/// Runs a test with a time limit.
///
/// # Panics
/// When it takes too long.
pub fn run_test(story: impl Future<Output = ()>) {
    run_test_within(LIMIT, story);
}

/// Runs a test with another time limit.
///
/// # Panics
/// When it takes too long.
pub fn run_test_within(limit: Duration, story: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    let in_time = runtime.block_on(async { tokio::time::timeout(limit, story).await });
    assert!(in_time.is_ok(), "the test took longer than {limit:?}");
}
