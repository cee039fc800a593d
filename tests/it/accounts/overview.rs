//! The first page of an account, its navigation, and the way to the download.

use chrono::TimeDelta;

use crate::support::{PASSWORD, TestApp, url};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

#[test]
fn the_last_sign_in_is_the_one_before_this_session() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let first = app.signed_in("ann").get("user.account");
    assert_eq!(first.texts("[data-last-sign-in]"), [""; 0], "there was none before");
    let mut elsewhere = app.browser().from_ip("198.51.100.7").with_header("User-Agent", FIREFOX);
    assert!(elsewhere.sign_in("ann", PASSWORD).is_redirect());
    app.browser().from_ip("203.0.113.5").sign_in("bob", PASSWORD);
    let mut ann = app.signed_in("ann");
    let page = ann.get("user.account");
    let told = page.texts("[data-last-sign-in]").remove(0);
    assert!(told.contains("Firefox, Linux") && told.contains("198.51.100.7"), "{told}");
    assert_eq!(page.attributes("[data-sessions]", "data-sessions"), ["3"]);
    assert!(!page.body.contains("203.0.113.5") && !page.body.contains("bob"), "nothing of another account");
    // To the older session, the newer sign-in is the last one.
    let told = elsewhere.get("user.account").texts("[data-last-sign-in]").remove(0);
    assert!(told.contains("192.0.2.1"), "{told}");
}

#[test]
fn a_new_password_is_dated() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    assert_eq!(ann.get("user.account").texts("[data-password-since]"), [""; 0]);
    assert!(super::change_password(&mut ann, PASSWORD, "another zebra battery").is_redirect());
    assert_eq!(ann.get("user.account").texts("[data-password-since]").len(), 1);
    app.run_jobs();
}

#[test]
fn roles_are_shown_only_if_there_are_some() {
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    app.grant(ann, "agent");
    let badges = |id| app.with_session(id).get("user.account").texts("main .badge");
    assert!(badges(ann).contains(&"agent".to_owned()));
    assert_eq!(badges(bob).len(), 1, "the badge of the address");
}

#[test]
fn the_navigation_is_in_front_of_the_content_and_marks_its_page() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    for page in ["user.account", "user.profile", "user.change_password", "user.history", "user.data", "user.delete"] {
        let shown = ann.get(page);
        assert_eq!(shown.attributes(".account-nav [aria-current=page]", "href"), [url(page)]);
        assert_eq!(shown.links_to("main nav", "user.profile"), 0, "the skip link would not lead past it");
        assert_eq!(shown.links_to(".account-nav", "user.logout"), 0, "signing out is no page of the account");
    }
}

#[test]
fn the_download_begins_on_a_page_and_not_after_the_password() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    assert_eq!(ann.get("user.account").links_to("main", "user.data"), 1);
    app.advance_clock(TimeDelta::minutes(11));
    for asked in ["user.data", "user.export"] {
        let refused = ann.get(asked);
        let form = ann.follow(&refused);
        let proved = ann.submit(&form, "user.confirm_access", &[("password", PASSWORD)]);
        assert_eq!(proved.leads_to(), url("user.data"), "{asked}");
        let page = ann.follow(&proved);
        assert_eq!(page.links_to("main", "user.export"), 1);
        assert_eq!(ann.get("user.export").header("Content-Type"), Some("application/json"));
        app.advance_clock(TimeDelta::minutes(11));
    }
    assert_eq!(app.browser().get("user.data").leads_to(), url("user.login"));
}
