//! A template that fails is shown in its frames, with the place, until it is mended.

use crate::cli::support::wait_for;
use crate::support::binary::Server;
use crate::support::project::Project;

const FRAME: &str = "dev.gallery_page/members/plain";

fn text(body: &str) -> String {
    body.replace("&quot;", "\"").replace("&#39;", "'")
}

/// The answer for a browser.
fn get(server: &Server, path: &str) -> (u16, String) {
    let answer = server.request("GET", path, &[("Accept", "text/html")], "");
    (answer.status, text(&answer.body))
}

#[test]
fn a_broken_template_is_shown_in_its_frame_and_heals() {
    let project = Project::new();
    let server = project.serve(&[]);
    assert!(get(&server, FRAME).1.contains("<h1"));
    for (file, bytes, says) in [
        (
            "templates/pages/members.html",
            b"{% extends \"base.html\" %}\n{% block content %}\n  {{ nowhere.at_all }}{% endblock content %}\n"
                .as_slice(),
            "templates/pages/members.html: line 3, column ",
        ),
        (
            "templates/pages/members.html",
            b"{% extends \"base.html\" %}\n{{ 1 | nonsense }}\n",
            "members.html: line 2, column ",
        ),
        ("templates/base.html", b"<!doctype html>\n{{ 1 |\n", "templates/base.html: line "),
    ] {
        let mend = project.change(file, bytes);
        let (_, frame) = wait_for(says, || Some(get(&server, FRAME)).filter(|(_, body)| body.contains(says)));
        // What the server writes is read by a thread of its own.
        wait_for("the place in the log", || server.err().contains(says).then_some(()));
        let id = frame
            .rsplit_once("<code")
            .and_then(|(_, rest)| rest.split_once('>')?.1.split('<').next().map(str::to_owned));
        let id = id.unwrap_or_else(|| panic!("no request id: {frame}"));
        assert_eq!(id.len(), 12, "{id}");
        wait_for("the id in the log", || server.err().contains(&id).then_some(()));
        mend();
        wait_for("the mended page", || get(&server, FRAME).1.contains("data-user=\"ann\"").then_some(()));
    }
}

#[test]
fn the_overview_says_what_keeps_the_example_site_from_being_built() {
    let project = Project::new();
    let mend = project.change(
        "templates/accounts/login.html",
        b"{% extends \"base.html\" %}\n{% block content %}\n  {{ nowhere.at_all }}{% endblock content %}\n",
    );
    let server = project.serve(&[]);
    let (status, body) = get(&server, "dev.gallery");
    assert!(status == 200 && body.contains("templates/accounts/login.html: line 3, column "), "{status} {body}");
    mend();
    wait_for("the gallery", || get(&server, "dev.gallery").1.contains("<iframe").then_some(()));
    assert!(get(&server, FRAME).1.contains("data-user=\"ann\""));
}
