//! The table of invitations; core knows nothing of it.

use crate::db::schema::{roles, tokens};

diesel::table! {
    invitations (id) {
        id -> BigInt,
        token_id -> BigInt,
        address -> Text,
        role_id -> Nullable<BigInt>,
        invited_by -> Nullable<BigInt>,
        withdrawn -> Bool,
        accepted_by -> Nullable<BigInt>,
    }
}

diesel::joinable!(invitations -> tokens (token_id));
diesel::joinable!(invitations -> roles (role_id));
diesel::allow_tables_to_appear_in_same_query!(invitations, tokens);
diesel::allow_tables_to_appear_in_same_query!(invitations, roles);
