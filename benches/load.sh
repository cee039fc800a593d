#!/usr/bin/env bash
# The site under load: how many requests a second, at what cost, next to a constant page of the same process; how
# many sign-ins, next to argon2 alone; how much memory; how long a start takes. Everything on this machine's loopback.
#
#   benches/load.sh                        # both engines, with 1,000 and with 100,000 accounts: about five minutes
#   benches/load.sh sqlite                 # one engine
#   USERS=1000 LASTS=2 benches/load.sh     # other numbers of accounts, another length of each run in seconds
#
# The server of PostgreSQL is that of DATABASE_URL, where a database is made and dropped; without it one is started.
# Read ratios, not figures: `wrk` (one thread, 32 connections) needs a core of its own. The log goes to /dev/null.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

engines=("$@")
((${#engines[@]})) || engines=(sqlite postgres)
users=${USERS:-1000 100000}
lasts=${LASTS:-4}
postgres_url=${DATABASE_URL:-}
password=kettle-orbit-7

missing=()
for tool in wrk curl sqlite3; do command -v "$tool" >/dev/null || missing+=("$tool"); done
if [[ " ${engines[*]} " = *" postgres "* ]]; then
  command -v psql >/dev/null || missing+=(postgresql-client)
  [[ -n $postgres_url ]] || compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || missing+=(postgresql)
fi
((${#missing[@]} == 0)) || { echo "missing: apt-get install ${missing[*]}" >&2; exit 1; }

unset DATABASE_URL SECRET_KEY MAIL_DEFAULT_SENDER "${!ROCKET_@}" "${!APP_@}"
work=$(mktemp -d)
server=
postgres=
database=
# PostgreSQL refuses to run as root.
as_postgres() { if ((EUID == 0)); then runuser -u postgres -- "$@"; else "$@"; fi; }
stop() {
  [[ -n $server ]] || return 0
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=
}
drop() {
  [[ -z $database ]] || psql -qX "$postgres_url" -c "DROP DATABASE IF EXISTS $database" >/dev/null
  database=
}
finish() {
  stop
  drop || true
  [[ -z $postgres ]] || as_postgres "$postgres/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
calculate() { awk "BEGIN { printf \"$1\", $2 }"; }
now() { date +%s%N; }

features=()
[[ " ${engines[*]} " != *" postgres "* ]] || features=(--features postgres)
cargo build --release --locked --quiet "${features[@]}"
cargo build --release --locked --quiet --manifest-path benches/argon2/Cargo.toml
target=${CARGO_TARGET_DIR:-target}
cp "$target/release/gantry" "$work/gantry"
bin="$work/gantry"

port=$(bash .ci/free-port)
site="http://127.0.0.1:$port"
export ROCKET_PORT=$port APP_APP__BASE_URL=$site APP_MAIL__TRANSPORT=file MAIL_DEFAULT_SENDER=site@example.com
export APP_LIMITS__LOGIN_PER_ACCOUNT="1000000 per 1 minute" APP_LIMITS__LOGIN_PER_ADDRESS="1000000 per 1 minute"
SECRET_KEY=$("$bin" keys generate | grep -o '[A-Za-z0-9+/_=-]\{40,\}' | sed -n 1p)
export SECRET_KEY

start_postgres() {
  [[ -z $postgres_url ]] || return 0
  local bin pg_port
  bin=$(dirname "$(compgen -G "/usr/lib/postgresql/*/bin/initdb" | sort -V | tail -n 1)")
  pg_port=$(bash .ci/free-port)
  chmod 711 "$work"
  mkdir "$work/pg"
  ((EUID != 0)) || chown postgres "$work/pg"
  (
    cd "$work/pg"
    as_postgres "$bin/initdb" -D "$work/pg/data" -U postgres --auth=trust >"$work/initdb" 2>&1
    as_postgres "$bin/pg_ctl" -D "$work/pg/data" -l "$work/pg/log" -w \
      -o "-p $pg_port -k $work/pg -c listen_addresses=127.0.0.1" start >/dev/null
  ) || fail "PostgreSQL does not start"
  postgres=$bin
  postgres_url="postgres://postgres@127.0.0.1:$pg_port/postgres"
}

# Makes an empty database; `sql` then runs statements in it.
make_database() {
  if [[ $1 = sqlite ]]; then
    rm -f "$work"/app.db*
    export DATABASE_URL="sqlite:$work/app.db"
    sql() { sqlite3 "$work/app.db"; }
  else
    start_postgres
    drop
    database=gantry_load_$$
    psql -qX "$postgres_url" -c "CREATE DATABASE $database"
    DATABASE_URL=$(sed -E "s|^([a-z]+://[^/]*)/?[^?]*|\1/$database|" <<<"$postgres_url")
    export DATABASE_URL
    sql() { psql -qXAt -v ON_ERROR_STOP=1 "$DATABASE_URL"; }
  fi
}

# One account by the command, and the rest as copies of it, each with a session.
seed() {
  local as_bytes="CAST('s' || id AS BLOB)"
  [[ $1 = sqlite ]] || as_bytes="convert_to('s' || id, 'UTF8')"
  "$bin" migrate >/dev/null
  "$bin" users create bench@example.com --username bench --active --confirmed <<<"$password" >/dev/null
  sql <<SQL
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $2)
INSERT INTO users (username, username_canonical, password_hash, active, created_at)
SELECT 'user' || i, 'user' || i, password_hash, active, created_at FROM n, users WHERE username = 'bench';
INSERT INTO user_emails (user_id, address, canonical, confirmed_at, is_primary, created_at)
SELECT id, username || '@example.com', username || '@example.com', created_at, TRUE, created_at
FROM users WHERE username <> 'bench';
INSERT INTO sessions (secret_hash, user_id, remembered, ip, user_agent, created_at, seen_at)
SELECT $as_bytes, id, FALSE, '127.0.0.1', 'seed', created_at, created_at FROM users WHERE username <> 'bench';
ANALYZE;
SQL
}

# Starts the site and waits for its first answer; `$took` is how long that was, in ms.
start() {
  local began
  began=$(now)
  (cd "$work" && exec "$bin" >/dev/null 2>&1) &
  server=$!
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || { "$bin" >&2 || true; fail "the site does not start"; }
    sleep 0.002
  done
  curl -sf --max-time 5 -o /dev/null "$site/"
  took=$(calculate %.0f "($(now) - $began) / 1e6")
}
memory() { awk '/^VmRSS/ { printf "%.0f MB", $2 / 1024 }' "/proc/$server/status"; }
# What the site has used of the processor, in ticks of a hundredth of a second.
ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }
# The 99th percentile in ms out of what wrk says.
p99() {
  awk '$1 == "99%" { n = $2 + 0; if ($2 ~ /us$/) n /= 1000; else if ($2 !~ /ms$/) n *= 1000; printf "%.1f", n }' "$1"
}

# Loads one address: its name, the address, further arguments of wrk.
load() {
  local name=$1 page=$2 before rate count
  shift 2
  wrk -t1 -c32 -d1s "$@" "$site$page" >/dev/null
  before=$(ticks)
  wrk -t1 -c32 -d"${lasts}s" --latency "$@" "$site$page" >"$work/wrk"
  ! grep -q 'Non-2xx' "$work/wrk" || fail "$name: $(grep 'Non-2xx' "$work/wrk")"
  rate=$(awk '/^Requests\/sec/ { print $2 }' "$work/wrk")
  count=$(awk '/requests in/ { print $1 }' "$work/wrk")
  [[ $name != constant* ]] || constant=$rate
  printf '%-34s %8.0f/s %6s %%  %5s µs CPU  p99 %6s ms\n' "$name" "$rate" \
    "$(calculate %.0f "100 * $rate / $constant")" "$(calculate %.0f "($(ticks) - $before) * 10000 / $count")" \
    "$(p99 "$work/wrk")"
}

# Opens the sign-in form in a new browser: `$browser` is its cookie, `$token` what goes with its forms.
open_form() {
  rm -f "$work/jar"
  token=$(curl -sf -c "$work/jar" "$site/user/login" | grep -o 'name="csrf_token" value="[^"]*"' | sed -n 1p | cut -d'"' -f4)
  browser=$(awk '$6 ~ /^browser/ { print $6 "=" $7 }' "$work/jar")
}

pages() {
  local style session
  style=$(curl -sf "$site/" | grep -o '/static/css/bootstrap[^"]*')
  open_form
  curl -sf -o /dev/null -b "$work/jar" -c "$work/jar" "$site/user/login" \
    --data-urlencode "csrf_token=$token" -d username=bench -d password="$password"
  session=$(awk '$6 ~ /^session/ { print $6 "=" $7 }' "$work/jar")
  [[ -n $session ]] || fail "nobody could sign in"
  member=(-H "Cookie: $session")
  grep -q 'data-user="bench"' <<<"$(curl -sf "${member[@]}" "$site/members")" || fail "the member page does not open"
  load "constant page (/health/live)" /health/live
  load "home, anonymous" /
  load "member page, signed in" /members "${member[@]}"
  load "style sheet, 230 kB" "$style"
}

# A thousand sign-ins, eight at once, while somebody looks at the member page 200 times a second. They come from forty
# browsers: those from one and the same form would wait for each other.
sign_ins() {
  local hash alone began rate reader
  hash=$(sql <<<"SELECT password_hash FROM users WHERE username = 'bench'")
  alone=$(cargo run --release --locked --quiet --manifest-path benches/argon2/Cargo.toml -- "$hash")
  local browsers=() tokens=()
  for ((i = 0; i < 40; i++)); do
    open_form
    browsers+=("$browser") tokens+=("$token")
  done
  for ((i = 1; i <= 1000; i++)); do
    ((i == 1)) || echo next
    printf 'url = "%s/user/login"\noutput = /dev/null\nwrite-out = "%%{http_code}\\n"\n' "$site"
    printf 'cookie = "%s"\ndata = "csrf_token=%s&username=user%s&password=%s"\n' \
      "${browsers[i % 40]}" "${tokens[i % 40]}" "$i" "$password"
  done >"$work/curl"
  echo 'function delay() return 20 end' >"$work/slowly.lua"
  wrk -t1 -c4 -d300s --latency "${member[@]}" -s "$work/slowly.lua" "$site/members" >"$work/wrk" &
  reader=$!
  began=$(now)
  curl -sS --parallel --parallel-max 8 --config "$work/curl" >"$work/codes" 2>"$work/curl.err" ||
    fail "sign-ins: $(head -n 3 "$work/curl.err")"
  rate=$(calculate %.1f "1e9 * 1000 / ($(now) - $began)")
  kill -INT "$reader"
  wait "$reader" || true
  (($(grep -c '^303$' "$work/codes") == 1000)) || fail "sign-ins: $(sort "$work/codes" | uniq -c | tr -s ' \n' ' ')"
  printf '%-34s %8s/s %6s %%  of argon2 alone (%s/s)\n' "sign-ins, 8 at once" "$rate" \
    "$(calculate %.0f "100 * $rate / $alone")" "$alone"
  printf '%-34s p99 %s ms\n' "member page meanwhile" "$(p99 "$work/wrk")"
}

echo "$(nproc) cores, $(rustc --version | cut -d' ' -f1-2); the binary (${features[*]:-default features}): \
$(calculate %.1f "$(stat -c %s "$bin") / 1e6") MB"
for engine in "${engines[@]}"; do
  for count in $users; do
    printf '\n== %s, %s accounts ==\n' "$engine" "$count"
    make_database "$engine"
    seed "$engine" "$count"
    best=
    for _ in 1 2 3 4 5; do
      start
      ((best && best < took)) || best=$took
      idle=$(memory)
      stop
    done
    printf '%-34s %s ms, best of five\n' "start to the first answer" "$best"
    printf '%-34s %s\n' "memory after it" "$idle"
    start
    pages
    stop
    start
    sign_ins
    printf '%-34s %s\n' "memory after 1,000 sign-ins" "$(memory)"
    stop
  done
done
