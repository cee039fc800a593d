//! The site's role guards. A page that only some may see takes one of these in its handler's signature.

use super::Visitor;

/// What roles somebody must have.
#[derive(Debug, Clone, Copy)]
pub enum Rule {
    /// This role.
    Role(&'static str),
    /// All of these.
    All(&'static [Rule]),
    /// At least one of these.
    Any(&'static [Rule]),
}

impl Rule {
    /// Whether somebody with these roles passes. Names are compared with regard to case.
    #[must_use]
    pub fn admits(self, visitor: &Visitor) -> bool {
        match self {
            Self::Role(name) => visitor.has_role(name),
            Self::All(rules) => rules.iter().all(|rule| rule.admits(visitor)),
            Self::Any(rules) => rules.iter().any(|rule| rule.admits(visitor)),
        }
    }
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

/// Makes a guard for a role expression:
///
/// ```
/// app::role_guard!(
///     /// Agents with the secret sauce, or a licence.
///     pub Agent = all("secret", any("sauce", "agent"))
/// );
/// ```
#[macro_export]
macro_rules! role_guard {
    ($(#[$doc:meta])* $visibility:vis $guard:ident = $($rule:tt)+) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        $visibility struct $guard(std::sync::Arc<$crate::auth::Visitor>);

        impl $guard {
            /// What roles somebody must have.
            pub const RULE: $crate::auth::roles::Rule = $crate::role_rule!($($rule)+);
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
                match $crate::auth::guards::signed_in(request).await {
                    Ok(visitor) if Self::RULE.admits(&visitor) => rocket::request::Outcome::Success(Self(visitor)),
                    Ok(_) => $crate::web::Refusal::NoPermission.outcome(request),
                    Err(refusal) => refusal.outcome(request),
                }
            }
        }
    };
}

role_guard!(
    /// Who may see the page `special`.
    pub SecretAgent = all("secret", any("sauce", "agent"))
);

#[cfg(test)]
mod tests {
    use super::*;

    fn with(roles: &[&str]) -> Visitor {
        Visitor {
            id: 1,
            session_id: 1,
            username: None,
            email: None,
            confirmed: true,
            language: None,
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
            since: chrono::NaiveDateTime::default(),
            fresh: true,
            stale: false,
            remembered: false,
        }
    }

    #[test]
    fn the_truth_table() {
        let subsets: [&[&str]; 8] =
            [&[], &["a"], &["b"], &["c"], &["a", "b"], &["a", "c"], &["b", "c"], &["a", "b", "c"]];
        let table = |rule: Rule| subsets.map(|roles| rule.admits(&with(roles)));
        let (t, f) = (true, false);
        assert_eq!(table(role_rule!("a")), [f, t, f, f, t, t, f, t]);
        assert_eq!(table(role_rule!(all("a", "b"))), [f, f, f, f, t, f, f, t]);
        assert_eq!(table(role_rule!(any("a", "b"))), [f, t, t, f, t, t, t, t]);
        assert_eq!(table(role_rule!(all("a", any("b", "c")))), [f, f, f, f, t, t, f, t]);
        assert_eq!(table(role_rule!(any(all("a", "b"), "c"))), [f, f, f, t, t, t, t, t]);
    }

    #[test]
    fn names_are_compared_with_regard_to_case() {
        assert!(!Rule::Role("Member").admits(&with(&["member"])));
    }
}
