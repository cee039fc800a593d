//! Shows how far long work has come: at a terminal alone. In a pipe or a log nothing is printed.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// How often a bar shows that time goes by.
const TICK: Duration = Duration::from_millis(200);

/// A bar on standard error that counts rows.
pub fn rows(total: u64) -> ProgressBar {
    styled(ProgressBar::new(total), "{bar:30} {human_pos} of {human_len} rows, {eta} left  {msg}")
}

/// The same, where the total is an estimate.
#[cfg(feature = "postgres")]
pub fn about_rows(total: u64) -> ProgressBar {
    styled(ProgressBar::new(total), "{bar:30} {human_pos} of about {human_len} rows, {eta} left")
}

/// A bar on standard error that counts bytes. Without a total, it shows how many there are so far.
pub fn bytes(total: Option<u64>) -> ProgressBar {
    match total {
        Some(total) => styled(ProgressBar::new(total), "{bar:30} {bytes} of about {total_bytes}, {eta} left"),
        None => styled(ProgressBar::no_length(), "{spinner} {bytes}, {elapsed}"),
    }
}

/// Lets a bar show that all bytes are there, and are being checked: nobody knows how long that takes.
pub fn checking(bar: &ProgressBar) {
    styled(bar.clone(), "{spinner} {bytes}, which are being checked, {elapsed}").enable_steady_tick(TICK);
}

/// A bar on standard error for steps whose length nobody knows, such as migrations: how many are done, and the time of the
/// one that runs.
pub fn steps() -> ProgressBar {
    styled(ProgressBar::no_length(), "{bar:30} {pos} of {len} done, {elapsed} at {msg}")
}

/// Shows the step that begins now.
pub fn next(steps: &ProgressBar, number: usize, of: usize, name: String) {
    steps.set_length(of as u64);
    steps.set_position(number as u64 - 1);
    steps.set_message(name);
    steps.reset_elapsed();
    steps.enable_steady_tick(TICK);
}

/// Shows how much a step has written, and how much it can be, if that is known.
pub fn written(bar: &ProgressBar, bytes: u64, most: Option<u64>) {
    let template = match most {
        Some(most) if bytes <= most && bar.per_sec() > 0.0 => {
            "{spinner} {bytes} written of at most about {total_bytes}, {eta} left at this pace"
        }
        _ => "{spinner} {bytes} written",
    };
    let bar = styled(bar.clone(), template);
    bar.set_position(bytes);
    bar.set_length(most.unwrap_or(bytes));
}

/// Shows how much is done of a part of a step. Without a total, only that it is at work.
pub fn part(bar: &ProgressBar, done: u64, total: u64) {
    let template = match total {
        0 => "{spinner} {msg}",
        _ if bar.per_sec() > 0.0 => "{bar:20} {msg}: {percent}%, {eta} left",
        _ => "{bar:20} {msg}: {percent}%",
    };
    let bar = styled(bar.clone(), template);
    bar.set_length(total);
    bar.set_position(done);
}

fn styled(bar: ProgressBar, template: &str) -> ProgressBar {
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
