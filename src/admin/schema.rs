//! The table of counted events; core knows nothing of it.

diesel::table! {
    event_days (day, kind) {
        day -> Date,
        kind -> Text,
        count -> BigInt,
    }
}
