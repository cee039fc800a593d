//! The webhook `NAME`: tells another program, by a POST with JSON to `NAME.url` of the settings, of these events:
//! EVENTS.
//!
//! A subscriber writes a job, in the transaction of the change; a worker does the rest. See `docs/add-a-webhook.md`.

use std::time::Duration;

use anyhow::anyhow;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::accounts::events::{EVENTS};
use crate::db::Tx;
use crate::error::Result;
use crate::jobs::{Failure, Work};
use crate::models::UserId;
use crate::{JobContext, clock};

/// What is told. It is stored as JSON until it is told, so it must hold no secret.
#[derive(Serialize, Deserialize)]
pub struct CAMEL {
    event: String,
    user_id: UserId,
    /// When it happened.
    at: String,
}
SUBSCRIBERS
/// Notes that there is something to tell. Where nobody has set the address, as in tests, there is not.
fn tell(tx: &mut Tx<'_>, event: &str, user_id: UserId) -> Result<()> {
    if tx.settings().NAME.url.is_none() {
        return Ok(());
    }
    let at = clock::utc(tx.now());
    tx.enqueue(&CAMEL { event: event.to_owned(), user_id, at })
}

impl Work for CAMEL {
    const KIND: &'static str = "NAME";
    type Context = JobContext;
    const ATTEMPT: Duration = Duration::from_secs(30);
    const PATIENCE: TimeDelta = TimeDelta::days(4);

    async fn run(self, context: &JobContext) -> Result<(), Failure> {
        let Some(url) = &context.settings.NAME.url else { return Ok(()) };
        match self.post(url.as_str().to_owned()).await? {
            200..300 => Ok(()),
            status @ (408 | 429 | 500..) => Err(Failure::Later(anyhow!("the receiver answered {status}"))),
            status => Err(Failure::Refused(anyhow!("the receiver answered {status}"))),
        }
    }
}

impl CAMEL {
    /// Posts it as JSON, and returns the status of the answer. A redirect is not followed: the POST would become a GET.
    async fn post(self, url: String) -> anyhow::Result<u16> {
        let config = ureq::Agent::config_builder().timeout_global(Some(Self::ATTEMPT)).max_redirects(0);
        let agent = config.http_status_as_error(false).build().new_agent();
        // It waits in a thread of its own.
        let sent = tokio::task::spawn_blocking(move || agent.post(url).send_json(&self)).await?;
        Ok(sent?.status().as_u16())
    }
}
