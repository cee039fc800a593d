# Administrationen.

admin-menu = Administration
admin-home-text = Konton, roller, mejl och händelser.

admin-account = Konto
admin-role = Roll
admin-role-any = Alla roller
admin-state = Status
admin-state-any = Valfri status
admin-state-active = Aktivt
admin-state-unconfirmed = Inte bekräftat
admin-state-off = Inaktiverat
admin-state-waiting = Ska raderas
admin-sort = Sortera efter
admin-sort-newest = Nyaste först
admin-sort-oldest = Äldsta först
admin-sort-name = Användarnamn
admin-sort-email = E-post

## Konton

admin-users-title = Konton
admin-users-search = Sök
admin-users-search-help = Början av ett användarnamn eller en e-postadress, eller ett kontonummer.
admin-users-submit = Visa
admin-users-empty = Inga konton hittades.
admin-users-stopped = { $count ->
        [one] Ett konto genomsökt.
       *[other] { $count } konton genomsökta.
    }
admin-users-on = Sök vidare

## Ett konto

admin-number = Nummer
admin-person = Namn
admin-until = Raderas den
admin-emails = E-postadresser
admin-emails-none = Inga
admin-sessions = Inloggad just nu
admin-sessions-none = Ingenstans
admin-links = Giltiga länkar
admin-links-none = Inga mejl med en länk som fortfarande fungerar.
admin-link-confirm-email = Bekräftar en adress
admin-link-reset-password = Ersätter lösenordet
admin-link-change-email = Byter adress
admin-link-undo-email = Ångrar ett adressbyte
admin-link-keep = Behåller kontot
admin-link-login-link = Loggar in
admin-link-not-me = Låser kontot
admin-history = Aktivitet
admin-event-by = av { $name }
admin-history-all = Alla händelser för kontot

## Vad en administratör gör med ett konto

admin-acts = Ändra kontot
admin-activate = Aktivera
admin-deactivate = Inaktivera
admin-reason = Orsak
admin-reason-help = Vi mejlar den till personen och sparar den i kontots aktivitet.
admin-reason-too-long = Använd högst 500 tecken.
admin-delete = Radera
admin-delete-text = Kontot inaktiveras nu och raderas för gott den { $date }. Fram till dess kan du aktivera det igen.
admin-delete-now = Radera för gott nu
admin-end-sessions = Logga ut överallt
admin-send-reset = Skicka länk för nytt lösenord
admin-resend = Skicka bekräftelselänken igen
admin-set-email = Byt adress
admin-set-email-help = Den ersätter huvudadressen. Vi meddelar den gamla adressen.
admin-confirmed = Adressen är bekräftad
admin-grant = Tilldela
admin-revoke = Ta bort

admin-sure-title = Vill du stänga ute dig själv?
admin-sure-text = Det här är ditt eget konto: efteråt kommer du inte längre åt administrationen.
admin-sure-submit = Stäng ute mig
admin-sure-final-title = Vill du radera för gott?
admin-sure-final-text = Kontot försvinner direkt, med allt som hör till. Ingen kan återställa det.
admin-sure-final-submit = Radera för gott
admin-sure-back = Tillbaka till kontot

admin-activated = Kontot är aktiverat.
admin-deactivated = Kontot är inaktiverat och utloggat överallt.
admin-waits = Kontot är inaktiverat. Det kommer att raderas.
admin-deleted = Kontot är raderat.
admin-unchanged = Det var redan så. Ingenting har ändrats.
admin-sessions-ended = { $count ->
        [one] En webbläsare är utloggad.
       *[other] { $count } webbläsare är utloggade.
    }
admin-reset-sent = En länk för att välja ett nytt lösenord skickas till { $address }.
admin-confirmation-sent = Bekräftelselänken skickas till { $address }.
admin-granted = Kontot har nu rollen { $role }.
admin-revoked = Kontot har inte längre rollen { $role }.
admin-email-set = Kontot har nu adressen { $address }.
admin-is-off = Kontot är inaktiverat och kan inte få någon länk. Aktivera det först.
admin-address-taken = Adressen hör nu till ett annat konto. Ange en annan.
admin-no-address = Kontot har ingen e-postadress.
admin-mailbox-full = Den här adressen har fått tillräckligt många mejl för tillfället. Vänta en timme.

history-sessions-ended = Alla webbläsare loggades ut
history-sent-confirmation = Länk för att bekräfta adressen skickades till { $detail }

## Roller

admin-roles-title = Roller
admin-roles-holders = Konton
admin-roles-holders-none = Inga
admin-roles-pages = Ger tillgång till
admin-roles-pages-none = Inga sidor
admin-roles-all = Alla

## Mejl i kön

admin-mails-title = Mejl
admin-mails-waiting = Väntande
admin-mails-failed = Misslyckade
admin-mails-show = Visa
admin-mails-mail = Mejl
admin-mails-to = Till
admin-mails-tries = Försök
admin-mails-error = Senaste felet
admin-mails-due = Nästa försök
admin-mails-acts = Åtgärder
admin-mails-empty = Inga mejl.
admin-mails-again = Skicka igen
admin-mails-discard = Kasta
admin-mail-again = Mejlet är på väg igen.
admin-mail-discarded = Mejlet är kastat.
admin-mail-useless = Ingen behöver det här mejlet längre: länken är använd, eller så har något nyare ersatt det. Kasta det.
admin-mail-busy = Det här mejlet skickas just nu.

history-mail-again = Mejl skickades igen av en administratör: { $detail }
history-mail-discarded = Mejl kastades av en administratör: { $detail }

## Händelser

admin-events-title = Händelser
admin-events-kind = Händelse
admin-events-kind-any = Alla händelser
admin-events-user = Konto
admin-events-user-help = Kontots nummer eller användarnamn.
admin-events-until = Till och med
admin-events-submit = Visa
admin-events-time = Tid
admin-events-from = Från
admin-events-empty = Inga händelser hittades.
admin-events-file = Ladda ner som CSV
admin-events-file-help = Filen innehåller de här händelserna och de som följer, sammanlagt högst { $count }.

## Översikt

admin-title = Översikt
admin-accounts = Konton
admin-share = Bekräftade
admin-percent = { $percent } %
admin-active = Aktiva de senaste 7 dagarna
admin-failed = Misslyckade inloggningar senaste dygnet
admin-failed-help = Högst en per konto och timme registreras.
admin-queue = Väntande mejl
admin-dead = Misslyckade mejl
admin-more-than = fler än { $count }
admin-about = cirka { $count }
admin-chart-registered = Nya konton
admin-chart-signed-in = Inloggningar
admin-chart-label = Per dag de senaste 30 dagarna, som mest { $count } på en dag
admin-chart-more = De senaste händelserna räknas fortfarande.
admin-chart-table = Som tabell
admin-chart-day = Dag

## Mejl

mail-account-deactivated-subject = Ditt konto hos { $app_name } är inaktiverat
mail-account-deactivated-text = De som driver { $app_name } har inaktiverat ditt konto. Du är utloggad överallt och kan inte logga in.
mail-account-deactivated-help = Om du tror att det är ett misstag kan du kontakta dem som driver webbplatsen.

mail-account-activated-subject = Ditt konto hos { $app_name } är aktivt igen
mail-account-activated-text = De som driver { $app_name } har aktiverat ditt konto. Du kan logga in igen:
