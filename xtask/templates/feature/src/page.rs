//! The pages: the list, the form, and the question before a row is deleted.

use rocket::{FromForm, get, post};
use serde_json::{Value, json};

use super::[[ one ]]::{New[[ One ]], [[ One ]], [[ One ]]Id, [[ consts ]]};
use crate::clock;
use crate::message::Flash;
use crate::models::{[[ page_models ]]};
[%- if role %]
use crate::role_guard;
[%- else %]
use crate::web::guards::SignedIn;
[%- endif %]
use crate::web::{Button, [% if has_bool %]Checkbox, [% endif %]Entrance, Field, FormState, ListQuery, NEWEST, Posted, Reply, Sorts, Visit};
[%- if role %]

role_guard!(
    /// A visitor who may open the pages.
    pub [[ role.guard ]] = "[[ role.name ]]"
);
[%- endif %]

#[derive(FromForm)]
[%- if allow %]
#[allow([[ allow ]], reason = "they are called as on the page")]
[%- endif %]
pub struct [[ One ]]Form {
[%- for field in fields %]
    [[ field.name ]]: [[ field.form ]],
[%- endfor %]
}

impl [[ One ]]Form {
    /// What was typed. If something is wrong with it, the form says so, and there is nothing to save.
[%- if has_letters %]
    #[allow(clippy::many_single_char_names, reason = "they are called as on the page")]
[%- endif %]
    fn read(self, typed: &mut FormState) -> Option<New[[ One ]]> {
[%- for field in fields %]
[%- if field.read %]
        let [[ field.name ]] = [[ field.read ]];
[%- endif %]
[%- endfor %]
        let new = New[[ One ]] {
[%- for field in fields %]
            [[ field.built ]],
[%- endfor %]
        };
        typed.is_good().then_some(new)
    }
}

/// The form as it is filled in for a row.
fn filled_in(row: &[[ One ]]) -> FormState {
    FormState::new()
[%- for field in fields %]
        .with("[[ field.name ]]", [[ field.shown ]])
[%- endfor %]
}

/// The orders of the list.
const SORTS: &Sorts = &[NEWEST, ("[[ first.name ]]", "[[ kebab ]]-label-[[ first.kebab ]]")];

#[get("/[[ kebab ]]?<query..>")]
pub async fn list([[ visitor ]], visit: Visit<'_>, query: ListQuery) -> Reply {
    let ([[ own_arg ]]words, after) = ([[ visitor_id ]]query.words(), query.after());
    let by_[[ first.name ]] = query.sort(SORTS) == "[[ first.name ]]";
    let (found, next) = visit.read(move |conn| Ok([[ One ]]::list(conn, [[ own_arg ]]&words, by_[[ first.name ]], after)?)).await?;
    let row = |row: &[[ One ]]| {
        json!({
            "id": row.id,
[%- for field in listed %]
            "[[ field.name ]]": row.[[ field.name ]],
[%- endfor %]
            "created_at": clock::utc(row.created_at),
        })
    };
    let rows: Vec<Value> = found.iter().map(row).collect();
    visit.page("[[ many ]]/list", json!({ "rows": rows, "list": visit.list("[[ many ]]", &query, SORTS, next) }))
}

#[get("/[[ kebab ]]/new")]
pub fn new([[ nobody ]], visit: Visit<'_>) -> Reply {
    show(&visit, None, &FormState::new())
}

#[post("/[[ kebab ]]/new", data = "<form>")]
pub async fn create([[ visitor ]], visit: Visit<'_>, form: Entrance<[[ One ]]Form>) -> Reply {
    save(&visit, [[ visitor_id ]]None, form).await
}

#[get("/[[ kebab ]]/<id>")]
pub async fn edit([[ visitor ]], visit: Visit<'_>, id: i64) -> Reply {
    let row = visit.read(move |conn| [[ One ]]::find(conn, [[ visitor_id ]][[ One ]]Id(id))).await?;
    show(&visit, Some(row.id), &filled_in(&row))
}

#[post("/[[ kebab ]]/<id>", data = "<form>")]
pub async fn update([[ visitor ]], visit: Visit<'_>, id: i64, form: Entrance<[[ One ]]Form>) -> Reply {
    save(&visit, [[ visitor_id ]]Some([[ One ]]Id(id)), form).await
}

#[get("/[[ kebab ]]/<id>/delete")]
pub async fn ask([[ visitor ]], visit: Visit<'_>, id: i64) -> Reply {
    let row = visit.read(move |conn| [[ One ]]::find(conn, [[ visitor_id ]][[ One ]]Id(id))).await?;
    visit.page("[[ many ]]/delete", json!({ "id": row.id, "called": row.[[ first.name ]] }))
}

#[post("/[[ kebab ]]/<id>/delete", data = "<_form>")]
pub async fn delete([[ visitor ]], visit: Visit<'_>, id: i64, _form: Posted<Button>) -> Reply {
    visit.write(move |tx| [[ One ]]::delete(tx, [[ visitor_id ]][[ One ]]Id(id))).await?;
    visit.flash(Flash::success("[[ kebab ]]-deleted").undone_by("[[ many ]].restore", &[("id", id.to_string())]));
    visit.redirect_to("[[ many ]]", &[])
}

#[post("/[[ kebab ]]/<id>/restore", data = "<_form>")]
pub async fn restore([[ visitor ]], visit: Visit<'_>, id: i64, _form: Posted<Button>) -> Reply {
    visit.write(move |tx| [[ One ]]::restore(tx, [[ visitor_id ]][[ One ]]Id(id))).await?;
    visit.flash(Flash::success("[[ kebab ]]-restored"));
    visit.redirect_to("[[ many ]]", &[])
}

/// Saves a new row, or that of this number; or shows the form again.
async fn save(visit: &Visit<'_>, [[ own_param ]]id: Option<[[ One ]]Id>, form: Entrance<[[ One ]]Form>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else { return show(visit, id, &form.state) };
    if let Some(id) = id {
        visit.read(move |conn| [[ One ]]::find(conn, [[ own_arg ]]id)).await?;
    }
    let Some(new) = fields.read(&mut state) else { return show(visit, id, &state) };
[%- if role %]
    visit.write(move |tx| [[ One ]]::save(tx, id, &new)).await?;
[%- else %]
    let saved = visit.write(move |tx| [[ One ]]::save(tx, user_id, id, &new)).await;
    if state.accepted(saved)?.is_none() {
        return show(visit, id, &state);
    }
[%- endif %]
    visit.flash(Flash::success("[[ kebab ]]-saved"));
    visit.redirect_to("[[ many ]]", &[])
}

fn show(visit: &Visit<'_>, id: Option<[[ One ]]Id>, state: &FormState) -> Reply {
    let max = json!({
[%- for field in fields %]
[%- if field.kind == "line" or field.kind == "text" %]
        "[[ field.name ]]": [[ field.max_const ]],
[%- endif %]
[%- endfor %]
    });
    visit.form_page("[[ many ]]/form", state, json!({ "id": id, "max": max }))
}
