//! The table of this feature.

diesel::table! {
    [[ many ]] (id) {
        id -> BigInt,
[%- if not role %]
        user_id -> BigInt,
[%- endif %]
[%- for field in fields %]
        [[ field.name ]] -> [[ field.schema ]],
[%- endfor %]
        sort_text -> Text,
        search_text -> Text,
        created_at -> Timestamp,
        deleted_at -> Nullable<Timestamp>,
    }
}
