"""Visitors of a site behind a proxy: deploy_visitors.py URL WHAT …

come STOP NAMES AGAIN
                   opens pages and sends forms until the file STOP exists, and fails if one request is lost; writes the
                   names of the accounts that it has registered to NAMES; so many forms may have to be sent a second time
slow SECONDS       sends a header slowly, and fails unless the proxy cuts it off within about so many seconds
register STOP NAMES
                   registers accounts until the file STOP exists, while the site may fail; writes the names of those that
                   were acknowledged to NAMES at once
forge FROM ADDRESS NAME
                   registers NAME from the address FROM, with the header X-Forwarded-For: ADDRESS
"""

import contextlib
import http.client
import http.cookies
import os
import pathlib
import re
import socket
import ssl
import sys
import threading
import time
import urllib.parse

site = urllib.parse.urlsplit(sys.argv[1])
tls = ssl.create_default_context()
tls.check_hostname, tls.verify_mode = False, ssl.CERT_NONE
REGISTRATION = pathlib.Path(__file__).parent.parent / "tests/it/support/registration.rs"


class Visitor:
    """A browser with cookies."""

    def __init__(self, source=None):
        self.cookies, self.sent, self.source = {}, 0, source

    def ask(self, method, path, form=None, headers={}):
        """The status, the location and the text of an answer. Each request has a connection of its own."""
        self.sent += 1
        headers = dict(headers)
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if form is not None:
            body, headers["Content-Type"] = urllib.parse.urlencode(form), "application/x-www-form-urlencoded"
        if site.scheme == "http":
            wire = http.client.HTTPConnection(site.hostname, site.port, timeout=40, source_address=self.source)
        else:
            wire = http.client.HTTPSConnection(site.hostname, site.port, timeout=40, context=tls, source_address=self.source)
        with contextlib.closing(wire):
            wire.request(method, path, body, headers)
            answer = wire.getresponse()
            text = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie", []):
            for name, cookie in http.cookies.SimpleCookie(line).items():
                self.cookies[name] = cookie.value
        return answer.status, answer.headers.get("Location", ""), text

    def token(self, path):
        """The token of the forms of a page."""
        status, _, text = self.ask("GET", path)
        found = re.search(r'name="csrf_token" value="([^"]+)"', text)
        assert status == 200 and found, f"{path}: {status}"
        return found[1]


def addresses():
    """The addresses of pages by their names, as `gantry routes` tells them."""
    rows = (line.split() for line in os.environ["ROUTES"].splitlines())
    return {row[2]: row[1] for row in rows if len(row) > 2}


def registration(token, name):
    """What the tests of the site send to register, by the one list there is of it."""
    known = {"name": name, "email": f"{name}@example.com", "password": "kettle-orbit-7"}
    fields = re.findall(r'\("(\w+)", (?:"([^"]*)"|(\w+))\)', REGISTRATION.read_text())
    assert fields, f"{REGISTRATION} has no fields"
    return {"csrf_token": token} | {field: known[name] if name else text for field, text, name in fields}


def come(stop, names, again):
    at, count, lost, lock = addresses(), {}, [], threading.Lock()
    registered = []

    def send(visitor, path, form):
        """The status and the location of the answer to a form."""
        status, to, _ = visitor.ask("POST", path, form)
        if status == 502:
            with lock:
                count["sent again"] = count.get("sent again", 0) + 1
            status, to, _ = visitor.ask("POST", path, form)
        return status, to

    def read(visitor, number):
        for name in ("home", "user.login"):
            status, _, text = visitor.ask("GET", at[name])
            assert status == 200 and "</html>" in text, f"{name}: {status}"
            yield "pages"

    def choose(visitor, number):
        token = visitor.token(at["home"])
        yield "pages"
        status, to = send(visitor, at["theme"], {"csrf_token": token, "next": at["home"], "theme": "dark"})
        assert status == 303 and to == at["home"], f"theme: {status} {to}"
        yield "forms"

    def register(visitor, number):
        name = f"visitor{os.getpid()}n{visitor.sent}"
        token = visitor.token(at["user.register"])
        yield "pages"
        status, _ = send(visitor, at["user.register"], registration(token, name))
        assert status == 303, f"register: {status}"
        registered.append(name)
        yield "registrations"
        time.sleep(0.1)

    def keep_on(number, what):
        visitor = Visitor()
        while not os.path.exists(stop):
            try:
                for kind in what(visitor, number):
                    with lock:
                        count[kind] = count.get(kind, 0) + 1
            except Exception as error:
                with lock:
                    lost.append(f"{what.__name__}: {type(error).__name__}: {error}")
            time.sleep(0.01)

    each = [read, read, choose, choose, choose, register]
    threads = [threading.Thread(target=keep_on, args=(at, what)) for at, what in enumerate(each)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open(names, "w") as file:
        file.writelines(f"{name}\n" for name in registered)
    print(", ".join(f"{number} {kind}" for kind, number in sorted(count.items())) + f", {len(lost)} lost")
    for reason in sorted(set(lost)):
        print(f"  {lost.count(reason)} times {reason}")
    few = [kind for kind, least in {"pages": 200, "forms": 50, "registrations": 5}.items() if count.get(kind, 0) < least]
    if lost or few or count.get("sent again", 0) > int(again):
        sys.exit(f"FAILED: requests were lost, or too few were sent: {few}")


def slow(seconds):
    with socket.create_connection((site.hostname, site.port)) as plain:
        with tls.wrap_socket(plain, server_hostname=site.hostname) as wire:
            wire.settimeout(0.5)
            start = time.monotonic()
            wire.sendall(f"GET / HTTP/1.1\r\nHost: {site.netloc}\r\n".encode())
            try:
                while time.monotonic() - start < 2 * seconds:
                    try:
                        wire.sendall(b"X-Slow: 1\r\n")
                        if wire.recv(100) == b"":
                            break
                    except TimeoutError:
                        pass
            except OSError:
                pass
            took = time.monotonic() - start
    print(f"a slow header was cut off after {took:.0f} seconds")
    if not 0.8 * seconds < took < 1.5 * seconds:
        sys.exit(f"FAILED: expected {seconds} seconds")


def register(stop, names):
    """Visitors who go on when the site fails, four at once."""
    at, lock, outcomes = addresses()["user.register"], threading.Lock(), {}

    def keep_on(number):
        visitor = Visitor()
        while not os.path.exists(stop):
            name = f"visitor{os.getpid()}n{visitor.sent * 4 + number}"
            try:
                status, to, _ = visitor.ask("POST", at, registration(visitor.token(at), name))
                outcome = str(status)
            except Exception as error:
                status, outcome = 0, type(error).__name__
                # Such as the token of a page that could not read the session.
                visitor.cookies = {}
            with lock:
                outcomes[outcome] = outcomes.get(outcome, 0) + 1
                if status == 303:
                    with open(names, "a") as file:
                        file.write(f"{name}\n")
            time.sleep(0.05)

    threads = [threading.Thread(target=keep_on, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("registrations: " + ", ".join(f"{number} times {outcome}" for outcome, number in sorted(outcomes.items())))


def forge(source, address, name):
    visitor, at = Visitor((source, 0)), addresses()["user.register"]
    status, _, _ = visitor.ask("POST", at, registration(visitor.token(at), name), {"X-Forwarded-For": address})
    if status != 303:
        sys.exit(f"FAILED: {status}")


what = {"come": come, "register": register, "slow": lambda seconds: slow(float(seconds)), "forge": forge}[sys.argv[2]]
what(*sys.argv[3:])
