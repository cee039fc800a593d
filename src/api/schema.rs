//! The table of this feature.

use crate::db::schema::users;

diesel::table! {
    api_tokens (id) {
        id -> BigInt,
        user_id -> BigInt,
        generation -> BigInt,
        secret_hash -> Binary,
        name -> Text,
        created_at -> Timestamp,
        expires_at -> Nullable<Timestamp>,
        used_at -> Nullable<Timestamp>,
        used_from -> Text,
    }
}

diesel::joinable!(api_tokens -> users (user_id));
diesel::allow_tables_to_appear_in_same_query!(api_tokens, users);
