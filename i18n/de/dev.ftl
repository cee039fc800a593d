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

## The page for whoever waits for a mail

check-inbox-mailbox = Postfach dieser Website öffnen
