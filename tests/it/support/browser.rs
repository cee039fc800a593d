//! A simulated browser: cookies, forms, redirects.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use rocket::http::{Header, Method};

use super::{Page, TestApp};

/// A browser with its own cookies and IP address.
pub struct Browser<'a> {
    app: &'a TestApp,
    /// The cookies that the site has set and not removed.
    pub cookies: BTreeMap<String, String>,
    headers: Vec<(String, String)>,
    ip: IpAddr,
}

impl Clone for Browser<'_> {
    /// Another browser with the same cookies, as a thief would have.
    fn clone(&self) -> Self {
        Self { app: self.app, cookies: self.cookies.clone(), headers: self.headers.clone(), ip: self.ip }
    }
}

impl<'a> Browser<'a> {
    pub(super) fn new(app: &'a TestApp) -> Self {
        Self { app, cookies: BTreeMap::new(), headers: Vec::new(), ip: IpAddr::from([192, 0, 2, 1]) }
    }

    /// The same browser at another IP address.
    #[expect(clippy::wrong_self_convention, reason = "`browser.from_ip(…)` says where it is")]
    pub fn from_ip(mut self, ip: &str) -> Self {
        self.ip = ip.parse().unwrap();
        self
    }

    /// The same browser, which sends this header with every request.
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Opens a page.
    pub fn get(&mut self, url: &str) -> Page {
        self.request(Method::Get, url, None, "")
    }

    /// Opens a page and follows redirects.
    pub fn visit(&mut self, url: &str) -> Page {
        let mut page = self.get(url);
        for _ in 0..10 {
            match page.location() {
                Some(to) => page = self.get(&to),
                None => return page,
            }
        }
        panic!("{url} redirects for ever");
    }

    /// Follows the redirect of this response, and any redirects after it.
    pub fn follow(&mut self, page: &Page) -> Page {
        self.visit(&page.location().unwrap_or_else(|| panic!("no redirect: {} {}", page.status, page.body)))
    }

    /// Fills in the form on `page` that posts to `action`, and sends it with its hidden fields.
    pub fn submit(&mut self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let mut all = page.hidden_fields(action);
        for (name, value) in fields {
            all.retain(|(hidden, _)| hidden != name);
            all.push(((*name).to_owned(), (*value).to_owned()));
        }
        self.post(action, &all)
    }

    /// Submits the first form in `<main>`.
    pub fn press(&mut self, page: &Page) -> Page {
        let action = page.main_action();
        self.submit(page, &action, &[])
    }

    /// Posts exactly these fields, without opening a page first.
    pub fn post(&mut self, path: &str, fields: &[(impl AsRef<str>, impl AsRef<str>)]) -> Page {
        let body: Vec<_> =
            fields.iter().map(|(n, v)| format!("{}={}", encode(n.as_ref()), encode(v.as_ref()))).collect();
        self.request(Method::Post, path, Some("application/x-www-form-urlencoded"), &body.join("&"))
    }

    /// Sends any request.
    pub fn request(&mut self, method: Method, url: &str, content_type: Option<&str>, body: &str) -> Page {
        self.request_bytes(method, url, content_type, body.as_bytes())
    }

    /// Sends any request with a binary body.
    pub fn request_bytes(&mut self, method: Method, url: &str, content_type: Option<&str>, body: &[u8]) -> Page {
        let base = self.app.state().settings.base_url();
        let url = super::url(url);
        let path = url.strip_prefix(&base).unwrap_or(&url).split('#').next().unwrap_or_default().to_owned();
        let mut request = self.app.client.req(method, path.clone());
        request.set_remote(SocketAddr::from((self.ip, 4711)));
        if !self.cookies.is_empty() {
            let all: Vec<_> =
                self.cookies.iter().map(|(name, value)| format!("{}={value}", self.sent_name(name))).collect();
            request.add_header(Header::new("Cookie", all.join("; ")));
        }
        if let Some(kind) = content_type {
            request.add_header(Header::new("Content-Type", kind.to_owned()));
        }
        for (name, value) in &self.headers {
            request.add_header(Header::new(name.clone(), value.clone()));
        }
        let request = request.body(body);
        let page = self.app.wait(async {
            let response = request.dispatch().await;
            Page::read(path, response).await
        });
        for cookie in page.set_cookies() {
            if cookie.max_age().is_some_and(rocket::time::Duration::is_zero) {
                self.cookies.remove(cookie.name());
            } else {
                self.cookies.insert(cookie.name().to_owned(), cookie.value().to_owned());
            }
        }
        page
    }

    /// The name of a cookie as it is sent. Without TLS the site's own end in its port, which [`Page::set_cookies`] cuts off.
    fn sent_name(&self, name: &str) -> String {
        let base = self.app.state().settings.base_url();
        let port = base.strip_prefix("http://").map(|host| host.rsplit_once(':').map_or("80", |(_, port)| port));
        match port {
            Some(port)
                if ["session", "browser", "known-browser", "flash", "way-back", "inbox", "handed-on"]
                    .contains(&name) =>
            {
                format!("{name}-{port}")
            }
            _ => name.to_owned(),
        }
    }

    /// Closes the browser: it forgets session cookies.
    pub fn close(&mut self, last: &Page) {
        let kept: Vec<_> =
            last.set_cookies().into_iter().filter(|c| c.max_age().is_some()).map(|c| c.name().to_owned()).collect();
        self.cookies.retain(|name, _| kept.contains(name) || name == "lang" || name == "theme");
    }

    /// Signs in through the form.
    pub fn sign_in(&mut self, name: &str, password: &str) -> Page {
        let form = self.get("user.login");
        self.submit(&form, "user.login", &[("username", name), ("password", password)])
    }

    /// Registers through the form with valid fields.
    pub fn register(&mut self, name: &str, email: &str) -> Page {
        let form = self.get("user.register");
        let password = super::PASSWORD;
        let fields = super::registration(name, email, password);
        self.submit(&form, "user.register", &fields)
    }

    /// Signs out through the form.
    pub fn sign_out(&mut self) -> Page {
        let page = self.get("user.logout");
        self.press(&page)
    }

    /// The username that the home page shows, `None` for a visitor who is not signed in.
    pub fn signed_in_as(&mut self) -> Option<String> {
        self.get("home").user()
    }
}

/// Percent-encodes a form field.
pub fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
