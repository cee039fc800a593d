//! Notes: writing, finding, changing and deleting them.

use std::sync::{Arc, Mutex};
use std::time::Instant;

use app::db::Bus;
use app::models::PAGE_ROWS;
use app::notes::{NewNote, Saved, save};

use crate::support::table::{Table, names, table_tests};
use crate::support::{TestApp, encode};

const NOTES: Table = Table {
    many: "notes",
    typed: &[("title", "Shopping"), ("text", "Milk\r\n\r\n<b>bread</b>")],
    optional: &["text"],
    role: None,
};

table_tests!(NOTES:
    a_row_is_written_and_changed,
    the_search_knows_every_script_and_no_patterns,
    every_row_is_on_one_page_of_the_list,
    a_form_that_is_sent_twice_writes_one_row,
    a_form_of_yesterday_comes_back_filled_in,
    the_menu_marks_the_section,
    a_deleted_row_can_be_brought_back,
    a_deleted_row_is_gone_after_a_day,
    a_delete_that_finds_nothing_leaves_what_can_be_brought_back,
    the_row_of_another_is_not_found,
    the_rows_are_in_the_export_and_go_with_the_account,
    there_is_room_for_so_many_in_each_account,
    the_row_of_another_is_neither_deleted_nor_brought_back,
    deleting_makes_room,
);

#[test]
fn a_note_needs_a_title_and_no_text() {
    NOTES.refuses(&[
        ("title", "", "field-required"),
        ("title", "   ", "field-required"),
        ("title", &"é".repeat(81), "text-too-long"),
        ("text", &"é".repeat(5001), "text-too-long"),
        ("text", "Milk\u{7}", "text-bad-chars"),
    ]);
    NOTES.accepts(&[("title", &"é".repeat(80)), ("text", ""), ("text", &"é".repeat(5000))]);
}

#[test]
fn the_search_finds_what_is_in_the_text() {
    let app = TestApp::new();
    let mut ann = NOTES.visitor(&app, "ann");
    NOTES.write(&mut ann, "text", "Straße");
    NOTES.write(&mut ann, "title", "Other");
    assert_eq!(names(&ann.get("notes?q=strasse%20shopping")), ["Shopping"]);
}

#[test]
fn a_search_costs_little_whatever_it_looks_for() {
    let app = TestApp::new();
    let id = app.member("ann");
    // Four letters each, once it is folded. All but the last one are found everywhere.
    let (long, almost) = ("\u{2057}".repeat(5000), "\u{2057}".repeat(49) + "b");
    let new = NewNote { title: "A".parse().unwrap(), text: long.parse().unwrap() };
    app.write(move |tx| (0..100).try_for_each(|_| save(tx, id, None, &new).map(drop)));
    let mut ann = app.with_session(id);
    let begun = Instant::now();
    for (words, found) in [(&long[..600], PAGE_ROWS.into()), (&almost, 0)] {
        assert_eq!(names(&ann.get(&format!("notes?q={}", encode(words)))).len(), found);
    }
    assert!(begun.elapsed().as_secs() < 4, "{:?}", begun.elapsed());
}

#[test]
fn saving_is_an_event() {
    let app = TestApp::new();
    let id = app.member("ann");
    let seen = Arc::new(Mutex::new(Vec::new()));
    let told = seen.clone();
    let db = app.db_with(Bus::default().on(move |event: &Saved, _tx| {
        told.lock().unwrap().push(event.note_id);
        Ok(())
    }));
    let new = NewNote { title: "A".parse().unwrap(), text: "Milk".parse().unwrap() };
    let note_id = app.wait(db.write(move |tx| save(tx, id, None, &new))).unwrap();
    assert_eq!(*seen.lock().unwrap(), [note_id]);
}
