//! Logging: installed before Rocket is built, so that its own logger, which prints addresses with the
//! tokens in them, never is.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::prelude::*;

use crate::config::app::LogFormat;

/// What a served site logs: requests, what happened to accounts, warnings and errors.
pub const SERVING: &str = "warn,app=info,request=info,audit=info,rocket=off,_=off";
/// What a command logs: warnings and errors. What it did, it prints.
pub const COMMAND: &str = "warn,rocket=off,_=off";

/// Installs the logger; once, later calls do nothing. `RUST_LOG` wins over `filter`.
pub fn install(format: LogFormat, filter: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(filter));
    let registry = tracing_subscriber::registry().with(filter);
    let layer = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    // try_init also sends the `log` crate's lines, which Rocket writes, to here.
    let _ = match format {
        LogFormat::Text => registry.with(layer.with_ansi(false)).try_init(),
        LogFormat::Json => registry.with(layer.json().flatten_event(true)).try_init(),
    };
}
