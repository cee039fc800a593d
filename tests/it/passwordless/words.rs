//! Snapshots of the mail in English and German.

use super::{ask, mails, site};
use crate::mail::words::redacted;
use crate::support::in_snapshots;

#[test]
fn login_link() {
    for lang in in_snapshots() {
        let app = site();
        app.member("ann");
        app.fix_days();
        ask(&mut app.browser().with_header("Accept-Language", lang), "ann@example.com");
        let mail = mails(&app).pop().unwrap();
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("login-link-{lang}"), redacted(&mail));
        });
    }
}
