//! Finds the language that a reader can read, among those that the site has.

use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::LanguageIdentifier;

/// Languages with two names: an old one, or one for several that are written alike.
const SAME: [(&str, &str); 6] = [("no", "nb"), ("iw", "he"), ("in", "id"), ("ji", "yi"), ("mo", "ro"), ("tl", "fil")];
/// No browser sends a longer header.
const LONGEST: usize = 1000;

/// What a browser asks for.
#[derive(Debug, Default, PartialEq)]
pub struct Wishes {
    /// The most wanted first.
    pub wanted: Vec<LanguageIdentifier>,
    /// Marked with `q=0`.
    refused: Vec<LanguageIdentifier>,
}

impl Wishes {
    /// Reads the header `Accept-Language`. What is malformed counts as not sent.
    pub fn parse(header: &str) -> Self {
        let mut wishes = Self::default();
        let mut weighted = Vec::new();
        for part in Some(header).filter(|text| text.len() <= LONGEST).unwrap_or_default().split(',') {
            let (name, parameter) = part.split_once(';').unwrap_or((part, "q=1"));
            let Ok(id) = name.trim().parse::<LanguageIdentifier>() else { continue };
            let weight = parameter.trim().strip_prefix("q=").and_then(|weight| weight.trim().parse::<f32>().ok());
            match weight.filter(|weight| (0.0..=1.0).contains(weight)) {
                Some(weight) if weight > 0.0 => weighted.push((weight, id)),
                Some(_) => wishes.refused.push(id),
                None => {}
            }
        }
        weighted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        wishes.wanted = weighted.into_iter().map(|(_, id)| id).collect();
        wishes
    }

    /// Returns true if the browser asks not to get this language, without asking for it elsewhere.
    pub fn refuse(&self, id: &LanguageIdentifier) -> bool {
        self.refused.iter().any(|refused| refused.matches(id, true, false)) && !self.wanted.contains(id)
    }
}

/// The place of the language that is closest to what is wanted most. Another region is fine, and in the last resort
/// another script.
pub fn closest(wanted: &[LanguageIdentifier], offered: &[&LanguageIdentifier]) -> Option<usize> {
    let same_language = |wanted: &LanguageIdentifier| offered.iter().position(|id| id.language == wanted.language);
    wanted.iter().find_map(|wanted| readable(wanted, offered)).or_else(|| wanted.iter().find_map(same_language))
}

fn readable(wanted: &LanguageIdentifier, offered: &[&LanguageIdentifier]) -> Option<usize> {
    if let Some(at) = offered.iter().position(|id| *id == wanted) {
        return Some(at);
    }
    // In full on both sides: `zh-TW` is `zh-Hant-TW`, and `zh` is `zh-Hans-CN`, which its reader may not read.
    let offered: Vec<_> = offered.iter().map(|id| in_full(id)).collect();
    let mut wanted = vec![in_full(wanted)];
    if wanted[0].language == "nn" {
        wanted.extend("nb-Latn-NO".parse().ok());
    }
    let found = negotiate_languages(&wanted, &offered, None, NegotiationStrategy::Lookup);
    let found = *found.first()?;
    offered.iter().position(|id| id == found)
}

/// Returns true if who reads one reads the other: the same language in the same script.
pub fn read_alike(one: &LanguageIdentifier, other: &LanguageIdentifier) -> bool {
    let (one, other) = (in_full(one), in_full(other));
    one.language == other.language && one.script == other.script
}

/// With its script and region, as in `de-Latn-DE`.
fn in_full(id: &LanguageIdentifier) -> LanguageIdentifier {
    let mut full = id.clone();
    if let Some((_, name)) = SAME.iter().find(|(other, _)| full.language == *other)
        && let Ok(language) = name.parse()
    {
        full.language = language;
    }
    full.maximize();
    full
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(header: &str, offered: &str) -> Option<String> {
        let ids: Vec<LanguageIdentifier> = offered.split(' ').map(|name| name.parse().unwrap()).collect();
        let wishes = Wishes::parse(header);
        let ids: Vec<_> = ids.iter().filter(|id| !wishes.refuse(id)).collect();
        closest(&wishes.wanted, &ids).map(|at| ids[at].to_string())
    }

    #[test]
    fn a_script_or_region_that_can_be_read_beats_the_bare_language() {
        for (header, offered, expected) in [
            ("zh-TW", "en zh zh-Hant", "zh-Hant"),
            ("zh-HK,en;q=0.5", "en zh zh-Hant", "zh-Hant"),
            ("zh-CN", "en zh-Hant zh", "zh"),
            ("zh", "en zh-Hant zh-Hans", "zh-Hans"),
            ("zh-TW,en;q=0.5", "en zh", "en"),
            ("zh-TW,zh;q=0.9,en;q=0.5", "en zh", "zh"),
            ("zh-TW", "en zh", "zh"),
            ("no,en;q=0.9", "en nb", "nb"),
            ("nb", "en no", "no"),
            ("nn-NO,en;q=0.9", "en nb", "nb"),
            ("nn", "en nb nn", "nn"),
            ("pt-PT,en;q=0.9", "en pt-BR", "pt-BR"),
            ("pt", "en pt-PT pt-BR", "pt-BR"),
            ("pt-AO", "en pt-PT", "pt-PT"),
            ("en-AU", "en-GB en", "en"),
            ("en-GB", "en en-GB", "en-GB"),
            ("sr-Latn-RS", "en sr sr-Latn", "sr-Latn"),
            ("iw-IL", "en he", "he"),
            ("de-AT-1996", "en de", "de"),
        ] {
            assert_eq!(chosen(header, offered).as_deref(), Some(expected), "{header} of {offered}");
        }
        assert_eq!(chosen("fr", "en de"), None);
    }

    #[test]
    fn weights_are_read_as_browsers_mean_them() {
        for (header, expected) in [
            ("fr;q=0.1, de, en;q=0.5", Some("de")),
            ("en;q=0.5,de;q=0.9", Some("de")),
            ("en;q=0, de;q=0.1", Some("de")),
            ("de;q=0", None),
            ("de;q=0,de-AT", None),
            ("en-GB,en;q=0", None),
            ("de;q=0.000, en;q=0.001", Some("en")),
            ("de;q=2, en;q=0.1", Some("en")),
            ("de;q=nan, en;q=x", None),
            ("*", None),
            (" de ; q=0.8 , en ; q=0.9 ", Some("en")),
            (";;;,,", None),
        ] {
            assert_eq!(chosen(header, "en de").as_deref(), expected, "{header}");
        }
        assert_eq!(Wishes::parse(&"de,".repeat(400)), Wishes::default());
    }
}
