//! Language and theme: chosen in a menu, stored in the browser and in the account.

use rocket::http::Method;

use crate::support::{Browser, PASSWORD, TestApp, form_to, url, with_next};

fn lang(browser: &mut Browser<'_>) -> String {
    browser.get("home").attributes("html", "lang").remove(0)
}

fn choose(browser: &mut Browser<'_>, path: &str, field: &str, value: &str) -> Option<String> {
    let page = browser.get("home");
    browser.submit(&page, path, &[(field, value)]).location()
}

#[test]
fn the_browsers_language_counts_until_the_visitor_chooses_one() {
    let app = TestApp::new();
    let mut german = app.browser().with_header("Accept-Language", "fr;q=0.1, de-AT, en;q=0.5");
    assert_eq!(lang(&mut german), "de");
    assert_eq!(german.get("user.login").texts("h1"), ["Anmelden"]);
    assert_eq!(choose(&mut german, "language", "lang", "en"), Some(url("home")));
    assert_eq!(lang(&mut german), "en");
    assert_eq!(german.get("/nowhere").attributes("html", "lang"), ["en"], "errors too");
    let last = german.get("home");
    german.close(&last);
    assert_eq!(lang(&mut german), "en", "remembered");
    assert_eq!(lang(&mut app.browser()), "en", "the default");
}

#[test]
fn a_language_chosen_while_signed_in_is_stored_in_the_account() {
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let mut browser = app.with_session(ann);
    assert_eq!(app.user("ann").unwrap().language, None);
    choose(&mut browser, "language", "lang", "de");
    assert_eq!(app.user("ann").unwrap().language.as_deref(), Some("de"));
    assert_eq!(app.user("bob").unwrap().language, None, "nobody else's");
    // In another browser, whatever its own language.
    let mut other = app.browser().with_header("Accept-Language", "en");
    other.cookies.insert("lang".to_owned(), "en".to_owned());
    assert_eq!(lang(&mut other), "en");
    other.sign_in("ann", PASSWORD);
    assert_eq!(lang(&mut other), "de");
    other.sign_out();
    assert_eq!(lang(&mut other), "en");
    // A user without a language in their account keeps the browser's.
    assert_eq!(lang(&mut app.with_session(bob).with_header("Accept-Language", "de")), "de");
}

#[test]
fn unknown_languages_and_themes_are_ignored() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    for nonsense in ["", "xx", "DE", "de ", "../en", "en\0", "auto"] {
        assert_eq!(choose(&mut browser, "language", "lang", nonsense), Some(url("home")), "{nonsense}");
    }
    for nonsense in ["", "DARK", "blue", "dark ", "\" x=\""] {
        assert_eq!(choose(&mut browser, "theme", "theme", nonsense), Some(url("home")), "{nonsense}");
    }
    assert!(!browser.cookies.contains_key("lang") && !browser.cookies.contains_key("theme"));
    assert_eq!(app.user("ann").unwrap().language, None);
    for path in ["language", "theme"] {
        assert_eq!(browser.request(Method::Get, path, None, "").status, 404, "{path} takes only POST");
    }
}

#[test]
fn a_choice_leads_back_to_the_same_page() {
    let app = TestApp::new();
    let mut browser = app.browser();
    for back in [with_next("user.login", "members"), url("user.register"), "/nowhere".to_owned()] {
        let page = browser.get(&back);
        assert_eq!(browser.submit(&page, "theme", &[("theme", "dark")]).location().as_ref(), Some(&back));
        assert_eq!(browser.submit(&page, "language", &[("lang", "de")]).location().as_ref(), Some(&back));
    }
    // From a form with errors too, because a GET of its URL also shows a page.
    let form = browser.get("user.login");
    let errors = browser.submit(&form, "user.login", &[("username", "")]);
    assert_eq!(errors.status, 422);
    let back = browser.submit(&errors, "theme", &[("theme", "light")]).location().unwrap();
    assert_eq!(browser.visit(&back).status, 200);
}

#[test]
fn the_device_decides_the_theme_until_the_visitor_chooses_one() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let themes = |browser: &mut Browser<'_>| {
        let page = browser.get("user.login");
        let current = page.attributes(&format!("{} button[aria-current=true]", form_to("theme")), "value");
        (
            page.attributes("html[data-bs-theme]", "data-bs-theme"),
            page.attributes("meta[name=color-scheme]", "content"),
            current,
        )
    };
    let none = || Vec::<String>::new();
    assert_eq!(themes(&mut browser), (none(), vec!["light dark".to_owned()], vec!["auto".to_owned()]));
    for theme in ["dark", "light"] {
        choose(&mut browser, "theme", "theme", theme);
        let one = || vec![theme.to_owned()];
        assert_eq!(themes(&mut browser), (one(), one(), one()));
    }
    choose(&mut browser, "theme", "theme", "auto");
    assert_eq!(themes(&mut browser), (none(), vec!["light dark".to_owned()], vec!["auto".to_owned()]));
}

#[test]
fn the_language_menu_names_each_language_in_that_language() {
    let app = TestApp::new();
    let mut browser = app.browser().with_header("Accept-Language", "de");
    let page = browser.get("home");
    let menu = &format!("{} button[name=lang]", form_to("language"));
    assert_eq!(page.attributes(menu, "value"), app::i18n::available());
    assert_eq!(page.attributes(menu, "value"), page.attributes(menu, "lang"));
    assert_eq!(page.attributes(&format!("{menu}[aria-current=true]"), "value"), ["de"]);
    assert!(page.texts(menu).contains(&"English".to_owned()) && page.texts(menu).contains(&"Deutsch".to_owned()));

    let app = TestApp::with(|settings| settings.i18n.languages = vec!["en".to_owned()]);
    let mut browser = app.browser().with_header("Accept-Language", "de");
    let page = browser.get("home");
    assert_eq!(page.attributes("html", "lang"), ["en"]);
    assert_eq!(page.texts(menu).len(), 0, "one language needs no menu");
    assert_eq!(choose_without_menu(&mut browser, "de"), "en");
}

/// Posts a language that the menu does not offer.
fn choose_without_menu(browser: &mut Browser<'_>, value: &str) -> String {
    let token = browser.get("home").csrf_token();
    browser.post("language", &[("csrf_token", token.as_str()), ("lang", value)]);
    lang(browser)
}

#[test]
fn right_to_left_languages_are_marked() {
    let app = TestApp::new();
    for (offered, _) in app.state().languages.offered() {
        let page = app.browser().with_header("Accept-Language", offered.as_str()).get("home");
        let base = offered.as_str().split('-').next().unwrap();
        let dir = if ["ar", "fa", "he", "ur"].contains(&base) { "rtl" } else { "ltr" };
        assert_eq!(
            (page.attributes("html", "lang"), page.attributes("html", "dir")),
            (vec![offered.as_str().to_owned()], vec![dir.to_owned()])
        );
    }
}

#[test]
fn the_page_its_header_and_the_mail_are_in_one_language() {
    let app = TestApp::new();
    for (header, lang, subject) in [
        ("de-AT", "de", "bestätigen"),
        ("en-GB", "en", "confirm"),
        ("en;q=0, de;q=0.1", "de", "bestätigen"),
        ("tlh", "en", "confirm"),
    ] {
        let mut browser = app.browser().with_header("Accept-Language", header);
        for path in ["home", "/nowhere", "user.login"] {
            let page = browser.get(path);
            assert_eq!(page.attributes("html", "lang"), [lang], "{header} {path}");
            assert_eq!(page.header("Content-Language"), Some(lang), "{header} {path}");
            let varies = |by: &str| page.headers.iter().any(|(name, value)| name == "Vary" && value.contains(by));
            assert!(varies("Accept-Language") && varies("Cookie"), "{path}: {:?}", page.headers);
        }
        let name = format!("ann{}", header.bytes().map(u32::from).sum::<u32>());
        browser.register(&name, &format!("{name}@example.com"));
        let mail = app.mail_to(&format!("{name}@example.com"));
        assert!(mail.html.contains(&format!("lang=\"{lang}\"")), "{header}: {}", mail.html);
        assert!(
            mail.subject.to_lowercase().contains(subject) || mail.html.to_lowercase().contains(subject),
            "{header}: {mail:?}"
        );
    }
}

/// The language of a mail that no request has caused.
fn lang_of_a_mail(app: &TestApp, name: &str) -> String {
    use app::mail::{Mail, Recipient};
    let (id, before) = (app.user(name).unwrap().id, app.mails().len());
    let address = format!("{name}@example.com");
    app.write(move |tx| {
        let to = Recipient { user_id: Some(id), address: address.clone() };
        tx.mail(&to, Mail::new("password_changed").with("recovers", true))
    });
    let mails = app.mails();
    assert_eq!(mails.len(), before + 1);
    let html = &mails.last().unwrap().html;
    html.split("lang=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn mails_speak_the_language_that_was_chosen_or_else_read_last() {
    let app = TestApp::new();
    app.member("bob");
    assert_eq!(lang_of_a_mail(&app, "bob"), "en", "never seen: the default");
    let mut browser = app.browser().with_header("Accept-Language", "de");
    browser.register("ann", "ann@example.com");
    assert_eq!(lang_of_a_mail(&app, "ann"), "de", "as at registering");
    assert_eq!(app.user("ann").unwrap().language, None, "read, not chosen");
    browser.sign_in("bob", PASSWORD);
    assert_eq!(lang_of_a_mail(&app, "bob"), "de", "as at signing in");
    let mut english = app.browser().with_header("Accept-Language", "en");
    english.sign_in("bob", PASSWORD);
    assert_eq!(lang_of_a_mail(&app, "bob"), "en");
    choose(&mut english, "language", "lang", "de");
    let mut other = app.browser().with_header("Accept-Language", "en");
    other.sign_in("bob", PASSWORD);
    assert_eq!(lang_of_a_mail(&app, "bob"), "de", "chosen");
    // A language whose folder is gone is read as the closest one.
    for (stored, expected) in [("de-CH", "de"), ("tlh", "en")] {
        let bob = app.user("bob").unwrap().id;
        app.write(move |tx| {
            app::models::User::set_read_language(tx, bob, "en")?;
            Ok(app::models::User::set_language(tx, bob, Some(stored))?)
        });
        assert_eq!(lang_of_a_mail(&app, "bob"), expected, "{stored}");
        assert_eq!(lang(&mut app.with_session(bob)), expected, "{stored}");
    }
}
