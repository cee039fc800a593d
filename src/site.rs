//! The owner's file, and the first one to edit in a new site: the menu and the footer, old addresses of pages, what pages
//! are offered, subscribers of events, kinds of jobs, and what features add to accounts and to the command line.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use indicatif::ProgressBar;
use serde_json::{Value, json};

use crate::accounts::events::{LoggedIn, Registered};
use crate::accounts::export::{Details, Exports};
use crate::accounts::housekeeping::{CHORES, Chore};
use crate::accounts::mail_by_address::MailByAddress;
use crate::accounts::register_link::RegisterLinks;
use crate::auth::{PasswordManager, Standing};
use crate::config::Settings;
use crate::db::{Bus, Conn, Db};
use crate::error::Result;
use crate::job_context::JobContext;
use crate::jobs::Handlers;
use crate::mail::SendMail;
use crate::ops::Schedule;
use crate::web::{Caller, Found, MenuItem, Moved, moved};

/// The menu, in order. A visitor sees the entries whose pages they may open: the guards of the pages say who may.
pub const MENU: &[MenuItem] = &[
    MenuItem { endpoint: "home", label: "menu-home" },
    MenuItem { endpoint: "members", label: "menu-members" },
    MenuItem { endpoint: "special", label: "menu-special" },
    MenuItem { endpoint: "notes", label: "notes-title" }, // feature: notes
    MenuItem { endpoint: "admin", label: "admin-menu" },  // feature: admin
];

/// The links at the end of every page, likewise.
pub const FOOTER: &[MenuItem] =
    &[MenuItem { endpoint: "privacy", label: "menu-privacy" }, MenuItem { endpoint: "terms", label: "menu-terms" }];

/// The roles that the start makes, each with what it is for, beside those that the guards of pages ask for.
pub const ROLES: &[(&str, &str)] = &[];

/// Old addresses of pages, which lead on to them with their queries. Add a line when you move a page.
pub const MOVED: &[Moved] = &[moved("/user/sign-in", "user.login"), moved("/user/sign-out", "user.logout")];

/// What the home page shows whoever develops the site.
#[allow(unused_variables, clippy::let_and_return, clippy::unnecessary_wraps, reason = "there may be nothing")]
pub fn for_developers(conn: &mut Conn<'_>) -> Result<Value> {
    let shown = Value::Null;
    let shown = crate::dev::first_steps(conn)?; // feature: dev
    Ok(shown)
}

/// What search engines say of pages. Beside these, they may show the pages in `src/pages/` that anybody may open, with the
/// text `site-description`; and no others.
pub const FOUND: &[Found] = &[
    Found { endpoint: "home", title: None, description: "site-description" },
    Found { endpoint: "user.login", title: Some("login-title"), description: "login-description" },
    Found { endpoint: "user.register", title: Some("register-title"), description: "register-description" },
    Found { endpoint: "privacy", title: Some("privacy-title"), description: "privacy-description" },
    Found { endpoint: "terms", title: Some("terms-title"), description: "terms-description" },
];

/// Whether to offer a page to a visitor who may open it. Templates ask with `may["user.register"]`, which is true for pages
/// that are served, open to this visitor, and offered.
pub fn offers(settings: &Settings, visitor: Option<&Standing>, endpoint: &str) -> bool {
    match endpoint {
        // Without a link, nobody could fill in its form.
        "user.register" => REGISTER_LINKS.required(settings).is_none(),
        // It is also for those who have yet to confirm an address; a page that says so leads them there.
        "user.change_email" => {
            !settings.user.enable_multiple_emails && visitor.is_some_and(|visitor| visitor.confirmed)
        }
        _ => true,
    }
}

/// What a program learns of the account that it acts for, in the answer to a sign-in for instance: its id, as a text.
pub fn security_payload(caller: &Caller) -> Value {
    json!({ "id": caller.id.to_string() })
}

/// What features add to the export of an account.
pub fn exports() -> Exports {
    Exports(vec![
        ("tokens", crate::api::export),              // feature: api
        ("devices", crate::devices::export),         // feature: devices
        ("invitations", crate::invitations::export), // feature: invitations
        ("tracking", crate::tracking::export),       // feature: tracking
        ("notes", crate::notes::Note::export),       // feature: notes
    ])
}

/// What features tell of an account on its overview and in the admin area.
pub fn details() -> Details {
    Details(vec![
        ("devices", crate::devices::export),              // feature: devices
        ("invitations", crate::invitations::newest_sent), // feature: invitations
        ("tracking", crate::tracking::export),            // feature: tracking
    ])
}

/// The kinds of links by which a visitor may register.
pub const REGISTER_LINKS: RegisterLinks = RegisterLinks(&[
    &crate::invitations::Invitations, // feature: invitations
]);

/// The subscribers of events. They run inside the transaction of the change.
pub fn subscribers() -> Bus {
    Bus::default()
        .on(crate::devices::on_sign_in) // feature: devices
        .on(crate::devices::on_changed_password) // feature: devices
        .on(crate::devices::on_reset_password) // feature: devices
        .on(crate::devices::on_taken_back) // feature: devices
        .on(crate::invitations::on_changed_password) // feature: invitations
        .on(crate::invitations::on_reset_password) // feature: invitations
        .on(crate::invitations::on_taken_back) // feature: invitations
        .on(crate::passwordless::on_changed_password) // feature: passwordless
        .on(crate::passwordless::on_reset_password) // feature: passwordless
        .on(crate::passwordless::on_changed_email) // feature: passwordless
        .on(crate::passwordless::on_taken_back) // feature: passwordless
        .on(crate::passwordless::on_deletion_asked) // feature: passwordless
        .on(crate::tracking::on_sign_in) // feature: tracking
        .on(|event: &Registered, _tx| {
            tracing::debug!(user_id = event.user_id.0, "an account was registered");
            Ok(())
        })
        .on(|event: &LoggedIn, _tx| {
            tracing::debug!(user_id = event.user_id.0, "a visitor signed in");
            Ok(())
        })
}

/// The kinds of jobs.
pub fn jobs() -> Handlers<JobContext> {
    Handlers::<JobContext>::default()
        .with::<SendMail>(|context| &context.mailer)
        .with::<MailByAddress>(|context| &context.db)
        .with::<crate::passwordless::SendLoginLink>(|context| &context.db) // feature: passwordless
}

/// The tables that a backup leaves empty, with those that refer to them: what has been used or ended since must not let
/// anybody in after a restore.
pub const NOT_IN_BACKUPS: &[&str] = &[
    "sessions",
    "tokens",
    "sent_forms",
    "api_tokens", // feature: api
];

/// What housekeeping deletes: add the chores of your own tables here.
#[allow(unused_mut, clippy::let_and_return, reason = "there may be no others")]
pub fn chores() -> Vec<Chore> {
    let mut chores = CHORES.to_vec();
    chores.push(crate::admin::count_events); // feature: admin
    chores.push(crate::tracking::forget); // feature: tracking
    chores.push(crate::api::forget_expired); // feature: api
    chores.push(crate::notes::Note::forget_deleted); // feature: notes
    chores
}

/// What is done once a day: `.daily("03:00", crate::digest::run)`, or `"03:00 Europe/Berlin"`. `cargo xtask new daily` adds
/// such a line, with its function: see `docs/once-a-day.md`.
pub fn schedule() -> Schedule {
    Schedule::default()
    // One a line, so that each keeps its mark.
}

/// The subcommands that features add to `gantry users`.
#[derive(clap::Subcommand)]
pub enum UserCommand {
    Invite(crate::invitations::cli::Invite), // feature: invitations
}

impl UserCommand {
    #[allow(clippy::unused_async, unused_variables, reason = "there may be no such command")]
    pub async fn run(self, db: &Db) -> anyhow::Result<String> {
        match self {
            Self::Invite(command) => crate::invitations::cli::run(command, db).await, // feature: invitations
        }
    }
}

/// The commands that features add to `gantry`.
#[derive(clap::Subcommand)]
pub enum Command {
    Import(crate::import::cli::Import), // feature: import
}

impl Command {
    /// Runs it. The bar is seen at a terminal alone; `stop` becomes true when the command is told to end.
    #[allow(clippy::unused_async, unused_variables, reason = "there may be no such command")]
    pub async fn run(
        self,
        db: &Db,
        passwords: PasswordManager,
        bar: ProgressBar,
        stop: Arc<AtomicBool>,
    ) -> anyhow::Result<String> {
        match self {
            Self::Import(command) => command.run(db, passwords, bar, stop).await, // feature: import
        }
    }
}
