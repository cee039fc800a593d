//! How the site is found: what search engines, networks, phones and honest finders of weaknesses are told.

use std::collections::BTreeSet;

use app::web::Access;
use rocket::http::Method;

use super::crawl;
use crate::support::{Browser, Page, TestApp, another_language, default_language, enable_all_features, url, with_next};

const BASE: &str = "https://example.com";

fn site() -> TestApp {
    TestApp::with(|settings| {
        enable_all_features(settings);
        settings.app.base_url = Some(BASE.to_owned());
    })
}

/// The pages that a stranger can open, and that have a place in a search engine: the owner's, and those to come in by.
fn public(app: &TestApp) -> BTreeSet<String> {
    let declared = app.state().routes.declared().into_iter();
    let pages = declared.filter(|route| route.method == "GET" && !route.uri.contains('<'));
    let is_open = |access: Access| matches!(access, Access::Anyone | Access::Anonymous);
    let is_named = |endpoint: &str| !endpoint.contains('.') || ["user.login", "user.register"].contains(&endpoint);
    pages.filter(|route| is_open(route.access) && is_named(route.endpoint)).map(|route| route.uri).collect()
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

#[test]
fn the_sitemap_has_exactly_the_public_pages_in_every_language() {
    let app = site();
    let map = app.browser().get("site.sitemap");
    assert_eq!((map.status, map.header("Content-Type")), (200, Some("text/xml; charset=utf-8")));
    let found = between(&map.body, "<loc>", "</loc>");
    let (languages, default) = (&app.state().languages, &app.state().settings.i18n.default);
    let mut expected = BTreeSet::new();
    for path in public(&app) {
        for (lang, _) in languages.offered() {
            let query = if lang.as_str() == default { String::new() } else { format!("?lang={}", lang.as_str()) };
            expected.insert(format!("{BASE}{path}{query}"));
        }
    }
    assert_eq!(found.iter().map(|url| (*url).to_owned()).collect::<BTreeSet<_>>(), expected);
    assert_eq!(found.len(), expected.len(), "a page is there twice");
    for address in &found {
        let page = app.browser().with_header("Accept-Language", "xx").get(address);
        let lang = address.split("lang=").nth(1).unwrap_or(default);
        assert_eq!((page.status, page.header("Content-Language")), (200, Some(lang)), "{address}");
        assert_eq!(page.header("X-Robots-Tag"), None, "{address}");
        // Its head and the map say the same.
        assert_eq!(page.attributes("link[rel=canonical]", "href"), [*address]);
        let others = page.attributes("link[rel=alternate]", "href");
        let count = languages.offered().count();
        assert_eq!(others.len(), if count > 1 { count + 1 } else { 0 }, "and x-default");
        assert_eq!(page.attributes("link[rel=alternate]", "hreflang").len(), others.len());
        assert!(others.is_empty() || others.contains(&(*address).to_owned()), "{others:?}");
    }
}

#[test]
fn a_page_that_is_not_served_is_not_in_the_sitemap() {
    let app = TestApp::with(|settings| settings.user.enable_registration = false);
    assert!(!app.browser().get("site.sitemap").body.contains(&url("user.register")));
}

#[test]
fn a_single_language_has_no_others() {
    let app = TestApp::with(|settings| settings.i18n.languages = vec![default_language().to_owned()]);
    let page = app.browser().get("home");
    assert_eq!(page.attributes("link[rel=alternate]", "href"), [""; 0]);
    assert_eq!(page.attributes("link[rel=canonical]", "href").len(), 1);
    assert!(!app.browser().get("site.sitemap").body.contains("lang"));
}

#[test]
fn every_public_page_says_what_it_is_and_no_private_one_is_indexed() {
    let app = site();
    let admin = app.member("adam");
    app.grant(admin, "admin"); // feature: admin
    let mut seen = (0, 0);
    for mut browser in [app.browser(), app.with_session(admin)] {
        let mut pages = crawl(&app, &mut browser);
        pages.push(browser.get("/nowhere"));
        pages.push(browser.post("user.login", &[("username", "x")]));
        for page in pages {
            let path = page.path.split('?').next().unwrap();
            let is_public = page.status == 200 && public(&app).contains(path);
            let is_closed = page.header("X-Robots-Tag") == Some("noindex");
            assert_eq!(is_closed, !is_public, "{} {}", page.status, page.path);
            if is_public {
                has_a_good_head(&page);
                seen.0 += 1;
            } else {
                seen.1 += 1;
            }
        }
    }
    assert!(seen.0 >= 3 && seen.1 > 15, "{seen:?}");
}

fn has_a_good_head(page: &Page) {
    let meta = |name: &str| page.attributes(&format!("meta[name={name:?}], meta[property={name:?}]"), "content");
    for name in ["description", "og:title", "og:description", "og:url", "og:image", "og:site_name", "twitter:card"] {
        let found = meta(name);
        assert!(found.len() == 1 && !found[0].trim().is_empty(), "{}: {name}: {found:?}", page.path);
    }
    assert!(meta("description")[0].chars().count() < 160, "{}: too long to be shown", page.path);
    for name in ["og:url", "og:image"] {
        assert!(meta(name)[0].starts_with(BASE), "{name}");
    }
    assert_eq!(page.attributes("link[rel=canonical]", "href"), meta("og:url"));
}

#[test]
fn answers_to_programs_redirects_and_links_with_secrets_are_not_indexed() {
    let app = site();
    let mut browser = app.browser();
    let secret = [url("user.confirm_email/x"), url("user.reset_password/x"), url("health.live"), url("members")];
    for path in secret {
        assert_eq!(browser.get(&path).header("X-Robots-Tag"), Some("noindex"), "{path}");
    }
    let mut program = app.browser().with_header("Accept", "application/json");
    assert_eq!(program.get("members").header("X-Robots-Tag"), Some("noindex"));
    assert_eq!(browser.get("static/css/app.css").header("X-Robots-Tag"), None);
}

#[test]
fn the_address_can_ask_for_a_language_and_changes_nothing() {
    let Some(other) = another_language() else { return };
    let app = TestApp::new();
    let mut browser = app.browser();
    let lang = |page: &Page| page.attributes("html", "lang").remove(0);
    let asked = browser.get(&format!("home?lang={other}"));
    assert_eq!(lang(&asked), other);
    assert!(asked.set_cookies().iter().all(|cookie| cookie.name() != "lang"));
    assert_eq!(lang(&browser.get("home")), default_language());
    // The menu of languages works on such a page.
    let page = browser.submit(&asked, "language", &[("lang", default_language())]);
    assert_eq!(page.location(), Some(url("home")));
    let page = browser.get(&format!("{}&lang={other}", with_next("user.login", "members")));
    let page = browser.submit(&page, "language", &[("lang", default_language())]);
    assert_eq!(page.location().as_deref(), Some(&*with_next("user.login", "members")));
    for hostile in ["../../etc/passwd", "xx", "", "de%00", "DE%22%3E%3Cscript%3E", &"x".repeat(3000)] {
        let page = browser.get(&format!("home?lang={hostile}"));
        assert_eq!((page.status, lang(&page).as_str()), (200, default_language()), "{hostile:.30}");
        assert!(!page.body.contains("<script>"), "{hostile:.30}");
    }
}

#[test]
fn robots_are_kept_out_of_accounts_and_not_told_of_hidden_pages() {
    let app = site();
    let robots = app.browser().get("site.robots");
    assert_eq!((robots.status, robots.header("Content-Type")), (200, Some("text/plain; charset=utf-8")));
    let lines: Vec<_> = robots.body.lines().collect();
    assert_eq!(lines[0], "User-agent: *");
    assert!(lines.contains(&format!("Sitemap: {BASE}{}", url("site.sitemap")).as_str()));
    let closed: Vec<_> = lines.iter().filter_map(|line| line.strip_prefix("Disallow: ")).collect();
    let open: Vec<_> = lines.iter().filter_map(|line| line.strip_prefix("Allow: ")).collect();
    // The longest rule that fits counts, and of equals the one that allows (RFC 9309, 2.2.2).
    let longest =
        |rules: &[&str], path: &str| rules.iter().filter(|rule| path.starts_with(**rule)).map(|rule| rule.len()).max();
    let may_read = |path: &str| longest(&open, path) >= longest(&closed, path);
    for path in public(&app).into_iter().chain(["static/css/app.css", "site.picture"].map(url)) {
        let path = path.as_str();
        assert!(may_read(path), "{path}: {}", robots.body);
    }
    for endpoint in ["user.account", "user.profile", "user.forgot_password", "health.live", "user.confirm_email/x"] {
        assert!(!may_read(&url(endpoint)), "{endpoint}: {}", robots.body);
    }
    for endpoint in ["members", "special"] {
        assert!(!robots.body.contains(&url(endpoint)), "{endpoint}: whoever reads robots.txt need not learn of it");
    }
}

#[test]
fn the_manifest_is_that_of_the_site() {
    let app = TestApp::with(|settings| settings.app.name = "Müller & \"Söhne\"".to_owned());
    let page = app.browser().get("site.manifest");
    assert_eq!((page.status, page.header("Content-Type")), (200, Some("application/manifest+json")));
    let manifest: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!(manifest["name"], "Müller & \"Söhne\"");
    assert_eq!(manifest["start_url"], "/");
    let mut sizes = Vec::new();
    for icon in manifest["icons"].as_array().unwrap() {
        let file = app.bytes(icon["src"].as_str().unwrap());
        assert!(file.starts_with(b"\x89PNG"));
        let side = u32::from_be_bytes(file[16..20].try_into().unwrap());
        assert_eq!(icon["sizes"], format!("{side}x{side}"));
        sizes.push((side, icon["purpose"].as_str().unwrap().to_owned()));
    }
    for (side, purpose) in [(192, "any"), (512, "any"), (512, "maskable")] {
        assert!(sizes.contains(&(side, purpose.to_owned())), "{sizes:?}");
    }
    let links = |mut browser: Browser<'_>| browser.get("home").attributes("link[rel=manifest]", "href");
    assert_eq!(links(app.with_session(app.member("ann"))), [url("site.manifest")]);
    assert_eq!(links(app.browser()), [""; 0], "a first visit loads no more than it needs");
}

#[test]
fn icons_and_the_picture_are_what_they_say() {
    let app = TestApp::new();
    let icon = app.bytes("site.icon");
    assert_eq!(&icon[..8], [0, 0, 1, 0, 1, 0, 32, 32]);
    assert_eq!(u32::from_le_bytes(icon[14..18].try_into().unwrap()) as usize + 22, icon.len());
    assert!(icon[22..].starts_with(b"\x89PNG"));
    let picture = app.bytes("site.picture");
    assert_eq!(picture[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "1200 by 630");
    let renamed = TestApp::with(|settings| "Another name".clone_into(&mut settings.app.name));
    assert_ne!(renamed.bytes("site.picture"), picture, "the name is in the picture");
    for endpoint in ["site.icon", "site.picture", "site.manifest", "site.robots", "site.sitemap"] {
        let mut browser = app.browser();
        assert_eq!(browser.get(endpoint).header("Cache-Control"), Some("public, max-age=86400"), "{endpoint}");
        assert!(browser.cookies.is_empty(), "{endpoint} is the same for everybody");
        assert_eq!(browser.request(Method::Head, endpoint, None, "").status, 200, "{endpoint}");
    }
}

#[test]
fn finders_of_a_weakness_are_told_whom_to_tell() {
    assert_eq!(TestApp::new().browser().get("site.security").status, 404, "without an address for help");
    let cases =
        [("help@example.com", "mailto:help@example.com"), ("https://example.com/help", "https://example.com/help")];
    for (support, contact) in cases {
        let app = TestApp::with(|settings| {
            settings.app.support = Some(serde_json::from_value(support.into()).unwrap());
            settings.app.base_url = Some(BASE.to_owned());
        });
        let file = app.browser().get("site.security");
        assert_eq!((file.status, file.header("Content-Type")), (200, Some("text/plain; charset=utf-8")));
        let field = |name: &str| {
            let lines = file.body.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
            lines.collect::<Vec<_>>()
        };
        assert_eq!(field("Contact"), [contact]);
        assert_eq!(field("Canonical"), [format!("{BASE}{}", url("site.security"))]);
        assert_eq!(field("Expires").len(), 1);
        let expires = chrono::DateTime::parse_from_rfc3339(field("Expires")[0]).unwrap().naive_utc();
        let days = (expires - app.db().now()).num_days();
        assert!((100..365).contains(&days), "{days} days");
    }
}
