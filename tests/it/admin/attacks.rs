//! What nobody can do through the admin area: no page is a way to commands, to passwords, or to rights that one does not
//! have.

use super::{action, administrator, page_of};
use crate::support::{TestApp, url};

/// All posts of the area, filled in for one account and one mail.
fn posts(app: &TestApp, id: i64) -> Vec<String> {
    let routes = app.state().routes.declared().into_iter();
    let ours = routes.filter(|route| route.endpoint.starts_with("admin") && route.method == "POST");
    let acts = ["activate", "deactivate", "delete", "delete-now", "end-sessions", "send-reset", "grant", "discard"];
    let paths = ours.flat_map(|route| {
        acts.map(|act| route.uri.replace("<act>", act).replace("<id>", &id.to_string()).replace("<role>", "1"))
    });
    let mut paths: Vec<_> = paths.collect();
    paths.sort();
    paths.dedup();
    assert!(paths.len() > 10, "{paths:?}");
    paths
}

#[test]
fn a_moderator_can_neither_raise_themselves_nor_touch_an_administrator() {
    let app = TestApp::new();
    let (chief, _) = administrator(&app, "chief");
    let moderator = app.member("mod");
    for role in ["moderator", "Admin", "administrator"] {
        app.grant(moderator, role);
    }
    let mut browser = app.with_session(moderator);
    let before = crate::web::rows(&app);
    for id in [moderator, chief] {
        for path in posts(&app, id.0) {
            let token = browser.get("home").csrf_token();
            let fields =
                [("csrf_token", token.as_str()), ("sure", "true"), ("email", "m@example.net"), ("role", "admin")];
            let refused = browser.post(&path, &fields);
            assert_eq!(refused.leads_to(), url("home"), "{path}");
            assert_eq!(browser.follow(&refused).flashes(), ["no-permission"], "{path}");
        }
    }
    assert_eq!(crate::web::rows(&app), before);
}

#[test]
fn a_stolen_session_that_is_not_fresh_can_read_but_not_act() {
    let app = TestApp::new();
    let (_, mut root) = administrator(&app, "chief");
    let ann = app.member("ann");
    app.advance_clock(chrono::TimeDelta::minutes(11));
    assert_eq!(root.get("admin").status, 200);
    let before = crate::web::rows(&app);
    for path in posts(&app, ann.0) {
        let token = root.get("admin").csrf_token();
        let refused = root.post(&path, &[("csrf_token", token.as_str()), ("sure", "true"), ("email", "m@example.net")]);
        assert_eq!(refused.leads_to(), url("user.confirm_access"), "{path}");
    }
    assert_eq!(root.get("admin.events_file").leads_to(), url("user.confirm_access"));
    assert_eq!(crate::web::rows(&app), before);
}

#[test]
fn no_form_has_a_field_for_a_password_a_command_or_a_template() {
    let app = TestApp::with(crate::support::enable_all_features);
    let (_, mut root) = administrator(&app, "chief");
    let ann = app.member("ann");
    let mut names = std::collections::BTreeSet::new();
    for page in crate::web::crawl(&app, &mut root).into_iter().chain([root.get(&page_of(ann))]) {
        if page.path.starts_with(&url("admin")) {
            names.extend(page.attributes("main input, main select, main textarea", "name"));
        }
    }
    let known =
        ["after", "confirmed", "csrf_token", "email", "kind", "q", "reason", "role", "sort", "state", "until", "user"];
    let unknown: Vec<_> = names.iter().filter(|name| !known.contains(&name.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}: may an administrator's session set this?");
    // Fields that no form has are not read.
    let hash = app.user("ann").unwrap().password_hash;
    let token = root.get("admin").csrf_token();
    let fields =
        [("csrf_token", token.as_str()), ("password", "new password 1"), ("password_hash", "x"), ("reason", "x")];
    assert!(root.post(&action(ann, "deactivate"), &fields).is_redirect());
    assert_eq!(app.user("ann").unwrap().password_hash, hash);
    app.run_jobs();
}
