//! Rotating the secret key: what was made with the old key works as long as the site knows it.

use app::config::SecretKeys;

use super::support::{Site, wait_for};
use crate::support::{PASSWORD, url, url_prefix};

/// The path of the link in the mail to this address.
fn mailed_path(site: &Site, address: &str) -> String {
    let text = wait_for("the mail", || {
        let entries = std::fs::read_dir(site.folder().join("mails")).ok()?.flatten();
        let whole = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|kind| kind == "eml"));
        whole.filter_map(|path| std::fs::read_to_string(path).ok()).find(|text| text.contains(address))
    });
    let text = text.replace("=\r\n", "").replace("=3D", "=");
    let path = url_prefix("user.confirm_email");
    let token = text.split_whitespace().find_map(|word| Some(word.split_once(path)?.1)).unwrap();
    format!("{path}{token}")
}

#[test]
fn sessions_and_links_survive_a_new_key_and_links_fail_gracefully_without_the_old_one() {
    let site = Site::new();
    let (old, new) = (SecretKeys::generate(), SecretKeys::generate());
    let both = format!("{new},{old}");
    let vars = |key| [("SECRET_KEY", key), ("APP_MAIL__TRANSPORT", "file"), ("APP_MAIL__DIRECTORY", "mails")];
    site.create_user(&["eve@example.com", "--username", "eve", "--active", "--confirmed"]).assert_success();

    let server = site.serve(&vars(old.as_str()));
    let browser = server.browser();
    assert_eq!(browser.sign_in("eve", PASSWORD).status, 303);
    for name in ["ann", "ben"] {
        server.browser().register(name, &format!("{name}@example.com"));
    }
    let (ann, ben) = (mailed_path(&site, "ann@example.com"), mailed_path(&site, "ben@example.com"));
    // This form stays open while the key changes.
    let form = browser.get("user.logout");
    let cookies = browser.cookies.take();
    server.stop();

    let server = site.serve(&vars(both.as_str()));
    let browser = server.browser();
    browser.cookies.replace(cookies.clone());
    assert_eq!(browser.get("members").status, 200);
    assert_eq!(server.browser().fill_in(&ann, &ann, &[]).header("location"), Some(url("user.login").as_str()));
    assert!(server.browser().sign_in("ann", PASSWORD).status == 303, "the address is confirmed");
    server.stop();

    let server = site.serve(&vars(new.as_str()));
    let browser = server.browser();
    browser.cookies.replace(cookies);
    // The session survives, because its cookie does not depend on the key. The open form and the link do.
    assert_eq!(browser.get("members").status, 200);
    let refused = browser.post("user.logout", &form.csrf_token(), &[]);
    assert_eq!(refused.status, 403, "{}", refused.body);
    assert_eq!(browser.fill_in("user.logout", "user.logout", &[]).status, 303, "a new form works");
    let late = server.browser().get(&ben);
    assert_eq!((late.status, late.header("location")), (303, Some(url("user.login").as_str())));
    let log = server.stop();
    assert!(!log.contains("ERROR") && !log.contains("status=5"), "the log has errors: {log}");
}
