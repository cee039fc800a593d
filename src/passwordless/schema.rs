//! The table of this feature.

diesel::table! {
    login_links (token_id) {
        token_id -> BigInt,
        browser -> Binary,
    }
}
