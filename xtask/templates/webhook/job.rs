//! The webhook `NAME`: tells another program of the event `EVENT`, by a POST with JSON to `NAME.url` of the settings. The
//! subscriber writes a job, in the transaction of the change; a worker does the rest. See `docs/add-a-webhook.md`.

use std::time::Duration;

use anyhow::anyhow;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::JobContext;
use crate::accounts::events::EVENT;
use crate::db::Tx;
use crate::error::Result;
use crate::jobs::{Failure, Work};
use crate::models::UserId;

/// What is told. It is stored as JSON until it is told, so it must hold no secret.
#[derive(Serialize, Deserialize)]
pub struct CAMEL {
    user_id: UserId,
}

/// Notes that there is something to tell. Where nobody has set the address, as in tests, there is not.
pub fn subscriber(event: &EVENT, tx: &mut Tx<'_>) -> Result<()> {
    if tx.settings().NAME.url.is_none() {
        return Ok(());
    }
    tx.enqueue(&CAMEL { user_id: event.user_id })
}

impl Work for CAMEL {
    const KIND: &'static str = "NAME";
    type Context = JobContext;
    const ATTEMPT: Duration = Duration::from_secs(30);
    const PATIENCE: TimeDelta = TimeDelta::days(4);

    async fn run(self, context: &JobContext) -> Result<(), Failure> {
        let Some(url) = &context.settings.NAME.url else { return Ok(()) };
        let content = serde_json::json!({ "event": "EVENT", "user_id": self.user_id });
        match post(url.as_str(), content).await? {
            200..300 => Ok(()),
            status @ (408 | 429 | 500..) => Err(Failure::Later(anyhow!("the receiver answered {status}"))),
            status => Err(Failure::Refused(anyhow!("the receiver answered {status}"))),
        }
    }
}

/// Posts JSON, and returns the status of the answer. A redirect is not followed: the POST would become a GET.
async fn post(url: &str, content: serde_json::Value) -> anyhow::Result<u16> {
    let config = ureq::Agent::config_builder().timeout_global(Some(CAMEL::ATTEMPT)).max_redirects(0);
    let agent = config.http_status_as_error(false).build().new_agent();
    let url = url.to_owned();
    // It waits in a thread of its own.
    let sent = tokio::task::spawn_blocking(move || agent.post(url).send_json(content)).await?;
    Ok(sent?.status().as_u16())
}
