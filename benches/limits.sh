#!/usr/bin/env bash
# What somebody who is refused, or who posts new passwords all the time, costs the others. Everything on this machine's
# loopback, with a release build on SQLite. It fails if a member is locked out, a refused try leaves a row, or a page of
# somebody else takes too long.
#
#   benches/limits.sh              # about half a minute
#   LASTS=10 benches/limits.sh     # another length of each run in seconds
#   GANTRY_BIN=path benches/limits.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

registration=$PWD/tests/it/support/registration.rs
lasts=${LASTS:-5}
password=kettle-orbit-7
members=12
# The longest that the median and the 99th percentile of somebody else's page may take, in ms.
slow=50

missing=()
for tool in wrk curl sqlite3; do command -v "$tool" >/dev/null || missing+=("$tool"); done
((${#missing[@]} == 0)) || { echo "missing: apt-get install ${missing[*]}" >&2; exit 1; }

unset DATABASE_URL SECRET_KEY MAIL_DEFAULT_SENDER "${!ROCKET_@}" "${!APP_@}"
work=$(mktemp -d)
server=
finish() {
  [[ -z $server ]] || kill -TERM "$server" 2>/dev/null || true
  wait || true
  rm -rf "$work"
}
trap finish EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
calculate() { awk "BEGIN { printf \"$1\", $2 }"; }

if [[ -z ${GANTRY_BIN:-} ]]; then
  cargo build --release --locked --quiet
  GANTRY_BIN="${CARGO_TARGET_DIR:-target}/release/gantry"
fi
bin=$(realpath "$GANTRY_BIN")
port=$(bash .ci/free-port)
site="http://127.0.0.1:$port"
export ROCKET_PORT=$port APP_APP__BASE_URL=$site APP_MAIL__TRANSPORT=file MAIL_DEFAULT_SENDER=site@example.com
# So that each visitor here has a network address of their own.
export APP_APP__TRUSTED_PROXIES=1 DATABASE_URL="sqlite:$work/app.db" SECRET_KEY
SECRET_KEY=$("$bin" keys generate | grep -o '[A-Za-z0-9+/_=-]\{40,\}' | sed -n 1p)
cd "$work"
for ((i = 1; i <= members; i++)); do
  "$bin" users create "member$i@example.com" --username "member$i" --active --confirmed <<<"$password" >/dev/null
done
"$bin" serve >/dev/null 2>&1 &
server=$!
for ((try = 0; try < 300; try++)); do curl -sf -o /dev/null "$site/health/ready" && break; sleep 0.1; done

# form JAR IP PAGE: opens a form; `$token` goes with it.
form() {
  token=$(curl -sf -H "X-Forwarded-For: $2" -b "$work/$1" -c "$work/$1" "$site$3" |
    grep -o 'name="csrf_token" value="[^"]*"' | sed -n 1p | cut -d'"' -f4)
}
# post JAR IP PAGE FIELDS…: sends it, and prints the status.
post() {
  local jar=$1 ip=$2 page=$3
  shift 3
  curl -s -o /dev/null -w '%{http_code}' -H "X-Forwarded-For: $ip" -b "$work/$jar" -c "$work/$jar" "$site$page" \
    --data-urlencode "csrf_token=$token" "$@"
}
# A script for wrk that posts BODY with the cookies of JAR from IP.
script() {
  cat >"$work/$1.lua" <<LUA
wrk.method = "POST"
wrk.body = "$3"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["X-Forwarded-For"] = "$2"
wrk.headers["Cookie"] = "$(awk '$6 != "" { sub(/^#HttpOnly_/, ""); if ($0 !~ /^#/ && NF >= 7) printf "%s=%s; ", $6, $7 }' "$work/$1")"
LUA
}
encoded() { printf %s "$1" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'; }
# Somebody else looks at the home page 100 times a second: `$p50` and `$p99` in ms.
look() {
  echo 'function delay() return 10 end' >"$work/look.lua"
  wrk -t1 -c1 -d"$1s" --latency -H 'X-Forwarded-For: 192.0.2.99' -s "$work/look.lua" "$site/" >"$work/look"
  p50=$(percentile 50%) p99=$(percentile 99%)
}
percentile() {
  awk -v p="$1" '$1 == p { n = $2 + 0; if ($2 ~ /us$/) n /= 1000; else if ($2 !~ /ms$/) n *= 1000; printf "%.2f", n }' "$work/look"
}
say() { printf '%-58s %s\n' "$1" "$2"; }
compare() {
  say "  somebody else's page meanwhile, next to an idle site" \
    "median × $(calculate %.1f "$p50 / $idle50") ($p50 ms), 99th percentile × $(calculate %.1f "$p99 / $idle99") ($p99 ms)"
  (($(calculate %d "($p50 > $slow || $p99 > $slow)") == 0)) || fail "somebody else waits longer than $slow ms"
}

look "$lasts"
idle50=$p50 idle99=$p99
say "a page of an idle site" "median $p50 ms, 99th percentile $p99 ms"

echo "One client is refused all the time:"
form stranger 203.0.113.1 /user/login
for ((i = 1; ; i++)); do
  [[ $(post stranger 203.0.113.1 /user/login -d "username=nobody$i" -d password=wrong) != 429 ]] || break
  ((i < 1000)) || fail "there is no limit"
done
rows() { sqlite3 "$work/app.db" "SELECT (SELECT count(*) FROM throttle_counters) + (SELECT count(*) FROM audit_events)"; }
before=$(rows)
cat >"$work/names.lua" <<'LUA'
local count = 0
request = function()
  count = count + 1
  return wrk.format(nil, nil, nil, wrk.body .. "&username=member" .. count % 12 + 1 .. "&name=" .. count)
end
LUA
script stranger 203.0.113.1 "csrf_token=$(encoded "$token")&password=wrong"
cat "$work/names.lua" >>"$work/stranger.lua"
wrk -t1 -c4 -d"$((lasts + 5))s" -s "$work/stranger.lua" "$site/user/login" >"$work/refused" &
attack=$!
sleep 1
look "$lasts"
wait "$attack"
refused=$(awk '/Non-2xx/ { print $NF }' "$work/refused")
all=$(awk '/requests in/ { print $1 }' "$work/refused")
((refused == all)) || fail "$((all - refused)) tries were not refused"
say "  refused tries" "$(awk '/^Requests\/sec/ { printf "%.0f", $2 }' "$work/refused") a second"
say "  rows that they left" "$(($(rows) - before))"
(($(rows) == before)) || fail "refused tries left rows"
compare
good=0
for ((i = 1; i <= members; i++)); do
  form "member$i" "198.51.100.$i" /user/login
  [[ $(post "member$i" "198.51.100.$i" /user/login -d "username=member$i" -d "password=$password") != 303 ]] || good=$((good + 1))
done
say "  members who can sign in afterwards" "$good of $members"
((good == members)) || fail "members are locked out"

# What zxcvbn takes longest to judge.
nasty='@({<[3691!77105$5%2@4805({<[&691!|7101$+%+@6+0@({<[3691!|7105$+%'
echo "A member posts new passwords, twenty at once:"
form member1 198.51.100.1 /user/change-password
script member1 198.51.100.1 "csrf_token=$(encoded "$token")&old_password=wrong&new_password=$(encoded "$nasty")&retype_password=$(encoded "$nasty")"
wrk -t1 -c20 -d"$((lasts + 1))s" -s "$work/member1.lua" "$site/user/change-password" >"$work/refused" &
attack=$!
look "$lasts"
wait "$attack"
compare
echo "A stranger registers with such passwords, twenty at once:"
form other 203.0.113.2 /user/register
body="csrf_token=$(encoded "$token")"
declare -A known=([name]=somebody [email]=somebody@example.com [password]=$nasty)
# What the tests send to register, by the one list there is of it.
while IFS=$'\t' read -r field value; do
  [[ $value = \"* ]] && value=${value//\"/} || value=${known[$value]}
  body+="&$field=$(encoded "$value")"
done < <(grep -oP '\("\K\w+", [^)]+' "$registration" | sed 's/", /\t/')
script other 203.0.113.2 "$body"
wrk -t1 -c20 -d"$((lasts + 1))s" -s "$work/other.lua" "$site/user/register" >"$work/refused" &
attack=$!
look "$lasts"
wait "$attack"
compare
