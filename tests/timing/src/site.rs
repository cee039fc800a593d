//! The site, in an empty folder. It ends with this program.

use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::{PASSWORD, urls};

/// How many accounts of each kind there are: as many as measurements.
pub const PEOPLE: usize = crate::measure::MOST;
/// How long the mail server takes to answer.
const SILENCE: Duration = Duration::from_secs(3);
/// How long the site may take to start.
const START: Duration = Duration::from_secs(30);

/// A running site. Dropping it ends the site and removes its folder.
pub struct Site {
    /// The port it listens on.
    pub port: u16,
    program: PathBuf,
    folder: PathBuf,
    vars: Vec<(&'static str, String)>,
    process: Option<Child>,
}

impl Site {
    /// Starts the site and waits until it is ready.
    pub fn start() -> Self {
        let program = PathBuf::from(std::env::var_os("GANTRY_BIN").expect("GANTRY_BIN names the program to measure"));
        assert!(program.is_absolute() && program.is_file(), "GANTRY_BIN is not the absolute path of a file");
        let folder = std::env::temp_dir().join(format!("gantry-timing-{}", std::process::id()));
        std::fs::create_dir(&folder).expect("a temporary folder can be made");
        let port = free_port();
        let many = || "1000000 per hour".to_owned();
        let mut site = Self {
            port,
            vars: vec![
                ("ROCKET_PORT", port.to_string()),
                ("APP_APP__BASE_URL", format!("http://127.0.0.1:{port}")),
                ("MAIL_SERVER", "127.0.0.1".to_owned()),
                ("APP_MAIL__PORT", slow_mail_server().to_string()),
                // High limits, because limited requests are answered faster.
                ("APP_LIMITS__LOGIN_PER_ACCOUNT", many()),
                ("APP_LIMITS__LOGIN_PER_ADDRESS", many()),
                ("APP_LIMITS__REGISTER", many()),
                ("APP_LIMITS__RESEND", many()),
                ("APP_LIMITS__FORGOT", many()),
                ("APP_LIMITS__MAILS_PER_MAILBOX", many()),
                ("RUST_LOG", "error".to_owned()),
            ],
            program,
            folder,
            process: None,
        };
        let key = site.run(&["keys", "generate"]);
        site.vars.push(("SECRET_KEY", key.trim().to_owned()));
        urls::read(&site.run(&["routes"]));
        site.process = Some(site.command(&["serve"]).stdout(Stdio::null()).spawn().expect("the program starts"));
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = site.process.as_mut().is_some_and(|process| !matches!(process.try_wait(), Ok(None)));
            assert!(!ended && began.elapsed() < START, "the site does not start");
            std::thread::sleep(Duration::from_millis(20));
        }
        site
    }

    /// Creates an active, confirmed account with an address of the same name.
    pub fn create_account(&self, name: &str) {
        let address = format!("{name}@example.com");
        self.run(&["users", "create", &address, "--username", name, "--active", "--confirmed"]);
    }

    /// Runs a command with the password on its input. Returns its output.
    fn run(&self, args: &[&str]) -> String {
        let mut child = self.command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
        // A command without a password does not read it.
        let _ = child.stdin.take().expect("it is piped").write_all(format!("{PASSWORD}\n").as_bytes());
        let done = child.wait_with_output().expect("it ends");
        assert!(done.status.success(), "gantry {args:?}: {done:?}");
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(args).current_dir(&self.folder).env_clear().envs(self.vars.iter().cloned()).stdin(Stdio::null());
        command
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
        remove(&self.folder);
    }
}

fn remove(folder: &Path) {
    if let Err(error) = std::fs::remove_dir_all(folder) {
        eprintln!("{} stays: {error}", folder.display());
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.expect("there is a free port").port()
}

/// Starts a mail server that answers slowly. No response may wait for it. Returns its port.
fn slow_mail_server() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let port = listener.local_addr().expect("it has an address").port();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            std::thread::spawn(move || {
                std::thread::sleep(SILENCE);
                // A temporary refusal keeps the mails in the queue.
                let _ = stream.write_all(b"421 come again\r\n");
            });
        }
    });
    port
}
