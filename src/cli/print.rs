//! The one way in which commands speak to their user.

use std::fmt::Write as _;
use std::io::{BufRead, ErrorKind, Write};

use anyhow::Context;
use unicode_width::UnicodeWidthStr;

/// Whoever read the output has gone, as `head` does when it has enough. That is no failure.
#[derive(Debug, thiserror::Error)]
#[error("nobody reads the output")]
pub struct NobodyReads;

/// Prints a text to standard output, and a line end.
pub fn out(text: &str) -> anyhow::Result<()> {
    write(&format!("{}\n", harmless(text)))
}

/// Prints JSON to standard output.
pub fn json(value: &serde_json::Value) -> anyhow::Result<()> {
    // JSON escapes some control characters itself. Inside of its texts, the others can be written in the same way.
    let mut text = String::new();
    for c in value.to_string().chars() {
        if c.is_control() {
            write!(text, "\\u{:04x}", u32::from(c))?;
        } else {
            text.push(c);
        }
    }
    write(&format!("{text}\n"))
}

/// Prints rows to standard output, in columns as wide as a terminal shows what is in them.
pub fn table(rows: &[Vec<String>]) -> anyhow::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let rows: Vec<Vec<_>> =
        rows.iter().map(|row| row.iter().map(|cell| harmless(cell).replace('\n', "\u{fffd}")).collect()).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<_> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
    let lines = rows.iter().map(|row| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    });
    out(&lines.collect::<Vec<_>>().join("\n"))
}

/// Asks a question on standard output, and returns the answer.
pub fn ask(question: &str) -> anyhow::Result<String> {
    write(&harmless(question))?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer)?;
    Ok(answer.trim().to_owned())
}

/// Prints a text to standard error. If that fails, nobody can be told.
pub fn error(text: &str) {
    let _ = writeln!(std::io::stderr(), "{}", harmless(text));
}

fn write(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(NobodyReads.into()),
        done => done.context("standard output cannot be written"),
    }
}

/// The text without control characters, which could steer a terminal. Names and addresses are typed by visitors.
fn harmless(text: &str) -> String {
    let is_harmful = |c: char| c.is_control() && c != '\n';
    text.chars().map(|c| if is_harmful(c) { '\u{fffd}' } else { c }).collect()
}
