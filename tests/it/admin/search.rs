//! The list of accounts: search, filters, order and pages.

use app::admin::users::{EXAMINED, PAGE, Wanted, find};
use app::db::schema::{user_emails, users};
use app::models::{Role, UserId};
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{administrator, listed};
use crate::db::plans::plans_of;
use crate::support::{Browser, Page, TestApp, encode, in_words};

/// Makes accounts `NAME0001` and so on, quickly.
fn crowd(app: &TestApp, name: &'static str, count: usize) -> Vec<UserId> {
    app.write(move |tx| {
        let now = tx.now();
        let mut ids = Vec::new();
        for number in 1..=count {
            let name = format!("{name}{number:04}");
            let row = (
                (users::username.eq(&name), users::username_canonical.eq(&name), users::password_hash.eq("x")),
                (users::active.eq(true), users::created_at.eq(now)),
            );
            let id: UserId =
                diesel::insert_into(users::table).values(row).returning(users::id).get_result(tx.connection())?;
            let address = format!("{name}@example.org");
            let email = (
                (user_emails::user_id.eq(id), user_emails::address.eq(&address), user_emails::canonical.eq(&address)),
                (user_emails::is_primary.eq(true), user_emails::confirmed_at.eq(now), user_emails::created_at.eq(now)),
            );
            diesel::insert_into(user_emails::table).values(email).execute(tx.connection())?;
            ids.push(id);
        }
        Ok(ids)
    })
}

fn search(browser: &mut Browser<'_>, text: &str) -> Vec<i64> {
    listed(&browser.get(&format!("admin.users?q={}", encode(text))))
}

/// The page after this one.
fn next(browser: &mut Browser<'_>, page: &Page) -> Option<Page> {
    let link = page.attributes("main a[rel=next]", "href").pop()?;
    Some(browser.get(&link))
}

/// All accounts on this page and those after it.
fn walk(browser: &mut Browser<'_>, start: &str) -> Vec<i64> {
    let mut page = browser.get(start);
    let mut all = listed(&page);
    while let Some(more) = next(browser, &page) {
        page = more;
        all.extend(listed(&page));
    }
    all
}

#[test]
fn an_account_is_found_by_how_its_name_or_an_address_begins_or_by_its_number() {
    let app = TestApp::with(|settings| settings.user.enable_multiple_emails = true);
    let (ann, annika, bob) = (app.member("ann"), app.member("annika"), app.member("bob"));
    app.add_address(bob, "anna@example.net", true);
    app.add_address(ann, "ann@second.example", false);
    let (_, mut root) = administrator(&app, "chief");
    // By name first; an account that is found twice is listed once.
    assert_eq!(search(&mut root, "ann"), [ann.0, annika.0, bob.0]);
    assert_eq!(search(&mut root, " ANN "), [ann.0, annika.0, bob.0]);
    assert_eq!(search(&mut root, "anni"), [annika.0]);
    assert_eq!(search(&mut root, "ann@"), [ann.0]);
    assert_eq!(search(&mut root, "Ann@Second.example"), [ann.0]);
    assert_eq!(search(&mut root, &bob.to_string())[0], bob.0);
    assert_eq!(search(&mut root, &format!("#{bob}"))[0], bob.0);
    // Only the beginning counts, and no letter stands for others.
    for nobody in ["nn", "%", "_nn", "a%", "an*", "example.com", "zz", "ann\u{10ffff}", "' OR 1=1 --", "\0"] {
        assert!(search(&mut root, nobody).is_empty() || nobody == "\0", "{nobody:?}");
    }
    assert_eq!(root.get("admin.users?after=x").status, 200);
    assert_eq!(root.get("admin.users?after=9.9.9&q=ann").status, 200);
    assert_eq!(root.get("admin.users?role=nothing&state=nothing&sort=nothing").status, 200);
}

#[test]
fn accounts_are_filtered_by_role_and_state() {
    let app = TestApp::new();
    let (root, mut browser) = administrator(&app, "chief");
    let (ann, bob, cid, dan) = (app.member("ann"), app.unconfirmed("bob"), app.member("cid"), app.member("dan"));
    app.grant(ann, "editor");
    app.grant(cid, "editor");
    app.deactivate_row(cid);
    app.write(move |tx| {
        let after = tx.now() + TimeDelta::days(3);
        Ok(app::models::User::set_active(tx, dan, false, Some(after))?)
    });
    for (query, expected) in [
        ("role=editor", vec![cid, ann]),
        ("role=editor&sort=oldest", vec![ann, cid]),
        ("role=editor&sort=name", vec![ann, cid]),
        ("role=editor&state=off", vec![cid]),
        ("role=editor&q=a", vec![ann]),
        ("state=active", vec![ann, root]),
        ("state=unconfirmed", vec![bob]),
        ("state=off", vec![cid]),
        ("state=waiting", vec![dan]),
        ("state=off&sort=email", vec![cid]),
        ("sort=newest", vec![dan, cid, bob, ann, root]),
        ("sort=oldest", vec![root, ann, bob, cid, dan]),
        ("sort=name", vec![ann, bob, root, cid, dan]),
        ("sort=email", vec![ann, bob, root, cid, dan]),
        ("", vec![dan, cid, bob, ann, root]),
    ] {
        let page = browser.get(&format!("admin.users?{query}"));
        assert_eq!(listed(&page), expected.iter().map(|id| id.0).collect::<Vec<_>>(), "{query}");
        // The form keeps what was chosen.
        for pair in query.split('&').filter_map(|pair| pair.split_once('=')).filter(|(name, _)| *name != "q") {
            let chosen = page.attributes(&format!("select[name={}] option[selected]", pair.0), "value");
            assert_eq!(chosen, [pair.1], "{query}");
        }
    }
}

#[test]
fn pages_follow_each_other_without_gaps_while_accounts_come_and_go() {
    let app = TestApp::new();
    let (_, mut root) = administrator(&app, "chief");
    let ids = crowd(&app, "name", 2 * PAGE + 20);
    for order in ["newest", "oldest", "name", "email"] {
        let all = walk(&mut root, &format!("admin.users?sort={order}"));
        let mut expected: Vec<i64> = ids.iter().map(|id| id.0).collect();
        if order == "newest" {
            expected.reverse();
        }
        assert_eq!(all.iter().copied().filter(|id| expected.contains(id)).collect::<Vec<_>>(), expected, "{order}");
        assert_eq!(all.len(), expected.len() + 1, "{order}");
    }
    let found = walk(&mut root, "admin.users?q=name0");
    assert_eq!(found, ids.iter().map(|id| id.0).collect::<Vec<_>>());
    // Between two pages the last account of the first one is deleted, and another one is registered.
    let first = root.get("admin.users");
    let shown = listed(&first);
    assert_eq!(shown.len(), PAGE);
    let gone = UserId(shown[PAGE - 1]);
    app.write(move |tx| Ok(app::models::User::delete(tx, gone)?));
    app.member("late");
    let second = next(&mut root, &first).unwrap();
    assert_eq!(listed(&second)[0], shown[PAGE - 1] - 1);
    assert_eq!(second.texts("main nav a.btn").len(), 2, "first page, next page");
}

#[test]
fn a_rare_account_is_looked_for_in_bounded_steps() {
    let app = TestApp::new();
    let (_, mut root) = administrator(&app, "aaa");
    let crowd = crowd(&app, "name", EXAMINED + 400);
    let rare = *crowd.last().unwrap();
    app.grant(rare, "rare");
    // By name, no index knows roles.
    let page = root.get("admin.users?role=rare&sort=name");
    assert_eq!(listed(&page), [0; 0]);
    assert!(page.body.contains(&in_words("admin-users-on")), "{}", page.body);
    assert_eq!(listed(&next(&mut root, &page).unwrap()), [rare.0]);
    // By age, one does.
    assert_eq!(listed(&root.get("admin.users?role=rare")), [rare.0]);
}

#[test]
fn no_page_of_accounts_reads_a_whole_table() {
    let app = TestApp::new();
    app.grant(app.member("ann"), "editor");
    let plans = plans_of(&app, |tx| {
        let role = Role::by_name(tx, "editor")?;
        for text in ["", "ann", "17"] {
            for role in [None, role.clone()] {
                for state in app::admin::users::State::ALL.into_iter().map(Some).chain([None]) {
                    for order in app::admin::users::Order::ALL {
                        let wanted = Wanted { text: text.to_owned(), role: role.clone(), state, order };
                        find(tx, &wanted, None)?;
                        find(tx, &wanted, "0.50.a".parse().ok())?;
                    }
                }
            }
        }
        Ok(())
    });
    assert!(plans.len() > 8, "{plans:#?}");
    for plan in plans {
        assert!(plan.sql.contains("1=0") || (plan.scans().is_empty() && !plan.sorts()), "{}: {plan:#?}", plan.sql);
    }
}
