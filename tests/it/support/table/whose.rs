//! Whose rows they are: those of an account, or of all who have a role.

use app::models::{MOST_ROWS, UserId};
use diesel::prelude::*;

use super::{Table, names};
use crate::support::{Browser, TestApp, url};

impl Table {
    pub fn only_the_role_may_open_the_pages_and_shares_the_rows(&self) {
        let app = TestApp::new();
        let (mut ann, mut bob) = (self.visitor(&app, "ann"), self.visitor(&app, "bob"));
        let page = self.written(&mut ann, "Shared");
        assert_eq!(names(&bob.get(self.many)), ["Shared"]);
        let mut cid = app.with_session(app.member("cid"));
        let token = cid.get("home").csrf_token();
        let form: Vec<_> = self.typed.iter().copied().chain([("csrf_token", token.as_str())]).collect();
        for path in [self.many, &format!("{}.new", self.many), &page] {
            let refused = cid.get(path);
            assert_eq!(cid.follow(&refused).flashes(), ["no-permission"], "{path}");
        }
        for path in [&format!("{}.new", self.many), &page] {
            let refused = cid.post(path, &form);
            assert_eq!(cid.follow(&refused).flashes(), ["no-permission"], "{path}");
        }
        assert_eq!(names(&bob.get(self.many)), ["Shared"]);
        assert_eq!(app.browser().get(&page).leads_to(), url("user.login"));
    }

    pub fn only_the_role_may_delete_and_bring_back(&self) {
        let app = TestApp::new();
        let (mut ann, mut bob) = (self.visitor(&app, "ann"), self.visitor(&app, "bob"));
        let mut cid = app.with_session(app.member("cid"));
        let form = [("csrf_token", cid.get("home").csrf_token())];
        let page = self.written(&mut ann, "Shared");
        let asked = cid.get(&format!("{page}/delete"));
        assert_eq!(cid.follow(&asked).flashes(), ["no-permission"]);
        for (act, left) in [("delete", 1), ("restore", 0), ("delete", 0)] {
            let refused = cid.post(&format!("{page}/{act}"), &form);
            assert_eq!(cid.follow(&refused).flashes(), ["no-permission"], "{act}");
            assert_eq!(names(&bob.get(self.many)).len(), left, "{act}");
            if left == 1 {
                self.delete(&mut bob, &page);
            }
        }
    }

    pub fn the_row_of_another_is_not_found(&self) {
        let app = TestApp::new();
        let (mut ann, mut bob) = (self.visitor(&app, "ann"), self.visitor(&app, "bob"));
        let page = self.written(&mut ann, "Ann’s own");
        self.written(&mut bob, "Bob’s");
        for query in ["", "?q=own", &format!("?sort={}", self.first()), "?q=own&after=9999."] {
            let list = bob.get(&format!("{}{query}", self.many));
            assert!(!list.body.contains("Ann’s own"), "{query}");
        }
        let token = bob.get(&format!("{}.new", self.many)).csrf_token();
        assert_eq!(bob.get(&page).status, 404);
        // The answer is the same for a row that is not there, and whatever is typed.
        for path in [&page, &url(&format!("{}.edit/999", self.many))] {
            for name in ["", "Taken over"] {
                let typed = self.typed_but(self.first(), name).into_iter();
                let form: Vec<_> = typed.chain([("csrf_token", token.as_str())]).collect();
                assert_eq!(bob.post(path, &form).status, 404, "{path}");
            }
        }
        assert_eq!(names(&ann.get(self.many)), ["Ann’s own"]);
        assert_eq!(app.browser().get(&page).leads_to(), url("user.login"));
    }

    pub fn the_row_of_another_is_neither_deleted_nor_brought_back(&self) {
        let app = TestApp::new();
        let (mut ann, mut bob) = (self.visitor(&app, "ann"), self.visitor(&app, "bob"));
        let page = self.written(&mut ann, "Ann’s own");
        let form = [("csrf_token", bob.get(&format!("{}.new", self.many)).csrf_token())];
        assert_eq!(bob.get(&format!("{page}/delete")).status, 404);
        for (act, left) in [("delete", 1), ("restore", 0), ("delete", 0)] {
            assert_eq!(bob.post(&format!("{page}/{act}"), &form).status, 404, "{act}");
            assert_eq!(names(&ann.get(self.many)).len(), left, "{act}");
            if left == 1 {
                self.delete(&mut ann, &page);
            }
        }
        assert_eq!(self.count(&app), 1);
    }

    pub fn the_rows_are_in_the_export_and_go_with_the_account(&self) {
        let app = TestApp::new();
        let id = app.member("ann");
        let mut ann = app.with_session(id);
        self.written(&mut ann, "First");
        let all: serde_json::Value = serde_json::from_str(&ann.get("user.export").body).unwrap();
        let mut row = all[self.many][0].as_object().unwrap().clone();
        assert_eq!(row[self.first()], "First");
        for name in self.typed.iter().map(|(name, _)| *name).chain(["created_at", "deleted_at", "id"]) {
            assert!(row.remove(name).is_some(), "{name} is missing");
        }
        assert!(row.is_empty(), "columns that are not in `typed`: {row:?}");
        app.write(move |tx| app::accounts::manage::delete(tx, id));
        assert_eq!(self.count(&app), 0);
    }

    pub fn there_is_room_for_so_many_in_each_account(&self) {
        let app = TestApp::new();
        let (ann, bob) = (app.member("ann"), app.member("bob"));
        self.fill(&app, ann);
        self.fill(&app, bob);
        let mut ann = app.with_session(ann);
        let new = |browser: &mut Browser<'_>, name: &str| self.write(browser, self.first(), name);
        assert!(new(&mut ann, "The last").is_redirect());
        let full = new(&mut ann, "One more");
        assert_eq!((full.status, full.errors(self.first())), (422, vec!["list-full".to_owned()]));
        assert_eq!(full.value(self.first()), "One more");
        assert!(new(&mut app.with_session(bob), "Another").is_redirect());
    }

    pub fn deleting_makes_room(&self) {
        let app = TestApp::new();
        let id = app.member("ann");
        let page = self.fill(&app, id);
        let mut ann = app.with_session(id);
        self.written(&mut ann, "The last");
        assert_eq!(self.write(&mut ann, self.first(), "One more").status, 422);
        self.delete(&mut ann, &page);
        self.written(&mut ann, "One more");
    }

    /// Writes rows until there is room for one more. Returns the page of the first.
    fn fill(&self, app: &TestApp, id: UserId) -> String {
        let page = self.written(&mut app.with_session(id), "First");
        let fields = self.typed.iter().map(|(name, _)| *name);
        let columns: Vec<_> = fields.chain(["user_id", "sort_text", "search_text", "created_at"]).collect();
        let columns = columns.join(", ");
        let more = MOST_ROWS - 2;
        let sql = format!(
            "INSERT INTO {many} ({columns}) WITH RECURSIVE _times (_n) AS
             (SELECT 1 UNION ALL SELECT _n + 1 FROM _times WHERE _n < {more})
             SELECT {columns} FROM {many}, _times WHERE user_id = {id}",
            many = self.many
        );
        app.write(move |tx| Ok(diesel::sql_query(sql.as_str()).execute(tx.connection()).map(drop)?));
        page
    }
}
