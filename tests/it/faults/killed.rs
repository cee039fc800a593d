//! Repeated `kill -9` while visitors register: every confirmed registration is in the database.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU16, AtomicUsize, Ordering};
use std::time::Duration;

use app::db::AnyConnection;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use rand::Rng;

use super::Machine;
use crate::support::binary::{form, request, wait_for};
use crate::support::{PASSWORD, registration};

const ACCOUNTS: usize = 500;
const VISITORS: usize = 4;
const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

fn count(connection: &mut AnyConnection, rows: &str) -> i64 {
    diesel::select(diesel::dsl::sql::<BigInt>(&format!("(SELECT count(*) FROM {rows})")))
        .get_result(connection)
        .unwrap()
}

/// Registers accounts until there are enough, on whichever server runs. Collects those that the site confirmed.
fn register_until_enough(port: &AtomicU16, next: &AtomicUsize, told: &Mutex<Vec<String>>) {
    let page = wait_for("a form", || request(port.load(Ordering::SeqCst), "GET", "user.register", &[], "").ok());
    let token = page.csrf_token();
    let secret = page.header("set-cookie").unwrap().split([';', '=']).nth(1).unwrap().to_owned();
    loop {
        let number = next.fetch_add(1, Ordering::SeqCst);
        if number >= ACCOUNTS {
            return;
        }
        let (name, email) = (format!("visitor{number}"), format!("visitor{number}@example.com"));
        let fields = registration(&name, &email, PASSWORD);
        let body = form(&token, &fields);
        let status = wait_for("an answer", || {
            // The cookie's name ends in the port.
            let port = port.load(Ordering::SeqCst);
            let cookie = format!("browser-{port}={secret}");
            let answer = request(port, "POST", "user.register", &[FORM, ("Cookie", cookie.as_str())], &body);
            answer.ok().map(|answer| answer.status).filter(|status| *status != 0)
        });
        match status {
            303 => told.lock().unwrap().push(name),
            // The account was created, but the server died before it could respond.
            422 => {}
            other => panic!("{name}: {other}"),
        }
    }
}

#[test]
fn confirmed_registrations_survive_repeated_kills_and_nothing_is_half_done() {
    let machine = Machine::new();
    let vars = machine.vars(&[
        ("APP_MAIL__TRANSPORT", "file"),
        ("APP_MAIL__DIRECTORY", "mails"),
        ("APP_LIMITS__REGISTER", "1000000 per hour"),
    ]);
    let mut server = machine.site.serve(&vars);
    let (port, next, told) = (AtomicU16::new(server.port), AtomicUsize::new(0), Mutex::default());
    let mut kills = 0;
    std::thread::scope(|scope| {
        let visitors: Vec<_> =
            (0..VISITORS).map(|_| scope.spawn(|| register_until_enough(&port, &next, &told))).collect();
        loop {
            // During one of the next hundred registrations.
            let enough = next.load(Ordering::SeqCst) + rand::thread_rng().gen_range(10..100);
            while next.load(Ordering::SeqCst) < enough && visitors.iter().any(|visitor| !visitor.is_finished()) {
                std::thread::sleep(Duration::from_millis(rand::thread_rng().gen_range(1..20)));
            }
            if visitors.iter().all(std::thread::ScopedJoinHandle::is_finished) {
                break;
            }
            server.kill();
            server = machine.site.serve(&vars);
            port.store(server.port, Ordering::SeqCst);
            kills += 1;
        }
    });
    server.kill();
    assert!(kills >= 3, "killed {kills} times");

    let mut connection = machine.connect();
    // Release the jobs of dead workers now, instead of waiting for their leases to end.
    connection.batch_execute("UPDATE jobs SET run_at = created_at WHERE state IN ('queued', 'running')").unwrap();
    let server = machine.site.serve(&vars);
    wait_for("all mails", || (count(&mut connection, "jobs WHERE state <> 'done'") == 0).then_some(()));
    server.stop();
    let entries = std::fs::read_dir(machine.site.folder().join("mails")).unwrap().map(|entry| entry.unwrap().path());
    let mails = entries.filter(|path| path.extension().is_some_and(|kind| kind == "eml"));
    let readers: Vec<_> = mails.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let has_mail = |name: &str| readers.iter().any(|mail| mail.contains(&format!("\nTo: {name}@example.com")));
    let told = told.into_inner().unwrap();
    for name in &told {
        assert!(has_mail(name), "{name} was told of a mail");
    }
    let made = i64::try_from(ACCOUNTS).unwrap();
    assert!(told.len() > ACCOUNTS / 2, "{} of them were told", told.len());
    assert_eq!(count(&mut connection, "users"), made, "every account must exist once");
    for (half, why) in [
        ("users u WHERE NOT EXISTS (SELECT 1 FROM user_emails e WHERE e.user_id = u.id)", "without an address"),
        ("users u WHERE NOT EXISTS (SELECT 1 FROM tokens t WHERE t.user_id = u.id)", "without a link"),
        ("users u WHERE NOT EXISTS (SELECT 1 FROM audit_events a WHERE a.user_id = u.id)", "without a trace"),
        ("user_emails e WHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.id = e.user_id)", "addresses of nobody"),
        ("tokens t WHERE purpose <> 'setup' AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id = t.user_id)", "links"),
    ] {
        assert_eq!(count(&mut connection, half), 0, "{why}");
    }
    for table in ["user_emails", "jobs", "tokens WHERE purpose <> 'setup'", "audit_events WHERE kind = 'registered'"] {
        assert_eq!(count(&mut connection, table), made, "{table}");
    }
}
