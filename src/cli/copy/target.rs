//! The database that is copied into: it must be empty, and have the same tables.

use std::collections::BTreeMap;

use anyhow::{Context, bail, ensure};
use diesel::connection::SimpleConnection;

use super::rows::kind;
use crate::config::DatabaseUrl;
use crate::db::catalogue::{self, Table};
use crate::db::{AnyConnection, dialect};

/// Opens it. Makes the tables, if there are none.
pub fn open(url: &DatabaseUrl, tables: &[Table]) -> anyhow::Result<AnyConnection> {
    dialect::create_file(url)?;
    let mut target = dialect::connect(url).context("the other database cannot be opened")?;
    dialect::forget_statements(&mut target);
    if catalogue::tables(&mut target)?.is_empty() {
        dialect::migrate(&mut target).context("the tables of the other database were not made")?;
    }
    let pending = dialect::pending(&mut target).context("the other database")?;
    ensure!(pending == 0, "the other database lacks {pending} migrations: run `gantry migrate` with its DATABASE_URL");
    compare(tables, &catalogue::tables(&mut target)?)?;
    let seeds = seeds()?;
    for table in tables {
        let rows = catalogue::count(&mut target, &table.name)?;
        if rows > seeds.get(&table.name).copied().unwrap_or_default() {
            bail!("the other database is not empty: its table {} has {rows} rows", table.name);
        }
    }
    Ok(target)
}

/// Refuses tables that are not the same.
fn compare(here: &[Table], there: &[Table]) -> anyhow::Result<()> {
    let columns = |tables: &[Table]| {
        let mut all = BTreeMap::new();
        for table in tables {
            for column in &table.columns {
                let kind = kind(&column.kind).with_context(|| format!("{}.{}", table.name, column.name))?;
                all.insert(format!("{}.{}", table.name, column.name), kind);
            }
        }
        anyhow::Ok(all)
    };
    let (here, there) = (columns(here)?, columns(there)?);
    let only = |some: &BTreeMap<_, _>, others: &BTreeMap<_, _>| {
        some.iter().find(|(name, kind)| others.get(*name) != Some(*kind)).map(|(name, _): (&String, _)| name.clone())
    };
    if let Some(name) = only(&here, &there).or_else(|| only(&there, &here)) {
        bail!("the databases differ in the column {name}: bring the tables of both up to date");
    }
    Ok(())
}

/// How many rows the migrations put into each table.
fn seeds() -> anyhow::Result<BTreeMap<String, i64>> {
    let folder = tempfile::tempdir()?;
    let mut scratch = dialect::connect(&DatabaseUrl::Sqlite(folder.path().join("seeds.db")))?;
    dialect::migrate(&mut scratch)?;
    let mut seeds = BTreeMap::new();
    for table in catalogue::tables(&mut scratch)? {
        let rows = catalogue::count(&mut scratch, &table.name)?;
        seeds.insert(table.name, rows);
    }
    Ok(seeds)
}

/// Begins the transaction, and deletes what the migrations put there: the source has that, or has deleted it.
pub fn begin(target: &mut AnyConnection, tables: &[Table]) -> anyhow::Result<()> {
    let begin = match target {
        AnyConnection::Sqlite(_) => "BEGIN IMMEDIATE",
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => "BEGIN",
    };
    target.batch_execute(begin)?;
    for table in tables.iter().rev() {
        target.batch_execute(&format!("DELETE FROM \"{}\"", table.name))?;
    }
    Ok(())
}
