#!/usr/bin/env bash
# What each page of the admin area costs with 100,000 accounts and 1,000,000 events, on this machine's loopback. Fails if
# one takes more than 50 ms (99th percentile, one request at a time) or 10 ms of the site's processor time.
#
#   benches/admin.sh                          # both engines, a release build: some minutes
#   benches/admin.sh sqlite                   # one engine
#   USERS=1000 EVENTS=10000 benches/admin.sh  # other numbers
#   GANTRY_BIN=path benches/admin.sh          # a binary that is there already
#
# The server of PostgreSQL is that of DATABASE_URL, where a database is made and dropped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

engines=("$@")
((${#engines[@]})) || engines=(sqlite postgres)
users=${USERS:-100000}
events=${EVENTS:-1000000}
lasts=${LASTS:-2}
postgres_url=${DATABASE_URL:-}
password=kettle-orbit-7

missing=()
for tool in wrk curl sqlite3; do command -v "$tool" >/dev/null || missing+=("$tool"); done
if [[ " ${engines[*]} " = *" postgres "* ]]; then
  command -v psql >/dev/null || missing+=(postgresql-client)
  [[ -n $postgres_url ]] || { echo "DATABASE_URL is not set: which server of PostgreSQL?" >&2; exit 1; }
fi
((${#missing[@]} == 0)) || { echo "missing: apt-get install ${missing[*]}" >&2; exit 1; }

unset DATABASE_URL SECRET_KEY MAIL_DEFAULT_SENDER "${!ROCKET_@}" "${!APP_@}"
if [[ -z ${GANTRY_BIN:-} ]]; then
  features=()
  [[ " ${engines[*]} " != *" postgres "* ]] || features=(--features postgres)
  cargo build --release --locked --quiet "${features[@]}"
  GANTRY_BIN="${CARGO_TARGET_DIR:-target}/release/gantry"
fi
bin=$(realpath "$GANTRY_BIN")
work=$(mktemp -d)
server=
database=
stop() {
  [[ -z $server ]] || { kill -TERM "$server" 2>/dev/null && wait "$server"; } || true
  server=
}
drop() {
  [[ -z $database ]] || psql -qX "$postgres_url" -c "DROP DATABASE IF EXISTS $database" >/dev/null
  database=
}
finish() {
  stop
  drop || true
  rm -rf "$work"
}
trap finish EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
calculate() { awk "BEGIN { printf \"$1\", $2 }"; }

port=$(bash .ci/free-port)
site="http://127.0.0.1:$port"
export ROCKET_PORT=$port APP_APP__BASE_URL=$site APP_MAIL__TRANSPORT=file MAIL_DEFAULT_SENDER=site@example.com SECRET_KEY
SECRET_KEY=$("$bin" keys generate | grep -o '[A-Za-z0-9+/_=-]\{40,\}' | sed -n 1p)
cd "$work"

make_database() {
  if [[ $1 = sqlite ]]; then
    export DATABASE_URL="sqlite:$work/app.db"
    sql() { sqlite3 -cmd '.timeout 5000' "$work/app.db"; }
    ago() { echo "datetime('now', (-($1)) || ' seconds')"; }
    bytes="CAST('s' || id AS BLOB)"
  else
    drop
    database=gantry_admin_$$
    psql -qX "$postgres_url" -c "CREATE DATABASE $database"
    DATABASE_URL=$(sed -E "s|^([a-z]+://[^/]*)/?[^?]*|\1/$database|" <<<"$postgres_url")
    export DATABASE_URL
    sql() { psql -qXAt -v ON_ERROR_STOP=1 "$DATABASE_URL"; }
    ago() { echo "(now() AT TIME ZONE 'UTC') - ($1) * interval '1 second'"; }
    bytes="convert_to('s' || id, 'UTF8')"
  fi
}

# One administrator by the command, and copies of the account: of 100, one is switched off, two wait for their address to be
# confirmed, fifty are remembered by a browser. The events are those of 60 days, a tenth of them sign-ins that failed; one
# account has a tenth of all. 20,000 mails wait, and as many were given up.
seed() {
  "$bin" migrate >/dev/null
  "$bin" users create bench@example.com --username bench --active --confirmed --role admin <<<"$password" >/dev/null
  "$bin" roles create everybody >/dev/null
  "$bin" roles create rare >/dev/null
  sql <<SQL
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $users)
INSERT INTO users (username, username_canonical, password_hash, active, created_at)
SELECT 'user' || i, 'user' || i, password_hash, i % 100 <> 7, $(ago "($users - i) * 40") FROM n, users
WHERE username = 'bench';
INSERT INTO user_emails (user_id, address, canonical, confirmed_at, is_primary, created_at)
SELECT id, username || '@example.com', username || '@example.com',
  CASE WHEN id % 50 = 3 THEN NULL ELSE created_at END, TRUE, created_at
FROM users WHERE username <> 'bench';
INSERT INTO user_roles (user_id, role_id) SELECT u.id, r.id FROM users u, roles r WHERE r.name = 'everybody';
INSERT INTO user_roles (user_id, role_id) SELECT u.id, r.id FROM users u, roles r
WHERE r.name = 'rare' AND u.username = 'user$users';
INSERT INTO sessions (secret_hash, user_id, remembered, ip, user_agent, created_at, seen_at)
SELECT $bytes, id, id % 2 = 0, '192.0.2.1', 'seed', $(ago 80000), $(ago "id % 3000") FROM users WHERE username <> 'bench';
INSERT INTO sessions (secret_hash, user_id, remembered, ip, user_agent, created_at, seen_at)
SELECT ${bytes/id/(1000000 + id)}, 2, TRUE, '192.0.2.1', 'seed',
  $(ago 80000), $(ago 600) FROM users ORDER BY id LIMIT 99;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $events)
INSERT INTO audit_events (kind, user_id, ip, user_agent, detail, created_at)
SELECT CASE i % 10 WHEN 0 THEN 'sign-in-failed' WHEN 1 THEN 'signed-out' WHEN 2 THEN 'changed-profile'
    WHEN 3 THEN 'registered' ELSE 'signed-in' END,
  CASE WHEN i % 10 = 5 THEN 2 ELSE 2 + i % $users * 7919 % $users END, '192.0.2.1', 'Mozilla/5.0 (seed)', '',
  $(ago "($events - i) * 86400.0 * 60 / $events")
FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
INSERT INTO jobs (kind, payload, state, attempts, run_at, created_at, last_error)
SELECT 'mail', '{"mail":"registered","user_id":null,"to":"user' || i || '@example.com","lang":"en","variables":{},"link":null}',
  CASE WHEN i % 2 = 0 THEN 'dead' ELSE 'queued' END, 3, $(ago "-864000"), $(ago i), '554 no such user' FROM n;
ANALYZE;
SQL
}

start() {
  "$bin" >"$work/out" 2>&1 &
  server=$!
  until curl -sf --max-time 5 -o /dev/null "$site/health/live"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/out" >&2; fail "the site does not start"; }
    sleep 0.1
  done
}
# Waits until housekeeping has counted the events.
wait_for_counting() {
  local last left
  for ((try = 0; try < 1800; try++)); do
    last=$(sql <<<"SELECT value FROM site_facts WHERE name = 'events-counted'")
    left=$(sql <<<"SELECT count(*) FROM audit_events WHERE id > ${last:-0} AND id <= $events")
    ((left > 1000)) || return 0
    sleep 1
  done
  fail "$left events are not counted"
}
sign_in() {
  local token
  rm -f jar
  token=$(curl -sf -c jar "$site/user/login" | grep -o 'name="csrf_token" value="[^"]*"' | sed -n 1p | cut -d'"' -f4)
  curl -sf -o /dev/null -b jar -c jar "$site/user/login" \
    --data-urlencode "csrf_token=$token" -d username=bench -d password="$password"
  session=$(awk '$6 ~ /^session/ { print $6 "=" $7 }' jar)
  [[ -n $session ]] || fail "nobody could sign in"
}
# What the site has used of the processor, in ticks of a hundredth of a second.
ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }
slow=0
measure() {
  local name=$1 page=$2 before count used p99
  curl -sf -o /dev/null -H "Cookie: $session" "$site$page" || fail "$name: $page does not open"
  before=$(ticks)
  wrk -t1 -c1 -d"${lasts}s" --latency -H "Cookie: $session" "$site$page" >wrk
  used=$(($(ticks) - before))
  ! grep -q 'Non-2xx' wrk || fail "$name: $(grep 'Non-2xx' wrk)"
  count=$(awk '/requests in/ { print $1 }' wrk)
  p99=$(awk '$1 == "99%" { n = $2 + 0; if ($2 ~ /us$/) n /= 1000; else if ($2 !~ /ms$/) n *= 1000; printf "%.1f", n }' wrk)
  used=$(calculate %.2f "$used * 10 / $count")
  printf '%-46s p99 %6s ms  %6s ms of CPU\n' "$name" "$p99" "$used"
  (($(calculate %d "($p99 > 50 || $used > 10)") == 0)) || { slow=1; echo "  too slow"; }
}

for engine in "${engines[@]}"; do
  printf '\n== %s, %s accounts, %s events ==\n' "$engine" "$users" "$events"
  make_database "$engine"
  seed
  start
  wait_for_counting
  sign_in
  deep=$((events / 2))
  measure "overview" /admin
  measure "accounts, first page" /admin/users
  measure "accounts, far down" "/admin/users?after=0.$((users / 2))."
  measure "accounts by name, first page" "/admin/users?sort=name"
  measure "accounts by name, far down" "/admin/users?sort=name&after=0.1.user7"
  measure "accounts by email, far down" "/admin/users?sort=email&after=0.1.user7"
  measure "search for many" "/admin/users?q=user"
  measure "search for one" "/admin/users?q=user4711@example.com"
  measure "accounts with a role that all have" "/admin/users?role=everybody"
  measure "the same, far down" "/admin/users?role=everybody&after=0.$((users / 2))."
  measure "accounts that are switched off" "/admin/users?state=off"
  measure "unconfirmed accounts, far down" "/admin/users?state=unconfirmed&after=0.$((users / 2))."
  measure "a rare role, by name: looks at 1,000" "/admin/users?role=rare&sort=name"
  measure "an account with 100 sessions, 100,000 events" /admin/users/2
  measure "roles" /admin/roles
  measure "mails that wait" /admin/mails
  measure "mails given up, far down" "/admin/mails?state=failed&before=500"
  measure "events, first page" /admin/events
  measure "events, far down" "/admin/events?before=$deep"
  measure "events of a kind, far down" "/admin/events?kind=sign-in-failed&before=$deep"
  measure "events of an account, far down" "/admin/events?user=2&before=$deep"
  measure "events of an account and a kind" "/admin/events?user=2&kind=changed-profile"
  measure "events until a day" "/admin/events?until=$(date -u -d '-20 days' +%F)"
  stop
done
((slow == 0)) || fail "a page is too slow"
