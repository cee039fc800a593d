//! Notes: writing, finding, changing and deleting them.

mod own;

use std::sync::{Arc, Mutex};

use app::db::Bus;
use app::models::UserId;
use app::notes::{MOST, Saved};
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::{Browser, Page, TestApp, encode, url};

/// Writes a note through the form.
fn write(browser: &mut Browser<'_>, title: &str, text: &str) -> Page {
    let form = browser.get("notes.new");
    browser.submit(&form, "notes.new", &[("title", title), ("text", text)])
}

/// The titles on a page of the list, in order.
fn titles(page: &Page) -> Vec<String> {
    page.texts("tr[data-id] a")
}

/// The page of the note with this title.
fn page_of(browser: &mut Browser<'_>, title: &str) -> String {
    let list = browser.get(&format!("notes?q={}", encode(title)));
    list.attributes("tr[data-id] a", "href").remove(0)
}

/// Counts the rows, with those of deleted notes.
fn rows(app: &TestApp) -> i64 {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        count: i64,
    }
    app.read(|c| Ok(diesel::sql_query("SELECT count(*) AS count FROM notes").get_result::<Count>(c)?.count))
}

/// Leaves room for one more.
fn fill(app: &TestApp, user_id: UserId) {
    app.write(move |tx| {
        for number in 1..MOST {
            diesel::sql_query(format!(
                "INSERT INTO notes (user_id, title, text, sort_text, search_text, created_at)
                 VALUES ({user_id}, '{number}', '', '', '', '2026-11-22 10:00:00')"
            ))
            .execute(tx.connection())?;
        }
        Ok(())
    });
}

#[test]
fn a_note_is_written_changed_and_deleted_and_can_be_brought_back() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    assert_eq!(ann.get("notes").texts(".empty-state").len(), 1);
    let saved = write(&mut ann, "  Shopping ", "Milk\r\n\r\n<b>bread</b>");
    let list = ann.follow(&saved);
    assert_eq!((list.flashes(), titles(&list)), (vec!["notes-saved".to_owned()], vec!["Shopping".to_owned()]));

    let page = page_of(&mut ann, "Shopping");
    let form = ann.get(&page);
    assert_eq!(
        (form.value("title"), form.texts("textarea")),
        ("Shopping".to_owned(), vec!["Milk <b>bread</b>".to_owned()])
    );
    let list = ann.submit(&form, &page, &[("title", "Errands"), ("text", "")]);
    assert_eq!(titles(&ann.follow(&list)), ["Errands"]);

    let question = ann.get(&format!("{page}/delete"));
    assert_eq!(question.texts("main strong"), ["Errands"]);
    let deleted = ann.press(&question);
    let list = ann.follow(&deleted);
    assert_eq!((list.flashes(), titles(&list)), (vec!["notes-deleted".to_owned()], vec![]));
    assert_eq!(ann.get(&page).status, 404);
    let undone = ann.press(&list);
    assert_eq!(titles(&ann.follow(&undone)), ["Errands"]);
}

#[test]
fn what_was_typed_stays_if_something_is_wrong() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    for (title, text, field, error) in [
        ("", "Milk", "title", "field-required"),
        ("   ", "Milk", "title", "field-required"),
        (&"é".repeat(81), "Milk", "title", "text-too-long"),
        ("A", &"é".repeat(5001), "text", "text-too-long"),
        ("A", "Milk\u{7}", "text", "text-bad-chars"),
    ] {
        let page = write(&mut ann, title, text);
        assert_eq!((page.status, page.errors(field)), (422, vec![error.to_owned()]), "{title}");
        assert_eq!((page.value("title").as_str(), page.texts("textarea")), (title, vec![text.to_owned()]));
    }
    let form = ann.get("notes.new");
    assert_eq!(form.attributes("[maxlength]", "maxlength"), ["80", "5000"]);
    assert_eq!(rows(&app), 0);
    assert!(write(&mut ann, &"é".repeat(80), &"é".repeat(5000)).is_redirect(), "the longest are fine");
}

#[test]
fn the_search_knows_every_script_and_no_patterns() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    for (title, text) in [("ÄRGER", "Straße"), ("Путь", "ДОМОЙ"), ("کتاب من", "می\u{200c}روم"), ("50%", "a_b\\c")]
    {
        assert!(write(&mut ann, title, text).is_redirect());
    }
    for (words, found) in [
        ("ärger", vec!["ÄRGER"]),
        ("arger STRASSE", vec!["ÄRGER"]),
        ("arger путь", vec![]),
        ("домой", vec!["Путь"]),
        ("كتاب", vec!["کتاب من"]),
        ("میروم", vec!["کتاب من"]),
        ("%", vec!["50%"]),
        ("_", vec!["50%"]),
        ("\\", vec!["50%"]),
        ("'", vec![]),
        ("\0 ärger", vec!["ÄRGER"]),
    ] {
        let page = ann.get(&format!("notes?q={}", encode(words)));
        assert_eq!((page.status, titles(&page)), (200, found.iter().map(|t| (*t).to_owned()).collect()), "{words:?}");
    }
    assert_eq!(titles(&ann.get("notes?sort=title")), ["50%", "ÄRGER", "Путь", "کتاب من"]);
    assert_eq!(titles(&ann.get("notes")), ["50%", "کتاب من", "Путь", "ÄRGER"], "the newest first");
}

#[test]
fn a_search_costs_little_whatever_it_looks_for() {
    let app = TestApp::new();
    let id = app.member("ann");
    // Four letters each, once it is folded. All but the last one are found everywhere.
    let (long, almost) = ("\u{2057}".repeat(5000), "\u{2057}".repeat(49) + "b");
    let new = app::notes::NewNote { title: "A".parse().unwrap(), text: long.parse().unwrap() };
    app.write(move |tx| (0..100).try_for_each(|_| app::notes::save(tx, id, None, &new).map(drop)));
    let mut ann = app.with_session(id);
    let begun = std::time::Instant::now();
    assert_eq!(titles(&ann.get(&format!("notes?q={}", encode(&long[..600])))).len(), 20);
    assert_eq!(titles(&ann.get(&format!("notes?q={}", encode(&almost)))).len(), 0);
    assert!(begun.elapsed().as_secs() < 4, "{:?}", begun.elapsed());
}

#[test]
fn every_note_is_on_one_page_of_the_list() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    let mut written: Vec<_> = (0..45).map(|number| format!("same {}", number / 9)).collect();
    for title in &written {
        assert!(write(&mut ann, title, "").is_redirect());
    }
    written.sort();
    for sort in ["title", "newest"] {
        let (mut page, mut seen) = (ann.get(&format!("notes?q=same&sort={sort}")), Vec::new());
        loop {
            seen.extend(page.attributes("tr[data-id]", "data-id").into_iter().zip(titles(&page)));
            // What is deleted or added meanwhile moves nothing.
            let Some(next) = page.attributes("a[rel=next]", "href").pop() else { break };
            write(&mut ann, "other", "");
            page = ann.get(&next);
            assert_eq!(page.links_to("main", &format!("notes?q=same&sort={sort}")), 1, "back to the first page");
        }
        let mut all: Vec<_> = seen.iter().map(|(_, title)| title.clone()).collect();
        assert!(sort == "newest" || all.is_sorted(), "{all:?}");
        all.sort();
        assert_eq!(all, written, "by {sort}");
    }
    for place in ["x", "1", ".", "99999999999999999999.a", "1.%00"] {
        assert_eq!(ann.get(&format!("notes?sort=title&after={place}")).status, 200, "{place}");
    }
}

#[test]
fn there_is_room_for_so_many() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.with_session(id);
    fill(&app, id);
    assert!(write(&mut ann, "The last", "").is_redirect());
    let full = write(&mut ann, "One more", "");
    assert_eq!((full.status, full.errors("title")), (422, vec!["notes-full".to_owned()]));
    assert_eq!(full.value("title"), "One more");
    let page = page_of(&mut ann, "The last");
    let question = ann.get(&format!("{page}/delete"));
    ann.press(&question);
    assert!(write(&mut ann, "One more", "").is_redirect());
}

#[test]
fn a_deleted_note_is_gone_after_a_day() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.with_session(id);
    for title in ["first", "second", "kept"] {
        write(&mut ann, title, "");
    }
    for title in ["first", "second"] {
        let page = page_of(&mut ann, title);
        let question = ann.get(&format!("{page}/delete"));
        assert!(ann.press(&question).is_redirect());
    }
    assert_eq!(rows(&app), 2, "only the last one can be brought back");
    app.run_housekeeping();
    assert_eq!(rows(&app), 2);
    app.advance_clock(TimeDelta::hours(25));
    app.run_housekeeping();
    assert_eq!((rows(&app), titles(&app.with_session(id).get("notes"))), (1, vec!["kept".to_owned()]));
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
    let new = app::notes::NewNote { title: "A".parse().unwrap(), text: "Milk".parse().unwrap() };
    let note_id = app.wait(db.write(move |tx| app::notes::save(tx, id, None, &new))).unwrap();
    assert_eq!(*seen.lock().unwrap(), [note_id]);
}

#[test]
fn the_menu_marks_the_section() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    let marked = |page: &Page| page.attributes("#site-menu a.active", "href");
    for page in ["notes", "notes.new", "notes?q=x"] {
        assert_eq!(marked(&ann.get(page)), [url("notes")], "{page}");
    }
    assert_eq!(marked(&ann.get("home")), [url("home")]);
}

#[test]
fn a_form_that_is_sent_twice_writes_one_note() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    let form = ann.get("notes.new");
    let fields = [("title", "Once"), ("text", "")];
    let (first, second) = (ann.submit(&form, "notes.new", &fields), ann.submit(&form, "notes.new", &fields));
    assert_eq!((first.leads_to(), second.leads_to()), (url("notes"), url("notes")));
    assert_eq!(rows(&app), 1);
    // Back, and pressed again.
    let page = page_of(&mut ann, "Once");
    let question = ann.get(&format!("{page}/delete"));
    assert!(ann.press(&question).is_redirect() && ann.press(&question).is_redirect());
}

#[test]
fn a_form_of_yesterday_comes_back_filled_in() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    let page = ann.post("notes.new", &[("csrf_token", "old"), ("title", "Long story"), ("text", "It began …")]);
    assert_eq!(
        (page.status, page.value("title"), page.texts("textarea")),
        (403, "Long story".to_owned(), vec!["It began …".to_owned()])
    );
    assert_eq!(rows(&app), 0);
    assert!(ann.submit(&page, "notes.new", &[("title", "Long story")]).is_redirect());
}
