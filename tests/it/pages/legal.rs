//! Privacy and terms: open to everybody, and linked from every page.

use crate::support::TestApp;

#[test]
fn privacy_and_terms_are_open_to_everybody_and_linked_from_every_page() {
    let app = TestApp::with(|settings| {
        settings.app.support = serde_json::from_str("\"help@example.com\"").unwrap();
    });
    let ann = app.member("ann");
    for mut browser in [app.browser(), app.with_session(ann)] {
        for path in ["home", "user.confirm_access", "user.check_inbox", "/nowhere", "privacy", "terms"] {
            let page = browser.visit(path);
            for legal in ["privacy", "terms"] {
                assert_eq!(page.links_to("footer", legal), 1, "{legal} at the end of {path}");
            }
        }
        for legal in ["privacy", "terms"] {
            let page = browser.get(legal);
            assert_eq!(page.status, 200, "{legal}");
            assert!(page.texts("main h2").len() > 3, "{legal} has sections");
            assert_eq!(page.attributes("main a[href^=mailto]", "href"), ["mailto:help@example.com"], "{legal}");
            assert_eq!(
                page.attributes("footer a[aria-current=page]", "href"),
                std::slice::from_ref(&page.path),
                "{legal}"
            );
        }
    }
}

#[test]
fn the_year_at_the_end_of_the_page_is_the_current_one() {
    let app = TestApp::new();
    let year = |app: &TestApp| app.browser().get("home").texts("footer p").remove(0);
    let before = year(&app);
    app.advance_clock(chrono::TimeDelta::days(366));
    assert_ne!(year(&app), before);
}
