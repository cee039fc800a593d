//! Two pages that only the example site has: what pages are made of, and one that fails.

use rocket::get;
use rocket::http::Status;
use serde_json::json;

use crate::error::Error;
use crate::source::Broken;
use crate::web::guards::Anyone;
use crate::web::{Reply, Visit};

/// Seconds that somebody has to wait who has tried too often.
const WAIT: u64 = 75;

#[get("/dev/components")]
pub fn components(visit: Visit<'_>) -> Reply {
    visit.page(
        "dev/components",
        json!({
            "levels": ["success", "info", "warning", "danger"],
            "form": {
                "values": { "good": "ann", "bad": "a b", "remember_me": "true" },
                "errors": {
                    "bad": [{ "id": "username-bad-chars", "text": "What is wrong with it." }],
                    "password": [{ "id": "password-too-short", "text": "What is wrong with it." }],
                },
            },
        }),
    )
}

/// Fails with this status. The page of the error is that of every visitor.
#[get("/dev/failure?<status>&<broken>")]
pub fn failure(_anyone: Anyone, status: u16, broken: bool) -> Result<Reply, Status> {
    let why = anyhow::anyhow!("the gallery shows the page of this error");
    Ok(Err(match status {
        429 => Error::Busy { retry_after: WAIT },
        500 if broken => Error::Internal(broken_template()),
        500 => Error::Internal(why),
        503 => Error::Unavailable(why),
        other => return Err(Status::new(other)),
    }))
}

/// As a developer sees a template that does not render.
fn broken_template() -> anyhow::Error {
    Broken::on("templates/pages/example.html", 12, 5, "Unknown filter `example`").into()
}
