//! Snapshots of the mails in English and German.

use super::{invite, site};
use crate::mail::words::redacted;
use crate::support::{TestApp, in_snapshots};

fn snapshot(app: &TestApp, name: &str) {
    app.fix_days();
    let mail = app.mails().pop().unwrap();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, redacted(&mail));
    });
}

#[test]
fn invite_and_invite_member() {
    for lang in in_snapshots() {
        let app = site();
        app.member("bob");
        let mut ann = app.with_session(app.member("ann")).with_header("Accept-Language", lang);
        invite(&mut ann, "carl@example.com", "");
        snapshot(&app, &format!("invite-{lang}"));
        invite(&mut ann, "bob@example.com", "");
        snapshot(&app, &format!("invite-member-{lang}"));
    }
}

#[test]
fn invitation_used() {
    for lang in in_snapshots() {
        let app = site();
        let ann = app.member("ann");
        app.grant(ann, "editor");
        let link = super::invited(&app, ann, "bob@example.com", "editor");
        super::accept(&mut app.browser().with_header("Accept-Language", lang), &link, "bob");
        app.fix_days();
        let mail = app.mails().into_iter().rfind(|mail| mail.to == "ann@example.com").unwrap();
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("invitation-used-{lang}"), redacted(&mail));
        });
        app.run_jobs();
    }
}
