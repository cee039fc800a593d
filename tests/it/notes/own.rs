//! Whose notes they are: another member’s do not exist, and all go with the account.

use super::{fill, page_of, rows, titles, write};
use crate::support::{TestApp, url};

#[test]
fn the_note_of_another_is_not_found() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    let mut bob = app.with_session(app.member("bob"));
    write(&mut ann, "Secret of Ann", "Milk");
    write(&mut bob, "Bob’s", "");
    let page = page_of(&mut ann, "Secret");
    for list in ["notes", "notes?q=secret", "notes?sort=title", "notes?q=milk&sort=title"] {
        assert!(!bob.get(list).body.contains("Secret of Ann"), "{list}");
    }
    let token = bob.get("notes.new").csrf_token();
    for path in [page.clone(), format!("{page}/delete")] {
        assert_eq!(bob.get(&path).status, 404, "{path}");
    }
    // The answer is the same for a note that is not there.
    for path in [page.clone(), format!("{page}/delete"), format!("{page}/restore"), url("notes.edit/999")] {
        for title in ["", "Taken over"] {
            let form = [("csrf_token", token.as_str()), ("title", title)];
            assert_eq!(bob.post(&path, &form).status, 404, "{path}");
        }
    }
    assert_eq!(titles(&ann.get("notes")), ["Secret of Ann"]);
    // Nor can what Ann deleted be brought back by Bob.
    let question = ann.get(&format!("{page}/delete"));
    ann.press(&question);
    assert_eq!(bob.post(&format!("{page}/restore"), &[("csrf_token", &token)]).status, 404);
    assert_eq!((titles(&ann.get("notes")).len(), rows(&app)), (0, 2));
}

#[test]
fn notes_are_in_the_export_and_go_with_the_account() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.with_session(id);
    write(&mut ann, "Shopping", "Milk");
    let all: serde_json::Value = serde_json::from_str(&ann.get("user.export").body).unwrap();
    assert_eq!((&all["notes"][0]["title"], &all["notes"][0]["text"]), (&"Shopping".into(), &"Milk".into()));
    app.write(move |tx| app::accounts::manage::delete(tx, id));
    assert_eq!(rows(&app), 0);
}

#[test]
fn everybody_has_room_of_their_own() {
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    fill(&app, ann);
    for id in [ann, bob] {
        assert!(write(&mut app.with_session(id), "One more", "").is_redirect());
    }
    assert_eq!(write(&mut app.with_session(ann), "Too many", "").errors("title"), ["notes-full"]);
    assert!(write(&mut app.with_session(bob), "Another", "").is_redirect());
}

#[test]
fn a_delete_that_finds_nothing_leaves_what_can_be_brought_back() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    let mut bob = app.with_session(app.member("bob"));
    write(&mut ann, "Mine", "");
    write(&mut bob, "Bob’s", "");
    let (mine, other) = (page_of(&mut ann, "Mine"), page_of(&mut bob, "Bob"));
    let question = ann.get(&format!("{mine}/delete"));
    let list = ann.press(&question);
    let list = ann.follow(&list);
    let token = list.csrf_token();
    for path in [other, mine, url("notes.edit/999")] {
        assert_eq!(ann.post(&format!("{path}/delete"), &[("csrf_token", &token)]).status, 404, "{path}");
    }
    ann.press(&list);
    assert_eq!(titles(&ann.get("notes")), ["Mine"]);
}
