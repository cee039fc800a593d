//! A site from its first start to its end.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::support::{Site, until};
use crate::support::PASSWORD;

#[test]
fn in_an_empty_folder_it_starts_and_says_where_and_who_may_become_administrator() {
    let site = Site::new();
    let server = site.serve(&[]);
    assert!(server.out().contains(&format!("The site is at {}\n", server.address)), "{}", server.out());
    let setup = server.setup_url().unwrap_or_else(|| panic!("no setup address: {}", server.out()));
    assert!(setup.starts_with(&format!("{}/user/setup/", server.address)), "{setup}");
    assert_eq!(server.get("/").status, 200);
    for file in ["data/app.db", "data/secret_key"] {
        assert!(site.folder().join(file).is_file(), "{file}");
    }
}

#[test]
fn a_new_start_ends_the_setup_address_of_the_one_before() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).is_done();
    let path = |url: &str| format!("/user/{}", url.split("/user/").nth(1).unwrap());
    let first = {
        let server = site.serve(&[]);
        path(&server.setup_url().unwrap())
    };
    let server = site.serve(&[]);
    let second = path(&server.setup_url().unwrap());
    assert_ne!(first, second);
    let browser = server.browser();
    browser.sign_in("ann", PASSWORD);
    assert_eq!(browser.get(&first).status, 303, "it is refused");
    assert_eq!(browser.get(&second).status, 200);
    assert_eq!(browser.fill_in(&second, &second, &[]).status, 303);
    assert_eq!(browser.get(&second).status, 303, "it works once");
    drop(server);
    assert_eq!(site.serve(&[]).setup_url(), None, "there is an administrator now");
}

#[cfg(unix)]
#[test]
fn the_key_is_kept_so_that_sessions_live_on_and_only_its_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).is_done();
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
    assert_eq!(browser.get("/members").status, 200);
    assert_eq!((std::fs::read(&file).unwrap(), mode()), (key, 0o600));
}

#[cfg(unix)]
#[test]
fn asked_to_end_it_finishes_what_it_has_begun() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).is_done();
    let mut server = site.serve(&[]);
    let form = server.browser();
    let page = form.get("/user/login");
    let token = page.body.split("name=\"csrf_token\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let cookies: Vec<_> = form.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
    let body = format!("csrf_token={token}&username=ann&password={}", PASSWORD.replace(' ', "+"));
    let head = format!(
        "POST /user/login HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        server.port,
        cookies.join("; "),
        body.len()
    );
    // Half of the form is there when the end is asked for.
    let (half, rest) = body.split_at(body.len() / 2);
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream.write_all(format!("{head}{half}").as_bytes()).unwrap();
    // Taken, and its head read, even where much else runs.
    std::thread::sleep(Duration::from_secs(2));
    server.terminate();
    until("new visitors to be turned away", || TcpStream::connect(("127.0.0.1", server.port)).is_err().then_some(()));
    stream.write_all(rest.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 303") && answer.contains("session="), "{answer}");
    assert_eq!(server.wait(), Some(0));
    assert!(!server.err().contains("panicked"), "{}", server.err());
}

#[test]
fn what_was_told_before_a_sudden_end_is_kept_and_its_mail_goes_out_after_the_next_start() {
    let site = Site::new();
    let mails = site.folder().join("mails");
    // A file stands where the folder should be: the mail has to wait.
    std::fs::write(&mails, "in the way").unwrap();
    let vars = [("APP_MAIL__TRANSPORT", "file"), ("APP_MAIL__DIRECTORY", "mails")];
    let server = site.serve(&vars);
    server.browser().register("ann", "ann@example.com");
    until("the first attempt to fail", || server.err().contains("is tried again").then_some(()));
    // Dropped: killed, without a word.
    drop(server);
    std::fs::remove_file(&mails).unwrap();
    site.make_jobs_due();
    let server = site.serve(&vars);
    let file = until("the mail", || {
        let entries = std::fs::read_dir(&mails).ok()?.flatten();
        entries.map(|entry| entry.path()).find(|path| path.extension().is_some_and(|kind| kind == "eml"))
    });
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains("To: ann@example.com"), "{text}");
    assert!(server.browser().sign_in("ann", PASSWORD).body.contains("email-not-confirmed"));
}
