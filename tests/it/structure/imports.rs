//! The layers of the crate: modules import only from lower layers, and imports never form a circle. So each layer can be
//! read, tested and kept without the layers above it.

use super::graph::{circles, imports};
use super::source::{Source, files};

/// The modules of the core, from the bottom to the top. A module may use the modules on the lines before its own.
/// Modules in neither list are features: they may use the whole core, but not each other.
const CORE: [&[&str]; 9] = [
    &["clock", "files", "source", "urls"],
    &["message"],
    &["config", "error", "live"],
    &["assets", "i18n", "telemetry"],
    &["db"],
    &["models"],
    &["auth", "jobs", "render"],
    &["mail", "web"],
    &["accounts", "job_context"],
];

/// The modules that assemble the site, from the bottom to the top. Only these may use features.
const SITE: [&str; 4] = ["site", "lib", "cli", "main"];

/// The layer of a module, counted from the bottom.
fn layer(module: &str) -> usize {
    let in_core = CORE.iter().position(|line| line.contains(&module));
    let in_site = SITE.iter().position(|name| *name == module).map(|at| CORE.len() + 1 + at);
    in_core.or(in_site).unwrap_or(CORE.len())
}

/// The module that a file in `src/` belongs to.
fn module(file: &str) -> &str {
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

/// Returns whether a file in `src/` belongs to a feature. Accounts are a feature that all others may use.
pub fn is_in_feature(file: &str) -> bool {
    layer(module(file)) == CORE.len() || module(file) == "accounts"
}

#[test]
fn imports_form_no_circle() {
    let files = files("src", ".rs");
    assert_eq!(circles(&imports(&files)), [""; 0]);
}

#[test]
fn modules_import_only_from_lower_layers() {
    let files = files("src", ".rs");
    let mut wrong = Vec::new();
    for import in imports(&files) {
        let (from, to) = (module(import.from), module(import.to));
        if from != to && layer(from) <= layer(to) {
            wrong.push(format!("src/{}:{}: {from} may not use {to} ({})", import.from, import.line, import.to));
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_listed_modules_exist() {
    let files = files("src", ".rs");
    for name in CORE.iter().copied().flatten().chain(&SITE) {
        assert!(
            files.iter().any(|file| module(&file.path) == *name),
            "there is no module {name}: remove it from the list"
        );
    }
}

/// A crate with these files.
fn crate_of(files: &[(&str, &str)]) -> Vec<Source> {
    files.iter().map(|(path, text)| Source { path: (*path).to_owned(), text: (*text).to_owned() }).collect()
}

/// The imports of a file, as `line file`.
fn imported(files: &[(&str, &str)], from: &str) -> Vec<String> {
    let files = crate_of(files);
    let imports = imports(&files).into_iter().filter(|import| import.from == from);
    imports.map(|import| format!("{} {}", import.line, import.to)).collect()
}

const SMALL: [(&str, &str); 5] = [
    ("lib.rs", "mod shop;\nmod till;\nmod stock;\npub use till::Till;\n"),
    ("till.rs", "pub struct Till;\n"),
    ("stock.rs", "#[macro_export]\nmacro_rules! count {\n    () => {};\n}\npub fn stock() {}\n"),
    ("shop/mod.rs", "mod door;\npub use door::{Door, bell as ring};\npub fn open() {}\n"),
    ("shop/door.rs", "pub struct Door;\npub fn bell() {}\n"),
];

fn imported_by(text: &str) -> Vec<String> {
    let files: Vec<_> = SMALL.into_iter().chain([("shop/desk.rs", text)]).collect();
    imported(&files, "shop/desk.rs")
}

#[test]
fn a_use_is_an_import_from_the_files_that_define_its_names() {
    assert_eq!(imported_by("use super::open;\nuse std::fmt;\n"), ["1 shop/mod.rs"]);
    assert_eq!(
        imported_by("use crate::{\n    Till,\n    shop::{self, Door, ring},\n};\n"),
        ["1 till.rs", "1 shop/door.rs", "1 shop/door.rs"]
    );
    assert_eq!(imported_by("use crate::count;\nuse crate::stock::*;\n"), ["1 stock.rs", "2 stock.rs"]);
}

#[test]
fn a_path_is_an_import_without_a_use() {
    assert_eq!(imported_by("fn f(at: &crate::till::Till) {\n    super::ring();\n}\n"), ["1 till.rs", "2 shop/door.rs"]);
    assert_eq!(imported_by("#[serde(with = \"crate::stock::stock\")]\n"), ["1 stock.rs"]);
    assert_eq!(
        imported_by("use crate::shop as store;\nuse store::open;\nfn f() {\n    store::ring()\n}\n"),
        ["2 shop/mod.rs", "4 shop/door.rs"]
    );
}

#[test]
fn comments_tests_and_other_crates_are_ignored() {
    assert_eq!(
        imported_by(
            "//! See `crate::till::Till`.\nuse till::Till;\n\n#[cfg(test)]\nmod tests {\n    use crate::Till;\n}\n"
        ),
        [""; 0]
    );
}

#[test]
fn a_use_in_a_block_applies_only_there() {
    let text = "fn f() {\n    use crate::till;\n    till::f();\n}\nfn g() {\n    till::g();\n}\n";
    assert_eq!(imported_by(text), ["3 till.rs"]);
}

#[test]
fn reexports_are_no_imports_unless_the_file_uses_them() {
    let with = |text: &str| {
        let files = [SMALL[0], SMALL[1], SMALL[2], ("shop/mod.rs", text), SMALL[4]];
        imported(&files, "shop/mod.rs")
    };
    let contents = "mod door;\npub use door::{Door, bell as ring};\n";
    assert_eq!(with(contents), [""; 0]);
    assert_eq!(
        with(&format!("{contents}pub fn open() -> Door {{\n    door::bell()\n}}\n")),
        ["3 shop/door.rs", "4 shop/door.rs"]
    );
}

#[test]
fn circles_are_found_and_printed() {
    let files = crate_of(&[
        ("lib.rs", "mod a;\nmod b;\nmod c;\nmod d;\n"),
        ("a.rs", "use crate::b::b;\n"),
        ("b.rs", "\npub fn b() {\n    crate::c::c()\n}\n"),
        ("c/mod.rs", "use crate::d;\npub fn c() {\n    d::d()\n}\n"),
        ("d.rs", "use super::b::b;\npub fn d() {}\n"),
    ]);
    assert_eq!(circles(&imports(&files)), ["b.rs:3 -> c/mod.rs:3 -> d.rs:1 -> b.rs"]);
}
