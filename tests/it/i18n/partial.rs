//! A language that is still being translated: its pages show the texts of `i18n.default` where it has none, with their tag.

use scraper::{Html, Selector};

use crate::support::binary::Server;
use crate::support::project::Project;
use crate::support::{default_language, url};

/// A project with some texts in Portuguese and in Arabic.
fn project() -> Project {
    let project = Project::new();
    let home = "{% extends \"base.html\" %}\n{% block title %}{{ \"members-title\" | t }}{% endblock title %}\n\
                {% block content %}<h1>{{ \"home-title\" | t }}</h1>\n<p id=\"given\">{{ \"home-lead\" | t }}</p>\n\
                <input id=\"name\" aria-label=\"{{ \"members-title\" | t }}\">\n\
                <select><option>{{ \"members-title\" | t }}</option></select>\n{% endblock content %}\n";
    project.write("templates/pages/home.html", home);
    for lang in ["pt", "ar"] {
        project.remove_language(lang);
    }
    project.write("i18n/pt/pages.ftl", "home-title = Início\nmail-test-text = Olá\n");
    project.write("i18n/ar/pages.ftl", "home-title = بيت\n");
    project
}

fn home(server: &Server, lang: &str) -> String {
    let answer = server.request("GET", "home", &[("Accept", "text/html"), ("Accept-Language", lang)], "");
    assert_eq!((answer.status, answer.header("content-language")), (200, Some(lang)), "{}", answer.body);
    answer.body
}

/// The list of this site's default language and Portuguese, for a setting.
fn with_portuguese() -> String {
    format!("[{:?}, \"pt\"]", default_language())
}

/// A text of the default language, inside of this.
fn marked(within: &str) -> String {
    format!("{within}span[lang={}]", default_language())
}

fn default_dir() -> &'static str {
    app::i18n::Lang::new(default_language()).dir()
}

fn texts(page: &str, selector: &str) -> Vec<String> {
    let elements = Html::parse_document(page);
    elements.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect()).collect()
}

#[test]
fn what_a_language_lacks_has_the_tag_of_the_default_language() {
    let project = project();
    let server = project.serve(&[]);
    let default = default_language();
    let page = home(&server, "pt");
    assert!(page.contains("<html lang=\"pt\" dir=\"ltr\"") && page.contains("<h1>Início</h1>"), "{page}");
    let turned = default_dir() == "rtl";
    let given = format!("#given > span[lang={default}]{}", if turned { "[dir=rtl]" } else { ":not([dir])" });
    let whole = home(&server, default);
    assert_eq!(texts(&page, &given), texts(&whole, "#given"), "with its variables");
    assert!(texts(&page, &format!("nav span[lang={default}]")).len() > 1, "the menu: {page}");
    // Neither in attributes nor where there can be no tags.
    assert_eq!(texts(&page, "title"), texts(&whole, "title"));
    assert_eq!(texts(&page, "option"), texts(&whole, "option"));
    for text in ["title", "option"].iter().flat_map(|selector| texts(&page, selector)) {
        assert!(!text.contains('<'), "{text}");
    }
    let label = whole.split("<input id=\"name\" ").nth(1).unwrap().split('>').next().unwrap();
    assert!(page.contains(label), "{label}: {page}");
    assert!(!page.contains(['\u{fdd0}', '\u{fdd1}', '\u{fdd2}']), "{page}");
    // The menu names a language by its tag, rather than as another one.
    let menu = "button[name=lang]";
    assert!(
        texts(&page, menu).contains(&"pt".to_owned()) && texts(&page, "button[name=lang] span").is_empty(),
        "{page}"
    );

    let page = home(&server, "ar");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""), "{page}");
    let given = format!("#given > span[lang={default}]{}", if turned { ":not([dir])" } else { "[dir=ltr]" });
    assert_eq!(texts(&page, &given), texts(&whole, "#given"));
    for complete in super::required() {
        assert!(!home(&server, &complete).contains("<span lang="), "{complete} is complete");
    }
}

#[test]
fn messages_forms_and_errors_have_the_tag_too() {
    let project = project();
    let server = project.serve(&[]);
    let browser = server.browser();
    let token = browser.get("user.login").csrf_token();
    browser.post("language", &token, &[("lang", "pt"), ("next", "/")]);
    let refused = browser.post("user.register", &token, &[("username", ""), ("email", "no"), ("password", "x")]);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("<html lang=\"pt\""), "{}", refused.body);
    assert!(!texts(&refused.body, &marked(".invalid-feedback ")).is_empty(), "{}", refused.body);
    let guarded = browser.get("members");
    assert_eq!(guarded.status, 303);
    let flashed = browser.get(&url("user.login"));
    assert!(!texts(&flashed.body, &marked(".alert[data-message] ")).is_empty(), "{}", flashed.body);
    let lost = browser.get("/no-such-page");
    assert_eq!(lost.status, 404);
    assert!(!texts(&lost.body, &marked("h1 > ")).is_empty(), "{}", lost.body);
}

#[test]
fn a_mail_has_the_tag_in_its_page_alone() {
    let project = project();
    let two = with_portuguese();
    let vars =
        [("APP_I18N__LANGUAGES", two.as_str()), ("APP_MAIL__TRANSPORT", "file"), ("APP_MAIL__DIRECTORY", "mails")];
    let server = project.serve(&vars);
    let browser = server.browser();
    let token = browser.get("user.login").csrf_token();
    browser.post("language", &token, &[("lang", "pt"), ("next", "/")]);
    browser.register("ann", "ann@example.com");
    let folder = project.site.folder().join("mails");
    let mail = crate::support::binary::wait_for("the mail", || {
        let file = std::fs::read_dir(&folder).ok()?.next()?.ok()?.path();
        std::fs::read_to_string(file).ok().filter(|mail| mail.contains("</html>"))
    });
    let (head, html) = mail.split_once("text/html").unwrap();
    assert!(head.contains("Content-Language: pt") && !head.contains("<span"), "{head}");
    assert!(html.replace("=3D", "=").contains(&format!("<span lang=\"{}\"", default_language())), "{html}");
    assert!(!mail.contains("=EF=B7=9"), "no marks are left: {mail}");
}

#[test]
fn the_doctor_lists_what_is_missing_and_the_setting_decides_whether_it_is_wrong() {
    let project = project();
    let (one, two) = (format!("[{:?}]", default_language()), with_portuguese());
    let languages = ("APP_I18N__LANGUAGES", two.as_str());
    project.run(&["migrate"], &[]).assert_success();
    let doctor = |required: &str| project.run(&["doctor"], &[languages, ("APP_I18N__REQUIRED", required)]);
    let lines = |done: &crate::support::binary::Done| {
        let lines = done.out.lines().filter(|line| line.starts_with("i18n/pt lacks")).map(str::to_owned);
        lines.collect::<Vec<_>>()
    };
    let (noted, wrong) = (doctor(&one), doctor(&two));
    let note = lines(&noted).pop().unwrap();
    for words in [
        &format!("which its readers get in {}", default_language()),
        "accounts.ftl: all;",
        "mail.ftl: mail-account, ",
        "pages.ftl: ",
        "members-title",
    ] {
        assert!(note.contains(words), "{words}: {note}");
    }
    assert!(!note.contains("home-title"), "{note}");
    let [wrong_line] = &lines(&wrong)[..] else { panic!("{wrong:?}") };
    assert!(wrong_line.starts_with(&note) && wrong_line.contains("i18n.required"), "{wrong_line}");
    // Nobody is administrator of this site, and that alone is wrong without the setting.
    assert_eq!((noted.err.as_str(), wrong.err.as_str()), ("one thing is wrong\n", "2 things are wrong\n"));
}
