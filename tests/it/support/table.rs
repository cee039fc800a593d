//! What holds for every table of a feature: tests that a feature asks for by name, such as
//! `table_tests!(NOTES: the_search_knows_every_script_and_no_patterns)`. Each is one a visitor could tell.

#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "a site may have no table of its own, or none that needs a role"
)]

use app::models::{KEEP_DELETED, MOST_ROWS, PAGE_ROWS, UserId};
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{Browser, Page, TestApp, encode, url};

/// The pages of a table: its list, form and question.
pub struct Table {
    /// The page of the list. The others are called after it, such as `notes.new`; and so is the table.
    pub many: &'static str,
    /// What is typed into the form. The first field names the row.
    pub typed: &'static [(&'static str, &'static str)],
    /// The fields that may be left empty, and the boxes.
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
                assert_eq!(shown(&page, name), one_line(text), "{name}");
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

    fn typed_but<'a>(&self, field: &str, text: &'a str) -> Vec<(&'a str, &'a str)> {
        self.typed.iter().map(|(name, usual)| (*name, if *name == field { text } else { usual })).collect()
    }
}

/// What the rows on a page of the list are called, in order.
pub fn names(page: &Page) -> Vec<String> {
    page.texts("tr[data-id] a")
}

/// What a form shows in a field.
fn shown(form: &Page, name: &str) -> String {
    if !form.texts(&format!("[type=checkbox][name={name}]")).is_empty() {
        return if form.texts(&format!("[name={name}][checked]")).is_empty() { "" } else { "true" }.to_owned();
    }
    one_line(&form.texts(&format!("textarea[name={name}]")).pop().unwrap_or_else(|| form.value(name)))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

// Tests of every table.
impl Table {
    pub fn a_row_is_written_changed_and_deleted_and_can_be_brought_back(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        assert_eq!(ann.get(self.many).texts(".empty-state").len(), 1);
        let saved = self.write(&mut ann, self.first(), "  First ");
        let list = ann.follow(&saved);
        assert_eq!((list.flashes(), names(&list)), (vec![self.message("saved")], vec!["First".to_owned()]));

        let page = list.attributes("tr[data-id] a", "href").remove(0);
        let form = ann.get(&page);
        for (name, text) in self.typed_but(self.first(), "First") {
            assert_eq!(shown(&form, name), one_line(text), "{name}");
        }
        let mut changed = self.typed_but(self.first(), "Second");
        changed.retain(|(name, _)| !self.optional.contains(name));
        let saved = ann.submit(&form, &page, &changed);
        assert_eq!(names(&ann.follow(&saved)), ["Second"]);
        let form = ann.get(&page);
        assert!(self.optional.iter().all(|name| shown(&form, name).is_empty()), "{}", form.body);

        assert_eq!(ann.get(&format!("{page}/delete")).texts("main strong"), ["Second"]);
        let list = self.delete(&mut ann, &page);
        assert_eq!((names(&list).len(), ann.get(&page).status), (0, 404));
        let undone = ann.press(&list);
        let list = ann.follow(&undone);
        assert_eq!((list.flashes(), names(&list)), (vec![self.message("restored")], vec!["Second".to_owned()]));
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
            loop {
                seen.extend(names(&page));
                let Some(next) = page.attributes("a[rel=next]", "href").pop() else { break };
                // What is added meanwhile moves nothing.
                self.write(&mut ann, self.first(), "other");
                page = ann.get(&next);
                assert_eq!(page.links_to("main", &first), 1, "back to the first page");
            }
            assert!(sort == "newest" || seen.is_sorted(), "{seen:?}");
            seen.sort();
            assert_eq!(seen, written, "by {sort}");
        }
        for place in ["x", "1", ".", "99999999999999999999.a", "1.%00"] {
            let page = ann.get(&format!("{}?sort={}&after={place}", self.many, self.first()));
            assert_eq!(page.status, 200, "{place}");
        }
    }

    pub fn a_deleted_row_is_gone_after_a_day(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        let pages = ["first", "second", "kept"].map(|name| self.written(&mut ann, name));
        for page in &pages[..2] {
            self.delete(&mut ann, page);
        }
        // Of an account, only the last one can be brought back.
        let there = if self.role.is_some() { 3 } else { 2 };
        app.run_housekeeping();
        assert_eq!(self.count(&app), there);
        app.advance_clock(KEEP_DELETED + TimeDelta::hours(1));
        app.run_housekeeping();
        assert_eq!(self.count(&app), 1);
        assert_eq!(names(&self.visitor(&app, "bea").get(self.many)).len(), usize::from(self.role.is_some()));
    }

    pub fn a_delete_that_finds_nothing_leaves_what_can_be_brought_back(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        let page = self.written(&mut ann, "First");
        let list = self.delete(&mut ann, &page);
        let form = [("csrf_token", list.csrf_token())];
        for path in [page.clone(), url(&format!("{}.edit/999", self.many))] {
            assert_eq!(ann.post(&format!("{path}/delete"), &form).status, 404, "{path}");
        }
        ann.press(&list);
        assert_eq!(names(&ann.get(self.many)), ["First"]);
    }

    pub fn a_form_that_is_sent_twice_writes_one_row(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        let new = format!("{}.new", self.many);
        let form = ann.get(&new);
        let answers = [(); 2].map(|()| ann.submit(&form, &new, self.typed));
        assert_eq!(answers.map(|answer| answer.leads_to()), [url(self.many), url(self.many)]);
        assert_eq!(self.count(&app), 1);
        // Back, and pressed again.
        let page = ann.get(self.many).attributes("tr[data-id] a", "href").remove(0);
        let question = ann.get(&format!("{page}/delete"));
        assert!(ann.press(&question).is_redirect() && ann.press(&question).is_redirect());
    }

    pub fn a_form_of_yesterday_comes_back_filled_in(&self) {
        let app = TestApp::new();
        let mut ann = self.visitor(&app, "ann");
        let new = format!("{}.new", self.many);
        let form: Vec<_> = self.typed.iter().copied().chain([("csrf_token", "old")]).collect();
        let page = ann.post(&new, &form);
        assert_eq!((page.status, self.count(&app)), (403, 0));
        for (name, text) in self.typed {
            assert_eq!(shown(&page, name), one_line(text), "{name}");
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

// Tests of whose rows they are.
impl Table {
    pub fn only_the_role_may_open_the_pages_and_shares_the_rows(&self) {
        let app = TestApp::new();
        let (mut ann, mut bob) = (self.visitor(&app, "ann"), self.visitor(&app, "bob"));
        let page = self.written(&mut ann, "Shared");
        assert_eq!(names(&bob.get(self.many)), ["Shared"]);
        let mut cid = app.with_session(app.member("cid"));
        let token = cid.get("home").csrf_token();
        let form: Vec<_> = self.typed.iter().copied().chain([("csrf_token", token.as_str())]).collect();
        let [delete, restore] = ["delete", "restore"].map(|act| format!("{page}/{act}"));
        for path in [self.many, &format!("{}.new", self.many), &page, &delete] {
            let refused = cid.get(path);
            assert_eq!(cid.follow(&refused).flashes(), ["no-permission"], "{path}");
        }
        for path in [&format!("{}.new", self.many), &page, &delete, &restore] {
            let refused = cid.post(path, &form);
            assert_eq!(cid.follow(&refused).flashes(), ["no-permission"], "{path}");
        }
        assert_eq!(names(&bob.get(self.many)), ["Shared"]);
        assert_eq!(app.browser().get(&page).leads_to(), url("user.login"));
    }

    pub fn the_row_of_another_is_not_found(&self) {
        let app = TestApp::new();
        let (mut ann, mut bob) = (self.visitor(&app, "ann"), self.visitor(&app, "bob"));
        let page = self.written(&mut ann, "Secret");
        self.written(&mut bob, "Bob’s");
        for query in ["", "?q=secret", &format!("?sort={}", self.first()), "?q=secret&after=9999."] {
            let list = bob.get(&format!("{}{query}", self.many));
            assert!(!list.body.contains("Secret"), "{query}");
        }
        let token = bob.get(&format!("{}.new", self.many)).csrf_token();
        for path in [page.clone(), format!("{page}/delete")] {
            assert_eq!(bob.get(&path).status, 404, "{path}");
        }
        // The answer is the same for a row that is not there, and whatever is typed.
        let none = url(&format!("{}.edit/999", self.many));
        for path in [&page, &format!("{page}/delete"), &format!("{page}/restore"), &none] {
            for name in ["", "Taken over"] {
                let typed = self.typed_but(self.first(), name).into_iter();
                let form: Vec<_> = typed.chain([("csrf_token", token.as_str())]).collect();
                assert_eq!(bob.post(path, &form).status, 404, "{path}");
            }
        }
        assert_eq!(names(&ann.get(self.many)), ["Secret"]);
        // Nor can Bob bring back what Ann has deleted, or delete what he may not see.
        self.delete(&mut ann, &page);
        assert_eq!(bob.post(&format!("{page}/restore"), &[("csrf_token", &token)]).status, 404);
        assert_eq!((names(&ann.get(self.many)).len(), self.count(&app)), (0, 2));
        assert_eq!(app.browser().get(&page).leads_to(), url("user.login"));
    }

    pub fn the_rows_are_in_the_export_and_go_with_the_account(&self) {
        let app = TestApp::new();
        let id = app.member("ann");
        let mut ann = app.with_session(id);
        self.written(&mut ann, "First");
        let all: serde_json::Value = serde_json::from_str(&ann.get("user.export").body).unwrap();
        let mut row = all[self.many][0].as_object().unwrap().clone();
        assert_eq!(row[self.first()], "First");
        row.retain(|name, _| !self.typed.iter().any(|(typed, _)| typed == name));
        assert_eq!(row.keys().collect::<Vec<_>>(), ["created_at", "deleted_at", "id"]);
        app.write(move |tx| app::accounts::manage::delete(tx, id));
        assert_eq!(self.count(&app), 0);
    }

    pub fn there_is_room_for_so_many_in_each_account(&self) {
        let app = TestApp::new();
        let (ann, bob) = (app.member("ann"), app.member("bob"));
        let page = self.fill(&app, ann);
        self.fill(&app, bob);
        let mut ann = app.with_session(ann);
        let new = |browser: &mut Browser<'_>, name: &str| self.write(browser, self.first(), name);
        assert!(new(&mut ann, "The last").is_redirect());
        let full = new(&mut ann, "One more");
        assert_eq!((full.status, full.errors(self.first())), (422, vec!["list-full".to_owned()]));
        assert_eq!(full.value(self.first()), "One more");
        assert!(new(&mut app.with_session(bob), "Another").is_redirect());
        self.delete(&mut ann, &page);
        assert!(new(&mut ann, "One more").is_redirect());
    }

    /// Writes rows until there is room for one more. Returns the page of the first.
    fn fill(&self, app: &TestApp, id: UserId) -> String {
        let page = self.written(&mut app.with_session(id), "First");
        let fields = self.typed.iter().map(|(name, _)| *name);
        let columns: Vec<_> = fields.chain(["user_id", "sort_text", "search_text", "created_at"]).collect();
        let columns = columns.join(", ");
        let more = MOST_ROWS - 2;
        let sql = format!(
            "INSERT INTO {many} ({columns}) WITH RECURSIVE numbers (n) AS
             (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {more})
             SELECT {columns} FROM {many}, numbers WHERE user_id = {id}",
            many = self.many
        );
        app.write(move |tx| Ok(diesel::sql_query(sql.as_str()).execute(tx.connection()).map(drop)?));
        page
    }
}
