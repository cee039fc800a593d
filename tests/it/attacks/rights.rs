//! Giving oneself more rights, or reaching into an account that has more.

use app::db::schema::{roles, user_emails, user_roles, users};
use app::models::UserId;
use diesel::prelude::*;

use crate::support::{PASSWORD, TestApp, enable_all_features, url};
use crate::web::{sample_url, without_limits};

/// What a form may carry along, in the hope that somebody stores it.
const EXTRAS: [(&str, &str); 11] = [
    ("role", "admin"),
    ("roles", "admin"),
    ("roles[]", "admin"),
    ("role_id", "1"),
    ("is_admin", "true"),
    ("active", "true"),
    ("user.active", "true"),
    ("confirmed_at", "2026-01-01T00:00:00Z"),
    ("id", "1"),
    ("user_id", "1"),
    ("account", "root-user"),
];

/// Everything that makes an account what it is, but not its language.
fn account(app: &TestApp, id: UserId) -> String {
    app.read(move |c| {
        let columns = (users::username, users::password_hash, users::active, users::delete_after);
        let user = users::table.find(id).select(columns);
        let user = user.first::<(Option<String>, String, bool, Option<chrono::NaiveDateTime>)>(c)?;
        let own = user_emails::table.filter(user_emails::user_id.eq(id)).order(user_emails::id);
        let emails: Vec<(String, bool)> = own.select((user_emails::address, user_emails::is_primary)).load(c)?;
        Ok(format!("{user:?} {emails:?}"))
    })
}

fn granted(app: &TestApp) -> Vec<(UserId, String)> {
    app.read(|c| {
        let held = user_roles::table.inner_join(roles::table).order((user_roles::user_id, roles::name));
        Ok(held.select((user_roles::user_id, roles::name)).load(c)?)
    })
}

#[test]
fn no_form_of_a_moderator_gives_a_role_or_reaches_an_administrator() {
    for several_addresses in [false, true] {
        let mut app = TestApp::with(|settings| {
            without_limits(settings);
            enable_all_features(settings);
            settings.user.enable_multiple_emails = several_addresses;
        });
        app.allow_unfinished_jobs();
        let root = app.member("root-user");
        app.grant(root, "admin");
        app.add_address(root, "second@example.com", true);
        // The first session of the site: forms name sessions and others by such a number.
        let mut administrator = app.with_session(root);
        let typed = [
            ("username", "root-user"),
            ("new_username", "root-user"),
            ("email", "root-user@example.com"),
            ("password", PASSWORD),
            ("old_password", PASSWORD),
            ("new_password", "another horse battery"),
            ("retype_password", "another horse battery"),
        ];
        let before = account(&app, root);
        let posts = app.state().routes.declared().into_iter().filter(|route| route.method == "POST");
        let mut paths: Vec<_> = posts.map(|route| sample_url(&route.uri)).collect();
        if several_addresses {
            let actions = ["delete", "make-primary", "confirm"];
            paths.extend(
                actions.iter().flat_map(|act| (1..3).map(move |id| url(&format!("user.email_action/{id}/{act}")))),
            );
        }
        for (number, path) in paths.iter().enumerate() {
            // A form may end the session, or the account.
            let moderator = app.member(&format!("moderator{number}"));
            app.grant(moderator, "moderator");
            let (mut browser, held) = (app.with_session(moderator), granted(&app));
            let token = browser.get("home").csrf_token();
            let fields: Vec<_> = typed.into_iter().chain(EXTRAS).chain([("csrf_token", token.as_str())]).collect();
            let query = EXTRAS.map(|(name, value)| format!("{name}={value}")).join("&");
            for path in [path.clone(), format!("{path}?{query}")] {
                let page = browser.post(&path, &fields);
                assert!(page.status < 500 && page.flashes() != ["csrf-failed"], "{path}: {}", page.status);
            }
            app.run_jobs();
            assert_eq!(granted(&app), held, "{path}");
            assert_eq!(account(&app, root), before, "{path}");
            assert_eq!(administrator.signed_in_as().as_deref(), Some("root-user"), "{path}");
        }
        assert!(paths.len() > 15, "{paths:?}");
    }
}
