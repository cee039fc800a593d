//! What visitors are promised, and what they agree to: two texts to fill in, `templates/pages/privacy.html` and
//! `templates/pages/terms.html`.

use rocket::get;
use serde_json::json;

use crate::web::{Reply, Visit};

#[get("/privacy")]
pub fn privacy(visit: Visit<'_>) -> Reply {
    visit.page("pages/privacy", json!({ "support": visit.app().settings.app.support }))
}

#[get("/terms")]
pub fn terms(visit: Visit<'_>) -> Reply {
    visit.page("pages/terms", json!({ "support": visit.app().settings.app.support }))
}
