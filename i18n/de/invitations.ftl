# Einladungen: ihre Seite, ihre E-Mails und Meldungen.

invite-menu = Einladen
invite-group = Einladungen
invite-open-title = Offene Einladungen
invite-sent-on = Gesendet am { $date }
invite-expires-on = gültig bis { $date }
invite-title = Jemanden einladen
invite-text = Die eingeladene Person erhält eine E-Mail mit einem Link, um ein Konto anzulegen. Er ist einmal verwendbar.
invite-label-role = Rolle
invite-no-role = Keine Rolle
invite-help-role = Das neue Konto erhält diese Rolle. Sie können nur Rollen vergeben, die Sie selbst haben.
invite-submit = Einladung senden
invite-list-title = Ihre Einladungen
invite-list-empty = Sie haben noch niemanden eingeladen.
invite-withdraw = Zurückziehen
invite-withdraw-label = Einladung an { $address } zurückziehen
invite-sent = Ausstehend
invite-accepted = Angenommen
invite-expired = Abgelaufen
invite-withdrawn = Zurückgezogen

role-not-yours = Diese Rolle können Sie nicht vergeben.
already-registered = Zu dieser Adresse gibt es bereits ein Konto.

## Meldungen am Anfang einer Seite

invitation-sent = Einladung gesendet.
invitation-withdrawn = Einladung zurückgezogen. Ihr Link ist nicht mehr gültig.
invitation-closed = Diese Einladung ist nicht mehr offen und kann nicht zurückgezogen werden.
invite-only = Um hier ein Konto anzulegen, brauchen Sie eine Einladung.
invalid-invitation = Diese Einladung ist ungültig oder wurde schon verwendet.
expired-invitation = Diese Einladung ist abgelaufen. Bitten Sie um eine neue.

## E-Mails

mail-invite-subject = Sie sind zu { $app_name } eingeladen
mail-invite-by = { $inviter } hat Sie zu { $app_name } eingeladen.
mail-invite-anonymous = Sie sind zu { $app_name } eingeladen.
mail-invite-request = Hier können Sie Ihr Konto anlegen:
mail-invite-button = Konto anlegen
mail-invite-ignore = Falls Sie kein Konto möchten, ignorieren Sie diese E-Mail.

mail-invitation-used-subject = Ihre Einladung zu { $app_name } wurde angenommen
mail-invitation-used-text = Ihre Einladung zu { $app_name } wurde angenommen. Ein neues Konto hat jetzt eine Rolle von Ihnen.

mail-invite-member-subject = Sie haben bereits ein Konto bei { $app_name }
mail-invite-member-text = Mit dieser E-Mail-Adresse haben Sie bereits ein Konto. Hier können Sie sich anmelden:

## Was mit einem Konto geschah

history-invited = Einladung an { $detail } gesendet
history-withdrew-invitation = Einladung an { $detail } zurückgezogen

invite-home-text = Holen Sie jemanden per E-Mail dazu.
