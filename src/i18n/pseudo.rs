//! Languages that nobody speaks, for whoever builds pages: `qps` has the texts of the default language in accented letters,
//! a third longer and in brackets, and its twin `qps-plocm` has them upside down, from right to left. What is not accented
//! on a page was forgotten, a bracket that is missing was cut off, and what does not move with the direction is wrong.
//!
//! Debug builds alone have them: `?lang=qps` on any page, or the buttons on /dev/gallery.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_pseudo::transform;
use unic_langid::LanguageIdentifier;

const NAMES: [&str; 2] = ["qps", "qps-plocm"];

/// Whether this is the name of one of them, and this build has them.
pub fn has(name: &str) -> bool {
    cfg!(debug_assertions) && NAMES.contains(&name)
}

pub fn is_pseudo(id: &LanguageIdentifier) -> bool {
    cfg!(debug_assertions) && id.language == NAMES[0]
}

/// Right to left, though no script says so.
pub fn is_mirrored(id: &LanguageIdentifier) -> bool {
    id.language == NAMES[0] && id.variants().len() > 0
}

/// The texts of both.
pub struct Pseudo {
    accented: FluentBundle<FluentResource>,
    mirrored: FluentBundle<FluentResource>,
}

impl Pseudo {
    /// Made from the files of another language, in bundles like those of the loader.
    pub fn of(files: &[String], customise: fn(&mut FluentBundle<FluentResource>)) -> Self {
        let bundle = |name: &str, change: fn(&str) -> Cow<str>| {
            let mut bundle = FluentBundle::new_concurrent(name.parse().into_iter().collect());
            for file in files {
                // What cannot be read has been refused before.
                bundle.add_resource_overriding(FluentResource::try_new(file.clone()).unwrap_or_else(|(read, _)| read));
            }
            customise(&mut bundle);
            bundle.set_transform(Some(change));
            bundle
        };
        Self {
            accented: bundle(NAMES[0], |text| transform(text, false, true)),
            mirrored: bundle(NAMES[1], |text| transform(text, true, false)),
        }
    }

    /// Like a loader's text. `None` if there is none.
    pub fn text(&self, lang: &LanguageIdentifier, id: &str, args: &HashMap<&str, FluentValue>) -> Option<String> {
        let bundle = if is_mirrored(lang) { &self.mirrored } else { &self.accented };
        let pattern = bundle.get_message(id)?.value()?;
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let text = bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
        // The marks of a text that runs from right to left whatever its letters.
        Some(if is_mirrored(lang) { format!("\u{202e}[{text}]\u{202c}") } else { format!("[{text}]") })
    }
}
