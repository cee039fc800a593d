//! What became of whom: counts of everything, and the first cases of each kind.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use indicatif::HumanCount;
use serde::Serialize;

use crate::accounts::roles::ADMIN;

/// How many cases of a kind are told.
const FIRST: usize = 20;

/// What happened to an account, or to a part of it. In the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    NoIdentity,
    Twin,
    NameTaken,
    NameDropped,
    AddressDropped,
    RealNameDropped,
    RoleDropped,
    HashUnreadable,
    DateUnreadable,
    NameOld,
    AddressOld,
}

impl Kind {
    fn told(self) -> &'static str {
        match self {
            Self::NoIdentity => "left out: no name and no address that one could sign in with here",
            Self::Twin => {
                "left out: another account of the source, which confirmed its address or is older, has that name or address"
            }
            Self::NameTaken => "left out: an account of this site, with other addresses, has that name",
            Self::NameDropped => "taken without the username",
            Self::AddressDropped => "taken without an address",
            Self::RealNameDropped => "taken without a first or last name that is refused here",
            Self::RoleDropped => "taken without a role whose name is refused here",
            Self::HashUnreadable => "taken with a password that nobody can read here: they need a link for a new one",
            Self::DateUnreadable => {
                "taken without a date that cannot be read, or is none: an address counts as unconfirmed then"
            }
            Self::NameOld => "taken with a username that nobody can choose here today",
            Self::AddressOld => "taken with an address that is refused here today",
        }
    }
}

/// How often it happened, and to whom first.
#[derive(Debug, Default, Serialize)]
pub struct Cases {
    pub count: u64,
    pub first: Vec<String>,
}

impl Cases {
    pub fn add(&mut self, who: impl FnOnce() -> String) {
        self.count += 1;
        if self.first.len() < FIRST {
            self.first.push(who());
        }
    }

    /// The first ones, a line each, and how many more there are.
    fn write(&self, text: &mut String) {
        for one in &self.first {
            let _ = writeln!(text, "  {}", one.replace('\n', "\u{fffd}"));
        }
        let more = self.count.saturating_sub(self.first.len().try_into().unwrap_or_default());
        if more > 0 {
            let _ = writeln!(text, "  and {} more", HumanCount(more));
        }
    }
}

/// A role that came with accounts.
#[derive(Debug, Default, Serialize)]
pub struct RoleReport {
    /// Whether it was not here before.
    pub made: bool,
    pub accounts: Cases,
}

#[derive(Debug, Default, Serialize)]
pub struct Report {
    pub dry_run: bool,
    /// The tables of the source.
    pub tables: Vec<String>,
    pub hashes: &'static str,
    /// Accounts in the source.
    pub read: u64,
    /// Accounts that were made.
    pub taken: u64,
    /// Accounts that were here before: they stay as they are.
    pub here: u64,
    /// Accounts that were not made.
    pub left_out: u64,
    pub addresses: u64,
    pub confirmed: u64,
    pub inactive: u64,
    pub cases: BTreeMap<Kind, Cases>,
    pub roles: BTreeMap<String, RoleReport>,
    /// What the owner should know before anything else.
    pub warnings: Vec<String>,
    /// Columns of the table of users that were not taken.
    pub columns_left: Vec<String>,
}

impl Report {
    pub fn add(&mut self, kind: Kind, who: impl FnOnce() -> String) {
        self.cases.entry(kind).or_default().add(who);
    }

    /// The report in words.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let n = HumanCount;
        let _ = writeln!(
            text,
            "{} accounts in the tables {}, with {} hashes",
            n(self.read),
            self.tables.join(", "),
            self.hashes
        );
        let _ = writeln!(
            text,
            "{} are taken over: with {} addresses, of which {} are confirmed; {} are switched off",
            n(self.taken),
            n(self.addresses),
            n(self.confirmed),
            n(self.inactive)
        );
        let _ = writeln!(
            text,
            "{} are here already, or came by an import before: nothing of an account of this site has changed",
            n(self.here)
        );
        let _ = writeln!(text, "{} are left out", n(self.left_out));
        for warning in &self.warnings {
            let _ = writeln!(text, "\nCareful: {warning}");
        }
        for (name, role) in &self.roles {
            let made = if role.made { "which is new here" } else { "which was here before" };
            let _ = writeln!(text, "\nrole {name}, {made}: {} accounts get it", n(role.accounts.count));
            if name == ADMIN {
                let _ = writeln!(text, "Careful: these administer this site:");
                role.accounts.write(&mut text);
            }
        }
        for (kind, cases) in &self.cases {
            let _ = writeln!(text, "\n{}: {}", kind.told(), n(cases.count));
            cases.write(&mut text);
        }
        if !self.columns_left.is_empty() {
            let _ = writeln!(text, "\nColumns that are not taken: {}", self.columns_left.join(", "));
        }
        if self.dry_run {
            let _ = writeln!(text, "\nThis was a dry run: nothing was written");
        }
        text.trim_end().to_owned()
    }
}
