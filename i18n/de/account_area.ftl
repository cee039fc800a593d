# Der Kontobereich, und was Formulare beim Ausfüllen sagen.

account-menu = Konto
account-group-profile = Profil
account-group-sign-in = Anmeldung
account-group-security = Sicherheit
account-group-data = Daten
account-menu-profile = Name und Sprache
account-menu-email = E-Mail-Adresse
account-menu-emails = E-Mail-Adressen
account-menu-data = Daten herunterladen

## Die Übersicht

account-pending-title = Noch zu erledigen
account-pending-confirm = Bestätigen Sie { $email }: Öffnen Sie den Link in unserer E-Mail. Bis dahin bleiben Teile dieser Website geschlossen.
account-pending-email = { $email } ist noch nicht bestätigt.
account-name = Name
account-add-name = Namen ergänzen
account-edit-profile = Profil bearbeiten
account-last-sign-in = Vorige Anmeldung
account-signed-in = Angemeldet
account-sessions =
    { $count ->
        [one] Nur in diesem Browser
       *[other] In { $count } Browsern
    }
account-see-sessions = Geräte ansehen
account-password-since = Passwort geändert

## Eine Änderung der Adresse, die auf die Bestätigung wartet

pending-email-title = Änderung wartet auf Bestätigung
pending-email-text = { $email } wird Ihre Adresse, sobald Sie den Link öffnen, den wir dorthin gesendet haben. Er gilt bis { $date }.
pending-email-resend = Link noch einmal senden
pending-email-cancel = Änderung abbrechen
email-change-cancelled = Die Änderung ist abgebrochen. Ihre Adresse bleibt, wie sie ist.
history-cancelled-email-change = Änderung der Adresse in { $detail } abgebrochen

confirm-new-email-title = Diese E-Mail-Adresse verwenden?
confirm-new-email-text = { $email } wird die Adresse dieses Kontos und ersetzt die bisherige.
confirm-new-email-submit = Diese Adresse verwenden

## Aktivität und Daten

history-not-you = Waren Sie das nicht?
history-not-me = Dann kennt jemand Ihr Passwort. Wählen Sie ein neues: Damit werden alle anderen Browser abgemeldet.
data-secrets = Die Datei enthält keine Passwörter und keine gültigen Links, aber Ihre Adressen und Ihre Aktivität. Bewahren Sie sie sicher auf.
data-download = Datei herunterladen

## Formulare

title-error = Fehler:
field-optional = (optional)
password-show = Passwort anzeigen
password-caps-lock = Die Feststelltaste ist aktiv.
password-short = Zu kurz: mindestens { $min } Zeichen.
password-kinds = Es fehlt noch ein Kleinbuchstabe, ein Großbuchstabe oder eine Ziffer.
password-names = Verwenden Sie nicht Ihren Namen, Ihre Adresse oder den Namen dieser Website.
password-word = Enthält ein Wort, das hier nicht erlaubt ist.
password-weak = Leicht zu erraten. Machen Sie es länger, oder kombinieren Sie Wörter, die nicht zusammengehören.
password-good = Lang genug. Länger ist stärker.
password-strong = Stark.

## Daten

time-of-day = { $time } UTC
