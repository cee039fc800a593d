# Stommen på varje sida: menyer, fel och meddelanden som vilken sida som helst kan visa.

language-name = Svenska

skip-to-content = Hoppa till innehållet
menu-toggle = Meny
menu-main = Huvudmeny
menu-home = Start
menu-members = Medlemmar
menu-special = Specialsida
menu-account = Ditt konto, { $name }
menu-account-pages = Ditt konto
menu-account-overview = Översikt
menu-account-confirm = Bekräfta e-post
menu-account-sessions = Enheter
menu-account-history = Aktivitet
menu-account-delete = Radera konto
menu-sign-in = Logga in
menu-register = Skapa konto
menu-sign-out = Logga ut
language-menu = Språk
theme-menu = Utseende
theme-auto = Samma som enheten
theme-light = Ljust
theme-dark = Mörkt

## Meddelanden överst på en sida

must-sign-in = Logga in för att fortsätta.
must-confirm = Bekräfta din e-postadress för att fortsätta.
must-reauthenticate = Ange ditt lösenord igen för att fortsätta.
no-permission = Du har inte tillgång till sidan { $page }.
sign-out-first = Du är redan inloggad. Logga ut först om du vill öppna länken för någon annan.
sign-out-first-link = Logga ut
invalid-link = Länken är inte giltig eller har redan använts.
csrf-failed =
    { $cookies ->
        [no] Din webbläsare skickade inga kakor, så vi kan inte veta att formuläret är ditt. Tillåt kakor för webbplatsen och skicka formuläret igen.
       *[yes] Formuläret var öppet för länge eller kom inte från den här webbplatsen. Ingenting har ändrats. Kontrollera det och skicka det igen.
    }
too-many-attempts = För många försök.

## Fel i det som ett program skickar som JSON

text-expected = Ange en text här, inom citattecken.
field-repeated = Fältet förekommer mer än en gång.
field-unknown = Det finns inget sådant fält.

## Hur länge man får vänta efter för många försök

retry-after-seconds =
    { $seconds ->
        [one] Försök igen om en sekund.
       *[other] Försök igen om { $seconds } sekunder.
    }
retry-after-minutes =
    { $minutes ->
        [one] Försök igen om en minut.
       *[other] Försök igen om { $minutes } minuter.
    }
retry-after-hours =
    { $hours ->
        [one] Försök igen om en timme.
       *[other] Försök igen om { $hours } timmar.
    }
retry-left = Du kan försöka igen om { $time }.

## Felsidor

error-again-link = Öppna formuläret igen
error-retry-link = Försök igen
error-home-link = Gå till startsidan
error-request-id = Referens:
error-status = Fel { $status }
error-429-forgot = Om du inte minns ditt lösenord behöver du inte vänta.
error-400-title = Vi kunde inte läsa förfrågan
error-400-text = Något i den är skadat eller saknas. Gå tillbaka och försök igen.
error-401-title = Du är inte inloggad
error-401-text = Logga in för att se den här sidan.
error-403-title = Du har inte tillgång till den här sidan
error-403-text = Om du tycker att du borde ha det kan du kontakta dem som driver webbplatsen.
error-404-title = Sidan hittades inte
error-404-text = Adressen kan vara felskriven, eller så har sidan flyttats.
error-413-title = Det är för stort
error-413-text = Det du skickade är större än vad webbplatsen tar emot. Korta ner det och försök igen.
error-415-title = Vi kan inte läsa den här typen av data
error-415-text = Sidan förstår inte formatet.
error-422-title = Vi kunde inte använda det som skickades
error-422-text = Något i det saknas eller är inte som väntat. Gå tillbaka och försök igen.
error-429-title = För många försök
error-500-title = Något gick fel
error-500-text = Felet är vårt och vi har loggat det. Försök igen om en stund.
error-503-title = Vi kan inte svara just nu
error-503-text = Webbplatsen ligger nere för tillfället. Försök igen om några minuter.
maintenance-title = Vi är snart tillbaka
maintenance-text = Vi arbetar med webbplatsen just nu. Försök igen om några minuter.
csrf-failed-title = Formuläret har gått ut
csrf-failed-text = Det var öppet för länge eller kom inte från den här webbplatsen. Ingenting har ändrats. Öppna det igen och skicka det.
cookies-needed-title = Webbplatsen behöver kakor
cookies-needed-text = Din webbläsare skickade inga kakor, så vi kan inte veta att formuläret är ditt. Ingenting har ändrats. Tillåt kakor för webbplatsen och öppna formuläret igen.

## Listor

flash-undo = Ångra
pager-label = Sidor i listan
pager-first = Första sidan
pager-next = Nästa sida
list-search = Sök
list-submit = Visa
list-sort = Sortera efter
list-yes = Ja
list-no = Nej
list-none-found = Inget hittades.
list-newest = Nyaste först
list-created = Skapades
list-full = Du har { $max } poster och fler får inte plats. Ta bort en först.
list-delete = Ta bort
list-delete-text = Du kan ångra direkt efteråt. En dag senare är posten borta för gott.

## Formulär

form-save = Spara
field-required = Fyll i det här fältet.
text-too-long = Använd högst { $max } tecken.
text-bad-chars = Ta bort osynliga styrtecken.
number-wanted = Ange ett heltal från { $min } till { $max }.
date-wanted = Ange ett datum, till exempel { $example }.
question-back = Avbryt
