//! Several processes that start at the same moment on an empty database.

use std::sync::Barrier;

use app::db::dialect;
use diesel::connection::SimpleConnection;

use super::Machine;
use crate::support::binary::Site;
use crate::support::database::{TestDatabase, connect};

const ROUNDS: usize = 10;
const MACHINES: usize = 4;

#[test]
fn several_simultaneous_migrations_of_an_empty_database_all_succeed() {
    for round in 0..ROUNDS {
        let site = Site::new();
        let database = TestDatabase::empty();
        let begin = Barrier::new(MACHINES);
        let done: Vec<usize> = std::thread::scope(|scope| {
            let machines: Vec<_> = (0..MACHINES)
                .map(|_| {
                    scope.spawn(|| {
                        begin.wait();
                        let mut connection = connect(&database.url, site.folder());
                        dialect::migrate(&mut connection).map(|done| done.len()).map_err(|error| format!("{error:#}"))
                    })
                })
                .collect();
            machines.into_iter().map(|machine| machine.join().unwrap().unwrap()).collect()
        });
        assert_eq!(
            done.iter().filter(|steps| **steps > 0).count(),
            1,
            "round {round}: one process runs all migrations: {done:?}"
        );
    }
}

#[test]
fn two_binaries_that_start_at_once_both_serve() {
    let machine = Machine { database: TestDatabase::empty(), site: Site::new() };
    let vars = machine.vars(&[]);
    std::thread::scope(|scope| {
        let servers: Vec<_> = (0..2).map(|_| scope.spawn(|| machine.site.serve(&vars))).collect();
        for server in servers {
            assert_eq!(server.join().unwrap().get("user.login").status, 200);
        }
    });
}

#[test]
fn an_older_binary_refuses_a_newer_database_and_says_why() {
    let machine = Machine::new();
    let newer = "INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231000001')";
    machine.connect().batch_execute(newer).unwrap();
    for command in [&["serve"][..], &["migrate"], &["users", "list"]] {
        machine.site.run_with(command, &machine.vars(&[]), "").assert_failure("20991231000001");
    }
}
