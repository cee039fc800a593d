# What search engines and networks show of the site, and of single pages.
site-description = { $app_name } keeps your people, and everything that is only for them, together. Join in a minute, and feel at home from the first day.
login-description = Sign in to your account at { $app_name }.
register-description = Create your account at { $app_name }. It takes a minute.
privacy-description = What { $app_name } stores about you, what for, and for how long.
terms-description = What you and { $app_name } can expect from each other.
