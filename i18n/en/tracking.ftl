# The sign-ins of an account, on its page in the admin area.

tracking-admin-title = Sign-ins
tracking-admin-count = How many
tracking-admin-first = The first
tracking-admin-current = The latest
tracking-admin-last = The one before
