//! [[ title ]]: writing, finding, changing and deleting them.

[%- if not role %]

use app::[[ many ]]::MOST;
use app::models::UserId;
[%- endif %]
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::{Browser, Page, TestApp, encode, url};

/// What is typed into the form.
const TYPED: &[(&str, &str)] = &[
[%- for field in fields %]
    ("[[ field.name ]]", "[[ field.sample ]]"),
[%- endfor %]
];

[%- if has_empty %]

/// What may be left empty.
const EMPTIED: &[&str] = &[[ emptied ]];
[%- endif %]

/// Somebody who may open the pages.
fn visitor<'a>(app: &'a TestApp, name: &str) -> Browser<'a> {
[%- if role %]
    app.with_session(app.member_with(name, &["[[ role.name ]]"]))
[%- else %]
    app.with_session(app.member(name))
[%- endif %]
}

/// Fills in the form, with something else in one field.
fn write(browser: &mut Browser<'_>, name: &str, text: &str) -> Page {
    let form = browser.get("[[ many ]].new");
    browser.submit(&form, "[[ many ]].new", &typed(&[(name, text)]))
}

fn typed<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let other_value = |name: &str| other.iter().find(|(other, _)| *other == name).map(|(_, text)| *text);
    TYPED.iter().map(|(name, text)| (*name, other_value(name).unwrap_or(text))).collect()
}

/// What the rows on a page of the list are called, in order.
fn called(page: &Page) -> Vec<String> {
    page.texts("tr[data-id] a")
}

/// The page of the row that is called so.
fn page_of(browser: &mut Browser<'_>, called: &str) -> String {
    let list = browser.get(&format!("[[ many ]]?q={}", encode(called)));
    list.attributes("tr[data-id] a", "href").remove(0)
}

/// Counts the rows, with deleted ones.
fn rows(app: &TestApp) -> i64 {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        count: i64,
    }
    app.read(|c| Ok(diesel::sql_query("SELECT count(*) AS count FROM [[ many ]]").get_result::<Count>(c)?.count))
}

#[test]
fn a_row_is_written_changed_and_deleted_and_can_be_brought_back() {
    let app = TestApp::new();
    let mut ann = visitor(&app, "ann");
    assert_eq!(ann.get("[[ many ]]").texts(".empty-state").len(), 1);
    let saved = write(&mut ann, "[[ first.name ]]", "  First ");
    let list = ann.follow(&saved);
    assert_eq!((list.flashes(), called(&list)), (vec!["[[ kebab ]]-saved".to_owned()], vec!["First".to_owned()]));

    let page = page_of(&mut ann, "First");
    let form = ann.get(&page);
    for (name, text) in typed(&[("[[ first.name ]]", "First")]) {
        let area = form.texts(&format!("textarea[name={name}]")).pop();
        assert_eq!(area.unwrap_or_else(|| form.value(name)), text, "{name}");
    }
[%- if has_bool %]
    assert!(!form.attributes("main [type=checkbox]", "checked").is_empty());
    assert_eq!(form.texts("main [type=checkbox]:not([checked])"), [""; 0]);
[%- endif %]
    // What may be left empty is, and no box is ticked.
    let list = ann.submit(&form, &page, &[
[%- for field in fields %]
[%- if loop.first %]
        ("[[ field.name ]]", "Second"),
[%- elif field.kind == "bool" %]
[%- elif field.optional %]
        ("[[ field.name ]]", ""),
[%- else %]
        ("[[ field.name ]]", "[[ field.sample ]]"),
[%- endif %]
[%- endfor %]
    ]);
    assert_eq!(called(&ann.follow(&list)), ["Second"]);
[%- if has_empty %]
    let form = ann.get(&page);
    for name in EMPTIED {
        let area = form.texts(&format!("textarea[name={name}]")).pop();
        assert_eq!(area.unwrap_or_else(|| form.value(name)), "", "{name}");
    }
[%- endif %]
[%- if has_bool %]
    assert_eq!(ann.get(&page).texts("main [type=checkbox][checked]"), [""; 0]);
[%- endif %]

    let question = ann.get(&format!("{page}/delete"));
    assert_eq!(question.texts("main strong"), ["Second"]);
    let deleted = ann.press(&question);
    let list = ann.follow(&deleted);
    assert_eq!((list.flashes(), called(&list)), (vec!["[[ kebab ]]-deleted".to_owned()], vec![]));
    assert_eq!(ann.get(&page).status, 404);
    let undone = ann.press(&list);
    assert_eq!(called(&ann.follow(&undone)), ["Second"]);
}

#[test]
fn what_was_typed_stays_if_something_is_wrong() {
    let app = TestApp::new();
    let mut ann = visitor(&app, "ann");
    for (name, text, error) in [
[%- for wrong in wrongs %]
        ([[ wrong ]]),
[%- endfor %]
    ] {
        let page = write(&mut ann, name, text);
        assert_eq!((page.status, page.errors(name)), (422, vec![error.to_owned()]), "{name}: {text}");
        let area = page.texts(&format!("textarea[name={name}]")).pop();
        assert_eq!(area.unwrap_or_else(|| page.value(name)), text);
    }
    assert_eq!(rows(&app), 0);
[%- for good in goods %]
    assert!(write(&mut ann, [[ good ]]).is_redirect());
[%- endfor %]
}

#[test]
fn the_search_knows_every_script_and_no_patterns() {
    let app = TestApp::new();
    let mut ann = visitor(&app, "ann");
    for text in ["ÄRGER", "Путь", "50%"] {
        assert!(write(&mut ann, "[[ first.name ]]", text).is_redirect());
    }
    for (words, found) in [("arger", vec!["ÄRGER"]), ("ПУТЬ", vec!["Путь"]), ("%", vec!["50%"]), ("'", vec![])] {
        assert_eq!(called(&ann.get(&format!("[[ many ]]?q={}", encode(words)))), found, "{words}");
    }
    assert_eq!(called(&ann.get("[[ many ]]?sort=[[ first.name ]]")), ["50%", "ÄRGER", "Путь"]);
    assert_eq!(called(&ann.get("[[ many ]]")), ["50%", "Путь", "ÄRGER"], "the newest first");
}

#[test]
fn every_row_is_on_one_page_of_the_list() {
    let app = TestApp::new();
    let mut ann = visitor(&app, "ann");
    let mut written: Vec<_> = (0..25).map(|number| format!("Row {}", number % 4)).collect();
    for text in &written {
        assert!(write(&mut ann, "[[ first.name ]]", text).is_redirect());
    }
    written.sort();
    for sort in ["[[ first.name ]]", "newest"] {
        let page = ann.get(&format!("[[ many ]]?sort={sort}"));
        let next = ann.get(&page.attributes("a[rel=next]", "href").remove(0));
        let mut seen = [called(&page), called(&next)].concat();
        assert_eq!((called(&page).len(), next.attributes("a[rel=next]", "href").len()), (20, 0), "{sort}");
        seen.sort();
        assert_eq!(seen, written, "{sort}");
    }
}

#[test]
fn a_deleted_row_is_gone_after_a_day() {
    let app = TestApp::new();
    let mut ann = visitor(&app, "ann");
    write(&mut ann, "[[ first.name ]]", "First");
    let page = page_of(&mut ann, "First");
    let question = ann.get(&format!("{page}/delete"));
    ann.press(&question);
    app.run_housekeeping();
    assert_eq!(rows(&app), 1);
    app.advance_clock(TimeDelta::hours(25));
    app.run_housekeeping();
    assert_eq!(rows(&app), 0);
}
[%- if role %]

#[test]
fn only_the_role_may_open_the_pages_and_shares_the_rows() {
    let app = TestApp::new();
    let (mut ann, mut bob) = (visitor(&app, "ann"), visitor(&app, "bob"));
    write(&mut ann, "[[ first.name ]]", "Shared");
    assert_eq!(called(&bob.get("[[ many ]]")), ["Shared"]);
    let page = page_of(&mut bob, "Shared");
    let mut cid = app.with_session(app.member("cid"));
    for path in ["[[ many ]]", "[[ many ]].new", page.as_str(), &format!("{page}/delete")] {
        let refused = cid.get(path);
        assert_eq!(cid.follow(&refused).flashes(), ["no-permission"], "{path}");
    }
    let token = cid.get("home").csrf_token();
    let form: Vec<_> = typed(&[]).into_iter().chain([("csrf_token", token.as_str())]).collect();
    for path in ["[[ many ]].new", page.as_str(), &format!("{page}/delete"), &format!("{page}/restore")] {
        let refused = cid.post(path, &form);
        assert_eq!(cid.follow(&refused).flashes(), ["no-permission"], "{path}");
    }
    assert_eq!(called(&bob.get("[[ many ]]")), ["Shared"]);
    assert_eq!(app.browser().get(&page).leads_to(), url("user.login"));
}
[%- else %]

#[test]
fn the_row_of_another_is_not_found() {
    let app = TestApp::new();
    let (mut ann, mut bob) = (visitor(&app, "ann"), visitor(&app, "bob"));
    write(&mut ann, "[[ first.name ]]", "Secret");
    let page = page_of(&mut ann, "Secret");
    for list in ["[[ many ]]", "[[ many ]]?q=secret", "[[ many ]]?sort=[[ first.name ]]"] {
        assert_eq!(called(&bob.get(list)), [""; 0], "{list}");
    }
    let token = bob.get("[[ many ]].new").csrf_token();
    let form: Vec<_> = typed(&[]).into_iter().chain([("csrf_token", token.as_str())]).collect();
    for path in [page.clone(), format!("{page}/delete")] {
        assert_eq!((bob.get(&path).status, bob.post(&path, &form).status), (404, 404), "{path}");
    }
    let question = ann.get(&format!("{page}/delete"));
    ann.press(&question);
    assert_eq!(bob.post(&format!("{page}/restore"), &form).status, 404);
    assert_eq!((called(&ann.get("[[ many ]]")).len(), rows(&app)), (0, 1));
    assert_eq!(app.browser().get(&page).leads_to(), url("user.login"));
}

#[test]
fn a_delete_that_finds_nothing_leaves_what_can_be_brought_back() {
    let app = TestApp::new();
    let mut ann = visitor(&app, "ann");
    write(&mut ann, "[[ first.name ]]", "First");
    let page = page_of(&mut ann, "First");
    let question = ann.get(&format!("{page}/delete"));
    let deleted = ann.press(&question);
    let list = ann.follow(&deleted);
    assert_eq!(ann.post(&format!("{page}/delete"), &[("csrf_token", &list.csrf_token())]).status, 404);
    ann.press(&list);
    assert_eq!(called(&ann.get("[[ many ]]")), ["First"]);
}

#[test]
fn the_rows_are_in_the_export_and_go_with_the_account() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.with_session(id);
    write(&mut ann, "[[ first.name ]]", "First");
    let all: serde_json::Value = serde_json::from_str(&ann.get("user.export").body).unwrap();
    assert_eq!(all["[[ many ]]"][0]["[[ first.name ]]"], "First");
    app.write(move |tx| app::accounts::manage::delete(tx, id));
    assert_eq!(rows(&app), 0);
}

/// Leaves room for one more.
fn fill(app: &TestApp, user_id: UserId) {
    app.write(move |tx| {
        for number in 1..MOST {
            diesel::sql_query(format!(
                "INSERT INTO [[ many ]] (user_id, [% for field in fields %][[ field.name ]], [% endfor %]sort_text, search_text, created_at)
                 VALUES ({user_id}, [% for field in fields %][[ field.literal ]], [% endfor %]'{number}', '', '2026-11-22 10:00:00')"
            ))
            .execute(tx.connection())?;
        }
        Ok(())
    });
}

#[test]
fn there_is_room_for_so_many() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.with_session(id);
    fill(&app, id);
    assert!(write(&mut ann, "[[ first.name ]]", "The last").is_redirect());
    let full = write(&mut ann, "[[ first.name ]]", "One more");
    assert_eq!((full.status, full.errors("[[ first.name ]]")), (422, vec!["[[ kebab ]]-full".to_owned()]));
    assert_eq!(full.value("[[ first.name ]]"), "One more");
    assert!(write(&mut visitor(&app, "bob"), "[[ first.name ]]", "Another").is_redirect());
}
[%- endif %]
