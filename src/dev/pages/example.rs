//! The site behind the gallery: this site once more, with a database of its own, full of example data. Its mails stay in
//! it, its keys open nothing elsewhere, and nothing of it runs but what a frame asks for.
//!
//! Each frame is a visit to it. Before each, its data and its clock are put back: so every frame is the same however often
//! it is opened, and frames are played one after the other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use rocket::fairing::AdHoc;
use rocket::local::asynchronous::Client;
use rocket::tokio::sync::Mutex;
use rocket::{Build, Orbit, Rocket};
use tracing::{Instrument, info_span};

use super::browser::{Browser, Page};
use super::components::{components, failure};
use crate::accounts::create::{New, create};
use crate::accounts::{roles, setup};
use crate::auth::{HashedPassword, Password, PasswordManager, random_secret};
use crate::clock::Clock;
use crate::config::mail::Transport;
use crate::config::{ConfigError, Database, SecretKeys, Settings};
use crate::db::{Db, Tx};
use crate::dev::shown::{self, PLAIN, Shown};
use crate::dev::states::{ACCOUNTS, CID, DORA, EVA, PASSWORD, PAST, Past, Step};
use crate::error::{Error, Result as Served};
use crate::job_context::JobContext;
use crate::jobs::{self, Handlers};
use crate::mail::KeptMail;
use crate::models::{LinkKey, Role, UserId};
use crate::web::{App, Serve, page};

const DESKTOP: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const PHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    Version/26.0 Mobile/15E148 Safari/604.1";

/// What another site like this one is made of.
#[derive(Clone, Copy)]
pub struct Parts {
    pub app: fn(Settings, Clock) -> Result<Rocket<Build>, ConfigError>,
    pub job_context: fn(&Rocket<Orbit>) -> Option<JobContext>,
    pub jobs: fn() -> Handlers<JobContext>,
}

/// Not a file, and not a redirect to another page.
fn is_own(page: &Page, path: Option<&str>) -> bool {
    page.is_html && path.is_none_or(|path| path == page.path)
}

fn agent(on_phone: bool) -> &'static str {
    if on_phone { PHONE } else { DESKTOP }
}

/// Language and theme of a frame.
#[derive(Clone, Copy, Default)]
pub struct Look<'a> {
    pub lang: Option<&'a str>,
    pub theme: Option<&'a str>,
}

/// What became of a page of the list.
#[derive(Clone)]
pub struct Frame {
    pub shown: Shown,
    /// The status of its answer, or why there is none.
    pub status: Result<u16, String>,
}

/// The example site, which is built when it is asked for.
pub struct Gallery {
    parts: Parts,
    site: Mutex<Option<Example>>,
}

impl Gallery {
    pub fn new(parts: Parts) -> Self {
        Self { parts, site: Mutex::new(None) }
    }

    /// All frames, as they are in the default language.
    pub async fn frames(&self, app: &App) -> Result<Vec<Frame>> {
        let mut site = self.site.lock().await;
        let site = self.built(&mut site, app).await?;
        if let Some(frames) = &site.frames {
            return Ok(frames.clone());
        }
        let (mut frames, mut absent) = (Vec::new(), BTreeSet::new());
        for shown in shown::all(app) {
            let played = site.play(&self.parts, &shown, Look::default()).instrument(info_span!("gallery")).await;
            let path = app.urls().path(shown.page, &[]);
            let status = match played {
                // With several addresses, for example, members have no page for changing the one.
                Ok(page) if page.status == 404 && (shown.state == PLAIN || absent.contains(shown.page)) => {
                    absent.insert(shown.page);
                    continue;
                }
                Ok(page) if shown.state == PLAIN && !is_own(&page, path.as_deref()) => continue,
                Ok(page) if !page.is_html => Err(format!("{} is no page", page.path)),
                Ok(page) => Ok(page.status),
                Err(why) => Err(format!("{why:#}")),
            };
            frames.push(Frame { shown, status });
        }
        // While a template is broken, nothing of this is to be remembered.
        let is_broken = |frame: &Frame| frame.status == Ok(500) && frame.shown.group != "errors";
        if !frames.iter().any(is_broken) {
            site.frames = Some(frames.clone());
        }
        Ok(frames)
    }

    /// The page in a frame.
    pub async fn play(&self, app: &App, shown: &Shown, look: Look<'_>) -> Result<Page> {
        let mut site = self.site.lock().await;
        self.built(&mut site, app).await?.play(&self.parts, shown, look).instrument(info_span!("gallery")).await
    }

    async fn built<'a>(&self, site: &'a mut Option<Example>, app: &App) -> Result<&'a mut Example> {
        let built = if let Some(built) = site.take() {
            built
        } else {
            let built = Example::build(&self.parts, &app.settings).instrument(info_span!("gallery"));
            built.await.context("the example site of the gallery")?
        };
        Ok(site.insert(built))
    }
}

struct Example {
    client: Client,
    clock: Clock,
    folder: Folder,
    /// The browsers of the accounts, signed in, and those on phones.
    browsers: BTreeMap<(&'static str, bool), Browser>,
    frames: Option<Vec<Frame>>,
}

impl Example {
    /// Builds the site and lives through its past.
    async fn build(parts: &Parts, real: &Settings) -> Result<Self> {
        let folder = Folder::new()?;
        let mut settings = real.clone();
        let url = folder.database().to_string_lossy().into_owned();
        // One connection: that of the last frame ends before that of the next one opens the file put in its place.
        settings.databases.app = Database { url, max_connections: 1, ..Database::default() };
        settings.keys = SecretKeys::parse(&SecretKeys::generate()).map_err(|why| anyhow!("{why}"))?;
        settings.mail.transport = Some(Transport::Mailbox);
        settings.app.trusted_proxies = 0;
        // The site as a visitor sees it. And without a gallery, which would be built in turn.
        settings.app.dev_pages = Some(false);
        let clock = Clock::default();
        let client = start(parts, settings.clone(), clock.clone()).await?;
        let mut site = Self { client, clock, folder, browsers: BTreeMap::new(), frames: None };
        site.live_through_the_past(parts).await?;
        let Self { client, clock, folder, browsers, frames } = site;
        // Closed, so that the file is complete.
        drop(client);
        std::fs::copy(folder.database(), folder.prepared())?;
        let client = start(parts, settings, clock.clone()).await?;
        Ok(Self { client, clock, folder, browsers, frames })
    }

    async fn live_through_the_past(&mut self, parts: &Parts) -> Result<()> {
        let hash = PasswordManager::new().hash_password(&Password::new(PASSWORD)).await.map_err(Error::root_cause)?;
        let asked_for: Vec<_> = self.app()?.routes.roles().into_iter().map(|name| (name, "")).collect();
        let mut hours = PAST.first().map_or(0, |past| past.hours) + 24;
        for account in ACCOUNTS {
            hours -= 1;
            self.set_clock(hours);
            let (hash, asked_for) = (hash.clone(), asked_for.clone());
            let made = self.db()?.write(move |tx| register(tx, account, &hash, &asked_for));
            made.await.map_err(Error::root_cause)?;
        }
        let urls = self.app()?.urls();
        for Past { hours, on_phone, who, steps } in PAST {
            self.set_clock(*hours);
            let mut browser =
                self.browsers.remove(&(*who, *on_phone)).unwrap_or_else(|| Browser::new(agent(*on_phone)));
            self.sign_in(&mut browser, who, *on_phone).await?;
            // All of it, or nothing, as steps follow from each other.
            let possible = if steps.iter().all(|step| step.is_possible(&urls)) { *steps } else { &[] };
            for step in possible {
                match self.take(parts, &mut browser, *step, Look::default()).await {
                    Err(why) if browser.has_failed() => return Err(why),
                    // A page that has been changed may want something else. The gallery goes on without it.
                    Err(why) => tracing::warn!("the past of the gallery's site: {step:?}: {why:#}"),
                    Ok(()) => {}
                }
            }
            self.run_jobs(parts).await?;
            self.browsers.insert((who, *on_phone), browser);
        }
        self.set_clock(0);
        for (name, _) in ACCOUNTS {
            let mut browser = self.browsers.remove(&(name, false)).unwrap_or_else(|| Browser::new(agent(false)));
            self.sign_in(&mut browser, name, false).await?;
            self.browsers.insert((name, false), browser);
        }
        self.run_jobs(parts).await
    }

    async fn sign_in(&self, browser: &mut Browser, who: &str, remember: bool) -> Result<()> {
        let Some((name, email)) = ACCOUNTS.iter().find(|(name, _)| *name == who) else { return Ok(()) };
        let fields = format!("username={name}&email={email}&password={PASSWORD}&remember_me={remember}");
        browser.send(&self.client, Some(&self.address("user.login")?), &fields).await
    }

    /// Plays the steps of a frame, and returns the page that they end on.
    async fn play(&mut self, parts: &Parts, shown: &Shown, look: Look<'_>) -> Result<Page> {
        self.folder.put_back()?;
        self.set_clock(0);
        let mut browser = self.browser(shown.who, look);
        for step in &shown.steps {
            self.take(parts, &mut browser, *step, look).await?;
        }
        Ok(browser.into_page())
    }

    fn browser(&self, who: &str, look: Look<'_>) -> Browser {
        let own = ACCOUNTS.iter().find_map(|(name, _)| self.browsers.get(&(*name, false)).filter(|_| *name == who));
        let mut browser = own.cloned().unwrap_or_else(|| Browser::new(agent(false)));
        if let Some(lang) = look.lang {
            browser.speak(lang);
        }
        if let Some(theme) = look.theme {
            browser.set_cookie("theme", theme);
        }
        browser
    }

    async fn take(&self, parts: &Parts, browser: &mut Browser, step: Step, look: Look<'_>) -> Result<()> {
        let client = &self.client;
        match step {
            Step::As(who) => *browser = self.browser(who, look),
            Step::Open(to) => browser.open(client, &self.address(to)?).await?,
            Step::Send("", fields) => browser.send(client, None, fields).await?,
            Step::Send(to, fields) => browser.send(client, Some(&self.address(to)?), fields).await?,
            Step::Mail(endpoint) => {
                self.run_jobs(parts).await?;
                let link = self.mailed_link(endpoint).await?;
                browser.open(client, &link).await?;
            }
            Step::SetUp => {
                let key = self.db()?.write(link_for_the_first_administrator).await.map_err(Error::root_cause)?;
                let app = self.app()?;
                let link = key.and_then(|key| setup::address(&app.tokens, &app.urls(), "", key));
                browser.open(client, &link.context("there is an administrator")?).await?;
            }
        }
        Ok(())
    }

    /// The path of the newest mailed link to this endpoint.
    async fn mailed_link(&self, endpoint: &str) -> Result<String> {
        let app = self.app()?;
        let path = app.urls().path(endpoint, &[("token", String::new())]).context("it is not served")?;
        let (base, mails) = (app.settings.base_url(), self.db()?.read(|conn| Ok(KeptMail::newest(conn)?)));
        let mails = mails.await.map_err(Error::root_cause)?;
        let links =
            mails.iter().flat_map(|mail| mail.text.split_whitespace()).filter_map(|word| word.strip_prefix(&base));
        let mut links = links.filter(|link| link.starts_with(&path));
        links.next().map(str::to_owned).with_context(|| format!("no mail links to {endpoint}"))
    }

    async fn run_jobs(&self, parts: &Parts) -> Result<()> {
        let context = (parts.job_context)(self.client.rocket()).context("there are no jobs")?;
        jobs::drain(self.db()?, &context, &(parts.jobs)()).await.map_err(Error::root_cause)?;
        Ok(())
    }

    /// The path of an endpoint with arguments: see `states.rs`.
    fn address(&self, to: &str) -> Result<String> {
        let (endpoint, query) = to.split_once('?').unwrap_or((to, ""));
        let args: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let args: Vec<_> = args.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        self.app()?.urls().path(endpoint, &args).with_context(|| format!("{endpoint} is not served"))
    }

    fn app(&self) -> Result<&App> {
        self.client.rocket().state().context("the site is not attached")
    }

    fn db(&self) -> Result<&Db> {
        self.client.rocket().state().context("the database is not attached")
    }

    fn set_clock(&self, hours_ago: i64) {
        self.clock.advance(now() - TimeDelta::hours(hours_ago) - self.clock.now());
    }
}

/// The time on the example site.
fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 24).and_then(|day| day.and_hms_opt(10, 0, 0)).unwrap_or_default()
}

async fn start(parts: &Parts, settings: Settings, clock: Clock) -> Result<Client> {
    let own = AdHoc::on_ignite("pages of the gallery", |rocket| async {
        rocket.serve(vec![page!("dev.components", components), page!("dev.failure", failure)])
    });
    let rocket = (parts.app)(settings, clock).map_err(|why| anyhow!("{why}"))?;
    Client::untracked(rocket.attach(own)).await.map_err(|why| anyhow!("{why}"))
}

/// Makes an account, and the roles that pages ask for.
fn register(
    tx: &mut Tx<'_>,
    (name, email): (&str, &str),
    hash: &HashedPassword,
    asked_for: &[(&'static str, &'static str)],
) -> Served<()> {
    let settings = &tx.settings().user;
    let (with_name, with_email) = (settings.enable_username, settings.enable_email);
    roles::create_missing(tx, asked_for)?;
    let held = if name == DORA { Role::all(tx)? } else { Vec::new() };
    let account = New {
        username: name.parse().ok().filter(|_| with_name),
        email: email.parse().ok().filter(|_| with_email),
        hash: hash.clone(),
        active: name != EVA,
        confirmed: name != CID,
        roles: held,
        by: "by command",
    };
    create(tx, &account).map(|_| ())
}

fn link_for_the_first_administrator(tx: &mut Tx<'_>) -> Served<Option<LinkKey>> {
    let number = ACCOUNTS.iter().position(|(name, _)| *name == DORA).unwrap_or_default() + 1;
    if let (Some(role), Ok(number)) = (Role::by_name(tx, roles::ADMIN)?, number.try_into()) {
        roles::take_back(tx, UserId(number), &role)?;
    }
    setup::new_link(tx)
}

/// The folder of the example site, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("gantry-gallery-{}", random_secret()));
        std::fs::create_dir(&folder).with_context(|| folder.display().to_string())?;
        Ok(Self(folder))
    }

    fn database(&self) -> PathBuf {
        self.0.join("app.db")
    }

    /// The database as it is before each frame.
    fn prepared(&self) -> PathBuf {
        self.0.join("prepared.db")
    }

    fn put_back(&self) -> Result<()> {
        for rest in ["app.db-wal", "app.db-shm"] {
            let gone = std::fs::remove_file(self.0.join(rest));
            if let Err(why) = gone
                && why.kind() != std::io::ErrorKind::NotFound
            {
                return Err(why.into());
            }
        }
        // Another file, not another content: so the connection of the frame before is not used again.
        let next = self.0.join("next.db");
        std::fs::copy(self.prepared(), &next)?;
        std::fs::rename(next, self.database())?;
        Ok(())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}
