#!/usr/bin/env bash
# How long `gantry backup` and `gantry db copy` take, and how much memory: a million accounts with an address and a session
# each, in SQLite. Fails above 200 MiB. Minutes.
#
#   benches/copy.sh                                     # builds a release binary; copies to another file
#   TO=postgres://127.0.0.1/empty benches/copy.sh       # and to this empty database, with the feature postgres
#   GANTRY_BIN=path ACCOUNTS=100000 benches/copy.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

accounts=${ACCOUNTS:-1000000}
for tool in sqlite3 python3; do command -v "$tool" >/dev/null || { echo "missing: apt-get install $tool" >&2; exit 1; }; done
unset DATABASE_URL SECRET_KEY "${!MAIL_@}" "${!ROCKET_@}" "${!APP_@}"
if [[ -z ${GANTRY_BIN:-} ]]; then
  features=()
  [[ -z ${TO:-} ]] || features=(--features postgres)
  cargo build --release --locked --quiet "${features[@]}"
  GANTRY_BIN="${CARGO_TARGET_DIR:-target}/release/gantry"
fi
bin=$(realpath "$GANTRY_BIN")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SECRET_KEY APP_APP__BASE_URL=http://127.0.0.1 APP_MAIL__TRANSPORT=file DATABASE_URL="$work/app.db"
SECRET_KEY=$("$bin" keys generate)
cd "$work"
"$bin" users create ann@example.com --username ann --active --confirmed <<<kettle-orbit-7 >/dev/null
sqlite3 app.db "
  PRAGMA synchronous = OFF;
  BEGIN;
  WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < $accounts)
  INSERT INTO users (username, username_canonical, password_hash, active, created_at)
    SELECT 'user' || i, 'user' || i, password_hash, active, created_at FROM n, users WHERE username = 'ann';
  INSERT INTO user_emails (user_id, address, canonical, confirmed_at, is_primary, created_at)
    SELECT id, username || '@example.com', username || '@example.com', created_at, TRUE, created_at
    FROM users WHERE username <> 'ann';
  INSERT INTO sessions (secret_hash, user_id, remembered, ip, user_agent, created_at, seen_at)
    SELECT CAST('s' || id AS BLOB), id, FALSE, '127.0.0.1', 'seed', created_at, created_at FROM users;
  COMMIT;"
echo "$accounts accounts in $(($(stat -c %s app.db) / 1048576)) MiB"

# measure NAME ARGUMENTS: runs a command and prints its time and its most memory.
measure() {
  python3 - "$bin" "$@" <<'P'
import resource, subprocess, sys, time

binary, name, *arguments = sys.argv[1:]
begun = time.monotonic()
subprocess.run([binary, *arguments], stdout=subprocess.DEVNULL, check=True)
took = time.monotonic() - begun
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{name}: {took:.0f} s, {memory:.0f} MiB")
assert memory <= 200, "more than 200 MiB"
P
}
measure "backup" backup "$work/backup"
"$bin" maintenance on >/dev/null
measure "copy to another file" db copy --to "$work/other.db"
[[ -z ${TO:-} ]] || measure "copy to PostgreSQL" db copy --to "$TO"
