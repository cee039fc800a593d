//! Guards: a handler's signature says who may call it. The first argument of every handler is a guard.
//!
//! [`Anyone`] admits everybody, and so does [`Visit`]. [`Anonymous`] admits visitors who are not signed in,
//! [`AllowUnconfirmed`] those who are, [`SignedIn`] those whose address is confirmed, too, and [`Fresh`] those who, on top,
//! gave a proof of identity within ten minutes. [`role_guard!`](crate::role_guard) makes a guard for a role expression.
//! `access.rs` has the rules; `catch.rs` answers a request that a guard refuses.

use rocket::Request;
use rocket::request::{FromRequest, Outcome};

use super::access::{Access, Guard};
use super::refusal::Refusal;
use super::visit::Visit;

/// Everybody. It looks at nothing, for handlers that need no [`Visit`]:
///
/// ```
/// # use app::web::guards::Anyone;
/// #[rocket::get("/version")]
/// fn version(_anyone: Anyone) -> &'static str {
///     env!("CARGO_PKG_VERSION")
/// }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Anyone;

impl Guard for Anyone {
    const ACCESS: Access = Access::Anyone;
}

impl Guard for Visit<'_> {
    const ACCESS: Access = Access::Anyone;
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Anyone {
    type Error = std::convert::Infallible;

    async fn from_request(_request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Self)
    }
}

/// A visitor who is not signed in. Others are led on to `next`, or to where signing in leads:
///
/// ```
/// # use app::web::{Reply, Visit, guards::Anonymous};
/// #[rocket::get("/welcome")]
/// fn welcome(_anonymous: Anonymous, visit: Visit<'_>) -> Reply {
///     visit.page("pages/home", ())
/// }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Anonymous;

impl Guard for Anonymous {
    const ACCESS: Access = Access::Anonymous;
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Anonymous {
    type Error = Refusal;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Refusal> {
        match Visit::of(request).await.admit(Self::ACCESS) {
            Ok(()) => Outcome::Success(Self),
            Err(refusal) => refusal.outcome(request),
        }
    }
}

/// Makes a guard that is the visitor, for an [`Access`] that needs one.
#[macro_export]
macro_rules! visitor_guard {
    ($(#[$doc:meta])* $visibility:vis $guard:ident = $access:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        $visibility struct $guard(std::sync::Arc<$crate::auth::Visitor>);

        impl $crate::web::Guard for $guard {
            const ACCESS: $crate::web::Access = $access;
        }

        impl std::ops::Deref for $guard {
            type Target = $crate::auth::Visitor;

            fn deref(&self) -> &$crate::auth::Visitor {
                &self.0
            }
        }

        #[rocket::async_trait]
        impl<'r> rocket::request::FromRequest<'r> for $guard {
            type Error = $crate::web::Refusal;

            async fn from_request(
                request: &'r rocket::Request<'_>,
            ) -> rocket::request::Outcome<Self, $crate::web::Refusal> {
                let visit = $crate::web::Visit::of(request).await;
                match visit.admit(<Self as $crate::web::Guard>::ACCESS).and_then(|()| visit.require_visitor()) {
                    Ok(visitor) => rocket::request::Outcome::Success(Self(std::sync::Arc::clone(visitor))),
                    Err(refusal) => refusal.outcome(request),
                }
            }
        }
    };
}

visitor_guard!(
    /// A signed-in visitor, with a confirmed address or without one:
    ///
    /// ```
    /// # use app::web::{Reply, Visit, guards::AllowUnconfirmed};
    /// #[rocket::get("/first-steps")]
    /// fn first_steps(visitor: AllowUnconfirmed, visit: Visit<'_>) -> Reply {
    ///     if visitor.confirmed { visit.page("pages/members", ()) } else { visit.redirect_to("user.check_inbox", &[]) }
    /// }
    /// ```
    pub AllowUnconfirmed = Access::AllowUnconfirmed
);
visitor_guard!(
    /// A signed-in visitor whose address is confirmed, where it has to be. Guards of this kind are the visitor:
    ///
    /// ```
    /// # use app::web::guards::SignedIn;
    /// #[rocket::get("/me")]
    /// fn me(visitor: SignedIn) -> String {
    ///     format!("{}, who {} edit", visitor.name(), if visitor.has_role("editor") { "may" } else { "may not" })
    /// }
    /// ```
    pub SignedIn = Access::SignedIn
);
visitor_guard!(
    /// A signed-in, confirmed visitor who gave a proof of identity within ten minutes. Others are asked for the password:
    ///
    /// ```
    /// # use app::web::{Reply, Visit, Button, Posted, guards::Fresh};
    /// #[rocket::post("/burn", data = "<_form>")]
    /// fn burn(_visitor: Fresh, visit: Visit<'_>, _form: Posted<Button>) -> Reply {
    ///     visit.redirect_to("home", &[])
    /// }
    /// ```
    pub Fresh = Access::Fresh
);

/// Makes a guard for a role expression: a name, `all(…)` or `any(…)`, which may hold further ones. The visitor is signed in
/// and confirmed, too. Names of roles are case-sensitive.
///
/// ```
/// app::role_guard!(pub Editor = "editor");
/// app::role_guard!(pub EditorWhoSells = all("editor", "sales"));
/// app::role_guard!(pub EditorOrSales = any("editor", "sales"));
/// app::role_guard!(
///     /// Agents with the secret sauce, or a licence to use it.
///     pub Agent = all("secret", any("sauce", "agent"))
/// );
///
/// #[rocket::get("/plans")]
/// fn plans(agent: Agent) -> String {
///     format!("For {} only.", agent.name())
/// }
/// ```
///
/// With `fresh`, it asks for the password again if that was not given within ten minutes:
///
/// ```
/// app::role_guard!(
///     /// An administrator, for acts that a stolen session must not do.
///     pub AdministratorNow = fresh "admin"
/// );
/// ```
#[macro_export]
macro_rules! role_guard {
    ($(#[$doc:meta])* $visibility:vis $guard:ident = fresh $($rule:tt)+) => {
        $crate::visitor_guard!(
            $(#[$doc])*
            $visibility $guard = $crate::web::Access::FreshRole($crate::role_rule!($($rule)+))
        );
    };
    ($(#[$doc:meta])* $visibility:vis $guard:ident = $($rule:tt)+) => {
        $crate::visitor_guard!(
            $(#[$doc])*
            $visibility $guard = $crate::web::Access::Role($crate::role_rule!($($rule)+))
        );
    };
}

/// One item of a role expression: `"name"`, `all(…)` or `any(…)`.
#[macro_export]
macro_rules! role_rule {
    (@list [$($done:expr,)*]) => { &[$($done),*] };
    (@list [$($done:expr,)*] all($($inner:tt)*) $(, $($rest:tt)*)?) => {
        $crate::role_rule!(@list [$($done,)* $crate::role_rule!(all($($inner)*)),] $($($rest)*)?)
    };
    (@list [$($done:expr,)*] any($($inner:tt)*) $(, $($rest:tt)*)?) => {
        $crate::role_rule!(@list [$($done,)* $crate::role_rule!(any($($inner)*)),] $($($rest)*)?)
    };
    (@list [$($done:expr,)*] $name:literal $(, $($rest:tt)*)?) => {
        $crate::role_rule!(@list [$($done,)* $crate::auth::roles::Rule::Role($name),] $($($rest)*)?)
    };
    (all($($inner:tt)*)) => { $crate::auth::roles::Rule::All($crate::role_rule!(@list [] $($inner)*)) };
    (any($($inner:tt)*)) => { $crate::auth::roles::Rule::Any($crate::role_rule!(@list [] $($inner)*)) };
    ($name:literal) => { $crate::auth::roles::Rule::Role($name) };
}
