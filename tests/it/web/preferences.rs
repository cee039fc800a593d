//! Language and theme: chosen in a menu, stored in the browser and in the account.

use app::i18n::Lang;
use rocket::http::Method;

use crate::support::languages::abroad;
use crate::support::{Browser, NAME, PASSWORD, TestApp, another_language, default_language, form_to, url, with_next};

fn lang(browser: &mut Browser<'_>) -> String {
    browser.get("home").attributes("html", "lang").remove(0)
}

fn choose(browser: &mut Browser<'_>, path: &str, field: &str, value: &str) -> Option<String> {
    let page = browser.get("home");
    browser.submit(&page, path, &[(field, value)]).location()
}

#[test]
fn the_browsers_language_counts_until_the_visitor_chooses_one() {
    let Some(other) = another_language() else { return };
    let default = default_language();
    let app = TestApp::new();
    let wishes = format!("tlh;q=0.9, {}, {default};q=0.5", abroad(other));
    let mut browser = app.browser().with_header("Accept-Language", &wishes);
    assert_eq!(lang(&mut browser), other);
    let title = app::i18n::translate(&Lang::new(other), &app::message::Message::new("login-title"));
    assert_eq!(browser.get("user.login").texts("h1"), [title]);
    assert_eq!(choose(&mut browser, "language", "lang", default), Some(url("home")));
    assert_eq!(lang(&mut browser), default);
    assert_eq!(browser.get("/nowhere").attributes("html", "lang"), [default], "errors too");
    let last = browser.get("home");
    browser.close(&last);
    assert_eq!(lang(&mut browser), default, "remembered");
    assert_eq!(lang(&mut app.browser()), default, "the default");
}

#[test]
fn a_language_chosen_while_signed_in_is_stored_in_the_account() {
    let Some(other) = another_language() else { return };
    let default = default_language();
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let mut browser = app.with_session(ann);
    assert_eq!(app.user("ann").unwrap().language, None);
    choose(&mut browser, "language", "lang", other);
    assert_eq!(app.user("ann").unwrap().language.as_deref(), Some(other));
    assert_eq!(app.user("bob").unwrap().language, None, "nobody else's");
    // In another browser, whatever its own language.
    let mut second = app.browser().with_header("Accept-Language", default);
    second.cookies.insert("lang".to_owned(), default.to_owned());
    assert_eq!(lang(&mut second), default);
    second.sign_in("ann", PASSWORD);
    assert_eq!(lang(&mut second), other);
    second.sign_out();
    assert_eq!(lang(&mut second), default);
    // A user without a language in their account keeps the browser's.
    assert_eq!(lang(&mut app.with_session(bob).with_header("Accept-Language", other)), other);
}

#[test]
fn unknown_languages_and_themes_are_ignored() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    for nonsense in ["", "xx", "DE", "de ", "../en", "en\0", "auto"] {
        let token = browser.get("home").csrf_token();
        let answer = browser.post("language", &[("csrf_token", token.as_str()), ("lang", nonsense)]);
        assert_eq!(answer.location(), Some(url("home")), "{nonsense}");
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
        if let Some(other) = another_language() {
            assert_eq!(browser.submit(&page, "language", &[("lang", other)]).location().as_ref(), Some(&back));
        }
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
    let default = default_language();
    let menu = &format!("{} button[name=lang]", form_to("language"));
    let app = TestApp::with(|settings| settings.i18n.languages = vec![default.to_owned()]);
    let accept = another_language().unwrap_or("tlh");
    let mut browser = app.browser().with_header("Accept-Language", accept);
    let page = browser.get("home");
    assert_eq!(page.attributes("html", "lang"), [default]);
    assert_eq!(page.texts(menu).len(), 0, "one language needs no menu");
    assert_eq!(page.texts("[popovertarget=language-menu], #language-menu").len(), 0, "nor a button for it");
    assert_eq!(choose_without_menu(&mut browser, accept), default);

    let Some(other) = another_language() else { return };
    let app = TestApp::new();
    let page = app.browser().with_header("Accept-Language", other).get("home");
    assert_eq!(page.attributes(menu, "value"), app::i18n::available());
    assert_eq!(page.attributes(menu, "value"), page.attributes(menu, "lang"));
    assert_eq!(page.attributes(&format!("{menu}[aria-current=true]"), "value"), [other]);
    let names = app.state().languages.offered().map(|(_, name)| name);
    assert_eq!(page.texts(menu), names.collect::<Vec<_>>());
    let name = |lang: &str| app::i18n::translate(&Lang::new(lang), &app::message::Message::new("language-name"));
    assert!(page.texts(menu).contains(&name(default)) && page.texts(menu).contains(&name(other)));
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
    let (app, default) = (TestApp::new(), default_language());
    let mut cases = vec![(abroad(default), default), ("tlh".to_owned(), default)];
    if let Some(other) = another_language() {
        cases.extend([(abroad(other), other), (format!("{default};q=0, {other};q=0.1"), other)]);
    }
    for (header, lang) in cases {
        let mut browser = app.browser().with_header("Accept-Language", &header);
        let subject = app::message::Message::new("mail-registered-subject");
        let subject = subject.with("app_name", NAME).with("link", "yes");
        let subject = app::i18n::translate_plain(&Lang::new(lang), &subject);
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
        assert_eq!(mail.subject, subject, "{header}: {mail:?}");
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
    let default = default_language();
    assert_eq!(lang_of_a_mail(&app, "bob"), default, "never seen: the default");
    let Some(other) = another_language() else { return };
    let mut browser = app.browser().with_header("Accept-Language", other);
    browser.register("ann", "ann@example.com");
    assert_eq!(lang_of_a_mail(&app, "ann"), other, "as at registering");
    assert_eq!(app.user("ann").unwrap().language, None, "read, not chosen");
    browser.sign_in("bob", PASSWORD);
    assert_eq!(lang_of_a_mail(&app, "bob"), other, "as at signing in");
    let mut second = app.browser().with_header("Accept-Language", default);
    second.sign_in("bob", PASSWORD);
    assert_eq!(lang_of_a_mail(&app, "bob"), default);
    choose(&mut second, "language", "lang", other);
    app.browser().with_header("Accept-Language", default).sign_in("bob", PASSWORD);
    assert_eq!(lang_of_a_mail(&app, "bob"), other, "chosen");
    // A language whose folder is gone is read as the closest one.
    for (stored, expected) in [(abroad(other), other), ("tlh".to_owned(), default)] {
        let (bob, language) = (app.user("bob").unwrap().id, stored.clone());
        app.write(move |tx| {
            app::models::User::set_read_language(tx, bob, default)?;
            Ok(app::models::User::set_language(tx, bob, Some(&language))?)
        });
        assert_eq!(lang_of_a_mail(&app, "bob"), expected, "{stored}");
        assert_eq!(lang(&mut app.with_session(bob)), expected, "{stored}");
    }
}
