//! Runs the site's binary in a temporary folder, with a small HTTP client to talk to it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use app::config::I18n;
use tempfile::TempDir;

use super::{default_language, url, url_prefix};

/// How long to wait for anything, even on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Calls `ask` until it returns something. Panics when that takes too long.
pub fn wait_for<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Some(answer) = ask() {
            return answer;
        }
        std::thread::sleep(Duration::from_millis(30));
    }
    panic!("waited in vain for {what}");
}

/// A port that is free right now.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A temporary folder to run the binary in.
pub struct Site {
    pub folder: TempDir,
}

impl Site {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A new folder with a `Rocket.toml`.
    pub fn with_file(toml: &str) -> Self {
        let site = Self::new();
        std::fs::write(site.folder().join("Rocket.toml"), toml).unwrap();
        site
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The binary in this folder, with only these environment variables.
    pub fn command(&self, args: &[&str], vars: &[(&str, &str)]) -> Command {
        let mut command = Command::new(env!(concat!("CARGO_BIN_EXE_", env!("CARGO_PKG_NAME"))));
        command.args(args).current_dir(self.folder()).env_clear();
        // The files that the tests read, too, even if they run for another folder than the one they were built in.
        command.env("CARGO_MANIFEST_DIR", app::live::root());
        // A site without English does not start without a word about its language.
        if default_language() != I18n::default().default {
            command.env("APP_I18N__DEFAULT", default_language());
        }
        command.envs(vars.iter().copied());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs a command with `input` on its standard input, and waits for it to end.
    pub fn run_with(&self, args: &[&str], vars: &[(&str, &str)], input: &str) -> Done {
        let mut child = self.command(args, vars).stdin(Stdio::piped()).spawn().unwrap();
        // A command that fails early may not read its input.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let (out, first) = collect(child.stdout.take().unwrap());
        let (err, second) = collect(child.stderr.take().unwrap());
        let start = Instant::now();
        let status = loop {
            match child.try_wait().unwrap() {
                Some(status) => break status,
                None if start.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(5)),
                None => {
                    let _ = child.kill();
                    panic!("{args:?} does not end: {} {}", out.lock().unwrap(), err.lock().unwrap());
                }
            }
        };
        first.join().unwrap();
        second.join().unwrap();
        let text = |kept: &Mutex<String>| kept.lock().unwrap().clone();
        Done { code: status.code(), out: text(&out), err: text(&err) }
    }

    /// What a command shows at a terminal.
    #[cfg(target_os = "linux")]
    pub fn at_terminal(&self, args: &[&str], vars: &[(&str, &str)]) -> String {
        let command = self.command(args, vars);
        let mut script = Command::new("/usr/bin/script");
        script.args(["-qec", "\"$BINARY\" $ARGS", "/dev/null"]).current_dir(self.folder()).env_clear();
        script.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        script.env("BINARY", command.get_program()).env("ARGS", args.join(" ")).env("TERM", "xterm");
        let done = script.stdin(Stdio::null()).output().unwrap();
        assert!(done.status.success(), "{done:?}");
        String::from_utf8(done.stdout).unwrap()
    }

    pub fn run(&self, args: &[&str]) -> Done {
        self.run_with(args, &[], "")
    }

    /// Creates an account by command.
    pub fn create_user(&self, args: &[&str]) -> Done {
        let all: Vec<_> = ["users", "create"].iter().chain(args).copied().collect();
        self.run_with(&all, &[], "correct horse battery\n")
    }

    /// Changes the database behind the site's back.
    pub fn execute(&self, sql: &str) {
        use diesel::connection::SimpleConnection;
        crate::support::database::connect("data/app.db", self.folder()).batch_execute(sql).unwrap();
    }

    /// The mails in the transport `mailbox`: the recipient and the text of each.
    pub fn mails(&self) -> Vec<(String, String)> {
        use app::db::schema::mailbox;
        use diesel::prelude::*;
        let mut connection = crate::support::database::connect("data/app.db", self.folder());
        mailbox::table.select((mailbox::recipient, mailbox::text)).load(&mut connection).unwrap()
    }

    /// Makes failed jobs due now, so that no test waits for their retries.
    pub fn make_jobs_due(&self) {
        self.execute("UPDATE jobs SET run_at = created_at");
    }

    /// Starts `gantry serve` and waits until the site answers.
    pub fn serve(&self, vars: &[(&str, &str)]) -> Server {
        Server::start(self, vars)
    }
}

/// The exit code and the output of a command.
#[derive(Debug)]
pub struct Done {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Done {
    /// Asserts that the command succeeded without warnings; the first one in a folder may announce its database. Returns
    /// its output.
    #[track_caller]
    pub fn assert_success(&self) -> &str {
        let warnings = self.err.lines().filter(|line| !line.starts_with("a new database at /")).count();
        assert_eq!((self.code, warnings), (Some(0), 0), "{self:?}");
        &self.out
    }

    /// Asserts that the command failed with one sentence that contains this text.
    #[track_caller]
    pub fn assert_failure(&self, sentence: &str) {
        assert_eq!(self.code, Some(1), "{self:?}");
        assert_eq!((self.err.trim_end().lines().count(), self.out.as_str()), (1, ""), "one sentence: {self:?}");
        assert!(self.err.contains(sentence), "{sentence:?} in {:?}", self.err);
    }
}

/// A running `gantry serve`.
pub struct Server {
    child: Child,
    /// The printed base URL: `http://127.0.0.1:8000`.
    pub address: String,
    pub port: u16,
    out: Arc<Mutex<String>>,
    err: Arc<Mutex<String>>,
    readers: Vec<std::thread::JoinHandle<()>>,
}

impl Server {
    fn start(site: &Site, vars: &[(&str, &str)]) -> Self {
        // Another test may take the free port before the site does. Then try again.
        for _ in 0..5 {
            let port = free_port();
            let text = port.to_string();
            let mut all = vec![("ROCKET_PORT", text.as_str())];
            all.extend_from_slice(vars);
            let mut child = site.command(&["serve"], &all).spawn().unwrap();
            let (out, first) = collect(child.stdout.take().unwrap());
            let (err, second) = collect(child.stderr.take().unwrap());
            let address = format!("http://127.0.0.1:{port}");
            let mut server = Self { child, address, port, out, err, readers: vec![first, second] };
            let greeted = wait_for("the site to start", || {
                if server.child.try_wait().unwrap().is_some() {
                    return Some(false);
                }
                (server.out().contains("The site is at") && TcpStream::connect(("127.0.0.1", port)).is_ok())
                    .then_some(true)
            });
            if greeted {
                // The greeting may arrive in several pieces. Once the site answers, all of it is there.
                wait_for("the site to answer", || (server.get("health.ready").status == 200).then_some(()));
                return server;
            }
            assert!(server.err().contains("in use"), "the site did not start: {}", server.err());
        }
        panic!("no port was free");
    }

    pub fn out(&self) -> String {
        self.out.lock().unwrap().clone()
    }

    pub fn err(&self) -> String {
        self.err.lock().unwrap().clone()
    }

    /// The printed URL of the setup link, if there is one.
    pub fn setup_url(&self) -> Option<String> {
        let out = self.out();
        let found: Vec<_> = out.lines().filter(|line| line.contains(url_prefix("user.setup"))).collect();
        assert!(found.len() <= 1, "more than one setup link: {out}");
        found.first().map(|line| (*line).to_owned())
    }

    /// Sends raw bytes and reads until the server closes the connection.
    pub fn raw(&self, bytes: &[u8]) -> String {
        raw(self.port, bytes).unwrap()
    }

    pub fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        request(self.port, method, path, headers, body).unwrap()
    }

    pub fn get(&self, path: &str) -> Answer {
        self.request("GET", path, &[], "")
    }

    pub fn browser(&self) -> Browser<'_> {
        Browser { server: self, cookies: RefCell::default() }
    }

    /// Peak memory in KiB, on systems that report it.
    pub fn most_memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().trim_end_matches(" kB").parse().ok()
    }

    /// Sends SIGTERM, as a service manager does.
    pub fn terminate(&self) {
        let kill = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(kill.success());
    }

    /// Kills it without warning, as a power cut does.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits until it ends. Returns its exit code.
    pub fn wait(&mut self) -> Option<i32> {
        let status = wait_for("the site to end", || self.child.try_wait().unwrap());
        for reader in self.readers.drain(..) {
            let _ = reader.join();
        }
        status.code()
    }

    /// Stops it gracefully. Returns its log.
    pub fn stop(mut self) -> String {
        self.terminate();
        assert_eq!(self.wait(), Some(0));
        self.err()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn raw(port: u16, bytes: &[u8]) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(bytes)?;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// Sends one request to this port. The status is 0 if the server closes the connection without an answer.
pub fn request(port: u16, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> std::io::Result<Answer> {
    let path = url(path);
    let all: Vec<_> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let all = all.concat();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{all}Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    Ok(Answer::read(&raw(port, request.as_bytes())?))
}

fn collect(from: impl Read + Send + 'static) -> (Arc<Mutex<String>>, std::thread::JoinHandle<()>) {
    let kept = Arc::new(Mutex::new(String::new()));
    let into = Arc::clone(&kept);
    let reader = std::thread::spawn(move || {
        for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
            let mut kept = into.lock().unwrap();
            kept.push_str(&String::from_utf8_lossy(&line));
            kept.push('\n');
        }
    });
    (kept, reader)
}

/// An HTTP response.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    fn read(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).unwrap_or(0);
        let headers = lines.filter_map(|line| line.split_once(": ")).map(|(n, v)| (n.to_lowercase(), v.to_owned()));
        Self { status, headers: headers.collect(), body: body.to_owned() }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    pub fn csrf_token(&self) -> String {
        let marker = "name=\"csrf_token\" value=\"";
        let found = self.body.split(marker).nth(1).and_then(|rest| rest.split('"').next());
        found.unwrap_or_else(|| panic!("no form: {} {}", self.status, self.body)).to_owned()
    }
}

/// A client that keeps cookies and fills in forms.
pub struct Browser<'s> {
    pub server: &'s Server,
    pub cookies: RefCell<BTreeMap<String, String>>,
}

impl Browser<'_> {
    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, "")
    }

    /// Opens a page and sends its form to `action`.
    pub fn fill_in(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.get(page).csrf_token();
        self.post(action, &token, fields)
    }

    /// Sends a form with a token from a page that was opened earlier.
    pub fn post(&self, action: &str, token: &str, fields: &[(&str, &str)]) -> Answer {
        self.send("POST", action, &form(token, fields))
    }

    pub fn register(&self, name: &str, email: &str) -> Answer {
        let password = crate::support::PASSWORD;
        let fields = super::registration(name, email, password);
        let answer = self.fill_in("user.register", "user.register", &fields);
        assert_eq!(answer.status, 303, "{}", answer.body);
        answer
    }

    pub fn sign_in(&self, name: &str, password: &str) -> Answer {
        self.fill_in("user.login", "user.login", &[("username", name), ("password", password)])
    }

    /// The value of the header `Cookie`. Without TLS, names end in the port, which another start changes: so they are kept
    /// without it.
    pub fn cookie_header(&self) -> String {
        let sent = |name: &str| match name {
            "session" | "browser" | "known-browser" | "flash" | "way-back" | "inbox" => {
                format!("{name}-{}", self.server.port)
            }
            other => other.to_owned(),
        };
        self.cookies
            .borrow()
            .iter()
            .map(|(name, value)| format!("{}={value}", sent(name)))
            .collect::<Vec<_>>()
            .join("; ")
    }

    fn send(&self, method: &str, path: &str, body: &str) -> Answer {
        let path = path.strip_prefix(&self.server.address).unwrap_or(path);
        let cookies = self.cookie_header();
        let mut headers = vec![("Accept", "text/html"), ("Cookie", cookies.as_str())];
        if method == "POST" {
            headers.push(("Content-Type", "application/x-www-form-urlencoded"));
        }
        let answer = self.server.request(method, path, &headers, body);
        for (_, line) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            let name = name.strip_suffix(&format!("-{}", self.server.port)).unwrap_or(name);
            if line.contains("Max-Age=0") {
                self.cookies.borrow_mut().remove(name);
            } else {
                self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }
}

/// The encoded body of a form.
pub fn form(token: &str, fields: &[(&str, &str)]) -> String {
    let all = [("csrf_token", token)].into_iter().chain(fields.iter().copied());
    all.map(|(name, value)| format!("{name}={}", encode(value))).collect::<Vec<_>>().join("&")
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
