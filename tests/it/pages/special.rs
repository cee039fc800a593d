//! The page for some roles: who passes, at once and only while it is so.

use diesel::prelude::*;

use crate::support::TestApp;

const CONTENT: &str = "has the right roles";

#[test]
fn it_opens_for_secret_with_sauce_or_agent() {
    let app = TestApp::new();
    let roles = ["secret", "sauce", "agent"];
    for set in 0..8_usize {
        let id = app.member(&format!("member{set}"));
        let held: Vec<_> = (0..3).filter(|bit| set & (1 << bit) != 0).map(|bit| roles[bit]).collect();
        for role in &held {
            app.grant(id, role);
        }
        let opens = held.contains(&"secret") && held.len() > 1;
        let mut browser = app.entered(id);
        let page = browser.get("/special");
        assert_eq!((page.status == 200, page.body.contains(CONTENT)), (opens, opens), "{held:?}");
        let offered = browser.get("/").texts("#site-menu a[href='/special']").len();
        assert_eq!(offered == 1, opens, "{held:?}");
    }
}

#[test]
fn names_of_roles_are_compared_with_regard_to_case_and_to_the_letter() {
    let app = TestApp::new();
    let id = app.member("ann");
    for role in ["Secret", "SAUCE", "secret ", "agents", "secret AND sauce", "admin"] {
        app.grant(id, role);
    }
    assert_eq!(app.entered(id).get("/special").leads_to(), "/");
}

#[test]
fn a_role_given_or_taken_counts_at_the_next_request() {
    use app::db::schema::user_roles;
    let app = TestApp::new();
    let id = app.member("ann");
    let mut browser = app.entered(id);
    assert_eq!(browser.get("/special").status, 303);
    for role in ["secret", "agent"] {
        app.grant(id, role);
    }
    assert_eq!(browser.get("/special").status, 200);
    app.write(move |tx| {
        diesel::delete(user_roles::table.filter(user_roles::user_id.eq(id))).execute(&mut **tx)?;
        Ok(())
    });
    assert_eq!(browser.get("/special").status, 303);
    app.set_active(id, false);
    assert_eq!(browser.get("/special").leads_to(), "/user/login");
}

#[test]
fn no_way_of_writing_the_address_gets_past_the_guard() {
    let app = TestApp::new();
    let id = app.member("ann");
    let ways = [
        "/special/",
        "//special",
        "/./special",
        "/special;x=1",
        "/special%2f",
        "/%73pecial",
        "/SPECIAL",
        "/special%20",
        "/special/.",
        "/x/../special",
        "/special?role=secret",
        "/special#x",
        "/special%00",
        "/special/%2e",
        "/special//",
        "/members/../special",
        "/special.html",
        "/special%3Fx",
    ];
    for way in ways {
        for header in ["X-Original-URL", "X-Rewrite-URL", "X-Forwarded-For", "X-HTTP-Method-Override"] {
            for browser in [app.browser(), app.entered(id)] {
                let page = browser.with_header(header, "/special").get(way);
                assert!(matches!(page.status, 303 | 400 | 404), "{way}: {}", page.status);
                assert!(!page.body.contains(CONTENT), "{way}");
            }
        }
    }
}
