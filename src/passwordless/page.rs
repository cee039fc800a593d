//! The form that asks for a link, and the page that the link leads to. That shows a button, because mail scanners open
//! links, too.

use rocket::http::Status;
use rocket::{FromForm, get, post};
use serde_json::json;

use super::link::{LoginLink, open as open_link};
use super::{ask, sign_in};
use crate::accounts::links::named;
use crate::accounts::{expect_mail, finish_sign_in};
use crate::message::{Flash, Message};
use crate::models::ExistingEmail;
use crate::web::guards::Anonymous;
use crate::web::{Checkbox, Entrance, Field, FormState, Mailed, Next, Reply, Visit};

#[derive(FromForm)]
pub struct AskForm {
    email: Field<ExistingEmail>,
    next: Next,
}

#[get("/user/login-link?<email>&<next>")]
pub fn form(_anonymous: Anonymous, visit: Visit<'_>, email: Option<&str>, next: Next) -> Reply {
    show(&visit, &FormState::new().with("email", email.unwrap_or_default()), &next)
}

/// The answer is the same for every address.
#[post("/user/login-link", data = "<form>")]
pub async fn submit(_anonymous: Anonymous, visit: Visit<'_>, form: Entrance<AskForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else {
        return show(&visit, &form.state, &form.state.next("next"));
    };
    let next = fields.next;
    let Some(ExistingEmail(email)) = state.required("email", fields.email) else { return show(&visit, &state, &next) };
    let address = email.as_str().to_owned();
    let asked = ask(&visit.db(), email, next.path().map(str::to_owned)).await;
    if state.accepted(asked)?.is_none() {
        return show(&visit, &state, &next);
    }
    expect_mail(&visit, "user.login_link", &address);
    visit.flash(Flash::success(Message::new("login-email-sent").with("email", address)));
    visit.redirect_to("user.check_inbox", &[])
}

fn show(visit: &Visit<'_>, state: &FormState, next: &Next) -> Reply {
    visit.form_page("passwordless/ask", state, json!({ "next": next.path() }))
}

#[derive(FromForm)]
pub struct UseForm {
    /// The visitor has read that another browser asked for the link, and says that it was they.
    i_asked: Checkbox,
    next: Next,
}

#[get("/user/login-link/<_>?<next>")]
pub async fn open(_anonymous: Anonymous, visit: Visit<'_>, link: Mailed<LoginLink>, next: Next) -> Reply {
    let key = link.key()?;
    let opened = visit.read(move |conn| open_link(conn, key)).await?;
    let variables = json!({
        "account": named(&opened.user),
        "asked_here": opened.asked_here,
        "next": next.path(),
        "action": link.path,
    });
    visit.page("passwordless/sign_in", variables)
}

#[post("/user/login-link/<_>", data = "<form>")]
pub async fn press(anonymous: Anonymous, visit: Visit<'_>, link: Mailed<LoginLink>, form: Entrance<UseForm>) -> Reply {
    let Entrance { fields: Some(fields), .. } = form else {
        return visit.again(open(anonymous, visit, link, form.state.next("next")).await);
    };
    match sign_in(&visit.db(), link.key()?, fields.i_asked.0).await? {
        Some(session) => Ok(finish_sign_in(&visit, session, false, &fields.next, &visit.app().settings.after.login)),
        // The page that says so, in place of the one without the question.
        None => Ok(open(anonymous, visit, link, fields.next).await?.status(Status::UnprocessableEntity)),
    }
}
