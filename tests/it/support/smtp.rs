//! An SMTP server for tests: takes mails, or refuses them in a given way.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How the server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Takes every mail.
    Takes,
    /// Answers every recipient with this code.
    Refuses(u16),
    /// Takes every mail, and takes so long for it.
    Ponders(Duration),
}

/// A server on a free port of this machine; it ends with the test process.
pub struct SmtpServer {
    /// Its port.
    pub port: u16,
    mood: Arc<Mutex<Mood>>,
    said: Arc<Mutex<Vec<String>>>,
    mails: Arc<Mutex<Vec<String>>>,
}

impl SmtpServer {
    /// Starts one.
    pub fn start(mood: Mood) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            mood: Arc::new(Mutex::new(mood)),
            said: Arc::default(),
            mails: Arc::default(),
        };
        let (mood, said, mails) = (server.mood.clone(), server.said.clone(), server.mails.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (mood, said, mails) = (mood.clone(), said.clone(), mails.clone());
                std::thread::spawn(move || {
                    // A client that goes away in the middle is no failure of the test.
                    let _ = talk(stream, &mood, &said, &mails);
                });
            }
        });
        server
    }

    /// Changes how it behaves.
    pub fn set(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// The mails that it took.
    pub fn mails(&self) -> Vec<String> {
        self.mails.lock().unwrap().clone()
    }

    /// Every command that clients sent.
    pub fn commands(&self) -> Vec<String> {
        self.said.lock().unwrap().clone()
    }
}

fn talk(
    mut stream: TcpStream,
    mood: &Mutex<Mood>,
    said: &Mutex<Vec<String>>,
    mails: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    stream.write_all(b"220 test\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        said.lock().unwrap().push(line.clone());
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let mood = *mood.lock().unwrap();
        let reply = match (verb.as_str(), mood) {
            ("RCPT", Mood::Refuses(code)) => format!("{code} no\r\n"),
            ("EHLO", _) => "250 test\r\n".to_owned(),
            ("QUIT", _) => return stream.write_all(b"221 bye\r\n"),
            ("DATA", _) => {
                stream.write_all(b"354 go on\r\n")?;
                let mut mail = String::new();
                for line in lines.by_ref() {
                    let line = line?;
                    if line == "." {
                        break;
                    }
                    mail.push_str(line.strip_prefix('.').unwrap_or(&line));
                    mail.push('\n');
                }
                if let Mood::Ponders(long) = mood {
                    std::thread::sleep(long);
                }
                mails.lock().unwrap().push(mail);
                "250 taken\r\n".to_owned()
            }
            _ => "250 ok\r\n".to_owned(),
        };
        stream.write_all(reply.as_bytes())?;
    }
    Ok(())
}
