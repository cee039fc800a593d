# De pagina’s van de site zelf: home, leden, speciaal, privacy, voorwaarden. Maak van deze teksten je eigen teksten.

menu-privacy = Privacy
menu-terms = Gebruiksvoorwaarden

## De homepage, voor wie nog geen lid is

home-title = Home
home-heading = Eén plek voor iedereen die erbij hoort
home-lead = { $app_name } brengt jouw mensen bij elkaar, met alles wat alleen voor hen is. Je doet binnen een minuut mee en voelt je vanaf de eerste dag thuis.
home-reasons-title = Waarom { $app_name }
home-reason-together = Iedereen bij elkaar
home-reason-together-text = Eén account opent elke deur die voor jou is, en geen andere. Niemand hoeft lijstjes bij te houden.
home-reason-safe = Veilig zonder moeite
home-reason-safe-text = Je ziet waar je bent ingelogd, hoort van elke wijziging aan je account en kunt terugdraaien wat je niet zelf hebt gedaan.
home-reason-language = In jouw taal
home-reason-language-text = Pagina’s en e-mails in de taal die jij kiest, op elk apparaat, licht of donker.
home-how-title = Zo werkt het
home-how-join = Maak je account aan
home-how-join-text = Een e-mailadres en een wachtwoord zijn genoeg.
home-how-arrive = Bevestig je e-mailadres
home-how-arrive-text = We sturen je een link. Open die en je bent binnen.
home-how-stay = Blijf zo lang je wilt
home-how-stay-text = Download je gegevens of verwijder je account wanneer je maar wilt, zonder dat je het iemand hoeft te vragen.
home-call-title = Klaar om mee te doen?
home-call-text = Het duurt een minuut, en je kunt altijd weer weg.

## De homepage, voor leden

member-home-heading = Hallo { $name }!
member-home-lead = Waar wil je heen?
member-home-confirm = Bevestig je e-mailadres
member-home-confirm-text = Open de link die we je hebben gestuurd. Sommige pagina’s gaan dan pas open.
home-members-text = Alles wat alleen voor leden is.
home-special-text = Voor een klein groepje: je hebt er de rol “secret” voor nodig, samen met “sauce” of “agent”.
home-account-text = Je profiel, je beveiliging en je gegevens.

members-title = Ledengedeelte
members-text = Hallo { $name }! Iedereen die is ingelogd, kan deze pagina zien.
members-empty = Hier komt jouw inhoud voor leden.
members-account-link = Naar je account

special-title = Speciale pagina
special-text = Je ziet deze pagina omdat je account de juiste rollen heeft.

## Privacy en voorwaarden: wat de site uit zichzelf doet. Vul ze aan en laat ze controleren.

legal-contact = Contact
legal-contact-text = Heb je een vraag of wil je dat we iets corrigeren? Je bereikt ons hier: { $support }

privacy-title = Privacy
privacy-lead = { $app_name } vraagt weinig, bewaart het veilig en geeft of verkoopt er niets van aan anderen.
privacy-what = Wat we bewaren
privacy-what-text = Je account: de gebruikersnaam, e-mailadressen en namen die je ons geeft, en je taal. Van je wachtwoord bewaren we alleen een hash, waaruit niemand het kan terughalen. Om je account te beschermen bewaren we ook wanneer, vanaf welk IP-adres en met welke browser het is gebruikt of gewijzigd.
privacy-cookies = Cookies
privacy-cookies-text = { $app_name } gebruikt cookies alleen om je te herkennen en je keuzes te onthouden. Je wordt niet gevolgd en er wordt niets van andere sites geladen.
privacy-why = Waarom en hoelang
privacy-why-text = We gebruiken deze gegevens voor je account, en voor niets anders. Als je je account verwijdert, verwijderen we ook deze gegevens, behalve wat we volgens de wet moeten bewaren.
privacy-rights = Je rechten
privacy-rights-text = In je account kun je je gegevens inzien, corrigeren en downloaden, en het account op elk moment verwijderen. Je hebt ook het recht om een klacht in te dienen bij een toezichthouder voor gegevensbescherming.

terms-title = Gebruiksvoorwaarden
terms-lead = De regels voor het gebruik van { $app_name }, in gewone taal.
terms-account = Je account
terms-account-text = Een account is voor één persoon. Geef een e-mailadres op dat je kunt lezen, houd je wachtwoord voor jezelf en laat het ons weten als je denkt dat iemand anders je account gebruikt.
terms-use = Eerlijk gebruik
terms-use-text = Doe anderen geen kwaad, houd je aan de wet en probeer de beveiliging van de site niet te omzeilen.
terms-end = Beëindiging
terms-end-text = Je kunt je account op elk moment verwijderen. We kunnen een account deactiveren waarmee deze regels worden overtreden, en zeggen dan waarom.
terms-liability = Wat we kunnen beloven
terms-liability-text = We zorgen ervoor dat de site werkt en dat je gegevens veilig zijn. We kunnen niet beloven dat de site altijd bereikbaar is.
