#!/usr/bin/env bash
# How long a stop takes, ten times: with twelve idle connections, as a proxy keeps them, and then with eight sign-ins at
# work, too. Fails if a stop without work takes half a second or more, or if a sign-in is not answered. Half a minute.
#
#   benches/stop.sh                # builds a release binary
#   GANTRY_BIN=path benches/stop.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

for tool in curl python3; do command -v "$tool" >/dev/null || { echo "missing: $tool" >&2; exit 1; }; done
unset DATABASE_URL "${!MAIL_@}" "${!ROCKET_@}" "${!APP_@}"
if [[ -z ${GANTRY_BIN:-} ]]; then
  cargo build --release --locked --quiet
  GANTRY_BIN="${CARGO_TARGET_DIR:-target}/release/gantry"
fi
bin=$(realpath "$GANTRY_BIN")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
port=$(bash .ci/free-port)
export SECRET_KEY APP_APP__BASE_URL="http://127.0.0.1:$port" APP_MAIL__TRANSPORT=file ROCKET_PORT=$port
SECRET_KEY=$("$bin" keys generate)
cd "$work"
"$bin" migrate >/dev/null

python3 - "$bin" "$port" <<'P'
import http.client, re, signal, subprocess, sys, time
from urllib.parse import urlencode

binary, port = sys.argv[1], int(sys.argv[2])

def connect():
    return http.client.HTTPConnection("127.0.0.1", port, timeout=10)

def get(connection, path):
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer, answer.read().decode()

def start():
    server = subprocess.Popen([binary, "serve"], stdout=open("out", "w"), stderr=open("log", "w"))
    for _ in range(500):
        try:
            get(connect(), "/health/live")
            return server
        except OSError:
            time.sleep(0.02)
    sys.exit("the site does not start: " + open("log").read())

def stop(working):
    server = start()
    idle = [connect() for _ in range(12)]
    for connection in idle:
        get(connection, "/health/live")
    signing_in = []
    for number in range(8 if working else 0):
        connection = connect()
        answer, page = get(connection, "/user/login")
        token = re.search('name="csrf_token" value="([^"]*)"', page).group(1)
        cookies = "; ".join(line.split(";")[0] for line in answer.headers.get_all("Set-Cookie") or [])
        form = urlencode({"csrf_token": token, "username": f"nobody{number}", "password": "kettle-orbit-7"})
        headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
        signing_in.append((connection, form, headers))
    for connection, form, headers in signing_in:
        connection.request("POST", "/user/login", form, headers)
    if working:
        # So that the server has begun to read them.
        time.sleep(0.05)
    begun = time.monotonic()
    server.send_signal(signal.SIGTERM)
    answers = [connection.getresponse().status for connection, _, _ in signing_in]
    code, took = server.wait(timeout=20), (time.monotonic() - begun) * 1000
    # One client's sign-ins fill a part of the queue for passwords. The rest is told to wait.
    if code or any(status not in (422, 429) for status in answers):
        sys.exit(f"FAILED: exit code {code}, answers {answers}")
    return took

for working in (False, True):
    took = sorted(stop(working) for _ in range(10))
    print(f"ten stops {'with eight sign-ins at work' if working else 'without work'}: {took[0]:.0f} to {took[-1]:.0f} ms")
    if not working and took[-1] >= 500:
        sys.exit("FAILED: a stop took half a second or more")
P
