//! The table of this feature.

diesel::table! {
    notes (id) {
        id -> BigInt,
        user_id -> BigInt,
        title -> Text,
        text -> Text,
        sort_text -> Text,
        search_text -> Text,
        created_at -> Timestamp,
        deleted_at -> Nullable<Timestamp>,
    }
}
