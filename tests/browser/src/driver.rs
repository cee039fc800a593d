//! Chromium for one test, controlled through chromedriver.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::PAUSE;
use crate::process::{Process, find_program};

/// How long chromedriver and Chromium may take to start.
const START: Duration = Duration::from_secs(30);

/// No window, no sandbox (tests may run as root in a container), no background requests.
const ARGUMENTS: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
    // With smooth scrolling, clicks could come before the scrolling ends.
    "--force-prefers-reduced-motion",
];

/// A running chromedriver with one session. Dropping it ends all of it, and Chromium.
pub struct Driver {
    /// The WebDriver session.
    pub client: Client,
    // The programs end before their folder is removed.
    _process: Process,
    _profile: TempDir,
}

impl Driver {
    /// Starts Chromium in English with an empty profile.
    ///
    /// # Panics
    /// When Chromium or chromedriver is missing or does not start.
    pub async fn start(javascript: bool) -> Self {
        let chromedriver = program("CHROMEDRIVER", &["chromedriver"]);
        let chromium = program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"]);
        let profile = TempDir::with_prefix("gantry-chromium-").expect("a temporary folder can be made");
        let process = Process::start(&chromedriver, &["--port=0"], |command| {
            // Chromium stores some files outside of its profile.
            command.env("XDG_CONFIG_HOME", profile.path()).env("XDG_CACHE_HOME", profile.path());
        });
        let port = port(&process);

        let mut arguments: Vec<_> = ARGUMENTS.map(str::to_owned).into();
        arguments.push(format!("--user-data-dir={}", profile.path().join("profile").display()));
        let mut preferences = json!({ "intl.accept_languages": "en", "credentials_enable_service": false });
        if !javascript {
            // 2 means blocked. It applies to the page's scripts, not to those of WebDriver.
            preferences["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        let wanted = json!({
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": { "binary": chromium, "args": arguments, "prefs": preferences },
            "timeouts": { "pageLoad": 60_000, "script": 10_000 },
        });
        let Value::Object(wanted) = wanted else { unreachable!("it is written as an object") };
        let client = connect(port, wanted).await;
        Self { client, _process: process, _profile: profile }
    }

    /// A command of Chromium's own protocol.
    ///
    /// # Errors
    /// The error of chromedriver.
    pub async fn chromium(&self, command: &str, parameters: Value) -> Result<Value, CmdError> {
        let body = json!({ "cmd": command, "params": parameters });
        self.client.issue_cmd(Extension { path: "goog/cdp/execute", body }).await
    }

    /// The console's entries since the last call: level, source and text of each.
    ///
    /// # Errors
    /// The error of chromedriver.
    pub async fn console(&self) -> Result<Vec<Value>, CmdError> {
        let body = json!({ "type": "browser" });
        let log = self.client.issue_cmd(Extension { path: "se/log", body }).await?;
        Ok(log.as_array().cloned().unwrap_or_default())
    }
}

/// The program named by the environment variable, or the first of `names` in `PATH`.
fn program(variable: &str, names: &[&str]) -> PathBuf {
    let found = std::env::var_os(variable).map(PathBuf::from).or_else(|| find_program(names));
    found.unwrap_or_else(|| {
        panic!(
            "{} is not installed. The browser tests need Chromium and its driver: \
             install them (Debian: apt-get install chromium chromium-driver) or name it in {variable}.",
            names[0]
        )
    })
}

/// The port that chromedriver chose.
fn port(process: &Process) -> u16 {
    let start = Instant::now();
    while start.elapsed() < START && !process.has_ended() {
        let output = process.output();
        let said = output.lines().find_map(|line| line.split_once("started successfully on port "));
        if let Some(port) = said.and_then(|(_, port)| port.trim_end().trim_end_matches('.').parse().ok()) {
            return port;
        }
        std::thread::sleep(PAUSE);
    }
    panic!("chromedriver does not start; it printed:\n{}", process.output());
}

async fn connect(port: u16, wanted: Capabilities) -> Client {
    let address = format!("http://127.0.0.1:{port}");
    let mut builder = ClientBuilder::new(HttpConnector::new());
    let session = builder.capabilities(wanted);
    match tokio::time::timeout(START, session.connect(&address)).await {
        Ok(Ok(client)) => client,
        Ok(Err(error)) => panic!("Chromium does not start: {error}"),
        Err(_) => panic!("Chromium does not start within {START:?}"),
    }
}

/// A command of chromedriver that is not in the WebDriver standard.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
