//! `gantry doctor`: finds what is wrong with a deployment. It changes nothing, and prints only what is wrong.
//!
//! Tables: reads them. Routes: none. To remove it, delete this folder and its lines in `cli/mod.rs`.

mod database;
mod settings;

use anyhow::bail;

use crate::cli::print;
use crate::config::Settings;
use crate::mail::Transport;

/// Prints one sentence for each thing that is wrong, and what to do about it. Before these, it prints what is not wrong but
/// may surprise: texts that a language lacks, if the settings do not require it to be complete.
pub async fn examine(settings: &Settings) -> anyhow::Result<()> {
    let mut notes = Vec::new();
    let mut problems = settings::problems(settings, &mut notes);
    let transport = Transport::new(settings);
    if let Err(error) = transport.check().await {
        problems.push(format!("no mail leaves, by {transport}: {error:#}"));
    }
    problems.extend(database::problems(settings).await);
    for sentence in notes.iter().chain(&problems) {
        print::out(sentence)?;
    }
    match problems.len() {
        0 => print::out("nothing is wrong"),
        1 => bail!("one thing is wrong"),
        n => bail!("{n} things are wrong"),
    }
}
