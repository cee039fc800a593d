# Die Seiten für Entwickler.

mailbox-title = Postfach
mailbox-text = Alle E-Mails, die die Website versendet hätte, die neuesten zuerst. Nichts verlässt diesen Rechner.
mailbox-empty = Noch keine E-Mail. Legen Sie ein Konto an, und die erste kommt hier an.
mailbox-gallery = Galerie der E-Mails und Bausteine
mail-to = An { $address }
mail-back = Zurück zum Postfach
mail-headers = Kopfzeilen
mail-html-part = Als HTML
mail-text-part = Als Text

## Die Seite für alle, die auf eine E-Mail warten

check-inbox-mailbox = Postfach dieser Website öffnen

## Auf den Seiten der Website

legal-note = Diesen Hinweis sehen nur Sie, solange die Entwicklerseiten aktiv sind. Ergänzen Sie den Text in { $file } und lassen Sie ihn prüfen, bevor die Website öffentlich wird.
first-steps-title = Ihre ersten zehn Minuten
first-steps-note = { $done } von { $all } erledigt. Diese Karte sehen nur Sie, solange die Entwicklerseiten aktiv sind.
first-step-done = (erledigt)
first-step-register = Registrieren
first-step-register-text = Wie beim ersten Besuch, mit einer beliebigen Adresse.
first-step-confirm = Adresse bestätigen
first-step-confirm-text = Keine E-Mail verlässt diesen Rechner.
first-step-confirm-link = Im Postfach lesen
first-step-admin = Verwaltung übernehmen
first-step-admin-text = Öffnen Sie angemeldet den Einrichtungslink, den die Website beim Start ausgegeben hat.
first-step-edit = Eine Seite ändern
first-step-edit-text = Ändern Sie { $file } und laden Sie diese Seite neu.
first-step-language = Eine Sprache hinzufügen
first-step-language-text = Stück für Stück: { $file } sagt, wie es geht.
