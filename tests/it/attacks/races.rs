//! Simultaneous uses of a link that works only once.

use crate::support::{Browser, Page, TestApp};
use crate::web::{confirm_link, setup_link};

/// All browsers press the button of the same link at once. Returns the pages they see.
fn press_at_once(browsers: Vec<Browser<'_>>, link: &str) -> Vec<Page> {
    let ready: Vec<_> = browsers
        .into_iter()
        .map(|mut browser| {
            let page = browser.get(link);
            assert_eq!(page.status, 200);
            (browser, page)
        })
        .collect();
    std::thread::scope(|scope| {
        let all: Vec<_> = ready
            .into_iter()
            .map(|(mut browser, page)| {
                scope.spawn(move || {
                    let pressed = browser.press(&page);
                    browser.follow(&pressed)
                })
            })
            .collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    })
}

fn count(pages: &[Page], flash: &str) -> usize {
    pages.iter().filter(|page| page.flashes().iter().any(|shown| shown == flash)).count()
}

#[test]
fn of_six_simultaneous_confirmations_one_succeeds() {
    let app = TestApp::new();
    let mut owner = app.browser();
    let link = confirm_link(&app, &mut owner, "ann");
    // The same browser six times, because each of them would be signed in.
    let told =
        press_at_once(vec![owner.clone(), owner.clone(), owner.clone(), owner.clone(), owner.clone(), owner], &link);
    assert_eq!((count(&told, "email-confirmed"), count(&told, "already-confirmed")), (1, 5));
    assert!(app.is_confirmed("ann"));
    assert_eq!(app.sessions().len(), 1);
}

#[test]
fn of_six_simultaneous_uses_of_the_setup_link_one_succeeds() {
    let app = TestApp::new();
    let link = setup_link(&app);
    let browsers = (0..6).map(|number| app.with_session(app.member(&format!("name{number}")))).collect();
    let told = press_at_once(browsers, &link);
    assert_eq!((count(&told, "now-administrator"), count(&told, "invalid-link")), (1, 5));
    assert_eq!(app.role_grants(), 1);
}
