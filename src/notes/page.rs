//! The pages: the list, the form, and the question before a note is deleted.

use rocket::{FromForm, get, post};
use serde_json::{Value, json};

use super::acts;
use super::note::{NewNote, Note, NoteId, Text, Title};
use crate::clock;
use crate::message::Flash;
use crate::models::UserId;
use crate::web::guards::SignedIn;
use crate::web::{Button, Entrance, Field, FormState, ListQuery, NEWEST, Posted, Reply, Sorts, Visit};

#[derive(FromForm)]
pub struct NoteForm {
    title: Field<Title>,
    text: Field<Text>,
}

/// The orders of the list.
const SORTS: &Sorts = &[NEWEST, ("title", "notes-label-title")];

#[get("/notes?<query..>")]
pub async fn list(visitor: SignedIn, visit: Visit<'_>, query: ListQuery) -> Reply {
    let (user_id, words, after) = (visitor.id, query.words(), query.after());
    let by_title = query.sort(SORTS) == "title";
    let (notes, next) = visit.read(move |conn| Ok(Note::list(conn, user_id, &words, by_title, after)?)).await?;
    let row = |note: &Note| json!({ "id": note.id, "title": note.title, "created_at": clock::utc(note.created_at) });
    let rows: Vec<Value> = notes.iter().map(row).collect();
    visit.page("notes/list", json!({ "rows": rows, "list": visit.list("notes", &query, SORTS, next) }))
}

#[get("/notes/new")]
pub fn new(_visitor: SignedIn, visit: Visit<'_>) -> Reply {
    show(&visit, None, &FormState::new())
}

#[post("/notes/new", data = "<form>")]
pub async fn create(visitor: SignedIn, visit: Visit<'_>, form: Entrance<NoteForm>) -> Reply {
    save(&visit, visitor.id, None, form).await
}

#[get("/notes/<id>")]
pub async fn edit(visitor: SignedIn, visit: Visit<'_>, id: i64) -> Reply {
    let note = visit.read(move |conn| Note::find(conn, visitor.id, NoteId(id))).await?;
    show(&visit, Some(note.id), &FormState::new().with("title", &note.title).with("text", &note.text))
}

#[post("/notes/<id>", data = "<form>")]
pub async fn update(visitor: SignedIn, visit: Visit<'_>, id: i64, form: Entrance<NoteForm>) -> Reply {
    save(&visit, visitor.id, Some(NoteId(id)), form).await
}

#[get("/notes/<id>/delete")]
pub async fn ask(visitor: SignedIn, visit: Visit<'_>, id: i64) -> Reply {
    let note = visit.read(move |conn| Note::find(conn, visitor.id, NoteId(id))).await?;
    visit.page("notes/delete", json!({ "id": note.id, "title": note.title }))
}

#[post("/notes/<id>/delete", data = "<_form>")]
pub async fn delete(visitor: SignedIn, visit: Visit<'_>, id: i64, _form: Posted<Button>) -> Reply {
    visit.write(move |tx| Note::delete(tx, visitor.id, NoteId(id))).await?;
    visit.flash(Flash::success("notes-deleted").undone_by("notes.restore", &[("id", id.to_string())]));
    visit.redirect_to("notes", &[])
}

#[post("/notes/<id>/restore", data = "<_form>")]
pub async fn restore(visitor: SignedIn, visit: Visit<'_>, id: i64, _form: Posted<Button>) -> Reply {
    visit.write(move |tx| Note::restore(tx, visitor.id, NoteId(id))).await?;
    visit.flash(Flash::success("notes-restored"));
    visit.redirect_to("notes", &[])
}

/// Saves a new note, or that of this number; or shows the form again.
async fn save(visit: &Visit<'_>, user_id: UserId, id: Option<NoteId>, form: Entrance<NoteForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else { return show(visit, id, &form.state) };
    if let Some(id) = id {
        visit.read(move |conn| Note::find(conn, user_id, id)).await?;
    }
    let title = state.required_or("title", fields.title, "field-required");
    let text = state.optional("text", fields.text).unwrap_or_default();
    let Some(title) = title.filter(|_| state.is_good()) else { return show(visit, id, &state) };
    let new = NewNote { title, text };
    let saved = visit.write(move |tx| acts::save(tx, user_id, id, &new)).await;
    if state.accepted(saved)?.is_none() {
        return show(visit, id, &state);
    }
    visit.flash(Flash::success("notes-saved"));
    visit.redirect_to("notes", &[])
}

fn show(visit: &Visit<'_>, id: Option<NoteId>, state: &FormState) -> Reply {
    visit.form_page("notes/form", state, json!({ "id": id, "max": { "title": Title::MAX, "text": Text::MAX } }))
}
