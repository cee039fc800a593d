# Accounts: pagina’s, fouten bij velden en meldingen.

## Labels en uitleg bij velden

label-username = Gebruikersnaam
label-email = E-mailadres
label-new-email = Nieuw e-mailadres
label-old-password = Huidig wachtwoord
label-username-or-email = Gebruikersnaam of e-mailadres
label-password = Wachtwoord
label-retype-password = Wachtwoord herhalen
label-first-name = Voornaam
label-last-name = Achternaam
label-language = Taal
label-new-password = Nieuw wachtwoord
label-new-username = Nieuwe gebruikersnaam
label-remember-me = Ingelogd blijven op dit apparaat
help-username = 3 of meer tekens: letters (a–z), cijfers, koppeltekens, punten, underscores.
help-language = Voor deze site en voor de e-mails die we je sturen.
help-password-modern = Minstens { $min } tekens. Een paar woorden die niets met elkaar te maken hebben, zijn makkelijk te onthouden en moeilijk te raden.
help-password-classic = Minstens { $min } tekens, met een kleine letter, een hoofdletter en een cijfer.

## Pagina’s

login-title = Inloggen
login-lead = Welkom terug bij { $app_name }.
login-submit = Inloggen
login-no-account = Nog geen account?
login-register-link = Account aanmaken
login-forgot-link = Wachtwoord vergeten?
login-no-mail = Geen e-mail ontvangen?
login-resend-link = Opnieuw versturen
back-to-login-link = Terug naar inloggen

login-or-register-title = Inloggen of een account aanmaken

register-title = Account aanmaken
register-lead = Eén account voor alles bij { $app_name }.
register-submit = Account aanmaken
register-have-account = Heb je al een account?
register-login-link = Inloggen

forgot-title = Wachtwoord vergeten?
forgot-text = Vul je e-mailadres in. We sturen je een link om een nieuw wachtwoord te kiezen.
forgot-submit = Link versturen

reset-title = Nieuw wachtwoord kiezen
reset-submit = Nieuw wachtwoord opslaan

change-password-title = Wachtwoord wijzigen
change-password-text = In deze browser blijf je ingelogd, in alle andere word je uitgelogd.
change-password-submit = Wachtwoord wijzigen

change-username-title = Gebruikersnaam wijzigen
change-username-submit = Gebruikersnaam wijzigen

resend-title = Nieuwe bevestigingslink aanvragen
resend-text = Vul het adres in waarmee je je account hebt aangemaakt. We sturen je een nieuwe link.
resend-submit = Link versturen
resend-account-link = Terug naar je account

check-inbox-title = Kijk in je inbox
check-inbox-address = De e-mail gaat naar { $email }.
check-inbox-text = Open de link in onze e-mail. Het kan een paar minuten duren voordat die aankomt.
check-inbox-nothing = Niets ontvangen?
check-inbox-spam = Kijk ook in je spammap.
check-inbox-typo = Klopt het adres?
check-inbox-again = E-mail opnieuw versturen
support-text = Hulp nodig? Neem contact op via { $support }.

correct-email-title = Je e-mailadres corrigeren
correct-email-link = Adres corrigeren
correct-email-now = We hebben een e-mail naar { $email } gestuurd.
correct-email-text = Niemand heeft dit adres nog bevestigd. Is het niet van jou? Corrigeer het hier, dan sturen we de link naar het juiste adres.
correct-email-submit = Adres corrigeren
correct-email-back-link = Zo laten

login-keep-text = Wil je het account behouden? We sturen een link naar { $email }.
login-keep-submit = Link versturen

link-account = Account: { $name }, aangemaakt op { $date }
link-account-unnamed = Account aangemaakt op { $date }

confirm-email-title = Je e-mailadres bevestigen
confirm-email-text = Bevestig dat { $email } van jou is.
confirm-email-submit = E-mailadres bevestigen

logout-title = Uitloggen
logout-text = Je kunt altijd weer inloggen.
logout-submit = Uitloggen

confirm-access-title = Bevestig dat jij het bent
confirm-access-text = Je bent ingelogd als { $name }. Vul je wachtwoord in om verder te gaan.
confirm-access-submit = Doorgaan

account-title = Je account
account-email-confirmed = Bevestigd
account-email-unconfirmed = Niet bevestigd
account-resend-link = Link opnieuw versturen
account-roles = Rollen
account-member-since = Lid sinds
account-change-link = Adres wijzigen

change-email-title = E-mailadres wijzigen
change-email-now = Huidig adres: { $email }
change-email-text = We sturen een link naar het nieuwe adres. Zodra je die opent, vervangt het je huidige adres.
change-email-submit = E-mailadres wijzigen

undo-email-title = Je account terughalen?
undo-email-text = { $email } wordt weer het hoofdadres van je account.
undo-email-effects = Alle browsers worden uitgelogd. Adressen, uitnodigingen en browsers die er de afgelopen dagen bij zijn gekomen, worden verwijderd. Stond je account op het punt verwijderd te worden? Dan blijft het bestaan.
undo-email-password = Het oude wachtwoord werkt dan niet meer: je kiest meteen daarna een nieuw wachtwoord.
undo-email-submit = Mijn account terughalen

manage-emails-title = Je e-mailadressen
manage-emails-primary = Hoofdadres
manage-emails-confirm = Link opnieuw versturen
manage-emails-make-primary = Instellen als hoofdadres
manage-emails-delete = Verwijderen
manage-emails-add = E-mailadres toevoegen
manage-emails-text = We sturen een link naar het nieuwe adres. Zodra je die opent, kun je ook met dat adres inloggen.
manage-emails-submit = E-mailadres toevoegen

profile-title = Je profiel
profile-language-browser = Zoals in de browser
profile-submit = Opslaan

setup-title = Beheerder worden
setup-text = Deze site heeft nog geen beheerder. Je bent ingelogd als { $name } en kunt het worden. Dit kan maar één keer.
setup-submit = Beheerder worden

export-link = Je gegevens downloaden
account-export-text = Alles wat deze site over je account bewaart, in één bestand.

delete-title = Je account verwijderen
delete-text = Je account wordt meteen gedeactiveerd en je wordt overal uitgelogd. Op { $date } wordt het definitief verwijderd, met alles wat erbij hoort.
delete-way-back = Tot die tijd kun je het herstellen met een link die we je mailen.
delete-no-way-back = Tot die tijd kan alleen een beheerder van deze site het herstellen.
delete-export = Wil je eerst een kopie?
delete-submit = Mijn account verwijderen

keep-title = Je account behouden?
keep-text = Dit account wordt binnenkort verwijderd. Als je het behoudt, kun je weer inloggen.
keep-submit = Mijn account behouden

sessions-title = Waar je bent ingelogd
sessions-text = Deze browsers zijn ingelogd op je account. Zie je een browser die je niet kent? Log die uit of blokkeer je account.
sessions-unknown = Onbekende browser
sessions-current = Deze browser
sessions-address = IP-adres { $ip }
sessions-since = Ingelogd op { $time }
sessions-seen = Laatst gebruikt op { $time }
sessions-remembered = Blijft ingelogd
sessions-end = Uitloggen
sessions-end-label = Uitloggen: { $agent }, { $ip }
sessions-end-others = Elders uitloggen

not-me-text = Hiermee worden alle browsers uitgelogd. Wat er sinds die login is bijgekomen (adressen, uitnodigingen, browsers), wordt verwijderd, en het wachtwoord werkt niet meer. We mailen je een link om een nieuw wachtwoord te kiezen.
not-me-submit = Mijn account blokkeren

history-title = Accountactiviteit
history-text = Herken je iets niet?
history-empty = Nog geen activiteit.
history-pages = Pagina’s van deze lijst
history-newest = Nieuwste
history-older = Ouder
history-by-administrator = door een beheerder

## De geschiedenis van een account: history-KIND, met de woorden uit de code ($detail: een adres, een rol)

history-other = Iets anders: { $kind }
history-registered = Account aangemaakt
history-confirmed-email = E-mailadres { $detail } bevestigd
history-signed-in = Ingelogd
history-signed-out = Uitgelogd
history-sign-in-failed = Inloggen mislukt: onjuist wachtwoord (maximaal één keer per uur vermeld)
history-sign-in-refused = Inloggen geweigerd: account gedeactiveerd of adres niet bevestigd
history-ended-session = Browser uitgelogd die was ingelogd vanaf { $detail }
history-ended-other-sessions = Alle andere browsers uitgelogd
history-locked-out = Account geblokkeerd: alle browsers uitgelogd, wachtwoord ongeldig
history-confirmed-access = Wachtwoord opnieuw ingevuld
history-forgot-password = Link om een nieuw wachtwoord te kiezen verstuurd naar { $detail }
history-reset-password = Wachtwoord opnieuw ingesteld via een gemailde link
history-changed-password = Wachtwoord gewijzigd
history-changed-username = Gebruikersnaam gewijzigd: { $detail }
history-demo-account-renewed = Demoaccount opnieuw ingericht
history-activated = Geactiveerd door een beheerder
history-deactivated = Gedeactiveerd door een beheerder. { $detail }
history-asked-to-change-email = Wijziging van e-mailadres in { $detail } aangevraagd
history-changed-email = E-mailadres gewijzigd: { $detail }
history-restored-email = Account teruggehaald, met het adres { $detail }
history-added-email = E-mailadres { $detail } toegevoegd
history-corrected-email = E-mailadres gecorrigeerd voordat het bevestigd was: { $detail }
history-removed-email = E-mailadres { $detail } verwijderd
history-changed-primary-email = Hoofdadres gewijzigd: { $detail }
history-changed-profile = Profiel gewijzigd
history-role-granted = Rol { $detail } toegekend
history-role-revoked = Rol { $detail } ingetrokken
history-deletion-asked = Verwijdering aangevraagd
history-kept = Verwijdering geannuleerd
history-deleted = Account verwijderd

## Fouten bij velden

username-required =
    { $kind ->
        [username] Vul een gebruikersnaam in.
       *[either] Vul je gebruikersnaam of e-mailadres in.
    }
username-too-short = Gebruik minstens 3 tekens.
username-too-long = Die gebruikersnaam is te lang. Kies een kortere.
username-bad-chars = Gebruik alleen letters (a–z), cijfers, koppeltekens, punten en underscores.
username-taken = Die gebruikersnaam is al in gebruik.
username-reserved = Die gebruikersnaam is gereserveerd.
first-name-required = Vul je voornaam in.
last-name-required = Vul je achternaam in.
name-too-long = Gebruik maximaal { $max } tekens.
name-bad-chars = Vul een naam in zonder tekens uit e-mailadressen, links of code, zoals @, /, : of <.
language-not-offered = Kies een van de talen.
email-taken = Er is al een account met dit adres. Log in of gebruik een ander adres.
email-required = Vul een e-mailadres in.
email-is-the-same = Dat is al je adres.
too-many-emails = Je account kan niet meer adressen hebben. Verwijder er eerst een.
old-password-required = Vul je huidige wachtwoord in.
old-password-incorrect = Dit wachtwoord klopt niet.
invalid-email = Vul een e-mailadres in, zoals naam@example.com.
password-required = Vul een wachtwoord in.
new-password-required = Vul een nieuw wachtwoord in.
password-is-the-same = Dat is al je wachtwoord. Kies een ander wachtwoord.
password-too-short = Gebruik minstens { $min } tekens.
password-too-long = Dat wachtwoord is te lang. Kies een korter wachtwoord.
password-common = Dit wachtwoord komt veel voor en is makkelijk te raden. Kies een ander wachtwoord.
password-personal = Je naam, je adres of de naam van deze site staat erin. Kies een ander wachtwoord.
password-forbidden = ‘{ $word }’ staat erin en dat mag hier niet. Kies een ander wachtwoord.
password-rule = Gebruik minstens { $min } tekens, met een kleine letter, een hoofdletter en een cijfer.
password-retype-mismatch = De wachtwoorden komen niet overeen.
incorrect-credentials =
    { $kind ->
        [username] Je gebruikersnaam of wachtwoord klopt niet.
        [email] Je e-mailadres of wachtwoord klopt niet.
       *[either] Je gebruikersnaam, e-mailadres of wachtwoord klopt niet.
    }
incorrect-password = Dit wachtwoord klopt niet.
does-not-exist =
    { $kind ->
        [username] Er is geen account met deze gebruikersnaam.
        [email] Er is geen account met dit e-mailadres.
       *[either] Er is geen account met deze gebruikersnaam of dit e-mailadres.
    }

## Meldingen bovenaan een pagina

signed-in = Je bent ingelogd.
signed-out = Je bent uitgelogd.
registered = Je account is klaar voor gebruik.
confirmation-sent =
    { $sure ->
        [no] Kijk in je inbox: als een account met { $email } nog bevestigd moet worden, hebben we je een link gestuurd.
       *[yes] Kijk in je inbox: we hebben een link naar { $email } gestuurd.
    }
email-confirmed = Je e-mailadres is bevestigd.
already-confirmed = Je e-mailadres is al bevestigd.
email-changed = Je e-mailadres is nu { $email }.
email-restored = Je account is weer van jou, met het vorige e-mailadres. Alle browsers zijn uitgelogd.
email-removed = { $email } is uit je account verwijderd.
email-is-primary = Je kunt je hoofdadres niet verwijderen. Stel eerst een ander adres in als hoofdadres.
account-not-enabled = Dit account is gedeactiveerd.
email-not-confirmed = Bevestig eerst je adres: kijk in je inbox of spammap.
email-not-confirmed-link = E-mail opnieuw versturen
invalid-confirm-token = Deze bevestigingslink is niet geldig.
expired-confirm-token = Deze bevestigingslink is verlopen.
expired-confirm-token-link = Nieuwe link aanvragen
session-ended = Die browser is uitgelogd.
other-sessions-ended = Alle andere browsers zijn uitgelogd.
locked-out = { $mailed ->
        [yes] Alle browsers zijn uitgelogd en het oude wachtwoord werkt niet meer. We hebben je een link gemaild om een nieuw wachtwoord te kiezen.
       *[no] Alle browsers zijn uitgelogd en het oude wachtwoord werkt niet meer. Dit adres hoort nu bij een ander account: neem contact op met de beheerders van deze site.
    }
access-confirmed = Bedankt. Je kunt verder.
profile-saved = Profiel opgeslagen.
reset-email-sent = Kijk in je inbox: als er een account bij { $email } hoort, hebben we je een link gestuurd om een nieuw wachtwoord te kiezen.
password-reset = Nieuw wachtwoord opgeslagen.
invalid-reset-token = Deze link om een nieuw wachtwoord te kiezen is niet geldig of is al gebruikt.
expired-reset-token = Deze link om een nieuw wachtwoord te kiezen is verlopen.
expired-reset-token-link = Nieuwe link aanvragen
password-changed = Wachtwoord gewijzigd.
username-changed = Je gebruikersnaam is nu { $name }.
now-administrator = Je bent nu beheerder van deze site.
account-deleted = { $mailed ->
        [yes] Je account is gedeactiveerd en wordt op { $date } verwijderd. Tot die tijd kun je het herstellen met de link die we je hebben gemaild.
       *[no] Je account is gedeactiveerd en wordt op { $date } verwijderd.
    }
account-waits-for-deletion = Je hebt dit account verwijderd. Het is gedeactiveerd en verdwijnt op { $date } definitief.
keep-link-sent = Kijk in je inbox: we hebben een link naar { $email } gestuurd waarmee je je account behoudt.
account-kept = Je account blijft bestaan. Je kunt weer inloggen.
last-administrator = Dit account is van de enige beheerder van deze site. Maak eerst iemand anders beheerder.
role-in-use = Iemand heeft deze rol, of de site heeft die nodig.
role-name-invalid = De naam van een rol heeft 1 tot 50 tekens, zonder spaties ervoor of erna.
