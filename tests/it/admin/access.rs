//! Who gets in.

use super::{administrator, page_of};
use crate::support::{TestApp, endpoints, in_words, url};

#[test]
fn only_administrators_open_the_area_and_find_it_in_the_menu() {
    let app = TestApp::new();
    let ann = app.member("ann");
    for role in ["moderator", "Admin", "admin ", "secret"] {
        app.grant(ann, role);
    }
    let (_, mut root) = administrator(&app, "chief");
    let mut member = app.with_session(ann);
    assert_eq!(member.get("home").links_to("#site-menu", "admin"), 0);
    assert_eq!(root.get("home").links_to("#site-menu", "admin"), 1);
    let pages = endpoints().filter(|(name, path)| name.starts_with("admin") && !path.contains('<'));
    for path in pages.map(|(_, path)| path.to_owned()).chain([url(&page_of(ann))]) {
        assert_eq!(root.get(&path).status, 200, "{path}");
        let refused = member.get(&path);
        assert_eq!(refused.leads_to(), url("home"), "{path}");
        assert_eq!(member.follow(&refused).flashes(), ["no-permission"], "{path}");
        assert_eq!(app.browser().get(&path).leads_to(), url("user.login"), "{path}");
    }
    // A page that is in no menu is called by its title.
    let refused = member.get("admin.users");
    let shown = member.follow(&refused).texts("[data-message=no-permission]").join(" ");
    assert!(shown.contains(&in_words("admin-users-title")), "{shown}");
    // What has no title is not called by the text of a button.
    let refused = member.get("admin.events_file");
    let shown = member.follow(&refused).texts("[data-message=no-permission]").join(" ");
    assert!(shown.contains(&url("admin.events_file")), "{shown}");
}
