//! Language and theme: chosen in a menu, remembered in the browser and with the account.

use rocket::http::Method;

use crate::support::{Browser, PASSWORD, TestApp};

fn lang(browser: &mut Browser<'_>) -> String {
    browser.get("/").attributes("html", "lang").remove(0)
}

fn choose(browser: &mut Browser<'_>, path: &str, field: &str, value: &str) -> Option<String> {
    let page = browser.get("/");
    browser.submit(&page, path, &[(field, value)]).location()
}

#[test]
fn the_browser_says_which_language_until_somebody_chooses() {
    let app = TestApp::new();
    let mut german = app.browser().with_header("Accept-Language", "fr;q=0.1, de-AT, en;q=0.5");
    assert_eq!(lang(&mut german), "de");
    assert_eq!(german.get("/user/login").texts("h1"), ["Anmelden"]);
    assert_eq!(choose(&mut german, "/language", "lang", "en").as_deref(), Some("/"));
    assert_eq!(lang(&mut german), "en");
    assert_eq!(german.get("/nowhere").attributes("html", "lang"), ["en"], "errors too");
    let last = german.get("/");
    german.close(&last);
    assert_eq!(lang(&mut german), "en", "remembered");
    assert_eq!(lang(&mut app.browser()), "en", "the default");
}

#[test]
fn a_language_chosen_while_signed_in_goes_with_the_account() {
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let mut browser = app.entered(ann);
    assert_eq!(app.user("ann").unwrap().language, None);
    choose(&mut browser, "/language", "lang", "de");
    assert_eq!(app.user("ann").unwrap().language.as_deref(), Some("de"));
    assert_eq!(app.user("bob").unwrap().language, None, "nobody else's");
    // In another browser, whatever that one would say.
    let mut other = app.browser().with_header("Accept-Language", "en");
    other.cookies.insert("lang".to_owned(), "en".to_owned());
    assert_eq!(lang(&mut other), "en");
    other.sign_in("ann", PASSWORD);
    assert_eq!(lang(&mut other), "de");
    other.sign_out();
    assert_eq!(lang(&mut other), "en");
    // Who signs in without a language of his own keeps the browser's.
    assert_eq!(lang(&mut app.entered(bob).with_header("Accept-Language", "de")), "de");
}

#[test]
fn what_is_no_language_or_theme_changes_nothing() {
    let app = TestApp::new();
    let mut browser = app.entered(app.member("ann"));
    for nonsense in ["", "xx", "DE", "de ", "../en", "en\0", "auto"] {
        assert_eq!(choose(&mut browser, "/language", "lang", nonsense).as_deref(), Some("/"), "{nonsense}");
    }
    for nonsense in ["", "DARK", "blue", "dark ", "\" x=\""] {
        assert_eq!(choose(&mut browser, "/theme", "theme", nonsense).as_deref(), Some("/"), "{nonsense}");
    }
    assert!(!browser.cookies.contains_key("lang") && !browser.cookies.contains_key("theme"));
    assert_eq!(app.user("ann").unwrap().language, None);
    for path in ["/language", "/theme"] {
        assert_eq!(browser.request(Method::Get, path, None, "").status, 404, "{path} is a form's alone");
    }
}

#[test]
fn a_choice_leads_back_to_the_page_it_was_made_on() {
    let app = TestApp::new();
    let mut browser = app.browser();
    for (path, back) in [
        ("/user/login?next=/members", "/user/login?next=/members"),
        ("/user/register", "/user/register"),
        ("/nowhere", "/nowhere"),
    ] {
        let page = browser.get(path);
        assert_eq!(browser.submit(&page, "/theme", &[("theme", "dark")]).location().as_deref(), Some(back));
        assert_eq!(browser.submit(&page, "/language", &[("lang", "de")]).location().as_deref(), Some(back));
    }
    // From a form with errors, whose address only takes posts, too: there is a page at that address.
    let form = browser.get("/user/login");
    let errors = browser.submit(&form, "/user/login", &[("username", "")]);
    assert_eq!(errors.status, 422);
    let back = browser.submit(&errors, "/theme", &[("theme", "light")]).location().unwrap();
    assert_eq!(browser.visit(&back).status, 200);
}

#[test]
fn the_theme_is_the_devices_unless_chosen() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let themes = |browser: &mut Browser<'_>| {
        let page = browser.get("/user/login");
        let current = page.attributes("form[action='/theme'] button[aria-current=true]", "value");
        (
            page.attributes("html[data-bs-theme]", "data-bs-theme"),
            page.attributes("meta[name=color-scheme]", "content"),
            current,
        )
    };
    let none = || Vec::<String>::new();
    assert_eq!(themes(&mut browser), (none(), vec!["light dark".to_owned()], vec!["auto".to_owned()]));
    for theme in ["dark", "light"] {
        choose(&mut browser, "/theme", "theme", theme);
        let one = || vec![theme.to_owned()];
        assert_eq!(themes(&mut browser), (one(), one(), one()));
    }
    choose(&mut browser, "/theme", "theme", "auto");
    assert_eq!(themes(&mut browser), (none(), vec!["light dark".to_owned()], vec!["auto".to_owned()]));
}

#[test]
fn the_language_menu_offers_each_language_in_its_own_words() {
    let app = TestApp::new();
    let mut browser = app.browser().with_header("Accept-Language", "de");
    let page = browser.get("/");
    let menu = "form[action='/language'] button[name=lang]";
    assert_eq!(page.attributes(menu, "value"), app::i18n::available());
    assert_eq!(page.attributes(menu, "value"), page.attributes(menu, "lang"));
    assert_eq!(page.attributes(&format!("{menu}[aria-current=true]"), "value"), ["de"]);
    assert!(page.texts(menu).contains(&"English".to_owned()) && page.texts(menu).contains(&"Deutsch".to_owned()));

    let app = TestApp::with(|settings| settings.i18n.languages = vec!["en".to_owned()]);
    let mut browser = app.browser().with_header("Accept-Language", "de");
    let page = browser.get("/");
    assert_eq!(page.attributes("html", "lang"), ["en"]);
    assert_eq!(page.texts(menu).len(), 0, "nothing to choose from");
    assert_eq!(choose_quietly(&mut browser, "de"), "en");
}

/// Chooses a language that no menu offers.
fn choose_quietly(browser: &mut Browser<'_>, value: &str) -> String {
    let token = browser.get("/").csrf_token();
    browser.post("/language", &[("csrf_token", token.as_str()), ("lang", value)]);
    lang(browser)
}

#[test]
fn languages_written_from_the_right_say_so() {
    let app = TestApp::new();
    for (offered, _) in app.site().languages.offered() {
        let page = app.browser().with_header("Accept-Language", offered.as_str()).get("/");
        let base = offered.as_str().split('-').next().unwrap();
        let dir = if ["ar", "fa", "he", "ur"].contains(&base) { "rtl" } else { "ltr" };
        assert_eq!(
            (page.attributes("html", "lang"), page.attributes("html", "dir")),
            (vec![offered.as_str().to_owned()], vec![dir.to_owned()])
        );
    }
}
