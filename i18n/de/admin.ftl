# Der Bereich für Administratoren.

admin-menu = Verwaltung
admin-home-text = Konten, Rollen, E-Mails und Ereignisse.

admin-account = Konto
admin-role = Rolle
admin-role-any = Alle Rollen
admin-state = Status
admin-state-any = Jeder Status
admin-state-active = Aktiv
admin-state-unconfirmed = Nicht bestätigt
admin-state-off = Deaktiviert
admin-state-waiting = Wird gelöscht
admin-sort = Sortieren
admin-sort-newest = Neueste zuerst
admin-sort-oldest = Älteste zuerst
admin-sort-name = Benutzername
admin-sort-email = E-Mail

## Konten

admin-users-title = Konten
admin-users-search = Suche
admin-users-search-help = Der Anfang eines Benutzernamens oder einer E-Mail-Adresse, oder die Nummer eines Kontos.
admin-users-submit = Anzeigen
admin-users-empty = Kein Konto gefunden.
admin-users-stopped = { $count ->
        [one] Ein Konto durchsucht.
       *[other] { $count } Konten durchsucht.
    }
admin-users-on = Weitersuchen

## Ein Konto

admin-number = Nummer
admin-person = Name
admin-until = Wird gelöscht am
admin-emails = E-Mail-Adressen
admin-emails-none = Keine
admin-sessions = Gerade angemeldet
admin-sessions-none = Nirgends
admin-links = Offene Links
admin-links-none = Keine E-Mail mit einem Link, der noch gültig ist.
admin-link-confirm-email = Bestätigt eine Adresse
admin-link-reset-password = Ersetzt das Passwort
admin-link-change-email = Ändert die Adresse
admin-link-undo-email = Nimmt eine Änderung der Adresse zurück
admin-link-keep = Stellt das Konto wieder her
admin-link-login-link = Meldet an
admin-link-not-me = Sperrt das Konto
admin-history = Aktivität
admin-event-by = durch { $name }
admin-history-all = Alle Ereignisse dieses Kontos

## Was ein Administrator mit einem Konto tut

admin-acts = Dieses Konto ändern
admin-activate = Aktivieren
admin-deactivate = Deaktivieren
admin-reason = Grund
admin-reason-help = Wir senden ihn der Person per E-Mail, und er steht in der Aktivität des Kontos.
admin-reason-too-long = Verwenden Sie höchstens 500 Zeichen.
admin-delete = Löschen
admin-delete-text = Das Konto wird sofort deaktiviert und am { $date } endgültig gelöscht. Bis dahin können Sie es wieder aktivieren.
admin-delete-now = Jetzt endgültig löschen
admin-end-sessions = Überall abmelden
admin-send-reset = Link für ein neues Passwort senden
admin-resend = Bestätigungslink erneut senden
admin-set-email = Adresse festlegen
admin-set-email-help = Sie ersetzt die Hauptadresse. Wir benachrichtigen die alte.
admin-confirmed = Die Adresse gilt als bestätigt
admin-grant = Erteilen
admin-revoke = Entziehen

admin-sure-title = Sich selbst aussperren?
admin-sure-text = Das ist Ihr eigenes Konto: Danach können Sie hier nicht weitermachen.
admin-sure-submit = Mich aussperren
admin-sure-final-title = Endgültig löschen?
admin-sure-final-text = Das Konto wird sofort mit allem gelöscht, was dazugehört. Niemand kann es wiederherstellen.
admin-sure-final-submit = Endgültig löschen
admin-sure-back = Zurück zum Konto

admin-activated = Konto aktiviert.
admin-deactivated = Konto deaktiviert und überall abgemeldet.
admin-waits = Konto deaktiviert. Es wird gelöscht.
admin-deleted = Konto gelöscht.
admin-unchanged = Das war schon so. Es hat sich nichts geändert.
admin-sessions-ended = { $count ->
        [one] Ein Browser ist abgemeldet.
       *[other] { $count } Browser sind abgemeldet.
    }
admin-reset-sent = Ein Link für ein neues Passwort geht an { $address }.
admin-confirmation-sent = Der Bestätigungslink geht an { $address }.
admin-granted = Das Konto hat jetzt die Rolle { $role }.
admin-revoked = Das Konto hat die Rolle { $role } nicht mehr.
admin-email-set = Das Konto hat jetzt die Adresse { $address }.
admin-is-off = Das Konto ist deaktiviert und kann keinen Link erhalten. Aktivieren Sie es zuerst.
admin-address-taken = Diese Adresse gehört inzwischen zu einem anderen Konto. Legen Sie eine andere fest.
admin-no-address = Das Konto hat keine E-Mail-Adresse.
admin-mailbox-full = Diese Adresse hat vorerst genug E-Mails erhalten. Warten Sie eine Stunde.

history-sessions-ended = Überall abgemeldet
history-sent-confirmation = Link zur Bestätigung der Adresse an { $detail } gesendet

## Rollen

admin-roles-title = Rollen
admin-roles-holders = Vergeben an
admin-roles-holders-none = Niemanden
admin-roles-pages = Seiten, die sie öffnet
admin-roles-pages-none = Keine
admin-roles-all = Alle

## E-Mails in der Warteschlange

admin-mails-title = E-Mails
admin-mails-waiting = Warten
admin-mails-failed = Fehlgeschlagen
admin-mails-show = Anzeigen
admin-mails-mail = E-Mail
admin-mails-to = An
admin-mails-tries = Versuche
admin-mails-error = Letzter Fehler
admin-mails-due = Nächster Versuch
admin-mails-acts = Aktionen
admin-mails-empty = Keine E-Mails.
admin-mails-again = Erneut senden
admin-mails-discard = Verwerfen
admin-mail-again = Die E-Mail ist wieder unterwegs.
admin-mail-discarded = E-Mail verworfen.
admin-mail-useless = Diese E-Mail braucht niemand mehr: Ihr Link wurde verwendet oder durch etwas Neueres ersetzt. Verwerfen Sie sie.
admin-mail-busy = Diese E-Mail wird gerade gesendet.

history-mail-again = E-Mail von der Verwaltung erneut gesendet: { $detail }
history-mail-discarded = E-Mail von der Verwaltung verworfen: { $detail }

## Ereignisse

admin-events-title = Ereignisse
admin-events-kind = Ereignis
admin-events-kind-any = Alle Ereignisse
admin-events-user = Konto
admin-events-user-help = Seine Nummer oder sein Benutzername.
admin-events-until = Bis
admin-events-submit = Anzeigen
admin-events-time = Zeit
admin-events-from = Herkunft
admin-events-empty = Keine Ereignisse gefunden.
admin-events-file = Als CSV herunterladen
admin-events-file-help = Die Datei enthält diese Ereignisse und ältere, höchstens { $count }.

## Überblick

admin-title = Überblick
admin-accounts = Konten
admin-share = Bestätigt
admin-percent = { $percent } %
admin-active = Aktiv in 7 Tagen
admin-failed = Fehlgeschlagene Anmeldungen, 24 Stunden
admin-failed-help = Je Konto und Stunde wird höchstens eine vermerkt.
admin-queue = Wartende E-Mails
admin-dead = Fehlgeschlagene E-Mails
admin-more-than = mehr als { $count }
admin-about = etwa { $count }
admin-chart-registered = Registrierungen
admin-chart-signed-in = Anmeldungen
admin-chart-label = Die letzten 30 Tage, höchstens { $count } an einem Tag
admin-chart-more = Die neuesten Ereignisse werden noch gezählt.
admin-chart-table = Als Tabelle
admin-chart-day = Tag

## E-Mails

mail-account-deactivated-subject = Ihr Konto bei { $app_name } ist deaktiviert
mail-account-deactivated-text = Die Betreiber von { $app_name } haben Ihr Konto deaktiviert. Sie sind überall abgemeldet und können sich nicht anmelden.
mail-account-deactivated-help = Wenn Sie das für einen Irrtum halten, wenden Sie sich an die Betreiber der Website.

mail-account-activated-subject = Ihr Konto bei { $app_name } ist wieder aktiv
mail-account-activated-text = Die Betreiber von { $app_name } haben Ihr Konto aktiviert. Sie können sich wieder anmelden:
