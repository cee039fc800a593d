//! Many visitors at once: a busy database turns nobody away, and nobody slips past a limit.

use std::sync::Barrier;

use app::db::schema::throttle_counters;
use diesel::prelude::*;

use super::Machine;
use crate::support::PASSWORD;

/// From one network address, so not more than may wait for their hashes from there.
const VISITORS: usize = 16;
const GUESSES: usize = 50;

#[test]
fn many_simultaneous_registrations_and_sign_ins_all_succeed() {
    let machine = Machine::new();
    let vars = machine.vars(&[("APP_USER__ENABLE_LOGIN_WITHOUT_CONFIRM_EMAIL", "true")]);
    let server = machine.site.serve(&vars);
    let begin = Barrier::new(VISITORS);
    std::thread::scope(|scope| {
        for number in 0..VISITORS {
            let (server, begin) = (&server, &begin);
            scope.spawn(move || {
                let name = format!("visitor{number}");
                begin.wait();
                let browser = server.browser();
                browser.register(&name, &format!("{name}@example.com"));
                assert_eq!(browser.get("user.account").status, 200, "{name}");
                let again = server.browser();
                let answer = again.sign_in(&name, PASSWORD);
                assert_eq!(answer.status, 303, "{name}: {}", answer.body);
                assert_eq!(again.get("user.account").status, 200, "{name}");
            });
        }
    });
    let log = server.stop();
    assert!(!log.contains("locked") && !log.contains("ERROR"), "the log has errors: {log}");
}

#[test]
fn of_many_simultaneous_guesses_only_as_many_as_the_limit_are_checked() {
    let machine = Machine::new();
    let vars = machine.vars(&[("APP_LIMITS__LOGIN_PER_ADDRESS", "1000 per hour")]);
    let made = machine.site.run_with(
        &["users", "create", "ann@example.com", "--username", "ann", "--active", "--confirmed"],
        &vars,
        &format!("{PASSWORD}\n"),
    );
    made.assert_success();
    let server = machine.site.serve(&vars);
    let begin = Barrier::new(GUESSES);
    let mut answers: Vec<u16> = std::thread::scope(|scope| {
        let guesses: Vec<_> = (0..GUESSES)
            .map(|number| {
                let (server, begin) = (&server, &begin);
                scope.spawn(move || {
                    let browser = server.browser();
                    let token = browser.get("user.login").csrf_token();
                    begin.wait();
                    browser.post("user.login", &token, &[("username", "ann"), ("password", &format!("guess {number}"))])
                })
            })
            .collect();
        guesses.into_iter().map(|guess| guess.join().unwrap().status).collect()
    });
    answers.sort_unstable();
    let judged = answers.iter().filter(|status| **status == 422).count();
    let refused = answers.iter().filter(|status| **status == 429).count();
    assert_eq!((judged, refused), (10, GUESSES - 10), "{answers:?}");
    let of_account = throttle_counters::table.filter(throttle_counters::key.like("login:name:%"));
    let counted: Vec<i32> = of_account.select(throttle_counters::count).load(&mut machine.connect()).unwrap();
    assert_eq!(counted, [11], "the count must not grow beyond the limit");
    assert_eq!(server.browser().sign_in("ann", PASSWORD).status, 429);
}
