//! A full disk leaves nothing half done, and the site recovers once there is space.

use diesel::connection::SimpleConnection;

use crate::support::{PASSWORD, TestApp, in_words};

/// Stops the database from growing. On PostgreSQL the server refuses one of several related rows.
fn fill_disk(app: &TestApp) {
    let is_file = app.database.is_file();
    let sql = if is_file {
        // SQLite raises a smaller limit to the current size.
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

fn free_disk(app: &TestApp) {
    let sql = if app.database.is_file() {
        "PRAGMA max_page_count = 1073741823"
    } else {
        "DROP TRIGGER full_disk ON jobs; DROP TRIGGER full_disk ON sessions;"
    };
    app.read(move |c| Ok(c.batch_execute(sql)?));
}

#[test]
fn a_full_disk_leaves_nothing_half_done_and_the_site_recovers() {
    // One connection, because SQLite's limit applies to a connection.
    let app = TestApp::with(|settings| {
        settings.databases.app.max_connections = 1;
        settings.limits.login_per_account = app::config::values::Limit::per_minutes(1000, 15);
        settings.limits.register = app::config::values::Limit::per_minutes(1000, 15);
    });
    app.member("ann");
    let (mut registered, mut refused) = (0, 0);
    let mut full = false;
    for number in 0..60 {
        fill_disk(&app);
        let name = format!("visitor{number}");
        let page = app.browser().register(&name, &format!("{name}@example.com"));
        // Partly filled pages have some space left.
        match page.status {
            303 => registered += 1,
            503 => refused += 1,
            status => panic!("{status}: {}", page.body),
        }
        assert_eq!(app.user(&name).is_some(), page.status == 303, "the response must tell the truth");
        let whole = i64::from(page.status == 303);
        assert_eq!(app.read(move |c| emails_of(c, &name)), whole);
        if refused >= 3 {
            full = true;
            break;
        }
    }
    assert!(full, "{registered} have registered on a full disk, {refused} were refused");
    let page = (0..40).map(|_| app.browser().sign_in("ann", PASSWORD)).find(|page| !page.is_redirect());
    let page = page.expect("a session needs space");
    assert_eq!((page.status, page.texts("h1")), (503, vec![in_words("error-503-title")]));
    assert!(!page.body.contains("full") && !page.body.contains("space"), "the page reveals the cause: {}", page.body);
    assert_eq!(app.browser().get("home").status, 200);

    free_disk(&app);
    assert!(app.browser().register("late", "late@example.com").is_redirect());
    assert_eq!(app.signed_in("ann").signed_in_as().as_deref(), Some("ann"));
    assert_eq!(app.account_count(), 2 + registered);
    let mails = app.mails();
    assert_eq!(i64::try_from(mails.len()).unwrap(), 1 + registered, "exactly one mail for each account");
}

fn emails_of(c: &mut app::db::AnyConnection, name: &str) -> Result<i64, app::error::Error> {
    use app::db::schema::user_emails;
    use diesel::prelude::*;
    let rows = user_emails::table.filter(user_emails::canonical.eq(format!("{name}@example.com")));
    Ok(rows.count().get_result(c)?)
}
