//! New browsers: whoever owns an account is told by mail of a sign-in from a browser that is new to it, with a link
//! that locks out whoever it was.
//!
//! A browser is known by a cookie of its own, which outlives sessions; the row has a hash of account and cookie. How
//! somebody signed in does not matter: the answer that carries a new session is what is looked at. Table: `devices`.
//! Routes: `/user/not-me/<token>`, if a forgotten password can be replaced. All of it only with
//! `user.send_new_device_email`. To remove it, delete `src/devices`, `templates/devices`, `templates/mail/new_device`,
//! `i18n/*/devices.ftl`, `tests/it/devices`, the migration `…_devices`, the setting's lines in `Rocket.toml`, and the
//! lines that `git grep 'feature: devices'` prints.

mod agent;
mod device;
mod lock_out;
pub mod mails;
mod notice;
mod pages;
mod schema;

use rocket::fairing::AdHoc;
use rocket::{Request, Response, routes};
use serde_json::{Value, json};

use crate::accounts::export::time;
use crate::auth::random_secret;
use crate::db::{AnyConnection, Db, root_cause};
use crate::error::Error;
use crate::web::cookies::{Cookies, Kind};
use crate::web::{Access, Serve, Site, Visit, page};
use device::Device;

/// Looks at every sign-in, and serves the page that the mail leads to.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("devices", |rocket| async move {
        let Some(site) = rocket.state::<Site>() else { return rocket };
        let user = &site.settings.user;
        if !user.send_new_device_email {
            return rocket;
        }
        let not_me = page("user.not_me", Access::Anyone, routes![pages::not_me::ask, pages::not_me::submit]);
        let pages = if user.recovers() { vec![not_me] } else { Vec::new() };
        rocket.serve(pages).attach(AdHoc::on_response("new browsers", |request, response| {
            Box::pin(async move {
                if let Err(error) = look(request, response).await {
                    // The sign-in stands. The browser is not known yet: the next time is as good.
                    tracing::warn!("a sign-in was not looked at: {:#}", root_cause(error));
                }
            })
        }))
    })
}

/// Looks whether the answer signs somebody in, and if so, with which browser.
async fn look(request: &Request<'_>, response: &mut Response<'_>) -> Result<(), Error> {
    let (Some(site), Some(db)) = (request.rocket().state::<Site>(), request.rocket().state::<Db>()) else {
        return Ok(());
    };
    let cookies = Cookies::new(request.cookies(), site.settings.is_https());
    let Some(secret) = cookies.session_in(response) else { return Ok(()) };
    let known = cookies.get(Kind::Device).filter(|cookie| (32..=64).contains(&cookie.len()));
    let cookie = known.map_or_else(random_secret, str::to_owned);
    cookies.set_in(response, Kind::Device, cookie.clone(), notice::LIFETIME.to_std().ok());
    let visit = Visit::of(request).await;
    let (settings, lang, client) = (site.settings.clone(), visit.lang().clone(), visit.client().clone());
    db.write(move |tx| notice::notice(tx, &settings, &secret, &cookie, &lang, &client)).await
}

/// The browsers that are known to an account, for its export.
pub fn export(connection: &mut AnyConnection, user_id: i64) -> Result<Value, Error> {
    let shown = Device::of_user(connection, user_id)?.into_iter().map(
        |device| json!({ "name": device.name, "created_at": time(device.created_at), "seen_at": time(device.seen_at) }),
    );
    Ok(shown.collect())
}
