//! The database itself goes away while the site runs, and comes back.

use diesel::connection::SimpleConnection;

use crate::support::{PASSWORD, Page, TestApp};

/// What stands between the site and its rows, to be taken away.
enum Ground {
    File,
    #[cfg(feature = "postgres")]
    Server(super::proxy::Proxy),
}

impl Ground {
    /// A site, and what it stands on.
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
fn says_it_will_be_back(page: &Page) {
    assert_eq!((page.status, page.texts("h1")), (503, vec!["We will be back soon".to_owned()]), "{}", page.path);
    for word in ["app.db", "SELECT", "users", "onnect", "libpq", "src/", "panicked"] {
        assert!(!page.body.contains(word), "{word} on {}", page.path);
    }
}

#[test]
fn while_the_database_is_away_the_site_says_so_and_invents_nothing() {
    let (app, ground) = Ground::site();
    let mut ann = app.entered(app.member("ann"));
    let (members, logout) = (ann.get("/members"), ann.get("/user/logout"));
    let mut stranger = app.browser();
    let (login, register) = (stranger.get("/user/login"), stranger.get("/user/register"));
    assert_eq!((members.status, app.sessions().len()), (200, 1));

    ground.take_away(&app);
    let home = ann.get("/");
    assert_eq!((home.status, home.user()), (200, None), "nobody is invented");
    says_it_will_be_back(&ann.get("/members"));
    says_it_will_be_back(&ann.get("/user/account"));
    says_it_will_be_back(&ann.submit(&logout, "/user/logout", &[]));
    let fields = [("username", "ann"), ("password", PASSWORD)];
    says_it_will_be_back(&stranger.submit(&login, "/user/login", &fields));
    let fields =
        [("username", "bob"), ("email", "bob@example.com"), ("password", PASSWORD), ("retype_password", PASSWORD)];
    says_it_will_be_back(&stranger.submit(&register, "/user/register", &fields));
    assert_eq!((ann.get("/health/ready").status, ann.get("/health/live").status), (503, 200));
    assert_eq!(ann.get("/static/css/app.css").status, 200);
    assert!(ann.cookies.contains_key("session"), "who was signed in is not signed out");

    ground.bring_back(&app);
    assert_eq!(ann.who().as_deref(), Some("ann"), "with the first request it is well again");
    assert_eq!((ann.get("/health/ready").status, ann.get("/members").status), (200, 200));
    assert_eq!((app.accounts(), app.sessions().len()), (1, 1));
    assert!(stranger.register("bob", "bob@example.com").is_redirect());
    app.mail_to("bob@example.com");
}

#[test]
fn what_waits_in_the_queue_meanwhile_is_done_afterwards() {
    let (app, ground) = Ground::site();
    app.browser().register("ann", "ann@example.com");
    ground.take_away(&app);
    let context = app::context(app.client.rocket()).unwrap();
    assert!(app.wait(app::jobs::drain(&context, &app::site::jobs())).is_err());
    ground.bring_back(&app);
    app.mail_to("ann@example.com");
}

#[test]
fn a_file_that_has_gone_is_not_made_anew_and_a_restored_one_is_read() {
    let app = TestApp::new();
    if !app.database.is_file() {
        return; // Of a file alone.
    }
    let mut ann = app.entered(app.member("ann"));
    app.read(|c| Ok(c.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?));
    let (file, copy) = (app.folder().join("app.db"), app.folder().join("copy.db"));
    std::fs::copy(&file, &copy).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!(ann.get("/health/ready").status, 503);
    assert!(!app.browser().register("bob", "bob@example.com").is_redirect(), "what nobody will ever read again");
    assert!(!file.exists(), "an empty database would look like one that lost everything");
    std::fs::rename(&copy, &file).unwrap();
    assert_eq!(ann.who().as_deref(), Some("ann"));
}

#[test]
fn a_file_that_was_replaced_is_read_and_not_the_one_before() {
    let app = TestApp::new();
    if !app.database.is_file() {
        return; // Of a file alone.
    }
    let mut ann = app.entered(app.member("ann"));
    let checkpoint = || app.read(|c| Ok(c.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?));
    let (file, copy) = (app.folder().join("app.db"), app.folder().join("copy.db"));
    checkpoint();
    std::fs::copy(&file, &copy).unwrap();
    let cookies = ann.cookies.clone();
    ann.sign_out();
    ann.cookies = cookies;
    checkpoint();
    std::fs::rename(&copy, &file).unwrap();
    assert_eq!(ann.who().as_deref(), Some("ann"), "the copy was made before she signed out");
}

#[test]
fn while_somebody_else_holds_the_file_changes_are_503_and_nobody_is_signed_out() {
    let app = TestApp::new();
    if !app.database.is_file() {
        return; // Of a file alone.
    }
    let mut ann = app.entered(app.member("ann"));
    let mut stranger = app.browser();
    let form = stranger.get("/user/login");
    let mut other = crate::support::database::connect("app.db", app.folder());
    other.batch_execute("BEGIN EXCLUSIVE").unwrap();
    assert_eq!(ann.who().as_deref(), Some("ann"), "readers do not wait");
    says_it_will_be_back(&stranger.submit(&form, "/user/login", &[("username", "ann"), ("password", PASSWORD)]));
    assert_eq!((ann.get("/health/ready").status, ann.get("/health/live").status), (503, 200));
    other.batch_execute("ROLLBACK").unwrap();
    assert_eq!(ann.get("/health/ready").status, 200);
    assert!(stranger.submit(&form, "/user/login", &[("username", "ann"), ("password", PASSWORD)]).is_redirect());
}

#[cfg(feature = "postgres")]
#[test]
fn after_a_server_has_dropped_all_connections_one_request_notices_at_most() {
    let (app, ground) = Ground::site();
    let Ground::Server(proxy) = &ground else { return };
    let mut ann = app.entered(app.member("ann"));
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
    ann.get("/");
    for _ in 0..6 {
        assert_eq!(ann.who().as_deref(), Some("ann"));
    }
}
