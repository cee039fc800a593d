//! An SMTP server for tests. It accepts mails or fails in a chosen way, with or without TLS.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::PrivateKeyDer;

/// How the server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    /// Accepts every mail.
    Accepts,
    /// Rejects every recipient with this code.
    Refuses(u16),
    /// Accepts every mail after this delay.
    Delays(Duration),
    /// Accepts the connection and never answers.
    Hangs,
    /// Never answers a client that names a recipient in this domain.
    HangsFor(&'static str),
    /// Lets clients sign in so often, and tells them then to come later.
    Metered(usize),
    /// Accepts one mail on each connection, and closes it without a word.
    Closes,
    /// Accepts one mail on each connection, says goodbye (421) and closes it.
    SaysGoodbye,
    /// Accepts only clients that greet with a full name or an address.
    Strict,
}

/// How connections are encrypted.
#[derive(Clone)]
pub enum Encryption {
    /// Not at all. STARTTLS is not offered.
    None,
    /// By STARTTLS.
    StartTls(Arc<rustls::ServerConfig>),
    /// From the first byte.
    Tls(Arc<rustls::ServerConfig>),
}

/// A server on a free local port. It ends with the test process.
pub struct SmtpServer {
    /// The port it listens on.
    pub port: u16,
    state: Arc<State>,
}

struct State {
    behaviour: Mutex<Behaviour>,
    encryption: Mutex<Encryption>,
    /// The commands that clients sent in cleartext, and those over TLS.
    said: Mutex<[Vec<String>; 2]>,
    mails: Mutex<Vec<String>>,
}

impl SmtpServer {
    /// Starts a server without encryption.
    pub fn start(behaviour: Behaviour) -> Self {
        Self::start_with(behaviour, Encryption::None)
    }

    /// Starts a server.
    pub fn start_with(behaviour: Behaviour, encryption: Encryption) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let state = State {
            behaviour: Mutex::new(behaviour),
            encryption: Mutex::new(encryption),
            said: Mutex::default(),
            mails: Mutex::default(),
        };
        let server = Self { port: listener.local_addr().unwrap().port(), state: Arc::new(state) };
        let state = Arc::clone(&server.state);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&state);
                std::thread::spawn(move || {
                    // A client may disconnect at any time.
                    let _ = state.serve(stream);
                });
            }
        });
        server
    }

    /// Changes the behaviour.
    pub fn set_behaviour(&self, behaviour: Behaviour) {
        *self.state.behaviour.lock().unwrap() = behaviour;
    }

    /// Changes the encryption.
    pub fn set_encryption(&self, encryption: Encryption) {
        *self.state.encryption.lock().unwrap() = encryption;
    }

    /// The accepted mails.
    pub fn mails(&self) -> Vec<String> {
        self.state.mails.lock().unwrap().clone()
    }

    /// All commands that clients sent.
    pub fn commands(&self) -> Vec<String> {
        self.state.said.lock().unwrap().concat()
    }

    /// Counts how often clients sent this command.
    pub fn count(&self, verb: &str) -> usize {
        self.state.count(verb)
    }

    /// The commands that clients sent in cleartext.
    pub fn cleartext_commands(&self) -> Vec<String> {
        self.state.said.lock().unwrap()[0].clone()
    }
}

impl State {
    /// Counts how often clients sent this command.
    fn count(&self, verb: &str) -> usize {
        self.said.lock().unwrap().iter().flatten().filter(|line| line.starts_with(verb)).count()
    }

    fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        if *self.behaviour.lock().unwrap() == Behaviour::Hangs {
            // Wait until the client disconnects.
            return stream.read(&mut [0]).map(|_| ());
        }
        let encryption = self.encryption.lock().unwrap().clone();
        match encryption {
            Encryption::None => self.talk(stream, 0, true, "250-test\r\n250 AUTH PLAIN\r\n").map(|_| ()),
            Encryption::StartTls(config) => {
                if self.talk(&stream, 0, true, "250-test\r\n250 STARTTLS\r\n")? {
                    stream.write_all(b"220 go on\r\n")?;
                    self.talk(encrypted(config, stream), 1, false, "250-test\r\n250 AUTH PLAIN\r\n")?;
                }
                Ok(())
            }
            Encryption::Tls(config) => {
                self.talk(encrypted(config, stream), 1, true, "250-test\r\n250 AUTH PLAIN\r\n").map(|_| ())
            }
        }
    }

    /// Serves a client until it quits. Returns true if the client asked for STARTTLS.
    fn talk(&self, stream: impl Read + Write, secret: usize, greet: bool, hello: &str) -> std::io::Result<bool> {
        let mut stream = BufReader::new(stream);
        if greet {
            stream.get_mut().write_all(b"220 test\r\n")?;
        }
        loop {
            let Some(line) = read_line(&mut stream)? else { return Ok(false) };
            self.said.lock().unwrap()[secret].push(line.clone());
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            let behaviour = *self.behaviour.lock().unwrap();
            let reply = match (verb.as_str(), behaviour) {
                ("RCPT", Behaviour::Refuses(code)) => format!("{code} no\r\n"),
                ("RCPT", Behaviour::HangsFor(domain)) if line.contains(domain) => {
                    // Wait until the client disconnects.
                    return stream.get_mut().read(&mut [0]).map(|_| false);
                }
                ("EHLO", Behaviour::Strict) if !is_full_name(&line) => "504 need a full name\r\n".to_owned(),
                ("EHLO", _) => hello.to_owned(),
                ("AUTH", Behaviour::Metered(most)) if self.count("AUTH") > most => "454 too often\r\n".to_owned(),
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
                    if let Behaviour::Delays(long) = behaviour {
                        std::thread::sleep(long);
                    }
                    self.mails.lock().unwrap().push(mail);
                    match behaviour {
                        Behaviour::Closes => return stream.get_mut().write_all(b"250 taken\r\n").map(|()| false),
                        Behaviour::SaysGoodbye => {
                            return stream.get_mut().write_all(b"250 taken\r\n421 goodbye\r\n").map(|()| false);
                        }
                        _ => "250 taken\r\n".to_owned(),
                    }
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

/// Whether a client greets with a full name or an address (RFC 5321, 4.1.4).
fn is_full_name(line: &str) -> bool {
    let name = line.split(' ').nth(1).unwrap_or_default();
    let plain = |name: &str| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.');
    name.starts_with('[') && name.ends_with(']') || name.contains('.') && plain(name)
}

fn encrypted(config: Arc<rustls::ServerConfig>, stream: TcpStream) -> impl Read + Write {
    rustls::StreamOwned::new(rustls::ServerConnection::new(config).unwrap(), stream)
}

fn plain(name: &str, password: &str) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(format!("\0{name}\0{password}"))
}

/// A certificate authority that clients trust only if they are told to.
pub struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    /// Writes the authority's own certificate to a file, for `SSL_CERT_FILE`.
    pub fn write(&self, file: &Path) {
        std::fs::write(file, self.0.pem()).unwrap();
    }

    /// A server certificate for this name, valid until the beginning of the year `until`.
    pub fn certify(&self, name: &str, until: i32) -> Arc<rustls::ServerConfig> {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.not_before = rcgen::date_time_ymd(2000, 1, 1);
        params.not_after = rcgen::date_time_ymd(until, 1, 1);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        config(certificate.der().clone(), &key)
    }

    /// A self-signed certificate for this name.
    pub fn self_signed(name: &str) -> Arc<rustls::ServerConfig> {
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
