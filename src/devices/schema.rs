//! The table of this feature.

diesel::table! {
    devices (id) {
        id -> BigInt,
        user_id -> BigInt,
        secret_hash -> Binary,
        name -> Text,
        created_at -> Timestamp,
        seen_at -> Timestamp,
    }
}
