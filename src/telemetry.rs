//! Logging: installed before Rocket is built, so that its own logger, which prints addresses with the
//! tokens in them, never is.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::prelude::*;

use crate::config::app::LogFormat;

/// What a served site logs: requests, what happened to accounts, warnings and errors.
pub const SERVING: &str = "warn,app=info,request=info,audit=info";
/// What a command logs: warnings and errors. What it did, it prints.
pub const COMMAND: &str = "warn";

/// Installs the logger; once, later calls do nothing. `RUST_LOG` wins over `filter`.
pub fn install(format: LogFormat, filter: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(filter));
    // The lines of the `log` crate, too, but not Rocket's: what its macros put into our modules names guards,
    // and addresses with tokens in them. Our own lines do not come by this way.
    let ours = env!("CARGO_CRATE_NAME");
    let rocket = [ours, "rocket", "_"].map(str::to_owned);
    if tracing_log::LogTracer::builder().ignore_all(rocket).init().is_err() {
        return;
    }
    let registry = tracing_subscriber::registry().with(filter);
    let layer = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let installed = match format {
        LogFormat::Text => tracing::subscriber::set_global_default(registry.with(layer.with_ansi(false))),
        LogFormat::Json => tracing::subscriber::set_global_default(registry.with(layer.json().flatten_event(true))),
    };
    debug_assert!(installed.is_ok(), "the logger is installed once");
}
