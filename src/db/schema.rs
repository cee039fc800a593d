//! The tables, for both engines. Each is made in `migrations/`; a test compares.
#![expect(missing_docs, reason = "diesel's macro makes a module and a struct of each line")]

diesel::table! {
    users (id) {
        id -> BigInt,
        username -> Nullable<Text>,
        username_canonical -> Nullable<Text>,
        password_hash -> Text,
        active -> Bool,
        first_name -> Text,
        last_name -> Text,
        language -> Nullable<Text>,
        registered_in -> Nullable<Binary>,
        created_at -> Timestamp,
        delete_after -> Nullable<Timestamp>,
    }
}

diesel::table! {
    user_emails (id) {
        id -> BigInt,
        user_id -> BigInt,
        address -> Text,
        canonical -> Text,
        confirmed_at -> Nullable<Timestamp>,
        is_primary -> Bool,
        created_at -> Timestamp,
    }
}

diesel::table! {
    roles (id) {
        id -> BigInt,
        name -> Text,
        description -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    user_roles (user_id, role_id) {
        user_id -> BigInt,
        role_id -> BigInt,
    }
}

diesel::table! {
    sessions (id) {
        id -> BigInt,
        secret_hash -> Binary,
        user_id -> BigInt,
        remembered -> Bool,
        ip -> Text,
        user_agent -> Text,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        authenticated_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    tokens (id) {
        id -> BigInt,
        purpose -> Text,
        user_id -> Nullable<BigInt>,
        sent_to -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    jobs (id) {
        id -> BigInt,
        kind -> Text,
        payload -> Text,
        state -> Text,
        attempts -> Integer,
        run_at -> Timestamp,
        last_error -> Nullable<Text>,
        created_at -> Timestamp,
        finished_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    mailbox (id) {
        id -> BigInt,
        recipient -> Text,
        subject -> Text,
        headers -> Text,
        text -> Text,
        html -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    throttle_counters (key) {
        key -> Text,
        count -> Integer,
        resets_at -> Timestamp,
    }
}

diesel::table! {
    audit_events (id) {
        id -> BigInt,
        kind -> Text,
        user_id -> Nullable<BigInt>,
        ip -> Text,
        user_agent -> Text,
        detail -> Text,
        created_at -> Timestamp,
    }
}

diesel::joinable!(user_emails -> users (user_id));
diesel::joinable!(user_roles -> users (user_id));
diesel::joinable!(user_roles -> roles (role_id));
diesel::joinable!(sessions -> users (user_id));
diesel::joinable!(tokens -> users (user_id));
diesel::allow_tables_to_appear_in_same_query!(users, user_emails, roles, user_roles, sessions, tokens);
