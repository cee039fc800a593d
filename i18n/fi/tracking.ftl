# Tilin kirjautumiset sen sivulla ylläpidossa.

tracking-admin-title = Kirjautumiset
tracking-admin-count = Määrä
tracking-admin-first = Ensimmäinen
tracking-admin-current = Viimeisin
tracking-admin-last = Edellinen

# Tilin yleiskatsauksessa.

tracking-account-count = Kirjautumisia
