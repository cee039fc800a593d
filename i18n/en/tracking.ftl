# The sign-ins of an account, on its page in the admin area.

tracking-admin-title = Sign-ins
tracking-admin-count = Count
tracking-admin-first = First
tracking-admin-current = Latest
tracking-admin-last = Previous

# On the overview of an account.

tracking-account-count = Sign-ins
