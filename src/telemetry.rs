//! Logging: installed before Rocket is built, so that its own logger, which prints addresses with the
//! tokens in them, never is.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::prelude::*;

use crate::config::app::LogFormat;

/// Installs the logger; once, later calls do nothing. `RUST_LOG` says how much is logged, by default
/// requests, what happened to accounts, warnings and errors.
pub fn install(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("warn,app=info,request=info,audit=info,rocket=off,_=off"));
    let registry = tracing_subscriber::registry().with(filter);
    let layer = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    // try_init also sends the `log` crate's lines, which Rocket writes, to here.
    let _ = match format {
        LogFormat::Text => registry.with(layer.with_ansi(false)).try_init(),
        LogFormat::Json => registry.with(layer.json().flatten_event(true)).try_init(),
    };
}
