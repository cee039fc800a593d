//! `gantry restore`: what it refuses, and what is there when it is interrupted.

use std::path::{Path, PathBuf};

use app::db::{AnyConnection, catalogue};
use app::site::NOT_IN_BACKUPS;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use rand::Rng;

use super::backup::{ANN, FILL, count_written, interrupt, restored};
use super::support::{Done, Site, wait_for};
use crate::faults::Machine;
use crate::support::PASSWORD;
use crate::support::database::connect;

/// A machine with an account whose user is signed in, and a plain copy of its database, with sessions.
fn copied() -> (Machine, PathBuf) {
    let machine = Machine::new();
    let (vars, copy) = (machine.vars(&[]), machine.site.folder().join("copy"));
    machine.site.run_with(&ANN, &vars, &format!("{PASSWORD}\n")).assert_success();
    let server = machine.site.serve(&vars);
    server.browser().sign_in("ann", PASSWORD);
    server.stop();
    if machine.database.is_file() {
        std::fs::copy(machine.site.folder().join("app.db"), &copy).unwrap();
    } else {
        let mut dump = std::process::Command::new("pg_dump");
        dump.args(["--format=custom", "--dbname", &machine.database.url, "--file"]).arg(&copy);
        assert!(dump.status().unwrap().success());
    }
    (machine, copy)
}

#[test]
fn a_copy_that_is_no_backup_brings_back_no_sessions_either() {
    let (machine, copy) = copied();
    let count = |connection: &mut AnyConnection, table: &str| catalogue::count(connection, table).unwrap();
    assert_eq!(count(&mut machine.connect(), "sessions"), 1);
    let other = restored(&copy);
    let mut connection = other.connect();
    assert_eq!(count(&mut connection, "users"), 1);
    let tables = catalogue::tables(&mut connection).unwrap();
    for table in catalogue::with_dependents(&tables, NOT_IN_BACKUPS) {
        assert_eq!(count(&mut connection, &table), 0, "{table}");
    }
}

/// A site with a file `data/app.db`, and a backup of it from before its account `ann` was made.
fn backed_up() -> Site {
    let site = Site::new();
    site.run(&["migrate"]).assert_success();
    site.run(&["backup", "backup"]).assert_success();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).assert_success();
    site
}

fn restore(site: &Site) -> Done {
    site.run(&["restore", "backup", "--overwrite"])
}

fn has_ann(site: &Site) -> bool {
    site.run(&["users", "list"]).assert_success().contains("ann")
}

/// What is in the folder of the database.
fn files(site: &Site) -> Vec<String> {
    let found = std::fs::read_dir(site.folder().join("data")).unwrap();
    let found = found.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = found.filter(|name| name != "secret_key").collect();
    names.sort();
    names
}

#[test]
fn a_database_is_replaced_only_if_it_is_told_to() {
    let site = backed_up();
    site.run(&["restore", "backup"]).assert_failure("there is a database at");
    assert!(has_ann(&site));
    let done = restore(&site);
    assert_eq!((done.assert_success().lines().count(), done.err.as_str()), (1, ""), "{done:?}");
    assert_eq!(files(&site), ["app.db"]);
    assert!(!has_ann(&site));
    #[cfg(unix)]
    {
        let data = site.folder().join("data/app.db").metadata().unwrap();
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&data.permissions()) & 0o777, 0o600);
    }
    let elsewhere = [("DATABASE_URL", "new/app.db")];
    let done = site.run_with(&["restore", "backup"], &elsewhere, "");
    assert_eq!((done.assert_success().lines().count(), done.err.as_str()), (1, ""), "{done:?}");
}

#[test]
fn what_is_no_backup_of_this_binary_is_refused_and_nothing_changes() {
    let site = backed_up();
    let file = |name: &str| site.folder().join(name);
    let refused = |sentence: &str| {
        restore(&site).assert_failure(sentence);
        assert!(has_ann(&site), "{sentence}");
    };
    let backup = std::fs::read(file("backup")).unwrap();
    connect("backup", site.folder())
        .batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('20990101000000')")
        .unwrap();
    refused("backup was not restored: the database holds the migration 20990101000000");
    let mut damaged = backup.clone();
    let from = damaged.len() / 2;
    damaged[from..].fill(0xa5);
    for (bytes, sentence) in [
        (&damaged[..], "backup was not restored"),
        (&backup[..from], "backup was not restored"),
        (b"PGDMP and so on, for a while", "is a backup of PostgreSQL"),
        (b"SELECT 'a script of pg_dump' AS it", "is no backup"),
        (b"short", "is no backup"),
        (b"", "is no backup"),
    ] {
        std::fs::write(file("backup"), bytes).unwrap();
        refused(sentence);
    }
    std::fs::remove_file(file("backup")).unwrap();
    refused("backup: No such file");
    connect("backup", site.folder()).batch_execute("CREATE TABLE other (it TEXT)").unwrap();
    refused("it is not a site's database");
    site.run(&["restore", "data/app.db", "--overwrite"]).assert_failure("it is the database itself");
    site.run(&["restore", "data"]).assert_failure("data: Is a directory");
    assert!(has_ann(&site));
    assert!(files(&site).iter().all(|name| name.starts_with("app.db")), "{:?}", files(&site));
}

#[test]
fn an_older_backup_is_brought_up_to_date_by_the_start() {
    use diesel_migrations::MigrationHarness;
    let site = backed_up();
    let mut old = SqliteConnection::establish(site.folder().join("backup").to_str().unwrap()).unwrap();
    old.revert_last_migration(app::db::dialect::SQLITE).unwrap();
    drop(old);
    restore(&site).assert_success();
    assert_eq!(site.run(&["migrate"]).assert_success().lines().count(), 1);
}

#[test]
fn the_database_of_a_running_site_is_not_replaced() {
    let site = backed_up();
    let mut server = site.serve(&[]);
    restore(&site).assert_failure("is in use: stop the site");
    let browser = server.browser();
    assert_eq!(browser.sign_in("ann", PASSWORD).status, 303);
    // Its rows are in the file beside, as after a power cut: they must not get into what is restored.
    server.kill();
    assert!(files(&site).contains(&"app.db-wal".to_owned()), "{:?}", files(&site));
    restore(&site).assert_success();
    assert_eq!(files(&site), ["app.db"]);
    assert!(!has_ann(&site));
    // The site runs, and somebody has deleted its file.
    let server = site.serve(&[]);
    std::fs::remove_file(site.folder().join("data/app.db")).unwrap();
    for args in [&["restore", "backup"][..], &["restore", "backup", "--overwrite"]] {
        site.run(args).assert_failure("is left of another database: stop the site, and move it away");
    }
    drop(server);
}

#[test]
fn who_has_opened_the_replaced_file_writes_nothing_beside_the_new_one() {
    let site = backed_up();
    let path = site.folder().join("data/app.db");
    let mut late = SqliteConnection::establish(path.to_str().unwrap()).unwrap();
    restore(&site).assert_success();
    assert!(late.batch_execute("PRAGMA journal_mode = WAL; DELETE FROM users").is_err());
    drop(late);
    assert_eq!(files(&site), ["app.db"]);
}

#[test]
fn a_file_that_is_no_database_is_moved_away_by_hand() {
    let site = backed_up();
    let path = site.folder().join("data/app.db");
    std::fs::write(&path, "This is no database, or it is so no longer. ".repeat(100)).unwrap();
    restore(&site)
        .assert_failure("cannot be locked: move it away, with what is of its name, and begin again: file is not");
    std::fs::rename(&path, site.folder().join("away")).unwrap();
    std::fs::write(site.folder().join("data/app.db-journal"), "").unwrap();
    restore(&site).assert_failure("app.db-journal is left of another database");
    std::fs::remove_file(site.folder().join("data/app.db-journal")).unwrap();
    restore(&site).assert_success();
    assert_eq!(site.run(&["users", "list"]).assert_success(), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_shows_how_much_is_left() {
    let (site, _) = with_large_backup();
    let shown = site.at_terminal(&["restore", "backup"], &[("DATABASE_URL", "new.db")]);
    assert!(shown.contains(" of about ") && shown.contains(" left"), "{shown}");
}

#[cfg(unix)]
#[test]
fn a_link_is_not_replaced() {
    let site = backed_up();
    let path = |name: &str| site.folder().join(name);
    std::fs::rename(path("data/app.db"), path("app.db")).unwrap();
    std::os::unix::fs::symlink(path("app.db"), path("data/app.db")).unwrap();
    restore(&site).assert_failure("is a link");
    assert!(has_ann(&site));
}

#[derive(QueryableByName)]
struct Check {
    #[diesel(sql_type = Text)]
    said: String,
}

/// Asserts that the database is whole. Returns whether it is the restored one.
fn is_new(path: &Path) -> bool {
    let mut connection = connect(path.to_str().unwrap(), Path::new(""));
    let check = diesel::sql_query("SELECT quick_check AS said FROM pragma_quick_check");
    assert_eq!(check.get_result::<Check>(&mut connection).unwrap().said, "ok");
    let (rows, users) = (count_written(&mut connection), catalogue::count(&mut connection, "users").unwrap());
    assert!([(60_000, 0), (0, 1)].contains(&(rows, users)), "{rows} rows and {users} accounts");
    rows > 0
}

/// A site with a large backup, and a small database of an account.
fn with_large_backup() -> (Site, PathBuf) {
    let site = Site::new();
    site.run_with(&["migrate"], &[("DATABASE_URL", "backup")], "").assert_success();
    connect("backup", site.folder()).batch_execute(FILL).unwrap();
    site.create_user(&["ann@example.com", "--username", "ann"]).assert_success();
    let database = site.folder().join("data/app.db");
    std::fs::copy(&database, site.folder().join("before")).unwrap();
    (site, database)
}

#[test]
fn a_restore_that_is_killed_leaves_the_old_database_or_the_new_one() {
    let (site, database) = with_large_backup();
    let spawn = || site.command(&["restore", "backup", "--overwrite"], &[]).spawn().unwrap();
    let begun = std::time::Instant::now();
    assert!(spawn().wait().unwrap().success());
    let whole = u64::try_from(begun.elapsed().as_millis()).unwrap();
    let mut kept = 0;
    for _ in 0..12 {
        std::fs::copy(site.folder().join("before"), &database).unwrap();
        let mut child = spawn();
        std::thread::sleep(std::time::Duration::from_millis(rand::thread_rng().gen_range(0..whole)));
        child.kill().unwrap();
        child.wait().unwrap();
        kept += i32::from(!is_new(&database));
    }
    assert!(kept > 0, "it was never killed in time");
    restore(&site).assert_success();
    assert!(is_new(&database));
}

#[cfg(unix)]
fn is_copying(site: &Site) -> bool {
    files(site).iter().any(|name| name.starts_with(".app.db."))
}

#[cfg(unix)]
#[test]
fn an_interrupted_restore_changes_nothing_and_is_begun_again() {
    let (site, database) = with_large_backup();
    for signal in ["-INT", "-TERM"] {
        // On a machine that does much else, a restore may be faster than who interrupts it.
        let interrupted = (0..20).any(|_| {
            std::fs::copy(site.folder().join("before"), &database).unwrap();
            let child = site.command(&["restore", "backup", "--overwrite"], &[]).spawn().unwrap();
            wait_for("the copy", || is_copying(&site).then_some(()));
            let Some(said) = interrupt(child, signal) else { return false };
            assert_eq!(said, "interrupted: nothing was restored, begin again\n");
            assert!(!is_new(&database));
            true
        });
        assert!(interrupted, "{signal}");
        assert!(!is_copying(&site), "{:?}", files(&site));
    }
    restore(&site).assert_success();
    assert!(is_new(&database));
}

#[cfg(feature = "postgres")]
mod on_a_server {
    use super::*;
    use crate::cli::backup::on_a_server::{borrowed, instead_of};
    use crate::support::database::TestDatabase;

    /// A backup, and a machine with an empty database; if there is a server.
    fn empty() -> Option<(Machine, PathBuf)> {
        let (machine, copy) = copied();
        if machine.database.is_file() {
            return None;
        }
        let other = Machine { site: Site::new(), database: TestDatabase::empty() };
        let backup = other.site.folder().join("backup");
        std::fs::copy(copy, &backup).unwrap();
        Some((other, backup))
    }

    fn restore(machine: &Machine) -> Done {
        machine.site.run_with(&["restore", "backup", "--overwrite"], &machine.vars(&[]), "")
    }

    fn is_empty(machine: &Machine) -> bool {
        catalogue::tables(&mut machine.connect()).unwrap().is_empty()
    }

    #[test]
    fn only_an_empty_database_is_filled() {
        let Some((machine, _)) = empty() else { return };
        machine.connect().batch_execute("CREATE TABLE other (it TEXT)").unwrap();
        restore(&machine).assert_failure("the database is not empty, it has the table other: make another one");
        machine.connect().batch_execute("DROP TABLE other").unwrap();
        restore(&machine).assert_success();
        assert_eq!(catalogue::count(&mut machine.connect(), "users").unwrap(), 1);
        restore(&machine).assert_failure("it has the table");
    }

    #[test]
    fn what_is_no_backup_of_this_binary_is_refused_and_nothing_changes() {
        let Some((machine, backup)) = empty() else { return };
        let refused = |sentence: &str| {
            restore(&machine).assert_failure(sentence);
            assert!(is_empty(&machine), "{sentence}");
        };
        let dump = |database: &TestDatabase, sql: &str| {
            connect(&database.url, Path::new("")).batch_execute(sql).unwrap();
            let mut dump = std::process::Command::new("pg_dump");
            dump.args(["--format=custom", "--dbname", &database.url, "--file"]).arg(&backup);
            assert!(dump.status().unwrap().success());
        };
        let bytes = std::fs::read(&backup).unwrap();
        for (bytes, sentence) in [
            (&bytes[..bytes.len() / 2], "backup was not restored: pg_restore: "),
            (b"SQLite format 3\0 and so on", "is a backup of SQLite"),
            (b"SELECT 1", "is no backup"),
        ] {
            std::fs::write(&backup, bytes).unwrap();
            refused(sentence);
        }
        dump(&TestDatabase::empty(), "CREATE TABLE other (it TEXT)");
        refused("it is not a site's database");
        let newer = "INSERT INTO __diesel_schema_migrations (version) VALUES ('20990101000000')";
        dump(&TestDatabase::new(machine.site.folder()), newer);
        refused("the database holds the migration 20990101000000");
    }

    #[test]
    fn the_password_is_no_argument_and_in_no_sentence() {
        let Some((machine, _)) = empty() else { return };
        let script = "echo \"$@\" >>said; case \"$*\" in *--single*) echo 'pg_restore: error: hunter@2' >&2; exit 1 ;; esac\n\
                      exec /usr/bin/pg_restore \"$@\"";
        let vars = instead_of("pg_restore", script, &machine);
        let done = machine.site.run_with(&["restore", "backup"], &borrowed(&vars), "");
        done.assert_failure("pg_restore: error: …");
        let said = std::fs::read_to_string(machine.site.folder().join("said")).unwrap();
        assert!(said.contains("--single") && !said.contains("hunter"), "{said}");
    }

    #[test]
    fn a_restore_that_ends_half_way_changes_nothing_and_is_begun_again() {
        let Some((machine, backup)) = empty() else { return };
        // More than a pipe holds, so that it waits for the program.
        let source = TestDatabase::new(machine.site.folder());
        let many = "INSERT INTO mailbox (recipient, subject, headers, text, html, created_at) \
                    SELECT 'writer', '', '', md5(i::text), '', now() FROM generate_series(1, 9000) i";
        connect(&source.url, Path::new("")).batch_execute(many).unwrap();
        let vars = [("DATABASE_URL", source.url.as_str())];
        machine.site.run_with(&["backup", "backup", "--overwrite"], &vars, "").assert_success();
        let half = backup.metadata().unwrap().len() / 2;
        assert!(half > 100_000, "{half}");
        let file = |name: &str| machine.site.folder().join(name);
        for signal in ["-INT", "-TERM", "-KILL"] {
            // It says when half of the file has arrived, and reads on when it is told to.
            let (half_read, go, ended) = (format!("half{signal}"), format!("go{signal}"), format!("ended{signal}"));
            let script = format!(
                "case \"$*\" in *--single*) ;; *) exec /usr/bin/pg_restore \"$@\" ;; esac\n\
                 {{ head -c {half}; : >{half_read}; until [ -e {go} ]; do sleep 0.02; done; cat; }} | /usr/bin/pg_restore \"$@\"\n\
                 : >{ended}"
            );
            let vars = instead_of("pg_restore", &script, &machine);
            let mut child = machine.site.command(&["restore", "backup"], &borrowed(&vars)).spawn().unwrap();
            wait_for("half of it", || file(&half_read).exists().then_some(()));
            if signal == "-KILL" {
                child.kill().unwrap();
                child.wait().unwrap();
                std::fs::write(file(&go), "").unwrap();
                wait_for("the end", || file(&ended).exists().then_some(()));
            } else {
                let said = interrupt(child, signal);
                assert_eq!(said.as_deref(), Some("interrupted: nothing was restored, begin again\n"));
                std::fs::write(file(&go), "").unwrap();
            }
            assert!(is_empty(&machine), "{signal}");
        }
        restore(&machine).assert_success();
        assert_eq!(count_written(&mut machine.connect()), 9000);
    }
}
