//! The page about oneself: what an unconfirmed visitor may see, too.

use rocket::get;
use serde_json::json;

use crate::auth::guards::AllowUnconfirmed;
use crate::i18n::date;
use crate::web::{Reply, Visit};

#[get("/user/account")]
pub fn page(visitor: AllowUnconfirmed, visit: Visit<'_>) -> Reply {
    visit.page(
        "accounts/account",
        json!({
            "since": date(visit.lang(), visitor.since),
            "since_iso": visitor.since.and_utc().to_rfc3339(),
        }),
    )
}
