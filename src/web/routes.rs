//! The table of pages: each with its name, its routes, and who may call them.
//!
//! `gantry routes` prints it, and a test opens every route as every kind of visitor to prove it. A page's address is
//! written only in its route's attribute, and who may call it only in its handler's signature.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError, RwLock};

use rocket::Route;

use super::access::Access;
use crate::auth::Visitor;
use crate::auth::roles::Rule;
use crate::urls::Urls;

/// A page to be served, made by [`page!`](crate::page).
pub struct Page {
    endpoint: &'static str,
    pub(super) routes: Vec<(Route, Access)>,
}

impl Page {
    /// For [`page!`](crate::page).
    #[doc(hidden)]
    pub fn new(endpoint: &'static str, handlers: Vec<(Vec<Route>, Access)>) -> Self {
        let with_access = |(routes, access)| Vec::into_iter(routes).map(move |route: Route| (route, access));
        Self { endpoint, routes: handlers.into_iter().flat_map(with_access).collect() }
    }
}

/// A page, with its endpoint and its handlers. The address of the first one is the page's. The first argument of each
/// handler is a guard, which says who may call it:
///
/// ```
/// use app::web::guards::SignedIn;
/// use app::web::{Page, Reply, Visit, page};
///
/// #[rocket::get("/reports")]
/// fn reports(_visitor: SignedIn, visit: Visit<'_>) -> Reply {
///     visit.page("pages/reports", ())
/// }
///
/// let page: Page = page!("reports", reports);
/// ```
///
/// A handler that says nothing does not compile:
///
/// ```compile_fail,E0277
/// use app::web::{Page, Reply, Visit, page};
///
/// #[rocket::get("/reports?<year>")]
/// fn reports(year: Option<u16>, visit: Visit<'_>) -> Reply {
///     visit.page("pages/reports", ())
/// }
///
/// let page: Page = page!("reports", reports);
/// ```
#[macro_export]
macro_rules! page {
    ($endpoint:expr, $($($handler:ident)::+),+ $(,)?) => {
        $crate::web::Page::new(
            $endpoint,
            vec![$((::rocket::routes![$($handler)::+], $crate::web::access_of($($handler)::+))),+],
        )
    };
}

/// A route of a page.
#[derive(Debug, Clone)]
pub struct Declared {
    pub endpoint: &'static str,
    pub method: String,
    pub uri: String,
    pub access: Access,
}

/// An old address of a page. Made by [`moved`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The old address, as a route attribute has it. It may have the parameters of the page: `/confirm/<token>`.
    pub from: &'static str,
    /// The page that is there no more.
    pub endpoint: &'static str,
}

/// The old address of a page, in `site.rs`. A GET is redirected with the status 303, and a POST with 308, which has it
/// repeated; both keep the query. While the page is switched off, its old address is not found, either.
///
/// ```
/// use app::web::{Moved, moved};
///
/// const MOVED: &[Moved] = &[moved("/log-in", "user.login"), moved("/confirm/<token>", "user.confirm_email")];
/// ```
pub const fn moved(from: &'static str, endpoint: &'static str) -> Moved {
    Moved { from, endpoint }
}

/// All pages that are served, by endpoint and by route.
#[derive(Default)]
pub struct Routes(RwLock<Table>);

#[derive(Default)]
struct Table {
    urls: Arc<Urls>,
    /// Who may open each page: the access of its first route.
    pages: BTreeMap<&'static str, Access>,
    routes: Vec<Declared>,
    moved: Vec<Moved>,
}

impl Routes {
    /// The addresses of all pages.
    pub fn urls(&self) -> Arc<Urls> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner).urls)
    }

    /// Every route, in the order in which they were declared.
    pub fn declared(&self) -> Vec<Declared> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).routes.clone()
    }

    /// The old addresses of pages, in the order in which they were declared.
    pub fn moved(&self) -> Vec<Moved> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).moved.clone()
    }

    /// Returns true if this name, in lower case, is part of the address of a page: the first part of it, or the second, as
    /// `user` and `login` are of `/user/login`. Nobody may have it as a username.
    pub fn have(&self, name: &str) -> bool {
        let table = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let addresses =
            table.routes.iter().map(|route| route.uri.as_str()).chain(table.moved.iter().map(|old| old.from));
        addresses
            .into_iter()
            .any(|address| address.split('/').skip(1).take(2).any(|part| part.eq_ignore_ascii_case(name)))
    }

    /// The endpoints of all pages, and whether this visitor may open each.
    pub fn open_to(&self, visitor: Option<&Visitor>) -> BTreeMap<&'static str, bool> {
        let table = self.0.read().unwrap_or_else(PoisonError::into_inner);
        table.pages.iter().map(|(endpoint, access)| (*endpoint, access.admits(visitor))).collect()
    }

    /// The roles that guards ask for, by name.
    pub fn roles(&self) -> BTreeSet<&'static str> {
        let table = self.0.read().unwrap_or_else(PoisonError::into_inner);
        table.routes.iter().filter_map(|route| route.access.rule()).flat_map(Rule::names).collect()
    }

    /// Returns true if this route's address can be opened by a GET, too.
    pub fn has_page(&self, route: &Route) -> bool {
        let table = self.0.read().unwrap_or_else(PoisonError::into_inner);
        table.routes.iter().any(|declared| declared.method == "GET" && declared.uri == pattern(route))
    }

    pub fn endpoint(&self, route: &Route) -> Option<&'static str> {
        let table = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let method = route.method.to_string();
        let same = |declared: &&Declared| declared.method == method && declared.uri == pattern(route);
        table.routes.iter().find(same).map(|declared| declared.endpoint)
    }

    /// The page that the path of this route is below, or is itself: that of `/notes/5/delete` is `/notes/5`, if there is
    /// such a page.
    pub fn page_above(&self, route: &Route, path: &str) -> Option<String> {
        let table = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let (pattern, mut path) = (pattern(route), path);
        let mut pattern = pattern.as_str();
        while !table.routes.iter().any(|declared| declared.method == "GET" && declared.uri == pattern) {
            (pattern, path) = (pattern.rsplit_once('/')?.0, path.rsplit_once('/')?.0);
        }
        Some(path.to_owned())
    }

    pub(super) fn add_moved(&self, moved: &[Moved]) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).moved.extend_from_slice(moved);
    }

    pub(super) fn add(&self, page: &Page) {
        let mut table = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if let Some((first, access)) = page.routes.first() {
            Arc::make_mut(&mut table.urls).insert(page.endpoint, &pattern(first));
            table.pages.insert(page.endpoint, *access);
        }
        for (route, access) in &page.routes {
            table.routes.push(Declared {
                endpoint: page.endpoint,
                method: route.method.to_string(),
                uri: pattern(route),
                access: *access,
            });
        }
    }
}

/// The address of a route, with names for its parameters. The segment `<_>` is the token of a mailed link, which the guard
/// [`Mailed`](super::Mailed) reads.
fn pattern(route: &Route) -> String {
    route.uri.path().replace("<_>", "<token>")
}
