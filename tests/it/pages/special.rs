//! The page for certain roles.

use diesel::prelude::*;

use crate::support::{TestApp, in_words, url};

#[test]
fn the_page_needs_secret_and_either_sauce_or_agent() {
    let app = TestApp::new();
    let roles = ["secret", "sauce", "agent"];
    for set in 0..8_usize {
        let id = app.member(&format!("member{set}"));
        let held: Vec<_> = (0..3).filter(|bit| set & (1 << bit) != 0).map(|bit| roles[bit]).collect();
        for role in &held {
            app.grant(id, role);
        }
        let opens = held.contains(&"secret") && held.len() > 1;
        let mut browser = app.with_session(id);
        let page = browser.get("special");
        assert_eq!(
            (page.status == 200, page.texts("main").concat().contains(&in_words("special-text"))),
            (opens, opens),
            "{held:?}"
        );
        let offered = browser.get("home").links_to("#site-menu", "special");
        assert_eq!(offered == 1, opens, "{held:?}");
    }
}

#[test]
fn role_names_are_compared_exactly() {
    let app = TestApp::new();
    let id = app.member("ann");
    for role in ["Secret", "SAUCE", "secret ", "agents", "secret AND sauce", "admin"] {
        app.grant(id, role);
    }
    assert_eq!(app.with_session(id).get("special").leads_to(), url("home"));
}

#[test]
fn granting_or_revoking_a_role_applies_from_the_next_request() {
    use app::db::schema::user_roles;
    let app = TestApp::new();
    let id = app.member("ann");
    let mut browser = app.with_session(id);
    assert_eq!(browser.get("special").status, 303);
    for role in ["secret", "agent"] {
        app.grant(id, role);
    }
    assert_eq!(browser.get("special").status, 200);
    app.write(move |tx| {
        diesel::delete(user_roles::table.filter(user_roles::user_id.eq(id))).execute(tx.connection())?;
        Ok(())
    });
    assert_eq!(browser.get("special").status, 303);
    app.set_active(id, false);
    assert_eq!(browser.get("special").leads_to(), url("user.login"));
}
