//! One colour: a site with another one shows no trace of the old one.

use app::config::{Colour, Settings};
use app::mail::examples;

use super::crawl;
use crate::support::{Page, TestApp, enable_all_features, url};

/// Another colour than the one that comes.
const OTHER: &str = "#8a1c7c";

fn recoloured(settings: &mut Settings) {
    enable_all_features(settings);
    settings.app.brand = serde_json::from_value(OTHER.into()).unwrap();
}

/// The old colour, in the ways in which it may be written.
fn traces() -> [String; 5] {
    let [red, green, blue] = Colour::BRAND.rgb();
    [
        Colour::BRAND.to_string(),
        Colour::BRAND.to_string().replace('#', "%23"),
        format!("{red}, {green}, {blue}"),
        format!("{red},{green},{blue}"),
        format!("{red} {green} {blue}"),
    ]
}

/// Every page that links lead to, and every file of those pages.
fn pages_and_files(app: &TestApp) -> Vec<Page> {
    let mut administrator = app.with_session(app.member("ann"));
    app.grant(app.user("ann").unwrap().id, "admin"); // feature: admin
    let mut pages = crawl(app, &mut administrator);
    pages.extend(crawl(app, &mut app.browser()));
    pages.push(app.browser().get("/nowhere"));
    let mut links: Vec<_> = pages
        .iter()
        .flat_map(|page| {
            let mut links = page.attributes("[src]", "src");
            links.extend(page.attributes("link:not([rel=canonical], [rel=alternate]), use[href]", "href"));
            links.extend(page.attributes("meta[content^='http']", "content"));
            links
        })
        .collect();
    links.sort();
    links.dedup();
    pages.extend(links.iter().filter(|link| !link.starts_with("data:")).map(|link| administrator.get(link)));
    pages
}

#[test]
fn nothing_of_the_old_colour_is_left() {
    let app = TestApp::with(recoloured);
    let mut all: Vec<_> = pages_and_files(&app).into_iter().map(|page| (page.path, page.body)).collect();
    let renderer = app::mail::renderer(&app.state().settings, app.state().urls());
    let mut mails = 0;
    for name in examples::names() {
        for (lang, _) in app.state().languages.offered() {
            // The page that a mail links to may be switched off.
            if let Ok(mail) = examples::render(&name, lang, &renderer) {
                mails += usize::from(mail.html.contains(OTHER));
                all.push((format!("{name} in {lang:?}"), mail.html));
            }
        }
    }
    let least = 10 * app.state().languages.offered().count();
    assert!(mails > least, "only {mails} mails have the new colour");
    for (name, text) in &all {
        let text = text.to_ascii_lowercase();
        let found: Vec<_> = traces().into_iter().filter(|trace| text.contains(trace)).collect();
        assert!(found.is_empty(), "{name}: {found:?}");
    }
    let in_address = OTHER.replace('#', "%23");
    let page = url("user.login");
    for (name, colour) in [("/css/app.", OTHER), (&*page, OTHER), (&*page, &in_address)] {
        assert!(all.iter().any(|(path, text)| path.contains(name) && text.contains(colour)), "{name}: {colour}");
    }
}

#[test]
fn another_colour_gives_the_files_other_names() {
    let (one, other) = (TestApp::new(), TestApp::with(recoloured));
    let files = |app: &TestApp| app.browser().get("home").attributes("link[rel=stylesheet]", "href");
    let (old, new) = (files(&one), files(&other));
    let changed = old.iter().zip(&new).filter(|(old, new)| old != new);
    assert_eq!(changed.count(), 1, "{old:?} {new:?}");
    // What a browser has kept of the old colour is not taken for the new one.
    let missing = old.iter().filter(|path| other.browser().get(path).status == 404).count();
    assert_eq!(missing, 1);
    let tag = |app: &TestApp| app.browser().get("static/css/app.css").header("ETag").unwrap().to_owned();
    assert_ne!(tag(&one), tag(&other));
}

/// Icons are pictures: their palette begins with the colour.
#[test]
fn icons_and_pictures_are_in_the_colour() {
    let app = TestApp::with(recoloured);
    let manifest = app.browser().get("site.manifest");
    assert!(manifest.body.contains(&format!("\"theme_color\":\"{OTHER}\"")), "{}", manifest.body);
    let icons = manifest.body.split('"').filter(|text| text.contains("/icons/")).map(str::to_owned);
    let mut all: Vec<_> = icons.chain(["site.icon".to_owned(), "site.picture".to_owned()]).collect();
    all.extend(app.browser().get("home").attributes("link[rel=apple-touch-icon]", "href"));
    assert!(all.len() >= 6, "{all:?}");
    let palette = |colour: Colour| [b"PLTE".as_slice(), &colour.rgb()].concat();
    let has = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    for path in all {
        let bytes = app.bytes(&path);
        assert!(has(&bytes, &palette(app.state().settings.app.brand)), "{path}");
        assert!(!has(&bytes, &Colour::BRAND.rgb()), "{path}");
    }
}

/// The colour is written once in the style sheet, so that the setting replaces it everywhere.
#[test]
fn files_name_the_colour_in_few_places() {
    let sheet = std::fs::read_to_string(app::live::root().join("static/css/app.css")).unwrap();
    for trace in &traces()[1..] {
        assert!(!sheet.contains(trace), "{trace}");
    }
    assert_eq!(sheet.matches(&traces()[0]).count(), 1, "app.css names the colour once, as --brand");
}
