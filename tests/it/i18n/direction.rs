//! Pages from right to left: nothing has a left or a right side of its own, and what was typed keeps its direction.

use crate::structure::source::{Source, files};
use crate::support::{TestApp, default_language, enable_all_features};

/// Classes of Bootstrap's older versions, and attributes, that name a side.
const SIDES: [&str; 14] = [
    "float-left",
    "float-right",
    "text-left",
    "text-right",
    "pull-left",
    "pull-right",
    "border-left",
    "border-right",
    "rounded-left",
    "rounded-right",
    "dropleft",
    "dropright",
    "align=\"left\"",
    "align=\"right\"",
];

/// Properties that name a side.
const PROPERTIES: [&str; 4] = ["margin", "padding", "border", "scroll-margin"];

/// The declarations of a style sheet that name a side, where those of the text's direction do.
fn physical(css: &str) -> Vec<String> {
    let mut found = Vec::new();
    let css: String = css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, after)| after)).collect();
    for declaration in css.split(['{', '}', ';']) {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let (name, value) = (name.trim().rsplit(char::is_whitespace).next().unwrap(), value.trim());
        let names_side = |side: &str| {
            name == side || PROPERTIES.iter().any(|property| name.starts_with(&format!("{property}-{side}")))
        };
        let value_is_side = ["text-align", "float", "clear"].contains(&name)
            && ["left", "right"].iter().any(|side| value.starts_with(side));
        // Top, right, bottom, left.
        let sides: Vec<_> = value.split_whitespace().collect();
        let is_lopsided = ["margin", "padding", "inset", "border-width"].contains(&name)
            && matches!(sides[..], [_, right, _, left] if right != left && !value.contains('('));
        if names_side("left") || names_side("right") || value_is_side || is_lopsided {
            found.push(format!("{name}: {value}"));
        }
    }
    found
}

/// The style sheets of this site, without Bootstrap.
fn sheets() -> Vec<Source> {
    files("static/css", ".css").into_iter().filter(|file| !file.path.starts_with("bootstrap")).collect()
}

#[test]
fn no_style_and_no_class_names_a_side() {
    let mut wrong = Vec::new();
    for sheet in sheets() {
        // The angle of a menu is turned by 45 degrees: it points down in every direction.
        let turned = "border-width: 0 .13em .13em 0";
        let found = physical(&sheet.text).into_iter().filter(|found| found != turned);
        wrong.extend(found.map(|found| format!("static/css/{}: {found}", sheet.path)));
    }
    for file in files("templates", ".html") {
        let sides = SIDES.iter().filter(|side| file.text.contains(*side));
        wrong.extend(sides.map(|side| format!("templates/{}: {side}", file.path)));
        for style in file.text.split("style=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            // Mail programs know no logical properties: `look.start` and `look.end` stand for the side.
            wrong.extend(physical(style).into_iter().map(|found| format!("templates/{}: {found}", file.path)));
        }
    }
    assert!(wrong.is_empty(), "use margin-inline-start, text-align: start and the like:\n{}", wrong.join("\n"));
}

#[test]
fn sides_are_found() {
    let css = "/* a: b */ a { margin-left: 1px; text-align: left } b:hover { left: 0; padding: 1px 2px 3px 4px; float:right; }";
    let found = ["margin-left: 1px", "text-align: left", "left: 0", "padding: 1px 2px 3px 4px", "float: right"];
    assert_eq!(physical(css), found);
    let good = "a { margin: 0 auto 1px auto; margin-inline-start: 1px; text-align: end; float: none; border-block: 0 }";
    assert_eq!(physical(good), [""; 0]);
}

/// A tag in a template, from its name to its end.
fn tags<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = &'t str> {
    let rest = text.split(name).skip(1).filter(|rest| rest.starts_with([' ', '>', '\n']));
    rest.map(|rest| rest.split('>').next().unwrap())
}

#[test]
fn code_runs_from_left_to_right_everywhere() {
    for file in files("templates", ".html") {
        for tag in tags(&file.text, "<code") {
            assert!(tag.contains("dir=\"ltr\""), "templates/{}: <code{tag}>", file.path);
        }
    }
}

#[test]
fn every_field_says_which_way_its_text_runs() {
    let app = TestApp::with(|settings| {
        enable_all_features(settings);
    });
    let mut member = app.with_session(app.member("ann"));
    let default = app::i18n::Lang::new(default_language());
    for (lang, dir) in [(default.as_str(), default.dir()), ("qps-plocm", "rtl")] {
        for path in ["user.login", "user.register", "user.forgot_password"] {
            let page = app.browser().get(&format!("{}?lang={lang}", crate::support::url(path)));
            assert_eq!((page.status, page.attributes("html", "dir")), (200, vec![dir.to_owned()]), "{path}");
            check_fields(&page);
        }
        let own = [
            "user.profile",
            "user.change_email",
            "user.change_username",
            "user.change_password",
            "user.tokens", // feature: api
        ];
        for path in own {
            check_fields(&member.get(&format!("{}?lang={lang}", crate::support::url(path))));
        }
    }
}

/// Checks that a page has fields, and that each says its direction.
fn check_fields(page: &crate::support::Page) {
    let shown = "input:not([type=hidden], [type=checkbox])";
    let without = page.select(&format!("{shown}:not([dir])"), |field| field.html());
    assert!(without.is_empty(), "{}: {without:?}", page.path);
    for typed in ["[type=email]", "[type=password]", "[name=username]"] {
        let dirs = page.attributes(&format!("input{typed}:not([type=hidden])"), "dir");
        assert!(dirs.iter().all(|dir| dir == "ltr"), "{}: {typed} {dirs:?}", page.path);
    }
    assert!(!page.select(shown, |_| ()).is_empty(), "{}", page.path);
}

#[test]
fn a_page_from_right_to_left_has_the_style_sheet_for_it() {
    let app = TestApp::new();
    let sheets = |lang: &str| {
        let page = app.browser().get(&format!("{}?lang={lang}", crate::support::url("user.login")));
        page.attributes("link[rel=stylesheet]", "href").join(" ")
    };
    assert!(sheets("qps-plocm").contains("bootstrap.rtl") && !sheets("qps").contains("bootstrap.rtl"));
}
