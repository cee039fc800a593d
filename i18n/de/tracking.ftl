# Die Anmeldungen eines Kontos, auf seiner Seite im Bereich für Administratoren.

tracking-admin-title = Anmeldungen
tracking-admin-count = Anzahl
tracking-admin-first = Erste
tracking-admin-current = Letzte
tracking-admin-last = Vorletzte

# Auf der Übersicht eines Kontos.

tracking-account-count = Anmeldungen
