//! `gantry serve`.

use crate::accounts::setup;
use crate::clock::Clock;
use crate::config::Settings;
use crate::db::{Db, root_cause};
use crate::web::Site;

pub async fn serve(settings: Settings) -> anyhow::Result<()> {
    let base = settings.base_url();
    for notice in settings.notices() {
        tracing::warn!("{notice}");
    }
    let rocket = crate::with_background(crate::app(settings, Clock::default())?);
    let rocket = rocket.attach(rocket::fairing::AdHoc::on_liftoff("greeting", move |rocket| {
        Box::pin(async move {
            println!("The site is at {base}");
            let (Some(site), Some(db)) = (rocket.state::<Site>(), rocket.state::<Db>()) else { return };
            match db.write(setup::new_link).await {
                Ok(None) => {}
                Ok(Some(row)) => {
                    if let Some(address) = setup::address(&site.tokens, &site.urls(), &base, row) {
                        println!("There is no administrator yet. Sign in, then open this address to become one:");
                        println!("{address}");
                    }
                }
                Err(error) => tracing::error!("no setup link: {:#}", root_cause(error)),
            }
        })
    }));
    match rocket.ignite().await {
        Ok(rocket) => rocket.launch().await.map(|_| ()).map_err(explain),
        Err(error) => Err(explain(error)),
    }
}

/// Rocket's error prints itself at length and panics when dropped unread: one sentence is enough.
fn explain(error: rocket::Error) -> anyhow::Error {
    use rocket::error::ErrorKind;
    let sentence = match error.kind() {
        ErrorKind::Bind(cause) => format!("the address cannot be bound: {cause}"),
        ErrorKind::Config(cause) => format!("Rocket.toml: {cause}"),
        ErrorKind::FailedFairings(_) => "the site does not start: the line above says why".to_owned(),
        other => other.to_string(),
    };
    anyhow::anyhow!(sentence)
}
