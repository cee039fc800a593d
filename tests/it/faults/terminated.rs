//! Asked to end (SIGTERM) while it has much to do.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use app::db::schema::jobs;
use diesel::prelude::*;

use super::Machine;
use crate::support::PASSWORD;
use crate::support::binary::{Server, form, request, until};
use crate::support::smtp::{Mood, SmtpServer};

/// A form that is on its way: its first half is there.
struct Sending {
    stream: TcpStream,
    rest: String,
}

impl Sending {
    fn begin(server: &Server, name: &str) -> Self {
        let browser = server.browser();
        let token = browser.get("/user/register").csrf_token();
        let email = format!("{name}@example.com");
        let fields = [("username", name), ("email", &email), ("password", PASSWORD), ("retype_password", PASSWORD)];
        let body = form(&token, &fields);
        let cookies: Vec<_> = browser.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let head = format!(
            "POST /user/register HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
            cookies.join("; "),
            body.len()
        );
        let (half, rest) = body.split_at(body.len() / 2);
        let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream.write_all(format!("{head}{half}").as_bytes()).unwrap();
        Self { stream, rest: rest.to_owned() }
    }

    fn finish(mut self) -> String {
        self.stream.write_all(self.rest.as_bytes()).unwrap();
        let mut answer = String::new();
        self.stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

#[test]
fn under_load_it_finishes_its_requests_and_its_mail_and_begins_nothing_new() {
    let smtp = SmtpServer::start(Mood::Ponders(Duration::from_secs(3)));
    let machine = Machine::new();
    let port = smtp.port.to_string();
    let vars = machine.vars(&[
        ("APP_MAIL__TRANSPORT", "smtp"),
        ("MAIL_SERVER", "127.0.0.1"),
        ("MAIL_PORT", &port),
        ("MAIL_DEFAULT_SENDER", "site@example.com"),
    ]);
    let mut server = machine.site.serve(&vars);
    let sending: Vec<_> = (0..6).map(|number| Sending::begin(&server, &format!("late{number}"))).collect();
    for name in ["ann", "bob"] {
        server.browser().register(name, &format!("{name}@example.com"));
    }
    until("the first mail to be under way", || smtp.commands().iter().any(|line| line == "DATA").then_some(()));
    let http = server.port;
    let patience = Instant::now() + Duration::from_secs(60);
    let asked = std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                // Whoever is let in is served; whoever comes too late is refused, and goes.
                while Instant::now() < patience
                    && let Ok(answer) = request(http, "GET", "/user/login", &[], "")
                {
                    assert!([0, 200].contains(&answer.status), "{}", answer.status);
                }
            });
        }
        std::thread::sleep(Duration::from_millis(300));
        let asked = Instant::now();
        server.terminate();
        until("new visitors to be turned away", || TcpStream::connect(("127.0.0.1", http)).is_err().then_some(()));
        for one in sending {
            let answer = one.finish();
            assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        }
        assert_eq!(server.wait(), Some(0), "{}", server.err());
        asked
    });
    assert!(asked.elapsed() < Duration::from_secs(30), "it took {:?}", asked.elapsed());
    assert!(!server.err().contains("panicked"), "{}", server.err());
    let states: Vec<String> = jobs::table.order(jobs::id).select(jobs::state).load(&mut machine.connect()).unwrap();
    let sent = smtp.mails().len();
    let done = states.iter().filter(|state| *state == "done").count();
    assert_eq!(states.len(), 8, "one mail for each account: {states:?}");
    assert!((1..8).contains(&done), "it stops between two mails: {states:?}");
    assert_eq!((sent, states.iter().filter(|state| *state == "queued").count()), (done, 8 - done), "{states:?}");
}
