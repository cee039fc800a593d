//! A browser in front of the example site: cookies, redirects, forms. It reads the markup of this site's own templates.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use anyhow::{Context, Result, bail};
use rocket::http::{ContentType, Cookie, Header, Method};
use rocket::local::asynchronous::Client;

/// Where the example's visitors come from: an address for documents (RFC 5737).
const ADDRESS: [u8; 4] = [192, 0, 2, 7];
/// More redirects in a row go round for ever.
const MOST_REDIRECTS: usize = 8;

#[derive(Clone)]
pub struct Browser {
    agent: &'static str,
    /// The header `Accept-Language`.
    languages: String,
    cookies: BTreeMap<String, String>,
    page: Page,
}

/// The page that a browser shows.
#[derive(Clone, Default)]
pub struct Page {
    pub path: String,
    pub status: u16,
    pub is_html: bool,
    pub csp: String,
    pub html: String,
}

impl Browser {
    pub fn new(agent: &'static str) -> Self {
        Self { agent, languages: String::new(), cookies: BTreeMap::new(), page: Page::default() }
    }

    /// Asks for this language, as a visitor's browser would who has chosen it.
    pub fn speak(&mut self, lang: &str) {
        self.set_cookie("lang", lang);
        lang.clone_into(&mut self.languages);
    }

    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Whether the page says that the site has failed.
    pub fn has_failed(&self) -> bool {
        self.page.status >= 500
    }

    pub fn into_page(self) -> Page {
        self.page
    }

    /// Opens a page, and follows redirects.
    pub async fn open(&mut self, site: &Client, path: &str) -> Result<()> {
        let mut path = path.to_owned();
        for _ in 0..MOST_REDIRECTS {
            match self.request(site, Method::Get, &path, String::new()).await? {
                Some(to) => path = to,
                None => return Ok(()),
            }
        }
        bail!("{path} redirects for ever")
    }

    /// Fills in the form of this page that is sent to `path`, and sends it, with its hidden fields; without a path, the
    /// first form of the page. `fields` are encoded as in an address.
    pub async fn send(&mut self, site: &Client, path: Option<&str>, fields: &str) -> Result<()> {
        let path = match path {
            Some(path) => path.to_owned(),
            None => first_action(&self.page.html).with_context(|| format!("{} has no form", self.page.path))?,
        };
        if form(&self.page.html, &path).is_none() {
            self.open(site, &path).await?;
            if let Some(why) = fault(&self.page) {
                bail!("{path} fails: {why}");
            }
        }
        // A button has no page of its own. Then the token of another form will do.
        let body = filled_in(form(&self.page.html, &path).unwrap_or(&self.page.html), fields);
        if let Some(to) = self.request(site, Method::Post, &path, body).await? {
            self.open(site, &to).await?;
        }
        Ok(())
    }

    /// Sends a request. Returns where it is redirected to, otherwise shows the answer.
    async fn request(&mut self, site: &Client, method: Method, path: &str, body: String) -> Result<Option<String>> {
        let mut request = site.req(method, path.to_owned()).remote(SocketAddr::from((IpAddr::from(ADDRESS), 4711)));
        request.add_header(Header::new("User-Agent", self.agent));
        request.add_header(Header::new("Accept", "text/html"));
        request.add_header(Header::new("Accept-Language", self.languages.clone()));
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request.add_header(Header::new("Cookie", cookies.join("; ")));
        }
        if method == Method::Post {
            request.add_header(ContentType::Form);
        }
        let response = request.body(body).dispatch().await;
        for cookie in response.headers().get("Set-Cookie").filter_map(|line| Cookie::parse(line).ok()) {
            if cookie.max_age().is_some_and(rocket::time::Duration::is_zero) {
                self.cookies.remove(cookie.name());
            } else {
                self.cookies.insert(cookie.name().to_owned(), cookie.value().to_owned());
            }
        }
        if let (300..400, Some(to)) = (response.status().code, response.headers().get_one("Location")) {
            return Ok(Some(to.to_owned()));
        }
        self.page = Page {
            path: path.to_owned(),
            status: response.status().code,
            is_html: response.content_type().is_some_and(|kind| kind.is_html()),
            csp: response.headers().get_one("Content-Security-Policy").unwrap_or_default().to_owned(),
            html: response.into_string().await.unwrap_or_default(),
        };
        Ok(None)
    }
}

/// What a page of a failure says.
fn fault(page: &Page) -> Option<String> {
    if page.status < 500 {
        return None;
    }
    let text =
        page.html.split_once("font-monospace").and_then(|(_, rest)| rest.split_once('>')?.1.split("</p>").next());
    Some(text.map_or_else(|| format!("the answer is {}, see the log", page.status), unescape))
}

/// Where the first form in `<main>` is sent.
fn first_action(html: &str) -> Option<String> {
    let (_, main) = html.split_once("<main")?;
    let (_, form) = main.split_once("<form method=\"post\" action=\"")?;
    form.split('"').next().map(unescape)
}

/// The markup of the form that is sent to `path`.
fn form<'a>(html: &'a str, path: &str) -> Option<&'a str> {
    let mut forms = html.split("<form ").skip(1).map(|form| form.split("</form>").next().unwrap_or_default());
    forms.find(|form| value_of(form, "action").is_some_and(|action| action == path))
}

/// The body of a form with these fields, beside the hidden ones that it has.
fn filled_in(form: &str, fields: &str) -> String {
    let given: BTreeMap<_, _> = url::form_urlencoded::parse(fields.as_bytes()).into_owned().collect();
    // A page has several forms with the same hidden fields.
    let all: BTreeMap<_, _> = hidden_fields(form).chain(given).collect();
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(all).finish()
}

fn hidden_fields(form: &str) -> impl Iterator<Item = (String, String)> {
    let inputs = form.split("<input type=\"hidden\"").skip(1);
    inputs.filter_map(|input| {
        let input = input.split('>').next()?;
        Some((value_of(input, "name")?, value_of(input, "value")?))
    })
}

/// The value of an attribute, in the first tag of this text.
fn value_of(tag: &str, attribute: &str) -> Option<String> {
    let (_, value) = tag.split('>').next()?.split_once(&format!(" {attribute}=\""))?;
    value.split('"').next().map(unescape)
}

fn unescape(text: &str) -> String {
    [("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain))
}
