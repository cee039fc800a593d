//! How commands print: to a pipe that closes, to a full disk, to a terminal.

use std::fs::OpenOptions;
use std::process::Stdio;

use super::support::Site;
use crate::support::url;

#[cfg(target_os = "linux")]
#[test]
fn a_closed_pipe_ends_a_command_quietly() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann"]).assert_success();
    for args in
        [&["users", "list"][..], &["roles", "list"], &["routes"], &["doctor"], &["keys", "generate"], &["--help"]]
    {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let done = site.command(args, &[]).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        let err = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!((done.status.code(), err.as_str()), (Some(0), ""), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_one_sentence() {
    let site = Site::new();
    let full = || OpenOptions::new().write(true).open("/dev/full").unwrap();
    for args in [&["routes"][..], &["roles", "list"], &["keys", "generate"]] {
        let done = site.command(args, &[]).stdout(full()).stderr(Stdio::piped()).output().unwrap();
        let err = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!((done.status.code(), err.lines().count()), (Some(1), 1), "{args:?}: {err}");
        // The command that opens the database says first that it has made one.
        let said = err.find("standard output cannot be written").expect(&err);
        assert!(said == 0 || err.starts_with("a new database at "), "{args:?}: {err}");
    }
    // Not even that can be said.
    let done = site.command(&["routes"], &[]).stdout(full()).stderr(full()).status().unwrap();
    assert_eq!(done.code(), Some(1));
}

#[cfg(target_os = "linux")]
#[test]
fn a_site_is_served_even_if_nobody_can_read_its_greeting_and_its_log() {
    use std::net::TcpStream;
    use std::time::{Duration, Instant};
    let site = Site::new();
    let full = || OpenOptions::new().write(true).open("/dev/full").unwrap();
    let port = super::support::free_port();
    let text = port.to_string();
    let mut child = site.command(&["serve"], &[("ROCKET_PORT", &text)]).stdout(full()).stderr(full()).spawn().unwrap();
    let patience = Instant::now() + Duration::from_secs(60);
    let answer = loop {
        let answer = TcpStream::connect(("127.0.0.1", port)).is_ok().then(|| {
            crate::support::wire::send(
                port,
                format!("GET {} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", url("home")).as_bytes(),
            )
        });
        match answer {
            Some(answer) if !answer.is_empty() => break answer,
            _ => assert!(Instant::now() < patience && child.try_wait().unwrap().is_none(), "the site does not come up"),
        }
        std::thread::sleep(Duration::from_millis(30));
    };
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer:.200}");
}

#[test]
fn columns_are_aligned_by_what_a_terminal_shows() {
    let site = Site::new();
    for (name, description) in [("editor", "May edit"), ("編集者", "May edit, too"), ("e\u{301}diteur", "Encore un")]
    {
        site.run(&["roles", "create", name, "--description", description]).assert_success();
    }
    let list = site.run(&["roles", "list"]);
    let columns: Vec<_> = list
        .assert_success()
        .lines()
        .filter_map(|line| ["May", "Encore"].iter().find_map(|word| line.find(word)).map(|at| &line[..at]))
        .map(unicode_width::UnicodeWidthStr::width)
        .collect();
    assert_eq!(columns.len(), 3, "{list:?}");
    assert!(columns.iter().all(|column| *column == columns[0]), "{list:?}");
}

#[test]
fn control_characters_never_reach_a_terminal() {
    let site = Site::new();
    let steering = "\u{1b}]0;title\u{7}\u{9b}31m\rred";
    site.run(&["roles", "create", "editor", "--description", steering]).assert_success();
    let commands: [&[&str]; 5] = [
        &["roles", "list"],
        &["roles", "list", "--json"],
        &["users", "show", steering],
        &["roles", "add", steering, "editor"],
        &[steering],
    ];
    for args in commands {
        let done = site.run(args);
        let all = format!("{}{}", done.out, done.err);
        assert!(!all.is_empty() && !all.chars().any(|c| c.is_control() && c != '\n'), "{args:?}: {all:?}");
    }
    let json: serde_json::Value = serde_json::from_str(&site.run(&["roles", "list", "--json"]).out).unwrap();
    assert!(json.to_string().contains("title"), "{json}");
    let listed = json.as_array().unwrap().iter().any(|role| role["description"] == steering);
    assert!(listed, "JSON keeps what was written: {json}");
}
