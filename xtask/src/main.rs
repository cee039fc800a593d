//! `cargo xtask`: edits this repository as the documents in `docs/` describe by hand, for whoever makes it their own.
//!
//! Each command looks first whether everything it needs is there, writes nothing if not, and then prints file by file what
//! it did, and what to do next.

mod daily;
mod event;
mod feature;
mod field;
mod languages;
mod mail;
mod names;
mod page;
mod remove;
mod rename;
mod reserved;
mod role;
mod text;
mod tree;
mod webhook;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use daily::At;
use field::Field;
use names::{ManyAndOne, Name, Role, Tag};
use tree::Tree;

/// Edits this repository as the documents in docs/ describe by hand. Commit first: each command wants a clean checkout.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Give the site another name: on its pages, in its mails, of its program and in the documents
    #[command(after_help = "Example: cargo xtask rename 'Birch Lane'")]
    Rename {
        /// What visitors read, such as 'Birch Lane'
        name: String,
        /// The name of the program; by default made from the name, such as birch-lane
        #[arg(long)]
        package: Option<String>,
    },
    /// Take out features, as docs/remove-a-feature.md says
    #[command(after_help = "Example: cargo xtask remove invitations devices")]
    Remove {
        /// Such as invitations; docs/remove-a-feature.md has all of them, and what they do
        #[arg(required = true)]
        features: Vec<String>,
    },
    /// Add a feature with a table, a page, a mail, a role, a webhook, or something that is done daily
    #[command(subcommand)]
    New(New),
    /// Keep only some languages, or begin one
    #[command(subcommand)]
    Languages(Languages),
}

#[derive(Subcommand)]
enum New {
    /// Add a feature with a table: list, search, form, a question before something is deleted, and tests
    #[command(after_help = FEATURE)]
    Feature {
        /// Such as bookings; or categories/category, if it is not an s that makes many of one
        name: ManyAndOne,
        /// Such as title:line:120
        #[arg(required = true, value_name = "FIELD:TYPE")]
        fields: Vec<Field>,
        /// The role that a visitor must have, and whose holders share all rows; without it, each member has their own
        #[arg(long)]
        role: Option<Role>,
    },
    /// Add a page: handler, guard, template, texts, menu entry and test
    #[command(after_help = "Example: cargo xtask new page reports --role editor")]
    Page {
        /// Such as reports, a page at /reports, or monthly_figures, at /monthly-figures
        name: Name,
        /// The role that a visitor must have; without it, everybody may open the page
        #[arg(long)]
        role: Option<Role>,
    },
    /// Add a mail: template, texts and test, and what sends it
    #[command(after_help = "Example: cargo xtask new mail account_kept --on Kept")]
    Mail {
        /// Such as account_kept
        name: Name,
        /// The event of src/accounts/events.rs after which it is sent, if the setting that is added says so
        #[arg(long, value_name = "EVENT")]
        on: Option<String>,
    },
    /// Add a role that the start makes, on every machine
    #[command(after_help = "Example: cargo xtask new role editor --description 'May see the reports'")]
    Role {
        /// Such as editor
        name: Role,
        /// What the role is for
        #[arg(long, default_value = "")]
        description: String,
    },
    /// Add a webhook: another program that is told of events, even if it was away
    #[command(after_help = "Example: cargo xtask new webhook report --on Registered --on Deleted")]
    Webhook {
        /// Such as report: the address of the program is then the setting report.url
        name: Name,
        /// An event of src/accounts/events.rs that it is told of; may be repeated
        #[arg(long, value_name = "EVENT", required = true)]
        on: Vec<String>,
    },
    /// Add something that is done once a day, on one machine of all: a function, its time, and a test
    #[command(after_help = "Example: cargo xtask new daily forget_old_sign_ins --at '03:00 Europe/Berlin'")]
    Daily {
        /// Such as forget_old_sign_ins
        name: Name,
        /// The time, in UTC if no zone stands behind it
        #[arg(long, value_name = "TIME [ZONE]")]
        at: At,
    },
}

#[derive(Subcommand)]
enum Languages {
    /// Delete all languages but these
    #[command(after_help = "Example: cargo xtask languages keep en fa")]
    Keep {
        /// Those that stay, the default language among them
        #[arg(required = true)]
        tags: Vec<Tag>,
    },
    /// Begin languages: folders with all texts, to be translated bit by bit
    #[command(after_help = "Example: cargo xtask languages add pt")]
    Add {
        /// Such as pt, pt-BR or zh-Hant
        #[arg(required = true)]
        tags: Vec<Tag>,
    },
}

/// What `new feature --help` says of fields.
const FEATURE: &str = "\
Types:
  title:line         One line of text, of 80 characters at most; title:line:120 of 120
  body:text          Text of several lines, of 2000 characters at most; body:text:500 of 500
  seats:number       A whole number from 0 to 1000000000; seats:number:1..100 from 1 to 100
  day:date           A day
  paid:bool          A box to tick
A `?` behind it makes a field optional: 'body:text?', 'seats:number:1..100?'
The first field is a line that is not optional: it names the row in lists and questions.

Whose rows they are: without --role, those of each member, who see only their own; they are part of the download of the
account, and go with it. With --role, all who have the role see and change all rows, and nobody else does.

Example: cargo xtask new feature bookings title:line:120 'body:text?' day:date seats:number:1..9 paid:bool --role sales";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments = Arguments::parse();
    let mut tree = Tree::open()?;
    let next = match arguments.command {
        Command::Rename { name, package } => rename::run(&mut tree, &name, package.as_deref())?,
        Command::Remove { features } => remove::run(&tree, &features)?,
        Command::New(New::Feature { name, fields, role }) => feature::run(&mut tree, &name, &fields, role.as_ref())?,
        Command::New(New::Page { name, role }) => page::run(&mut tree, &name, role.as_ref())?,
        Command::New(New::Mail { name, on }) => mail::run(&mut tree, &name, on.as_deref())?,
        Command::New(New::Role { name, description }) => role::run(&mut tree, &name, &description)?,
        Command::New(New::Webhook { name, on }) => webhook::run(&mut tree, &name, &on)?,
        Command::New(New::Daily { name, at }) => daily::run(&mut tree, &name, &at)?,
        Command::Languages(Languages::Keep { tags }) => languages::keep(&mut tree, &tags)?,
        Command::Languages(Languages::Add { tags }) => languages::add(&mut tree, &tags)?,
    };
    for line in tree.finish()? {
        println!("{line}");
    }
    println!("\nNext:");
    for line in next {
        println!("- {line}");
    }
    Ok(())
}
