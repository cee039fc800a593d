//! What holds for every table of a feature: tests that a feature asks for by name, such as
//! `table_tests!(NOTES: the_search_knows_every_script_and_no_patterns)`. Each is one a visitor could tell.

#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "a site may have no table of its own, or none that needs a role"
)]

mod whose;

use app::models::{KEEP_DELETED, PAGE_ROWS};
use diesel::prelude::*;

use super::{Browser, Page, TestApp, encode, url};

/// The pages of a table: its list, form and question.
pub struct Table {
    /// The page of the list. The others are called after it, such as `notes.new`; and so is the table.
    pub many: &'static str,
    /// What is typed into the form. The first field names the row.
    pub typed: &'static [(&'static str, &'static str)],
    /// Those of them that may be left empty, and the boxes.
    pub optional: &'static [&'static str],
    /// Who shares the rows. Without a role, each account has its own.
    pub role: Option<&'static str>,
}

/// Makes a test of each of these functions of a [`Table`].
macro_rules! table_tests {
    ($table:ident: $($test:ident),+ $(,)?) => {$(
        #[test]
        fn $test() {
            $table.$test();
        }
    )+};
}
pub(crate) use table_tests;

// Helpers.
impl Table {
    /// Somebody who may open the pages.
    pub fn visitor<'a>(&self, app: &'a TestApp, name: &str) -> Browser<'a> {
        app.with_session(app.member_with(name, self.role.as_slice()))
    }

    /// Fills in the form, with something else in one field.
    pub fn write(&self, browser: &mut Browser<'_>, field: &str, text: &str) -> Page {
        let page = format!("{}.new", self.many);
        let form = browser.get(&page);
        browser.submit(&form, &page, &self.typed_but(field, text))
    }

    /// Writes a row of this name. Returns its page.
    fn written(&self, browser: &mut Browser<'_>, name: &str) -> String {
        assert!(self.write(browser, self.first(), name).is_redirect(), "{name}");
        let list = browser.get(&format!("{}?q={}", self.many, encode(name)));
        list.attributes("tr[data-id] a", "href").remove(0)
    }

    /// Deletes a row. Returns the list that says so.
    fn delete(&self, browser: &mut Browser<'_>, page: &str) -> Page {
        let question = browser.get(&format!("{page}/delete"));
        let deleted = browser.press(&question);
        let list = browser.follow(&deleted);
        assert_eq!(list.flashes(), [self.message("deleted")]);
        list
    }

    /// Checks that the form refuses each text, says why at its field, and keeps it.
    pub fn refuses(&self, wrongs: &[(&str, &str, &str)]) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        for (field, text, why) in wrongs {
            let page = self.write(&mut ann, field, text);
            assert_eq!((page.status, page.errors(field)), (422, vec![(*why).to_owned()]), "{field}: {text}");
            for (name, text) in self.typed_but(field, text) {
                assert_shows(&page, name, text);
            }
            if *why == "text-too-long" {
                let longest = text.chars().count() - 1;
                assert_eq!(page.attributes(&format!("[name={field}]"), "maxlength"), [longest.to_string()], "{field}");
            }
        }
        assert_eq!(self.count(&app), 0);
    }

    /// Checks that the form accepts each text.
    pub fn accepts(&self, goods: &[(&str, &str)]) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        for (field, text) in goods {
            assert!(self.write(&mut ann, field, text).is_redirect(), "{field}: {text}");
        }
    }

    /// Counts the rows, with deleted ones.
    pub fn count(&self, app: &TestApp) -> i64 {
        #[derive(QueryableByName)]
        struct Count {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            count: i64,
        }
        let sql = format!("SELECT count(*) AS count FROM {}", self.many);
        app.read(move |c| Ok(diesel::sql_query(sql).get_result::<Count>(c)?.count))
    }

    fn first(&self) -> &'static str {
        self.typed[0].0
    }

    fn message(&self, what: &str) -> String {
        format!("{}-{what}", self.many.replace('_', "-"))
    }

    /// What is typed, with something else in one field.
    fn typed_but<'a>(&self, field: &str, text: &'a str) -> Vec<(&'a str, &'a str)> {
        self.typed.iter().map(|(name, usual)| (*name, if *name == field { text } else { usual })).collect()
    }
}

/// What the rows on a page of the list are called, in order.
pub fn names(page: &Page) -> Vec<String> {
    page.texts("tr[data-id] a")
}

fn is_box(form: &Page, name: &str) -> bool {
    !form.texts(&format!("[type=checkbox][name={name}]")).is_empty()
}

/// Checks what a form shows in a field.
fn assert_shows(form: &Page, name: &str, text: &str) {
    let area = form.texts(&format!("textarea[name={name}]")).pop();
    if is_box(form, name) {
        assert_eq!(form.texts(&format!("[name={name}][checked]")).len(), usize::from(!text.is_empty()), "{name}");
    } else if let Some(area) = area {
        assert_eq!(area, text.split_whitespace().collect::<Vec<_>>().join(" "), "{name}");
    } else {
        assert_eq!(form.attributes(&format!("[name={name}]"), "value"), [text], "{name}");
    }
}

// Tests of every table.
impl Table {
    pub fn a_row_is_written_and_changed(&self) {
        assert!(self.optional.iter().all(|name| self.typed.iter().any(|(typed, _)| typed == name)), "`optional`");
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        assert_eq!(ann.get(self.many).texts(".empty-state").len(), 1);
        let saved = self.write(&mut ann, self.first(), "  First ");
        let list = ann.follow(&saved);
        assert_eq!((list.flashes(), names(&list)), (vec![self.message("saved")], vec!["First".to_owned()]));

        let page = list.attributes("tr[data-id] a", "href").remove(0);
        let form = ann.get(&page);
        for (name, text) in self.typed_but(self.first(), "First") {
            assert_shows(&form, name, text);
        }
        // A browser sends no box that is not ticked.
        let mut changed = self.typed_but(self.first(), "Second");
        changed.retain(|(name, _)| !(self.optional.contains(name) && is_box(&form, name)));
        for (name, text) in &mut changed {
            *text = if self.optional.contains(name) { "" } else { text };
        }
        let saved = ann.submit(&form, &page, &changed);
        assert_eq!(names(&ann.follow(&saved)), ["Second"]);
        let form = ann.get(&page);
        for name in self.optional {
            assert_shows(&form, name, "");
        }
    }

    pub fn a_deleted_row_can_be_brought_back(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        let page = self.written(&mut ann, "First");
        let (question, other_tab) = (ann.get(&format!("{page}/delete")), ann.get(&format!("{page}/delete")));
        assert_eq!(question.texts("main strong"), ["First"]);
        self.delete(&mut ann, &page);
        let again = ann.press(&other_tab);
        let list = ann.follow(&again);
        assert_eq!(list.flashes(), [self.message("deleted")]);
        assert_eq!((names(&list).len(), ann.get(&page).status), (0, 404));
        let undone = ann.press(&list);
        let list = ann.follow(&undone);
        assert_eq!((list.flashes(), names(&list)), (vec![self.message("restored")], vec!["First".to_owned()]));
        // Pressed twice.
        assert!(ann.press(&question).is_redirect() && ann.press(&question).is_redirect());
    }

    pub fn the_search_knows_every_script_and_no_patterns(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        let all = ["ÄRGER ß", "Путь", "کتاب من", "می\u{200c}روم", "50% a_b\\c"];
        for name in all {
            assert!(self.write(&mut ann, self.first(), name).is_redirect());
        }
        for (words, found) in [
            ("ärger", vec![all[0]]),
            ("ss arger", vec![all[0]]),
            ("arger путь", vec![]),
            ("ПУТЬ", vec![all[1]]),
            ("كتاب", vec![all[2]]),
            ("میروم", vec![all[3]]),
            ("%", vec![all[4]]),
            ("_", vec![all[4]]),
            ("\\", vec![all[4]]),
            ("'", vec![]),
            ("\0 ärger", vec![all[0]]),
        ] {
            let page = ann.get(&format!("{}?q={}", self.many, encode(words)));
            assert_eq!((page.status, names(&page)), (200, found.into_iter().map(str::to_owned).collect()), "{words}");
        }
        let by_name = ann.get(&format!("{}?sort={}", self.many, self.first()));
        assert_eq!(names(&by_name), [all[4], all[0], all[1], all[3], all[2]]);
        let newest: Vec<_> = all.into_iter().rev().collect();
        assert_eq!(names(&ann.get(self.many)), newest, "the newest first");
    }

    pub fn every_row_is_on_one_page_of_the_list(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        let count = 2 * PAGE_ROWS + 5;
        let mut written: Vec<_> = (0..count).map(|number| format!("same {}", number / 9)).collect();
        for name in &written {
            assert!(self.write(&mut ann, self.first(), name).is_redirect());
        }
        written.sort();
        for sort in [self.first(), "newest"] {
            let first = format!("{}?q=same&sort={sort}", self.many);
            let (mut page, mut seen) = (ann.get(&first), Vec::new());
            assert_eq!(names(&page).len(), usize::from(PAGE_ROWS));
            loop {
                seen.extend(names(&page).into_iter().zip(page.attributes("tr[data-id]", "data-id")));
                let Some(next) = page.attributes("a[rel=next]", "href").pop() else { break };
                // What is added meanwhile moves nothing.
                self.write(&mut ann, self.first(), "other");
                page = ann.get(&next);
                assert_eq!(page.links_to("main", &first), 1, "back to the first page");
            }
            assert!(sort == "newest" || seen.is_sorted_by_key(|(name, _)| name.clone()), "{seen:?}");
            seen.sort();
            seen.dedup();
            let seen: Vec<_> = seen.into_iter().map(|(name, _)| name).collect();
            assert_eq!(seen, written, "by {sort}");
        }
        for place in ["x", "1", ".", "99999999999999999999.a", "1.%00"] {
            let page = ann.get(&format!("{}?sort={}&after={place}", self.many, self.first()));
            assert_eq!(page.status, 200, "{place}");
        }
    }

    pub fn a_deleted_row_is_gone_after_a_day(&self) {
        let app = TestApp::new();
        let id = app.member_with("ann", self.role.as_slice());
        let mut ann = app.with_session(id);
        let pages = ["first", "second", "kept"].map(|name| self.written(&mut ann, name));
        for page in &pages[..2] {
            self.delete(&mut ann, page);
        }
        // Of an account, only the last one can be brought back.
        let there = if self.role.is_some() { 3 } else { 2 };
        app.advance_clock(KEEP_DELETED / 2);
        app.run_housekeeping();
        assert_eq!(self.count(&app), there);
        app.advance_clock(KEEP_DELETED);
        app.run_housekeeping();
        assert_eq!(self.count(&app), 1);
        assert_eq!(names(&app.with_session(id).get(self.many)), ["kept"]);
    }

    pub fn a_delete_that_finds_nothing_leaves_what_can_be_brought_back(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        let gone = self.written(&mut ann, "Gone");
        let page = self.written(&mut ann, "First");
        let other = self.written(&mut self.visitor(&app, "bob"), "Bob’s");
        self.delete(&mut ann, &gone);
        let list = self.delete(&mut ann, &page);
        let form = [("csrf_token", list.csrf_token())];
        // Of an account, the one that was deleted before is gone.
        let others = if self.role.is_none() { vec![other, gone] } else { Vec::new() };
        for path in others.into_iter().chain([url(&format!("{}.edit/999", self.many))]) {
            assert_eq!(ann.post(&format!("{path}/delete"), &form).status, 404, "{path}");
        }
        ann.press(&list);
        assert!(names(&ann.get(self.many)).contains(&"First".to_owned()));
    }

    pub fn a_form_that_is_sent_twice_writes_one_row(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        let new = format!("{}.new", self.many);
        let form = ann.get(&new);
        let answers = [(); 2].map(|()| ann.submit(&form, &new, self.typed));
        assert_eq!(answers.map(|answer| answer.leads_to()), [url(self.many), url(self.many)]);
        assert_eq!(self.count(&app), 1);
    }

    pub fn a_form_of_yesterday_comes_back_filled_in(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        let new = format!("{}.new", self.many);
        let form: Vec<_> = self.typed.iter().copied().chain([("csrf_token", "old")]).collect();
        let page = ann.post(&new, &form);
        assert_eq!((page.status, self.count(&app)), (403, 0));
        for (name, text) in self.typed {
            assert_shows(&page, name, text);
        }
        assert!(ann.submit(&page, &new, self.typed).is_redirect());
    }

    pub fn the_menu_marks_the_section(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        for page in [self.many.to_owned(), format!("{}.new", self.many), format!("{}?q=x", self.many)] {
            assert_eq!(ann.get(&page).attributes("#site-menu a.active", "href"), [url(self.many)], "{page}");
        }
        assert_eq!(ann.get("home").attributes("#site-menu a.active", "href"), [url("home")]);
    }
}
