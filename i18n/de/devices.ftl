# Anmeldungen mit neuen Browsern: die E-Mail, und die Seite, zu der sie führt.

mail-new-device-subject = Neue Anmeldung bei Ihrem Konto bei { $app_name }
mail-new-device-text = Bei Ihrem Konto bei { $app_name } gab es eine neue Anmeldung:
mail-new-device-browser = Browser
mail-new-device-unknown = Unbekannt
mail-new-device-address = IP-Adresse
mail-new-device-time = Zeit
mail-new-device-you = Wenn Sie das waren, ist nichts zu tun.
mail-new-device-not-you = Falls Sie das nicht waren, sperren Sie Ihr Konto: Dann werden alle Geräte abgemeldet, das bisherige Passwort gilt nicht mehr, und Sie erhalten einen Link für ein neues.
mail-new-device-button = Mein Konto sperren
mail-new-device-no-link = Falls Sie das nicht waren, melden Sie sich an und ändern Sie sofort Ihr Passwort.

history-new-device = Mit einem neuen Browser angemeldet

devices-admin-title = Browser
not-me-title = Waren Sie das nicht?
