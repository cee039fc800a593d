# Der Bereich für Administratoren.

admin-menu = Verwaltung

admin-any = beliebig
admin-account = Konto
admin-role = Rolle
admin-state = Zustand
admin-state-active = aktiv
admin-state-unconfirmed = unbestätigt
admin-state-off = abgeschaltet
admin-state-waiting = wird gelöscht
admin-sort = Reihenfolge
admin-sort-newest = neueste zuerst
admin-sort-oldest = älteste zuerst
admin-sort-name = nach Benutzername
admin-sort-email = nach E-Mail

## Konten

admin-users-title = Konten
admin-users-search = Suche
admin-users-search-help = Wie ein Benutzername oder eine E-Mail-Adresse beginnt, oder die Nummer eines Kontos.
admin-users-submit = Anzeigen
admin-users-empty = Es gibt kein solches Konto.
admin-users-stopped = { $count ->
        [one] Diese Seite hat ein Konto durchgesehen.
       *[other] Diese Seite hat { $count } Konten durchgesehen.
    }
admin-users-on = Weitersuchen

## Ein Konto

admin-number = Nummer
admin-person = Name
admin-until = Wird gelöscht am
admin-emails = E-Mail-Adressen
admin-sessions = Gerade angemeldet
admin-sessions-none = Nirgends.
admin-links = Offene Links
admin-links-none = Es gibt keine E-Mail, deren Link noch wirkt.
admin-link-confirm-email = Bestätigt eine Adresse
admin-link-reset-password = Ersetzt das Passwort
admin-link-change-email = Ändert die Adresse
admin-link-undo-email = Nimmt eine Änderung der Adresse zurück
admin-link-keep = Behält das Konto
admin-history = Verlauf
admin-event-by = durch { $name }
admin-history-all = Alle Ereignisse dieses Kontos

## Was ein Administrator mit einem Konto tut

admin-acts = Dieses Konto ändern
admin-activate = Einschalten
admin-deactivate = Abschalten
admin-reason = Grund
admin-reason-help = Wir schreiben ihn der Person, und er steht im Verlauf.
admin-reason-too-long = Verwenden Sie höchstens 500 Zeichen.
admin-delete = Löschen
admin-delete-text = Das Konto wird sofort abgeschaltet und am { $date } endgültig gelöscht. Bis dahin können Sie es wieder einschalten.
admin-delete-now = Jetzt endgültig löschen
admin-end-sessions = Überall abmelden
admin-send-reset = Link für ein neues Passwort senden
admin-resend = Bestätigungslink noch einmal senden
admin-set-email = Adresse setzen
admin-set-email-help = Sie tritt an die Stelle der ersten Adresse. Wir benachrichtigen die alte.
admin-confirmed = Die Adresse gilt als bestätigt
admin-grant = Geben
admin-revoke = Entziehen

admin-sure-title = Sich selbst aussperren?
admin-sure-text = Das ist Ihr eigenes Konto: Danach können Sie hier nicht weitermachen.
admin-sure-submit = Mich aussperren
admin-sure-final-title = Endgültig löschen?
admin-sure-final-text = Das Konto verschwindet sofort, mit allem, was dazugehört. Niemand kann es zurückholen.
admin-sure-final-submit = Endgültig löschen
admin-sure-back = Zurück zum Konto

admin-activated = Das Konto ist eingeschaltet.
admin-deactivated = Das Konto ist abgeschaltet, und die Person ist überall abgemeldet.
admin-waits = Das Konto ist abgeschaltet und wartet auf die Löschung.
admin-deleted = Das Konto ist gelöscht.
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
admin-is-off = Das Konto ist abgeschaltet und kann keinen Link bekommen. Schalten Sie es zuerst ein.
admin-address-taken = Diese Adresse gehört inzwischen einem anderen Konto. Setzen Sie eine andere.
admin-no-address = Das Konto hat keine E-Mail-Adresse.
admin-mailbox-full = Diese Adresse hat fürs Erste genug E-Mails bekommen. Warten Sie eine Stunde.

history-sessions-ended = Alle wurden abgemeldet.
history-sent-confirmation = Ein Link, um die Adresse zu bestätigen, wurde an { $detail } gesendet.

## Rollen

admin-roles-title = Rollen
admin-roles-holders = Wer sie hat
admin-roles-pages = Seiten, die sie öffnet
admin-roles-all = alle

## E-Mails in der Warteschlange

admin-mails-title = E-Mails
admin-mails-waiting = warten
admin-mails-failed = aufgegeben
admin-mails-show = Anzeigen
admin-mails-mail = E-Mail
admin-mails-to = An
admin-mails-tries = Versuche
admin-mails-error = Letzter Fehler
admin-mails-due = Nächster Versuch
admin-mails-acts = Was tun
admin-mails-empty = Es gibt keine.
admin-mails-again = Noch einmal senden
admin-mails-discard = Verwerfen
admin-mail-again = Die E-Mail ist wieder unterwegs.
admin-mail-discarded = Die E-Mail ist verworfen.
admin-mail-useless = Diese E-Mail braucht niemand mehr: Ihr Link wurde benutzt, oder etwas Neueres hat ihn beendet. Verwerfen Sie sie.
admin-mail-busy = Diese E-Mail wird gerade gesendet.

history-mail-again = Ein Administrator hat eine E-Mail noch einmal senden lassen: { $detail }
history-mail-discarded = Ein Administrator hat eine E-Mail verworfen: { $detail }

## Ereignisse

admin-events-title = Ereignisse
admin-events-kind = Ereignis
admin-events-user = Konto
admin-events-user-help = Seine Nummer oder sein Benutzername.
admin-events-until = Bis
admin-events-submit = Anzeigen
admin-events-time = Zeit
admin-events-from = Von wo
admin-events-empty = Es gibt keine solchen Ereignisse.
admin-events-file = Als CSV herunterladen
admin-events-file-help = Die Datei enthält diese Ereignisse und die danach, höchstens { $count }.

## Überblick

admin-title = Überblick
admin-accounts = Konten
admin-share = Bestätigt
admin-percent = { $percent } %
admin-active = Aktiv in 7 Tagen
admin-failed = Fehlgeschlagene Anmeldungen, 24 Stunden
admin-failed-help = Je Konto und Stunde wird höchstens eine vermerkt.
admin-queue = Wartende E-Mails
admin-dead = Aufgegebene E-Mails
admin-more-than = mehr als { $count }
admin-about = etwa { $count }
admin-chart-registered = Registrierungen
admin-chart-signed-in = Anmeldungen
admin-chart-label = An jedem der letzten 30 Tage, höchstens { $count } an einem
admin-chart-more = Die neuesten Ereignisse werden noch gezählt.
admin-chart-table = Als Tabelle
admin-chart-day = Tag

## E-Mails

mail-account-deactivated-subject = Ihr Konto bei { $app_name } ist abgeschaltet
mail-account-deactivated-text = Die Betreiber von { $app_name } haben Ihr Konto abgeschaltet. Sie sind überall abgemeldet und können sich nicht anmelden.
mail-account-deactivated-reason = Der Grund: { $reason }
mail-account-deactivated-after = Das Konto wird am { $date } gelöscht.
mail-account-deactivated-help = Wenn Sie das für einen Irrtum halten, wenden Sie sich an die Betreiber der Website.

mail-account-activated-subject = Ihr Konto bei { $app_name } ist eingeschaltet
mail-account-activated-text = Die Betreiber von { $app_name } haben Ihr Konto eingeschaltet. Sie können sich wieder anmelden:
