//! The URLs of pages by their endpoint names, as `gantry routes` lists them.

use std::collections::HashMap;
use std::sync::OnceLock;

static PATHS: OnceLock<HashMap<String, String>> = OnceLock::new();

/// Reads the output of `gantry routes` once. Its lines hold method, path, endpoint and access.
pub fn read(routes: &str) {
    let mut paths = HashMap::new();
    for line in routes.lines() {
        let mut words = line.split_whitespace().skip(1).map(str::to_owned);
        if let (Some(path), Some(endpoint)) = (words.next(), words.next()) {
            paths.entry(endpoint).or_insert(path);
        }
    }
    PATHS.set(paths).expect("the list is read once");
}

/// The path of an endpoint.
pub fn url(endpoint: &str) -> &'static str {
    let path = PATHS.get().and_then(|paths| paths.get(endpoint));
    path.unwrap_or_else(|| panic!("no endpoint is called {endpoint:?}"))
}
