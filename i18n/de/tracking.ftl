# Die Anmeldungen eines Kontos, auf seiner Seite im Bereich für Administratoren.

tracking-admin-title = Anmeldungen
tracking-admin-count = Wie viele
tracking-admin-first = Die erste
tracking-admin-current = Die neueste
tracking-admin-last = Die davor
