# Konten: ihre Seiten, was an einem Feld nicht stimmt, und Meldungen.

## Beschriftungen und Hilfen der Felder

label-username = Benutzername
label-email = E-Mail
label-new-email = Neue E-Mail-Adresse
label-old-password = Ihr Passwort
label-username-or-email = Benutzername oder E-Mail
label-password = Passwort
label-retype-password = Passwort noch einmal
label-first-name = Vorname
label-last-name = Nachname
label-language = Sprache
label-new-password = Neues Passwort
label-new-username = Neuer Benutzername
label-remember-me = Auf diesem Gerät angemeldet bleiben
help-username = Mindestens 3 Zeichen: Buchstaben von a bis z, Ziffern, Bindestriche, Punkte und Unterstriche.
help-language = Für die Seiten und für die E-Mails, die Sie von uns bekommen.
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
back-to-login-link = Zurück zur Anmeldung

login-or-register-title = Anmelden oder Konto anlegen

register-title = Konto anlegen
register-submit = Konto anlegen
register-have-account = Sie haben schon ein Konto?
register-login-link = Anmelden

forgot-title = Passwort vergessen?
forgot-text = Geben Sie die Adresse Ihres Kontos ein. Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort wählen.
forgot-submit = Link senden

reset-title = Neues Passwort wählen
reset-submit = Passwort speichern

change-password-title = Passwort ändern
change-password-text = Hier bleiben Sie angemeldet. Auf allen anderen Geräten müssen Sie sich neu anmelden.
change-password-submit = Passwort ändern

change-username-title = Benutzernamen ändern
change-username-submit = Benutzernamen ändern

resend-title = E-Mail-Adresse bestätigen
resend-text = Geben Sie die Adresse ein, mit der Sie sich registriert haben. Wenn sie auf die Bestätigung wartet, senden wir Ihnen einen neuen Link.
resend-submit = Link senden
resend-account-link = Zurück zu Ihrem Konto

check-inbox-title = Sehen Sie in Ihr Postfach
check-inbox-address = Die E-Mail geht an:
check-inbox-text = Bitte öffnen Sie den Link in unserer E-Mail. Bis sie ankommt, kann es ein paar Minuten dauern.
check-inbox-nothing = Es kommt nichts an?
check-inbox-spam = Sehen Sie auch im Spam nach.
check-inbox-typo = Stimmt die Adresse?
check-inbox-again = E-Mail noch einmal senden
support-text = Hier bekommen Sie Hilfe:

correct-email-title = E-Mail-Adresse berichtigen
correct-email-link = Adresse berichtigen
correct-email-now = Wir haben geschrieben an:
correct-email-text = Diese Adresse hat noch niemand bestätigt. Wenn sie nicht Ihnen gehört, berichtigen Sie sie hier, und wir senden den Link an die richtige.
correct-email-submit = Link dorthin senden
correct-email-back-link = So lassen

login-keep-text = Wenn Sie das Konto behalten wollen, senden wir einen Link an:
login-keep-submit = Link senden

link-account = Das Konto: { $name }, registriert am { $date }.
link-account-unnamed = Das Konto wurde am { $date } registriert.

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
account-change-link = Adresse ändern

change-email-title = E-Mail-Adresse ändern
change-email-now = Ihre Adresse ist
change-email-text = Wir senden einen Link an die neue Adresse. Sobald Sie ihn dort geöffnet haben, tritt die neue Adresse an die Stelle der alten.
change-email-submit = Adresse ändern

undo-email-title = Möchten Sie Ihr Konto zurückholen?
undo-email-text = Mit dieser Schaltfläche ist dies wieder die erste Adresse Ihres Kontos:
undo-email-effects = Alle werden abgemeldet, und Adressen, Einladungen und Browser, die in den letzten Tagen dazukamen, werden entfernt. Sollte Ihr Konto gelöscht werden, bleibt es bestehen.
undo-email-password = Das alte Passwort gilt dann nicht mehr: Sie wählen gleich ein anderes.
undo-email-submit = Mein Konto zurückholen

manage-emails-title = Ihre E-Mail-Adressen
manage-emails-primary = erste Adresse
manage-emails-confirm = Link noch einmal senden
manage-emails-make-primary = Zur ersten Adresse machen
manage-emails-delete = Entfernen
manage-emails-add = Adresse hinzufügen
manage-emails-text = Wir senden einen Link an die neue Adresse. Sobald Sie ihn dort geöffnet haben, können Sie sich auch mit dieser Adresse anmelden.
manage-emails-submit = Adresse hinzufügen

profile-title = Ihr Profil
profile-language-browser = Wie im Browser eingestellt
profile-submit = Speichern

setup-title = Administrator werden
setup-text = Sie sind als { $name } angemeldet. Diese Website hat noch keinen Administrator; diese Schaltfläche macht Sie dazu. Sie wirkt einmal.
setup-submit = Administrator werden

export-link = Alles über Sie herunterladen
account-export-text = Was diese Website über Sie weiß, als Datei:

delete-title = Konto löschen
delete-text = Ihr Konto wird sofort abgeschaltet, und Sie werden überall abgemeldet. Mit allem, was dazugehört, wird es endgültig gelöscht am
delete-way-back = Bis dahin holt der Link in der E-Mail, die wir Ihnen senden, es zurück.
delete-no-way-back = Bis dahin kann nur ein Administrator dieser Website es zurückholen.
delete-export = Vielleicht möchten Sie vorher eine Kopie:
delete-submit = Mein Konto löschen

keep-title = Konto behalten?
keep-text = Dieses Konto sollte gelöscht werden. Mit dieser Schaltfläche behalten Sie es und können sich wieder anmelden.
keep-submit = Mein Konto behalten

sessions-title = Wo Sie angemeldet sind
sessions-text = Alle Browser, die an Ihrem Konto angemeldet sind. Wenn Sie einen nicht kennen, melden Sie ihn ab, oder sperren Sie alle aus.
sessions-unknown = Unbekannter Browser
sessions-current = Dieser Browser
sessions-address = Netzwerkadresse
sessions-since = angemeldet
sessions-seen = zuletzt benutzt
sessions-remembered = bleibt angemeldet
sessions-end = Abmelden
sessions-end-label = Abmelden: { $agent }, { $ip }
sessions-end-others = Überall sonst abmelden

not-me-title = Sie waren es nicht?
not-me-text = Diese Schaltfläche meldet alle von Ihrem Konto ab, nimmt zurück, was seit jener Anmeldung dazukam (Adressen, Einladungen, Browser), und macht das Passwort wirkungslos. Danach senden wir Ihnen eine E-Mail mit einem Link, um ein neues zu wählen.
not-me-submit = Mein Konto sperren

history-title = Was mit Ihrem Konto geschah
history-text = Wenn etwas davon nicht von Ihnen war, ändern Sie Ihr Passwort.
history-empty = Noch nichts.
history-pages = Seiten des Verlaufs
history-newest = Neueste
history-older = Ältere
history-by-administrator = durch einen Administrator

## Was mit einem Konto geschah, nach den Wörtern im Code ($detail: eine Adresse, eine Rolle)

history-other = Etwas anderes ist geschehen ({ $kind }).
history-registered = Das Konto wurde angelegt.
history-confirmed-email = Die Adresse { $detail } wurde bestätigt.
history-signed-in = Angemeldet.
history-signed-out = Abgemeldet.
history-sign-in-failed = Jemand wollte sich mit einem falschen Passwort anmelden. (Wird höchstens einmal in der Stunde vermerkt.)
history-sign-in-refused = Das Passwort war richtig, aber die Anmeldung wurde abgelehnt: Das Konto war abgeschaltet oder seine Adresse nicht bestätigt.
history-ended-session = Jemand wurde abgemeldet, der sich von { $detail } aus angemeldet hatte.
history-ended-other-sessions = Alle anderen wurden abgemeldet.
history-locked-out = Alle wurden abgemeldet und das Passwort wirkungslos gemacht, weil eine Anmeldung nicht von Ihnen war.
history-confirmed-access = Das Passwort wurde noch einmal eingegeben.
history-forgot-password = Ein Link, um das Passwort zu ersetzen, wurde an { $detail } gesendet.
history-reset-password = Das Passwort wurde durch einen Link aus einer E-Mail ersetzt.
history-changed-password = Das Passwort wurde geändert.
history-changed-username = Der Benutzername wurde geändert: { $detail }
history-demo-account-renewed = Das Demokonto wurde neu eingerichtet.
history-activated = Ein Administrator hat das Konto eingeschaltet.
history-deactivated = Ein Administrator hat das Konto abgeschaltet. { $detail }
history-asked-to-change-email = Die Adresse sollte in { $detail } geändert werden.
history-changed-email = Die Adresse wurde geändert: { $detail }
history-restored-email = Das Konto wurde mit der Adresse { $detail } zurückgeholt.
history-added-email = Die Adresse { $detail } wurde hinzugefügt.
history-corrected-email = Die Adresse wurde berichtigt, bevor sie bestätigt war: { $detail }
history-removed-email = Die Adresse { $detail } wurde entfernt.
history-changed-primary-email = Die erste Adresse wurde geändert: { $detail }
history-changed-profile = Das Profil wurde geändert.
history-role-granted = Die Rolle { $detail } wurde vergeben.
history-role-revoked = Die Rolle { $detail } wurde entzogen.
history-deletion-asked = Das Konto sollte gelöscht werden.
history-kept = Das Konto wurde doch behalten.
history-deleted = Das Konto wurde gelöscht.

## Was an einem Feld nicht stimmt

username-required = Bitte geben Sie einen Benutzernamen ein.
username-too-short = Bitte verwenden Sie mindestens 3 Zeichen.
username-too-long = Dieser Benutzername ist zu lang. Bitte wählen Sie einen kürzeren.
username-bad-chars = Bitte verwenden Sie nur Buchstaben von a bis z, Ziffern, Bindestriche, Punkte und Unterstriche.
username-taken = Dieser Benutzername ist schon vergeben. Bitte wählen Sie einen anderen.
username-reserved = Dieser Benutzername ist reserviert. Bitte wählen Sie einen anderen.
first-name-required = Bitte geben Sie Ihren Vornamen ein.
last-name-required = Bitte geben Sie Ihren Nachnamen ein.
name-too-long = Bitte verwenden Sie höchstens { $max } Zeichen.
name-bad-chars = Bitte geben Sie einen Namen ein, ohne Zeichen, die zu Adressen oder Programmen gehören, etwa @, /, : oder <.
language-not-offered = Bitte wählen Sie eine der Sprachen.
email-taken = Diese E-Mail-Adresse hat schon ein Konto. Bitte nehmen Sie eine andere, oder melden Sie sich an.
email-required = Bitte geben Sie Ihre E-Mail-Adresse ein.
email-is-the-same = Diese Adresse gehört Ihnen schon.
too-many-emails = Mehr Adressen kann ein Konto nicht haben. Entfernen Sie zuerst eine.
old-password-required = Bitte geben Sie Ihr Passwort ein.
old-password-incorrect = Dieses Passwort ist nicht richtig.
invalid-email = Das sieht nicht wie eine E-Mail-Adresse aus.
password-required = Bitte geben Sie ein Passwort ein.
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
confirmation-sent =
    { $sure ->
        [no] Wenn ein Konto mit { $email } auf die Bestätigung wartet, haben wir eine E-Mail dorthin gesendet. Bitte öffnen Sie den Link darin, um fertig zu werden.
       *[yes] Wir haben eine E-Mail an { $email } gesendet. Bitte öffnen Sie den Link darin, um fertig zu werden.
    }
email-confirmed = Vielen Dank, Ihre E-Mail-Adresse ist bestätigt.
already-confirmed = Ihre E-Mail-Adresse ist schon bestätigt.
email-changed = Ihre E-Mail-Adresse ist jetzt { $email }.
email-restored = Ihr Konto gehört wieder Ihnen, mit seiner alten Adresse. Alle sind abgemeldet.
email-removed = { $email } gehört nicht mehr zu Ihrem Konto.
email-is-primary = Ihre erste Adresse kann nicht entfernt werden. Bitte machen Sie vorher eine andere zur ersten.
account-not-enabled = Dieses Konto ist nicht freigeschaltet.
email-not-confirmed = Ihre E-Mail-Adresse ist noch nicht bestätigt. Bitte suchen Sie unsere E-Mail in Ihrem Posteingang und im Spam-Ordner.
email-not-confirmed-link = E-Mail noch einmal senden
invalid-confirm-token = Dieser Bestätigungslink ist ungültig.
expired-confirm-token = Dieser Bestätigungslink ist zu alt.
expired-confirm-token-link = Neuen Link senden
session-ended = Dort abgemeldet.
other-sessions-ended = Sie sind jetzt nirgends sonst angemeldet.
locked-out = { $mailed ->
        [yes] Alle sind abgemeldet, und das alte Passwort öffnet nichts mehr. Wir haben Ihnen eine E-Mail mit einem Link gesendet, um ein neues zu wählen.
       *[no] Alle sind abgemeldet, und das alte Passwort öffnet nichts mehr. Diese Adresse gehört inzwischen zu einem anderen Konto: Bitte wenden Sie sich an die Betreiber dieser Website.
    }
access-confirmed = Vielen Dank. Sie können fortfahren.
profile-saved = Ihr Profil ist gespeichert.
reset-email-sent = Wenn es zu { $email } ein Konto gibt, haben wir eine E-Mail dorthin gesendet. Bitte öffnen Sie den Link darin, um ein neues Passwort zu wählen.
password-reset = Ihr neues Passwort ist gespeichert.
invalid-reset-token = Dieser Link für ein neues Passwort ist ungültig, oder er wurde schon benutzt.
expired-reset-token = Dieser Link für ein neues Passwort ist zu alt.
expired-reset-token-link = Neuen Link senden
password-changed = Ihr Passwort ist geändert.
username-changed = Ihr Benutzername ist jetzt { $name }.
now-administrator = Sie sind jetzt Administrator dieser Website.
account-deleted = { $mailed ->
        [yes] Ihr Konto ist abgeschaltet und wird am { $date } gelöscht. Bis dahin holt der Link in der E-Mail, die wir Ihnen gesendet haben, es zurück.
       *[no] Ihr Konto ist abgeschaltet und wird am { $date } gelöscht.
    }
account-waits-for-deletion = Sie haben dieses Konto gelöscht. Am { $date } ist es endgültig weg, und bis dahin abgeschaltet.
keep-link-sent = Wir haben eine E-Mail an { $email } gesendet. Bitte öffnen Sie den Link darin, um Ihr Konto zu behalten.
account-kept = Ihr Konto bleibt bestehen. Sie können sich wieder anmelden.
last-administrator = Dieses Konto gehört dem einzigen Administrator dieser Website. Machen Sie zuerst jemand anderen zum Administrator.
role-in-use = Jemand hat diese Rolle, oder die Website braucht sie.
role-name-invalid = Der Name einer Rolle hat 1 bis 50 Zeichen, ohne Leerzeichen davor oder danach.
