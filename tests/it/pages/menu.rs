//! The menu: its entries, and the mark on the current page.

use app::render::{source, template_names};
use app::site::{FOOTER, MENU};

use crate::support::{Page, TestApp, endpoints, form_to, url};

fn menu_links(page: &Page) -> Vec<String> {
    page.attributes("#site-menu .navbar-nav.me-auto a", "href")
}

fn marked_links(page: &Page) -> Vec<String> {
    page.attributes("#site-menu a[aria-current=page]", "href")
}

#[test]
fn the_menu_marks_only_the_current_page() {
    let app = TestApp::new();
    let agent = app.member_with("ann", &["secret", "sauce"]);
    let mut browser = app.with_session(agent);
    for path in ["home", "members", "special"] {
        let page = browser.get(path);
        assert_eq!((page.status, marked_links(&page)), (200, vec![url(path)]), "{path}");
        assert_eq!(marked_links(&browser.get(&format!("{path}?page=2"))), [url(path)], "with a query too");
    }
    for path in ["user.account", "user.logout", "/nowhere", "members/nowhere"] {
        assert_eq!(marked_links(&browser.get(path)), [""; 0], "{path}");
    }
    assert_eq!(
        browser.get("user.account").attributes(".account-nav a[aria-current=page]", "href"),
        [url("user.account")]
    );
}

#[test]
fn the_menu_offers_only_pages_the_visitor_may_open() {
    let app = TestApp::new();
    let (member, agent) = (app.member("ann"), app.member_with("bob", &["secret", "agent"]));
    for (mut browser, offered) in [
        (app.browser(), vec!["home"]),
        (app.with_session(member), vec!["home", "members"]),
        (app.with_session(agent), vec!["home", "members", "special"]),
    ] {
        let page = browser.get("home");
        let known: Vec<_> = ["home", "members", "special"].map(url).into();
        let links: Vec<_> = menu_links(&page).into_iter().filter(|link| known.contains(link)).collect();
        assert_eq!(links, offered.into_iter().map(url).collect::<Vec<_>>());
        for link in page.attributes("#site-menu a[href]", "href") {
            assert_eq!(browser.get(&link).status, 200, "{link} is offered");
        }
    }
}

/// The page has a menu for language and theme each, and a button that opens it. One language needs no menu.
fn assert_menus(app: &TestApp, page: &Page, within: &str) {
    let has_languages = app.state().languages.offered().count() > 1;
    let menus = has_languages.then_some(("language", "language-menu")).into_iter().chain([("theme", "theme-menu")]);
    assert_eq!(page.texts("#language-menu").len(), usize::from(has_languages), "{}", page.path);
    for (act, menu) in menus {
        assert_eq!(
            page.attributes("button[popovertarget]", "popovertarget").iter().filter(|id| *id == menu).count(),
            1
        );
        assert_eq!(page.texts(&format!("{within} [popovertarget={menu}]")).len(), 1, "{menu} on {}", page.path);
        assert_eq!(page.texts(&format!("#{menu} {}", form_to(act))).len(), 1, "{act} on {}", page.path);
    }
}

#[test]
fn the_menu_shows_who_is_signed_in() {
    let app = TestApp::new();
    let id = app.member("ann");
    let stranger = app.browser().get("home");
    assert_eq!(stranger.user(), None);
    assert_eq!(stranger.links_to("#site-menu", "user.login"), 1);
    assert_eq!(stranger.texts(&form_to("user.logout")).len(), 0);
    for path in ["home", "user.login", "/nowhere"] {
        assert_menus(&app, &app.browser().get(path), "footer li");
    }
    let mut browser = app.with_session(id);
    let home = browser.get("home");
    assert_eq!(home.user().as_deref(), Some("ann"));
    for path in ["home", "user.account", "user.logout", "/nowhere"] {
        let page = browser.get(path);
        assert_eq!(page.texts("nav .user-menu [data-user=ann]").len(), 1, "{path}");
        assert_eq!(page.links_to(".user-menu", "user.account"), 1, "{path}");
        assert_eq!(page.texts(&format!(".user-menu {}", form_to("user.logout"))).len(), 1, "{path}");
        assert_menus(&app, &page, ".user-menu");
    }
    assert_eq!((home.links_to("#site-menu", "user.login"), home.links_to("#site-menu", "user.register")), (0, 0));
    let out = browser.submit(&home, "user.logout", &[]);
    assert_eq!(browser.follow(&out).flashes(), ["signed-out"]);
    assert_eq!(browser.signed_in_as(), None);
}

#[test]
fn a_disabled_page_is_neither_offered_nor_served() {
    let app = TestApp::with(|settings| {
        settings.user.enable_registration = false;
        settings.user.enable_confirm_email = false;
        settings.app.dev_pages = Some(false);
    });
    let mut browser = app.browser();
    for path in ["home", "user.login", "/nowhere"] {
        let page = browser.get(path);
        for gone in [
            "user.register",
            "user.resend_confirm_email",
            "dev.mailbox", // feature: dev
        ] {
            assert_eq!(page.texts(&format!("a[href^={:?}]", url(gone))).len(), 0, "{gone} on {path}");
        }
    }
    for gone in [
        "user.register",
        "user.resend_confirm_email",
        "user.confirm_email/x",
        "dev.mailbox", // feature: dev
        "dev.mail/1",  // feature: dev
    ] {
        assert_eq!(browser.get(gone).status, 404, "{gone}");
        let token = browser.get("home").csrf_token();
        assert_eq!(browser.post(gone, &[("csrf_token", token)]).status, 404, "{gone}");
    }
}

#[test]
fn every_entry_and_every_question_of_a_template_names_a_page() {
    // The home page asks for the developers' mailbox, which may be removed.
    let known = |name: &str| name == "dev.mailbox" || endpoints().any(|(endpoint, _)| endpoint == name);
    for item in MENU.iter().chain(FOOTER) {
        assert!(known(item.endpoint), "site.rs: no page is called {}", item.endpoint);
    }
    let mut questions = 0;
    for template in template_names() {
        let text = source(&template).unwrap().unwrap();
        for question in text.split("may[").skip(1) {
            // Otherwise a variable of the template holds the name.
            if let Some((name, _)) = question.strip_prefix('"').and_then(|rest| rest.split_once("\"]")) {
                assert!(known(name), "templates/{template}: no page is called {name}");
                questions += 1;
            }
        }
        assert!(!text.contains("may."), "templates/{template}: write may[\"ENDPOINT\"]");
    }
    assert!(questions > 10, "only {questions} questions were found");
}
