//! Shows how far long work has come: at a terminal alone. In a pipe or a log nothing is printed.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar on standard error that counts rows.
pub fn rows(total: u64) -> ProgressBar {
    styled(ProgressBar::new(total), "{bar:30} {human_pos} of {human_len} rows, {eta} left  {msg}")
}

/// A bar on standard error that counts bytes. Without a total, it shows how many there are so far.
pub fn bytes(total: Option<u64>) -> ProgressBar {
    match total {
        Some(total) => styled(ProgressBar::new(total), "{bar:30} {bytes} of about {total_bytes}, {eta} left"),
        None => styled(ProgressBar::no_length(), "{spinner} {bytes}, {elapsed}"),
    }
}

fn styled(bar: ProgressBar, template: &str) -> ProgressBar {
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
