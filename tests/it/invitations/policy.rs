//! Sites whose owners settled things otherwise than they come.

use app::config::values::Limit;

use super::{invite, invited, site_with};
use crate::accounts::presets_walk;

#[test]
fn everything_works_where_one_comes_in_by_invitation_only() {
    let app = presets_walk::site(&["enable_invitation = true", "require_invitation = true"]);
    let link = invited(&app, app.member("host"), "ann@example.com", "");
    presets_walk::walk(&app, &link);
}

#[test]
fn inviting_leads_where_the_owner_says() {
    let app = site_with(|settings| settings.after.invite = "user.invite".to_owned());
    let answer = invite(&mut app.entered(app.member("ann")), "bob@example.com", "");
    assert_eq!(answer.location().as_deref(), Some("/user/invite"));
    app.work();
}

#[test]
fn one_member_invites_as_often_as_the_owner_says() {
    let app = site_with(|settings| settings.limits.invite = Limit::per_minutes(2, 10));
    let ann = app.member("ann");
    let mut inviter = app.entered(ann);
    let page = inviter.get("/user/invite");
    let mut statuses = |from: usize| -> Vec<u16> {
        let guests = (from..from + 3).map(|number| format!("guest{number}@example.com"));
        guests.map(|guest| inviter.submit(&page, "/user/invite", &[("email", &guest)]).status).collect()
    };
    assert_eq!(statuses(0), [303, 303, 429]);
    app.later(chrono::TimeDelta::minutes(10));
    assert_eq!(statuses(3), [303, 303, 429]);
    app.work();
}
