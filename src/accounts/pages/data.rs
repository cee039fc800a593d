//! Everything that the site knows about its visitor, as a file; and the page with the button for it.

use rocket::http::ContentType;
use rocket::{State, get};

use crate::accounts::export::{EXPORT, Exports, export};
use crate::auth::Whose;
use crate::error::Error;
use crate::web::guards::Fresh;
use crate::web::{Answer, Reply, Visit};

/// It asks for the password before the button is pressed: a file that comes after the password would leave the visitor on the
/// page that asked for it.
#[get("/user/data")]
pub fn page(_visitor: Fresh, visit: Visit<'_>) -> Reply {
    visit.page("accounts/data", ())
}

#[get("/user/export")]
pub async fn file(visitor: Fresh, visit: Visit<'_>, exports: &State<Exports>) -> Reply {
    let (user_id, more) = (visitor.id, exports.0.clone());
    visit.db().limited(EXPORT, Whose::User(user_id), |_| Ok(())).await?;
    let all = visit.read(move |conn| export(conn, user_id, &more)).await?;
    let text = serde_json::to_string_pretty(&all).map_err(|e| Error::Internal(e.into()))?;
    // Not named after the visitor: a name could contain what ends a header.
    Ok(Answer::new(ContentType::JSON, text).header("Content-Disposition", "attachment; filename=\"account.json\""))
}
