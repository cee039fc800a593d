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

mod [[ one ]];
mod page;
mod schema;

use rocket::fairing::AdHoc;

use crate::web::{Serve, page};
pub use [[ one ]]::{New[[ One ]], [[ One ]], [[ One ]]Id};

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
