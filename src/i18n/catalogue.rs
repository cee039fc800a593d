//! Which texts each language has, and what is wrong with its files. fluent-templates skips a file that is not UTF-8, names no
//! place, and panics in a release build. So this reads the files first, by the same parser.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Entry;
use fluent_syntax::parser::parse_runtime;
use unic_langid::LanguageIdentifier;

use super::negotiate::read_alike;
use crate::source::{self, Broken};

const BOM: &[u8] = b"\xef\xbb\xbf";

/// The texts of all languages: the file of each, by its id.
#[derive(Default)]
pub struct Catalogue(BTreeMap<LanguageIdentifier, BTreeMap<String, String>>);

impl Catalogue {
    /// Reads the files in `i18n/`, given by their names in it.
    pub fn read<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Result<Self, Broken> {
        let mut languages = BTreeMap::<_, BTreeMap<_, _>>::new();
        // Terms, too, because their ids must not be those of texts.
        let mut entries = BTreeMap::<(LanguageIdentifier, String), String>::new();
        for (name, bytes) in files {
            let path = format!("i18n/{name}");
            let Some(lang) = language(name) else { continue };
            if bytes.starts_with(BOM) {
                let why = "there is an invisible mark (BOM) before the first text: save the file without it";
                return Err(Broken::at(&path, "", 0, why));
            }
            let text = std::str::from_utf8(bytes).map_err(|_| source::not_utf8(&path, bytes))?;
            let resource = parse_runtime(text).map_err(|(_, errors)| {
                // The parser has found at least one.
                errors.first().map_or_else(
                    || Broken::at(&path, text, 0, "this cannot be read"),
                    |error| Broken::at(&path, text, error.pos.start, error),
                )
            })?;
            let texts = languages.entry(lang.clone()).or_default();
            for entry in resource.body {
                let (id, is_text) = match entry {
                    Entry::Message(message) => (message.id.name, message.value.is_some()),
                    Entry::Term(term) => (term.id.name, false),
                    _ => continue,
                };
                if let Some(other) = entries.insert((lang.clone(), id.to_owned()), path.clone()) {
                    let at = id.as_ptr().addr() - text.as_ptr().addr();
                    return Err(Broken::at(&path, text, at, format!("{id} stands in {other} already")));
                }
                if is_text {
                    texts.insert(id.to_owned(), name.split_once('/').map_or(name, |(_, file)| file).to_owned());
                }
            }
        }
        Ok(Self(languages))
    }

    /// Returns true if `lang` lacks a text that `other` has.
    pub fn lacks(&self, lang: &LanguageIdentifier, other: &LanguageIdentifier, id: &str) -> bool {
        let has = |lang: &LanguageIdentifier| self.0.get(lang).is_some_and(|texts| texts.contains_key(id));
        has(other) && !read_alike(lang, other) && !has(lang) && !base(lang).is_some_and(|base| has(&base))
    }

    /// The texts that `lang` lacks and `other` has, by the files of the latter, as one sentence.
    pub fn missing(&self, lang: &LanguageIdentifier, other: &LanguageIdentifier) -> Option<String> {
        let all = self.0.get(other)?;
        let (lacking, there): (Vec<_>, Vec<_>) = all.iter().partition(|(id, _)| self.lacks(lang, other, id));
        if lacking.is_empty() {
            return None;
        }
        let there: BTreeSet<_> = there.into_iter().map(|(_, file)| file).collect();
        let mut files = BTreeMap::<_, Vec<_>>::new();
        for (id, file) in &lacking {
            files.entry(*file).or_default().push(id.as_str());
        }
        let files = files.into_iter().map(|(file, ids)| {
            let ids = if there.contains(file) { ids.join(", ") } else { "all".to_owned() };
            format!("{file}: {ids}")
        });
        let files = files.collect::<Vec<_>>().join("; ");
        let (count, of) = (lacking.len(), all.len());
        Some(format!("i18n/{lang} lacks {count} of {of} texts, which its readers get in {other}: {files}"))
    }
}

/// The language without its region and script, if its readers can read that: `de` of `de-AT`, but not `zh` of `zh-Hant`.
fn base(lang: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    let base = LanguageIdentifier::from_parts(lang.language, None, None, &[]);
    (base != *lang && read_alike(&base, lang)).then_some(base)
}

/// The language of a file in `i18n/`, given by its name in it. `None` if it is not for Fluent.
pub fn language(name: &str) -> Option<LanguageIdentifier> {
    name.strip_suffix(".ftl")?.split('/').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(files: &[(&str, &[u8])]) -> Result<Catalogue, String> {
        Catalogue::read(files.iter().copied()).map_err(|broken| broken.to_string())
    }

    #[test]
    fn a_broken_file_is_one_sentence_with_its_place() {
        for (bytes, expected) in [
            (&b"a = A\nwhat is this\n"[..], "line 2, column 6: expected a token starting with \"=\""),
            (b"a = A\n\n  b = { $x\n\nc = C\n", "line 5, column 1: "),
            (b"a =\n", "line 1, column 1: expected a message field for \"a\""),
            (
                b"a = A\nb = { $n ->\n    [one] x\n }\n",
                "line 4, column 2: the select expression must have a default variant",
            ),
            (b"gr\xc3\xbc\xc3\x9fe = \xff\n", "line 1, column 9: not UTF-8"),
            (b"\xef\xbb\xbfa = A\n", "line 1, column 1: there is an invisible mark (BOM)"),
            (b"a = A\nb = Sch\xf6n\n", "line 2, column 8: not UTF-8"),
            (b"\xff\xfea\0", "line 1, column 1: not UTF-8"),
            (b"a = A\nb = B\na = C\n", "line 3, column 1: a stands in i18n/de/x.ftl already"),
            (b"a = A\n-a = C\n", "line 2, column 2: a stands in i18n/de/x.ftl already"),
        ] {
            let sentence = read(&[("de/x.ftl", bytes)]).err().unwrap_or_else(|| panic!("{bytes:?} was read"));
            assert!(sentence.starts_with(&format!("i18n/de/x.ftl: {expected}")), "{sentence}");
            assert!(!sentence.contains('\n'), "{sentence}");
        }
        let twice = read(&[("de/x.ftl", b"a = A\n"), ("en/x.ftl", b"a = A\n"), ("de/y.ftl", b"\n# y\na = B\n")]);
        assert_eq!(twice.err().unwrap(), "i18n/de/y.ftl: line 3, column 1: a stands in i18n/de/x.ftl already");
    }

    #[test]
    fn what_a_language_lacks_is_known() {
        let id = |tag: &str| tag.parse::<LanguageIdentifier>().unwrap();
        let all = read(&[
            ("en/x.ftl", b"a = A\nb = B\n-t = T\n"),
            ("en/y.ftl", b"c = C\n"),
            ("pt/x.ftl", b"b = B\nz = Z\n"),
            ("pt-BR/y.ftl", b"c = C\n"),
            ("zh/x.ftl", b"a = A\n"),
            ("zh-Hant/x.ftl", b"b = B\n"),
        ])
        .unwrap();
        let missing = |tag: &str| all.missing(&id(tag), &id("en"));
        let sentence = |lacks: &str| Some(format!("i18n/{lacks}"));
        let readers = "texts, which its readers get in en";
        assert_eq!(missing("pt"), sentence(&format!("pt lacks 2 of 3 {readers}: x.ftl: a; y.ftl: all")));
        assert_eq!(missing("pt-BR"), sentence(&format!("pt-BR lacks 1 of 3 {readers}: x.ftl: a")), "pt has b");
        // Who reads zh-Hant may not read zh.
        assert_eq!(missing("zh-Hant"), sentence(&format!("zh-Hant lacks 2 of 3 {readers}: x.ftl: a; y.ftl: all")));
        assert_eq!((missing("en"), missing("en-GB")), (None, None));
        assert!(all.lacks(&id("pt"), &id("en"), "a"));
        assert!(!all.lacks(&id("pt"), &id("en"), "b") && !all.lacks(&id("pt"), &id("en"), "nowhere"));
    }
}
