//! `gantry backup`, and what comes alive again by `gantry restore`.

use std::path::Path;

use app::config::SecretKeys;
use app::db::schema::{mailbox, sessions};
use app::db::{AnyConnection, catalogue};
use app::site::NOT_IN_BACKUPS;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use crate::faults::Machine;
use crate::support::binary::{Site, wait_for};
use crate::support::database::TestDatabase;
use crate::support::{PASSWORD, TestApp, url_prefix};

/// Tables whose secrets open nothing, and so stay in a backup: browsers that have signed in before.
const HARMLESS: [&str; 2] = ["known_browsers", "devices"];

pub const ANN: [&str; 7] = ["users", "create", "ann@example.com", "--username", "ann", "--active", "--confirmed"];

/// A second machine with the backup in a database of its own.
pub fn restored(file: &Path) -> Machine {
    let machine = Machine { site: Site::new(), database: TestDatabase::empty() };
    let args = ["restore", file.to_str().unwrap()];
    machine.site.run_with(&args, &machine.vars(&[]), "").assert_success();
    machine
}

/// The newest mailed link to this page.
fn link(machine: &Machine, endpoint: &str) -> String {
    let texts = mailbox::table.select(mailbox::text).order(mailbox::id.desc());
    let (mut connection, prefix) = (machine.connect(), url_prefix(endpoint));
    wait_for("the mail", || {
        let texts: Vec<String> = texts.load(&mut connection).unwrap();
        let mut words = texts.iter().flat_map(|text| text.split_whitespace());
        let found = words.find(|word| word.contains(prefix))?;
        Some(found[found.find(prefix).unwrap()..].to_owned())
    })
}

/// So much that to copy it takes longer than to interrupt that.
pub const FILL: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) \
                        INSERT INTO mailbox (recipient, subject, headers, text, html, created_at) \
                        SELECT 'writer', '', '', hex(zeroblob(200)), '', '2026-11-22 10:00:00' FROM n";

/// Counts the rows of [`write_on`] and [`FILL`].
pub fn count_written(connection: &mut AnyConnection) -> i64 {
    mailbox::table.filter(mailbox::recipient.eq("writer")).count().get_result(connection).unwrap()
}

/// Writes pairs of rows until the returned function is called.
fn write_on(machine: &Machine) -> impl FnOnce() {
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    let (first, waiting) = std::sync::mpsc::channel();
    let mut connection = machine.connect();
    let writer = std::thread::spawn(move || {
        let row = "INSERT INTO mailbox (recipient, subject, headers, text, html, created_at) \
                   VALUES ('writer', '', '', '', '', '2026-11-01 00:00:00');";
        while stopped.try_recv().is_err() {
            connection.batch_execute(&format!("BEGIN; {row} {row} COMMIT")).unwrap();
            let _ = first.send(());
        }
    });
    waiting.recv().unwrap();
    move || {
        stop.send(()).unwrap();
        writer.join().unwrap();
    }
}

#[test]
fn after_a_restore_the_accounts_are_there_and_what_has_ended_stays_ended() {
    let (machine, key) = (Machine::new(), SecretKeys::generate());
    let vars = machine.vars(&[("SECRET_KEY", &key)]);
    machine.site.run_with(&ANN, &vars, &format!("{PASSWORD}\n")).assert_success();
    let server = machine.site.serve(&vars);
    let (ended, lasting) = (server.browser(), server.browser());
    for browser in [&ended, &lasting] {
        browser.sign_in("ann", PASSWORD);
        assert_eq!(browser.get("members").status, 200);
    }
    let stranger = server.browser();
    stranger.fill_in("user.forgot_password", "user.forgot_password", &[("email", "ann@example.com")]);
    let used = link(&machine, "user.reset_password");
    assert_eq!(server.browser().get(&used).status, 200);

    let file = machine.site.folder().join("backup");
    let stop = write_on(&machine);
    let done = machine.site.run_with(&["backup", "backup"], &vars, "");
    stop();
    assert!(done.assert_success().contains(&file.display().to_string()), "{done:?}");
    // Nothing lies beside it.
    let names = std::fs::read_dir(machine.site.folder()).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(names.filter(|name| name.to_string_lossy().contains("backup")).count(), 1);
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&file.metadata().unwrap().permissions()) & 0o777, 0o600);

    // What was left out is not even in the free pages of the file.
    let bytes = std::fs::read(&file).unwrap();
    let hashes = sessions::table.select(sessions::secret_hash).load::<Vec<u8>>(&mut machine.connect()).unwrap();
    assert_eq!(hashes.len(), 2);
    assert!(hashes.iter().all(|hash| !bytes.windows(hash.len()).any(|window| window == hash)));

    // What happens afterwards: a link is used, and ends all sessions.
    let new = "another kettle 77";
    let answer = stranger.fill_in(&used, &used, &[("new_password", new), ("retype_password", new)]);
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(ended.get("members").status, 303);
    let (ended, lasting) = (ended.cookies.take(), lasting.cookies.take());
    server.stop();

    let other = restored(&file);
    let mut connection = other.connect();
    let written = count_written(&mut connection);
    assert!(written > 0 && written % 2 == 0, "{written} rows of what was written in pairs");
    let tables = catalogue::tables(&mut connection).unwrap();
    for table in catalogue::with_dependents(&tables, NOT_IN_BACKUPS) {
        assert_eq!(catalogue::count(&mut connection, &table).unwrap(), 0, "{table}");
    }
    let server = other.site.serve(&other.vars(&[("SECRET_KEY", &key)]));
    for cookies in [ended, lasting] {
        let browser = server.browser();
        browser.cookies.replace(cookies);
        assert_eq!(browser.get("members").status, 303, "a session has come alive again");
    }
    assert_eq!(server.browser().get(&used).status, 303, "a used link has come alive again");
    let browser = server.browser();
    assert_eq!(browser.sign_in("ann", PASSWORD).status, 303);
    assert_eq!(browser.get("members").status, 200);
}

#[test]
fn each_table_of_secrets_is_left_out_of_backups() {
    let app = TestApp::new();
    let tables = app.read(|c| Ok(catalogue::tables(c)?));
    let left_out = catalogue::with_dependents(&tables, NOT_IN_BACKUPS);
    assert!(NOT_IN_BACKUPS.iter().all(|name| left_out.iter().any(|left| left == name)), "{left_out:?}");
    for table in tables {
        let has_secrets =
            table.columns.iter().any(|column| column.name.contains("secret") || column.name == "token_id");
        let is_known = left_out.contains(&table.name) || HARMLESS.contains(&table.name.as_str());
        assert!(
            !has_secrets || is_known,
            "would a secret in {0} open anything after a restore? If so, add {0} to NOT_IN_BACKUPS in src/site.rs, else to \
             HARMLESS here",
            table.name
        );
    }
}

#[test]
fn a_backup_replaces_a_file_only_if_it_is_told_to() {
    let machine = Machine::new();
    let (vars, file) = (machine.vars(&[]), machine.site.folder().join("kept"));
    std::fs::write(&file, "precious").unwrap();
    let run = |args: &[&str]| machine.site.run_with(args, &vars, "");
    run(&["backup", "kept"]).assert_failure("is there already");
    assert_eq!(std::fs::read(&file).unwrap(), b"precious");
    run(&["backup", "kept", "--overwrite"]).assert_success();
    assert!(std::fs::read(&file).unwrap().len() > 1000);
    run(&["backup", "."]).assert_failure("is a folder");
    run(&["backup", "nowhere/kept"]).assert_failure("nowhere");
}

#[test]
fn without_a_database_nothing_is_made() {
    let site = Site::new();
    site.run(&["backup", "file"]).assert_failure("there is no database at");
    assert_eq!(
        std::fs::read_dir(site.folder()).unwrap().filter(|e| e.as_ref().unwrap().file_name() == "file").count(),
        0
    );
    assert!(!site.folder().join("data/app.db").exists());
}

/// The files in the folder of a machine that a backup may have left.
fn left_in(machine: &Machine) -> Vec<String> {
    let names = std::fs::read_dir(machine.site.folder()).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.contains("copy")).collect()
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_no_file() {
    let machine = Machine::new();
    let command = machine.site.command(&["backup", "copy"], &machine.vars(&[]));
    // The limit of a file's size, in blocks. Without its signal, a write fails as on a full disk.
    let mut limited = std::process::Command::new("/bin/sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" backup copy"]).arg(command.get_program());
    limited.current_dir(machine.site.folder()).env_clear();
    limited.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let done = limited.output().unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert_eq!((done.status.code(), said.trim_end().lines().count()), (Some(1), 1), "{said}");
    assert_eq!(left_in(&machine), [""; 0]);
}

#[test]
fn a_damaged_database_is_not_backed_up() {
    let machine = Machine::new();
    let file = machine.site.folder().join("app.db");
    if !machine.database.is_file() {
        return;
    }
    machine.connect().batch_execute("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    // Most pages, so that it does not depend on which tables there are. The schema is in the first ones.
    let from = bytes.len() / 2;
    bytes[from..].fill(0xa5);
    std::fs::write(&file, bytes).unwrap();
    let done = machine.site.run_with(&["backup", "copy"], &machine.vars(&[]), "");
    assert_eq!((done.code, done.err.lines().count()), (Some(1), 1), "{done:?}");
    assert_eq!(left_in(&machine), [""; 0]);
}

/// Ends a command as Ctrl-C or a service manager does. Returns what it said, or nothing if it was done by then.
pub fn interrupt(child: std::process::Child, signal: &str) -> Option<String> {
    let kill = std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    let done = child.wait_with_output().unwrap();
    if done.status.success() {
        return None;
    }
    assert_eq!(done.status.code(), Some(1));
    Some(String::from_utf8(done.stderr).unwrap())
}

const INTERRUPTED: &str = "interrupted: no backup was written\n";

#[test]
fn an_interrupted_copy_of_a_file_leaves_none_and_is_begun_again() {
    let machine = Machine::new();
    if !machine.database.is_file() {
        return;
    }
    machine.connect().batch_execute(FILL).unwrap();
    // On a machine that does much else, a backup may be faster than who interrupts it.
    let interrupted = (0..20).any(|_| {
        let child = machine.site.command(&["backup", "copy"], &machine.vars(&[])).spawn().unwrap();
        wait_for("the file", || (!left_in(&machine).is_empty()).then_some(()));
        let said = interrupt(child, "-TERM");
        match &said {
            Some(said) => assert_eq!(said, INTERRUPTED),
            None => std::fs::remove_file(machine.site.folder().join("copy")).unwrap(),
        }
        said.is_some()
    });
    assert!(interrupted);
    assert_eq!(left_in(&machine), [""; 0]);
    machine.site.run_with(&["backup", "copy"], &machine.vars(&[]), "").assert_success();
    assert_eq!(count_written(&mut restored(&machine.site.folder().join("copy")).connect()), 60_000);
}

#[cfg(feature = "postgres")]
pub mod on_a_server {
    use std::os::unix::fs::PermissionsExt;

    use diesel::connection::SimpleConnection;

    use super::{INTERRUPTED, Machine, interrupt, left_in};
    use crate::support::binary::wait_for;

    /// The variables for a machine that would run this script instead of a program of PostgreSQL.
    pub fn instead_of(program: &str, script: &str, machine: &Machine) -> Vec<(&'static str, String)> {
        let (folder, url) = (machine.site.folder(), machine.database.url.clone());
        let program = folder.join(program);
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).unwrap();
        let url = url.replace("postgres@", "postgres:hunter%402@");
        vec![("DATABASE_URL", url), ("PATH", format!("{}:/usr/bin:/bin", folder.display()))]
    }

    /// A machine that would run this instead of pg_dump, and the variables for it; if there is a server.
    fn with_dump(script: &str) -> Option<(Machine, Vec<(&'static str, String)>)> {
        let machine = Machine::new();
        let vars = (!machine.database.is_file()).then(|| instead_of("pg_dump", script, &machine))?;
        Some((machine, vars))
    }

    pub fn borrowed<'v>(vars: &'v [(&'static str, String)]) -> Vec<(&'v str, &'v str)> {
        vars.iter().map(|(name, value)| (*name, value.as_str())).collect()
    }

    #[test]
    fn the_password_is_no_argument_and_in_no_sentence() {
        let script =
            "echo \"$@\" >arguments; echo \"$PGPASSWORD\" >password; echo 'pg_dump: error: hunter@2 fails' >&2; exit 1";
        let Some((machine, vars)) = with_dump(script) else { return };
        let done = machine.site.run_with(&["backup", "copy"], &borrowed(&vars), "");
        done.assert_failure("pg_dump: error: … fails");
        let said = |name: &str| std::fs::read_to_string(machine.site.folder().join(name)).unwrap();
        assert!(!said("arguments").contains("hunter"), "{}", said("arguments"));
        assert_eq!(said("password"), "hunter@2\n");
        assert_eq!(left_in(&machine), [""; 0]);
    }

    #[test]
    fn a_backup_that_lacks_tables_is_refused() {
        let script = "/usr/bin/pg_dump --exclude-table-data=roles \"$@\"";
        let Some((machine, vars)) = with_dump(script) else { return };
        let done = machine.site.run_with(&["backup", "copy"], &borrowed(&vars), "");
        done.assert_failure("the backup lacks the table roles");
        assert_eq!(left_in(&machine), [""; 0]);
    }

    #[test]
    fn an_interrupted_backup_leaves_no_file() {
        let Some((machine, vars)) = with_dump("echo begun >begun; exec sleep 600") else { return };
        let child = machine.site.command(&["backup", "copy"], &borrowed(&vars)).spawn().unwrap();
        wait_for("the program", || machine.site.folder().join("begun").exists().then_some(()));
        assert_eq!(left_in(&machine).len(), 1);
        assert_eq!(interrupt(child, "-TERM").as_deref(), Some(INTERRUPTED));
        assert_eq!(left_in(&machine), [""; 0]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_terminal_shows_how_many_rows_are_left() {
        // It waits in the middle of a table, which is larger than what fits between the programs.
        let script = "/usr/bin/pg_dump \"$@\" | { head -c 200000; sleep 1; cat; }";
        let Some((machine, vars)) = with_dump(script) else { return };
        let fill = "INSERT INTO mailbox (recipient, subject, headers, text, html, created_at) \
                    SELECT 'writer', '', '', (SELECT string_agg(md5((i * 16 + j)::text), '') FROM generate_series(1, 16) j), \
                    '', now() FROM generate_series(1, 40000) i; ANALYZE mailbox";
        machine.connect().batch_execute(fill).unwrap();
        let shown = machine.site.at_terminal(&["backup", "copy"], &borrowed(&vars));
        assert!(shown.contains(" of about 40,0") && shown.contains(" rows, ") && shown.contains(" left"), "{shown}");
        // In a pipe, nobody asks.
        let done = machine.site.run_with(&["backup", "copy", "--overwrite"], &borrowed(&vars), "");
        assert_eq!((done.code, done.err.as_str()), (Some(0), ""), "{done:?}");
    }

    #[test]
    fn without_the_program_it_is_named() {
        let Some((machine, mut vars)) = with_dump("exit 1") else { return };
        vars[1].1 = "/nowhere".to_owned();
        machine.site.run_with(&["backup", "copy"], &borrowed(&vars), "").assert_failure("pg_dump is not there");
    }
}
