//! The languages that nobody speaks: for whoever builds pages, and hidden from everybody else.

use app::i18n::{Lang, translate_plain};
use app::message::Message;

use crate::support::{NAME, TestApp, default_language, url};

#[test]
fn any_page_can_be_seen_in_them() {
    let app = TestApp::new();
    let mut browser = app.browser();
    for path in ["home", "user.login", "user.forgot_password"] {
        let page = browser.get(&format!("{}?lang=qps", url(path)));
        assert_eq!((page.status, page.header("Content-Language")), (200, Some("qps")), "{path}");
        assert_eq!(page.attributes("html", "dir"), ["ltr"]);
        let heading = page.texts("h1").remove(0);
        assert!(heading.starts_with('[') && heading.ends_with(']') && !heading.is_ascii(), "{heading}");
        // What is no text of the site stays as it is.
        assert!(page.texts(".navbar-brand").iter().all(|name| name == NAME), "{path}");
        assert_eq!(page.select(&format!("span[lang={}]", default_language()), |_| ()).len(), 0, "no text is missing");
        let mirrored = browser.get(&format!("{}?lang=qps-plocm", url(path)));
        assert_eq!(mirrored.attributes("html", "dir"), ["rtl"]);
        assert!(mirrored.texts("h1")[0].starts_with("\u{202e}["), "{:?}", mirrored.texts("h1"));
        assert_eq!(browser.get(&format!("{}?lang=qps-x", url(path))).attributes("html", "lang"), [default_language()]);
    }
    assert_eq!(browser.get("home").attributes("html", "lang"), [default_language()], "for one page");
}

#[test]
fn what_is_put_into_a_text_is_not_changed() {
    let message = Message::new("reset-email-sent").with("email", "ann@example.com");
    for (name, start, end) in [("qps", "[", "]"), ("qps-plocm", "\u{202e}[", "]\u{202c}")] {
        let text = translate_plain(&Lang::new(name), &message);
        assert!(text.starts_with(start) && text.ends_with(end) && text.contains("ann@example.com"), "{text}");
    }
}

#[test]
fn they_can_be_kept_and_their_mails_be_read() {
    let app = TestApp::new();
    let mut browser = app.browser();
    // A site with one language has no menu that could send this.
    let token = browser.get("home").csrf_token();
    browser.post("language", &[("csrf_token", token.as_str()), ("lang", "qps")]);
    assert_eq!(browser.get("home").attributes("html", "lang"), ["qps"]);
    browser.register("ann", "ann@example.com");
    let mail = app.mail_to("ann@example.com");
    assert!(mail.subject.starts_with('[') && mail.html.contains("lang=\"qps\""), "{mail:?}");
}

#[test]
fn nobody_is_offered_them() {
    let app = TestApp::new();
    let page = app.browser().with_header("Accept-Language", "qps").get("home");
    assert_eq!(page.attributes("html", "lang"), [default_language()]);
    for page in [page, app.browser().get(&format!("{}?lang=qps", url("home")))] {
        assert!(!page.attributes("link[rel=alternate]", "href").iter().any(|link| link.contains("qps")));
        assert!(!page.attributes("button[name=lang]", "value").contains(&"qps".to_owned()));
    }
    assert!(!app.browser().get("site.sitemap").body.contains("qps"));
}
