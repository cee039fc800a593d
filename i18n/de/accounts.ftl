# Konten: ihre Seiten, was an einem Feld nicht stimmt, und Meldungen.

## Beschriftungen und Hilfen der Felder

label-username = Benutzername
label-email = E-Mail
label-username-or-email = Benutzername oder E-Mail
label-password = Passwort
label-retype-password = Passwort noch einmal
label-old-password = Ihr jetziges Passwort
label-new-password = Neues Passwort
label-new-username = Neuer Benutzername
label-remember-me = Auf diesem Gerät angemeldet bleiben
help-username = Mindestens 3 Zeichen: Buchstaben von a bis z, Ziffern, Bindestriche, Punkte und Unterstriche.
help-password-modern = Mindestens 8 Zeichen. Mehrere Wörter hintereinander sind leicht zu merken und schwer zu erraten.
help-password-classic = Mindestens 6 Zeichen, darunter ein Kleinbuchstabe, ein Großbuchstabe und eine Ziffer.

## Seiten

login-title = Anmelden
login-submit = Anmelden
login-no-account = Noch kein Konto?
login-register-link = Konto anlegen
login-forgot-link = Passwort vergessen?
login-no-mail = Unsere E-Mail ist nicht angekommen?
login-resend-link = Noch einmal senden

register-title = Konto anlegen
register-submit = Konto anlegen
register-have-account = Sie haben schon ein Konto?
register-login-link = Anmelden

forgot-title = Passwort vergessen?
forgot-text = Geben Sie die Adresse Ihres Kontos ein. Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort wählen.
forgot-submit = Link senden
forgot-login-link = Zurück zur Anmeldung

reset-title = Neues Passwort wählen
reset-text = Für das Konto:
reset-submit = Passwort speichern

change-password-title = Passwort ändern
change-password-text = Hier bleiben Sie angemeldet. Auf allen anderen Geräten müssen Sie sich neu anmelden.
change-password-submit = Passwort ändern

change-username-title = Benutzernamen ändern
change-username-submit = Benutzernamen ändern

resend-title = E-Mail-Adresse bestätigen
resend-text = Geben Sie die Adresse ein, mit der Sie sich registriert haben. Wir senden Ihnen einen neuen Link zur Bestätigung.
resend-submit = Link senden

confirm-email-title = Ist das Ihre E-Mail-Adresse?
confirm-email-text = Bitte bestätigen Sie, dass diese Adresse Ihnen gehört:
confirm-email-submit = Adresse bestätigen

logout-title = Abmelden
logout-text = Sie können sich jederzeit wieder anmelden.
logout-submit = Abmelden

confirm-access-title = Sind Sie es?
confirm-access-text = Sie sind als { $name } angemeldet. Bitte geben Sie zur Sicherheit noch einmal Ihr Passwort ein.
confirm-access-submit = Weiter

account-title = Ihr Konto
account-email-confirmed = bestätigt
account-email-unconfirmed = noch nicht bestätigt
account-resend-link = Link noch einmal senden
account-roles = Rollen
account-no-roles = keine
account-member-since = Mitglied seit

setup-title = Administrator werden
setup-text = Sie sind als { $name } angemeldet. Diese Website hat noch keinen Administrator; diese Schaltfläche macht Sie dazu. Sie wirkt einmal.
setup-submit = Administrator werden

## Was an einem Feld nicht stimmt

username-required = Bitte geben Sie einen Benutzernamen ein.
username-too-short = Bitte verwenden Sie mindestens 3 Zeichen.
username-too-long = Dieser Benutzername ist zu lang. Bitte wählen Sie einen kürzeren.
username-bad-chars = Bitte verwenden Sie nur Buchstaben von a bis z, Ziffern, Bindestriche, Punkte und Unterstriche.
username-taken = Dieser Benutzername ist schon vergeben. Bitte wählen Sie einen anderen.
username-reserved = Dieser Benutzername ist reserviert. Bitte wählen Sie einen anderen.
email-taken = Diese E-Mail-Adresse hat schon ein Konto. Bitte nehmen Sie eine andere, oder melden Sie sich an.
email-required = Bitte geben Sie Ihre E-Mail-Adresse ein.
invalid-email = Das sieht nicht wie eine E-Mail-Adresse aus.
password-required = Bitte geben Sie ein Passwort ein.
old-password-required = Bitte geben Sie Ihr jetziges Passwort ein.
old-password-incorrect = Das ist nicht Ihr jetziges Passwort.
new-password-required = Bitte geben Sie ein neues Passwort ein.
password-is-the-same = Dieses Passwort haben Sie schon. Bitte wählen Sie ein anderes.
password-too-short = Bitte verwenden Sie mindestens { $min } Zeichen.
password-too-long = Dieses Passwort ist zu lang. Bitte wählen Sie ein kürzeres.
password-common = Viele benutzen dieses Passwort, deshalb wird es zuerst geraten. Bitte wählen Sie ein anderes.
password-personal = Dieses Passwort enthält Ihren Namen, Ihre Adresse oder den Namen dieser Website. Bitte wählen Sie ein anderes.
password-rule = Bitte verwenden Sie mindestens 6 Zeichen, darunter einen Kleinbuchstaben, einen Großbuchstaben und eine Ziffer.
password-retype-mismatch = Die beiden Passwörter sind verschieden.
incorrect-credentials =
    { $kind ->
        [username] Benutzername oder Passwort ist nicht richtig.
        [email] E-Mail oder Passwort ist nicht richtig.
       *[either] Benutzername, E-Mail oder Passwort ist nicht richtig.
    }
incorrect-password = Dieses Passwort ist nicht richtig.
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
confirmation-sent = Wir haben eine E-Mail an { $email } gesendet. Bitte öffnen Sie den Link darin, um fertig zu werden.
email-confirmed = Vielen Dank, Ihre E-Mail-Adresse ist bestätigt.
already-confirmed = Ihre E-Mail-Adresse ist schon bestätigt.
account-not-enabled = Dieses Konto ist nicht freigeschaltet.
email-not-confirmed = Ihre E-Mail-Adresse ist noch nicht bestätigt. Bitte suchen Sie unsere E-Mail in Ihrem Posteingang und im Spam-Ordner.
email-not-confirmed-link = E-Mail noch einmal senden
invalid-confirm-token = Dieser Bestätigungslink ist ungültig.
expired-confirm-token = Dieser Bestätigungslink ist zu alt.
expired-confirm-token-link = Neuen Link senden
access-confirmed = Vielen Dank. Sie können fortfahren.
reset-email-sent = Wenn es zu { $email } ein Konto gibt, haben wir eine E-Mail dorthin gesendet. Bitte öffnen Sie den Link darin, um ein neues Passwort zu wählen.
password-reset = Ihr neues Passwort ist gespeichert.
invalid-reset-token = Dieser Link für ein neues Passwort ist ungültig, oder er wurde schon benutzt.
expired-reset-token = Dieser Link für ein neues Passwort ist zu alt.
expired-reset-token-link = Neuen Link senden
password-changed = Ihr Passwort ist geändert.
username-changed = Ihr Benutzername ist jetzt { $name }.
now-administrator = Sie sind jetzt Administrator dieser Website.
