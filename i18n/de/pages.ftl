# Die eigentlichen Seiten: Start, Mitglieder, Spezial.

home-title = Start
home-heading = Willkommen bei { $app_name }
home-lead = Ein Satz, der sagt, wozu Ihre Website da ist.
home-register = Konto anlegen
home-to-members = Zum Mitgliederbereich
home-members-text = Für alle, die angemeldet sind.
home-special-text = Für wenige: Sie verlangt die Rolle „secret“ und dazu „sauce“ oder „agent“.
home-account-text = Ihre Angaben, Sicherheit und Daten.
home-steps-title = Erste Schritte für Entwickler
home-steps-note = Wird nur während der Entwicklung angezeigt.
home-step-account = Legen Sie ein Konto an. Keine E-Mail verlässt diesen Rechner:
home-step-mailbox-link = Im Postfach lesen
home-step-setup = Werden Sie Administrator: Öffnen Sie angemeldet die Adresse, die beim Start ausgegeben wurde.
home-step-edit = Ändern Sie diese Seite in { $template } und ihre Texte in { $texts } und laden Sie neu.

members-title = Mitgliederbereich
members-text = Hallo { $name }! Diese Seite sehen alle, die angemeldet sind.
members-account-link = Zu Ihrem Konto

special-title = Spezialseite
special-text = Sie sehen diese Seite, weil Ihr Konto die richtigen Rollen hat.
