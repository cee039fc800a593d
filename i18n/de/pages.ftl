# Die eigentlichen Seiten: Start, Mitglieder, Spezial.

home-title = Start
home-heading = Willkommen bei { $app_name }
home-lead = Ein Ort mit Platz für alle: Sehen Sie sich um, legen Sie ein Konto an und fühlen Sie sich wie zu Hause.
home-register = Konto anlegen
home-to-members = Zur Mitgliederseite
home-members-text = Für alle, die angemeldet sind.
home-special-text = Für wenige: Sie verlangt die Rolle „secret“ und dazu „sauce“ oder „agent“.
home-account-text = Was wir über Sie wissen, an einem Ort.
home-steps-title = Erste Schritte für Entwickler
home-steps-note = Das sehen nur Sie: Es erscheint, solange die Entwicklerseiten eingeschaltet sind.
home-step-account = Legen Sie ein Konto an. Keine E-Mail verlässt diesen Rechner:
home-step-mailbox-link = Im Postfach lesen
home-step-setup = Machen Sie sich zum Administrator: Öffnen Sie angemeldet die Adresse, die beim Start ausgegeben wurde.
home-step-edit = Ändern Sie diese Seite in { $template } und ihre Texte in { $texts } und laden Sie neu.

members-title = Mitgliederseite
members-text = Guten Tag, { $name }, diese Seite sehen alle, die angemeldet sind.
members-account-link = Zu Ihrem Konto

special-title = Spezialseite
special-text = Sie sehen diese Seite, weil Ihr Konto die richtigen Rollen hat.
