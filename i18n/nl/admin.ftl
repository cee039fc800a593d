# Het beheergedeelte.

admin-menu = Beheer
admin-home-text = Accounts, rollen, e-mails en gebeurtenissen.

admin-account = Account
admin-role = Rol
admin-role-any = Alle rollen
admin-state = Status
admin-state-any = Alle statussen
admin-state-active = Actief
admin-state-unconfirmed = Niet bevestigd
admin-state-off = Gedeactiveerd
admin-state-waiting = Wordt verwijderd
admin-sort = Sorteren op
admin-sort-newest = Nieuwste eerst
admin-sort-oldest = Oudste eerst
admin-sort-name = Gebruikersnaam
admin-sort-email = E-mailadres

## Accounts

admin-users-title = Accounts
admin-users-search = Zoeken
admin-users-search-help = Het begin van een gebruikersnaam of e-mailadres, of het nummer van een account.
admin-users-submit = Tonen
admin-users-empty = Geen account gevonden.
admin-users-stopped = { $count ->
        [one] Eén account doorzocht.
       *[other] { $count } accounts doorzocht.
    }
admin-users-on = Verder zoeken

## Eén account

admin-number = Nummer
admin-person = Naam
admin-until = Wordt verwijderd op
admin-emails = E-mailadressen
admin-emails-none = Geen
admin-sessions = Nu ingelogd
admin-sessions-none = Nergens
admin-links = Openstaande links
admin-links-none = Geen e-mail met een link die nog werkt.
admin-link-confirm-email = Bevestigt een adres
admin-link-reset-password = Vervangt het wachtwoord
admin-link-change-email = Wijzigt het adres
admin-link-undo-email = Maakt een wijziging van het adres ongedaan
admin-link-keep = Behoudt het account
admin-link-login-link = Logt in
admin-link-not-me = Blokkeert het account
admin-history = Activiteit
admin-event-by = door { $name }
admin-history-all = Alle gebeurtenissen van dit account

## Wat een beheerder met een account doet

admin-acts = Dit account wijzigen
admin-activate = Activeren
admin-deactivate = Deactiveren
admin-reason = Reden
admin-reason-help = We mailen de reden aan de persoon en bewaren die bij de activiteit van het account.
admin-reason-too-long = Gebruik maximaal 500 tekens.
admin-delete = Verwijderen
admin-delete-text = Het account wordt nu gedeactiveerd en op { $date } definitief verwijderd. Tot die tijd kun je het weer activeren.
admin-delete-now = Nu definitief verwijderen
admin-end-sessions = Overal uitloggen
admin-send-reset = Link voor een nieuw wachtwoord versturen
admin-resend = Bevestigingslink opnieuw versturen
admin-set-email = Adres instellen
admin-set-email-help = Het vervangt het hoofdadres. We melden het op het oude adres.
admin-confirmed = Het adres is bevestigd
admin-grant = Toekennen
admin-revoke = Intrekken

admin-sure-title = Jezelf buitensluiten?
admin-sure-text = Dit is je eigen account: hierna kun je hier niet verder.
admin-sure-submit = Mezelf buitensluiten
admin-sure-final-title = Definitief verwijderen?
admin-sure-final-text = Het account verdwijnt meteen, met alles wat erbij hoort. Niemand kan het herstellen.
admin-sure-final-submit = Definitief verwijderen
admin-sure-back = Terug naar het account

admin-activated = Account geactiveerd.
admin-deactivated = Account gedeactiveerd en overal uitgelogd.
admin-waits = Account gedeactiveerd. Het wordt verwijderd.
admin-deleted = Account verwijderd.
admin-unchanged = Dat was al zo. Er is niets veranderd.
admin-sessions-ended = { $count ->
        [one] Eén browser is uitgelogd.
       *[other] { $count } browsers zijn uitgelogd.
    }
admin-reset-sent = Er gaat een link voor een nieuw wachtwoord naar { $address }.
admin-confirmation-sent = De bevestigingslink gaat naar { $address }.
admin-granted = Het account heeft nu de rol { $role }.
admin-revoked = Het account heeft de rol { $role } niet meer.
admin-email-set = Het account heeft nu het adres { $address }.
admin-is-off = Het account is gedeactiveerd en kan dus geen link krijgen. Activeer het eerst.
admin-address-taken = Dit adres hoort nu bij een ander account. Stel een ander adres in.
admin-no-address = Het account heeft geen e-mailadres.
admin-mailbox-full = Dit adres heeft voorlopig genoeg e-mails gekregen. Wacht een uur.

history-sessions-ended = Overal uitgelogd
history-sent-confirmation = Link om het adres te bevestigen verstuurd naar { $detail }

## Rollen

admin-roles-title = Rollen
admin-roles-holders = Toegekend aan
admin-roles-holders-none = Niemand
admin-roles-pages = Toegang tot pagina’s
admin-roles-pages-none = Geen
admin-roles-all = Alle

## E-mails in de wachtrij

admin-mails-title = E-mails
admin-mails-waiting = In de wachtrij
admin-mails-failed = Mislukt
admin-mails-show = Tonen
admin-mails-mail = E-mail
admin-mails-to = Aan
admin-mails-tries = Pogingen
admin-mails-error = Laatste fout
admin-mails-due = Volgende poging
admin-mails-acts = Acties
admin-mails-empty = Geen e-mails.
admin-mails-again = Opnieuw versturen
admin-mails-discard = Verwijderen
admin-mail-again = De e-mail is weer onderweg.
admin-mail-discarded = E-mail verwijderd.
admin-mail-useless = Niemand heeft deze e-mail nog nodig: de link is gebruikt of er is iets nieuwers voor in de plaats gekomen. Verwijder de e-mail.
admin-mail-busy = Deze e-mail wordt op dit moment verstuurd.

history-mail-again = E-mail opnieuw verstuurd door een beheerder: { $detail }
history-mail-discarded = E-mail verwijderd door een beheerder: { $detail }

## Gebeurtenissen

admin-events-title = Gebeurtenissen
admin-events-kind = Gebeurtenis
admin-events-kind-any = Alle gebeurtenissen
admin-events-user = Account
admin-events-user-help = Het nummer of de gebruikersnaam.
admin-events-until = Tot en met
admin-events-submit = Tonen
admin-events-time = Tijd
admin-events-from = Herkomst
admin-events-empty = Geen gebeurtenissen gevonden.
admin-events-file = Downloaden als CSV
admin-events-file-help = Het bestand bevat deze gebeurtenissen en die erna, maximaal { $count }.

## Dashboard

admin-title = Overzicht
admin-accounts = Accounts
admin-share = Bevestigd
admin-percent = { $percent }%
admin-active = Actief in 7 dagen
admin-failed = Mislukte inlogpogingen, 24 uur
admin-failed-help = Per account en per uur telt er maximaal één mee.
admin-queue = E-mails in de wachtrij
admin-dead = Mislukte e-mails
admin-more-than = meer dan { $count }
admin-about = ongeveer { $count }
admin-chart-registered = Nieuwe accounts
admin-chart-signed-in = Logins
admin-chart-label = Per dag, laatste 30 dagen; hoogste aantal op één dag: { $count }
admin-chart-more = De nieuwste gebeurtenissen worden nog geteld.
admin-chart-table = Als tabel
admin-chart-day = Dag

## E-mails

mail-account-deactivated-subject = Je account bij { $app_name } is gedeactiveerd
mail-account-deactivated-text = De beheerders van { $app_name } hebben je account gedeactiveerd. Je bent overal uitgelogd en kunt niet meer inloggen.
mail-account-deactivated-help = Denk je dat dit een vergissing is? Neem dan contact op met de beheerders van de site.

mail-account-activated-subject = Je account bij { $app_name } is weer actief
mail-account-activated-text = De beheerders van { $app_name } hebben je account geactiveerd. Je kunt weer inloggen:
