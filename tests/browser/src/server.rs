//! A site for one test, with its own folder, port and database.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::PAUSE;
use crate::process::Process;
use crate::{url, url_prefix};

/// How long the site may take to start.
const START: Duration = Duration::from_secs(30);

/// A running site with default settings, as after `cargo run` in a new clone. Dropping it ends the site.
pub struct Server {
    // Before the folder, so that the process ends before the folder is removed.
    process: Process,
    port: u16,
    settings: &'static [(&'static str, &'static str)],
    folder: TempDir,
}

impl Server {
    /// Starts a site and waits until it is ready.
    ///
    /// # Panics
    /// When it does not start, with what it printed.
    #[must_use]
    pub fn start() -> Self {
        Self::with(&[])
    }

    /// Starts a site with settings in the environment (`APP_USER__…`), and waits until it is ready.
    ///
    /// # Panics
    /// When it does not start, with what it printed.
    #[must_use]
    pub fn with(settings: &'static [(&'static str, &'static str)]) -> Self {
        // Another program may take the free port before the site does.
        let mut tries = (0..3).map(|_| Self::try_start(settings));
        let failure = match tries.next() {
            Some(Ok(server)) => return server,
            Some(Err(output)) => output,
            None => String::new(),
        };
        tries.find_map(Result::ok).unwrap_or_else(|| panic!("the site does not start; it printed:\n{failure}"))
    }

    fn try_start(settings: &'static [(&'static str, &'static str)]) -> Result<Self, String> {
        let folder = TempDir::with_prefix("gantry-site-").expect("a temporary folder can be made");
        let free = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
        let port = free.expect("there is a free port").port();
        let server = Self { process: launch(folder.path(), port, settings), port, settings, folder };
        if server.becomes_ready() { Ok(server) } else { Err(server.process.output()) }
    }

    /// Kills the site, as a crash or a power cut does, and restarts it with the same folder and port.
    ///
    /// # Panics
    /// When it does not start again, with what it printed.
    pub fn crash_and_restart(&mut self) {
        self.process.kill();
        self.process = launch(self.folder.path(), self.port, self.settings);
        assert!(self.becomes_ready(), "the site does not start again; it printed:\n{}", self.process.output());
    }

    fn becomes_ready(&self) -> bool {
        let start = Instant::now();
        while start.elapsed() < START && !self.process.has_ended() {
            if self.ask("health.ready", "*/*", "").is_some_and(|reply| reply.starts_with("HTTP/1.1 200")) {
                return true;
            }
            std::thread::sleep(PAUSE);
        }
        false
    }

    /// The site's base URL.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The path of the printed setup link.
    ///
    /// # Panics
    /// When it is not printed in time.
    #[must_use]
    pub fn setup_path(&self) -> String {
        let start = Instant::now();
        while start.elapsed() < START {
            let output = self.process.output();
            if let Some(line) = output.lines().find(|line| line.contains(url_prefix("user.setup"))) {
                let path = line.trim().strip_prefix(&self.address());
                return path.unwrap_or_else(|| panic!("the setup link is not one of this site: {line}")).to_owned();
            }
            std::thread::sleep(PAUSE);
        }
        panic!("no setup link; the site printed:\n{}", self.process.output())
    }

    /// The mails in the mailbox, read as JSON, so that a test can count them without leaving the page.
    ///
    /// # Panics
    /// When the mailbox does not answer with JSON.
    #[must_use]
    pub fn mails(&self) -> Vec<serde_json::Value> {
        self.json("dev.mailbox")
    }

    /// A page as programs get it.
    ///
    /// # Panics
    /// When it does not answer with a list in JSON.
    #[must_use]
    pub fn json(&self, page: &str) -> Vec<serde_json::Value> {
        let body = self.body(page, "application/json", "");
        serde_json::from_str(&body).unwrap_or_else(|error| panic!("{page} is not JSON ({error}): {body}"))
    }

    /// A page as it comes, for whoever has these cookies.
    ///
    /// # Panics
    /// When there is no answer.
    #[must_use]
    pub fn html(&self, page: &str, cookies: &str) -> String {
        self.body(page, "text/html", cookies)
    }

    fn body(&self, page: &str, accept: &str, cookies: &str) -> String {
        let reply = self.ask(page, accept, cookies).unwrap_or_else(|| panic!("{page} does not answer"));
        reply.split_once("\r\n\r\n").map_or(String::new(), |(_, body)| body.to_owned())
    }

    /// Sends a GET request. Returns the whole response.
    fn ask(&self, page: &str, accept: &str, cookies: &str) -> Option<String> {
        let path = url(page);
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
        let host = format!("127.0.0.1:{}", self.port);
        let headers = format!("Host: {host}\r\nAccept: {accept}\r\nCookie: {cookies}\r\nConnection: close\r\n");
        write!(stream, "GET {path} HTTP/1.1\r\n{headers}\r\n").ok()?;
        let mut reply = Vec::new();
        stream.read_to_end(&mut reply).ok()?;
        Some(String::from_utf8_lossy(&reply).into_owned())
    }
}

fn launch(folder: &Path, port: u16, settings: &[(&str, &str)]) -> Process {
    Process::start(binary(), &[], |command| {
        configure(command, folder, port);
        command.envs(settings.iter().copied());
    })
}

/// Runs a command of the site in an empty folder, and returns what it prints.
pub(crate) fn run(command: &str, settings: &[(&str, &str)]) -> String {
    let folder = TempDir::with_prefix("gantry-site-").expect("a temporary folder can be made");
    let mut program = Command::new(binary());
    configure(&mut program, folder.path(), 0);
    let done = program.arg(command).envs(settings.iter().copied()).output().expect("the site's program starts");
    assert!(done.status.success(), "gantry {command}: {done:?}");
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// Passes on only the necessary variables, so that no settings of the developer leak in.
fn configure(command: &mut Command, folder: &Path, port: u16) {
    command.env_clear().current_dir(folder);
    for name in ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command.env("ROCKET_ADDRESS", "127.0.0.1").env("ROCKET_PORT", port.to_string());
    command.env("DATABASE_URL", folder.join("test.db"));
}

/// The site's binary: `GANTRY_BIN`, or built once.
fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| match std::env::var_os("GANTRY_BIN") {
        Some(path) => {
            let path = PathBuf::from(path);
            assert!(path.is_absolute() && path.is_file(), "GANTRY_BIN is not the absolute path of a file: {path:?}");
            path
        }
        None => build(),
    })
}

fn build() -> PathBuf {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let build = Command::new(cargo)
        .args(["build", "--bin", "gantry", "--message-format", "json-render-diagnostics", "--manifest-path", manifest])
        .stderr(std::process::Stdio::inherit())
        .output()
        .expect("cargo can be started");
    assert!(build.status.success(), "the site cannot be built");
    let messages = String::from_utf8_lossy(&build.stdout).into_owned();
    let executable = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|message| message["executable"].as_str().map(PathBuf::from))
        .next_back();
    executable.expect("cargo names the program that it built")
}
