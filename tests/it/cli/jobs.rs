//! `gantry jobs`: what failed is shown, repeated and deleted.

use serde_json::Value;

use super::support::{Site, wait_for};
use crate::support::smtp::{Behaviour, SmtpServer};

/// A site with four jobs: 1 was given up, 2 waits after a failure, 3 is at work, 4 is done.
fn site() -> Site {
    let site = Site::new();
    site.run(&["migrate"]).assert_success();
    let row = |number: u8, state: &str, error: &str| {
        format!(
            "INSERT INTO jobs (id, kind, payload, state, attempts, run_at, give_up_at, last_error, created_at) VALUES \
             ({number}, 'mail', '{{\"to\":\"ann@example.com\"}}', '{state}', 7, '2026-11-26 09:00:00', \
             '2026-11-28 09:00:00', {error}, '2026-11-26 08:00:00');"
        )
    };
    let rows = [("dead", "'it rained'"), ("queued", "'it snowed'"), ("running", "NULL"), ("done", "NULL")];
    for (number, (state, error)) in (1..).zip(rows) {
        site.execute(&row(number, state, error));
    }
    site
}

/// The numbers and states of the jobs in the list.
fn listed(site: &Site) -> Vec<(i64, String)> {
    let list = site.run(&["jobs", "list", "--json"]);
    let jobs: Vec<Value> = serde_json::from_str(list.assert_success()).unwrap();
    jobs.iter().map(|job| (job["number"].as_i64().unwrap(), job["state"].as_str().unwrap().to_owned())).collect()
}

#[test]
fn the_list_shows_what_is_not_done_and_why() {
    let site = site();
    let list = site.run(&["jobs", "list"]);
    let lines: Vec<_> = list.assert_success().lines().collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].contains("dead") && lines[0].contains("it rained") && lines[1].contains("it snowed"), "{lines:?}");
    let json = site.run(&["jobs", "list", "--json"]);
    let jobs: Vec<Value> = serde_json::from_str(json.assert_success()).unwrap();
    assert_eq!((&jobs[0]["payload"]["to"], &jobs[0]["attempts"]), (&"ann@example.com".into(), &7.into()));
}

#[test]
fn jobs_that_wait_or_were_given_up_can_be_deleted() {
    let site = site();
    site.run(&["jobs", "discard", "3"]).assert_failure("there is no job 3 that was given up or waits");
    site.run(&["jobs", "discard", "2", "4"]).assert_failure("there is no job 4");
    assert_eq!(listed(&site).len(), 3, "nothing is deleted when one of them cannot be");
    site.run(&["jobs", "discard", "2"]).assert_success();
    site.run(&["jobs", "discard", "--all"]).assert_success();
    assert_eq!(listed(&site), [(3, "running".to_owned())]);
    for usage in [&["jobs", "discard"][..], &["jobs", "retry"], &["jobs", "retry", "1", "--all"], &["jobs"]] {
        assert_eq!(site.run(usage).code, Some(2), "{usage:?}");
    }
}

#[test]
fn all_that_failed_is_done_again_but_only_what_was_given_up_is_deleted() {
    let site = site();
    site.run(&["jobs", "retry", "--all"]).assert_success();
    assert_eq!(listed(&site), [(1, "queued".to_owned()), (2, "queued".to_owned()), (3, "running".to_owned())]);
    let list = site.run(&["jobs", "list", "--json"]);
    let jobs: Vec<Value> = serde_json::from_str(list.assert_success()).unwrap();
    assert!(jobs[..2].iter().all(|job| job["attempts"] == 0), "{jobs:?}");
    site.run(&["jobs", "discard", "--all"]).assert_success();
    assert_eq!(listed(&site).len(), 3);
}

#[test]
fn a_mail_that_was_given_up_is_sent_after_all() {
    let smtp = SmtpServer::start(Behaviour::Refuses(550));
    let (site, port) = (Site::new(), smtp.port.to_string());
    let vars = [("MAIL_SERVER", "127.0.0.1"), ("MAIL_PORT", port.as_str())];
    let server = site.serve(&vars);
    server.browser().register("ann", "ann@example.com");
    wait_for("the first attempt to fail", || server.err().contains("is tried again").then_some(()));
    site.execute("UPDATE jobs SET state = 'dead', finished_at = run_at");
    smtp.set_behaviour(Behaviour::Accepts);
    let number = listed(&site)[0].0.to_string();
    site.run_with(&["jobs", "retry", &number], &vars, "").assert_success();
    // The worker of the site looks every few seconds.
    wait_for("the mail", || (!smtp.mails().is_empty()).then_some(()));
    wait_for("the end of the job", || listed(&site).is_empty().then_some(()));
    server.stop();
}
