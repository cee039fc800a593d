//! Features can be removed: their marks are in few places, and their tables can be dropped.
//!
//! `.ci/remove` tests the rest. It follows `docs/remove-a-feature.md` for each feature in a copy of the repository, then
//! compiles and tests the copy.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::source::{document, files, root};
use crate::support::TestApp;

/// The features that the document says how to remove, if it is there. `cargo xtask new feature` adds a section, and marks;
/// features that nobody wants to remove need neither.
fn removable() -> Option<Vec<String>> {
    let document = document("remove-a-feature.md")?;
    Some(document.lines().filter_map(|line| line.strip_prefix("feature=")).map(str::to_owned).collect())
}

/// The files in `src/` that may have marks. The files of a feature need none. (The gallery names pages of all features.)
const MARKED: [&str; 4] = ["lib.rs", "site.rs", "config/", "dev/states.rs"];

/// A line in `src/` or `templates/` with the comment `feature: NAME`.
struct Mark {
    place: String,
    line: String,
    above: String,
    feature: String,
}

fn marks() -> Vec<Mark> {
    let mut marks = Vec::new();
    for folder in ["src", "templates"] {
        for file in files(folder, "") {
            let mut above = "";
            for (at, line) in file.text.lines().enumerate() {
                if let Some((_, mark)) = line.split_once("feature: ") {
                    marks.push(Mark {
                        place: format!("{folder}/{}:{}", file.path, at + 1),
                        line: line.trim().to_owned(),
                        above: above.trim().to_owned(),
                        feature: mark
                            .chars()
                            .take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_')
                            .collect(),
                    });
                }
                above = line;
            }
        }
    }
    marks
}

#[test]
fn features_are_marked_on_few_lines_in_few_files() {
    let Some(removable) = removable() else { return };
    let marks = marks();
    for Mark { place, line, above, feature } in &marks {
        assert!(removable.contains(feature), "{place}: docs/remove-a-feature.md does not know {feature}: {line}");
        let may_have_marks =
            place.starts_with("templates/") || MARKED.iter().any(|path| place.starts_with(&format!("src/{path}")));
        assert!(may_have_marks, "{place}: features are plugged in only in {MARKED:?}: {line}");
        // Removing only the marked line would leave its attribute or doc comment to the next line.
        let is_separated = !above.contains("feature: ") && ["///", "#["].iter().any(|word| above.starts_with(word));
        assert!(!is_separated, "{place}: the line above belongs to this one and has no mark: {above}");
    }
    for feature in &removable {
        let count = marks.iter().filter(|mark| mark.feature == *feature).count();
        assert!(count <= 30, "{feature} has {count} marked lines");
    }
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    count: i64,
}

#[test]
fn the_tables_of_a_feature_can_be_dropped() {
    let Some(removable) = removable() else { return };
    for entry in std::fs::read_dir(root().join("migrations/sqlite")).unwrap() {
        let step = entry.unwrap().file_name().into_string().unwrap();
        let feature = step.split_once('_').unwrap().1.to_owned();
        // A removed feature keeps its migration, but its tables are dropped.
        if !removable.contains(&feature) || !root().join("src").join(&feature).exists() {
            continue;
        }
        let app = TestApp::new();
        let engine = if app.database.url.starts_with("postgres") { "postgres" } else { "sqlite" };
        let sql = std::fs::read_to_string(root().join("migrations").join(engine).join(&step).join("down.sql")).unwrap();
        app.write(move |tx| Ok(tx.batch_execute(&sql)?));
        let left = format!("SELECT count(*) AS count FROM {feature}");
        let left = app.read(move |c| Ok(diesel::sql_query(left).get_result::<Count>(c).map(|row| row.count).ok()));
        assert_eq!(left, None, "the table {feature} is still there");
    }
}
