//! Secret keys that are changed: what was made with the old one lives on as long as the site knows it.

use app::config::SecretKeys;

use super::support::{Site, until};
use crate::support::PASSWORD;

/// The path of the link in the mail to this address.
fn mailed_path(site: &Site, address: &str) -> String {
    let text = until("the mail", || {
        let entries = std::fs::read_dir(site.folder().join("mails")).ok()?.flatten();
        let whole = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|kind| kind == "eml"));
        whole.filter_map(|path| std::fs::read_to_string(path).ok()).find(|text| text.contains(address))
    });
    let text = text.replace("=\r\n", "").replace("=3D", "=");
    let link = text.split_whitespace().find(|word| word.contains("/user/confirm-email/")).unwrap();
    format!("/user/{}", link.split("/user/").nth(1).unwrap())
}

#[test]
fn sessions_and_links_live_on_under_a_new_key_and_end_quietly_without_the_old_one() {
    let site = Site::new();
    let (old, new) = (SecretKeys::generate(), SecretKeys::generate());
    let both = format!("{new},{old}");
    let vars = |key| [("SECRET_KEY", key), ("APP_MAIL__TRANSPORT", "file"), ("APP_MAIL__DIRECTORY", "mails")];
    site.create_user(&["eve@example.com", "--username", "eve", "--active", "--confirmed"]).is_done();

    let server = site.serve(&vars(old.as_str()));
    let browser = server.browser();
    assert_eq!(browser.sign_in("eve", PASSWORD).status, 303);
    for name in ["ann", "ben"] {
        server.browser().register(name, &format!("{name}@example.com"));
    }
    let (ann, ben) = (mailed_path(&site, "ann@example.com"), mailed_path(&site, "ben@example.com"));
    // A form that is open while the key changes.
    let form = browser.get("/user/logout");
    let cookies = browser.cookies.take();
    server.stop();

    let server = site.serve(&vars(both.as_str()));
    let browser = server.browser();
    browser.cookies.replace(cookies.clone());
    assert_eq!(browser.get("/members").status, 200);
    assert_eq!(server.browser().fill_in(&ann, &ann, &[]).header("location"), Some("/user/login"));
    assert!(server.browser().sign_in("ann", PASSWORD).status == 303, "the address is confirmed");
    server.stop();

    let server = site.serve(&vars(new.as_str()));
    let browser = server.browser();
    browser.cookies.replace(cookies);
    // The session is a row, and its cookie is no ciphertext; the open form and the link are of the old key.
    assert_eq!(browser.get("/members").status, 200);
    let refused = browser.post("/user/logout", &form.csrf_token(), &[]);
    assert_eq!(refused.status, 403, "{}", refused.body);
    assert_eq!(browser.fill_in("/user/logout", "/user/logout", &[]).status, 303, "a new form does it");
    let late = server.browser().get(&ben);
    assert_eq!((late.status, late.header("location")), (303, Some("/user/login")));
    let log = server.stop();
    assert!(!log.contains("ERROR") && !log.contains("status=5"), "{log}");
}
