//! The plans of the database for housekeeping: it never reads a whole table that visitors can grow.

use std::sync::{Arc, Mutex};

use app::db::schema::{sessions, user_emails, users};
use app::db::{AnyConnection, Tx};
use diesel::connection::InstrumentationEvent;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::support::TestApp;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    detail: String,
}

/// A statement, and the steps of its plan.
#[allow(dead_code, reason = "only the admin area asks, which may be removed")]
#[derive(Debug)]
pub struct Plan {
    pub sql: String,
    steps: Vec<String>,
}

#[allow(dead_code, reason = "only the admin area asks, which may be removed")]
impl Plan {
    /// The steps that read a whole table or a whole index, except that of the few roles.
    pub fn scans(&self) -> Vec<&String> {
        let tables = super::schema::declared();
        let is_scan = |step: &&String| {
            let table = step.strip_prefix("SCAN ").map(|rest| rest.split(' ').next().unwrap_or_default());
            table.is_some_and(|table| table != "roles" && (tables.contains_key(table) || step.contains("Scan")))
        };
        self.steps.iter().filter(is_scan).collect()
    }

    /// Whether it sorts what it has read, instead of reading it in order.
    pub fn sorts(&self) -> bool {
        self.steps.iter().any(|step| step.contains("TEMP B-TREE"))
    }
}

/// The plans of all statements that this does. On PostgreSQL, of what they scan.
#[allow(dead_code, reason = "only the admin area asks, which may be removed")]
pub fn plans_of(app: &TestApp, run: impl Fn(&mut Tx<'_>) -> app::error::Result<()> + Send + 'static) -> Vec<Plan> {
    let statements = collect(app, run);
    let plan = |sql: String| {
        let asked = sql.clone();
        let steps = app.write(move |tx| match tx.connection() {
            AnyConnection::Sqlite(c) => {
                let plan: Vec<Line> = diesel::sql_query(format!("EXPLAIN QUERY PLAN {asked}")).load(c)?;
                Ok(plan.into_iter().map(|line| line.detail).collect())
            }
            #[cfg(feature = "postgres")]
            AnyConnection::Postgres(_) => {
                let scans = scans_on_server(tx, &asked)?.into_iter().filter(|scan| !scan.contains("\"roles\""));
                Ok(scans.map(|scan| format!("SCAN {scan}")).collect())
            }
        });
        Plan { sql, steps }
    };
    statements.into_iter().map(plan).collect()
}

/// The statements of all chores, when there is something to delete for each.
fn statements(app: &TestApp) -> Vec<String> {
    collect(app, |tx| {
        for chore in app::site::chores() {
            chore(tx, 10)?;
        }
        Ok(())
    })
}

/// The different statements that this does.
fn collect(app: &TestApp, run: impl Fn(&mut Tx<'_>) -> app::error::Result<()> + Send + 'static) -> Vec<String> {
    let collected = Arc::new(Mutex::new(Vec::new()));
    let statements = collected.clone();
    app.write(move |tx| {
        let statements = statements.clone();
        tx.connection().set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if let InstrumentationEvent::StartQuery { query, .. } = event {
                let text = query.to_string();
                statements.lock().unwrap().push(text.split(" -- binds").next().unwrap_or_default().to_owned());
            }
        });
        run(tx)?;
        tx.connection().set_instrumentation(|_: InstrumentationEvent<'_>| {});
        Ok(())
    });
    let mut all = collected.lock().unwrap().clone();
    all.retain(|sql| ["SELECT", "UPDATE", "DELETE"].iter().any(|verb| sql.starts_with(verb)) && sql != "SELECT 1");
    all.sort();
    all.dedup();
    all
}

/// The steps of a plan that read a whole table or a whole index.
fn scans(tx: &mut Tx<'_>, sql: &str) -> QueryResult<Vec<String>> {
    match tx.connection() {
        AnyConnection::Sqlite(c) => {
            let plan: Vec<Line> = diesel::sql_query(format!("EXPLAIN QUERY PLAN {sql}")).load(c)?;
            let mut steps: Vec<String> = plan.into_iter().map(|line| line.detail).collect();
            // A row is deleted by its key: otherwise SQLite may read all that meets the condition.
            let by_key = steps.iter().any(|step| step.contains("PRIMARY KEY"));
            steps.retain(|step| step.starts_with("SCAN") && step != "SCAN CONSTANT ROW");
            if sql.starts_with("DELETE") && !by_key {
                steps.push("not by its key".to_owned());
            }
            Ok(steps)
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => scans_on_server(tx, sql),
    }
}

#[cfg(feature = "postgres")]
fn scans_on_server(tx: &mut Tx<'_>, sql: &str) -> QueryResult<Vec<String>> {
    use diesel::connection::SimpleConnection;
    // In small tables PostgreSQL reads everything, unless this is forbidden, and joins them in one go.
    tx.batch_execute(&format!(
        "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;
         SET LOCAL plan_cache_mode = force_generic_plan; PREPARE asked AS {sql};
         CREATE FUNCTION pg_temp.plan(query TEXT) RETURNS SETOF JSON LANGUAGE plpgsql
             AS $$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN (FORMAT JSON) EXECUTE ' || query; END $$"
    ))?;
    let binds = (1..100).take_while(|number| sql.contains(&format!("${number}"))).count();
    let call = if binds == 0 { "asked".to_owned() } else { format!("asked({})", vec!["NULL"; binds].join(", ")) };
    let ask = format!("SELECT string_agg(step::TEXT, '') AS detail FROM pg_temp.plan('{call}') AS step");
    let plan: Line = diesel::sql_query(ask).get_result(tx.connection())?;
    tx.batch_execute("DEALLOCATE asked; DROP FUNCTION pg_temp.plan")?;
    let mut found = Vec::new();
    collect_scans(&serde_json::from_str(&plan.detail).unwrap(), &mut found);
    Ok(found)
}

#[cfg(feature = "postgres")]
fn collect_scans(node: &serde_json::Value, found: &mut Vec<String>) {
    let kind = node["Node Type"].as_str().unwrap_or_default();
    let by_index = ["Index Scan", "Index Only Scan", "Bitmap Index Scan"].contains(&kind);
    if kind == "Seq Scan" || (by_index && node.get("Index Cond").is_none()) {
        found.push(format!("{kind} {} {}", node["Relation Name"], node["Index Name"]));
    }
    let parts = node.as_array().into_iter().flatten().chain(node.as_object().into_iter().flat_map(|o| o.values()));
    parts.for_each(|part| collect_scans(part, found));
}

#[test]
fn housekeeping_never_reads_a_whole_table() {
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.unconfirmed("bob"));
    app.with_session(ann);
    // So that the statements for single accounts run as well.
    app.write(move |tx| {
        let long_ago = tx.now() - chrono::TimeDelta::days(1000);
        diesel::update(users::table.find(ann)).set(users::delete_after.eq(long_ago)).execute(tx.connection())?;
        diesel::update(users::table.find(bob)).set(users::created_at.eq(long_ago)).execute(tx.connection())?;
        diesel::update(sessions::table).set(sessions::created_at.eq(long_ago)).execute(tx.connection())?;
        diesel::update(user_emails::table).set(user_emails::created_at.eq(long_ago)).execute(tx.connection())?;
        Ok(())
    });
    let statements = statements(&app);
    assert_eq!(app.account_count(), 0, "the chores must have deleted both accounts");
    assert!(statements.len() > app::site::chores().len(), "{statements:#?}");
    for sql in statements {
        let asked = sql.clone();
        let scans = app.write(move |tx| Ok(scans(tx, &asked)?));
        assert_eq!(scans, [""; 0], "{sql}");
    }
    // The test would notice a missing index.
    let without = "DELETE FROM users WHERE first_name = 'x'";
    assert_ne!(app.write(|tx| Ok(scans(tx, without)?)), [""; 0]);
}
