//! Every page is valid and accessible HTML.

use std::collections::{BTreeMap, BTreeSet};

use app::config::values::Limit;
use scraper::{ElementRef, Html, Selector};

use super::{confirm_link, crawl, setup_link};
use crate::support::{Browser, NAME, PASSWORD, Page, TestApp, enable_all_features, endpoints, url, url_prefix};

fn has_accessible_name(html: &Html, element: ElementRef<'_>) -> bool {
    let spoken = |e: ElementRef<'_>| !e.text().collect::<String>().trim().is_empty();
    let selector = |text: &str| Selector::parse(text).unwrap();
    let pictured = element.select(&selector("img[alt]")).any(|img| img.attr("alt") != Some(""));
    let labelled = element.attr("aria-label").is_some_and(|label| !label.trim().is_empty());
    let by_label =
        element.attr("id").is_some_and(|id| html.select(&selector(&format!("label[for={id:?}]"))).any(spoken));
    labelled || by_label || spoken(element) || pictured
}

/// The faults of a page, none if it is fine.
fn faults(page: &Page, lang: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let html = Html::parse_document(&page.body);
    let all = |text: &str| html.select(&Selector::parse(text).unwrap()).collect::<Vec<_>>();
    let mut must = |good: bool, fault: String| {
        if !good {
            faults.push(fault);
        }
    };
    must(html.errors.is_empty(), format!("{:?}", html.errors));
    must(page.body.trim_start().to_lowercase().starts_with("<!doctype html>"), "no doctype".to_owned());
    for (selector, count) in
        [("h1", 1), ("main", 1), ("title", 1), ("main h1", 1), ("head > meta[charset]", 1), ("body", 1)]
    {
        must(all(selector).len() == count, format!("{} × {selector}", all(selector).len()));
    }
    must(all("html")[0].attr("lang") == Some(lang), "the wrong language".to_owned());
    must(matches!(all("html")[0].attr("dir"), Some("ltr" | "rtl")), "no direction".to_owned());
    must(!all("h1")[0].text().collect::<String>().trim().is_empty(), "an empty heading".to_owned());

    let ids: Vec<_> = all("[id]").iter().filter_map(|e| e.attr("id")).collect();
    let distinct: BTreeSet<_> = ids.iter().copied().collect();
    must(ids.len() == distinct.len(), format!("an id stands twice among {ids:?}"));
    for attribute in ["aria-describedby", "aria-controls", "aria-labelledby", "for"] {
        for element in all(&format!("[{attribute}]")) {
            let targets = element.attr(attribute).unwrap_or_default();
            must(!targets.trim().is_empty(), format!("{attribute} is empty"));
            for target in targets.split_whitespace() {
                must(distinct.contains(target), format!("{attribute} points to {target}, which is not there"));
            }
        }
    }
    for element in all("a[href^='#']") {
        let target = element.attr("href").unwrap_or_default();
        must(distinct.contains(&target[1..]), format!("{target} leads nowhere"));
    }
    for control in all("input:not([type=hidden]), select, textarea, button, a[href], summary") {
        must(has_accessible_name(&html, control), format!("nameless: {}", control.html()));
    }
    for image in all("img") {
        must(image.attr("alt").is_some(), format!("no alt: {}", image.html()));
    }
    for input in all("main input:not([type=hidden]):not([type=checkbox])") {
        let (name, kind) = (input.attr("name").unwrap_or_default(), input.attr("type").unwrap_or_default());
        let complete = input.attr("autocomplete").unwrap_or_default();
        // Only what people say of themselves can be filled in.
        let may_be_off = !is_about_accounts(&page.path);
        must(
            !complete.is_empty() && (may_be_off || complete != "off"),
            format!("{name} cannot be filled in by the browser"),
        );
        if name.contains("password") {
            must(kind == "password", format!("{name} can be read over the shoulder"));
            must(matches!(complete, "current-password" | "new-password"), format!("{name}: {complete}"));
            must(input.attr("value").is_none_or(str::is_empty), format!("{name} stands in the page"));
            let longest = input.attr("maxlength").and_then(|text| text.parse().ok()).unwrap_or(1000);
            must(longest >= 64, format!("{name} is cut at {longest}"));
        }
    }
    // Every error describes its field.
    for error in all(".invalid-feedback[data-field]") {
        let (id, field) = (error.attr("id").unwrap_or_default(), error.attr("data-field").unwrap_or_default());
        let inputs = all(&format!("[name={field:?}][aria-invalid=true]"));
        let told = |e: &ElementRef<'_>| e.attr("aria-describedby").is_some_and(|ids| ids.split(' ').any(|i| i == id));
        must(inputs.iter().any(told), format!("the error {id} is told with no field"));
        must(!error.text().collect::<String>().trim().is_empty(), format!("{id} has no words"));
    }
    let first = all("a[href], button, input, summary, select, textarea, [tabindex]").into_iter().next();
    let skip = first.is_some_and(|e| e.value().name() == "a" && e.attr("href") == Some("#main"));
    must(skip, "the skip link does not come first".to_owned());
    must(all("main#main").len() == 1, "nothing to skip to".to_owned());
    for toggler in all(".navbar-toggler") {
        must(matches!(toggler.attr("aria-expanded"), Some("true" | "false")), "the toggler says no state".to_owned());
    }
    // Pages without the main menu have nothing to open.
    must(all(".navbar-toggler").len() == all("#site-menu").len(), "no toggler, or two".to_owned());
    must(is_about_accounts(&page.path) || all("#site-menu").len() == 1, "no menu".to_owned());
    for (inner, outer) in [("form form", "form"), ("a a", "a"), ("button a", "button"), ("a button", "a")] {
        must(all(inner).is_empty(), format!("{inner}: nested {outer}"));
    }
    faults
}

/// Returns whether this is a page of accounts, which may have no main menu.
fn is_about_accounts(path: &str) -> bool {
    endpoints().any(|(endpoint, _)| endpoint.starts_with("user.") && path.starts_with(url_prefix(endpoint)))
}

/// Returns whether this page shows mails as they were sent.
fn shows_mails(path: &str) -> bool {
    let pages: &[&str] = &[
        "dev.mail", // feature: dev
    ];
    pages.iter().any(|page| path.starts_with(url_prefix(page)))
}

/// All pages that this visitor can see, including those behind mailed links.
fn pages(app: &TestApp, browser: &mut Browser<'_>, links: &[String]) -> Vec<Page> {
    let mut pages = crawl(app, browser);
    pages.extend(links.iter().map(|link| browser.get(link)).filter(|page| page.status == 200));
    for path in ["/nowhere", "not a path"] {
        pages.push(browser.get(path));
    }
    pages.push(browser.post("theme", &[("theme", "dark")]));
    pages
}

/// Forms returned with errors at every field.
fn forms_with_errors(browser: &mut Browser<'_>) -> Vec<Page> {
    let mut pages = Vec::new();
    for (path, fields) in [
        ("user.login", vec![("username", ""), ("password", "")]),
        ("user.login", vec![("username", "nobody"), ("password", "wrong password"), ("remember_me", "true")]),
        ("user.register", vec![("username", ""), ("email", ""), ("password", ""), ("retype_password", "")]),
        (
            "user.register",
            vec![("username", "a b"), ("email", "x"), ("password", "12345678"), ("retype_password", "x")],
        ),
        ("user.resend_confirm_email", vec![("email", "x")]),
        ("user.confirm_access", vec![("password", "wrong password")]),
        ("user.forgot_password", vec![("email", "x")]),
        ("user.change_password", vec![("old_password", ""), ("new_password", "x"), ("retype_password", "y")]),
        ("user.change_username", vec![("new_username", "a b"), ("old_password", "")]),
        ("user.change_email", vec![("email", "x"), ("old_password", "")]),
        ("user.manage_emails", vec![("email", "x"), ("old_password", "")]),
    ] {
        let form = browser.get(path);
        if form.status == 200 {
            let page = browser.submit(&form, path, &fields);
            assert_eq!(page.status, 422, "{path}");
            assert!(!page.texts(".invalid-feedback[data-field]").is_empty(), "{path}");
            pages.push(page);
        }
    }
    pages
}

/// Every language takes some tries.
fn allow_all_tries(settings: &mut app::config::Settings) {
    let many = Limit::per_minutes(10_000, 15);
    let limits = &mut settings.limits;
    for limit in
        [&mut limits.login_per_account, &mut limits.login_per_address, &mut limits.register, &mut limits.forgot]
    {
        *limit = many;
    }
    (limits.resend, limits.change_password) = (many, many);
}

#[test]
fn every_page_is_valid_in_every_language_for_all_visitors() {
    let app = TestApp::with(|settings| {
        settings.user.enable_login_without_confirm_email = true;
        enable_all_features(settings);
        allow_all_tries(settings);
    });
    let (member, unconfirmed, agent) = (app.member("ann"), app.unconfirmed("bob"), app.member("carl"));
    for role in ["secret", "agent"] {
        app.grant(agent, role);
    }
    let links = [confirm_link(&app, &mut app.browser(), "dora"), setup_link(&app)];
    let languages: Vec<_> = app.state().languages.offered().map(|(lang, _)| lang.as_str().to_owned()).collect();
    let mut checked = 0;
    for lang in &languages {
        for browser in [app.browser(), app.with_session(member), app.with_session(unconfirmed), app.with_session(agent)]
        {
            let mut browser = browser.with_header("Accept-Language", lang);
            let mut all = pages(&app, &mut browser, &links);
            all.extend(forms_with_errors(&mut browser));
            for page in all {
                // The mailbox shows mails unchanged, in English.
                if shows_mails(&page.path) {
                    continue;
                }
                let faults = faults(&page, lang);
                assert!(faults.is_empty(), "{} {} in {lang}: {faults:#?}\n{}", page.status, page.path, page.body);
                checked += 1;
            }
        }
    }
    assert!(checked > 40 * languages.len(), "only {checked}");
}

#[test]
fn the_list_of_several_addresses_is_valid_in_every_language() {
    let app = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = true;
        allow_all_tries(settings);
    });
    let member = app.member("ann");
    for (address, confirmed) in [("ann@second.example", true), ("ann@third.example", false)] {
        app.add_address(member, address, confirmed);
    }
    for (lang, _) in app.state().languages.offered() {
        let mut browser = app.with_session(member).with_header("Accept-Language", lang.as_str());
        let mut pages = forms_with_errors(&mut browser);
        assert!(pages.iter().any(|page| page.path == url("user.manage_emails")));
        pages.push(browser.get("user.manage_emails"));
        for page in pages {
            let faults = faults(&page, lang.as_str());
            assert!(faults.is_empty(), "{} in {}: {faults:#?}\n{}", page.path, lang.as_str(), page.body);
        }
    }
}

#[test]
fn every_page_has_its_own_title() {
    let app = TestApp::new();
    let agent = app.member("ann");
    for role in ["secret", "agent"] {
        app.grant(agent, role);
    }
    let links = [confirm_link(&app, &mut app.browser(), "dora"), setup_link(&app)];
    for (lang, _) in app.state().languages.offered() {
        let mut titles: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for browser in [app.browser(), app.with_session(agent)] {
            let mut browser = browser.with_header("Accept-Language", lang.as_str());
            for page in pages(&app, &mut browser, &links) {
                let title = page.texts("title").remove(0);
                assert!(title.ends_with(NAME), "{title}");
                let path = page.path.split('?').next().unwrap().to_owned();
                if !shows_mails(&path) {
                    titles.entry(title).or_default().insert(format!("{path} {}", page.status));
                }
            }
        }
        for (title, pages) in titles {
            assert_eq!(pages.len(), 1, "{title:?} in {} is called: {pages:?}", lang.as_str());
        }
    }
}

#[test]
fn a_form_with_errors_keeps_typed_values_except_passwords() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let form = browser.get("user.register");
    let fields =
        [("username", "a b"), ("email", "Ann@Example.com"), ("password", PASSWORD), ("retype_password", "other")];
    let page = browser.submit(&form, "user.register", &fields);
    assert_eq!((page.value("username"), page.value("email")), ("a b".to_owned(), "Ann@Example.com".to_owned()));
    assert!(!page.body.contains(PASSWORD) && !page.body.contains("other\""));
    assert_eq!(page.errors("username"), ["username-bad-chars"]);
    assert_eq!(page.errors("retype_password"), ["password-retype-mismatch"]);
    assert_eq!(page.errors("email"), [""; 0]);
    let form = browser.get("user.login");
    let fields = [("username", "nobody"), ("password", PASSWORD), ("remember_me", "true")];
    let page = browser.submit(&form, "user.login", &fields);
    assert_eq!((page.value("username"), page.texts("[name=remember_me][checked]").len()), ("nobody".to_owned(), 1));
    assert!(!page.body.contains(PASSWORD));
}
