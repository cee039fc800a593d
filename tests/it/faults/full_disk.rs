//! No space left: nothing is half made, and all is well when there is space again.

use diesel::connection::SimpleConnection;

use crate::support::{PASSWORD, TestApp};

/// Lets the database grow no further. On PostgreSQL the server says so at one row of the several that belong together.
fn fill(app: &TestApp) {
    let is_file = app.database.is_file();
    let sql = if is_file {
        // Less than there are: SQLite takes as many as there are.
        "PRAGMA max_page_count = 1"
    } else {
        "CREATE OR REPLACE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
           RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
         END $$;
         CREATE OR REPLACE TRIGGER full_disk BEFORE INSERT ON jobs EXECUTE FUNCTION full_disk();
         CREATE OR REPLACE TRIGGER full_disk BEFORE INSERT ON sessions EXECUTE FUNCTION full_disk();"
    };
    app.read(move |c| Ok(c.batch_execute(sql)?));
}

fn make_space(app: &TestApp) {
    let sql = if app.database.is_file() {
        "PRAGMA max_page_count = 1073741823"
    } else {
        "DROP TRIGGER full_disk ON jobs; DROP TRIGGER full_disk ON sessions;"
    };
    app.read(move |c| Ok(c.batch_execute(sql)?));
}

#[test]
fn on_a_full_disk_nothing_is_half_made_and_with_space_all_goes_on() {
    // One connection, since on SQLite the limit is one connection's.
    let app = TestApp::with(|settings| {
        settings.databases.app.max_connections = 1;
        settings.limits.login_per_account = app::config::values::Limit::per_minutes(1000, 15);
        settings.limits.register = app::config::values::Limit::per_minutes(1000, 15);
    });
    app.member("ann");
    let (mut registered, mut refused) = (0, 0);
    let mut full = false;
    for number in 0..60 {
        fill(&app);
        let name = format!("visitor{number}");
        let page = app.browser().register(&name, &format!("{name}@example.com"));
        // There is some space left in pages that are begun.
        match page.status {
            303 => registered += 1,
            503 => refused += 1,
            status => panic!("{status}: {}", page.body),
        }
        assert_eq!(app.user(&name).is_some(), page.status == 303, "told as it is");
        let whole = i64::from(page.status == 303);
        assert_eq!(app.read(move |c| emails_of(c, &name)), whole);
        if refused >= 3 {
            full = true;
            break;
        }
    }
    assert!(full, "{registered} have registered on a full disk, {refused} were refused");
    let page = (0..40).map(|_| app.browser().sign_in("ann", PASSWORD)).find(|page| !page.is_redirect());
    let page = page.expect("sessions take space");
    assert_eq!((page.status, page.texts("h1")), (503, vec!["We will be back soon".to_owned()]));
    assert!(!page.body.contains("full") && !page.body.contains("space"), "{}", page.body);
    assert_eq!(app.browser().get("/").status, 200);

    make_space(&app);
    assert!(app.browser().register("late", "late@example.com").is_redirect());
    assert_eq!(app.signed_in("ann").who().as_deref(), Some("ann"));
    assert_eq!(app.accounts(), 2 + registered);
    let mails = app.mails();
    assert_eq!(i64::try_from(mails.len()).unwrap(), 1 + registered, "one mail for each account, and no more");
}

fn emails_of(c: &mut app::db::AnyConnection, name: &str) -> Result<i64, app::error::Error> {
    use app::db::schema::user_emails;
    use diesel::prelude::*;
    let rows = user_emails::table.filter(user_emails::canonical.eq(format!("{name}@example.com")));
    Ok(rows.count().get_result(c)?)
}
