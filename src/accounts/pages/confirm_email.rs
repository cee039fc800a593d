//! Confirming an address: the mailed link shows a button, so that a scanner which follows links changes nothing.

use rocket::{get, post, uri};
use serde_json::json;

use crate::accounts::confirm::{Outcome, Standing, confirm, look};
use crate::db::Db;
use crate::error::Error;
use crate::models::Purpose;
use crate::web::{Answer, Button, Flash, Next, Posted, Reply, Visit};

#[get("/user/confirm-email/<token>?<next>")]
pub async fn ask(visit: Visit<'_>, db: &Db, token: &str, next: Next) -> Reply {
    let Some(row) = visit.site().tokens.open_link(Purpose::ConfirmEmail, token) else {
        return refused(&visit, Standing::Invalid, &next);
    };
    let now = db.now();
    match db.read(move |c| look(c, row, now)).await? {
        Standing::Good(address) => visit.page(
            "accounts/confirm_email",
            json!({
                "address": address,
                "next": next.path(),
                "action": uri!(submit(token)).to_string(),
            }),
        ),
        standing => refused(&visit, standing, &next),
    }
}

#[post("/user/confirm-email/<token>", data = "<form>")]
pub async fn submit(visit: Visit<'_>, db: &Db, token: &str, form: Posted<Button>) -> Reply {
    let (site, next) = (visit.site(), form.fields.next);
    let Some(row) = site.tokens.open_link(Purpose::ConfirmEmail, token) else {
        return refused(&visit, Standing::Invalid, &next);
    };
    let (settings, client) = (site.settings.clone(), visit.client().clone());
    let signed_in_already = visit.visitor().is_some();
    // Whoever is signed in stays who he is: no account was registered in a browser without a cookie.
    let browser = if signed_in_already { Vec::new() } else { visit.browser() };
    match db.write(move |tx| confirm(tx, &settings, row, &browser, &client)).await? {
        Outcome::Refused(standing) => refused(&visit, standing, &next),
        Outcome::Confirmed(session) => {
            visit.flash(Flash::success("email-confirmed"));
            match session {
                Some(session) => Ok(super::land(&visit, session, false, &next, &site.settings.after.confirm)),
                None if signed_in_already => Ok(visit.redirect_after(next.path(), &site.settings.after.confirm)),
                None => visit.redirect_to("user.login", &to_login(&next)),
            }
        }
    }
}

fn refused(visit: &Visit<'_>, standing: Standing, next: &Next) -> Result<Answer, Error> {
    visit.flash(match standing {
        Standing::AlreadyConfirmed => Flash::info("already-confirmed"),
        Standing::Expired { address, is_primary: true } => {
            Flash::danger("expired-confirm-token").linking("user.resend_confirm_email", &address)
        }
        Standing::Expired { .. } => Flash::danger("expired-confirm-token").linking("user.manage_emails", ""),
        Standing::Good(_) | Standing::Invalid => Flash::danger("invalid-confirm-token"),
    });
    visit.redirect_to("user.login", &to_login(next))
}

fn to_login(next: &Next) -> [(&'static str, String); 1] {
    [("next", next.path().unwrap_or_default().to_owned())]
}
