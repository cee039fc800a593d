# Kontosidorna, och vad formulär säger medan man fyller i dem.

account-menu = Konto
account-group-profile = Profil
account-group-sign-in = Inloggning
account-group-security = Säkerhet
account-group-data = Uppgifter
account-menu-profile = Namn och språk
account-menu-email = E-postadress
account-menu-emails = E-postadresser
account-menu-data = Ladda ner dina uppgifter

## Översikten

account-pending-title = Kvar att göra
account-pending-confirm = Bekräfta { $email }: öppna länken som vi har mejlat dig. Fram till dess kommer du inte åt alla sidor.
account-pending-email = { $email } är inte bekräftad än.
account-name = Namn
account-add-name = Lägg till ditt namn
account-edit-profile = Redigera profilen
account-last-sign-in = Föregående inloggning
account-signed-in = Inloggad
account-sessions =
    { $count ->
        [one] Bara i den här webbläsaren
       *[other] I { $count } webbläsare
    }
account-see-sessions = Visa enheter
account-password-since = Lösenordet byttes

## Ett byte av adress som väntar på bekräftelse

pending-email-title = Adressbyte väntar på bekräftelse
pending-email-text = { $email } blir din adress när du öppnar länken som vi har skickat dit. Länken går ut den { $date }.
pending-email-resend = Skicka länken igen
pending-email-cancel = Avbryt bytet
email-change-cancelled = Bytet är avbrutet. Du har kvar din nuvarande adress.
history-cancelled-email-change = Byte av e-postadress till { $detail } avbröts

confirm-new-email-title = Vill du använda den här e-postadressen?
confirm-new-email-text = { $email } blir kontots adress och ersätter den nuvarande.
confirm-new-email-submit = Använd den här adressen

## Aktivitet och uppgifter

history-not-you = Var det inte du?
history-not-me = Då känner någon till ditt lösenord. Välj ett nytt, så loggas alla andra webbläsare ut.
data-secrets = Filen innehåller inga lösenord och inga fungerande länkar, men däremot dina adresser och din aktivitet. Förvara den säkert.
data-download = Ladda ner filen

## Formulär

title-error = Fel:
field-optional = (valfritt)
password-show = Visa lösenordet
password-caps-lock = Caps Lock är på.
password-short = För kort: minst { $min } tecken.
password-kinds = Det behövs också en liten bokstav, en stor bokstav och en siffra.
password-names = Använd inte ditt namn, din adress eller webbplatsens namn.
password-word = Lösenordet innehåller ett ord som inte är tillåtet här.
password-weak = Lätt att gissa. Gör det längre eller blanda ord som inte hör ihop.
password-good = Tillräckligt långt. Längre är starkare.
password-strong = Starkt.

## Datum

time-of-day = { $time } UTC
