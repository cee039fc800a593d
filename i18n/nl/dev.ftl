# De pagina’s voor ontwikkelaars.

mailbox-title = Mailbox
mailbox-text = Alle e-mails die de site zou hebben verstuurd, de nieuwste eerst. Niets verlaat deze computer.
mailbox-empty = Nog geen e-mail. Maak een account aan, dan komt hier de eerste binnen.
mailbox-gallery = Galerij van e-mails en componenten
mail-to = Aan { $address }
mail-back = Terug naar de mailbox
mail-headers = Headers
mail-html-part = Als HTML
mail-text-part = Als tekst

## De pagina voor wie op een e-mail wacht

check-inbox-mailbox = Mailbox van deze site openen

## Op de pagina’s van de site

legal-note = Alleen jij ziet deze opmerking, zolang de pagina’s voor ontwikkelaars aanstaan. Vul de tekst aan in { $file } en laat hem controleren voordat de site online gaat.
first-steps-title = Je eerste tien minuten
first-steps-note = { $done } van { $all } gedaan. Alleen jij ziet deze kaart, zolang de pagina’s voor ontwikkelaars aanstaan.
first-step-done = (gedaan)
first-step-register = Maak een account aan
first-step-register-text = Zoals een bezoeker dat doet, met een adres naar keuze.
first-step-confirm = Bevestig het adres
first-step-confirm-text = Geen enkele e-mail verlaat deze computer.
first-step-confirm-link = Lees de e-mail in de mailbox
first-step-admin = Word beheerder
first-step-admin-text = Log in en open de installatielink die de site bij het starten heeft getoond.
first-step-edit = Wijzig een pagina
first-step-edit-text = Bewerk { $file } en laad deze pagina opnieuw.
first-step-language = Voeg een taal toe
first-step-language-text = Stukje voor stukje: in { $file } staat hoe.
