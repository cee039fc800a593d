//! The table of this feature.

diesel::table! {
    imported_accounts (mark) {
        mark -> BigInt,
    }
}
