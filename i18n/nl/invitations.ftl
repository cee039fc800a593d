# Uitnodigingen: pagina, e-mails en meldingen.

invite-group = Uitnodigingen
invite-open-title = Openstaande uitnodigingen
invite-sent-on = Verstuurd op { $date }
invite-expires-on = verloopt op { $date }
invite-menu = Uitnodigen
invite-title = Iemand uitnodigen
invite-text = Wie je uitnodigt, krijgt een e-mail met een link om een account aan te maken. De link werkt één keer.
invite-label-role = Rol
invite-no-role = Geen rol
invite-help-role = Het nieuwe account krijgt deze rol. Je kunt alleen rollen toekennen die je zelf hebt.
invite-submit = Uitnodiging versturen
invite-list-title = Je uitnodigingen
invite-list-empty = Je hebt nog niemand uitgenodigd.
invite-withdraw = Intrekken
invite-withdraw-label = De uitnodiging aan { $address } intrekken
invite-sent = In afwachting
invite-accepted = Geaccepteerd
invite-expired = Verlopen
invite-withdrawn = Ingetrokken

role-not-yours = Je kunt deze rol niet toekennen.
already-registered = Er is al een account met dit adres.

## Meldingen bovenaan een pagina

invitation-sent = Uitnodiging verstuurd.
invitation-withdrawn = Uitnodiging ingetrokken. De link werkt niet meer.
invitation-closed = Deze uitnodiging staat niet meer open. Intrekken kan niet meer.
invite-only = Je hebt een uitnodiging nodig om hier een account aan te maken.
invalid-invitation = Deze uitnodiging is niet geldig of is al gebruikt.
expired-invitation = Deze uitnodiging is verlopen. Vraag een nieuwe aan degene die je heeft uitgenodigd.

## E-mails

mail-invite-subject = Je bent uitgenodigd voor { $app_name }
mail-invite-by = { $inviter } heeft je uitgenodigd voor { $app_name }.
mail-invite-anonymous = Je bent uitgenodigd voor { $app_name }.
mail-invite-request = Maak hier je account aan:
mail-invite-button = Account aanmaken
mail-invite-ignore = Wil je geen account? Dan kun je deze e-mail negeren.

mail-invitation-used-subject = Je uitnodiging voor { $app_name } is geaccepteerd
mail-invitation-used-text = Je uitnodiging voor { $app_name } is geaccepteerd. Een nieuw account heeft nu een rol die jij hebt toegekend.

mail-invite-member-subject = Je hebt al een account bij { $app_name }
mail-invite-member-text = Je hebt al een account met dit e-mailadres. Log hier in:

## De geschiedenis van een account

history-invited = Uitnodiging verstuurd naar { $detail }
history-withdrew-invitation = Uitnodiging aan { $detail } ingetrokken

invite-home-text = Haal er per e-mail iemand bij.
