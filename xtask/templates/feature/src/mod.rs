[%- if role %]
//! [[ title ]], which everybody with the role `[[ role.name ]]` shares. A deleted one can be brought back at once, and is gone
//! after a day.
//!
[%- else %]
//! [[ title ]]: members write them, and see only their own. That of another member is not found, as if it did not exist. A
//! deleted one can be brought back at once, and is gone after a day.
//!
[%- endif %]
//! Table: `[[ many ]]`. Routes: `/[[ kebab ]]…`. `docs/remove-a-feature.md` says how to remove it.

mod acts;
mod [[ one ]];
mod page;
mod schema;

use rocket::fairing::AdHoc;
[%- if role %]

[% else %]
use serde_json::Value;

use crate::accounts::export::to_json;
use crate::db::Conn;
use crate::error::Result;
use crate::models::UserId;
[% endif -%]
use crate::web::{Serve, page};
pub use acts::{forget_deleted, save};
pub use [[ one ]]::{[% if not role %]MOST, [% endif %]New[[ One ]], [[ One ]], [[ One ]]Id};

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("[[ many ]]", |rocket| async move {
        rocket.serve(vec![
            page!("[[ many ]]", page::list),
            page!("[[ many ]].new", page::new, page::create),
            page!("[[ many ]].edit", page::edit, page::update),
            page!("[[ many ]].delete", page::ask, page::delete),
            page!("[[ many ]].restore", page::restore),
        ])
    })
}
[%- if not role %]

/// The rows of an account, for its export.
pub fn export(conn: &mut Conn<'_>, user_id: UserId) -> Result<Value> {
    to_json([[ One ]]::all_of(conn, user_id)?)
}
[%- endif %]
