//! An SMTP server for tests: takes mails, or refuses them in a given way; in the clear, or over TLS.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::PrivateKeyDer;

/// How the server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Takes every mail.
    Takes,
    /// Answers every recipient with this code.
    Refuses(u16),
    /// Takes every mail, and takes so long for it.
    Ponders(Duration),
    /// Takes the connection and says nothing.
    Hangs,
}

/// How the server is spoken to.
#[derive(Clone)]
pub enum Speech {
    /// In the clear; STARTTLS is not on offer.
    Clear,
    /// In the clear at first, with STARTTLS on offer.
    StartTls(Arc<rustls::ServerConfig>),
    /// Over TLS from the first byte.
    Tls(Arc<rustls::ServerConfig>),
}

/// A server on a free port of this machine; it ends with the test process.
pub struct SmtpServer {
    /// Its port.
    pub port: u16,
    state: Arc<State>,
}

struct State {
    mood: Mutex<Mood>,
    speech: Mutex<Speech>,
    /// What clients said in the clear, and what over TLS.
    said: Mutex<[Vec<String>; 2]>,
    mails: Mutex<Vec<String>>,
}

impl SmtpServer {
    /// Starts one that is spoken to in the clear.
    pub fn start(mood: Mood) -> Self {
        Self::speaking(mood, Speech::Clear)
    }

    /// Starts one.
    pub fn speaking(mood: Mood, speech: Speech) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let state = State {
            mood: Mutex::new(mood),
            speech: Mutex::new(speech),
            said: Mutex::default(),
            mails: Mutex::default(),
        };
        let server = Self { port: listener.local_addr().unwrap().port(), state: Arc::new(state) };
        let state = Arc::clone(&server.state);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&state);
                std::thread::spawn(move || {
                    // A client that goes away in the middle is no failure of the test.
                    let _ = state.serve(stream);
                });
            }
        });
        server
    }

    /// Changes how it behaves.
    pub fn set(&self, mood: Mood) {
        *self.state.mood.lock().unwrap() = mood;
    }

    /// Changes how it is spoken to.
    pub fn speak(&self, speech: Speech) {
        *self.state.speech.lock().unwrap() = speech;
    }

    /// The mails that it took.
    pub fn mails(&self) -> Vec<String> {
        self.state.mails.lock().unwrap().clone()
    }

    /// Every command that clients sent.
    pub fn commands(&self) -> Vec<String> {
        self.state.said.lock().unwrap().concat()
    }

    /// Every command that anybody on the way could read.
    pub fn overheard(&self) -> Vec<String> {
        self.state.said.lock().unwrap()[0].clone()
    }
}

impl State {
    fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        if *self.mood.lock().unwrap() == Mood::Hangs {
            // Until the client has enough of it.
            return stream.read(&mut [0]).map(|_| ());
        }
        let speech = self.speech.lock().unwrap().clone();
        match speech {
            Speech::Clear => self.talk(stream, 0, true, "250 test\r\n").map(|_| ()),
            Speech::StartTls(config) => {
                if self.talk(&stream, 0, true, "250-test\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n")? {
                    stream.write_all(b"220 go on\r\n")?;
                    self.talk(encrypted(config, stream), 1, false, "250-test\r\n250 AUTH PLAIN\r\n")?;
                }
                Ok(())
            }
            Speech::Tls(config) => {
                self.talk(encrypted(config, stream), 1, true, "250-test\r\n250 AUTH PLAIN\r\n").map(|_| ())
            }
        }
    }

    /// Talks until the client quits (false), or wants STARTTLS (true).
    fn talk(&self, stream: impl Read + Write, secret: usize, greet: bool, hello: &str) -> std::io::Result<bool> {
        let mut stream = BufReader::new(stream);
        if greet {
            stream.get_mut().write_all(b"220 test\r\n")?;
        }
        loop {
            let Some(line) = read_line(&mut stream)? else { return Ok(false) };
            self.said.lock().unwrap()[secret].push(line.clone());
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            let mood = *self.mood.lock().unwrap();
            let reply = match (verb.as_str(), mood) {
                ("RCPT", Mood::Refuses(code)) => format!("{code} no\r\n"),
                ("EHLO", _) => hello.to_owned(),
                ("STARTTLS", _) if hello.contains("STARTTLS") => return Ok(true),
                ("AUTH", _) if line.ends_with(&plain("gantry", "open sesame")) => "235 welcome\r\n".to_owned(),
                ("AUTH", _) => "535 wrong\r\n".to_owned(),
                ("QUIT", _) => return stream.get_mut().write_all(b"221 bye\r\n").map(|()| false),
                ("DATA", _) => {
                    stream.get_mut().write_all(b"354 go on\r\n")?;
                    let mut mail = String::new();
                    while let Some(line) = read_line(&mut stream)?.filter(|line| line != ".") {
                        mail.push_str(line.strip_prefix('.').unwrap_or(&line));
                        mail.push('\n');
                    }
                    if let Mood::Ponders(long) = mood {
                        std::thread::sleep(long);
                    }
                    self.mails.lock().unwrap().push(mail);
                    "250 taken\r\n".to_owned()
                }
                _ => "250 ok\r\n".to_owned(),
            };
            stream.get_mut().write_all(reply.as_bytes())?;
        }
    }
}

fn read_line(stream: &mut impl BufRead) -> std::io::Result<Option<String>> {
    let mut line = String::new();
    Ok((stream.read_line(&mut line)? > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned()))
}

fn encrypted(config: Arc<rustls::ServerConfig>, stream: TcpStream) -> impl Read + Write {
    rustls::StreamOwned::new(rustls::ServerConnection::new(config).unwrap(), stream)
}

fn plain(name: &str, password: &str) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(format!("\0{name}\0{password}"))
}

/// An authority that makes certificates, which nobody trusts unless told to.
pub struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    /// Writes down its own certificate, for `SSL_CERT_FILE`.
    pub fn write(&self, file: &Path) {
        std::fs::write(file, self.0.pem()).unwrap();
    }

    /// A server's certificate for this name, good until the year 2100 or `until`.
    pub fn certify(&self, name: &str, until: i32) -> Arc<rustls::ServerConfig> {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.not_before = rcgen::date_time_ymd(2000, 1, 1);
        params.not_after = rcgen::date_time_ymd(until, 1, 1);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        config(certificate.der().clone(), &key)
    }

    /// A certificate for this name that no authority has signed.
    pub fn nobodys(name: &str) -> Arc<rustls::ServerConfig> {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(vec![name.to_owned()]).unwrap().self_signed(&key).unwrap();
        config(certificate.der().clone(), &key)
    }
}

fn config(certificate: rustls::pki_types::CertificateDer<'static>, key: &KeyPair) -> Arc<rustls::ServerConfig> {
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = rustls::ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    Arc::new(builder.with_no_client_auth().with_single_cert(vec![certificate], key).unwrap())
}
