//! What registering sends: one list for the tests of the site, in a browser and of timing, which include this file. A field
//! that the form requires is added here.

/// The fields of the form to register, by name, filled in well.
pub fn registration<'a>(name: &'a str, email: &'a str, password: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![("username", name), ("email", email), ("password", password), ("retype_password", password)]
}
