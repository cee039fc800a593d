# Inloggen vanuit nieuwe browsers: de e-mail, en de pagina waar die naartoe leidt.

mail-new-device-subject = Nieuwe login op je account bij { $app_name }
mail-new-device-text = Er is vanuit een nieuwe browser ingelogd op je account bij { $app_name }:
mail-new-device-browser = Browser
mail-new-device-unknown = Onbekend
mail-new-device-address = IP-adres
mail-new-device-time = Tijd
mail-new-device-you = Was jij dit? Dan hoef je niets te doen.
mail-new-device-not-you = Was jij dit niet? Blokkeer dan je account: alle apparaten worden uitgelogd en het wachtwoord werkt niet meer. We mailen je een link voor een nieuw wachtwoord.
mail-new-device-button = Mijn account blokkeren
mail-new-device-no-link = Was jij dit niet? Log dan in en wijzig meteen je wachtwoord.

history-new-device = Ingelogd vanuit een nieuwe browser

devices-admin-title = Browsers
not-me-title = Je account blokkeren?
