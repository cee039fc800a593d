# Kirjautumiset uusilla selaimilla: viesti ja sivu, jolle sen linkki vie.

mail-new-device-subject = Uusi kirjautuminen tilillesi ({ $app_name })
mail-new-device-text = Tilillesi palvelussa { $app_name } kirjauduttiin uudella selaimella:
mail-new-device-browser = Selain
mail-new-device-unknown = Tuntematon
mail-new-device-address = IP-osoite
mail-new-device-time = Aika
mail-new-device-you = Jos se olit sinä, sinun ei tarvitse tehdä mitään.
mail-new-device-not-you = Jos se et ollut sinä, lukitse tilisi: silloin kaikki laitteet kirjataan ulos, salasana lakkaa toimimasta ja saat sähköpostilla linkin uuden valitsemiseen.
mail-new-device-button = Lukitse tilini
mail-new-device-no-link = Jos se et ollut sinä, kirjaudu sisään ja vaihda salasanasi heti.

history-new-device = Kirjauduttu sisään uudella selaimella

devices-admin-title = Selaimet
not-me-title = Haluatko lukita tilisi?
