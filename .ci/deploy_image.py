"""Checks what an image is built from, where no image can be built.

deploy_image.py FOLDER     does what the build stage of Dockerfile does, in a new folder: copies what .dockerignore lets
                           through, and runs the steps; only `apt-get install` is tried without installing, and
                           `cargo build` reads the manifest and the lock file instead of compiling
deploy_image.py --last ROOT BINARY PORT
                           does what the last stage of Dockerfile does, in the system in the folder ROOT, with this binary
                           in place of the first stage's, starts the site there, and asks the health check
deploy_image.py --health   prints the command of the health check
deploy_image.py --suite    prints the version of Debian that the last stage begins with
"""

import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import time

os.chdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TEXT = re.sub(r"^\s*#.*\n", "", open("Dockerfile").read(), flags=re.M).replace("\\\n", " ")


def steps():
    """The stages, each a list of (instruction, arguments)."""
    stages = []
    for line in filter(None, map(str.strip, TEXT.splitlines())):
        kind, rest = line.split(None, 1)
        if kind == "FROM":
            stages.append([])
        else:
            stages[-1].append((kind, rest.strip()))
    return stages


def context():
    """The files that go to the builder. Of the rules of .dockerignore, `*` and `!PATH` are known; others are refused."""
    rules = [line.strip() for line in open(".dockerignore") if line.strip() and not line.startswith("#")]
    assert rules[0] == "*" and all(rule.startswith("!") for rule in rules[1:]), "unknown rules in .dockerignore"
    found = subprocess.run(["git", "ls-files", "-zco", "--exclude-standard"], capture_output=True, text=True, check=True)
    kept = [rule[1:] for rule in rules[1:]]
    for path in kept:
        assert os.path.exists(path), f".dockerignore names {path}, which is not there"
    return [p for p in found.stdout.split("\0") if any(p == k or p.startswith(f"{k}/") for k in kept) and os.path.exists(p)]


def run(command, folder):
    """Runs a step, with the two slow commands replaced."""
    apt = "apt-get() { case $1 in update) ;; install) command apt-get --simulate -qq \"$@\" >/dev/null ;; *) false ;; esac; }"
    # Reads what `cargo build` reads first: manifest, lock file, and the files of the targets that are asked for.
    cargo = """cargo() {
      [[ "$1 $2 $3" = "build --release --locked" ]] &&
      command cargo metadata --locked --offline --format-version 1 "${@:4:2}" \
        --filter-platform "$(rustc -vV | sed -n 's/^host: //p')" >metadata.json &&
      python3 -c 'import json, os, sys
here = os.getcwd() + "/Cargo.toml"
package = next(p for p in json.load(open("metadata.json"))["packages"] if p["manifest_path"] == here)
wanted = [t for t in package["targets"] if t["kind"] == ["lib"] or (t["kind"], t["name"]) == (["bin"], sys.argv[1])]
assert len(wanted) == 2, wanted
for target in wanted: assert os.path.exists(target["src_path"]), target["src_path"]' "${@: -1}" &&
      rm metadata.json
    }"""
    environment = {name: value for name, value in os.environ.items() if name != "CARGO_TARGET_DIR"}
    subprocess.run(["bash", "-euo", "pipefail", "-c", f"{apt}\n{cargo}\n{command}"], cwd=folder, env=environment, check=True)


def build(folder):
    files, ran = context(), 0
    os.makedirs(folder)
    first, last = steps()
    for kind, rest in first:
        if kind == "RUN":
            run(rest, folder)
            ran += 1
        elif kind == "COPY":
            *sources, to = rest.split()
            names = files if sources == ["."] else sources
            for name in names:
                assert name in files, f"Dockerfile copies {name}, which .dockerignore keeps back"
                at = os.path.join(folder, name)
                os.makedirs(os.path.dirname(at), exist_ok=True)
                shutil.copy(name, at)
    # What the compiler reads besides the modules must be there.
    read = 0
    for path in [path for path in files if path.startswith("src/") and path.endswith(".rs")]:
        text = open(path).read()
        found = [os.path.join(os.path.dirname(path), name) for name in re.findall(r'include_(?:str|bytes)!\("([^"]+)"\)', text)]
        found += re.findall(r'(?:#\[folder = |embed_migrations!\(|locales: )"([^"]+)"', text)
        for name in found:
            read += 1
            assert os.path.exists(os.path.join(folder, name)), f"{path} reads {name}, which the builder does not get"
    assert ran >= 3 and read >= 6, (ran, read)
    # The last stage takes what the first one makes, and what the builder has.
    for kind, rest in last:
        if kind == "COPY" and not rest.startswith("--from=build /build/target/release/"):
            assert rest.split()[0] in files, f"Dockerfile copies {rest}"
    assert ("USER", "gantry") in last, "the site runs as root"
    print(f"{len(files)} files go to the builder; {ran} steps, {read} files and folders that are built in")


def last(root, binary, port):
    """Does what the last stage does, as whoever may change the root of a process."""
    environment = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}
    shutil.copy("/etc/resolv.conf", f"{root}/etc/resolv.conf")
    for kind, rest in steps()[-1]:
        if kind == "RUN":
            subprocess.run(["chroot", root, "sh", "-ec", rest], env=environment, stdout=subprocess.DEVNULL, check=True)
        elif kind == "COPY":
            *sources, to = rest.split()
            os.makedirs(os.path.dirname(root + to), exist_ok=True)
            shutil.copy(binary if sources[0].startswith("--from=") else sources[0], root + to)
        elif kind == "ENV":
            environment |= dict(word.split("=", 1) for word in rest.split())
        elif kind == "USER":
            user = rest
        elif kind == "WORKDIR":
            folder = rest
        elif kind == "CMD":
            command = " ".join(json.loads(rest))
    # What the owner sets. The container's address would be that of this machine.
    environment |= {"SECRET_KEY": secrets.token_urlsafe(32), "APP_APP__BASE_URL": "https://example.com"}
    environment |= {"APP_MAIL__TRANSPORT": "file", "ROCKET_ADDRESS": "127.0.0.1", "ROCKET_PORT": port}
    inside = ["chroot", f"--userspec={user}", root, "sh", "-c"]
    site = subprocess.Popen([*inside, f"cd {folder} && exec {command}"], env=environment, stdout=subprocess.DEVNULL)
    try:
        for _ in range(300):
            healthy = subprocess.run([*inside, health()], env=environment, stderr=subprocess.DEVNULL).returncode == 0
            if healthy or site.poll() is not None:
                break
            time.sleep(0.1)
        assert healthy, "the site in the last stage of Dockerfile does not start"
    finally:
        site.terminate()
    assert site.wait(timeout=30) == 0, "the site in the last stage of Dockerfile does not stop"
    print(f"the last stage was made, and {command} was healthy in it")


def health():
    [check] = [rest for kind, rest in steps()[-1] if kind == "HEALTHCHECK"]
    return check.split(" CMD ", 1)[1]


match sys.argv[1:]:
    case ["--health"]:
        print(health())
    case ["--suite"]:
        print(re.findall(r"^FROM debian:([a-z]+)", TEXT, flags=re.M)[-1])
    case ["--last", *arguments]:
        last(*arguments)
    case [folder]:
        build(folder)
