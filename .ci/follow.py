"""Follows documents in a copy of the repository: makes the files and changes that they show, with their code.

Run in a copy, by .ci/xtask, which formats, lints and tests what comes of it. What has to wait until it is built is written
to files in FOLDER: `commands`, and `Rocket.toml` with settings that stand apart.

    python3 .ci/follow.py FOLDER
"""

import os, pathlib, re, subprocess, sys

# What is done with a document, in order: where the next of its blocks goes. A third item is other code: what stands in a
# line of the document, or the number of a block that is used again.
#
# Where: "new" is a file that is not there yet, "end" the end of one. "after", "before" and "instead" name a line by a
# part of it, and "item" what stands before in a list; "instead" goes to the end of what begins in that line. "uses" are
# imports: none twice. "set" are settings, whose lines are there as comments; "settings" are others, with the heading that the
# text names. "now" and "later" are commands; "elsewhere" names the script that runs the same, and how to tell, and "rest" one
# that takes all blocks from here on.
POSTGRES = "TEST_DATABASE_URL=postgres://postgres@127.0.0.1/postgres cargo test --features postgres"
DOCUMENTS = {
    "README": [("", "elsewhere .ci/xtask cargo run"), ("", "elsewhere .ci/run cargo test")],
    "make-it-yours": [
        ("", "elsewhere .ci/xtask cargo run"),
        ("Rocket.toml", "set"),
        ("", "now", "python3 .ci/icons"),
        ("", "settings default.i18n"),
        ("", "elsewhere .ci/run mail test"),
    ],
    "restyle": [
        ("Rocket.toml", "set", 'brand = "#1d4ed8"'),
        ("", "elsewhere .ci/run browser-tools", "bash .ci/browser-tools"),  # feature: dev
        ("", "elsewhere .ci/run --ignored pictures", "cargo test --manifest-path tests/browser/Cargo.toml -- --ignored pictures"),  # feature: dev
    ],
    "add-a-page": [
        ("src/pages/reports.rs", "new"),
        ("src/pages/mod.rs", "after mod home;", "pub mod reports;"),
        ("src/pages/mod.rs", 'after page!("home"', 'page!("reports", reports::page),'),
        ("templates/pages/reports.html", "new"),
        ("i18n/en/pages.ftl", "end"),
        ("src/site.rs", 'after MenuItem { endpoint: "home"', 'MenuItem { endpoint: "reports", label: "menu-reports" },'),
        ("", "later"),
        ("src/models/user.rs", "after impl User {"),
        ("src/pages/reports.rs", "uses", "use serde_json::json;"),
        ("src/pages/reports.rs", "uses", "use crate::models::User;"),
        ("src/pages/reports.rs", "instead #[get("),
        ("templates/pages/reports.html", 'after "reports-text"', '<p>{{ "reports-accounts" | t(accounts=accounts) }}</p>'),
        ("i18n/en/pages.ftl", "end"),
        ("tests/it/pages/reports.rs", "new"),
        ("tests/it/pages/mod.rs", "after mod home;", "mod reports;"),
    ],
    "add-a-role": [
        ("", "now"),
        ("src/pages/reports.rs", "instead role_guard!("),
        ("tests/it/pages/reports.rs", "end"),
    ],
    "add-a-field": [
        ("migrations/both/2026-12-01-000001_city/up.sql", "new"),
        ("migrations/both/2026-12-01-000001_city/down.sql", "new"),
        ("src/db/schema.rs", "after  users (id) {"),
        ("src/models/user.rs", "after pub struct Person {"),
        ("src/accounts/pages/register.rs", "after pub struct RegisterForm {"),
        ("src/accounts/pages/register.rs", "uses", "use crate::models::Line;"),
        ("src/accounts/pages/profile.rs", "uses", "use crate::models::Line;"),
        ("src/accounts/pages/profile.rs", "after pub struct ProfileForm {", 5),
        ("src/accounts/pages/register.rs", "before let names = ["),
        ("src/accounts/pages/profile.rs", "after last_name: name("),
        ("templates/accounts/parts/person.html", "end"),
        ("i18n/en/accounts.ftl", "end"),
        ("i18n/de/accounts.ftl", "end"),
        ("tests/it/accounts/profile.rs", "end"),
    ],
    "add-a-setting": [
        ("src/config/sections.rs", "item {Limit", "WebUrl"),
        ("src/config/sections.rs", "end"),
        ("src/config/mod.rs", "item LogFormat", "Webhook"),
        ("src/config/mod.rs", "after pub limits: Limits,"),
        ("src/config/load.rs", 'item "limits"', '"webhook"'),
        ("Rocket.toml", "end"),
    ],
    "add-a-mail": [
        ("templates/mail/account_kept.html", "new"),
        ("i18n/en/mail.ftl", "end"),
        ("i18n/de/mail.ftl", "end"),
        ("src/config/user.rs", "after send_username_changed_email:"),
        ("Rocket.toml", "after send_username_changed_email ="),
        ("src/site.rs", "uses"),
        ("src/site.rs", "after Bus::default()"),
        ("src/site.rs", "end"),
        ("src/site.rs", "uses", "use crate::models::Purpose;"),
        ("src/site.rs", "end"),
    ],
    "once-a-day": [
        ("", "now"),
        ("src/forget_old_sign_ins.rs", "instead use chrono::TimeDelta;"),
        ("tests/it/jobs/forget_old_sign_ins.rs", "end"),
    ],
    "add-a-webhook": [("", "now"), ("", "elsewhere .ci/xtask do_POST")],
    "add-a-table": [
        ("", "now"),
        ("migrations/sqlite/*_customers/up.sql", "after  name TEXT", "email TEXT NOT NULL DEFAULT '',"),
        ("migrations/postgres/*_customers/up.sql", "after  name TEXT", "email TEXT NOT NULL DEFAULT '',"),  # feature: postgres
        ("src/customers/schema.rs", "after name -> Text,", "email -> Text,"),
        ("src/customers/customer.rs", "after pub name: Line<", "pub email: Option<Email>,"),
        ("src/customers/customer.rs", "after pub name: String,", "pub email: String,"),
        ("src/customers/customer.rs", "after  name: &'a str,", "email: &'a str,"),
        ("src/customers/customer.rs", "after  name: self.name", 'email: self.email.as_ref().map_or("", Email::as_str),'),
        ("src/customers/customer.rs", "uses", "use crate::models::Email;"),
        ("src/customers/page.rs", "after  name: Field<", "email: Field<Email>,"),
        ("src/customers/page.rs", "after let name = typed", 'let email = typed.optional("email", self.email);'),
        ("src/customers/page.rs", "item NewCustomer { name: name?", "email"),
        ("src/customers/page.rs", 'after .with("name"', '.with("email", &row.email)'),
        ("src/customers/page.rs", "uses", "use crate::models::Email;"),
        ("i18n/en/customers.ftl", "end", "customers-label-email = Email"),
        ("templates/customers/form.html", 'after name="name"'),
        ("tests/it/customers/mod.rs", "end"),
        ("tests/it/customers/mod.rs", 'item ("name", "Example")', '("email", "ann@example.com")'),
        ("tests/it/customers/mod.rs", 'item optional: &["notes"', '"email"'),
    ],
    "write-a-test": [
        ("tests/it/accounts/names.rs", "new"),
        ("tests/it/accounts/mod.rs", "before mod old_names;", "mod names;"),
        ("", "later"),
        ("", "elsewhere .ci/run --features postgres", POSTGRES),  # feature: postgres
    ],
    "translate": [("i18n/en/account_area.ftl", "instead account-sessions =")],
    "add-a-language": [
        ("", "elsewhere .ci/xtask languages add", "cargo xtask languages add pt"),
        ("", "elsewhere .ci/xtask languages keep", "cargo xtask languages keep en fa"),
    ],
    "choose-a-database": [
        ("", "elsewhere .ci/standby createuser --pwprompt"),
        ("", "elsewhere .ci/run --features postgres"),
        ("", "elsewhere .ci/standby pg_basebackup"),
        ("", "elsewhere .ci/standby db copy"),
        ("", "elsewhere .ci/remove feature=postgres"),
    ],
    "remove-a-feature": [("", "rest .ci/remove")],
    "upgrade": [("", "rest .ci/upgrade")],
    "UPGRADING": [("", "rest .ci/upgrade")],
    "users-as-data": [("", "rest src/accounts/mod.rs")],
    "programs": [("", "rest .ci/programs")],
    "take-over-accounts": [("", "rest .ci/import")],
    "deploy": [
        ("", "elsewhere .ci/run cargo build --release"),
        ("", "elsewhere .ci/server useradd --system"),
        ("", "elsewhere .ci/server MAIL_USE_TLS"),
        ("", "elsewhere .ci/server  doctor"),
        ("", "elsewhere .ci/deploy deploy/nginx.conf"),
    ],
    "two-machines": [
        ("", "elsewhere .ci/standby createuser --pwprompt"),
        ("", "elsewhere .ci/deploy Caddyfile.try"),
        ("", "elsewhere .ci/deploy APP_DATABASES__APP__MIGRATE_AT_START=false"),
        ("", "elsewhere .ci/server install -m 755 gantry /usr/local/bin/gantry"),
        ("", "elsewhere .ci/deploy /health/ready"),
    ],
    "containers": [
        ("", "elsewhere .ci/deploy docker run --detach --name"),
        ("", "elsewhere .ci/deploy docker exec"),
        ("", "elsewhere .ci/deploy gantry restore --overwrite /var/lib/gantry/"),
    ],
    "operate": [
        ("", "later"),
        ("", "elsewhere .ci/server backup"),
        ("", "elsewhere .ci/server gantry restore"),
        ("", "elsewhere .ci/standby createdb"),
    ],
}


class Mistake(Exception):
    pass


def git(*words):
    subprocess.run(["git", "-c", "user.name=ci", "-c", "user.email=ci@example.com", *words], check=True)


def the_line(lines, part):
    """The only line with this part. Blanks before it are those that must be there at least."""
    found = [at for at, line in enumerate(lines) if part in line]
    if len(found) != 1:
        raise Mistake(f"`{part.strip()}` is in {len(found)} lines, instead of one")
    return found[0]


def end_of(lines, begin):
    """Behind the last line of what begins here: a text, or code up to its bracket."""
    indent = re.match(" *", lines[begin])[0]
    for at in range(begin + 1, len(lines)):
        if re.match(indent + r"[)}\]]", lines[at]):
            return at + 1
        if lines[begin].endswith(" =") and not lines[at].startswith(" "):
            return at
    return len(lines)


def put(text, where, code):
    lines = text.splitlines()
    how, _, part = where.partition(" ")
    new = code.splitlines()
    if how == "end":
        lines += ["", *new]
    elif how == "after":
        at = the_line(lines, part)
        lines[at + 1 : at + 1] = new
    elif how == "before":
        at = the_line(lines, part)
        lines[at:at] = new
    elif how == "instead":
        at = the_line(lines, part)
        lines[at : end_of(lines, at)] = new
    elif how == "item":
        at = the_line(lines, part)
        lines[at] = lines[at].replace(part, f"{part}, {code}", 1)
    elif how == "set":
        for line in new:
            # The heading above it, in a block.
            if key := re.match(r"(\w+) = ", line):
                found = [at for at, old in enumerate(lines) if re.match(f"(# )?{key[1]} = ", old)]
                if len(found) != 1:
                    raise Mistake(f"{key[1]} is in {len(found)} lines")
                lines[found[0]] = line
    elif how == "uses":
        first = next(at for at, line in enumerate(lines) if line.startswith("use "))
        for path, names in re.findall(r"use (.+)::{?([\w, ]+)}?;", code):
            for name in names.split(", "):
                if not re.search(rf"^use {path}::({name}|{{[^}}]*\b{name}\b[^}}]*}});", text, re.M):
                    lines.insert(first, f"use {path}::{name};")
    else:
        raise Mistake(f"nobody knows what `{where}` means")
    return "\n".join(lines) + "\n"


def files_of(name):
    """The files of this name. A site without English gets what is English in a document in its default language."""
    if found := re.match(r"i18n/(\w+)/", name):
        lang = found[1]
        if not os.path.isdir("i18n/en"):
            default = re.search(r'^default = "(.+)"$', pathlib.Path("Rocket.toml").read_text(), re.M)[1]
            lang = default if lang == "en" else "" if lang == default else lang
        if not lang or not os.path.isdir(f"i18n/{lang}"):
            return []
        name = name.replace(found[0], f"i18n/{lang}/")
    return sorted(pathlib.Path().glob(name)) or [pathlib.Path(name)]


def follow(text, document, steps, later, settings):
    blocks = re.findall(r"^( *)```\w*\n(.*?)^ *```$", text, re.M | re.S)
    blocks = [re.sub(f"^{indent}", "", code, flags=re.M) for indent, code in blocks]
    taken = 0
    for file, where, *other in steps:
        if not other:
            taken += 1
            if taken > len(blocks):
                raise Mistake(f"no block is left for {file or where}")
            code, named = blocks[taken - 1], f"block {taken}"
        elif isinstance(other[0], int):
            code, named = blocks[other[0] - 1], f"block {other[0]}"
        else:
            code = named = other[0]
            if f"`{code}`" not in text:
                raise Mistake(f"it does not say `{code}`")
        try:
            if where == "now":
                git("add", "-A")
                git("commit", "-q", "--allow-empty", "-m", "what documents show")
                if subprocess.run(["bash", "-ec", code], stdout=subprocess.DEVNULL).returncode:
                    raise Mistake("it fails")
            elif where == "later":
                later.append(code)
            elif where.startswith("settings "):
                settings.append(f"[{where.split()[1]}]\n{code}")
            elif where.startswith(("elsewhere ", "rest ")):
                how, script, *part = where.split(" ", 2)
                part = part[0] if part else document
                if not os.path.exists(script):
                    print(f"a feature has taken {script} along, for {named} of {document}")
                elif part not in pathlib.Path(script).read_text() or (how == "elsewhere" and part not in code):
                    raise Mistake(f"it and {script} do not both have `{part}`")
                if how == "rest":
                    taken = len(blocks)
            else:
                for path in files_of(file):
                    if path.exists() != (where != "new"):
                        raise Mistake("the file is there already" if where == "new" else "there is no such file")
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(code if where == "new" else put(path.read_text(), where, code))
        except Mistake as mistake:
            raise Mistake(f"{named}, in {file}: {mistake}" if file else f"{named}: {mistake}")
    if taken < len(blocks):
        raise Mistake(f"no step takes block {taken + 1}: {blocks[taken].splitlines()[0]}")


def path_of(name):
    return pathlib.Path(f"{name}.md" if name.isupper() else f"docs/{name}.md")


def main(folder):
    later, settings = [], []
    for document in map(str, [*pathlib.Path("docs").glob("*.md"), *pathlib.Path().glob("*.md")]):
        if "\n```" in pathlib.Path(document).read_text() and document not in map(str, map(path_of, DOCUMENTS)):
            sys.exit(f"{document} shows something, and .ci/follow.py does not know what to do with it")
    for name, steps in DOCUMENTS.items():
        document = path_of(name)
        # An owner may have deleted it, or done what it shows.
        if not document.exists() or any(where == "new" and os.path.exists(file) for file, where, *_ in steps):
            print(f"not followed here: {document}")
            continue
        try:
            follow(document.read_text(), str(document), steps, later, settings)
        except Mistake as mistake:
            sys.exit(f"{document} cannot be followed: {mistake}")
    (folder / "commands").write_text("\n".join(later))
    (folder / "Rocket.toml").write_text("\n".join(settings))


main(pathlib.Path(sys.argv[1]))
