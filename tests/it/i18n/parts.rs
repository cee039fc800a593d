//! What lists show of rows: days, numbers and ticks, in the words of each language.

use crate::support::project::Project;

#[test]
fn days_numbers_and_ticks_are_written_as_the_language_has_them() {
    let project = Project::new();
    let home = "{% extends \"base.html\" %}\n{% block title %}{{ \"home-title\" | t }}{% endblock title %}\n{% block content %}\
                <h1>{{ \"home-title\" | t }}</h1>\n<p>{{ <ui.date at=\"2026-12-24\" /> }}, {{ <ui.date at=\"2026-12-24T23:59:00Z\" /> }}\
                ; {{ 1234 | number }}; {{ <ui.yes_no is={true} /> }}/{{ <ui.yes_no is={false} /> }}</p>\n{% endblock content %}\n";
    project.write("templates/pages/home.html", home);
    project.remove_language("pt");
    project.write("i18n/pt/web.ftl", "list-yes = Sim\nlist-no = Não\n");
    let server = project.serve(&[]);
    let answer = server.request("GET", "home", &[("Accept", "text/html"), ("Accept-Language", "pt")], "");
    let day = "24 de dezembro de 2026</time>";
    let expected = format!(
        "<p><time datetime=\"2026-12-24\">{day}, <time datetime=\"2026-12-24T23:59:00Z\" data-time=\"day\">{day}; 1.234; Sim/Não</p>"
    );
    assert!(answer.body.contains(&expected), "{expected}: {}", answer.body);
}
