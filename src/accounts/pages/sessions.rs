//! Where the visitor is signed in. Each other session can be ended, by its number: nothing here shows a cookie or its hash.

use rocket::{get, post};
use serde_json::{Value, json};

use crate::accounts::sessions::{self, end};
use crate::auth::{agent, live_sessions};
use crate::clock;
use crate::message::{Flash, Message};
use crate::models::{Session, SessionId};
use crate::web::guards::SignedIn;
use crate::web::{Button, Posted, Reply, Visit};

#[get("/user/sessions")]
pub async fn list(visitor: SignedIn, visit: Visit<'_>) -> Reply {
    let user_id = visitor.id;
    let mut sessions = visit.read(move |conn| Ok(live_sessions(conn, user_id)?)).await?;
    sessions.sort_by_key(|session| session.id != visitor.session_id);
    let row = |session: &Session| {
        json!({
            "id": session.id,
            "current": session.id == visitor.session_id,
            "remembered": session.remembered,
            "agent": agent::describe(&session.user_agent),
            "ip": session.ip,
            "since": clock::utc(session.created_at),
            "seen": clock::utc(session.seen_at),
        })
    };
    let rows: Vec<Value> = sessions.iter().map(row).collect();
    visit.page("accounts/sessions", json!({ "sessions": rows }))
}

#[post("/user/sessions/<id>/end", data = "<_form>")]
pub async fn end_one(visitor: SignedIn, visit: Visit<'_>, id: i64, _form: Posted<Button>) -> Reply {
    let (user_id, id) = (visitor.id, SessionId(id));
    if id == visitor.session_id {
        return visit.redirect_to("user.logout", &[]);
    }
    visit.write(move |tx| end(tx, user_id, id)).await?;
    visit.flash(Flash::success("session-ended"));
    visit.redirect_to("user.sessions", &[])
}

#[post("/user/sessions/end-others", data = "<_form>")]
pub async fn end_others(visitor: SignedIn, visit: Visit<'_>, _form: Posted<Button>) -> Reply {
    visit.write(move |tx| sessions::end_others(tx, &visitor)).await?;
    visit.flash(Flash::success("other-sessions-ended"));
    visit.redirect_to("user.sessions", &[])
}

/// Where forgotten passwords can be replaced: the way back is a mailed link for that.
#[post("/user/sessions/<id>/not-me", data = "<_form>")]
pub async fn not_me(visitor: SignedIn, visit: Visit<'_>, id: i64, _form: Posted<Button>) -> Reply {
    let (user_id, id) = (visitor.id, SessionId(id));
    if id == visitor.session_id {
        return visit.redirect_to("user.logout", &[]);
    }
    let mailed = visit.write(move |tx| sessions::not_me(tx, user_id, id)).await?;
    visit.sign_out();
    visit.flash(Flash::success(Message::new("locked-out").with("mailed", if mailed { "yes" } else { "no" })));
    visit.redirect_to("user.login", &[])
}
