//! Who may call a handler. Its guard says so, and everything else asks the guard: the menu, templates, `gantry routes`, and
//! the test that walks every page.

use std::fmt;

use super::refusal::Refusal;
use crate::auth::Visitor;
use crate::auth::roles::Rule;

/// Who may call a handler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Anyone,
    /// Visitors who are not signed in.
    Anonymous,
    /// Signed in, confirmed or not.
    AllowUnconfirmed,
    /// Signed in and confirmed.
    SignedIn,
    /// Signed in and confirmed, with a proof of identity within ten minutes.
    Fresh,
    /// Signed in and confirmed, with these roles.
    Role(Rule),
    /// The same, with a proof of identity within ten minutes.
    FreshRole(Rule),
    /// Programs that say who they are with each request.
    Program,
    /// The same, and visitors who are signed in and confirmed.
    SignedInOrProgram,
}

impl Access {
    /// Why this visitor is refused, if so. What an account is comes before what it may do, and that before its password.
    pub fn judge(self, visitor: Option<&Visitor>) -> Result<(), Refusal> {
        let visitor = match (self, visitor) {
            (Self::Anyone, _) | (Self::Anonymous, None) => return Ok(()),
            (Self::Anonymous, Some(_)) => return Err(Refusal::AlreadySignedIn),
            (Self::Program, _) | (_, None) => return Err(Refusal::MustSignIn),
            (_, Some(visitor)) => visitor,
        };
        if !visitor.confirmed && self != Self::AllowUnconfirmed {
            return Err(Refusal::MustConfirm);
        }
        if self.rule().is_some_and(|rule| !visitor.has_roles(rule)) {
            return Err(Refusal::NoPermission);
        }
        let must_be_fresh = matches!(self, Self::Fresh | Self::FreshRole(_));
        if must_be_fresh && !visitor.fresh { Err(Refusal::MustReauthenticate) } else { Ok(()) }
    }

    /// Returns true if a page may be offered to this visitor: it opens, at most after asking for the password again.
    pub fn admits(self, visitor: Option<&Visitor>) -> bool {
        matches!(self.judge(visitor), Ok(()) | Err(Refusal::MustReauthenticate))
    }

    /// The roles that it asks for.
    pub fn rule(self) -> Option<Rule> {
        match self {
            Self::Role(rule) | Self::FreshRole(rule) => Some(rule),
            _ => None,
        }
    }
}

/// As `gantry routes` prints it.
impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Role(rule) => write!(f, "Role({rule})"),
            Self::FreshRole(rule) => write!(f, "FreshRole({rule})"),
            other => write!(f, "{other:?}"),
        }
    }
}

/// A type that says who may call a handler, as its first argument. Rocket calls the handler only if the guard succeeds, so
/// what it declares here must be what it enforces; the test that walks every page looks.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say who may call a handler",
    label = "not a guard",
    note = "a handler begins with a guard: `Anyone`, `Visit`, `Anonymous`, `AllowUnconfirmed`, `SignedIn`, `Fresh`, or one that `role_guard!` makes"
)]
pub trait Guard {
    const ACCESS: Access;
}

/// A handler whose first argument is a [`Guard`].
#[diagnostic::on_unimplemented(
    message = "the first argument of this handler does not say who may call it",
    note = "a handler begins with a guard: `Anyone`, `Visit`, `Anonymous`, `AllowUnconfirmed`, `SignedIn`, `Fresh`, or one that `role_guard!` makes"
)]
pub trait Handler<Arguments> {
    const ACCESS: Access;
}

/// Who may call this handler.
pub fn access_of<Arguments, H: Handler<Arguments>>(_handler: H) -> Access {
    H::ACCESS
}

macro_rules! handlers {
    ($($argument:ident)*) => {
        impl<F, G, R, $($argument),*> Handler<(G, $($argument,)*)> for F
        where
            G: Guard,
            F: Fn(G, $($argument),*) -> R,
        {
            const ACCESS: Access = G::ACCESS;
        }
    };
}

handlers!();
handlers!(A);
handlers!(A B);
handlers!(A B C);
handlers!(A B C D);
handlers!(A B C D E);
handlers!(A B C D E I);
handlers!(A B C D E I J);
