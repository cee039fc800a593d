# Einladungen: ihre Seite, ihre E-Mails und Meldungen.

invite-menu = Einladen
invite-title = Jemanden einladen
invite-text = Wir senden an diese Adresse einen Link, um sich zu registrieren. Er wirkt einmal.
invite-label-role = Rolle
invite-no-role = keine
invite-help-role = Eine Ihrer Rollen, die mit dem Konto vergeben wird.
invite-submit = Einladung senden
invite-list-title = Ihre Einladungen
invite-list-empty = Sie haben noch niemanden eingeladen.
invite-withdraw = Zurückziehen
invite-withdraw-label = Einladung an { $address } zurückziehen
invite-sent = gesendet
invite-accepted = angenommen
invite-expired = abgelaufen
invite-withdrawn = zurückgezogen

role-not-yours = Diese Rolle können Sie niemandem geben.
already-registered = Jemand mit dieser Adresse hat schon ein Konto.

## Meldungen am Anfang einer Seite

invitation-sent = Die Einladung ist unterwegs.
invitation-withdrawn = Die Einladung ist zurückgezogen. Ihr Link wirkt nicht mehr.
invitation-closed = Diese Einladung ist nicht mehr offen und kann deshalb nicht zurückgezogen werden.
invite-only = Um sich hier zu registrieren, brauchen Sie eine Einladung.
invalid-invitation = Diese Einladung ist ungültig oder wurde schon benutzt.
expired-invitation = Diese Einladung ist zu alt. Bitte lassen Sie sich eine neue senden.

## E-Mails

mail-invite-subject = Sie sind zu { $app_name } eingeladen
mail-invite-by = { $inviter } lädt Sie zu { $app_name } ein.
mail-invite-anonymous = Sie sind zu { $app_name } eingeladen.
mail-invite-request = Mit diesem Link können Sie Ihr Konto anlegen:
mail-invite-button = Konto anlegen
mail-invite-ignore = Wenn Sie kein Konto möchten, können Sie diese E-Mail ignorieren.

mail-invitation-used-subject = Ihre Einladung zu { $app_name } wurde benutzt
mail-invitation-used-text = Die Einladung an { $address } aus Ihrem Konto wurde benutzt: Ein neues Konto hat jetzt die Rolle { $role } von Ihnen.

mail-invite-member-subject = Sie haben schon ein Konto bei { $app_name }
mail-invite-member-text = Sie haben mit dieser E-Mail-Adresse schon ein Konto und müssen sich nicht registrieren. Hier können Sie sich anmelden:

## Was mit einem Konto geschah

history-invited = Eine Einladung wurde an { $detail } gesendet.
history-withdrew-invitation = Die Einladung an { $detail } wurde zurückgezogen.
