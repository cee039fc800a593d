#!/usr/bin/env bash
# The newcomer's clock: how long one waits here, from the clone to the first page and from a change to the page.
# Works on a copy of the tracked files in a folder of its own, and takes as long as a cold build and the tests do.
#
#   benches/clock.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
server=
stop() {
  [[ -n $server ]] || return 0
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=
}
finish() {
  stop
  rm -rf "$work"
}
trap finish EXIT

mkdir "$work/copy"
git ls-files -z | tar --create --null --files-from=- | tar --extract --directory="$work/copy"
cd "$work/copy"

port=$(bash .ci/free-port)
unset DATABASE_URL SECRET_KEY MAIL_DEFAULT_SENDER "${!ROCKET_@}" "${!APP_@}"
export CARGO_TARGET_DIR="$work/target" ROCKET_PORT=$port
page="http://127.0.0.1:$port/"

begin() { began=$(date +%s%N); }
say() { printf '%-50s %s\n' "$1" "$2"; }
took() { say "$1" "$(awk -v ns=$(($(date +%s%N) - began)) 'BEGIN { printf "%.2f s", ns / 1e9 }')"; }
site() {
  cargo run --locked --quiet >"$work/out" 2>&1 </dev/null &
  server=$!
}
# Waits until the page, with its headers, holds a text.
until_it_shows() {
  until grep -q "$1" <<<"$(curl -si --max-time 5 "$page" || true)"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/out" >&2; exit 1; }
    sleep 0.02
  done
}
# Changes a file, and makes sure that it has changed.
change() {
  cp "$1" "$work/before"
  sed -i "$2" "$1"
  ! cmp -s "$1" "$work/before" || { echo "$1 has changed: $0 must be changed, too" >&2; exit 1; }
}

say "machine" "$(nproc) cores, $(rustc --version | cut -d' ' -f1-2)"
cargo fetch --locked --quiet

begin
site
until_it_shows '<h1'
took "cold cargo run to the first page (crates are there)"

begin
stop
change src/pages/home.rs 's|visit.page("pages/home", ())|&.map(\|answer\| answer.header("X-Clock", "moved"))|'
site
until_it_shows '^[Xx]-[Cc]lock: moved'
took "rebuild after one edited handler, to the page"

begin
change templates/pages/home.html 's|<h1>|&The clock has moved. |'
until_it_shows 'The clock has moved'
took "changed template to the page"
stop

say "crates (packages in Cargo.lock)" "$(grep -c '^\[\[package\]\]' Cargo.lock)"
say "lines in src/" "$(find src -name '*.rs' -exec cat {} + | wc -l)"

begin
cargo test --locked --quiet --no-run >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
took "building the tests"
begin
cargo test --locked --quiet >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
took "cargo test, warm"
