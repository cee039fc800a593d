//! Static files: cached for a year under hashed names, and nothing else is served.

use super::crawl;
use crate::support::{Page, TestApp, url_prefix};

fn file_links(page: &Page) -> Vec<String> {
    let mut links = page.attributes("script[src], img[src]", "src");
    links.extend(page.attributes("link[rel=stylesheet], link[rel=icon], link[rel=apple-touch-icon]", "href"));
    let pictures = page.attributes("use[href]", "href");
    links.extend(pictures.iter().filter_map(|link| link.split('#').next()).map(str::to_owned));
    links.retain(|link| !link.starts_with("data:"));
    links
}

#[test]
fn every_linked_file_exists_and_is_cached_for_a_year() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    let mut seen = Vec::new();
    let mut pages = crawl(&app, &mut browser);
    pages.extend(crawl(&app, &mut app.browser()));
    pages.push(browser.get("/nowhere"));
    for page in pages {
        for link in file_links(&page) {
            if seen.contains(&link) {
                continue;
            }
            let file = browser.get(&link);
            assert_eq!(file.status, 200, "{link} on {}", page.path);
            assert_eq!(file.header("Cache-Control"), Some("public, max-age=31536000, immutable"), "{link}");
            assert!(file.set_cookies().is_empty(), "{link} is the same for everybody");
            seen.push(link);
        }
    }
    for (kind, mime) in [
        (".css", "text/css; charset=utf-8"),
        (".js", "text/javascript; charset=utf-8"),
        (".svg", "image/svg+xml; charset=utf-8"),
    ] {
        let link = seen.iter().find(|link| link.ends_with(kind)).unwrap();
        assert_eq!(browser.get(link).header("Content-Type"), Some(mime), "{link}");
    }
}

#[test]
fn style_sheets_load_only_existing_local_files() {
    let app = TestApp::new();
    let mut browser = app.browser();
    for link in browser.get("home").attributes("link[rel=stylesheet]", "href") {
        let body = browser.get(&link).body;
        for part in body.split("url(").skip(1) {
            let target = part.trim_start_matches(['"', '\'']);
            let path = target.split(['"', '\'', ')']).next().unwrap();
            let is_ours = path.starts_with(url_prefix("static")) && browser.get(path).status == 200;
            assert!(is_ours || target.starts_with("data:"), "{link}: {target:.60}");
        }
        assert!(!body.contains("@import"), "{link}");
    }
}

#[test]
fn a_file_without_hash_is_revalidated() {
    let app = TestApp::new();
    let file = app.browser().get("static/css/app.css");
    assert_eq!((file.status, file.header("Cache-Control")), (200, Some("no-cache")));
    let tag = file.header("ETag").unwrap().to_owned();
    let again = app.browser().with_header("If-None-Match", &tag).get("static/css/app.css");
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    assert_eq!(again.header("ETag"), Some(tag.as_str()));
    let other = app.browser().with_header("If-None-Match", "\"000000000000\"").get("static/css/app.css");
    assert_eq!((other.status, other.body == file.body), (200, true));
}

#[test]
fn unknown_files_are_404_and_not_cached() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    let hashed = file_links(&browser.get("home")).into_iter().find(|link| link.contains("/css/app.")).unwrap();
    let wrong = hashed.replace(hashed.split('.').nth(1).unwrap(), "000000000000");
    let paths = [
        "static",
        "static/",
        "static/css",
        "static/css/",
        "static/nowhere.css",
        "static/css/app.css/x.js",
        "static/css/app.000000000000.css",
        &wrong,
        // A private page whose URL looks like a file could end up in a cache.
        "members/x.css",
        "/members.css",
        "user.account/x.js",
        "static/members",
    ];
    for path in paths {
        let page = browser.get(path);
        assert_eq!((page.status, page.header("Cache-Control")), (404, Some("no-store")), "{path}");
        assert!(!page.body.contains("ann@example.com"), "{path}");
    }
}

#[test]
fn no_spelling_of_a_path_escapes_the_folder() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let ups =
        ["..", "%2e%2e", "%2E%2E", ".%2e", "%2e.", "..%00", "%252e%252e", "..;", "%c0%ae%c0%ae", "...", "．．", ".. "];
    let slashes = ["/", "%2f", "%2F", "\\", "%5c", "%5C", "%252f", "%255c", "//"];
    let targets = ["Cargo.toml", "etc/passwd", "src/main.rs", "data/app.db", "app.db", "templates/base.html"];
    for up in ups {
        for slash in slashes {
            for target in targets {
                for prefix in ["static/", "static/css/", "/"] {
                    let way = format!("{prefix}{}{target}", format!("{up}{slash}").repeat(4));
                    let page = browser.get(&way);
                    assert!(matches!(page.status, 400 | 404), "{way}: {}", page.status);
                }
            }
        }
    }
}

#[test]
fn project_files_are_not_served() {
    let app = TestApp::new();
    let paths = [
        "/.git",
        "/.git/",
        "/.git/config",
        "/.git/HEAD",
        "/.gitignore",
        "/.env",
        "/.ci/run",
        "/.well-known/../.env",
        "/Rocket.toml",
        "/Cargo.toml",
        "/Cargo.lock",
        "/app.db",
        "/app.db-wal",
        "/data/app.db",
        "/data/",
        "/data",
        "/data/secret_key",
        "/templates/base.html",
        "/templates/",
        "/migrations/",
        "/i18n/en/web.ftl",
        "/src/main.rs",
        "/target/",
        "/tests/it/main.rs",
        "static/Rocket.toml",
        "static/.env",
        "static/.git/config",
        "static/app.db",
        "static//etc/passwd",
        "static/%2fetc%2fpasswd",
        "static/C:/Windows/win.ini",
        "static/file:///etc/passwd",
        "static/css/app.css%00.html",
        "static/%00",
        "static/css/app.css%20",
        "/server-status",
        "/debug",
        "/metrics",
        "/wp-login.php",
        "/backup.zip",
        "static/BOOTSTRAP-LICENSE/..",
    ];
    for path in paths {
        for mut browser in [app.browser(), app.browser().with_header("Accept", "application/json")] {
            let page = browser.get(path);
            assert!(matches!(page.status, 400 | 404), "{path}: {}", page.status);
        }
    }
}
