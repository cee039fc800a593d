//! A program that jobs report to by HTTP.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// The other program. It ends with the test process.
pub struct Receiver {
    pub address: String,
    state: Arc<Mutex<State>>,
}

struct State {
    answers: Answers,
    reports: Vec<String>,
    headers: Vec<String>,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Answers {
    Never,
    With(u16),
}

impl Receiver {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let state = Arc::new(Mutex::new(State { answers: Answers::Never, reports: vec![], headers: vec![] }));
        let receiver = Self { address: listener.local_addr().unwrap().to_string(), state: Arc::clone(&state) };
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&state);
                // A sender may disconnect at any time.
                std::thread::spawn(move || receive(stream, &state).ok());
            }
        });
        receiver
    }

    pub fn set(&self, answers: Answers) {
        self.state.lock().unwrap().answers = answers;
    }

    /// The reports that it took.
    pub fn reports(&self) -> Vec<String> {
        let mut taken = self.state.lock().unwrap().reports.clone();
        taken.sort();
        taken
    }

    /// The header lines of all that was sent to it.
    pub fn headers(&self) -> Vec<String> {
        self.state.lock().unwrap().headers.clone()
    }
}

fn receive(stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut length = 0;
    let mut line = String::new();
    while stream.read_line(&mut line)? > 2 {
        let found = line.split_once(": ").filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
        length = found.map_or(length, |(_, number)| number.trim_end().parse().unwrap_or(0));
        state.lock().unwrap().headers.push(line.trim_end().to_owned());
        line.clear();
    }
    let mut content = vec![0; length];
    stream.read_exact(&mut content)?;
    let answers = state.lock().unwrap().answers;
    let Answers::With(status) = answers else {
        // Wait until the sender disconnects.
        return stream.read(&mut [0]).map(|_| ());
    };
    if status == 200 {
        // Without blanks, whoever sent it.
        let report = serde_json::from_slice::<serde_json::Value>(&content)?;
        state.lock().unwrap().reports.push(report.to_string());
    }
    stream.get_mut().write_all(format!("HTTP/1.0 {status} so\r\n\r\n").as_bytes())
}
