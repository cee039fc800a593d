//! What is served: each page's name, its routes, and who may see it, declared in one place.
//!
//! `page("members", Access::SignedIn, routes![members::page])`.
//!
//! The declaration is what `gantry routes` prints and what a test proves by visiting every route as
//! everybody. The address itself stands in the route's attribute alone; `url_for` learns it from there.

use std::sync::{Arc, PoisonError, RwLock};

use rocket::{Build, Rocket, Route};

use super::Site;
use crate::urls::Urls;

/// Who may see a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Anyone,
    /// Whoever is not signed in.
    Anonymous,
    /// Whoever is signed in and confirmed.
    SignedIn,
    /// Whoever is signed in, confirmed or not.
    AllowUnconfirmed,
    /// Whoever is signed in and has proved within ten minutes who he is.
    Fresh,
    /// Whoever has the role, in the words of its guard.
    Role(&'static str),
}

/// A page to be served.
pub struct Page {
    endpoint: &'static str,
    access: Access,
    routes: Vec<Route>,
}

/// A page under its endpoint's name. The first route's address is the page's.
#[must_use]
pub fn page(endpoint: &'static str, access: Access, routes: Vec<Route>) -> Page {
    Page { endpoint, access, routes }
}

/// One route as it was declared.
#[derive(Debug, Clone)]
pub struct Declared {
    /// The page's name.
    pub endpoint: &'static str,
    /// `GET` or `POST`.
    pub method: String,
    /// The address, with its parameters.
    pub uri: String,
    /// Who may see it.
    pub access: Access,
}

/// Everything that is served.
#[derive(Default)]
pub struct SiteMap(RwLock<(Arc<Urls>, Vec<Declared>)>);

impl SiteMap {
    /// The addresses of all pages.
    #[must_use]
    pub fn urls(&self) -> Arc<Urls> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner).0)
    }

    /// Every route, as it was declared.
    #[must_use]
    pub fn declared(&self) -> Vec<Declared> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).1.clone()
    }

    /// Whether a page can be opened at this address pattern.
    #[must_use]
    pub fn has_page(&self, pattern: &str) -> bool {
        let map = self.0.read().unwrap_or_else(PoisonError::into_inner);
        map.1.iter().any(|route| route.method == "GET" && route.uri == pattern)
    }

    fn add(&self, page: &Page) {
        let mut map = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(first) = page.routes.first() {
            Arc::make_mut(&mut map.0).insert(page.endpoint, first.uri.path());
        }
        for route in &page.routes {
            map.1.push(Declared {
                endpoint: page.endpoint,
                method: route.method.to_string(),
                uri: route.uri.path().to_owned(),
                access: page.access,
            });
        }
    }
}

/// Serving pages: the only way by which a feature mounts its routes.
pub trait Serve {
    /// Mounts the pages' routes and remembers what was declared of them.
    #[must_use]
    fn serve(self, pages: Vec<Page>) -> Self;
}

impl Serve for Rocket<Build> {
    fn serve(self, pages: Vec<Page>) -> Self {
        pages.into_iter().fold(self, |rocket, page| {
            if let Some(site) = rocket.state::<Site>() {
                site.map.add(&page);
            }
            rocket.mount("/", page.routes)
        })
    }
}
