//! The page of one account.

use super::{administrator, page_of};
use crate::support::{PASSWORD, TestApp, in_words, url_prefix};

#[test]
fn the_page_of_an_account_shows_what_hangs_on_it() {
    let app = TestApp::with(|settings| settings.user.enable_multiple_emails = true);
    let ann = app.member("ann");
    app.add_address(ann, "ann@second.example", false);
    app.grant(ann, "editor");
    app.signed_in("ann");
    let mut browser = app.browser();
    let form = browser.get("user.forgot_password");
    browser.submit(&form, "user.forgot_password", &[("email", "ann@example.com")]);
    app.run_jobs();
    let (_, mut root) = administrator(&app, "chief");
    let page = root.get(&page_of(ann));
    assert_eq!(page.attributes("[data-email]", "data-email"), ["ann@example.com", "ann@second.example"]);
    assert_eq!(page.attributes("[data-held]", "data-held"), ["editor"]);
    assert!(page.body.contains(&in_words("admin-link-reset-password")), "{}", page.body);
    assert!(page.body.contains("192.0.2.1"), "the session's network address");
    assert_eq!(page.attributes("[data-event]", "data-event"), ["forgot-password", "signed-in"]);
    assert_eq!(root.get(&page_of(app::models::UserId(4711))).status, 404);
    assert_eq!(root.get("admin.user/x").status, 404);
}

#[test]
fn no_page_shows_a_secret_or_lets_anybody_set_a_password() {
    let app = TestApp::new();
    let ann = app.member("ann");
    app.signed_in("ann");
    let mut browser = app.browser();
    let form = browser.get("user.forgot_password");
    browser.submit(&form, "user.forgot_password", &[("email", "ann@example.com")]);
    let link = app.mail_to("ann@example.com").link("user.reset_password");
    let token = link.rsplit('/').next().unwrap().to_owned();
    let (_, mut root) = administrator(&app, "chief");
    let hash = app.user("ann").unwrap().password_hash;
    let session: Vec<String> = app.sessions().iter().map(|one| format!("{:02x?}", one.secret_hash)).collect();
    for page in crate::web::crawl(&app, &mut root).into_iter().chain([root.get(&page_of(ann))]) {
        if !page.path.starts_with(url_prefix("admin")) {
            continue;
        }
        for secret in [hash.as_str(), "$argon2", PASSWORD, token.as_str(), session[0].as_str(), "secret_hash"] {
            assert!(!page.body.contains(secret), "{} shows {secret}", page.path);
        }
        assert_eq!(page.texts("main input[type=password], main [name*=password]").len(), 0, "{}", page.path);
    }
}

#[test]
#[rustfmt::skip]
fn what_features_know_of_an_account_is_shown() {
    let app = TestApp::with(crate::support::enable_all_features);
    let ann = app.member("ann");
    app.signed_in("ann");
    app.run_jobs();
    let (_, mut root) = administrator(&app, "chief");
    let page = root.get(&page_of(ann));
    assert_eq!(page.status, 200);
    assert_eq!(page.texts("[data-device]").len(), 1, "{}", page.body); // feature: devices
    let noted = ["login_count", "current_login_at", "last_login_at", "current_login_ip", "last_login_ip"]; // feature: tracking
    assert_eq!(noted.map(|name| page.texts(&format!("[data-tracking={name}]")).len()), [1; 5]); // feature: tracking
    assert_eq!(page.texts("[data-tracking=login_count]"), ["1"]); // feature: tracking
}
