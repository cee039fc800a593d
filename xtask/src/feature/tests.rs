use super::*;
use crate::tree::tests::repository;

const SMALL: [(&str, &str); 15] = [
    ("Cargo.toml", "[dependencies]\nserde-json = \"1\"\n"),
    ("Rocket.toml", "[default.i18n]\n# default = \"en\"\nrequired = [\"en\", \"de\", \"eo\"]\n"),
    (
        "src/lib.rs",
        "pub mod accounts;\npub mod admin; // feature: admin\n\nuse x::y;\n\npub fn app() {\n    Ok(rocket::custom(figment)\n        \
         .attach(accounts::stage(x))\n        .attach(admin::stage()) // feature: admin\n        .attach(ops::stage()))\n}\n",
    ),
    (
        "src/site.rs",
        "pub const MENU: &[MenuItem] = &[\n    MenuItem { endpoint: \"home\", label: \"menu-home\" },\n    \
         MenuItem { endpoint: \"admin\", label: \"x\" }, // feature: admin\n];\n\npub fn exports() -> Exports {\n    \
         Exports(vec![\n        (\"devices\", crate::devices::export), // feature: devices\n    ])\n}\n\n\
         pub fn chores() -> Vec<Chore> {\n    let mut chores = CHORES.to_vec();\n    chores\n}\n",
    ),
    ("src/web/schema.rs", "    old_rows (id) {\n        id -> BigInt,\n"),
    ("src/web/list.rs", "#[get(\"/moved-rows\")]\npage!(\"home\", list);\n"),
    ("src/single.rs", ""),
    ("templates/parts/x.html", ""),
    ("tests/it/main.rs", "mod accounts;\nmod admin; // feature: admin\n"),
    ("docs/remove-a-feature.md", "# Remove\n\n## For each of them\n\nText\n"),
    ("i18n/en/web.ftl", "trips-saved = x\n"),
    ("i18n/de/web.ftl", ""),
    ("i18n/eo/web.ftl", ""),
    ("migrations/postgres/2026-01-01-000001_first/up.sql", "x"),
    ("migrations/sqlite/2026-01-01-000001_first/up.sql", "x"),
];
const DATED: (&str, &str) = ("migrations/sqlite/2999-12-31-000001_ahead/up.sql", "x");

fn add(tree: &mut Tree, name: &str, fields: &[&str], role: Option<&str>) -> Result<Vec<String>> {
    let names = name.parse().map_err(anyhow::Error::msg)?;
    let fields: Result<Vec<Field>, _> = fields.iter().map(|field| field.parse()).collect();
    let role = role.map(|role| role.parse().unwrap());
    run(tree, &names, &fields.map_err(anyhow::Error::msg)?, role.as_ref())
}

fn refused(name: &str, fields: &[&str], role: Option<&str>) -> String {
    let (_folder, mut tree) = repository(&SMALL);
    format!("{:#}", add(&mut tree, name, fields, role).unwrap_err())
}

#[test]
fn a_feature_has_all_its_files_and_is_plugged_in() {
    let files: Vec<_> = SMALL.into_iter().chain([DATED]).collect();
    let (_folder, mut tree) = repository(&files);
    add(&mut tree, "sales_orders", &["title:line:120", "due:date?", "paid:bool"], None).unwrap();
    for file in [
        "src/sales_orders/mod.rs",
        "src/sales_orders/sales_order.rs",
        "templates/sales_orders/list.html",
        "tests/it/sales_orders/mod.rs",
        "migrations/postgres/3000-01-01-000001_sales_orders/up.sql",
        "migrations/sqlite/3000-01-01-000001_sales_orders/down.sql",
    ] {
        let text = tree.read(file).unwrap();
        assert!(!["[[", "]]", "[%", "%]", "\n\n\n"].iter().any(|left| text.contains(left)), "{file}: {text}");
        assert!(text.ends_with('\n') && !text.starts_with('\n'), "{file}");
    }
    let lib = tree.read("src/lib.rs").unwrap();
    assert!(lib.contains("// feature: admin\npub mod sales_orders; // feature: sales_orders\n"), "{lib}");
    assert!(
        lib.contains("admin\n        .attach(sales_orders::stage()) // feature: sales_orders\n        .attach(ops"),
        "{lib}"
    );
    let site = tree.read("src/site.rs").unwrap();
    assert!(
        site.contains("\"sales-orders-title\" }, // feature: sales_orders\n    MenuItem { endpoint: \"admin\""),
        "{site}"
    );
    assert!(
        site.contains(
            "        (\"sales_orders\", crate::sales_orders::SalesOrder::export), // feature: sales_orders\n    ])"
        ),
        "{site}"
    );
    assert!(
        site.contains("    chores.push(crate::sales_orders::SalesOrder::forget_deleted); // feature: sales_orders\n"),
        "{site}"
    );
    assert!(tree.read("tests/it/main.rs").unwrap().ends_with("\nmod sales_orders; // feature: sales_orders\n"));
    let removal = tree.read("docs/remove-a-feature.md").unwrap();
    assert!(
        removal.contains("feature=sales_orders\nrm -r src/sales_orders ") && removal.contains("\ntake_back 000001\n")
    );
    let up = tree.read("migrations/postgres/3000-01-01-000001_sales_orders/up.sql").unwrap();
    assert!(
        up.contains("    due DATE,\n    paid BOOLEAN NOT NULL,\n    sort_text TEXT NOT NULL COLLATE \"C\",\n"),
        "{up}"
    );
    assert!(up.contains("(user_id, sort_text, id)"), "{up}");
    assert!(!tree.exists("src/dev/states.rs"), "there is no gallery");
    assert!(add(&mut tree, "sales_orders", &["title:line"], None).is_err(), "it is there already");
}

#[test]
fn a_site_with_one_engine_gets_migrations_for_that_one() {
    let files = SMALL.into_iter().chain([DATED]).filter(|(name, _)| !name.starts_with("migrations/postgres/"));
    let (_folder, mut tree) = repository(&files.collect::<Vec<_>>());
    add(&mut tree, "bees", &["title:line"], None).unwrap();
    let has = |engine| tree.exists(&format!("migrations/{engine}/3000-01-01-000001_bees/up.sql"));
    assert!(has("sqlite") && !has("postgres"));
}

#[test]
fn a_mark_stays_on_the_line_of_its_module() {
    let modules = |text: &str| text.lines().filter(|line| line.contains("mod ")).map(str::to_owned).collect::<Vec<_>>();
    let (_folder, mut tree) = repository(&SMALL);
    for name in ["zebras", "bees", "yaks", "aardvarks"] {
        add(&mut tree, name, &["title:line"], None).unwrap();
    }
    for file in ["src/lib.rs", "tests/it/main.rs"] {
        let declared = modules(&tree.read(file).unwrap());
        assert!(declared.is_sorted_by_key(|line| line.trim_start_matches("pub ").to_owned()), "{declared:?}");
        let marked = |line: &String| line.contains("accounts") != line.contains("// feature: ");
        assert!(declared.len() == 6 && declared.iter().all(marked), "{declared:?}");
        assert_eq!(modules(&formatted(&tree.read(file).unwrap())), declared, "the formatter moves nothing");
    }
}

/// As rustfmt writes it.
fn formatted(code: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.rs");
    let code: String = code.lines().filter(|line| line.contains("mod ")).flat_map(|line| [line, "\n"]).collect();
    std::fs::write(&file, code).unwrap();
    let options = ["--edition=2024", "--config=skip_children=true", "--emit=stdout", "--quiet"];
    let done = std::process::Command::new("rustfmt").args(options).arg(&file).output().unwrap();
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn one_that_was_removed_can_be_made_again() {
    let before = "# Remove\n\n## A\n\n```sh\nfeature=a\n```\n\n## Bookings\n\n```sh\nfeature=bookings\ntake_back 111111\n```\n\n\
                  ## For each of them\n\nText\n\n## Why\n\nSo.\n";
    let files = SMALL.map(|(name, text)| (name, if name == "docs/remove-a-feature.md" { before } else { text }));
    let (_folder, mut tree) = repository(&files);
    add(&mut tree, "bookings", &["title:line"], None).unwrap();
    let after = tree.read("docs/remove-a-feature.md").unwrap();
    assert_eq!(after.matches("feature=bookings\n").count(), 1, "{after}");
    assert!(!after.contains("111111") && after.starts_with(before.split("## Bookings").next().unwrap()), "{after}");
    assert!(after.ends_with("```\n\n## For each of them\n\nText\n\n## Why\n\nSo.\n"), "{after}");
}

#[test]
fn every_language_that_must_be_complete_has_its_texts() {
    let (_folder, mut tree) = repository(&SMALL);
    add(&mut tree, "bookings", &["title:line"], None).unwrap();
    let [english, german, esperanto] =
        ["en", "de", "eo"].map(|lang| tree.read(&format!("i18n/{lang}/bookings.ftl")).unwrap());
    assert!(english.contains("\nbookings-saved = The booking is saved.\n"), "{english}");
    assert!(german.contains("\nbookings-saved = Der Eintrag ist gespeichert.\n"), "{german}");
    assert_eq!(esperanto, english, "nobody knows better");
    let ids =
        |text: &str| text.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect::<Vec<_>>();
    assert_eq!(ids(&english), ids(&german));
}

#[test]
fn the_texts_of_all_languages_have_the_same_ids() {
    let names = "bookings".parse().unwrap();
    let fields = ["title:line".parse().unwrap(), "seats:number".parse().unwrap()];
    let (spec, tera) = (spec(&names, &fields, None), templates().unwrap());
    let ids = |template| {
        let text = fill(&tera, "x", template, &spec).unwrap();
        text.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect::<Vec<_>>()
    };
    for (lang, template) in TEXTS {
        assert_eq!(ids(template), ids(TEXTS[1].1), "{lang}");
    }
}

#[test]
fn with_a_role_the_rows_belong_to_nobody() {
    let (_folder, mut tree) = repository(&SMALL);
    add(&mut tree, "bookings", &["title:line"], Some("sales-team")).unwrap();
    let folder = ["mod", "booking", "page", "schema"].map(|file| format!("src/bookings/{file}.rs"));
    for file in folder {
        let text = tree.read(&file).unwrap();
        for word in ["user_id", "UserId", "export", "SignedIn"] {
            assert!(!text.contains(word), "{file} has {word}: {text}");
        }
    }
    assert!(tree.read("src/bookings/page.rs").unwrap().contains("pub SalesTeam = \"sales-team\"\n"));
    let site = tree.read("src/site.rs").unwrap();
    assert!(
        !site.contains("::export), // feature: bookings") && site.contains("bookings::Booking::forget_deleted"),
        "{site}"
    );
}

#[test]
fn a_site_without_any_feature_gets_one() {
    let bare = |text: &str| {
        let text: String =
            text.lines().filter(|line| !line.contains("feature:")).flat_map(|line| [line, "\n"]).collect();
        // As the formatter leaves it.
        text.replace("Exports(vec![\n    ])", "Exports(vec![])")
    };
    let files: Vec<_> = SMALL.iter().map(|(name, text)| (*name, bare(text))).collect();
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let (_folder, mut tree) = repository(&files);
    add(&mut tree, "bookings", &["title:line"], None).unwrap();
    let (lib, site) = (tree.read("src/lib.rs").unwrap(), tree.read("src/site.rs").unwrap());
    assert!(lib.contains(".attach(accounts::stage(x))\n        .attach(bookings::stage())"), "{lib}");
    assert!(
        site.contains(
            "Exports(vec![\n        (\"bookings\", crate::bookings::Booking::export), // feature: bookings\n    ])"
        ),
        "{site}"
    );
}

#[test]
fn the_gallery_shows_it_if_it_is_there() {
    let states = "pub const PAST: &[Past] = &[\n    past(600, x),\n    past(5, x),\n];\npub const STATES: &[State] = &[\n    \
                  s(\"home\", x),\n    s(\"error\", x),\n];\n";
    let files: Vec<_> = SMALL.into_iter().chain([("src/dev/states.rs", states)]).collect();
    let (_folder, mut tree) = repository(&files);
    add(&mut tree, "bookings", &["title:line", "seats:number:1..3", "day:date"], Some("sales")).unwrap();
    let states = tree.read("src/dev/states.rs").unwrap();
    let sent = "Send(\"bookings.new\", \"title=Example&seats=2&day=2026-12-24\")";
    assert!(
        states.contains(&format!(
            "past(600, x),\n    past(48, false, DORA, &[{sent}]), // feature: bookings\n    past(5"
        )),
        "{states}"
    );
    assert!(
        states.contains("s(\"home\", x),\n    s(\"bookings\", ")
            && states.contains("// feature: bookings\n    s(\"error\""),
        "{states}"
    );
}

#[test]
fn names_that_mean_something_else_are_refused() {
    for (name, role, why) in [
        ("Bookings", None, "small letters"),
        ("buchungen/größe", None, "small letters"),
        ("../x", None, "small letters"),
        ("a_name_that_is_longer_than_anybody_would_type/x", None, "40 characters"),
        ("types", None, "keyword"),
        ("categories", None, "give both names"),
        ("sheep/sheep", None, "must differ"),
        ("order/orders", None, "word of SQL"),
        ("users", None, "a type User"),
        ("lines", None, "a type Line"),
        ("new_lines/field", None, "a type Field"),
        ("pages", None, "as another file is"),
        ("pg_rows", None, "belong to the database"),
        ("cores", None, "as a crate is"),
        ("rows", None, "as a macro is"),
        ("page/leaf", None, "as a macro is"),
        ("serde_json/x", None, "as a crate is"),
        ("web/y", None, "already: choose another name than web"),
        ("single/one", None, "there is src/single.rs"),
        ("parts", None, "there is templates/parts/"),
        ("old_rows", None, "a table called old_rows"),
        ("moved_rows", None, "an address called moved_rows"),
        ("home/house", None, "an address called home"),
        ("trips", None, "the text trips-saved already"),
        ("bookings", Some("booking"), "called Booking, as another type"),
        ("bookings", Some("new-booking"), "called NewBooking, as another type"),
        ("bookings", Some("user"), "called User, as another type"),
    ] {
        let said = refused(name, &["title:line"], role);
        assert!(said.contains(why), "{name}: {said}");
    }
}

#[test]
fn a_part_of_the_export_keeps_its_name() {
    let export = ("src/accounts/export.rs", "Map::from_iter([(\"links\".to_owned(), to_json(x)?)])");
    let files: Vec<_> = SMALL.into_iter().chain([export]).collect();
    let (_folder, mut tree) = repository(&files);
    let refused = add(&mut tree, "links", &["title:line"], None).unwrap_err();
    assert!(format!("{refused:#}").contains("a part called links"), "{refused:#}");
    add(&mut tree, "links", &["title:line"], Some("sales")).unwrap();
}

#[test]
fn fields_that_do_not_go_together_are_refused() {
    let many: Vec<_> = (0..=MOST_FIELDS).map(|number| format!("f{number}:line:20")).collect();
    let many: Vec<_> = many.iter().map(String::as_str).collect();
    for (fields, why) in [
        (&["body:text", "title:line"][..], "first field"),
        (&["title:line?"], "first field"),
        (&["title:line:9"], "first field"),
        (&["title:line", "title:text"], "two fields called title"),
        (&["title:line", "bookings:number"], "as the table is"),
        (&["title:line", "a:text:5000", "b:text:2000"], "7080 characters"),
        (&many, "21 fields"),
        (&[], "a field at least"),
    ] {
        let said = refused("bookings", fields, None);
        assert!(said.contains(why), "{fields:?}: {said}");
    }
}

#[test]
fn lints_are_allowed_only_where_names_would_set_them_off() {
    let allowed = |fields: &[&str]| {
        let fields: Vec<Field> = fields.iter().map(|field| field.parse().unwrap()).collect();
        allowed(&"bookings".parse().unwrap(), &fields)
    };
    assert_eq!(allowed(&["title:line", "day:date", "a:bool", "b:bool", "c:bool"]), "");
    assert_eq!(allowed(&["title:line", "a:bool", "b:bool", "c:bool", "d:bool"]), "clippy::struct_excessive_bools");
    assert_eq!(allowed(&["title:line", "booking_day:date"]), "clippy::struct_field_names");
    assert_eq!(allowed(&["first_name:line", "last_name:line", "pet_name:line"]), "clippy::struct_field_names");
    assert_eq!(allowed(&["first_name:line", "last_name:line"]), "");
    assert_eq!(allowed(&["full_text:line"]), "clippy::struct_field_names");
}

#[test]
fn what_is_missing_is_named() {
    for gone in ["src/lib.rs", "src/site.rs", "tests/it/main.rs", "docs/remove-a-feature.md"] {
        let files: Vec<_> =
            SMALL.into_iter().map(|(name, text)| (name, if name == gone { "" } else { text })).collect();
        let (_folder, mut tree) = repository(&files);
        let refused = add(&mut tree, "bookings", &["title:line"], None).unwrap_err();
        assert!(format!("{refused:#}").contains(gone), "{refused:#}");
    }
}
