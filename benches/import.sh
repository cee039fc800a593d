#!/usr/bin/env bash
# How long `gantry import flask` takes, and how much memory: a million accounts with roles, as Flask-User stores them, from
# SQLite to SQLite. First a dry run, then the import, then another one that finds everybody. Fails above 200 MiB. Minutes.
#
#   benches/import.sh                # builds a release binary
#   GANTRY_BIN=path ACCOUNTS=100000 benches/import.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

accounts=${ACCOUNTS:-1000000}
for tool in sqlite3 python3; do command -v "$tool" >/dev/null || { echo "missing: apt-get install $tool" >&2; exit 1; }; done
unset DATABASE_URL SECRET_KEY "${!MAIL_@}" "${!ROCKET_@}" "${!APP_@}"
if [[ -z ${GANTRY_BIN:-} ]]; then
  cargo build --release --locked --quiet
  GANTRY_BIN="${CARGO_TARGET_DIR:-target}/release/gantry"
fi
bin=$(realpath "$GANTRY_BIN")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SECRET_KEY APP_APP__BASE_URL=http://127.0.0.1 APP_MAIL__TRANSPORT=file
SECRET_KEY=$("$bin" keys generate)
cd "$work"

sqlite3 old.db "
  CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, is_active BOOLEAN NOT NULL, username VARCHAR(100) NOT NULL UNIQUE,
    password VARCHAR(255) NOT NULL, email_confirmed_at DATETIME, email VARCHAR(255) NOT NULL UNIQUE,
    first_name VARCHAR(100) NOT NULL, last_name VARCHAR(100) NOT NULL);
  CREATE TABLE roles (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50) UNIQUE);
  CREATE TABLE user_roles (id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER, role_id INTEGER);
  INSERT INTO roles VALUES (1, 'member'), (2, 'editor');
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $accounts)
  INSERT INTO users SELECT i, i % 50 > 0, 'Member' || i, '\$2b\$12\$' || substr(hex(randomblob(27)), 1, 53),
    CASE WHEN i % 10 > 0 THEN '2024-02-03 04:05:06.123456' END, 'Member' || i || '@Example.com', 'Ann', 'Member' FROM n;
  INSERT INTO user_roles (user_id, role_id) SELECT id, 1 + (id % 3 = 0) FROM users WHERE id % 2;"
"$bin" migrate >/dev/null
echo "$accounts accounts in $(($(stat -c %s old.db) / 1048576)) MiB"

# measure NAME ARGUMENTS: runs a command and prints its time and its most memory.
measure() {
  python3 - "$bin" "$@" <<'P'
import resource, subprocess, sys, time

binary, name, *arguments = sys.argv[1:]
begun = time.monotonic()
done = subprocess.run([binary, *arguments], stdout=subprocess.PIPE, text=True, check=True)
took = time.monotonic() - begun
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{name}: {took:.0f} s, {memory:.0f} MiB: {done.stdout.splitlines()[1]}")
assert memory <= 200, "more than 200 MiB"
P
}
measure "dry run" import flask old.db --dry-run
measure "import" import flask old.db
measure "again" import flask old.db
echo "the new database has $(($(stat -c %s data/app.db) / 1048576)) MiB"
