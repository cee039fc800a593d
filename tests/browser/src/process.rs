//! Programs that end with the test that starts them.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::PAUSE;

/// Starts the program, waits until its own standard input is closed, and kills its process group: the program and all
/// its children. So nothing outlives a test process, even if that is killed.
const KEEPER: &str = r#"
"$@" </dev/null &
exec >/dev/null 2>&1
cat >/dev/null
kill -KILL 0
"#;

/// A running program. Dropping it kills the program and its children.
pub struct Process {
    keeper: Child,
    output: Arc<Mutex<Output>>,
}

/// The output of a program so far.
#[derive(Default)]
struct Output {
    text: String,
    /// How many of its two streams have ended. Both end with the program.
    ended: usize,
}

impl Process {
    /// Starts `program`. `prepare` can set its environment and folder.
    ///
    /// # Panics
    /// When the shell cannot be started.
    pub fn start(program: &Path, args: &[&str], prepare: impl FnOnce(&mut Command)) -> Self {
        let mut command = Command::new("sh");
        command.args(["-c", KEEPER, "keeper"]).arg(program).args(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
        prepare(&mut command);
        let mut keeper =
            command.spawn().unwrap_or_else(|error| panic!("{} cannot be started: {error}", program.display()));
        let output = Arc::default();
        read(keeper.stdout.take(), &output);
        read(keeper.stderr.take(), &output);
        Self { keeper, output }
    }

    /// The output so far, of both streams.
    pub fn output(&self) -> String {
        self.output.lock().unwrap_or_else(PoisonError::into_inner).text.clone()
    }

    /// Returns whether the program has ended.
    pub fn has_ended(&self) -> bool {
        self.output.lock().unwrap_or_else(PoisonError::into_inner).ended == 2
    }

    /// Kills the program and its children, and waits for their end.
    pub fn kill(&mut self) {
        // The shell script notices that its input was closed, and kills the group.
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
        let start = Instant::now();
        while !self.has_ended() && start.elapsed() < Duration::from_secs(5) {
            std::thread::sleep(PAUSE);
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

fn read(stream: Option<impl Read + Send + 'static>, output: &Arc<Mutex<Output>>) {
    let (stream, output) = (stream.expect("the stream is piped"), Arc::clone(output));
    std::thread::spawn(move || {
        let mut lines = BufReader::new(stream);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).is_ok_and(|bytes| bytes > 0) {
            let mut output = output.lock().unwrap_or_else(PoisonError::into_inner);
            output.text.push_str(&String::from_utf8_lossy(&line));
            line.clear();
        }
        output.lock().unwrap_or_else(PoisonError::into_inner).ended += 1;
    });
}

/// The first of `names` found in `PATH`.
#[must_use]
pub fn find_program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}
