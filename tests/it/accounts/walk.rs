//! The main path, end to end.

use crate::support::{PASSWORD, TestApp, url, with_next};

#[test]
fn a_visitor_registers_confirms_signs_out_and_signs_in_again() {
    let app = TestApp::new();
    let mut browser = app.browser();
    assert_eq!(browser.get("home").status, 200);

    let registered = browser.register("ann", "Ann@Example.com");
    assert_eq!(registered.leads_to(), url("user.check_inbox"));
    let home = browser.follow(&registered);
    assert_eq!(home.flashes(), ["confirmation-sent"]);
    assert_eq!(home.user(), None);

    let mail = app.mail_to("Ann@Example.com");
    let page = browser.get(&mail.link("user.confirm_email"));
    assert_eq!(page.status, 200);
    let confirmed = browser.press(&page);
    let home = browser.follow(&confirmed);
    assert_eq!(home.flashes(), ["email-confirmed", "signed-in"]);
    assert_eq!(home.user().as_deref(), Some("ann"));
    assert_eq!(browser.get("members").status, 200);

    let out = browser.sign_out();
    let login = browser.follow(&out);
    assert_eq!((login.path.as_str(), login.flashes()), (&*url("user.login"), vec!["signed-out".to_owned()]));

    let refused = browser.get("members");
    assert_eq!(refused.location(), Some(with_next("user.login", "members")));
    let login = browser.follow(&refused);
    assert_eq!(login.flashes(), ["must-sign-in"]);
    let signed_in = browser.submit(&login, "user.login", &[("username", "ANN@example.com"), ("password", PASSWORD)]);
    assert_eq!(signed_in.leads_to(), url("members"));
    let members = browser.follow(&signed_in);
    assert_eq!((members.status, members.flashes()), (200, vec!["signed-in".to_owned()]));
}
