# Hoe vaak en wanneer een account is ingelogd, op de accountpagina in het beheergedeelte.

tracking-admin-title = Logins
tracking-admin-count = Aantal
tracking-admin-first = Eerste keer
tracking-admin-current = Laatste keer
tracking-admin-last = Keer daarvoor

# Op het overzicht van een account.

tracking-account-count = Aantal keer ingelogd
