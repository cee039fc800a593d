//! The binary: parses the command line and does what it says.

use std::process::ExitCode;

fn main() -> ExitCode {
    app::cli::run()
}
