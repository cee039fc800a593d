//! `gantry maintenance …`.

use clap::Subcommand;

use super::{database, print};
use crate::config::Settings;
use crate::models::maintenance;

#[derive(Subcommand)]
pub enum Command {
    /// Show visitors a page that says that the site is being worked on, and let jobs wait: at once, on all machines.
    #[command(after_help = "Example: gantry maintenance on")]
    On,
    /// Serve the site again.
    #[command(after_help = "Example: gantry maintenance off")]
    Off,
}

pub async fn run(command: Command, settings: &Settings) -> anyhow::Result<()> {
    let on = matches!(command, Command::On);
    let db = database::open_existing(settings)?;
    let change = db.write(move |tx| Ok(if on { maintenance::begin(tx) } else { maintenance::end(tx) }?));
    let changed = change.await.map_err(database::sentence)?;
    print::out(match (on, changed) {
        (true, true) => "maintenance is on: within a second, every page says so, and `gantry maintenance off` ends it",
        (true, false) => "maintenance is on already",
        (false, true) => "maintenance is off",
        (false, false) => "maintenance is off already",
    })
}
