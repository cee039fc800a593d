//! What administrators do to themselves: the last one stays, and nobody is shut out by one slip.

use app::models::{Role, User, UserId};

use super::{act, action, administrator, page_of};
use crate::support::{Browser, Page, TestApp, url};

fn role_id(app: &TestApp) -> i64 {
    app.read(|c| Ok(Role::by_name(c, "admin")?.unwrap().id.0))
}

fn is_administrator(app: &TestApp, id: UserId) -> bool {
    app.read(move |c| Ok(User::find(c, id)?)).is_some_and(|user| user.active)
        && app.with_session(id).get("admin").status == 200
}

/// Posts an act, sure of it, without a page before.
fn insist(browser: &mut Browser<'_>, path: &str, more: &[(&str, &str)]) -> Page {
    let token = browser.get("home").csrf_token();
    browser.post(path, &[&[("csrf_token", token.as_str()), ("sure", "true")], more].concat())
}

#[test]
fn an_act_that_shuts_one_out_is_asked_for_twice() {
    let app = TestApp::new();
    let (chief, mut root) = administrator(&app, "chief");
    administrator(&app, "second");
    let revoke = format!("roles/{}/revoke", role_id(&app));
    for (what, fields) in [
        ("deactivate", vec![("reason", "a rest")]),
        ("delete", vec![]),
        ("end-sessions", vec![]),
        (revoke.as_str(), vec![]),
        ("email", vec![("email", "chief@new.example")]),
    ] {
        let asked = act(&mut root, chief, what, &fields);
        assert_eq!(asked.status, 200, "{what}");
        assert_eq!(asked.main_action(), action(chief, what), "{what}");
        assert_eq!(root.get("admin").status, 200, "{what} was done at once");
        for (name, value) in fields {
            assert_eq!(asked.value(name), value, "{what}");
        }
    }
    // What does not shut out is done at once; and pressing the second button does it.
    let confirmed = [("email", "chief@new.example"), ("confirmed", "true")];
    assert!(act(&mut root, chief, "email", &confirmed).is_redirect());
    let asked = act(&mut root, chief, &revoke, &[]);
    let answer = root.press(&asked);
    assert!(root.follow(&answer).flashes().contains(&"admin-revoked".to_owned()));
    assert_eq!(root.get("admin").leads_to(), url("home"));
    app.run_jobs();
}

#[test]
fn the_last_administrator_cannot_be_lost() {
    let app = TestApp::new();
    let (chief, mut root) = administrator(&app, "chief");
    let (sleeper, _) = administrator(&app, "sleeper");
    let pending = app.unconfirmed("pending");
    app.grant(pending, "admin");
    app.deactivate_row(sleeper);
    let revoke = format!("roles/{}/revoke", role_id(&app));
    for (what, more) in [
        ("deactivate", vec![]),
        ("delete", vec![]),
        (revoke.as_str(), vec![]),
        ("email", vec![("email", "chief@new.example")]),
    ] {
        let answer = insist(&mut root, &action(chief, what), &more);
        assert_eq!(root.follow(&answer).flashes(), ["last-administrator"], "{what}");
        assert!(is_administrator(&app, chief), "{what}");
    }
    // Switched on, the other one may take over.
    act(&mut root, sleeper, "activate", &[]);
    let answer = insist(&mut root, &action(chief, &revoke), &[]);
    assert_eq!(root.follow(&answer).flashes().first().map(String::as_str), Some("admin-revoked"));
    assert!(!is_administrator(&app, chief) && is_administrator(&app, sleeper));
    app.run_jobs();
}

#[test]
fn of_two_administrators_who_demote_each_other_at_once_one_stays() {
    let app = TestApp::new();
    let role = role_id(&app);
    let (one, two) = (app.member("one"), app.member("two"));
    for round in 0..50 {
        for id in [one, two] {
            app.write(move |tx| {
                let role = Role::by_name(tx, "admin")?.unwrap();
                app::accounts::roles::grant(tx, id, &role)?;
                app::accounts::manage::set_active(tx, id, true)?;
                Ok(())
            });
        }
        let what = ["roles", "deactivate", "delete"][round % 3];
        let path = |id| action(id, &if what == "roles" { format!("roles/{role}/revoke") } else { what.to_owned() });
        let ready = [(one, two), (two, one)].map(|(by, victim)| {
            let mut browser = app.with_session(by);
            let token = browser.get(&page_of(victim)).csrf_token();
            (browser, path(victim), token)
        });
        std::thread::scope(|scope| {
            for (mut browser, path, token) in ready {
                scope.spawn(move || browser.post(&path, &[("csrf_token", token)]));
            }
        });
        let left = [one, two].into_iter().filter(|id| is_administrator(&app, *id)).count();
        assert_eq!(left, 1, "round {round}: {what}");
        app.run_jobs();
    }
}
