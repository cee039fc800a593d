//! A TCP proxy in front of the database server that can be closed.

use std::io::copy;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// Forwards bytes while it is open. It ends with the test process.
pub struct Proxy {
    open: Arc<AtomicBool>,
    streams: Arc<Mutex<Vec<TcpStream>>>,
}

impl Proxy {
    /// Starts a proxy for the server in this URL. Returns it with the URL that leads through it.
    pub fn before(url: &str) -> (Self, String) {
        let server = url::Url::parse(url).unwrap();
        let target = (server.host_str().unwrap().to_owned(), server.port().unwrap_or(5432));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut through = server;
        through.set_host(Some("127.0.0.1")).unwrap();
        through.set_port(Some(listener.local_addr().unwrap().port())).unwrap();
        let proxy = Self { open: Arc::new(AtomicBool::new(true)), streams: Arc::default() };
        let (open, streams) = (proxy.open.clone(), proxy.streams.clone());
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let Some(server) = TcpStream::connect(&target).ok().filter(|_| open.load(Ordering::SeqCst)) else {
                    continue;
                };
                for (from, to) in [(&client, &server), (&server, &client)] {
                    let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
                    std::thread::spawn(move || {
                        let _ = copy(&mut from, &mut to);
                        let _ = to.shutdown(Shutdown::Both);
                    });
                }
                streams.lock().unwrap().extend([client, server]);
            }
        });
        (proxy, through.into())
    }

    /// Closes all connections and refuses new ones.
    pub fn close(&self) {
        self.open.store(false, Ordering::SeqCst);
        for stream in self.streams.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    /// Accepts connections again.
    pub fn open(&self) {
        self.open.store(true, Ordering::SeqCst);
    }
}
