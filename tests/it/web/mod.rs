//! The layer between HTTP and the features: refusals, forms, cookies, headers, files, errors.

mod access_table;
mod assets;
mod brand;
mod codings;
mod cookie_decisions;
mod cookies;
mod csrf;
mod discovery;
mod disguises;
mod errors;
mod flashes;
mod focus;
mod foreign;
mod guards;
mod headers;
mod injection;
mod maintenance;
mod markup;
mod outage;
mod page_form;
mod password_managers;
mod preferences;
mod programs;
mod refusals;
mod return_to;
mod robustness;
mod second_tab;
mod twice;
mod walk;
mod wire;

use std::collections::BTreeSet;

use app::config::Settings;
use app::config::values::Limit;
use diesel::prelude::*;

use crate::structure::source::files;
use crate::support::{Browser, Page, TestApp, endpoints};

/// All rows that a request could change, as one text, to compare before and after.
pub fn rows(app: &TestApp) -> String {
    use app::db::schema::{jobs, sessions, tokens, user_emails, user_roles, users};
    type Time = chrono::NaiveDateTime;
    app.read(|c| {
        let columns = (users::id, users::username, users::password_hash, users::active, users::language);
        let found = users::table.select(columns).order(users::id);
        let found = found.load::<(i64, Option<String>, String, bool, Option<String>)>(c)?;
        let columns = (user_emails::id, user_emails::address, user_emails::confirmed_at, user_emails::is_primary);
        let emails = user_emails::table.select(columns).order(user_emails::id);
        let emails = emails.load::<(i64, String, Option<Time>, bool)>(c)?;
        let roles = user_roles::table.select((user_roles::user_id, user_roles::role_id));
        let roles = roles.load::<(i64, i64)>(c)?;
        let columns = (sessions::id, sessions::user_id, sessions::authenticated_at);
        let sessions = sessions::table.select(columns).order(sessions::id);
        let sessions = sessions.load::<(i64, i64, Option<Time>)>(c)?;
        let tokens = tokens::table.select((tokens::id, tokens::used_at)).order(tokens::id);
        let tokens = tokens.load::<(i64, Option<Time>)>(c)?;
        // Mails, but not the jobs that look up an address and find nobody.
        let mails = jobs::table.filter(jobs::kind.eq("mail"));
        let jobs = mails.select(jobs::id).order(jobs::id).load::<i64>(c)?;
        Ok(format!("{found:?} {emails:?} {roles:?} {sessions:?} {tokens:?} {jobs:?}"))
    })
}

/// The names of the fields of all forms, but for the two with which a form only comes back.
pub fn form_fields() -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    for file in files("src", ".rs") {
        for form in file.text.split("FromForm)]\n").skip(1) {
            let lines = form.lines().skip(1).take_while(|line| line.starts_with("    "));
            let lines = lines.map(str::trim).filter(|line| !line.starts_with(['/', '#']));
            fields.extend(lines.filter_map(|line| Some(line.split_once(": ")?.0.rsplit(' ').next()?.to_owned())));
        }
    }
    fields.retain(|field| !["lang", "theme"].contains(&field.as_str()));
    fields
}

/// Raises all limits far above what tests need.
pub fn without_limits(settings: &mut Settings) {
    let many = Limit::per_minutes(1_000_000, 15);
    settings.limits.login_per_account = many;
    settings.limits.login_per_address = many;
    settings.limits.register = many;
    settings.limits.resend = many;
    settings.limits.forgot = many;
    settings.limits.change_password = many;
    settings.limits.mails_per_mailbox = many;
}

/// All pages without parameters in their URL, and all pages linked from them.
pub fn crawl(app: &TestApp, browser: &mut Browser<'_>) -> Vec<Page> {
    let declared = app.state().routes.declared();
    // The gallery shows all pages once more; its own tests look at them.
    let plain = declared
        .into_iter()
        .filter(|route| route.method == "GET" && !route.uri.contains('<') && route.endpoint != "dev.gallery");
    let mut open: Vec<_> = plain.map(|route| route.uri).collect();
    let (mut seen, mut pages) = (Vec::new(), Vec::new());
    let gallery = endpoints().find(|(name, _)| *name == "dev.gallery").map_or("//", |(_, path)| path);
    while let Some(path) = open.pop() {
        if seen.contains(&path) {
            continue;
        }
        let page = browser.get(&path);
        seen.push(path);
        if page.status == 200 && page.header("Content-Type").is_some_and(|kind| kind.starts_with("text/html")) {
            let links = page.attributes("a[href]", "href");
            open.extend(links.into_iter().filter(|link| link.starts_with('/') && !link.starts_with(gallery)));
            pages.push(page);
        }
    }
    assert!(pages.len() >= 4, "found only {:?}", pages.iter().map(|page| &page.path).collect::<Vec<_>>());
    pages
}

/// An example URL for a route pattern.
pub fn sample_url(pattern: &str) -> String {
    let segment = |segment: &str| match segment {
        "<path..>" => "css/app.css".to_owned(),
        "<token>" => "x".to_owned(),
        parameter if parameter.starts_with('<') => "1".to_owned(),
        word => word.to_owned(),
    };
    pattern.split('/').map(segment).collect::<Vec<_>>().join("/")
}

/// Registers in this browser. Returns the confirmation link in the mail.
pub fn confirm_link(app: &TestApp, browser: &mut Browser<'_>, name: &str) -> String {
    let address = format!("{name}@example.com");
    browser.register(name, &address);
    app.mail_to(&address).link("user.confirm_email")
}

/// Creates a setup link, which makes its user administrator.
pub fn setup_link(app: &TestApp) -> String {
    use app::accounts::setup;
    let row = app.write(setup::new_link).unwrap();
    let site = app.state();
    setup::address(&site.tokens, &site.urls(), "", row).unwrap()
}
