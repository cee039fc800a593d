# Konton: sidor, fel vid fält och meddelanden.

## Fältens namn och hjälptexter

label-username = Användarnamn
label-email = E-post
label-new-email = Ny e-postadress
label-old-password = Nuvarande lösenord
label-username-or-email = Användarnamn eller e-post
label-password = Lösenord
label-retype-password = Upprepa lösenordet
label-first-name = Förnamn
label-last-name = Efternamn
label-language = Språk
label-new-password = Nytt lösenord
label-new-username = Nytt användarnamn
label-remember-me = Håll mig inloggad på den här enheten
help-username = Minst 3 tecken: bokstäver (a–z), siffror, bindestreck, punkter och understreck.
help-language = Gäller på webbplatsen och i mejlen som vi skickar dig.
help-password-modern = Minst { $min } tecken. Flera ord som inte hör ihop är lätta att komma ihåg och svåra att gissa.
help-password-classic = Minst { $min } tecken, däribland en liten bokstav, en stor bokstav och en siffra.

## Sidor

login-title = Logga in
login-lead = Välkommen tillbaka till { $app_name }.
login-submit = Logga in
login-no-account = Har du inget konto än?
login-register-link = Skapa konto
login-forgot-link = Glömt lösenordet?
login-no-mail = Har du inte fått mejlet?
login-resend-link = Skicka det igen
back-to-login-link = Tillbaka till inloggningen

login-or-register-title = Logga in eller skapa konto

register-title = Skapa konto
register-lead = Ett konto för allt hos { $app_name }.
register-submit = Skapa konto
register-have-account = Har du redan ett konto?
register-login-link = Logga in

forgot-title = Glömt lösenordet?
forgot-text = Ange din e-postadress så skickar vi en länk där du kan välja ett nytt lösenord.
forgot-submit = Skicka länk

reset-title = Välj ett nytt lösenord
reset-submit = Spara nytt lösenord

change-password-title = Byt lösenord
change-password-text = Du förblir inloggad här, men alla andra webbläsare loggas ut.
change-password-submit = Byt lösenord

change-username-title = Byt användarnamn
change-username-submit = Byt användarnamn

resend-title = Få en ny bekräftelselänk
resend-text = Ange adressen du registrerade dig med så skickar vi en ny länk.
resend-submit = Skicka länk
resend-account-link = Tillbaka till ditt konto

check-inbox-title = Kolla din inkorg
check-inbox-address = Mejlet skickas till { $email }.
check-inbox-text = Öppna länken i mejlet. Det kan dröja några minuter innan det kommer.
check-inbox-nothing = Har det inte kommit?
check-inbox-spam = Titta i skräpposten också.
check-inbox-typo = Stämmer adressen?
check-inbox-again = Skicka mejlet igen
support-text = Behöver du hjälp? Här når du oss: { $support }

correct-email-title = Rätta din e-postadress
correct-email-link = Rätta adressen
correct-email-now = Vi har skrivit till { $email }.
correct-email-text = Ingen har bekräftat den här adressen än. Om den inte är din kan du rätta den nedan, så skickar vi länken till rätt adress.
correct-email-submit = Rätta adressen
correct-email-back-link = Låt den vara som den är

login-keep-text = Vill du behålla kontot? Vi skickar en länk till { $email }.
login-keep-submit = Skicka länk

link-account = Konto: { $name }, registrerat den { $date }
link-account-unnamed = Konto registrerat den { $date }

confirm-email-title = Bekräfta din e-postadress
confirm-email-text = Tryck på knappen för att bekräfta att { $email } är din adress.
confirm-email-submit = Bekräfta e-postadressen

logout-title = Logga ut
logout-text = Du kan logga in igen när du vill.
logout-submit = Logga ut

confirm-access-title = Bekräfta att det är du
confirm-access-text = Du är inloggad som { $name }. Ange ditt lösenord för att fortsätta.
confirm-access-submit = Fortsätt

account-title = Ditt konto
account-email-confirmed = Bekräftad
account-email-unconfirmed = Inte bekräftad
account-resend-link = Skicka länken igen
account-roles = Roller
account-member-since = Medlem sedan
account-change-link = Byt adress

change-email-title = Byt e-postadress
change-email-now = Nuvarande adress: { $email }
change-email-text = Vi skickar en länk till den nya adressen. Den ersätter din nuvarande adress så snart du öppnar länken.
change-email-submit = Byt e-postadress

undo-email-title = Vill du ta tillbaka ditt konto?
undo-email-text = { $email } blir huvudadress för ditt konto igen.
undo-email-effects = Alla loggas ut, och adresser, inbjudningar och webbläsare som har tillkommit de senaste dagarna tas bort. Om kontot var på väg att raderas behåller du det.
undo-email-password = Det gamla lösenordet slutar fungera: du väljer ett nytt i nästa steg.
undo-email-submit = Ta tillbaka mitt konto

manage-emails-title = Dina e-postadresser
manage-emails-primary = Huvudadress
manage-emails-confirm = Skicka länken igen
manage-emails-make-primary = Gör till huvudadress
manage-emails-delete = Ta bort
manage-emails-add = Lägg till en adress
manage-emails-text = Vi skickar en länk till den nya adressen. När du har öppnat länken kan du logga in med den adressen också.
manage-emails-submit = Lägg till e-postadress

profile-title = Din profil
profile-language-browser = Som i webbläsaren
profile-submit = Spara

setup-title = Bli administratör
setup-text = Webbplatsen har ingen administratör än. Du är inloggad som { $name } och kan bli det. Det går bara en gång.
setup-submit = Bli administratör

export-link = Ladda ner en kopia av dina uppgifter
account-export-text = Allt som webbplatsen sparar om ditt konto, i en enda fil.

delete-title = Radera ditt konto
delete-text = Ditt konto inaktiveras direkt och du loggas ut överallt. Den { $date } raderas det för gott, med allt som hör till.
delete-way-back = Fram till dess kan du återställa det med en länk som vi mejlar dig.
delete-no-way-back = Fram till dess kan bara webbplatsens administratörer återställa det.
delete-export = Vill du ha en kopia först?
delete-submit = Radera mitt konto

keep-title = Vill du behålla ditt konto?
keep-text = Kontot är på väg att raderas. Om du behåller det kan du logga in igen.
keep-submit = Behåll mitt konto

sessions-title = Här är du inloggad
sessions-text = De här webbläsarna är inloggade på ditt konto. Är det någon du inte känner igen? Logga ut den eller lås ditt konto.
sessions-unknown = Okänd webbläsare
sessions-current = Den här webbläsaren
sessions-address = IP-adress { $ip }
sessions-since = Inloggad sedan { $time }
sessions-seen = Senast använd { $time }
sessions-remembered = Förblir inloggad
sessions-end = Logga ut
sessions-end-label = Logga ut: { $agent }, { $ip }
sessions-end-others = Logga ut överallt utom här

not-me-text = Alla loggas ut från ditt konto, det som har tillkommit sedan den inloggningen (adresser, inbjudningar, webbläsare) tas bort och lösenordet slutar fungera. Vi mejlar dig en länk där du kan välja ett nytt.
not-me-submit = Lås mitt konto

history-title = Kontoaktivitet
history-text = Är det något du inte känner igen?
history-empty = Ingen aktivitet än.
history-pages = Sidor i listan
history-newest = Nyaste
history-older = Äldre
history-by-administrator = av en administratör

## Ett kontos historik: history-SLAG, med slagen i koden ($detail: en adress, en roll)

history-other = Annat: { $kind }
history-registered = Kontot skapades
history-confirmed-email = E-postadressen { $detail } bekräftades
history-signed-in = Inloggning
history-signed-out = Utloggning
history-sign-in-failed = Misslyckad inloggning: fel lösenord (visas högst en gång i timmen)
history-sign-in-refused = Nekad inloggning: kontot är inaktiverat eller adressen är inte bekräftad
history-ended-session = En webbläsare som hade loggat in från { $detail } loggades ut
history-ended-other-sessions = Alla andra webbläsare loggades ut
history-locked-out = Kontot låstes: alla loggades ut och lösenordet slutade fungera
history-confirmed-access = Lösenordet angavs igen
history-forgot-password = Länk för att välja ett nytt lösenord skickades till { $detail }
history-reset-password = Lösenordet återställdes via en mejlad länk
history-changed-password = Lösenordet byttes
history-changed-username = Användarnamnet byttes: { $detail }
history-demo-account-renewed = Demokontot återställdes
history-activated = Kontot aktiverades av en administratör
history-deactivated = Kontot inaktiverades av en administratör. { $detail }
history-asked-to-change-email = Byte av e-postadress till { $detail } begärdes
history-changed-email = E-postadressen byttes: { $detail }
history-restored-email = Kontot togs tillbaka, med adressen { $detail }
history-added-email = E-postadressen { $detail } lades till
history-corrected-email = E-postadressen rättades innan den bekräftades: { $detail }
history-removed-email = E-postadressen { $detail } togs bort
history-changed-primary-email = Huvudadressen byttes: { $detail }
history-changed-profile = Profilen ändrades
history-role-granted = Rollen { $detail } tilldelades
history-role-revoked = Rollen { $detail } togs bort
history-deletion-asked = Radering begärdes
history-kept = Raderingen avbröts
history-deleted = Kontot raderades

## Fel vid fält

username-required =
    { $kind ->
        [username] Ange ett användarnamn.
       *[either] Ange ditt användarnamn eller din e-postadress.
    }
username-too-short = Använd minst 3 tecken.
username-too-long = Användarnamnet är för långt. Välj ett kortare.
username-bad-chars = Använd bara bokstäver (a–z), siffror, bindestreck, punkter och understreck.
username-taken = Användarnamnet är upptaget.
username-reserved = Användarnamnet är reserverat.
first-name-required = Ange ditt förnamn.
last-name-required = Ange ditt efternamn.
name-too-long = Använd högst { $max } tecken.
name-bad-chars = Namnet får inte innehålla tecken som @, /, : eller <.
language-not-offered = Välj ett av språken.
email-taken = Det finns redan ett konto med den här adressen. Logga in eller använd en annan.
email-required = Ange en e-postadress.
email-is-the-same = Det är redan din adress.
too-many-emails = Ditt konto kan inte ha fler adresser. Ta bort en först.
old-password-required = Ange ditt nuvarande lösenord.
old-password-incorrect = Fel lösenord.
invalid-email = Ange en e-postadress, till exempel namn@example.com.
password-required = Ange ett lösenord.
new-password-required = Ange ett nytt lösenord.
password-is-the-same = Det är redan ditt lösenord. Välj ett annat.
password-too-short = Använd minst { $min } tecken.
password-too-long = Lösenordet är för långt. Välj ett kortare.
password-common = För vanligt och därför lätt att gissa. Välj ett annat.
password-personal = Lösenordet innehåller ditt namn, din adress eller webbplatsens namn. Välj ett annat.
password-forbidden = Lösenordet innehåller ”{ $word }”, som inte är tillåtet här. Välj ett annat.
password-rule = Använd minst { $min } tecken, däribland en liten bokstav, en stor bokstav och en siffra.
password-retype-mismatch = Lösenorden stämmer inte överens.
incorrect-credentials =
    { $kind ->
        [username] Fel användarnamn eller lösenord.
        [email] Fel e-postadress eller lösenord.
       *[either] Fel användarnamn, e-postadress eller lösenord.
    }
incorrect-password = Fel lösenord.
does-not-exist =
    { $kind ->
        [username] Det finns inget konto med det här användarnamnet.
        [email] Det finns inget konto med den här e-postadressen.
       *[either] Det finns inget konto med det här användarnamnet eller den här e-postadressen.
    }

## Meddelanden överst på en sida

signed-in = Du är inloggad.
signed-out = Du är utloggad.
registered = Ditt konto är klart.
confirmation-sent =
    { $sure ->
        [no] Kolla din inkorg: om ett konto med { $email } fortfarande behöver bekräftas har vi skickat en länk dit.
       *[yes] Kolla din inkorg: vi har skickat en länk till { $email }.
    }
email-confirmed = Din e-postadress är bekräftad.
already-confirmed = Din e-postadress är redan bekräftad.
email-changed = Din e-postadress är nu { $email }.
email-restored = Kontot är ditt igen, med den tidigare e-postadressen. Alla har loggats ut.
email-removed = { $email } har tagits bort från ditt konto.
email-is-primary = Du kan inte ta bort din huvudadress. Gör en annan till huvudadress först.
account-not-enabled = Kontot är inaktiverat.
email-not-confirmed = Bekräfta din adress först: titta i inkorgen eller skräpposten.
email-not-confirmed-link = Skicka mejlet igen
invalid-confirm-token = Bekräftelselänken är inte giltig.
expired-confirm-token = Bekräftelselänken har gått ut.
expired-confirm-token-link = Få en ny länk
session-ended = Webbläsaren är utloggad.
other-sessions-ended = Du är utloggad överallt utom här.
locked-out = { $mailed ->
        [yes] Alla är utloggade och det gamla lösenordet fungerar inte längre. Vi har mejlat dig en länk där du kan välja ett nytt.
       *[no] Alla är utloggade och det gamla lösenordet fungerar inte längre. Den här adressen hör nu till ett annat konto: kontakta dem som driver webbplatsen.
    }
access-confirmed = Tack. Du kan fortsätta.
profile-saved = Profilen är sparad.
reset-email-sent = Kolla din inkorg: om det finns ett konto med { $email } har vi skickat dit en länk där du kan välja ett nytt lösenord.
password-reset = Det nya lösenordet är sparat.
invalid-reset-token = Länken för att välja ett nytt lösenord är inte giltig eller har redan använts.
expired-reset-token = Länken för att välja ett nytt lösenord har gått ut.
expired-reset-token-link = Få en ny länk
password-changed = Lösenordet är bytt.
username-changed = Ditt användarnamn är nu { $name }.
now-administrator = Du är nu administratör för webbplatsen.
account-deleted = { $mailed ->
        [yes] Ditt konto är inaktiverat och raderas den { $date }. Fram till dess kan du återställa det med länken som vi har mejlat dig.
       *[no] Ditt konto är inaktiverat och raderas den { $date }.
    }
account-waits-for-deletion = Du har raderat det här kontot. Det är nu inaktiverat och försvinner för gott den { $date }.
keep-link-sent = Kolla din inkorg: vi har skickat en länk till { $email } så att du kan behålla kontot.
account-kept = Ditt konto finns kvar. Du kan logga in igen.
last-administrator = Kontot tillhör webbplatsens enda administratör. Gör någon annan till administratör först.
role-in-use = Någon har rollen, eller så behöver webbplatsen den.
role-name-invalid = Ett rollnamn har 1 till 50 tecken, utan mellanslag i början eller slutet.
