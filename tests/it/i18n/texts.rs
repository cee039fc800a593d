//! Every language has the same texts.

use super::catalogue::Catalogue;
use super::{reference, required};

#[test]
fn every_language_has_the_same_texts_with_the_same_variables() {
    let reference = Catalogue::of(&reference());
    assert_eq!(reference.faults, [""; 0], "i18n/{}", super::reference());
    assert!(reference.texts.len() > 100 && !required().is_empty());
    for lang in app::i18n::available() {
        let may_lack = !required().contains(&lang);
        let mut differences = Catalogue::of(&lang).differences(&reference);
        differences.retain(|difference| !(may_lack && difference.ends_with("is missing")));
        assert!(differences.is_empty(), "i18n/{lang}:\n{}", differences.join("\n"));
    }
}

#[test]
fn every_required_language_has_the_same_files() {
    let names = |lang: &str| {
        let files = crate::structure::source::files(&format!("i18n/{lang}"), ".ftl");
        files.into_iter().map(|file| file.path).collect::<Vec<_>>()
    };
    for lang in required() {
        assert_eq!(names(&lang), names(&reference()), "i18n/{lang}");
    }
}

#[test]
fn differences_between_languages_are_found() {
    let read = |text: &str| {
        let mut catalogue = Catalogue::default();
        catalogue.read("x.ftl", text);
        catalogue
    };
    let reference = read("a = A { $x }\nb = { $n ->\n    [one] { $n } x { $y }\n   *[other] z\n }\n");
    assert_eq!(read("a = { $x }\nb = { $n ->\n   *[other] { $y }\n }\n").differences(&reference), [""; 0]);
    let other = read("a = A { $z }\nc = C\nc = C\n=\n").differences(&reference).join("\n");
    for part in ["a has the variables {\"z\"}", "b is missing", "c is too many", "c stands there twice", "x.ftl"] {
        assert!(other.contains(part), "{part} in {other}");
    }
}
