//! The words of the mails, in English and German.

use super::{invite, site};
use crate::mail::words::redacted;
use crate::support::TestApp;

fn snapshot(app: &TestApp, name: &str) {
    let mail = app.mails().pop().unwrap();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, redacted(&mail));
    });
}

#[test]
fn invite_and_invite_member() {
    for lang in ["en", "de"] {
        let app = site();
        app.member("bob");
        let mut ann = app.entered(app.member("ann")).with_header("Accept-Language", lang);
        invite(&mut ann, "carl@example.com", "");
        snapshot(&app, &format!("invite-{lang}"));
        invite(&mut ann, "bob@example.com", "");
        snapshot(&app, &format!("invite-member-{lang}"));
    }
}
