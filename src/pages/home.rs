//! The home page: what the site is, for strangers; for members, what they can do next.

use rocket::{State, get};
use serde_json::{Value, json};

use crate::db::Conn;
use crate::error::Result;
use crate::web::{Reply, Visit};

/// What the home page shows whoever develops the site: `site.rs` says what.
pub struct ForDevelopers(pub fn(&mut Conn<'_>) -> Result<Value>);

#[get("/")]
pub async fn page(visit: Visit<'_>, for_developers: &State<ForDevelopers>) -> Reply {
    let mut shown = Value::Null;
    if visit.app().settings.dev_pages() {
        let read = for_developers.0;
        // The home page opens also while the database does not.
        shown = visit.read(read).await.unwrap_or_default();
    }
    let name = if visit.visitor().is_some() { "pages/member_home" } else { "pages/home" };
    visit.page(name, json!({ "for_developers": shown }))
}
