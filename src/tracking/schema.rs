//! The table of this feature.

diesel::table! {
    tracking (user_id) {
        user_id -> BigInt,
        login_count -> BigInt,
        first_login_at -> Timestamp,
        current_login_at -> Timestamp,
        last_login_at -> Timestamp,
        current_login_ip -> Text,
        last_login_ip -> Text,
    }
}
