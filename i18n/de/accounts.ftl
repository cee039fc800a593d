# Konten: ihre Seiten, was an einem Feld nicht stimmt, und Meldungen.

## Beschriftungen und Hilfen der Felder

label-username = Benutzername
label-email = E-Mail
label-new-email = Neue E-Mail-Adresse
label-old-password = Aktuelles Passwort
label-username-or-email = Benutzername oder E-Mail
label-password = Passwort
label-retype-password = Passwort wiederholen
label-first-name = Vorname
label-last-name = Nachname
label-language = Sprache
label-new-password = Neues Passwort
label-new-username = Neuer Benutzername
label-remember-me = Auf diesem Gerät angemeldet bleiben
help-username = Mindestens 3 Zeichen: Buchstaben (a–z), Ziffern, Bindestriche, Punkte, Unterstriche.
help-language = Gilt für diese Website und für die E-Mails, die wir Ihnen senden.
help-password-modern = Mindestens { $min } Zeichen. Mehrere Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.
help-password-classic = Mindestens { $min } Zeichen, darunter ein Kleinbuchstabe, ein Großbuchstabe und eine Ziffer.

## Seiten

login-title = Anmelden
login-lead = Willkommen zurück bei { $app_name }.
login-submit = Anmelden
login-no-account = Noch kein Konto?
login-register-link = Konto anlegen
login-forgot-link = Passwort vergessen?
login-no-mail = Keine E-Mail erhalten?
login-resend-link = Erneut senden
back-to-login-link = Zurück zur Anmeldung

login-or-register-title = Anmelden oder Konto anlegen

register-title = Konto anlegen
register-lead = Ein Konto für alles bei { $app_name }.
register-submit = Konto anlegen
register-have-account = Bereits registriert?
register-login-link = Anmelden

forgot-title = Passwort vergessen?
forgot-text = Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort wählen.
forgot-submit = Link senden

reset-title = Neues Passwort wählen
reset-submit = Neues Passwort speichern

change-password-title = Passwort ändern
change-password-text = Hier bleiben Sie angemeldet, überall sonst werden Sie abgemeldet.
change-password-submit = Passwort ändern

change-username-title = Benutzernamen ändern
change-username-submit = Benutzernamen ändern

resend-title = Neuen Bestätigungslink anfordern
resend-text = Geben Sie die Adresse ein, mit der Sie sich registriert haben. Wir senden Ihnen einen neuen Link.
resend-submit = Link senden
resend-account-link = Zurück zu Ihrem Konto

check-inbox-title = Sehen Sie in Ihrem Postfach nach
check-inbox-address = Die E-Mail geht an { $email }.
check-inbox-text = Öffnen Sie den Link in unserer E-Mail. Bis sie ankommt, kann es ein paar Minuten dauern.
check-inbox-nothing = Nichts angekommen?
check-inbox-spam = Sehen Sie auch im Spam-Ordner nach.
check-inbox-typo = Stimmt die Adresse?
check-inbox-again = E-Mail erneut senden
support-text = Brauchen Sie Hilfe? Hier erreichen Sie uns: { $support }

correct-email-title = E-Mail-Adresse korrigieren
correct-email-link = Adresse korrigieren
correct-email-now = Wir haben an { $email } geschrieben.
correct-email-text = Diese Adresse hat noch niemand bestätigt. Wenn sie nicht Ihnen gehört, korrigieren Sie sie hier. Wir senden den Link dann an die richtige.
correct-email-submit = Adresse korrigieren
correct-email-back-link = So lassen

login-keep-text = Möchten Sie das Konto behalten? Wir senden einen Link an { $email }.
login-keep-submit = Link senden

link-account = Konto: { $name }, registriert am { $date }
link-account-unnamed = Konto, registriert am { $date }

confirm-email-title = E-Mail-Adresse bestätigen
confirm-email-text = Bestätigen Sie, dass { $email } Ihnen gehört.
confirm-email-submit = E-Mail bestätigen

logout-title = Abmelden
logout-text = Sie können sich jederzeit wieder anmelden.
logout-submit = Abmelden

confirm-access-title = Bitte bestätigen Sie Ihr Passwort
confirm-access-text = Sie sind als { $name } angemeldet. Geben Sie Ihr Passwort ein, um fortzufahren.
confirm-access-submit = Weiter

account-title = Ihr Konto
account-email-confirmed = Bestätigt
account-email-unconfirmed = Nicht bestätigt
account-resend-link = Link erneut senden
account-roles = Rollen
account-member-since = Mitglied seit
account-change-link = Adresse ändern

change-email-title = E-Mail-Adresse ändern
change-email-now = Aktuelle Adresse: { $email }
change-email-text = Wir senden einen Link an die neue Adresse. Sie ersetzt die bisherige, sobald Sie den Link öffnen.
change-email-submit = E-Mail-Adresse ändern

undo-email-title = Konto zurückholen?
undo-email-text = Damit wird { $email } wieder die Hauptadresse Ihres Kontos.
undo-email-effects = Alle werden abgemeldet, und Adressen, Einladungen und Browser, die in den letzten Tagen dazukamen, werden entfernt. Sollte Ihr Konto gelöscht werden, bleibt es bestehen.
undo-email-password = Das bisherige Passwort gilt dann nicht mehr: Sie wählen gleich danach ein neues.
undo-email-submit = Mein Konto zurückholen

manage-emails-title = Ihre E-Mail-Adressen
manage-emails-primary = Hauptadresse
manage-emails-confirm = Link erneut senden
manage-emails-make-primary = Als Hauptadresse festlegen
manage-emails-delete = Entfernen
manage-emails-add = E-Mail-Adresse hinzufügen
manage-emails-text = Wir senden einen Link an die neue Adresse. Sobald Sie ihn öffnen, können Sie sich auch mit dieser Adresse anmelden.
manage-emails-submit = Adresse hinzufügen

profile-title = Ihr Profil
profile-language-browser = Wie im Browser eingestellt
profile-submit = Speichern

setup-title = Verwaltung übernehmen
setup-text = Diese Website verwaltet noch niemand. Sie sind als { $name } angemeldet und können das übernehmen. Das geht nur einmal.
setup-submit = Verwaltung übernehmen

export-link = Meine Daten herunterladen
account-export-text = Alles, was diese Website zu Ihrem Konto speichert, in einer Datei.

delete-title = Konto löschen
delete-text = Ihr Konto wird sofort deaktiviert, und Sie werden überall abgemeldet. Am { $date } wird es mit allem, was dazugehört, endgültig gelöscht.
delete-way-back = Bis dahin können Sie es über einen Link wiederherstellen, den wir Ihnen per E-Mail senden.
delete-no-way-back = Bis dahin kann es nur die Verwaltung dieser Website wiederherstellen.
delete-export = Möchten Sie vorher eine Kopie?
delete-submit = Mein Konto löschen

keep-title = Konto behalten?
keep-text = Dieses Konto soll gelöscht werden. Wenn Sie es behalten, können Sie sich wieder anmelden.
keep-submit = Mein Konto behalten

sessions-title = Wo Sie angemeldet sind
sessions-text = Diese Browser sind bei Ihrem Konto angemeldet. Kommt Ihnen einer unbekannt vor? Dann melden Sie ihn ab oder sperren Sie Ihr Konto.
sessions-unknown = Unbekannter Browser
sessions-current = Dieser Browser
sessions-address = IP-Adresse { $ip }
sessions-since = Angemeldet: { $time }
sessions-seen = Zuletzt verwendet: { $time }
sessions-remembered = Bleibt angemeldet
sessions-end = Abmelden
sessions-end-label = Abmelden: { $agent }, { $ip }
sessions-end-others = Überall sonst abmelden

not-me-text = Wenn Sie Ihr Konto sperren, werden alle abgemeldet, und was seit dieser Anmeldung dazukam (Adressen, Einladungen, Browser), wird entfernt. Das bisherige Passwort gilt nicht mehr. Sie erhalten eine E-Mail mit einem Link, über den Sie ein neues wählen.
not-me-submit = Mein Konto sperren

history-title = Kontoaktivität
history-text = Kommt Ihnen etwas unbekannt vor?
history-empty = Noch keine Aktivität.
history-pages = Seiten dieser Liste
history-newest = Neueste
history-older = Ältere
history-by-administrator = durch die Verwaltung

## Was mit einem Konto geschah, nach den Wörtern im Code ($detail: eine Adresse, eine Rolle)

history-other = Sonstiges: { $kind }
history-registered = Konto angelegt
history-confirmed-email = E-Mail-Adresse { $detail } bestätigt
history-signed-in = Angemeldet
history-signed-out = Abgemeldet
history-sign-in-failed = Anmeldung fehlgeschlagen: falsches Passwort (höchstens ein Eintrag pro Stunde)
history-sign-in-refused = Anmeldung abgelehnt: Konto deaktiviert oder Adresse nicht bestätigt
history-ended-session = Browser abgemeldet, der sich von { $detail } aus angemeldet hatte
history-ended-other-sessions = Überall sonst abgemeldet
history-locked-out = Konto gesperrt: alle abgemeldet, Passwort ungültig
history-confirmed-access = Passwort erneut eingegeben
history-forgot-password = Link für ein neues Passwort an { $detail } gesendet
history-reset-password = Passwort über einen Link aus einer E-Mail zurückgesetzt
history-changed-password = Passwort geändert
history-changed-username = Benutzername geändert: { $detail }
history-demo-account-renewed = Demokonto neu eingerichtet
history-activated = Von der Verwaltung aktiviert
history-deactivated = Von der Verwaltung deaktiviert. { $detail }
history-asked-to-change-email = Änderung der E-Mail-Adresse in { $detail } beantragt
history-changed-email = E-Mail-Adresse geändert: { $detail }
history-restored-email = Konto mit der Adresse { $detail } zurückgeholt
history-added-email = E-Mail-Adresse { $detail } hinzugefügt
history-corrected-email = E-Mail-Adresse vor der Bestätigung korrigiert: { $detail }
history-removed-email = E-Mail-Adresse { $detail } entfernt
history-changed-primary-email = Hauptadresse geändert: { $detail }
history-changed-profile = Profil geändert
history-role-granted = Rolle { $detail } erteilt
history-role-revoked = Rolle { $detail } entzogen
history-deletion-asked = Löschung beantragt
history-kept = Löschung zurückgenommen
history-deleted = Konto gelöscht

## Was an einem Feld nicht stimmt

username-required =
    { $kind ->
        [username] Geben Sie einen Benutzernamen ein.
       *[either] Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein.
    }
username-too-short = Verwenden Sie mindestens 3 Zeichen.
username-too-long = Dieser Benutzername ist zu lang. Wählen Sie einen kürzeren.
username-bad-chars = Verwenden Sie nur Buchstaben (a–z), Ziffern, Bindestriche, Punkte und Unterstriche.
username-taken = Dieser Benutzername ist schon vergeben.
username-reserved = Dieser Benutzername ist reserviert.
first-name-required = Geben Sie Ihren Vornamen ein.
last-name-required = Geben Sie Ihren Nachnamen ein.
name-too-long = Verwenden Sie höchstens { $max } Zeichen.
name-bad-chars = Verwenden Sie keine Zeichen aus Webadressen oder Programmcode, etwa @, /, : oder <.
language-not-offered = Wählen Sie eine der Sprachen.
email-taken = Zu dieser Adresse gibt es bereits ein Konto. Melden Sie sich an oder nehmen Sie eine andere.
email-required = Geben Sie eine E-Mail-Adresse ein.
email-is-the-same = Das ist schon Ihre Adresse.
too-many-emails = Ihr Konto kann nicht mehr Adressen haben. Entfernen Sie zuerst eine.
old-password-required = Geben Sie Ihr aktuelles Passwort ein.
old-password-incorrect = Dieses Passwort ist falsch.
invalid-email = Geben Sie eine E-Mail-Adresse wie name@example.com ein.
password-required = Geben Sie ein Passwort ein.
new-password-required = Geben Sie ein neues Passwort ein.
password-is-the-same = Dieses Passwort haben Sie schon. Wählen Sie ein anderes.
password-too-short = Verwenden Sie mindestens { $min } Zeichen.
password-too-long = Dieses Passwort ist zu lang. Wählen Sie ein kürzeres.
password-common = Dieses Passwort ist zu verbreitet und leicht zu erraten. Wählen Sie ein anderes.
password-personal = Es enthält Ihren Namen, Ihre Adresse oder den Namen dieser Website. Wählen Sie ein anderes.
password-forbidden = Es enthält „{ $word }“, und das ist hier nicht erlaubt. Wählen Sie ein anderes.
password-rule = Verwenden Sie mindestens { $min } Zeichen, darunter einen Kleinbuchstaben, einen Großbuchstaben und eine Ziffer.
password-retype-mismatch = Die Passwörter stimmen nicht überein.
incorrect-credentials =
    { $kind ->
        [username] Benutzername oder Passwort ist falsch.
        [email] E-Mail oder Passwort ist falsch.
       *[either] Benutzername, E-Mail oder Passwort ist falsch.
    }
incorrect-password = Dieses Passwort ist falsch.
does-not-exist =
    { $kind ->
        [username] Es gibt kein Konto mit diesem Benutzernamen.
        [email] Es gibt kein Konto mit dieser E-Mail-Adresse.
       *[either] Es gibt kein Konto mit diesem Benutzernamen oder dieser E-Mail-Adresse.
    }

## Meldungen am Anfang einer Seite

signed-in = Sie sind angemeldet.
signed-out = Sie sind abgemeldet.
registered = Ihr Konto ist bereit.
confirmation-sent =
    { $sure ->
        [no] Sehen Sie in Ihrem Postfach nach: Wenn ein Konto mit { $email } noch bestätigt werden muss, haben wir einen Link dorthin gesendet.
       *[yes] Bitte bestätigen Sie die Adresse über den Link in der E-Mail an { $email }.
    }
email-confirmed = Ihre E-Mail-Adresse ist bestätigt.
already-confirmed = Ihre E-Mail-Adresse ist bereits bestätigt.
email-changed = Ihre E-Mail-Adresse ist jetzt { $email }.
email-restored = Ihr Konto gehört wieder Ihnen, mit der bisherigen E-Mail-Adresse. Alle wurden abgemeldet.
email-removed = { $email } wurde aus Ihrem Konto entfernt.
email-is-primary = Ihre Hauptadresse können Sie nicht entfernen. Legen Sie zuerst eine andere als Hauptadresse fest.
account-not-enabled = Dieses Konto ist deaktiviert.
email-not-confirmed = Bestätigen Sie zuerst Ihre Adresse: Sehen Sie im Posteingang und im Spam-Ordner nach.
email-not-confirmed-link = E-Mail erneut senden
invalid-confirm-token = Dieser Bestätigungslink ist ungültig.
expired-confirm-token = Dieser Bestätigungslink ist abgelaufen.
expired-confirm-token-link = Neuen Link anfordern
session-ended = Dieser Browser ist abgemeldet.
other-sessions-ended = Sie sind überall sonst abgemeldet.
locked-out = { $mailed ->
        [yes] Alle Geräte wurden abgemeldet, das bisherige Passwort gilt nicht mehr. Über den Link in unserer E-Mail wählen Sie ein neues.
       *[no] Alle Geräte wurden abgemeldet, das bisherige Passwort gilt nicht mehr. Diese Adresse gehört inzwischen zu einem anderen Konto: Wenden Sie sich an die Betreiber dieser Website.
    }
access-confirmed = Vielen Dank. Sie können fortfahren.
profile-saved = Profil gespeichert.
reset-email-sent = Sehen Sie in Ihrem Postfach nach: Wenn es zu { $email } ein Konto gibt, haben wir einen Link für ein neues Passwort dorthin gesendet.
password-reset = Neues Passwort gespeichert.
invalid-reset-token = Dieser Link für ein neues Passwort ist ungültig oder wurde schon verwendet.
expired-reset-token = Dieser Link für ein neues Passwort ist abgelaufen.
expired-reset-token-link = Neuen Link anfordern
password-changed = Passwort geändert.
username-changed = Ihr Benutzername ist jetzt { $name }.
now-administrator = Sie verwalten jetzt diese Website.
account-deleted = { $mailed ->
        [yes] Ihr Konto ist deaktiviert und wird am { $date } gelöscht. Bis dahin können Sie es über den Link in unserer E-Mail wiederherstellen.
       *[no] Ihr Konto ist deaktiviert und wird am { $date } gelöscht.
    }
account-waits-for-deletion = Sie haben dieses Konto gelöscht. Es ist deaktiviert und wird am { $date } endgültig entfernt.
keep-link-sent = Sehen Sie in Ihrem Postfach nach: Über den Link in der E-Mail an { $email } behalten Sie Ihr Konto.
account-kept = Ihr Konto bleibt bestehen. Sie können sich wieder anmelden.
last-administrator = Nur dieses Konto verwaltet die Website. Geben Sie zuerst einem anderen Konto die Rolle dafür.
role-in-use = Jemand hat diese Rolle, oder die Website braucht sie.
role-name-invalid = Der Name einer Rolle hat 1 bis 50 Zeichen, ohne Leerzeichen davor oder danach.
