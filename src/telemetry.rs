//! Logging. It is installed before Rocket is built, so that Rocket's own logger never is: that prints addresses with the
//! tokens in them.

use std::io::{Stderr, Write};

use tracing_subscriber::EnvFilter;
use tracing_subscriber::prelude::*;

use crate::config::LogFormat;

/// A served site logs requests, the history of accounts, warnings and errors.
pub const SERVING: &str = "warn,app=info,request=info,audit=info";
/// A command logs warnings and errors, and prints the rest.
pub const COMMAND: &str = "warn";

/// Installs the logger. Later calls do nothing. `RUST_LOG` replaces `filter`.
pub fn install(format: LogFormat, filter: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(filter));
    // Forwards lines of the `log` crate, but not Rocket's, nor those that its macros put into this crate: they contain
    // addresses with tokens. This crate's own lines do not come this way. Nor those of webhooks: they contain what is sent.
    let ours = env!("CARGO_CRATE_NAME");
    let silent = [ours, "rocket", "_", "ureq"].map(str::to_owned);
    if tracing_log::LogTracer::builder().ignore_all(silent).init().is_err() {
        return;
    }
    let registry = tracing_subscriber::registry().with(filter);
    let layer = tracing_subscriber::fmt::layer().with_writer(|| OneLine(std::io::stderr()));
    // It would panic, because what it prints has nowhere to go either.
    let layer = layer.log_internal_errors(false);
    let installed = match format {
        LogFormat::Text => tracing::subscriber::set_global_default(registry.with(layer.with_ansi(false))),
        LogFormat::Json => tracing::subscriber::set_global_default(registry.with(layer.json().flatten_event(true))),
    };
    debug_assert!(installed.is_ok(), "the logger is installed once");
}

/// Keeps each event on one line, so that text from a mail server, a database or a visitor can neither look like an event
/// of its own nor colour a terminal. Each event is one write.
struct OneLine<W = Stderr>(W);

impl<W: Write> Write for OneLine<W> {
    fn write(&mut self, event: &[u8]) -> std::io::Result<usize> {
        let (last, body) = event.split_last().map_or((None, event), |(last, body)| (Some(*last), body));
        let line = String::from_utf8_lossy(body).replace(char::is_control, " ");
        self.0.write_all(&line.into_bytes().into_iter().chain(last).collect::<Vec<_>>())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_one_line_and_says_all_it_said() {
        let mut line = OneLine(Vec::new());
        line.write_all("2026 WARN no\r\n2030 INFO forged \u{1b}[31m\u{9b}Ä\n".as_bytes()).unwrap();
        assert_eq!(String::from_utf8(line.0).unwrap(), "2026 WARN no  2030 INFO forged  [31m Ä\n");
    }
}
