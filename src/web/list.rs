//! Lists: what their addresses ask for, and the variables of their search form and pager (`components/tables.html`).

use rocket::FromForm;
use serde_json::{Value, json};

use super::visit::Visit;
use crate::i18n::{Lang, translate};
use crate::message::Message;
use crate::models::{Place, fold};

/// The longest text that is looked for, and the most words.
const LONGEST: usize = 200;
const WORDS: usize = 10;

/// What an address asks of a list: `?q=milk&sort=title&after=17.milk`. Whatever cannot be understood counts as not given.
#[derive(Debug, Clone, Default, FromForm)]
pub struct ListQuery {
    q: Option<String>,
    sort: Option<String>,
    after: Option<String>,
}

/// The orders of a list: each is a word in addresses, and the id of its text. The first one is the usual one.
pub type Sorts = [(&'static str, &'static str)];

/// The usual order.
pub const NEWEST: (&str, &str) = ("newest", "list-newest");

impl ListQuery {
    /// The folded words to look for. Folding makes texts longer.
    pub fn words(&self) -> Vec<String> {
        let folded: String = fold(&self.text()).chars().take(LONGEST).collect();
        folded.split_whitespace().take(WORDS).map(str::to_owned).collect()
    }

    fn text(&self) -> String {
        self.q.as_deref().unwrap_or_default().trim().chars().filter(|c| *c != '\0').take(LONGEST).collect()
    }

    pub fn sort(&self, sorts: &Sorts) -> &'static str {
        let asked = sorts.iter().find(|(word, _)| self.sort.as_deref() == Some(word));
        asked.or(sorts.first()).map_or("", |(word, _)| word)
    }

    pub fn after(&self) -> Option<Place> {
        self.after.as_deref()?.parse().ok()
    }
}

impl Visit<'_> {
    /// The variable `list` of a page with a list: for `ui.search` and `ui.pager`. `next` is where its next page begins.
    pub fn list(&self, endpoint: &str, query: &ListQuery, sorts: &Sorts, next: Option<Place>) -> Value {
        let (text, sort) = (query.text(), query.sort(sorts));
        let here = [("q", &*text), ("sort", sort)];
        let next = next.map(|place| self.address(endpoint, &[&here[..], &[("after", &place.to_string())]].concat()));
        let first = query.after().map(|_| self.address(endpoint, &here));
        let sorts = sorts.iter().map(|(word, text)| (*word, Message::new(*text)));
        json!({
            "q": text,
            "sort": sort,
            "sorts": choices(self.lang(), sorts),
            "first": first.unwrap_or_default(),
            "next": next.unwrap_or_default(),
        })
    }

    /// The address of a page; empty if there is no such page.
    pub fn address(&self, endpoint: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        self.app().urls().path(endpoint, &args).unwrap_or_default()
    }
}

/// The options of a list to choose from, for `ui.filter` and `ui.select`: each value with its text.
pub fn choices<'a>(lang: &Lang, options: impl IntoIterator<Item = (&'a str, Message)>) -> Vec<Value> {
    let option = |(value, text): (&str, Message)| json!({ "value": value, "label": translate(lang, &text) });
    options.into_iter().map(option).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_is_bounded_after_it_was_folded() {
        // Each of them is folded to four letters.
        let query = ListQuery { q: Some("\u{2057}".repeat(LONGEST)), ..ListQuery::default() };
        let letters: usize = query.words().iter().map(|word| word.chars().count()).sum();
        assert!((1..=LONGEST).contains(&letters), "{letters}");
        assert_eq!(query.text().chars().count(), LONGEST, "the form shows what was typed");
    }
}
