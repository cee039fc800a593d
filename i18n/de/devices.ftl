# Anmeldungen mit neuen Browsern: die E-Mail, und die Seite, zu der sie führt.

mail-new-device-subject = Neue Anmeldung an Ihrem Konto bei { $app_name }
mail-new-device-text = Jemand hat sich an Ihrem Konto bei { $app_name } angemeldet, mit einem Browser, der dort bisher nicht benutzt wurde:
mail-new-device-browser = Browser: { $device }
mail-new-device-unknown = Browser: unbekannt
mail-new-device-address = Netzwerkadresse: { $ip }
mail-new-device-time = Zeit: { $time }
mail-new-device-you = Wenn Sie es waren, ist nichts zu tun.
mail-new-device-not-you = Wenn Sie es nicht waren, öffnen Sie diesen Link und drücken Sie dort die Schaltfläche. Dann werden alle abgemeldet, das alte Passwort öffnet nichts mehr, und Sie bekommen eine E-Mail, um ein neues zu wählen.
mail-new-device-button = Ich war es nicht
mail-new-device-no-link = Wenn Sie es nicht waren, melden Sie sich an und ändern Sie sofort Ihr Passwort.

history-new-device = Angemeldet mit einem Browser, der für das Konto neu war.

devices-admin-title = Browser
