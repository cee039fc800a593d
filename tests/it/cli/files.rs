//! The files that commands create: where, and whose they are.

use super::support::Site;

#[test]
fn a_new_database_is_announced_with_its_whole_path() {
    let site = Site::new();
    let vars = [("DATABASE_URL", "elsewhere/site.db")];
    let path = site.folder().canonicalize().unwrap().join("elsewhere/site.db");
    let said = format!("a new database at {}", path.display());
    let out = site.serve(&vars).out();
    assert!(out.contains(&said), "{out}");
    let out = site.serve(&vars).out();
    assert!(!out.contains("a new database"), "{out}");
    let other = [("DATABASE_URL", "elsewhere/other.db")];
    let done = site.run_with(&["migrate"], &other, "");
    assert!(!done.assert_success().is_empty() && done.err.starts_with("a new database at /"), "{done:?}");
}

#[test]
fn every_command_announces_a_new_database_beside_its_output() {
    let site = Site::new();
    let path = |name: &str| site.folder().canonicalize().unwrap().join(name).display().to_string();
    let first = site.run_with(&["users", "list", "--json"], &[("DATABASE_URL", "typo.db")], "");
    assert_eq!(first.err, format!("a new database at {}\n", path("typo.db")));
    assert_eq!(first.assert_success(), "[]\n");
    assert_eq!(site.run_with(&["users", "list"], &[("DATABASE_URL", "typo.db")], "").err, "");
    // A refusal is one sentence still.
    let refused = site.run_with(&["users", "show", "ann"], &[("DATABASE_URL", "other.db")], "");
    refused.assert_failure(&format!("a new database at {}: there is no account ann", path("other.db")));
    // Those that make no database announce none.
    assert_eq!(site.run(&["routes"]).err, "");
}

#[cfg(unix)]
mod owners {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    use std::os::unix::process::CommandExt;
    use std::path::Path;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::Site;

    /// A user who is not root: the site's.
    const SERVICE: u32 = 65534;

    fn owner(path: &Path) -> u32 {
        path.metadata().unwrap().uid()
    }

    /// A folder that belongs to the site's user; or nothing, if these tests do not run as root.
    fn folder_of_service() -> Option<Site> {
        let site = Site::new();
        if owner(site.folder()) != 0 {
            return None;
        }
        chown(site.folder(), Some(SERVICE), Some(SERVICE)).unwrap();
        Some(site)
    }

    #[test]
    fn what_root_creates_belongs_to_the_owner_of_the_folder() {
        let Some(site) = folder_of_service() else { return };
        site.run(&["migrate"]).assert_success();
        for file in ["data", "data/app.db", "data/secret_key"] {
            assert_eq!(owner(&site.folder().join(file)), SERVICE, "{file}");
        }
        let done = site.command(&["users", "list"], &[]).uid(SERVICE).gid(SERVICE).output().unwrap();
        assert!(done.status.success(), "the site cannot open what root has made: {done:?}");
    }

    /// As soon as something is written in this folder, puts a link to the victim in its place. Returns whether it came in
    /// time, before all was over.
    fn replace_part(folder: &Path, victim: &Path, is_over: &AtomicBool) -> bool {
        while !is_over.load(Ordering::Relaxed) {
            let entries = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
            for part in entries.filter(|path| path.extension().is_some_and(|end| end == "part")) {
                let files: Vec<_> = std::fs::read_dir(&part).into_iter().flatten().flatten().collect();
                // SQLite takes the journal away when the copy is whole. Then it is checked.
                let [file] = &files[..] else { continue };
                if !file.metadata().is_ok_and(|data| data.len() > 0) {
                    continue;
                }
                // Whoever owns a folder can rename what is in it, and make something else of that name.
                return std::fs::rename(&part, folder.join("away")).is_ok()
                    && std::fs::create_dir(&part).is_ok()
                    && std::os::unix::fs::symlink(victim, part.join(file.file_name())).is_ok();
            }
        }
        false
    }

    #[test]
    fn backups_and_restores_give_away_nothing_that_a_link_leads_to() {
        let Some(site) = folder_of_service() else { return };
        site.run(&["migrate"]).assert_success();
        // So much that it takes longer than to replace it.
        site.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) \
             INSERT INTO mailbox (recipient, subject, headers, text, html, created_at) \
             SELECT 'ann', '', '', hex(zeroblob(200)), '', '2026-11-22 10:00:00' FROM n",
        );
        let elsewhere = tempfile::tempdir().unwrap();
        let victim = elsewhere.path().join("victim.db");
        std::fs::copy(site.folder().join("data/app.db"), &victim).unwrap();
        let backup = elsewhere.path().join("backup");
        let backup = backup.to_str().unwrap();
        site.run(&["backup", backup]).assert_success();
        for (args, folder) in [(["backup", "copy", "--overwrite"], "."), (["restore", backup, "--overwrite"], "new")] {
            let folder = site.folder().join(folder);
            let vars = [("DATABASE_URL", if args[0] == "restore" { "new/app.db" } else { "data/app.db" })];
            // On a machine that does much else, the command may be faster than the attack.
            let came = (0..10).any(|_| {
                let _ = std::fs::remove_dir_all(folder.join("away"));
                let is_over = AtomicBool::new(false);
                let (came, done) = std::thread::scope(|scope| {
                    let attack = scope.spawn(|| replace_part(&folder, &victim, &is_over));
                    let done = site.run_with(&args, &vars, "");
                    is_over.store(true, Ordering::Relaxed);
                    (attack.join().unwrap(), done)
                });
                assert_eq!(owner(&victim), 0);
                // SQLite itself notices it, if it has not opened the copy by then.
                let noticed = ["was replaced by another program", "unable to open database file"];
                let noticed = noticed.iter().any(|words| done.err.contains(words));
                assert!(!came || done.code == Some(1) && noticed, "{done:?}");
                came
            });
            assert!(came, "{args:?}");
        }
    }

    #[test]
    fn what_root_restores_belongs_to_the_owner_of_the_folder() {
        let Some(site) = folder_of_service() else { return };
        site.run(&["migrate"]).assert_success();
        site.run(&["backup", "backup"]).assert_success();
        site.run(&["restore", "backup", "--overwrite"]).assert_success();
        site.run_with(&["restore", "backup"], &[("DATABASE_URL", "new/app.db")], "").assert_success();
        for file in ["data/app.db", "new", "new/app.db"] {
            assert_eq!(owner(&site.folder().join(file)), SERVICE, "{file}");
        }
    }

    #[test]
    fn a_link_in_the_place_of_a_new_file_is_not_followed() {
        let Some(site) = folder_of_service() else { return };
        let elsewhere = tempfile::tempdir().unwrap();
        for (name, is_folder) in [("file", false), ("folder", true)] {
            let (victim, link) = (elsewhere.path().join(name), site.folder().join(name));
            if is_folder {
                std::fs::create_dir(&victim).unwrap();
            } else {
                std::fs::write(&victim, "").unwrap();
            }
            std::os::unix::fs::symlink(&victim, &link).unwrap();
            assert!(app::files::create_new_private(&link).is_err());
            app::files::create_folder(&site.folder().join("data")).unwrap();
            assert_eq!((owner(&victim), owner(&site.folder().join("data"))), (0, SERVICE));
        }
    }

    #[test]
    fn a_file_that_cannot_be_opened_is_named_with_its_owner_and_mode() {
        let Some(site) = folder_of_service() else { return };
        site.run(&["migrate"]).assert_success();
        chown(site.folder().join("data/app.db"), Some(0), Some(0)).unwrap();
        let done = site.command(&["users", "list"], &[]).uid(SERVICE).gid(SERVICE).output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(said.contains("data/app.db belongs to user 0, with mode 600"), "{said}");
        // A folder that cannot be entered.
        std::fs::set_permissions(site.folder().join("data"), PermissionsExt::from_mode(0o700)).unwrap();
        chown(site.folder().join("data"), Some(0), Some(0)).unwrap();
        let done = site.command(&["users", "list"], &[]).uid(SERVICE).gid(SERVICE).output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(said.contains("data belongs to user 0, with mode 700"), "{said}");
    }
}
