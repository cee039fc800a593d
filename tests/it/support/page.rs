//! A response, and what a reader finds in it.

use std::cell::OnceCell;
use std::fmt;

use rocket::http::Cookie;
use rocket::local::asynchronous::LocalResponse;
use scraper::{ElementRef, Html, Selector};

use super::url;

/// A response.
#[derive(Debug, Clone)]
pub struct Page {
    /// The requested path.
    pub path: String,
    /// The status code.
    pub status: u16,
    /// The body.
    pub body: String,
    /// The headers, in order.
    pub headers: Vec<(String, String)>,
    parsed: Parsed,
}

/// What the body is as HTML. It is read once, when a test asks; a clone, whose body a test may change, reads its own.
#[derive(Default)]
struct Parsed(OnceCell<Html>);

impl Clone for Parsed {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl fmt::Debug for Parsed {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl Page {
    pub(super) async fn read(path: String, response: LocalResponse<'_>) -> Self {
        let status = response.status().code;
        let headers = response.headers().iter().map(|h| (h.name().to_string(), h.value().to_owned())).collect();
        let body = response.into_bytes().await.unwrap_or_default();
        Self { path, status, body: String::from_utf8_lossy(&body).into_owned(), headers, parsed: Parsed::default() }
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The cookies that this response sets or removes, without the port at the end of their names.
    pub fn set_cookies(&self) -> Vec<Cookie<'static>> {
        let lines = self.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("Set-Cookie"));
        let cookies = lines.map(|(_, line)| Cookie::parse(line.clone()).unwrap());
        cookies
            .map(|mut cookie| {
                let name = cookie.name().trim_end_matches(|c: char| c == '-' || c.is_ascii_digit()).to_owned();
                cookie.set_name(name);
                cookie
            })
            .collect()
    }

    /// Returns whether this is a 303 redirect.
    pub fn is_redirect(&self) -> bool {
        self.status == 303
    }

    /// The target of the redirect.
    pub fn location(&self) -> Option<String> {
        self.header("Location").filter(|_| self.status == 303).map(str::to_owned)
    }

    /// The path of the redirect's target, without the query. Panics if this is no redirect.
    pub fn leads_to(&self) -> String {
        self.location()
            .unwrap_or_else(|| panic!("{} is no redirect: {}", self.status, self.body))
            .split('?')
            .next()
            .unwrap()
            .to_owned()
    }

    /// The values of an attribute, for all elements that match the selector.
    pub fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        self.select(selector, |element| element.attr(attribute).unwrap_or_default().to_owned())
    }

    /// Counts the links to a page within the elements that match the selector.
    pub fn links_to(&self, within: &str, page: &str) -> usize {
        self.select(&format!("{within} a[href={:?}]", url(page)), |_| ()).len()
    }

    /// The texts of all elements that match the selector, with whitespace collapsed.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.select(selector, |element| {
            element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        })
    }

    /// Maps all elements that match the selector.
    pub fn select<T>(&self, selector: &str, read: impl Fn(ElementRef<'_>) -> T) -> Vec<T> {
        let html = self.parsed.0.get_or_init(|| Html::parse_document(&self.body));
        html.select(&Selector::parse(selector).unwrap()).map(read).collect()
    }

    /// The message ids of the flashes on this page.
    pub fn flashes(&self) -> Vec<String> {
        self.attributes(".alert[data-message]", "data-message")
    }

    /// The message ids of the errors at a form field.
    pub fn errors(&self, field: &str) -> Vec<String> {
        self.attributes(&format!(".invalid-feedback[data-field={field:?}]"), "data-message")
    }

    /// The name of the user that the page shows as signed in.
    pub fn user(&self) -> Option<String> {
        self.attributes("nav [data-user], header [data-user]", "data-user").into_iter().next()
    }

    /// The value of a form field.
    pub fn value(&self, field: &str) -> String {
        self.attributes(&format!("[name={field:?}]"), "value").into_iter().next().unwrap_or_default()
    }

    /// The CSRF token of this page.
    pub fn csrf_token(&self) -> String {
        self.value("csrf_token")
    }

    /// The hidden fields of the form that posts to `action`.
    pub fn hidden_fields(&self, action: &str) -> Vec<(String, String)> {
        let action = url(action);
        let selector = format!("form[action={action:?}] input[type=hidden]");
        let found = self.select(&selector, |input| {
            let attr = |name| input.attr(name).unwrap_or_default().to_owned();
            (attr("name"), attr("value"))
        });
        assert!(!found.is_empty(), "no form posts to {action} on {}: {} {}", self.path, self.status, self.body);
        found
    }

    /// The response with form tokens, times, seconds to wait, initials and these typed texts masked, so that two responses
    /// can be compared.
    pub fn redacted(&self, typed: &[&str]) -> String {
        let mut text = format!("{} {:?} {}", self.status, self.header("Location"), self.body);
        for token in self.attributes("[name=csrf_token]", "value") {
            text = text.replace(&token, "TOKEN");
        }
        for seconds in self.attributes("[data-retry-after]", "data-retry-after") {
            text = text.replace(&format!("data-retry-after=\"{seconds}\""), "data-retry-after=\"SECONDS\"");
        }
        for time in self.attributes("time", "datetime") {
            text = text.replace(&time, "TIME");
        }
        for initials in self.texts(".avatar") {
            text = text.replace(&format!(">{initials}<"), ">INITIALS<");
        }
        for word in typed {
            text = text.replace(word, "TYPED");
        }
        text
    }

    /// The action of the first form in `<main>`.
    pub fn main_action(&self) -> String {
        let actions = self.attributes("main form[method=post]", "action");
        actions.into_iter().next().unwrap_or_else(|| panic!("no form on {}: {} {}", self.path, self.status, self.body))
    }
}
