//! `user.password_min` and `user.password_forbidden`: wherever a password is chosen, and what its form says.

use app::config::Settings;
use app::config::user::PasswordRule;

use super::{change_password, register_with, reset, reset_link};
use crate::support::{PASSWORD, Page, TestApp};

/// Enough for a site with 8 characters, and for one with 12.
const ELEVEN: &str = "zq7-Kx2vw9b";
const TWELVE: &str = "zq7-Kx2vw9bT";
/// Long enough, with a word that is forbidden.
const FORBIDDEN: &str = "kettle ALPENhorn 7";

fn strict(settings: &mut Settings) {
    settings.user.password_min = 12;
    settings.user.password_forbidden = ["Alpen", "straße", "ΟΔΟΣ"].map(str::to_owned).to_vec();
}

/// The error of the field and what it says.
fn told(page: &Page, field: &str) -> (Vec<String>, String) {
    (page.errors(field), page.texts(&format!("[data-field={field:?}]")).join(" "))
}

#[test]
fn they_hold_wherever_a_password_is_chosen() {
    let app = TestApp::with(strict);
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    let mut ann = app.signed_in("ann");
    let register = |password: &str| {
        let fields = [("username", "bob"), ("email", "bob@example.com"), ("password", password)];
        register_with(&mut app.browser(), &[&fields[..], &[("retype_password", password)]].concat())
    };
    for (password, error, words) in [
        (ELEVEN, "password-too-short", "12"),
        (FORBIDDEN, "password-forbidden", "Alpen"),
        ("aaaaaaaaaaaa", "password-common", ""),
    ] {
        let pages = [
            (register(password), "password"),
            (change_password(&mut ann, PASSWORD, password), "new_password"),
            (reset(&mut app.browser(), &link, password), "new_password"),
        ];
        for (page, field) in pages {
            let (errors, text) = told(&page, field);
            assert_eq!((page.status, errors), (422, vec![error.to_owned()]), "{password} on {}", page.path);
            assert!(text.contains(words), "{text}");
        }
    }
    assert_eq!(app.account_count(), 1);
    assert!(register(TWELVE).is_redirect());
    assert!(change_password(&mut ann, PASSWORD, TWELVE).is_redirect());
    app.run_jobs();
}

#[test]
fn a_forbidden_word_is_refused_in_every_disguise_that_compares_the_same() {
    let app = TestApp::with(|settings| {
        strict(settings);
        crate::web::without_limits(settings);
    });
    for password in [
        "kettle alpenhorn 7",
        "kettle ａｌｐｅｎglow 7",
        "kettle ⒜lpen ＡＬＰＥＮ 7",
        "kettle 𝐀𝐥𝐩𝐞𝐧glow 7",
        "kettle ALPE\u{274}N al\u{ff50}en 7",
        "kettle STRASSE 7 orbit",
        "kettle Straße 7 orbit",
        "kettle οδος 7",
        "kettle οδοσabc 7",
    ] {
        let page = register_with(&mut app.browser(), &[("password", password), ("retype_password", password)]);
        assert_eq!(page.errors("password"), ["password-forbidden"], "{password}");
        assert!(!page.body.contains(password), "it is never shown again");
    }
    assert_eq!(app.account_count(), 0);
    let apart = "kettle al pen glow 7";
    assert!(register_with(&mut app.browser(), &[("password", apart), ("retype_password", apart)]).is_redirect());
    app.run_jobs();
}

#[test]
fn a_password_from_before_signs_in_and_proves_who_changes_it() {
    let app = TestApp::new();
    let before = [("password", ELEVEN), ("retype_password", ELEVEN)];
    assert!(register_with(&mut app.browser(), &before).is_redirect());
    let confirm = app.mail_to("ann@example.com").link("user.confirm_email");
    let mut ann = app.browser();
    let page = ann.get(&confirm);
    ann.press(&page);

    let app = app.second_machine_with(|settings| {
        strict(settings);
        settings.user.password_forbidden.push(ELEVEN.to_owned());
    });
    let mut ann = app.signed_in_with("ann", ELEVEN);
    assert_eq!(ann.get("members").status, 200);
    assert_eq!(change_password(&mut ann, ELEVEN, "zq7-Kx2vw9c").errors("new_password"), ["password-too-short"]);
    assert_eq!(change_password(&mut ann, ELEVEN, TWELVE).errors("new_password"), ["password-forbidden"]);
    assert!(change_password(&mut ann, ELEVEN, PASSWORD).is_redirect());
    app.run_jobs();
}

#[test]
fn forms_and_help_say_the_minimum_in_each_language() {
    let app = TestApp::with(|settings| settings.user.password_min = 21);
    let languages: Vec<_> = app.state().languages.offered().map(|(lang, _)| lang.as_str().to_owned()).collect();
    for lang in languages {
        let number = app::i18n::number(&app::i18n::Lang::new(&lang), 21);
        let mut browser = app.browser().with_header("Accept-Language", &lang);
        let form = browser.get("user.register");
        assert!(form.texts("#password-help")[0].contains(&number), "{lang}: {:?}", form.texts("#password-help"));
        assert_eq!(form.attributes("[name=password]", "minlength"), ["21"]);
        assert!(form.attributes("[name=password]", "passwordrules")[0].contains("minlength: 21"));
        assert!(form.attributes("[name=password]", "data-short")[0].contains(&number), "{lang}");
        let short = [("password", TWELVE), ("retype_password", TWELVE)];
        let (errors, text) = told(&register_with(&mut browser, &short), "password");
        assert_eq!(errors, ["password-too-short"]);
        assert!(text.contains(&number), "{lang}: {text}");
    }
}

#[test]
fn the_classic_rule_takes_its_minimum_from_the_same_setting() {
    let app = TestApp::with(|settings| {
        strict(settings);
        settings.user.password_rule = PasswordRule::Classic;
    });
    let mut browser = app.browser();
    let form = browser.get("user.register");
    assert_eq!(form.attributes("[name=password]", "minlength"), ["12"]);
    assert!(form.texts("#password-help")[0].contains("12"), "{:?}", form.texts("#password-help"));
    let try_it = |browser: &mut _, password: &str| {
        told(&register_with(browser, &[("password", password), ("retype_password", password)]), "password")
    };
    let (errors, text) = try_it(&mut browser, "Elevenchar1");
    assert!(errors == ["password-rule"] && text.contains("12"), "{errors:?}: {text}");
    assert_eq!(try_it(&mut browser, "Alpenhorn1234").0, ["password-forbidden"]);
    assert!(try_it(&mut browser, "Twelvechars1").0.is_empty());
    app.run_jobs();
}
