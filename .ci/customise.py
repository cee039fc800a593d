"""Changes what the owner of a clone is told to change: every setting, colour, logo, and the address of a page.

Run in a copy, by .ci/xtask. The name is not changed here: `cargo xtask rename` does that.
"""

import pathlib, re

# What differs from the default. Everything else is set to the value that stands in the file.
OTHERS = {
    "app.brand": '"#8a1c7c"',
    "app.log": '"json"',
    "app.trusted_proxies": "1",
    "databases.app.max_connections": "9",
    "mail.transport": '"file"',
    "mail.port": "2525",
    "user.enable_multiple_emails": "true",
    "user.enable_invitation": "true",  # feature: invitations
    "user.enable_passwordless": "true",  # feature: passwordless
    "user.trackable": "true",  # feature: tracking
    "user.require_names": "true",
    "user.password_min": "12",
    "user.password_forbidden": '["edelweiss", "Gipfel"]',
    "user.session_absolute": '"8 hours"',
    "user.deletion_grace": '"30 days"',
    "after.login": '"members"',
    "limits.register": '"20 per hour"',
}
file = pathlib.Path("Rocket.toml")
section, lines, left = "", [], dict(OTHERS)
for line in file.read_text().splitlines():
    if found := re.match(r"\[default\.(.+)\]$", line):
        section = found[1]
    # An owner may have set it already.
    elif found := re.match(r"(?:# )?([a-z_]+) = (.*?)(\s+# feature: .*)?$", line):
        value = left.pop(f"{section}.{found[1]}", found[2])
        line = f"{found[1]} = {value}{found[3] or ''}"
    lines.append(line)
assert not left, f"Rocket.toml has no {left}"
file.write_text("\n".join(lines) + "\n")

drawing = '<circle cx="16" cy="16" r="14" fill="#0b6e69"/><path d="M5 22l7-10 5 6 4-5 6 9z" fill="#fff"/>'
icon = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{drawing}</svg>\n'
pathlib.Path("static/favicon.svg").write_text(icon)
logo = pathlib.Path("templates/parts/logo.html")
# Its colours are those of `.logo` in app.css.
plain = re.sub(r' fill="[^"]*"', "", drawing)
text, count = re.subn(r"(<svg\b[^>]*>).*(</svg>)", lambda svg: svg[1] + plain + svg[2], logo.read_text(), flags=re.S)
assert count == 1, "templates/parts/logo.html is no drawing"
logo.write_text(text)

# docs/move-a-page.md.
login = pathlib.Path("src/accounts/pages/login.rs")
# An owner may have moved it already.
old = re.search(r'#\[get\("([^"?]+)', login.read_text())[1]
moved, count = re.subn(f'"{re.escape(old)}(?=[?"])', '"/come-in', login.read_text())
assert count == 2, "the address of the sign-in page is not in two lines"
login.write_text(moved)
site = pathlib.Path("src/site.rs")
text, count = re.subn(r"(pub const MOVED: .*=\s*&\[)", rf'\1moved("{old}", "user.login"), ', site.read_text())
assert count == 1, "src/site.rs has no list MOVED"
site.write_text(text)
