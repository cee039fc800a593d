//! Logging: installed before Rocket is built, so that its own logger, which prints addresses with the
//! tokens in them, never is.

use std::io::{Stderr, Write};

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
    let layer = tracing_subscriber::fmt::layer().with_writer(|| OneLine(std::io::stderr()));
    let installed = match format {
        LogFormat::Text => tracing::subscriber::set_global_default(registry.with(layer.with_ansi(false))),
        LogFormat::Json => tracing::subscriber::set_global_default(registry.with(layer.json().flatten_event(true))),
    };
    debug_assert!(installed.is_ok(), "the logger is installed once");
}

/// Keeps an event on one line, whatever is in it: what a mail server, a database or a visitor says must not look
/// like an event of its own, nor colour a terminal. An event comes in one write.
struct OneLine<W = Stderr>(W);

impl<W: Write> Write for OneLine<W> {
    fn write(&mut self, event: &[u8]) -> std::io::Result<usize> {
        let (last, body) = event.split_last().map_or((None, event), |(last, body)| (Some(*last), body));
        let line: Vec<u8> =
            body.iter().map(|byte| if byte.is_ascii_control() { b' ' } else { *byte }).chain(last).collect();
        self.0.write_all(&line)?;
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
        line.write_all("2026 WARN no\r\n2030 INFO forged \u{1b}[31mÄ\n".as_bytes()).unwrap();
        assert_eq!(String::from_utf8(line.0).unwrap(), "2026 WARN no  2030 INFO forged  [31mÄ\n");
    }
}
