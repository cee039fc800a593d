//! A browser for one test, with the actions that tests need. A failing action reports the page and its text.

use std::fmt::Debug;
use std::future::Future;
use std::time::Instant;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::driver::Driver;
use crate::texts;
use crate::{PATIENCE, PAUSE, Server, url};

/// A page whose script changes its title, to find out whether scripts run.
const SCRIPTED_PAGE: &str = "data:text/html,<title>off</title><script>document.title = 'on'</script>";

/// Returns whether the focus is on an element that matches a selector, and what is wrong with this stop.
const FOCUS: &str = include_str!("focus.js");

/// Chromium, connected to one site.
pub struct Browser {
    driver: Driver,
    site: String,
    javascript: bool,
}

impl Browser {
    /// Starts a browser with default settings.
    pub async fn start(server: &Server) -> Self {
        Self::begin(server, true).await
    }

    /// Starts a browser that runs no scripts.
    pub async fn without_javascript(server: &Server) -> Self {
        Self::begin(server, false).await
    }

    async fn begin(server: &Server, javascript: bool) -> Self {
        let browser = Self { driver: Driver::start(javascript).await, site: server.address(), javascript };
        browser.client().goto(SCRIPTED_PAGE).await.expect("a page of no site opens");
        let proof = browser.client().title().await.expect("a page has a title");
        assert_eq!(proof, if javascript { "on" } else { "off" }, "whether scripts run");
        browser
    }

    /// The WebDriver session, for actions without a helper here.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.driver.client
    }

    /// Whether pages run their scripts.
    #[must_use]
    pub fn runs_scripts(&self) -> bool {
        self.javascript
    }

    /// Access to Chromium's own protocol and the console.
    #[must_use]
    pub fn driver(&self) -> &Driver {
        &self.driver
    }

    // ---- navigation

    /// Opens a page of the site by its URL.
    pub async fn open(&self, page: &str) {
        let path = url(page);
        let done = self.client().goto(&format!("{}{path}", self.site)).await;
        self.unwrap_or_fail(&format!("open {path}"), done).await;
    }

    /// The path and query of the current page.
    pub async fn path(&self) -> String {
        let url = self.client().current_url().await.map(String::from).unwrap_or_default();
        url.strip_prefix(&self.site).unwrap_or(&url).to_owned()
    }

    /// Waits until this page is loaded.
    pub async fn wait_for_page(&self, page: &str) {
        let path = url(page);
        self.wait_until(&format!("the page {path}"), || async {
            Ok(self.path().await == path && self.run("return document.readyState").await? == "complete")
        })
        .await;
    }

    /// Presses the back button.
    pub async fn back(&self) {
        let done = self.client().back().await;
        self.unwrap_or_fail("go back", done).await;
    }

    /// Presses the reload button.
    pub async fn reload(&self) {
        let done = self.client().refresh().await;
        self.unwrap_or_fail("reload", done).await;
    }

    /// Resizes the window to a phone's, `width` CSS pixels wide.
    pub async fn as_phone(&self, width: u32) {
        self.resize(width, 800, true).await;
    }

    /// Resizes the window, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32, mobile: bool) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        let done = self.driver.chromium("Emulation.setDeviceMetricsOverride", size).await;
        self.unwrap_or_fail("resize the window", done).await;
    }

    /// Shows the page on another medium (`print`, or empty), or to a reader with these preferences.
    pub async fn emulate(&self, media: &str, features: &[(&str, &str)]) {
        let features: Vec<_> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let done =
            self.driver.chromium("Emulation.setEmulatedMedia", json!({ "media": media, "features": features })).await;
        self.unwrap_or_fail("emulate a medium", done).await;
    }

    /// The cookies of the site, as a browser sends them.
    pub async fn cookies(&self) -> String {
        let cookies = self.client().get_all_cookies().await;
        let cookies = self.unwrap_or_fail("read the cookies", cookies).await;
        cookies.iter().map(|cookie| format!("{}={}", cookie.name(), cookie.value())).collect::<Vec<_>>().join("; ")
    }

    // ---- reading the page

    /// Waits until a visible element matches `css`.
    pub async fn wait_for(&self, css: &str) -> Element {
        self.wait_until(&format!("{css} to be seen"), || async {
            let found = self.client().find(Locator::Css(css)).await?;
            found.is_displayed().await
        })
        .await;
        let found = self.client().find(Locator::Css(css)).await;
        self.unwrap_or_fail(&format!("find {css}"), found).await
    }

    /// Waits for the flash `id`.
    pub async fn wait_for_flash(&self, id: &str) {
        self.wait_for(&format!("main .alert[data-message='{id}']")).await;
    }

    /// Counts the elements that match `css`, visible or not.
    pub async fn count(&self, css: &str) -> usize {
        let found = self.client().find_all(Locator::Css(css)).await;
        self.unwrap_or_fail(&format!("count {css}"), found).await.len()
    }

    /// The visible text of the first element that matches `css`.
    pub async fn text(&self, css: &str) -> String {
        let element = self.wait_for(css).await;
        let text = element.text().await;
        self.unwrap_or_fail(&format!("read {css}"), text).await
    }

    /// An attribute of the first element that matches `css`, empty if it is missing.
    pub async fn attribute(&self, css: &str, name: &str) -> String {
        let element = self.client().find(Locator::Css(css)).await;
        let value = self.unwrap_or_fail(&format!("find {css}"), element).await.attr(name).await;
        self.unwrap_or_fail(&format!("read {name} of {css}"), value).await.unwrap_or_default()
    }

    /// The value of the field `name` in the page's form.
    pub async fn value(&self, name: &str) -> String {
        let field = self.wait_for(&format!("main [name='{name}']")).await;
        let value = field.prop("value").await;
        self.unwrap_or_fail(&format!("read the field {name}"), value).await.unwrap_or_default()
    }

    /// Runs a script, the body of a function, in the page. WebDriver runs it, so it works with JavaScript off as well.
    ///
    /// # Errors
    /// The error of the browser.
    pub async fn run(&self, script: &str) -> Result<Value, CmdError> {
        self.client().execute(script, Vec::new()).await
    }

    /// Like [`Browser::run`], but an error fails the test.
    pub async fn evaluate(&self, script: &str) -> Value {
        let answer = self.run(script).await;
        self.unwrap_or_fail(&format!("ask {script}"), answer).await
    }

    /// Like [`Browser::evaluate`], with arguments.
    pub async fn evaluate_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.client().execute(script, arguments).await;
        self.unwrap_or_fail("ask a script", answer).await
    }

    // ---- user actions

    /// Clicks the element that matches `css`, once it is visible.
    pub async fn click(&self, css: &str) {
        let element = self.wait_for(css).await;
        let done = element.click().await;
        self.unwrap_or_fail(&format!("click {css}"), done).await;
    }

    /// Clicks the link with exactly this text.
    pub async fn click_link(&self, text: &str) {
        let link = self.client().find(Locator::LinkText(text)).await;
        let done = self.unwrap_or_fail(&format!("find the link “{text}”"), link).await.click().await;
        self.unwrap_or_fail(&format!("click the link “{text}”"), done).await;
    }

    /// Replaces the value of the field `name` in the page's form.
    pub async fn fill(&self, name: &str, text: &str) {
        self.fill_in("main", name, text).await;
    }

    /// Like [`Browser::fill`], in the form that matches `form`.
    pub async fn fill_in(&self, form: &str, name: &str, text: &str) {
        let field = self.wait_for(&format!("{form} [name='{name}']")).await;
        let cleared = field.clear().await;
        self.unwrap_or_fail(&format!("clear {name}"), cleared).await;
        let typed = field.send_keys(text).await;
        self.unwrap_or_fail(&format!("fill {name}"), typed).await;
    }

    /// The language of the page, and another one that the menu offers: none, if the site has only one.
    pub async fn languages(&self) -> (String, Option<String>) {
        let script = "return [document.documentElement.lang, \
                      ...[...document.querySelectorAll('button[name=lang]')].map((button) => button.value)]";
        let all: Vec<String> = serde_json::from_value(self.evaluate(script).await).expect("they are texts");
        assert!(all.len() > 1 || texts::languages() == 1, "there is no menu of languages");
        (all[0].clone(), all.iter().find(|lang| **lang != all[0]).cloned())
    }

    /// Chooses the language or the theme (`field` is `lang` or `theme`): visitors at the end of the page, users in their menu.
    pub async fn choose(&self, field: &str, value: &str) {
        let button = format!("[name='{field}'][value='{value}']");
        let menu = if field == "lang" { "language-menu" } else { "theme-menu" };
        let mut place = "footer";
        if self.count("header [data-user]").await > 0 {
            self.click("header [data-user]").await;
            place = "header";
        }
        self.click(&format!("{place} [popovertarget='{menu}']")).await;
        self.click(&button).await;
    }

    /// Submits the page's form.
    pub async fn submit(&self) {
        self.click("main form [type='submit']").await;
    }

    /// Presses and releases a key.
    pub async fn press(&self, key: Key) {
        self.keys(&char::from(key).to_string()).await;
    }

    /// Types into the focused element.
    pub async fn keys(&self, text: &str) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in text.chars() {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        let done = self.client().perform_actions(actions).await;
        self.unwrap_or_fail("press a key", done).await;
    }

    /// Presses Tab until the focus is on an element that matches `css`. At each stop, the focus must be seen.
    pub async fn tab_to(&self, css: &str) {
        for _ in 0..40 {
            self.press(Key::Tab).await;
            let stop = self.evaluate_with(FOCUS, vec![css.into()]).await;
            if let Some(fault) = stop["fault"].as_str() {
                self.fail(fault).await;
            }
            if stop["is_there"] == true {
                return;
            }
        }
        self.fail(&format!("Tab never comes to {css}")).await;
    }

    /// Switches to the tab that a link opened, and closes the old one.
    pub async fn go_to_new_tab(&self) {
        let here = self.client().window().await;
        let here = self.unwrap_or_fail("name the tab", here).await;
        self.wait_until("a new tab", || async {
            let windows = self.client().windows().await?;
            let Some(other) = windows.into_iter().find(|window| *window != here) else { return Ok(false) };
            self.client().close_window().await?;
            self.client().switch_to_window(other).await?;
            Ok(true)
        })
        .await;
        self.wait_until("the new tab’s page", || async { Ok(self.path().await.starts_with('/')) }).await;
    }

    // ---- waiting and failing

    /// Waits until `condition` returns true. Errors count as false, because the page may still be loading.
    pub async fn wait_until<F: Future<Output = Result<bool, CmdError>>>(&self, what: &str, condition: impl Fn() -> F) {
        let start = Instant::now();
        let mut last = None;
        while start.elapsed() < PATIENCE {
            match condition().await {
                Ok(true) => return,
                Ok(false) => last = None,
                Err(error) => last = Some(error),
            }
            tokio::time::sleep(PAUSE).await;
        }
        let why = last.map(|error| format!(" ({error})")).unwrap_or_default();
        self.fail(&format!("waited in vain for {what}{why}")).await
    }

    /// The value of the result. An error fails the test.
    pub async fn unwrap_or_fail<T, E: Debug>(&self, what: &str, result: Result<T, E>) -> T {
        match result {
            Ok(value) => value,
            Err(error) => self.fail(&format!("could not {what}: {error:?}")).await,
        }
    }

    /// Fails the test with a sentence and the text of the page.
    pub async fn fail(&self, sentence: &str) -> ! {
        let text = self.run("return document.querySelector('main')?.innerText ?? document.body.innerText").await;
        let text = text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default();
        panic!("{sentence}\nat {}, which shows:\n{text}", self.path().await)
    }
}
