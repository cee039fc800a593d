#!/usr/bin/env bash
# Lighthouse's scores of four pages, as a phone sees them: home, sign-in, registration, and the members' page, signed in.
# Fails if one is below 100. Three minutes. Performance is a measurement: compare it on a machine that does nothing else.
#
#   benches/lighthouse.sh                # builds a release binary
#   GANTRY_BIN=path benches/lighthouse.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

version=12.8.2
for tool in chromium curl npm python3; do command -v "$tool" >/dev/null || { echo "missing: $tool" >&2; exit 1; }; done
unset DATABASE_URL "${!MAIL_@}" "${!ROCKET_@}" "${!APP_@}"
if [[ -z ${GANTRY_BIN:-} ]]; then
  cargo build --release --locked --quiet
  GANTRY_BIN="${CARGO_TARGET_DIR:-target}/release/gantry"
fi
bin=$(realpath "$GANTRY_BIN")
tools="$PWD/target/lighthouse"
lighthouse="$tools/node_modules/.bin/lighthouse"
if [[ $("$lighthouse" --version 2>/dev/null) != "$version" ]]; then
  mkdir -p "$tools"
  npm install --prefix "$tools" --ignore-scripts --no-package-lock --no-audit --no-fund --loglevel=error "lighthouse@$version"
fi

work=$(mktemp -d)
server=
finish() {
  [[ -z $server ]] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
port=$(bash .ci/free-port)
site="http://127.0.0.1:$port"
export SECRET_KEY APP_APP__BASE_URL="$site" APP_MAIL__TRANSPORT=file ROCKET_PORT=$port
SECRET_KEY=$("$bin" keys generate)
cd "$work"
"$bin" migrate >/dev/null
password='kettle-orbit-7'
"$bin" users create ann@example.com --username ann --active --confirmed <<<"$password" >/dev/null
"$bin" >out 2>log &
server=$!
for ((try = 0; ; try++)); do
  curl -sf --max-time 2 -o /dev/null "$site/health/ready" && break
  kill -0 "$server" 2>/dev/null && ((try < 100)) || { cat out log >&2; exit 1; }
  sleep 0.1
done

# Signs in as a form does.
token=$(curl -sf -c jar "$site/user/login" | grep -o 'name="csrf_token" value="[^"]*"' | head -n 1 | cut -d '"' -f 4)
curl -sf -o /dev/null -b jar -c jar --data-urlencode "csrf_token=$token" -d username=ann -d "password=$password" "$site/user/login"
cookies=$(awk '!/^# / && NF >= 7 { printf "%s%s=%s", (n++ ? "; " : ""), $6, $7 }' jar)
printf '{"Cookie": "%s"}' "$cookies" >member.json

measure() {
  local path=$1
  shift
  CHROME_PATH=$(command -v chromium) "$lighthouse" "$site$path" --quiet --output=json --output-path=report.json \
    --chrome-flags="--headless=new --no-sandbox --disable-gpu --user-data-dir=$work/profile" "$@" 2>lighthouse.log \
    || { cat lighthouse.log >&2; exit 1; }
  python3 - "$path" <<'P'
import json, sys

report = json.load(open("report.json"))
asked, shown = report["requestedUrl"], report["finalDisplayedUrl"]
if asked != shown:
    sys.exit(f"{asked} leads to {shown}")
categories = report["categories"]
scores = {name: round(100 * category["score"]) for name, category in categories.items()}
print(f"{sys.argv[1]:16}", *(f"{name} {score}" for name, score in scores.items()), sep="  ")
low = [category for name, category in categories.items() if scores[name] < 100]
for audit in {part["id"] for category in low for part in category["auditRefs"] if part["weight"]}:
    found = report["audits"][audit]
    if found["score"] is not None and found["score"] < 0.9:
        print("   ", audit, found.get("displayValue", ""), found["title"])
sys.exit(bool(low))
P
}

code=0
measure / || code=1
measure /user/login || code=1
measure /user/register || code=1
# What is only for members is not for search engines, and says so.
measure /members --extra-headers=member.json --skip-audits=is-crawlable || code=1
exit $code
