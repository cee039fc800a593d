//! Guards of every kind of rule, tried by every set of roles, and by every way to write an address.

use app::role_rule;
use app::web::guards::SignedIn;
use app::web::{Reply, Serve, Visit, page};
use rocket::fairing::AdHoc;
use rocket::get;
use rocket::http::Method;

use super::{rows, sample_url};
use crate::support::{TestApp, enable_all_features, url, url_prefix};

app::role_guard!(One = "a");
app::role_guard!(Both = all("a", "b"));
app::role_guard!(Either = any("a", "b"));
app::role_guard!(OneAndEither = all("a", any("b", "c")));
app::role_guard!(BothOrOther = any(all("a", "b"), "c"));
app::role_guard!(EitherNow = fresh any("a", "b"));

#[get("/one")]
fn one(_guard: One, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}

#[get("/both")]
fn both(_guard: Both, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}

#[get("/either")]
fn either(_guard: Either, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}

#[get("/one-and-either")]
fn one_and_either(_guard: OneAndEither, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}

#[get("/both-or-other")]
fn both_or_other(_guard: BothOrOther, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}

#[get("/either-now")]
fn either_now(_guard: EitherNow, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}

/// What a handler can ask its visitor.
#[get("/says")]
fn says(visitor: SignedIn) -> String {
    let has = [visitor.has_role("a"), visitor.has_roles(role_rule!(all("a", any("b", "c"))))];
    format!("{has:?}")
}

/// A site with a page for each guard.
fn site() -> TestApp {
    TestApp::with_rocket(
        |settings| settings.user.enable_login_without_confirm_email = true,
        |rocket| {
            rocket.attach(AdHoc::on_ignite("guarded", |rocket| async {
                rocket.serve(vec![
                    page!("test.roles", one, both, either, one_and_either, both_or_other, either_now),
                    page!("test.says", says),
                ])
            }))
        },
    )
}

/// The rules once more, in Rust.
type Rule = (&'static str, fn(bool, bool, bool) -> bool);
const RULES: [Rule; 6] = [
    ("/one", |a, _, _| a),
    ("/both", |a, b, _| a && b),
    ("/either", |a, b, _| a || b),
    ("/one-and-either", |a, b, c| a && (b || c)),
    ("/both-or-other", |a, b, c| (a && b) || c),
    ("/either-now", |a, b, _| a || b),
];

#[test]
fn every_set_of_roles_opens_exactly_what_the_rule_says() {
    let app = site();
    for set in 0..8_usize {
        let [a, b, c] = [1, 2, 4].map(|bit| set & bit != 0);
        let (member, unconfirmed) =
            (app.member(&format!("member{set}")), app.unconfirmed(&format!("unconfirmed{set}")));
        for (role, has) in [("a", a), ("b", b), ("c", c)] {
            // Names that differ in upper and lower case are of other roles.
            app.grant(member, if has { role.to_owned() } else { role.to_uppercase() }.as_str());
            app.grant(unconfirmed, role);
        }
        let mut browser = app.with_session(member);
        for (path, rule) in RULES {
            let (page, opens) = (browser.get(path), rule(a, b, c));
            assert_eq!(page.status == 200, opens, "{path} with a: {a}, b: {b}, c: {c}");
            assert_eq!(page.location().is_some(), !opens, "{path}");
        }
        assert_eq!(browser.get("/says").body, format!("{:?}", [a, a && (b || c)]));
        for (path, _) in RULES {
            assert_eq!(app.with_session(unconfirmed).get(path).leads_to(), url("user.check_inbox"), "{path}");
            assert_eq!(app.browser().get(path).leads_to(), url("user.login"), "{path}");
        }
    }
}

#[test]
fn a_fresh_guard_asks_for_the_role_first_and_then_for_the_password() {
    let app = site();
    let (with, without) = (app.member("with"), app.member("without"));
    app.grant(with, "b");
    let (mut may, mut may_not) = (app.with_session(with), app.with_session(without));
    assert_eq!(may.get("/either-now").status, 200);
    app.advance_clock(chrono::TimeDelta::minutes(11));
    assert_eq!(may.get("/either-now").leads_to(), url("user.confirm_access"));
    assert_eq!(may.get("/either").status, 200);
    assert_eq!(may_not.get("/either-now").leads_to(), url("home"));
}

#[test]
fn options_is_not_asked_to_sign_in_and_learns_nothing() {
    let app = TestApp::with(enable_all_features);
    for mut browser in [app.browser(), app.with_session(app.member("ann"))] {
        for route in app.state().routes.declared() {
            let path = sample_url(&route.uri);
            let page = browser.request(Method::Options, &path, None, "");
            assert_eq!((page.status, page.location(), page.flashes()), (404, None, vec![]), "OPTIONS {path}");
            assert!(page.header("Access-Control-Allow-Origin").is_none(), "OPTIONS {path}");
        }
    }
}

/// Other ways to write this path.
fn spellings(path: &str) -> Vec<String> {
    let first = path[1..].chars().next().unwrap_or('x');
    vec![
        format!("{path}/"),
        format!("/{path}"),
        format!("/.{path}"),
        format!("/{}", path.replace('/', "//")),
        path.replacen('/', "/./", 2),
        format!("{path};x"),
        format!("{path};x=1"),
        format!("{path}%2f"),
        format!("/%2f{}", &path[1..]),
        path.replacen('/', "%2f", 2).replacen("%2f", "/", 1),
        format!("/%{:x}{}", u32::from(first), path.get(2..).unwrap_or_default()),
        format!("/%61/..{path}"),
        path.to_uppercase(),
        format!("{path}%20"),
        format!("{path}/."),
        format!("{path}/%2e"),
        format!("{path}//"),
        format!("/x/..{path}"),
        format!("{}..{path}", url_prefix("static")),
        format!("{path}%00"),
        format!("{path}%3Fx"),
        format!("{path}.html"),
        format!("{path}?role=admin&roles=secret"),
        format!("{path}#x"),
    ]
}

const DISGUISES: [&str; 5] =
    ["X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Uri", "X-HTTP-Method-Override", "X-Forwarded-User"];

#[test]
fn no_spelling_of_an_address_passes_its_guard() {
    let app = TestApp::with(enable_all_features);
    let ann = app.member("ann");
    let guarded: Vec<_> =
        app.state().routes.declared().into_iter().filter(|route| route.access.rule().is_some()).collect();
    let before = {
        app.with_session(ann);
        rows(&app)
    };
    for route in &guarded {
        let path = sample_url(&route.uri);
        for mut browser in [app.browser(), app.with_session(ann)] {
            let home = browser.get("home").texts("h1");
            let mut disguised = DISGUISES.iter().fold(browser, |browser, name| browser.with_header(name, &path));
            let token = disguised.get("home").csrf_token();
            for way in spellings(&path) {
                let (got, posted) = (disguised.get(&way), disguised.post(&way, &[("csrf_token", &token)]));
                for page in [got, posted] {
                    assert!(matches!(page.status, 303 | 400 | 403 | 404), "{way}: {} {}", page.status, page.body);
                }
                disguised.cookies.remove("flash");
            }
            assert_eq!(disguised.get("home").texts("h1"), home, "a header leads to {path}");
        }
    }
    assert!(!guarded.is_empty());
    assert_eq!(rows(&app).matches("Some(\"ann\")").count(), before.matches("Some(\"ann\")").count());
}
