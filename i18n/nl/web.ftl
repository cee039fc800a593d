# De opmaak van elke pagina: menu’s, fouten, en meldingen die op elke pagina kunnen staan.

language-name = Nederlands

skip-to-content = Naar de inhoud
menu-toggle = Menu
menu-main = Hoofdmenu
menu-home = Home
menu-members = Leden
menu-special = Speciaal
menu-account = Je account, { $name }
menu-account-pages = Je account
menu-account-overview = Overzicht
menu-account-confirm = E-mailadres bevestigen
menu-account-sessions = Apparaten
menu-account-history = Activiteit
menu-account-delete = Account verwijderen
menu-sign-in = Inloggen
menu-register = Account aanmaken
menu-sign-out = Uitloggen
language-menu = Taal
theme-menu = Weergave
theme-auto = Zoals op je apparaat
theme-light = Licht
theme-dark = Donker

## Meldingen bovenaan een pagina

must-sign-in = Log in om verder te gaan.
must-confirm = Bevestig je e-mailadres om verder te gaan.
must-reauthenticate = Hiervoor is je wachtwoord nog een keer nodig.
no-permission = Je hebt geen toegang tot { $page }.
sign-out-first = Je bent al ingelogd. Wil je deze link voor iemand anders openen? Log dan eerst uit.
sign-out-first-link = Uitloggen
invalid-link = Deze link is niet geldig of is al gebruikt.
csrf-failed =
    { $cookies ->
        [no] Je browser heeft geen cookies gestuurd, dus we weten niet of dit formulier van jou is. Sta cookies toe voor deze site en verstuur het formulier opnieuw.
       *[yes] Dit formulier stond te lang open of kwam niet van deze site. Er is niets gewijzigd. Controleer het en verstuur het opnieuw.
    }
too-many-attempts = Te veel pogingen.

## Fouten in wat een programma als JSON stuurt

text-expected = Geef hier een tekst op, tussen aanhalingstekens.
field-repeated = Dit veld komt meer dan één keer voor.
field-unknown = Dit veld bestaat niet.

## Hoelang wachten na te veel pogingen

retry-after-seconds =
    { $seconds ->
        [one] Probeer het over één seconde opnieuw.
       *[other] Probeer het over { $seconds } seconden opnieuw.
    }
retry-after-minutes =
    { $minutes ->
        [one] Probeer het over één minuut opnieuw.
       *[other] Probeer het over { $minutes } minuten opnieuw.
    }
retry-after-hours =
    { $hours ->
        [one] Probeer het over één uur opnieuw.
       *[other] Probeer het over { $hours } uur opnieuw.
    }
retry-left = Je kunt het over { $time } opnieuw proberen.

## Foutpagina’s

error-again-link = Formulier opnieuw openen
error-retry-link = Opnieuw proberen
error-home-link = Naar de homepage
error-request-id = Referentie:
error-status = Fout { $status }
error-429-forgot = Weet je je wachtwoord niet meer? Dan hoef je niet te wachten.
error-400-title = We konden dit verzoek niet lezen
error-400-text = Er is iets beschadigd of er ontbreekt iets. Ga terug en probeer het opnieuw.
error-401-title = Je bent niet ingelogd
error-401-text = Log in om deze pagina te zien.
error-403-title = Je hebt geen toegang tot deze pagina
error-403-text = Denk je dat je wel toegang hoort te hebben? Vraag het aan de beheerders van deze site.
error-404-title = Pagina niet gevonden
error-404-text = Misschien zit er een typefout in het adres of is de pagina verplaatst.
error-413-title = Dat is te groot
error-413-text = Wat je stuurde, is groter dan deze site accepteert. Maak het korter en probeer het opnieuw.
error-415-title = We kunnen dit soort gegevens niet lezen
error-415-text = Ze kwamen in een indeling die deze pagina niet begrijpt.
error-422-title = We konden deze gegevens niet gebruiken
error-422-text = Er ontbreekt iets of het is anders dan verwacht. Ga terug en probeer het opnieuw.
error-429-title = Te veel pogingen
error-500-title = Er ging iets mis
error-500-text = Het ligt aan ons en de fout is vastgelegd. Probeer het zo nog eens.
error-503-title = We zijn even niet bereikbaar
error-503-text = De site is tijdelijk niet beschikbaar. Probeer het over een paar minuten opnieuw.
maintenance-title = We zijn zo terug
maintenance-text = Er wordt aan de site gewerkt. Probeer het over een paar minuten opnieuw.
csrf-failed-title = Dit formulier is verlopen
csrf-failed-text = Het stond te lang open of kwam niet van deze site. Er is niets gewijzigd. Open het opnieuw en verstuur het dan.
cookies-needed-title = Deze site heeft cookies nodig
cookies-needed-text = Je browser heeft geen cookies gestuurd, dus we weten niet of dit formulier van jou is. Er is niets gewijzigd. Sta cookies toe voor deze site en open het formulier dan opnieuw.

## Lijsten

flash-undo = Ongedaan maken
pager-label = Pagina’s van deze lijst
pager-first = Eerste pagina
pager-next = Volgende pagina
list-search = Zoeken
list-submit = Tonen
list-sort = Sorteren op
list-yes = Ja
list-no = Nee
list-none-found = Niets gevonden.
list-newest = Nieuwste eerst
list-created = Gemaakt op
list-full = Je hebt { $max } items en er is geen plaats voor meer. Verwijder er eerst één.
list-delete = Verwijderen
list-delete-text = Je kunt dit meteen daarna ongedaan maken. Een dag later is het item voorgoed weg.

## Formulieren

form-save = Opslaan
field-required = Vul dit veld in.
text-too-long = Gebruik maximaal { $max } tekens.
text-bad-chars = Verwijder onzichtbare besturingstekens.
number-wanted = Vul een geheel getal in, van { $min } tot en met { $max }.
date-wanted = Vul een datum in, bijvoorbeeld { $example }.
question-back = Annuleren
