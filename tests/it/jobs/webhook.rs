//! A webhook as in `docs/add-a-webhook.md`, with one of several receivers, which hangs, fails, and comes back.

use std::time::Duration;

use app::JobContext;
use app::accounts::events::Registered;
use app::db::schema::{jobs, users};
use app::db::{Bus, Db};
use app::jobs::{Failure, Handlers, Work, drain, work};
use app::models::UserId;
use chrono::TimeDelta;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::support::TestApp;
use crate::support::receiver::{Answers, Receiver};

/// Tells another program that somebody registered.
#[derive(Serialize, Deserialize)]
pub struct Report {
    /// The receiver's address.
    pub receiver: String,
    pub user_id: UserId,
}

impl Work for Report {
    const KIND: &'static str = "report";
    type Context = JobContext;
    const ATTEMPT: Duration = Duration::from_secs(30);
    const PATIENCE: TimeDelta = TimeDelta::days(4);

    fn destination(&self) -> Option<String> {
        Some(self.receiver.clone())
    }

    async fn run(self, _context: &JobContext) -> Result<(), Failure> {
        let status = post(&self.receiver, &serde_json::json!({ "registered": self.user_id })).await?;
        match status {
            200..300 => Ok(()),
            408 | 429 | 500.. => Err(Failure::Later(anyhow::anyhow!("the receiver answered {status}"))),
            _ => Err(Failure::Refused(anyhow::anyhow!("the receiver answered {status}"))),
        }
    }
}

/// Posts JSON, and returns the status of the answer.
async fn post(receiver: &str, content: &serde_json::Value) -> anyhow::Result<u16> {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let content = content.to_string();
    let mut stream = tokio::net::TcpStream::connect(receiver).await?;
    let head = format!("POST / HTTP/1.0\r\nContent-Length: {}\r\n\r\n", content.len());
    stream.write_all(format!("{head}{content}").as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer.split(' ').nth(1).unwrap_or_default().parse()?)
}

fn handlers() -> Handlers<JobContext> {
    app::site::jobs().with::<Report>(|context| context)
}

/// The database of a site whose registrations are reported to this receiver.
fn reporting(app: &TestApp, receiver: &str) -> Db {
    let receiver = receiver.to_owned();
    let bus = Bus::default()
        .on(move |event: &Registered, tx| tx.enqueue(&Report { receiver: receiver.clone(), user_id: event.user_id }));
    let settings = app.db().settings().clone();
    let pool = app::db::AnyPool::new(settings.database_url().unwrap(), &settings.databases.app).unwrap();
    Db::new(pool, settings, app.clock.clone(), bus)
}

/// How many reports are in this state.
fn count(app: &TestApp, state: &'static str) -> i64 {
    app.read(move |c| {
        let like = jobs::table.filter(jobs::kind.eq(Report::KIND).and(jobs::state.eq(state)));
        Ok(like.count().get_result(c)?)
    })
}

#[test]
fn a_receiver_that_hangs_fails_and_comes_back_delays_no_mail_and_misses_nothing() {
    const REPORTS: i64 = 5;
    let receiver = Receiver::start();
    let app = TestApp::new();
    let db = reporting(&app, &receiver.address);
    for number in 0..REPORTS {
        let user_id = app.member(&format!("ann{number}"));
        app.wait(db.write(move |tx| {
            tx.emit(&Registered { user_id, link: None });
            Ok(())
        }))
        .unwrap();
    }
    assert_eq!(count(&app, "queued"), REPORTS);

    // It hangs, and mails leave meanwhile.
    app.browser().register("ben", "ben@example.com");
    app.browser().register("cid", "cid@example.com");
    let context = app::job_context(app.client.rocket()).unwrap();
    let mails = async {
        let left = || async {
            let kept = db.read(|conn| Ok(app::mail::KeptMail::newest(conn)?.len()));
            kept.await.unwrap()
        };
        while left().await < 2 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let worked = work(db.clone(), context.clone(), handlers(), mails);
    app.wait(async { tokio::time::timeout(Duration::from_secs(60), worked).await }).expect("mails to leave");
    assert_eq!((count(&app, "queued"), receiver.reports().len()), (REPORTS, 0));

    // It hangs for an hour more. The clock of this worker jumps to the end of each attempt.
    for _ in 0..6 {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
        runtime.block_on(drain(&db, &context, &handlers())).unwrap();
        app.advance_clock(TimeDelta::minutes(10));
    }
    // It fails for three days.
    receiver.set(Answers::With(503));
    for _ in 0..6 {
        app.wait(drain(&db, &context, &handlers())).unwrap();
        app.advance_clock(TimeDelta::hours(12));
    }
    assert_eq!((count(&app, "queued"), receiver.reports().len()), (REPORTS, 0));

    receiver.set(Answers::With(200));
    app.wait(drain(&db, &context, &handlers())).unwrap();
    let ids: Vec<UserId> = app.read(|c| {
        let reported = users::table.filter(users::username.like("ann%"));
        Ok(reported.select(users::id).order(users::id).load(c)?)
    });
    let mut expected: Vec<_> = ids.iter().map(|id| format!("{{\"registered\":{id}}}")).collect();
    expected.sort();
    assert_eq!((receiver.reports(), count(&app, "done")), (expected, REPORTS));
    assert!(receiver.headers().contains(&"POST / HTTP/1.0".to_owned()));
}

#[test]
fn a_change_that_is_undone_is_not_reported() {
    let app = TestApp::new();
    let db = reporting(&app, "127.0.0.1:1");
    let user_id = app.member("ann");
    let undone = app.wait(db.write(move |tx| {
        tx.emit(&Registered { user_id, link: None });
        Err::<(), _>(app::error::Error::NotFound)
    }));
    assert!(undone.is_err());
    assert_eq!(count(&app, "queued"), 0);
}
