# Inbjudningar: sida, mejl och meddelanden.

invite-group = Inbjudningar
invite-open-title = Obesvarade inbjudningar
invite-sent-on = Skickad den { $date }
invite-expires-on = går ut den { $date }
invite-menu = Bjud in
invite-title = Bjud in någon
invite-text = Personen får ett mejl med en länk för att skapa ett konto. Länken fungerar en gång.
invite-label-role = Roll
invite-no-role = Ingen roll
invite-help-role = Det nya kontot får den här rollen. Du kan bara ge roller som du själv har.
invite-submit = Skicka inbjudan
invite-list-title = Dina inbjudningar
invite-list-empty = Du har inte bjudit in någon än.
invite-withdraw = Dra tillbaka
invite-withdraw-label = Dra tillbaka inbjudan till { $address }
invite-sent = Väntar på svar
invite-accepted = Accepterad
invite-expired = Har gått ut
invite-withdrawn = Tillbakadragen

role-not-yours = Du kan inte ge den här rollen till någon.
already-registered = Det finns redan ett konto med den här adressen.

## Meddelanden överst på en sida

invitation-sent = Inbjudan är skickad.
invitation-withdrawn = Inbjudan är tillbakadragen. Länken fungerar inte längre.
invitation-closed = Den här inbjudan är inte längre aktuell, så den går inte att dra tillbaka.
invite-only = Du behöver en inbjudan för att skapa ett konto här.
invalid-invitation = Inbjudan är inte giltig eller har redan använts.
expired-invitation = Inbjudan har gått ut. Be den som bjöd in dig om en ny.

## Mejl

mail-invite-subject = Du är inbjuden till { $app_name }
mail-invite-by = { $inviter } har bjudit in dig till { $app_name }.
mail-invite-anonymous = Du är inbjuden till { $app_name }.
mail-invite-request = Skapa ditt konto här:
mail-invite-button = Skapa konto
mail-invite-ignore = Om du inte vill ha något konto kan du ignorera det här mejlet.

mail-invitation-used-subject = Din inbjudan till { $app_name } har accepterats
mail-invitation-used-text = Din inbjudan till { $app_name } har accepterats. Ett nytt konto har nu fått en roll av dig.

mail-invite-member-subject = Du har redan ett konto hos { $app_name }
mail-invite-member-text = Du har redan ett konto med den här e-postadressen. Logga in här:

## Ett kontos historik

history-invited = Inbjudan skickades till { $detail }
history-withdrew-invitation = Inbjudan till { $detail } drogs tillbaka

invite-home-text = Skicka en inbjudan via mejl.
