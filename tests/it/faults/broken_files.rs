//! A broken template or text is a page that says which, until the file is mended. A release refuses to start with one.

use app::config::SecretKeys;

use crate::support::binary::{Answer, Site, wait_for};
use crate::support::project::Project;
use crate::support::{another_language, default_language};

const HOME: &str = "templates/pages/home.html";
const MORE: &str = "i18n/en/zz.ftl";

/// Files that are broken, and what is said about each.
const BROKEN: [(&str, &[u8], &str); 12] = [
    (
        HOME,
        b"{% extends \"base.html\" %}\n{% block content %}\n  {{ \"x\" | t\n{% endblock content %}\n",
        "home.html: line 4, column 1: ",
    ),
    (
        HOME,
        b"{% extends \"base.html\" %}\n\n{% block content %}\xc3\xa4 {{ 1 | nonsense }}{% endblock content %}\n",
        "home.html: line 3, column 29: unknown filter `nonsense`",
    ),
    (
        HOME,
        b"{% extends \"base.html\" %}\n{% block content %}{{ <ui.nothing /> }}{% endblock content %}\n",
        "home.html: line 2, column ",
    ),
    (
        HOME,
        b"{# a page #}\n{% extends \"nowhere.html\" %}\n",
        "home.html: line 2, column 13: template 'pages/home.html' is inheriting from 'nowhere.html'",
    ),
    (HOME, b"{% extends \"pages/home.html\" %}\n", "home.html: line 1, column 4: circular extend"),
    (
        HOME,
        b"{% extends \"base.html\" %}\n{% block content %}Sch\xf6n{% endblock content %}\n",
        "home.html: line 2, column 23: not UTF-8",
    ),
    (MORE, b"# more\r\nzz-more = More\r\nwhat is this\r\n", "zz.ftl: line 3, column 6: expected a token starting with"),
    (MORE, b"\xef\xbb\xbfzz-more = More\n", "zz.ftl: line 1, column 1: there is an invisible mark (BOM)"),
    (MORE, b"zz-more = Sch\xf6n\n", "zz.ftl: line 1, column 14: not UTF-8"),
    (MORE, b"\xff\xfez\0z\0", "zz.ftl: line 1, column 1: not UTF-8"),
    (MORE, b"zz-more = More\nlanguage-name = X\n", "zz.ftl: line 2, column 1: language-name stands in i18n/"),
    ("i18n/old de/zz.ftl", b"zz-more = More\n", "i18n/old de: expected the tag of a language"),
];

/// Files that look odd, and are read.
const FINE: [(&str, &[u8]); 6] = [
    (HOME, b"\xef\xbb\xbf{% extends \"base.html\" %}\r\n{% block content %}\r\n<p>{{ \"home-title\" | t }}</p>\r\n{% endblock content %}\r\n"),
    (MORE, b"# more\r\n\r\nzz-more =\r\n    More\r\n    and more\r\n"),
    ("templates/pages/.home.html.swp", b"\xff\xfe{{"),
    ("templates/pages/home.html~", b"{{ \"x\" | nonsense"),
    ("i18n/en/notes.txt", b"Sch\xf6n"),
    ("i18n/README.md", b"Sch\xf6n"),
];

/// The file in the folder of a language that this site has.
fn here(file: &str) -> String {
    file.replace("i18n/en/", &format!("i18n/{}/", default_language()))
}

fn page(answer: &Answer) -> (u16, bool) {
    (answer.status, answer.body.contains("<html lang="))
}

#[test]
fn a_broken_file_is_shown_until_it_is_mended() {
    let project = Project::new();
    let server = project.serve(&[]);
    assert_eq!(server.get("home").status, 200);
    for (file, bytes, says) in BROKEN {
        let mend = project.change(&here(file), bytes);
        let broken = wait_for(says, || Some(server.get("home")).filter(|answer| answer.status == 500));
        let sentence = broken.body.replace("&quot;", "\"").replace("&#39;", "'");
        assert!(sentence.contains(says), "{says}: {}", broken.body);
        assert!(broken.body.contains(broken.header("x-request-id").unwrap()), "{says}: {}", broken.body);
        assert!(
            broken.header("content-security-policy").is_some()
                && broken.header("content-type").unwrap().contains("html")
        );
        let json = server.request("GET", "home", &[("Accept", "application/json")], "");
        assert!(json.status == 500 && !json.body.contains("line"), "{says}: {}", json.body);
        mend();
        if file.starts_with("i18n/old") {
            std::fs::remove_dir(project.site.folder().join("i18n/old de")).unwrap();
        }
        wait_for("the mended page", || (page(&server.get("home")) == (200, true)).then_some(()));
    }
    for (file, bytes) in FINE {
        let put_back = project.change(&here(file), bytes);
        // Longer than a folder is trusted to be as it was.
        std::thread::sleep(std::time::Duration::from_millis(150));
        let answer = server.get("home");
        assert!(page(&answer) == (200, true) && !answer.body.contains('\u{feff}'), "{file}: {}", answer.body);
        put_back();
    }
    let log = server.err();
    assert!(!log.contains("panicked") && log.contains("zz.ftl: line 3, column 6: "), "{log}");
}

#[test]
fn a_page_that_fails_keeps_its_frame_and_says_why() {
    let project = Project::new();
    let server = project.serve(&[]);
    let mend = project.change(
        HOME,
        b"{% extends \"base.html\" %}\n{% block content %}\n  {{ nowhere.at_all }}{% endblock content %}\n",
    );
    let browser = |lang: &str| server.request("GET", "home", &[("Accept", "text/html"), ("Accept-Language", lang)], "");
    let lang = another_language().unwrap_or(default_language());
    let failed = wait_for("the page to fail", || Some(browser(lang)).filter(|answer| answer.status == 500));
    assert!(
        failed.body.contains(&format!("<html lang=\"{lang}\"")) && failed.body.contains("site-header"),
        "{}",
        failed.body
    );
    assert!(failed.body.contains("templates/pages/home.html: line 3, column "), "{}", failed.body);
    mend();
    wait_for("the mended page", || (browser(lang).status == 200).then_some(()));
}

#[test]
fn a_debug_build_starts_with_a_broken_file_and_shows_it() {
    for (file, bytes, says) in [BROKEN[0], BROKEN[6]] {
        let project = Project::new();
        let mend = project.change(&here(file), bytes);
        let server = project.serve(&[]);
        wait_for("the warning of the start", || server.err().contains(says).then_some(()));
        let answer = server.get("home");
        assert!(answer.status == 500 && answer.body.contains(says), "{}", answer.body);
        assert_eq!(server.get("health.ready").status, 200);
        mend();
        wait_for("the mended page", || (page(&server.get("home")) == (200, true)).then_some(()));
    }
}

/// The variables of a release.
fn release(key: &str) -> [(&str, &str); 4] {
    [
        ("ROCKET_PROFILE", "release"),
        ("SECRET_KEY", key),
        ("APP_APP__BASE_URL", "https://gantry.example"),
        ("MAIL_SERVER", "mail.gantry.example"),
    ]
}

#[test]
fn a_release_refuses_to_start_with_a_broken_file_and_the_doctor_says_the_same() {
    let (project, key) = (Project::new(), SecretKeys::generate());
    for (file, bytes, says) in BROKEN {
        let mend = project.change(&here(file), bytes);
        project.run(&["serve"], &release(&key)).assert_failure(says);
        let doctor = project.run(&["doctor"], &[]);
        assert!(doctor.code == Some(1) && doctor.out.contains(says) && !doctor.err.contains("panicked"), "{doctor:?}");
        mend();
        if file.starts_with("i18n/old") {
            std::fs::remove_dir(project.site.folder().join("i18n/old de")).unwrap();
        }
    }
    assert!(!project.site.folder().join("data/app.db").exists(), "no database was made");
    let doctor = project.run(&["doctor"], &[]);
    assert!(!doctor.out.contains("templates/") && !doctor.out.contains(": line "), "{doctor:?}");
}

#[test]
fn the_pages_of_a_release_say_nothing_about_files() {
    let (project, key) = (Project::new(), SecretKeys::generate());
    let server = project.serve(&release(&key));
    for (file, bytes, says) in [BROKEN[0], BROKEN[6]] {
        let mend = project.change(&here(file), bytes);
        let broken = wait_for(says, || Some(server.get("home")).filter(|answer| answer.status == 500));
        assert!(!broken.body.contains("line") && !broken.body.contains(file), "{}", broken.body);
        mend();
        wait_for("the mended page", || (server.get("home").status == 200).then_some(()));
    }
}

#[test]
fn a_program_that_cargo_runs_may_start_the_site() {
    let (site, other) = (Site::new(), tempfile::tempdir().unwrap());
    let listed = site.run_with(&["routes"], &[("CARGO_MANIFEST_DIR", other.path().to_str().unwrap())], "");
    assert!(listed.assert_success().contains("user.login"), "its folder is not this project's: {listed:?}");
}
