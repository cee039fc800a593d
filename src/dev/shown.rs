//! What the gallery shows: each page that can be opened as it is, and the states in `states.rs`.

use std::collections::BTreeSet;

use super::states::{ANN, DORA, NOBODY, STATES, State, Step};
use crate::web::{Access, App, Declared};

/// A page in a state.
#[derive(Debug, Clone)]
pub struct Shown {
    pub group: &'static str,
    /// The page's endpoint, or `error`.
    pub page: &'static str,
    pub state: &'static str,
    pub who: &'static str,
    pub steps: Vec<Step>,
}

/// The groups, in order.
pub const GROUPS: [&str; 7] = ["site", "way in", "account", "admin", "errors", "mails", "components"];
/// The state of a page that was only opened.
pub const PLAIN: &str = "plain";

/// The pages of visitors and members, in the order of `gantry routes`, each with its states.
pub fn all(app: &App) -> Vec<Shown> {
    let mut shown = Vec::new();
    for page in pages(app) {
        let group = group(&page);
        let states = STATES.iter().filter(|state| state.page == page.endpoint && is_served(app, state));
        let is_plain = !page.uri.contains('<') && !states.clone().any(|state| state.name == PLAIN);
        shown.extend(is_plain.then(|| Shown {
            group,
            page: page.endpoint,
            state: PLAIN,
            who: who(page.access),
            steps: vec![Step::Open(page.endpoint)],
        }));
        shown.extend(states.map(|state| of_state(group, state)));
    }
    for (group, page) in [("errors", "error"), ("components", "dev.components")] {
        shown.extend(STATES.iter().filter(|state| state.page == page).map(|state| of_state(group, state)));
    }
    shown
}

/// The pages whose addresses have parameters, and that no state opens.
pub fn missing(app: &App) -> Vec<&'static str> {
    let pages = pages(app).into_iter().filter(|page| page.uri.contains('<'));
    let without = pages.filter(|page| STATES.iter().all(|state| state.page != page.endpoint));
    // A file is no page, whatever it is called.
    without.filter(|page| !page.uri.contains("..>")).map(|page| page.endpoint).collect()
}

/// What can be opened: one route for each page, in the order of their groups.
fn pages(app: &App) -> Vec<Declared> {
    let mut pages: Vec<_> = app.routes.declared();
    let mut seen = BTreeSet::new();
    pages.retain(|route| {
        let is_own = route.endpoint.starts_with("dev.");
        route.method == "GET" && route.access != Access::Program && !is_own && seen.insert(route.endpoint)
    });
    pages.sort_by_key(|page| GROUPS.iter().position(|name| *name == group(page)));
    pages
}

/// Whether all that it needs is switched on.
fn is_served(app: &App, state: &State) -> bool {
    let urls = app.urls();
    state.steps.iter().all(|step| step.is_possible(&urls))
}

fn group(page: &Declared) -> &'static str {
    let is_open = matches!(page.access, Access::Anyone | Access::Anonymous);
    match page.endpoint.split('.').next() {
        Some("admin") => "admin",
        Some("user") if is_open => "way in",
        Some("user") => "account",
        _ => "site",
    }
}

/// Somebody who may open it.
fn who(access: Access) -> &'static str {
    match access {
        Access::Anyone | Access::Anonymous | Access::Program => NOBODY,
        Access::Role(_) | Access::FreshRole(_) => DORA,
        Access::AllowUnconfirmed | Access::SignedIn | Access::Fresh | Access::SignedInOrProgram => ANN,
    }
}

fn of_state(group: &'static str, state: &State) -> Shown {
    Shown { group, page: state.page, state: state.name, who: state.who, steps: state.steps.to_vec() }
}
