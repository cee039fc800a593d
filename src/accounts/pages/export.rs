//! All that the site knows of the visitor, as a file.

use rocket::get;
use rocket::http::ContentType;

use crate::accounts::export::export;
use crate::auth::guards::Fresh;
use crate::db::Db;
use crate::error::Error;
use crate::site;
use crate::web::{Answer, Reply};

#[get("/user/export")]
pub async fn file(visitor: Fresh, db: &Db) -> Reply {
    let user_id = visitor.id;
    let all = db.read(move |c| export(c, user_id, &site::exports())).await?;
    let text = serde_json::to_string_pretty(&all).map_err(|e| Error::Internal(e.into()))?;
    // A name of our own: a visitor's could hold what ends a header.
    Ok(Answer::new(ContentType::JSON, text).header("Content-Disposition", "attachment; filename=\"account.json\""))
}
