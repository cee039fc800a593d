//! `gantry doctor`: what whoever runs the site gets wrong. It changes nothing, and prints only what is wrong.
//!
//! Tables: reads them. Routes: none. To remove it, delete this folder and its lines in `cli/mod.rs`.

mod database;
mod settings;

use anyhow::bail;

use crate::config::Settings;
use crate::mail::Transport;

/// Prints one sentence for each thing that is wrong, with what to do about it.
pub async fn examine(settings: &Settings) -> anyhow::Result<()> {
    let mut wrong = settings::wrong(settings);
    let transport = Transport::new(settings);
    if let Err(error) = transport.check().await {
        wrong.push(format!("no mail leaves, by {transport}: {error:#}"));
    }
    wrong.extend(database::wrong(settings).await);
    for sentence in &wrong {
        println!("{sentence}");
    }
    match wrong.len() {
        0 => println!("nothing is wrong"),
        1 => bail!("one thing is wrong"),
        n => bail!("{n} things are wrong"),
    }
    Ok(())
}

/// Whether strangers visit the site, as far as one can tell: what is handy on one's own machine is not, there.
fn is_deployed(settings: &Settings) -> bool {
    settings.is_release() || settings.is_https()
}
