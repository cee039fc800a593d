//! The several addresses of an account: a list with what can be done to each, and a form to add one.

use rocket::{get, post};
use serde_json::json;

use super::email_form::{EmailForm, refuse, wanted};
use crate::accounts::emails::{self, Action, Outcome};
use crate::auth::guards::SignedIn;
use crate::db::Db;
use crate::error::Error;
use crate::message::Message;
use crate::web::{Button, Flash, FormState, Posted, Reply, Visit};

#[get("/user/manage-emails")]
pub async fn form(visitor: SignedIn, visit: Visit<'_>, db: &Db) -> Reply {
    show(&visit, db, visitor.id, &FormState::new()).await
}

#[post("/user/manage-emails", data = "<form>")]
pub async fn submit(visitor: SignedIn, visit: Visit<'_>, db: &Db, form: Posted<EmailForm>) -> Reply {
    let Posted { fields, mut state } = form;
    let Some(wanted) = wanted(&visit, db, &visitor, &mut state, fields).await? else {
        return show(&visit, db, visitor.id, &state).await;
    };
    let (settings, email) = (visit.site().settings.clone(), wanted.email.clone());
    if let Err(refused) = db.write(move |tx| emails::add(tx, &settings, &wanted)).await? {
        refuse(&mut state, refused);
        return show(&visit, db, visitor.id, &state).await;
    }
    visit.flash(Flash::success(Message::new("confirmation-sent").with("email", email.as_str())));
    visit.redirect_to("user.manage_emails", &[])
}

#[post("/user/email/<id>/<action>", data = "<_form>")]
pub async fn act(visitor: SignedIn, visit: Visit<'_>, db: &Db, id: &str, action: &str, _form: Posted<Button>) -> Reply {
    // Read here and not by Rocket: what is no number is as little there as a number that nobody has.
    let (Ok(id), Some(action)) = (id.parse(), Action::from_word(action)) else { return Err(Error::NotFound) };
    let (settings, lang, client) = (visit.site().settings.clone(), visit.lang().clone(), visit.client().clone());
    let done = db.write(move |tx| emails::act(tx, &settings, &visitor, (id, action), &lang, &client)).await?;
    let about = |id: &'static str, email: &str| Message::new(id).with("email", email);
    visit.flash(match done {
        Outcome::Removed(email) => Flash::success(about("email-removed", &email)),
        Outcome::Primary(email) => Flash::success(about("email-changed", &email)),
        Outcome::ConfirmationSent(email) => Flash::success(about("confirmation-sent", &email)),
        Outcome::AlreadyConfirmed => Flash::info("already-confirmed"),
        Outcome::NotConfirmed => Flash::danger("email-not-confirmed"),
        Outcome::IsPrimary => Flash::danger("email-is-primary"),
        Outcome::TooMany { retry_after } => return Err(Error::Busy { retry_after }),
        Outcome::MustReauthenticate => {
            visit.flash(Flash::info("must-reauthenticate"));
            let back = visit.site().urls().path("user.manage_emails", &[]).unwrap_or_default();
            return visit.redirect_to("user.confirm_access", &[("next", back)]);
        }
    });
    visit.redirect_to("user.manage_emails", &[])
}

async fn show(visit: &Visit<'_>, db: &Db, user_id: i64, state: &FormState) -> Reply {
    let emails = db.read(move |c| emails::list(c, user_id)).await?;
    let emails: Vec<_> = emails
        .into_iter()
        .map(|email| {
            json!({
                "id": email.id,
                "address": email.address,
                "confirmed": email.confirmed_at.is_some(),
                "primary": email.is_primary,
            })
        })
        .collect();
    visit.form_page("accounts/manage_emails", state, json!({ "emails": emails }))
}
