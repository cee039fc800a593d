//! Programs: they act for an account by a token or, for a few calls, by its name and password (Basic).
//!
//! The owner of an account makes tokens on the page "Programs", each with a name and a day on which it ends, and sees where
//! each was used last; a program gets one by signing in with `?include_auth_token`. Only the digest of a token is stored. A
//! token is dead after its last day, when it is revoked, and once the account begins another generation: after another
//! password, when it is switched off, deleted or taken back.
//!
//! `guards.rs` has the guards for your own routes. Table: `api_tokens`. Routes: `/user/tokens…`, `/api/me`, `/api/basic`,
//! `/api/token`. `docs/programs.md` is for those who write programs, `docs/remove-a-feature.md` says how to remove it.

mod basic;
mod caller;
mod fields;
mod manage;
pub mod pages;
pub mod schema;
mod token;

use rocket::fairing::AdHoc;
use serde_json::Value;

use crate::accounts::export::to_json;
use crate::db::Conn;
use crate::error::Result;
use crate::models::UserId;
use crate::web::{Serve, TokenMaker, page};
pub use pages::guards;
pub use token::forget_expired;

/// Serves the page for tokens and the examples, and lets programs ask for a token when they sign in.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("api", |rocket| async move {
        use pages::{examples, tokens};
        rocket.manage(TokenMaker(manage::make_at_sign_in)).serve(vec![
            page!("user.tokens", tokens::list, tokens::submit),
            page!("user.revoke_token", tokens::revoke_one),
            page!("api.me", examples::me),
            page!("api.basic", examples::basic),
            page!("api.token", examples::token, examples::token_in_body),
        ])
    })
}

/// The tokens of an account, for its export.
pub fn export(conn: &mut Conn<'_>, user_id: UserId) -> Result<Value> {
    to_json(token::ApiToken::all_of(conn, user_id)?)
}
