//! The query for all accounts, on either engine.

use super::origin::Origin;
use crate::db::AnyConnection;

/// How many characters of a value are read. No value that is of use here is so long.
const MOST: usize = 1000;
/// How many rows of another table are read for an account: more than are taken of it.
const LISTED: usize = 200;
/// What stands for a column that is not there. Without a type, PostgreSQL would not know which function is meant.
const NOTHING: &str = "CAST(NULL AS TEXT)";

/// What the engines write differently.
#[derive(Clone, Copy)]
pub enum Sql {
    Sqlite,
    #[cfg(feature = "postgres")]
    Postgres,
}

impl Sql {
    pub fn of(connection: &AnyConnection) -> Self {
        match connection {
            AnyConnection::Sqlite(_) => Self::Sqlite,
            #[cfg(feature = "postgres")]
            AnyConnection::Postgres(_) => Self::Postgres,
        }
    }

    /// A value of whatever type, as a text. SQLite's functions end at a zero byte: what has one becomes a sign that
    /// nothing here accepts.
    fn text(self, column: &str) -> String {
        match self {
            Self::Sqlite => format!(
                "CASE WHEN instr(CAST({column} AS BLOB), x'00') > 0 THEN char(65533) \
                 ELSE substr(CAST({column} AS TEXT), 1, {MOST}) END"
            ),
            #[cfg(feature = "postgres")]
            Self::Postgres => format!("left({column}::text, {MOST})"),
        }
    }

    /// A text that says whether something has happened, or nothing if it says no.
    fn yes(text: &str) -> String {
        format!("CASE WHEN lower(trim({text})) IN ('', '0', 'f', 'false', 'n', 'no', 'off') THEN NULL ELSE {text} END")
    }

    fn bytes(self, text: &str) -> String {
        match self {
            Self::Sqlite => format!("CAST({text} AS BLOB)"),
            #[cfg(feature = "postgres")]
            Self::Postgres => format!("convert_to({text}, 'UTF8')"),
        }
    }

    /// A query for the rows that belong to each account: JSON of the first ones, a list of lists, those that have
    /// happened (`at`) first; and how many there are. Whoever filled in the source decides that.
    fn lists(self, key: &str, texts: &[String], at: &str, from: &str) -> String {
        let key = self.key(key);
        let named = texts.iter().enumerate().map(|(n, text)| format!("{text} AS t{n}, ")).collect::<Vec<_>>().concat();
        let texts = (0..texts.len()).map(|n| format!("t{n}")).collect::<Vec<_>>().join(", ");
        let list = match self {
            Self::Sqlite => format!("json_group_array(json_array({texts})) FILTER (WHERE n <= {LISTED})"),
            #[cfg(feature = "postgres")]
            Self::Postgres => format!("(json_agg(json_build_array({texts})) FILTER (WHERE n <= {LISTED}))::text"),
        };
        format!(
            "(SELECT user_id, {list} AS list, max(at) AS at, count(*) AS count FROM (SELECT {key} AS user_id, {named}\
             {at} AS at, row_number() OVER (PARTITION BY {key} ORDER BY CASE WHEN {at} IS NULL THEN 1 ELSE 0 END) \
             AS n FROM {from}) one GROUP BY user_id)"
        )
    }

    /// A key, and one that refers to it, may be of different types.
    fn key(self, column: &str) -> String {
        match self {
            Self::Sqlite => column.to_owned(),
            #[cfg(feature = "postgres")]
            Self::Postgres => format!("{column}::text"),
        }
    }

    pub fn same(self, one: &str, other: &str) -> String {
        format!("{} = {}", self.key(one), self.key(other))
    }

    /// The query for all accounts. What belongs to them is grouped first, so that no index is needed.
    pub fn accounts(self, origin: &Origin) -> String {
        let of = |alias: &str, table, what| origin.column(table, what).map(|name| format!("{alias}.{name}"));
        let text = |column: Option<String>| column.map_or_else(|| NOTHING.to_owned(), |column| self.text(&column));
        let user = |what| of("u", "users", what);
        let id = user("id").unwrap_or_default();
        let mut joins = Vec::new();
        let mut join = |what: &str, key: &str| joins.push(format!(" LEFT JOIN {what} ON {key} = {}", self.key(&id)));
        if let (Some(table), Some(key)) = (origin.table("auths"), of("a", "auths", "user_id")) {
            join(&format!("{table} a"), &self.key(&key));
        }
        let mut confirmed: Vec<_> =
            user("confirmed").map(|column| Self::yes(&text(Some(column)))).into_iter().collect();
        let mut lists = [NOTHING, NOTHING].map(|list| self.bytes(list));
        let mut counts = ["CAST(NULL AS BIGINT)"; 2];
        if let (Some(table), Some(key)) = (origin.table("emails"), of("m", "emails", "user_id")) {
            let at = text(of("m", "emails", "confirmed"));
            let texts = [text(of("m", "emails", "email")), at.clone(), text(of("m", "emails", "primary"))];
            let list = self.lists(&key, &texts, &Self::yes(&at), &format!("{table} m"));
            join(&format!("{list} e"), "e.user_id");
            lists[0] = self.bytes("e.list");
            counts[0] = "e.count";
            confirmed.push("e.at".to_owned());
        }
        let links = (origin.table("user_roles"), of("l", "user_roles", "user_id"), of("l", "user_roles", "role_id"));
        let roles = (origin.table("roles"), of("o", "roles", "id"));
        if let ((Some(table), Some(key), Some(link)), (Some(roles), Some(role))) = (links, roles) {
            let texts = [text(of("o", "roles", "name")), text(of("o", "roles", "description"))];
            let from = format!("{table} l JOIN {roles} o ON {}", self.same(&role, &link));
            join(&format!("{} r", self.lists(&key, &texts, NOTHING, &from)), "r.user_id");
            lists[1] = self.bytes("r.list");
            counts[1] = "r.count";
        }
        let either = |what| user(what).or_else(|| of("a", "auths", what));
        let columns = [
            ("id", Some(id.clone())),
            ("username", either("username")),
            ("password", either("password")),
            ("email", user("email")),
            ("confirmed", user("confirmed")),
            ("active", user("active")),
            ("first_name", user("first_name")),
            ("last_name", user("last_name")),
            ("created", user("created")),
        ];
        let columns = columns.into_iter().map(|(name, column)| (name, text(column)));
        // Without the column, every account is in use. Without a value, Flask takes it for off.
        let columns = columns.map(|(name, text)| match name {
            "active" if text != NOTHING => (name, format!("COALESCE({text}, '0')")),
            _ => (name, text),
        });
        let columns: Vec<_> = columns.map(|(name, text)| format!("{} AS {name}", self.bytes(&text))).collect();
        // COALESCE takes two or more.
        confirmed.extend([NOTHING, NOTHING].map(str::to_owned));
        let [addresses, held] = lists;
        let [address_count, role_count] = counts;
        format!(
            "SELECT {}, {addresses} AS addresses, {held} AS roles, {address_count} AS address_count, \
             {role_count} AS role_count FROM {} u{} \
             ORDER BY CASE WHEN COALESCE({}) IS NULL THEN 1 ELSE 0 END, {id}",
            columns.join(", "),
            origin.table("users").unwrap_or_default(),
            joins.concat(),
            confirmed.join(", "),
        )
    }
}
