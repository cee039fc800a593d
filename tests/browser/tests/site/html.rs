//! The HTML of all pages, as the server sends it, judged by the Nu Html Checker.

use gantry_browser_tests::nu::{OF_PAGES, complaints};
use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Server, run_test};

fn assert_valid(documents: &[(String, String)]) {
    assert!(documents.iter().all(|(_, html)| html.starts_with("<!doctype html>")), "not all are pages");
    let found = complaints(documents, &OF_PAGES);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_checker_finds_faults() {
    let document = "<!doctype html><html lang=en><title>A</title><p id=a><ul id=a></ul></p>".to_owned();
    let found = complaints(&[("a page".to_owned(), document)], &[]);
    assert!(found.iter().any(|fault| fault.starts_with("a page: error: Duplicate ID")), "{found:?}");
}

#[test]
fn the_html_of_several_addresses_and_of_two_forms_on_one_page_is_valid() {
    run_test(async {
        let server = Server::with(&[("APP_USER__ENABLE_MULTIPLE_EMAILS", "true")]);
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        let addresses = server.html("user.manage_emails", &browser.cookies().await);
        let server = Server::with(&[("APP_USER__LOGIN_AND_REGISTER_ON_ONE_PAGE", "true")]);
        let two_forms = server.html("user.login", "");
        assert_valid(&[("two forms".to_owned(), two_forms), ("addresses".to_owned(), addresses)]);
    });
}

#[test]
fn the_html_of_the_pages_of_developers_is_valid() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        let member = browser.cookies().await;
        let mut documents = Vec::new();
        for page in ["home", "dev.mailbox", "dev.mail/1", "dev.gallery", "/no-such-page"] {
            documents.push((format!("{page} for strangers"), server.html(page, "")));
            documents.push((format!("{page} for members"), server.html(page, &member)));
        }
        assert_valid(&documents);
    });
}
