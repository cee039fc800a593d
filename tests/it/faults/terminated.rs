//! SIGTERM under load.

use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use app::db::schema::jobs;
use diesel::prelude::*;

use super::Machine;
use crate::support::binary::{Server, request, wait_for};
use crate::support::smtp::{Behaviour, SmtpServer};
use crate::support::{HalfSent, PASSWORD, registration};

fn half_registered(server: &Server, name: &str) -> HalfSent {
    let email = format!("{name}@example.com");
    let fields = registration(name, &email, PASSWORD);
    HalfSent::begin(&server.browser(), "user.register", "user.register", &fields)
}

#[test]
fn the_shutdown_finishes_open_requests_and_the_current_mail_and_begins_nothing_new() {
    let smtp = SmtpServer::start(Behaviour::Delays(Duration::from_secs(3)));
    let machine = Machine::new();
    let port = smtp.port.to_string();
    let vars = machine.vars(&[
        ("APP_MAIL__TRANSPORT", "smtp"),
        ("MAIL_SERVER", "127.0.0.1"),
        ("MAIL_PORT", &port),
        ("MAIL_DEFAULT_SENDER", "site@example.com"),
        // Six passwords are hashed. A busy machine may take its time.
        ("ROCKET_SHUTDOWN", "{grace=60}"),
    ]);
    let mut server = machine.site.serve(&vars);
    let mut sending: Vec<_> = (0..6).map(|number| half_registered(&server, &format!("late{number}"))).collect();
    for name in ["ann", "bob"] {
        server.browser().register(name, &format!("{name}@example.com"));
    }
    wait_for("the first mail to be under way", || smtp.commands().iter().any(|line| line == "DATA").then_some(()));
    let http = server.port;
    let patience = Instant::now() + Duration::from_secs(60);
    let visits = AtomicUsize::new(0);
    let asked = std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                // Accepted visitors are served. Later ones are refused.
                while Instant::now() < patience
                    && let Ok(answer) = request(http, "GET", "user.login", &[], "")
                {
                    assert!([0, 200].contains(&answer.status), "{}", answer.status);
                    visits.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        wait_for("other visitors to be served", || (visits.load(Ordering::Relaxed) >= 6).then_some(()));
        let asked = Instant::now();
        server.terminate();
        wait_for("new visitors to be turned away", || TcpStream::connect(("127.0.0.1", http)).is_err().then_some(()));
        for one in &mut sending {
            one.send_rest();
        }
        for one in sending {
            let answer = one.finish();
            assert!(answer.starts_with("HTTP/1.1 303"), "the form was not accepted: {answer}");
        }
        assert_eq!(server.wait(), Some(0), "{}", server.err());
        asked
    });
    assert!(asked.elapsed() < Duration::from_secs(30), "it took {:?}", asked.elapsed());
    assert!(!server.err().contains("panicked"), "the site panicked: {}", server.err());
    let states: Vec<String> = jobs::table.order(jobs::id).select(jobs::state).load(&mut machine.connect()).unwrap();
    let sent = smtp.mails().len();
    let done = states.iter().filter(|state| *state == "done").count();
    assert_eq!(states.len(), 8, "there must be one mail for each account: {states:?}");
    assert!((1..8).contains(&done), "the worker must stop between two mails: {states:?}");
    assert_eq!((sent, states.iter().filter(|state| *state == "queued").count()), (done, 8 - done), "{states:?}");
}
