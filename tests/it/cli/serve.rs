//! `gantry serve` from the first start to the shutdown.

use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::support::{Server, Site, wait_for};
use crate::support::wire::KeptAlive;
use crate::support::{HalfSent, PASSWORD, url_prefix};

#[test]
fn in_an_empty_folder_it_starts_and_prints_its_url_and_the_setup_link() {
    let site = Site::new();
    let server = site.serve(&[]);
    assert!(
        server.out().contains(&format!("The site is at {}\n", server.address)),
        "the base URL was not printed: {}",
        server.out()
    );
    let setup = wait_for("the setup address", || server.setup_url());
    assert!(setup.starts_with(&format!("{}{}", server.address, url_prefix("user.setup"))), "{setup}");
    assert_eq!(server.get("home").status, 200);
    for file in ["data/app.db", "data/secret_key"] {
        assert!(site.folder().join(file).is_file(), "there is no such file: {file}");
    }
}

#[test]
fn a_new_start_voids_the_previous_setup_link() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).assert_success();
    let setup_path =
        |server: &Server| wait_for("the setup address", || server.setup_url()).replace(&server.address, "");
    let first = setup_path(&site.serve(&[]));
    let server = site.serve(&[]);
    let second = setup_path(&server);
    assert_ne!(first, second);
    let browser = server.browser();
    browser.sign_in("ann", PASSWORD);
    assert_eq!(browser.get(&first).status, 303, "the link is refused");
    assert_eq!(browser.get(&second).status, 200);
    assert_eq!(browser.fill_in(&second, &second, &[]).status, 303);
    assert_eq!(browser.get(&second).status, 303, "the link works only once");
    drop(server);
    assert_eq!(site.serve(&[]).setup_url(), None, "there is an administrator already");
}

#[cfg(unix)]
#[test]
fn the_key_is_stored_privately_so_that_sessions_survive_a_restart() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).assert_success();
    let file = site.folder().join("data/secret_key");
    let mode = || std::fs::metadata(&file).unwrap().permissions().mode() & 0o777;
    let first = site.serve(&[]);
    let browser = first.browser();
    browser.sign_in("ann", PASSWORD);
    let (cookies, key) = (browser.cookies.clone(), std::fs::read(&file).unwrap());
    assert_eq!(mode(), 0o600);
    first.stop();
    let second = site.serve(&[]);
    let browser = second.browser();
    *browser.cookies.borrow_mut() = cookies.into_inner();
    assert_eq!(browser.get("members").status, 200);
    assert_eq!((std::fs::read(&file).unwrap(), mode()), (key, 0o600));
}

#[cfg(unix)]
#[test]
fn the_shutdown_waits_for_open_requests() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).assert_success();
    let mut server = site.serve(&[]);
    let fields = [("username", "ann"), ("password", PASSWORD)];
    let sending = HalfSent::begin(&server.browser(), "user.login", "user.login", &fields);
    server.terminate();
    wait_for("new visitors to be turned away", || {
        TcpStream::connect(("127.0.0.1", server.port)).is_err().then_some(())
    });
    let answer = sending.finish();
    assert!(answer.starts_with("HTTP/1.1 303") && answer.contains("session-"), "the form was not accepted: {answer}");
    assert_eq!(server.wait(), Some(0));
    assert!(!server.err().contains("panicked"), "the site panicked: {}", server.err());
}

#[test]
fn a_registration_survives_a_sudden_end_and_its_mail_is_sent_after_the_restart() {
    let site = Site::new();
    let mails = site.folder().join("mails");
    // A file is in the way of the folder, so the mail has to wait.
    std::fs::write(&mails, "in the way").unwrap();
    let vars = [("APP_MAIL__TRANSPORT", "file"), ("APP_MAIL__DIRECTORY", "mails")];
    let server = site.serve(&vars);
    server.browser().register("ann", "ann@example.com");
    wait_for("the first attempt to fail", || server.err().contains("is tried again").then_some(()));
    // Dropping the server kills it.
    drop(server);
    std::fs::remove_file(&mails).unwrap();
    site.make_jobs_due();
    let server = site.serve(&vars);
    let file = wait_for("the mail", || {
        let entries = std::fs::read_dir(&mails).ok()?.flatten();
        entries.map(|entry| entry.path()).find(|path| path.extension().is_some_and(|kind| kind == "eml"))
    });
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains("To: ann@example.com"), "not the mail to ann: {text}");
    assert!(server.browser().sign_in("ann", PASSWORD).body.contains("email-not-confirmed"));
}

#[cfg(unix)]
#[test]
fn idle_connections_do_not_hold_up_a_stop() {
    let site = Site::new();
    // Were the grace time waited for, no machine would be fast enough.
    let mut server = site.serve(&[("ROCKET_SHUTDOWN", "{grace=45}")]);
    // As a proxy keeps them: some have been used, some not yet. So many do not end before Rocket looks.
    let idle: Vec<_> = (0..200).map(|number| KeptAlive::open(server.port, number % 4)).collect();
    let begun = Instant::now();
    server.terminate();
    assert_eq!(server.wait(), Some(0), "{}", server.err());
    let took = begun.elapsed();
    assert!(took < Duration::from_secs(15), "the stop took {took:?}");
    assert_eq!(
        idle.into_iter().filter_map(KeptAlive::unread).collect::<Vec<_>>(),
        [""; 0],
        "something was not asked for"
    );
}
