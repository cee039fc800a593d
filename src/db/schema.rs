//! The tables, for both engines. The migrations create them; a test compares.

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
        read_language -> Nullable<Text>,
        generation -> BigInt,
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
        secret_hash -> Binary,
    }
}

diesel::table! {
    known_browsers (user_id, secret_hash) {
        user_id -> BigInt,
        secret_hash -> Binary,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    jobs (id) {
        id -> BigInt,
        user_id -> Nullable<BigInt>,
        kind -> Text,
        destination -> Nullable<Text>,
        payload -> Text,
        state -> Text,
        attempts -> Integer,
        run_at -> Timestamp,
        give_up_at -> Nullable<Timestamp>,
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
    sent_forms (key) {
        key -> Binary,
        body -> Binary,
        answer -> Text,
        created_at -> Timestamp,
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
        by_user -> Nullable<BigInt>,
    }
}

diesel::table! {
    site_facts (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::joinable!(user_emails -> users (user_id));
diesel::joinable!(user_roles -> users (user_id));
diesel::joinable!(user_roles -> roles (role_id));
diesel::joinable!(sessions -> users (user_id));
diesel::joinable!(tokens -> users (user_id));
diesel::allow_tables_to_appear_in_same_query!(users, user_emails, roles, user_roles, sessions, tokens);
