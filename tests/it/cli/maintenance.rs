//! `gantry maintenance`: a running site notices at once, and the doctor says that it is on.

use crate::faults::Machine;
use crate::support::binary::wait_for;

#[test]
fn a_running_site_notices_the_beginning_and_the_end() {
    let machine = Machine::new();
    let vars = machine.vars(&[]);
    let run = |word: &str| machine.site.run_with(&["maintenance", word], &vars, "").assert_success().to_owned();
    let both = [machine.site.serve(&vars), machine.site.serve(&vars)];
    assert!(run("on").starts_with("maintenance is on: "));
    assert_eq!(run("on"), "maintenance is on already\n");
    for server in &both {
        wait_for("the page of maintenance", || (server.get("home").status == 503).then_some(()));
        let answer = server.get("home");
        assert!(answer.header("retry-after").is_some_and(|seconds| seconds.parse::<u32>().is_ok()), "{answer:?}");
        assert_eq!((server.get("health.live").status, server.get("health.ready").status), (200, 200));
    }
    let doctor = machine.site.run_with(&["doctor"], &vars, "");
    assert!(doctor.out.contains("maintenance is on since 20"), "{doctor:?}");
    assert_eq!(run("off"), "maintenance is off\n");
    assert_eq!(run("off"), "maintenance is off already\n");
    for server in &both {
        wait_for("the end", || (server.get("home").status == 200).then_some(()));
    }
    let doctor = machine.site.run_with(&["doctor"], &vars, "");
    // It may list texts of that name, which a language lacks.
    assert!(!doctor.out.contains("maintenance is"), "{doctor:?}");
}

#[test]
fn without_a_database_nothing_is_made() {
    let site = super::support::Site::new();
    site.run(&["maintenance", "on"]).assert_failure("there is no database at");
    assert!(!site.folder().join("data/app.db").exists());
}
