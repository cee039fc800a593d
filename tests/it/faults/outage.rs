//! The database becomes unreachable while the site runs, and returns.

use diesel::connection::SimpleConnection;

use crate::support::{PASSWORD, Page, TestApp, in_words, registration};

/// The path to the database, which can be cut: a file that is moved, or a proxy that is closed.
enum Ground {
    File,
    #[cfg(feature = "postgres")]
    Server(super::proxy::Proxy),
}

impl Ground {
    /// A site and the path to its database.
    fn site() -> (TestApp, Self) {
        #[cfg_attr(not(feature = "postgres"), expect(unused_mut, reason = "there is one engine"))]
        let mut ground = Self::File;
        let app = TestApp::with(|settings| {
            settings.databases.app.connect_timeout = 2;
            #[cfg(feature = "postgres")]
            if settings.databases.app.url != "app.db" {
                let (proxy, url) = super::proxy::Proxy::before(&settings.databases.app.url);
                settings.databases.app.url = url;
                ground = Self::Server(proxy);
            }
        });
        (app, ground)
    }

    fn take_away(&self, app: &TestApp) {
        match self {
            Self::File => std::fs::rename(app.folder().join("app.db"), app.folder().join("away.db")).unwrap(),
            #[cfg(feature = "postgres")]
            Self::Server(proxy) => proxy.close(),
        }
    }

    fn bring_back(&self, app: &TestApp) {
        match self {
            Self::File => std::fs::rename(app.folder().join("away.db"), app.folder().join("app.db")).unwrap(),
            #[cfg(feature = "postgres")]
            Self::Server(proxy) => proxy.open(),
        }
    }
}

#[track_caller]
fn assert_unavailable_page(page: &Page) {
    assert_eq!((page.status, page.texts("h1")), (503, vec![in_words("error-503-title")]), "{}", page.path);
    for word in ["app.db", "SELECT", "users", "onnect", "libpq", "src/", "panicked"] {
        assert!(!page.body.contains(word), "{word} on {}", page.path);
    }
}

#[test]
fn without_its_database_the_site_answers_503_and_signs_nobody_out() {
    let (app, ground) = Ground::site();
    let mut ann = app.with_session(app.member("ann"));
    let (members, logout) = (ann.get("members"), ann.get("user.logout"));
    let mut stranger = app.browser();
    let (login, register) = (stranger.get("user.login"), stranger.get("user.register"));
    assert_eq!((members.status, app.sessions().len()), (200, 1));

    ground.take_away(&app);
    let home = ann.get("home");
    assert_eq!((home.status, home.user()), (200, None), "no session may be invented");
    assert_unavailable_page(&ann.get("members"));
    assert_unavailable_page(&ann.get("user.account"));
    assert_unavailable_page(&ann.submit(&logout, "user.logout", &[]));
    let fields = [("username", "ann"), ("password", PASSWORD)];
    assert_unavailable_page(&stranger.submit(&login, "user.login", &fields));
    let fields = registration("bob", "bob@example.com", PASSWORD);
    assert_unavailable_page(&stranger.submit(&register, "user.register", &fields));
    assert_eq!((ann.get("health.ready").status, ann.get("health.live").status), (503, 200));
    assert_eq!(ann.get("static/css/app.css").status, 200);
    assert!(ann.cookies.contains_key("session"), "the user must still be signed in");

    ground.bring_back(&app);
    app.advance_clock(chrono::TimeDelta::seconds(1));
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"), "the first request must succeed again");
    assert_eq!((ann.get("health.ready").status, ann.get("members").status), (200, 200));
    assert_eq!((app.account_count(), app.sessions().len()), (1, 1));
    assert!(stranger.register("bob", "bob@example.com").is_redirect());
    app.mail_to("bob@example.com");
}

#[test]
fn queued_jobs_are_done_once_the_database_is_back() {
    let (app, ground) = Ground::site();
    app.browser().register("ann", "ann@example.com");
    ground.take_away(&app);
    let context = app::job_context(app.client.rocket()).unwrap();
    assert!(app.wait(app::jobs::drain(app.db(), &context, &app::site::jobs())).is_err());
    ground.bring_back(&app);
    app.mail_to("ann@example.com");
}

#[test]
fn a_missing_file_is_not_recreated_and_a_restored_one_is_used() {
    let app = TestApp::new();
    if !app.database.is_file() {
        return; // Of a file alone.
    }
    let mut ann = app.with_session(app.member("ann"));
    app.read(|c| Ok(c.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?));
    let (file, copy) = (app.folder().join("app.db"), app.folder().join("copy.db"));
    std::fs::copy(&file, &copy).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!(ann.get("health.ready").status, 503);
    assert!(!app.browser().register("bob", "bob@example.com").is_redirect(), "a file that is not read any more");
    assert!(!file.exists(), "an empty database would look like data loss");
    std::fs::rename(&copy, &file).unwrap();
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn a_replaced_file_is_used_instead_of_the_old_one() {
    let app = TestApp::new();
    if !app.database.is_file() {
        return; // Of a file alone.
    }
    let mut ann = app.with_session(app.member("ann"));
    let checkpoint = || app.read(|c| Ok(c.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?));
    let (file, copy) = (app.folder().join("app.db"), app.folder().join("copy.db"));
    checkpoint();
    std::fs::copy(&file, &copy).unwrap();
    let cookies = ann.cookies.clone();
    ann.sign_out();
    ann.cookies = cookies;
    checkpoint();
    std::fs::rename(&copy, &file).unwrap();
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"), "the copy is from before the sign-out");
}

#[test]
fn while_the_file_is_locked_changes_are_503_and_nobody_is_signed_out() {
    let app = TestApp::new();
    if !app.database.is_file() {
        return; // Of a file alone.
    }
    let mut ann = app.with_session(app.member("ann"));
    let mut stranger = app.browser();
    let form = stranger.get("user.login");
    let mut other = crate::support::database::connect("app.db", app.folder());
    other.batch_execute("BEGIN EXCLUSIVE").unwrap();
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"), "readers must not wait");
    assert_unavailable_page(&stranger.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD)]));
    assert_eq!((ann.get("health.ready").status, ann.get("health.live").status), (503, 200));
    other.batch_execute("ROLLBACK").unwrap();
    assert_eq!(ann.get("health.ready").status, 200);
    assert!(stranger.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD)]).is_redirect());
}

#[cfg(feature = "postgres")]
#[test]
fn after_the_server_dropped_all_connections_at_most_one_request_fails() {
    let (app, ground) = Ground::site();
    let Ground::Server(proxy) = &ground else { return };
    let mut ann = app.with_session(app.member("ann"));
    let all = std::sync::Arc::new(std::sync::Barrier::new(4));
    let held: Vec<_> = (0..4)
        .map(|_| {
            let (db, all) = (app.db().clone(), all.clone());
            app.runtime.spawn(async move {
                let held = db.read(move |_| {
                    all.wait();
                    Ok(())
                });
                held.await.is_ok()
            })
        })
        .collect();
    for one in held {
        assert!(app.wait(one).unwrap());
    }
    proxy.close();
    proxy.open();
    ann.get("home");
    for _ in 0..6 {
        assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    }
}
