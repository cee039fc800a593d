//! A browser of one's own, with the few moves that tests make. Each move that fails says on which page,
//! and what stood there.

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
use crate::{PATIENCE, PAUSE, Server};

/// A page with a script that would change its title, if scripts ran.
const SCRIPTED_PAGE: &str = "data:text/html,<title>off</title><script>document.title = 'on'</script>";

/// Chromium, looking at one site.
pub struct Browser {
    driver: Driver,
    site: String,
}

impl Browser {
    /// A new browser, as most people have it.
    pub async fn start(server: &Server) -> Self {
        Self::begin(server, true).await
    }

    /// A new browser that runs no scripts.
    pub async fn without_javascript(server: &Server) -> Self {
        Self::begin(server, false).await
    }

    async fn begin(server: &Server, javascript: bool) -> Self {
        let browser = Self { driver: Driver::start(javascript).await, site: server.url("") };
        browser.client().goto(SCRIPTED_PAGE).await.expect("a page of no site opens");
        let proof = browser.client().title().await.expect("a page has a title");
        assert_eq!(proof, if javascript { "on" } else { "off" }, "whether scripts run");
        browser
    }

    /// The WebDriver session, for what has no helper here.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.driver.client
    }

    /// Chromium's own protocol and its console.
    #[must_use]
    pub fn driver(&self) -> &Driver {
        &self.driver
    }

    // ---- where it is

    /// Opens a page of the site, as one who types its address.
    pub async fn open(&self, path: &str) {
        let done = self.client().goto(&format!("{}{path}", self.site)).await;
        self.good(&format!("open {path}"), done).await;
    }

    /// The path and query of the page that is shown.
    pub async fn path(&self) -> String {
        let url = self.client().current_url().await.map(String::from).unwrap_or_default();
        url.strip_prefix(&self.site).unwrap_or(&url).to_owned()
    }

    /// Waits until the page at `path` is shown and loaded.
    pub async fn arrives_at(&self, path: &str) {
        self.until(&format!("the page {path}"), || async {
            Ok(self.path().await == path && self.run("return document.readyState").await? == "complete")
        })
        .await;
    }

    /// The browser's back button.
    pub async fn back(&self) {
        let done = self.client().back().await;
        self.good("go back", done).await;
    }

    /// The browser's reload button.
    pub async fn reload(&self) {
        let done = self.client().refresh().await;
        self.good("reload", done).await;
    }

    /// Makes the window as small as a phone's, `width` CSS pixels wide.
    pub async fn as_phone(&self, width: u32) {
        let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": true });
        let done = self.driver.chromium("Emulation.setDeviceMetricsOverride", size).await;
        self.good("become a phone", done).await;
    }

    // ---- what it shows

    /// Waits until something on the page fits `css`, and is visible.
    pub async fn sees(&self, css: &str) -> Element {
        self.until(&format!("{css} to be seen"), || async {
            let found = self.client().find(Locator::Css(css)).await?;
            found.is_displayed().await
        })
        .await;
        let found = self.client().find(Locator::Css(css)).await;
        self.good(&format!("find {css}"), found).await
    }

    /// Waits for the message `id` at the top of the page.
    pub async fn sees_flash(&self, id: &str) {
        self.sees(&format!("main .alert[data-message='{id}']")).await;
    }

    /// How many elements fit `css`, visible or not.
    pub async fn count(&self, css: &str) -> usize {
        let found = self.client().find_all(Locator::Css(css)).await;
        self.good(&format!("count {css}"), found).await.len()
    }

    /// The visible text of the first element that fits `css`.
    pub async fn text(&self, css: &str) -> String {
        let element = self.sees(css).await;
        let text = element.text().await;
        self.good(&format!("read {css}"), text).await
    }

    /// An attribute of the first element that fits `css`; empty when it has none.
    pub async fn attribute(&self, css: &str, name: &str) -> String {
        let element = self.client().find(Locator::Css(css)).await;
        let value = self.good(&format!("find {css}"), element).await.attr(name).await;
        self.good(&format!("read {name} of {css}"), value).await.unwrap_or_default()
    }

    /// What stands in the field `name` of the page's form.
    pub async fn value(&self, name: &str) -> String {
        let field = self.sees(&format!("main [name='{name}']")).await;
        let value = field.prop("value").await;
        self.good(&format!("read the field {name}"), value).await.unwrap_or_default()
    }

    /// Asks the page with a script: the body of a function, in the page but not of it, so that it is
    /// answered with JavaScript off as well.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn run(&self, script: &str) -> Result<Value, CmdError> {
        self.client().execute(script, Vec::new()).await
    }

    /// As [`Browser::run`], where an error is the test's end.
    pub async fn ask(&self, script: &str) -> Value {
        let answer = self.run(script).await;
        self.good(&format!("ask {script}"), answer).await
    }

    // ---- what its user does

    /// Clicks what fits `css`, once it is to be seen.
    pub async fn click(&self, css: &str) {
        let element = self.sees(css).await;
        let done = element.click().await;
        self.good(&format!("click {css}"), done).await;
    }

    /// Clicks the link with exactly this text.
    pub async fn click_link(&self, text: &str) {
        let link = self.client().find(Locator::LinkText(text)).await;
        let done = self.good(&format!("find the link “{text}”"), link).await.click().await;
        self.good(&format!("click the link “{text}”"), done).await;
    }

    /// Types into the field `name` of the page's form, over what stood there.
    pub async fn fill(&self, name: &str, text: &str) {
        self.fill_in("main", name, text).await;
    }

    /// As [`Browser::fill`], on a page with several forms: in the one that fits `form`.
    pub async fn fill_in(&self, form: &str, name: &str, text: &str) {
        let field = self.sees(&format!("{form} [name='{name}']")).await;
        let cleared = field.clear().await;
        self.good(&format!("clear {name}"), cleared).await;
        let typed = field.send_keys(text).await;
        self.good(&format!("fill {name}"), typed).await;
    }

    /// Presses the button of the page's form.
    pub async fn submit(&self) {
        self.click("main form [type='submit']").await;
    }

    /// Presses and releases a key, wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.keys(&char::from(key).to_string()).await;
    }

    /// Types, wherever the focus is.
    pub async fn keys(&self, text: &str) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in text.chars() {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        let done = self.client().perform_actions(actions).await;
        self.good("press a key", done).await;
    }

    /// Presses Tab until the focus is on what fits `css`.
    pub async fn tab_to(&self, css: &str) {
        let script = format!("return document.activeElement.matches({})", json!(css));
        for _ in 0..40 {
            self.press(Key::Tab).await;
            if self.ask(&script).await == true {
                return;
            }
        }
        self.fail(&format!("Tab never comes to {css}")).await;
    }

    /// Goes on in the tab that a link has opened, once it shows a page of the site, and closes the old one.
    pub async fn go_to_new_tab(&self) {
        let here = self.client().window().await;
        let here = self.good("name the tab", here).await;
        self.until("a new tab", || async {
            let windows = self.client().windows().await?;
            let Some(other) = windows.into_iter().find(|window| *window != here) else { return Ok(false) };
            self.client().close_window().await?;
            self.client().switch_to_window(other).await?;
            Ok(true)
        })
        .await;
        self.until("the new tab’s page", || async { Ok(self.path().await.starts_with('/')) }).await;
    }

    // ---- waiting and failing

    /// Waits until `condition` holds; an error (nothing there yet, the page was replaced) means not yet.
    pub async fn until<F: Future<Output = Result<bool, CmdError>>>(&self, what: &str, condition: impl Fn() -> F) {
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

    /// The value, or the end of the test.
    pub async fn good<T, E: Debug>(&self, what: &str, result: Result<T, E>) -> T {
        match result {
            Ok(value) => value,
            Err(error) => self.fail(&format!("could not {what}: {error:?}")).await,
        }
    }

    /// Ends the test with a sentence, and what the page shows.
    pub async fn fail(&self, sentence: &str) -> ! {
        let text = self.run("return document.querySelector('main')?.innerText ?? document.body.innerText").await;
        let text = text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default();
        panic!("{sentence}\nat {}, which shows:\n{text}", self.path().await)
    }
}
