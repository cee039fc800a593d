//! "Your first ten minutes": what is done is found out, not clicked away.

use crate::cli::support::wait_for;
use crate::support::project::Project;
use crate::support::{Page, TestApp};

fn done(page: &Page) -> Vec<String> {
    page.attributes("main [data-step][data-done]", "data-step")
}

#[test]
fn the_steps_of_accounts_are_ticked_off_by_what_is_there() {
    let app = TestApp::new();
    assert_eq!(app.browser().get("home").attributes("main [data-step]", "data-step").len(), 5);
    assert_eq!(done(&app.browser().get("home")), [""; 0]);
    app.unconfirmed("bob");
    assert_eq!(done(&app.browser().get("home")), ["register"]);
    let ann = app.member("ann");
    assert_eq!(done(&app.browser().get("home")), ["register", "confirm"]);
    app.grant(ann, "admin");
    for mut browser in [app.browser(), app.with_session(ann)] {
        assert_eq!(done(&browser.get("home")), ["register", "confirm", "admin"]);
    }
}

#[test]
fn only_developers_see_the_steps() {
    let app = TestApp::with(|settings| settings.app.dev_pages = Some(false));
    let ann = app.member("ann");
    app.grant(ann, "admin");
    for mut browser in [app.browser(), app.with_session(ann)] {
        assert_eq!(browser.get("home").texts("main [data-step]").len(), 0);
    }
}

#[test]
fn an_edited_template_and_an_added_language_are_noticed_also_after_another_start() {
    let project = Project::new();
    project.remove_language("pt");
    let server = project.serve(&[]);
    let ticked = |server: &crate::support::binary::Server, step: &str| {
        let page = server.get("home").body;
        page.contains(&format!("data-step=\"{step}\" data-done"))
    };
    assert!(!ticked(&server, "edit") && !ticked(&server, "language"));
    let put_back = project.change("templates/pages/special.html", b"{% extends \"base.html\" %}\n");
    wait_for("the edit to be noticed", || ticked(&server, "edit").then_some(()));
    put_back();
    wait_for("the template as it was", || (!ticked(&server, "edit")).then_some(()));
    project.write("templates/pages/special.html", "{% extends \"base.html\" %}\n");
    drop(server);
    project.write("i18n/pt/pages.ftl", "home-title = Início\n");
    let server = project.serve(&[]);
    assert!(ticked(&server, "edit") && ticked(&server, "language"), "compared with the first start, not with the last");
}
