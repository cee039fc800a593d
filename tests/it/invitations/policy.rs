//! Invitations with other settings.

use app::config::values::Limit;

use super::{invite, invited, site_with};
use crate::accounts::presets_walk;
use crate::support::url;

#[test]
fn everything_works_on_an_invitation_only_site() {
    let app = presets_walk::site(&["enable_invitation = true", "require_invitation = true"]);
    let link = invited(&app, app.member("host"), "ann@example.com", "");
    presets_walk::visit_everything(&app, &link);
}

#[test]
fn the_settings_decide_where_inviting_leads() {
    let app = site_with(|settings| settings.after.invite = "user.invite".to_owned());
    let answer = invite(&mut app.with_session(app.member("ann")), "bob@example.com", "");
    assert_eq!(answer.location(), Some(url("user.invite")));
    app.run_jobs();
}

#[test]
fn the_settings_decide_how_often_a_member_invites() {
    let app = site_with(|settings| settings.limits.invite = Limit::per_minutes(2, 10));
    let ann = app.member("ann");
    let mut inviter = app.with_session(ann);
    let page = inviter.get("user.invite");
    let mut statuses = |from: usize| -> Vec<u16> {
        let guests = (from..from + 3).map(|number| format!("guest{number}@example.com"));
        guests.map(|guest| inviter.submit(&page, "user.invite", &[("email", &guest)]).status).collect()
    };
    assert_eq!(statuses(0), [303, 303, 429]);
    app.advance_clock(chrono::TimeDelta::minutes(10));
    assert_eq!(statuses(3), [303, 303, 429]);
    app.run_jobs();
}
